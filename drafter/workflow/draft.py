"""Draft: meeting file + template + shelf -> compose -> Statement -> check -> files in outputs/."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import check as rules, files, library, redline
from drafter.model import Problem, Statement
from drafter.problems import has_errors
from drafter.workflow import against as bases, compare, lineage, publish
from drafter.workflow.archive.broken import Opened, opened
from drafter.workflow.archive.named import statement_named
from drafter.workflow.outputs import length, written
from drafter.workflow.outputs.orders import Order
from drafter.workflow.outputs.papers import REDLINE
from drafter.workflow.page import not_taken
from drafter.workflow.publish import Text
from drafter.workflow.round import bracketed
from drafter.workflow.workspace import quiet

if TYPE_CHECKING:
    from drafter import compose


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft, the files it went to, and every problem of it; no files where a final was refused."""

    statement: Statement
    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A draft whose files are made, and written when that is asked for."""

    statement: Statement
    files: tuple[written.Files, ...]
    problems: tuple[Problem, ...]

    def write(self) -> Drafted:
        """Write the files. Raises DraftingError where their folder cannot be written to."""
        paths, told = written.each_set(self.files)
        return Drafted(self.statement, paths, (*self.problems, *told))


def draft(meeting_file: Path, order: Order) -> Drafted:
    """Compose the paper of a meeting file, check it, and write it as it is ordered.

    A draft with gaps is made, and the gaps are told. A final text is made only without errors: else no file is
    written.
    """
    order.progress("composing")
    return unwritten(shelf_of(order), meeting_file, order).write()


def shelf_of(order: Order) -> Opened:
    """Return the shelf to draft from. Raises DraftingError where a part of it that every draft needs is broken."""
    return opened(order.home, why="nothing was drafted, for the draft could lack words that are approved")


def unwritten(left: Opened, meeting_file: Path, order: Order) -> Unwritten:
    """Return what `draft` writes, made from a shelf that was read before."""
    composed, problems = checked(left, meeting_file, order)
    origin = written.of_draft(order.home, meeting_file, composed.paper, order.out)
    drawn = Text(composed.statement, left.shelf, origin=origin)
    made = _made(drawn, problems, order)
    return _redlined(made, drawn, order) if order.against else made


def checked(
    left: Opened, meeting_file: Path, order: Order, name: str = ""
) -> tuple[compose.Composed, tuple[Problem, ...]]:
    """Return the draft of a meeting file, told of by this `name`, and all that is to be said about it."""
    from drafter import compose

    text, shelf = files.text(meeting_file, name or str(meeting_file)), left.shelf
    archive = compose.Archive(partial(lineage.of, shelf), partial(library.load_ledger, order.home))
    forms = templates(order.home, meeting_file)
    composed = compose.statement(text, name or str(meeting_file), forms, shelf, kind=order.kind, archive=archive)
    # A gap is told by compose, which knows the key to add; check would only say that it is there.
    told = rules.problems(composed.statement, shelf)
    found = [compose.placed(problem, composed.dated) for problem in told if problem.rule != "gap"]
    waiting = not_taken.problems(meeting_file)
    return composed, tuple(dict.fromkeys((*left.problems, *waiting, *composed.problems, *found, *composed.unused)))


def _redlined(made: Unwritten, text: Text, order: Order) -> Unwritten:
    """Put beside a draft what it changes; as a Word file where no other form of a redline was asked for."""
    base = bases.base(text.statement, text.shelf, order.against)
    if isinstance(base, Problem):
        return replace(made, problems=(*made.problems, base))
    wanted = [form for form in order.forms if form in compare.FORMS] or ["docx"]
    name = (text.statement.id or "statement") + REDLINE
    changes = redline.changes(base, text.statement)
    marked = compare.Redline(base, text.statement, changes, name, text.origin)
    sets, told = compare.unwritten(marked, replace(order, forms=wanted, progress=quiet))
    return replace(made, files=(*made.files, *sets), problems=(*made.problems, *told))


def _made(text: Text, problems: tuple[Problem, ...], order: Order) -> Unwritten:
    """Make the files; of a final text and a clean copy under names of their own, and only without errors."""
    statement, look = text.statement, order.look
    problems = (*problems, *length.problems(statement, publish.dress_of(order.workspace)))
    if order.final and has_errors(problems):
        return Unwritten(statement, (), problems)
    statement = _final(statement) if order.final else statement
    printed, told = bracketed.presented(statement, text.shelf, look.clean, look.attribution)
    problems = (*problems, *(told if set(order.forms) - {"md"} or look.clean else ()))
    if printed is None:
        return Unwritten(statement, (), problems)
    ending = ("-final" if order.final else "") + ("-clean" if look.clean else "")
    source = printed if look.clean else statement
    set_, told = publish.unwritten(replace(text, statement=source, ending=ending, printed=printed), order)
    return Unwritten(statement, (set_,), (*problems, *told))


def _final(statement: Statement) -> Statement:
    """Return the text as it is circulated: no draft state, no trace of where it came from or of what was allowed."""
    blocks = tuple(replace(block, uses=(), allows=()) for block in statement.blocks)
    return replace(statement, draft=None, allows=(), blocks=blocks)


def templates(workspace: Path, meeting_file: Path) -> dict[str, str]:
    """Return the workspace's templates by name, and those beside the meeting file that it has not.

    Those in templates/parts are named so: "parts/title.md.j2".
    """
    own = workspace / "templates"
    beside = {path.name: path for path in sorted(meeting_file.parent.glob("*.j2")) if path.is_file()}
    held = sorted(path for place in ("*.j2", "parts/*.j2") for path in own.glob(place) if path.is_file())
    found = beside | {path.relative_to(own).as_posix(): path for path in held}
    return {
        name: files.text(path, f"templates/{name}" if path.is_relative_to(own) else str(path))
        for name, path in found.items()
    }


def render(target: str, order: Order) -> Drafted:
    """Write a statement, past or draft, as it is ordered; `target` is an id or a file's path.

    A final text is made of an edited draft as of a meeting file: only without errors.
    """
    left = opened(order.home, why="nothing was written, for it could not be told where all its words come from")
    (readable,) = left.readable([target])
    statement = statement_named(left.shelf, readable)
    problems = tuple(rules.problems(statement, left.shelf)) if order.final else ()
    origin = written.of_rendered(order.home, target, order.folder)
    return _made(Text(statement, left.shelf, origin=origin), (*left.problems, *problems), order).write()
