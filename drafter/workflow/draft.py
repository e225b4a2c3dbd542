"""Draft: meeting file + template + shelf -> compose -> Statement -> check -> files in outputs/."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from drafter import check as rules, compose, files, library, redline
from drafter.model import Problem, Shelf, Statement
from drafter.problems import has_errors
from drafter.workflow import against as bases, bracketed, compare, length, lineage, not_taken, publish, written
from drafter.workflow.broken import Opened, opened
from drafter.workflow.named import statement_named
from drafter.workflow.workspace import Progress, quiet


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


@dataclass(frozen=True, slots=True)
class Look:
    """How brackets are printed: a `clean` copy has none; `attribution` tells in a draft who asks for their text.

    With `archive` the PDF is one for an archive.
    """

    clean: bool = False
    attribution: bool = False
    archive: bool = False


def draft(
    workspace: Path,
    meeting_file: Path,
    forms: Sequence[str] = ("docx",),
    out: Path | None = None,
    final: bool = False,
    progress: Progress = quiet,
    kind: str = "",
    look: Look = Look(),
    against: str = "",
) -> Drafted:
    """Compose the paper of a meeting file, check it, and write it in each of `forms`.

    `kind` is a paper of DOCUMENTS that is drafted in place of the one that the file names. A draft with gaps is
    made, and the gaps are told. A final text is made only without errors: else no file is written.
    """
    progress("composing")
    left = shelf_of(workspace)
    return unwritten(workspace, left, meeting_file, forms, out, final, progress, kind, look, against).write()


def shelf_of(workspace: Path) -> Opened:
    """Return the shelf to draft from. Raises DraftingError where a part of it that every draft needs is broken."""
    return opened(workspace, why="nothing was drafted, for the draft could lack words that are approved")


def unwritten(
    workspace: Path,
    left: Opened,
    meeting_file: Path,
    forms: Sequence[str],
    out: Path | None,
    final: bool,
    progress: Progress,
    kind: str,
    look: Look,
    against: str,
) -> Unwritten:
    """Return what `draft` writes, made from a shelf that was read before."""
    composed, problems = checked(workspace, left, meeting_file, kind)
    shelf = left.shelf
    origin = written.of_draft(workspace, meeting_file, composed.paper, out)
    made = _made(workspace, composed.statement, shelf, forms, out, final, problems, progress, look, origin)
    return _redlined(workspace, made, composed.statement, shelf, forms, out, against, origin) if against else made


def checked(
    workspace: Path, left: Opened, meeting_file: Path, kind: str = "", name: str = ""
) -> tuple[compose.Composed, tuple[Problem, ...]]:
    """Return the draft of a meeting file, told of by this `name`, and all that is to be said about it."""
    text, shelf = files.text(meeting_file, str(meeting_file)), left.shelf
    archive = compose.Archive(partial(lineage.of, shelf), partial(library.load_ledger, workspace))
    composed = compose.statement(
        text, name or str(meeting_file), templates(workspace, meeting_file), shelf, kind=kind, archive=archive
    )
    # A gap is told by compose, which knows the key to add; check would only say that it is there.
    found = [problem for problem in rules.problems(composed.statement, shelf) if problem.rule != "gap"]
    waiting = not_taken.problems(meeting_file)
    return composed, tuple(dict.fromkeys((*left.problems, *waiting, *composed.problems, *found, *composed.unused)))


def _redlined(
    workspace: Path,
    made: Unwritten,
    statement: Statement,
    shelf: Shelf,
    forms: Sequence[str],
    out: Path | None,
    against: str,
    origin: written.Origin,
) -> Unwritten:
    """Put beside a draft what it changes; as a Word file where no other form of a redline was asked for."""
    base = bases.base(statement, shelf, against)
    if isinstance(base, Problem):
        return replace(made, problems=(*made.problems, base))
    wanted = [form for form in forms if form in compare.FORMS] or ["docx"]
    name = f"{statement.id or 'statement'}-redline"
    folder, dress = out or workspace / "outputs", publish.dress_of(workspace)
    changes = redline.changes(base, statement)
    sets, told = compare.unwritten(base, statement, changes, wanted, dress, folder, name, origin=origin)
    return replace(made, files=(*made.files, *sets), problems=(*made.problems, *told))


def _made(
    workspace: Path,
    statement: Statement,
    shelf: Shelf,
    forms: Sequence[str],
    out: Path | None,
    final: bool,
    problems: tuple[Problem, ...],
    progress: Progress,
    look: Look,
    origin: written.Origin,
) -> Unwritten:
    """Make the files; of a final text and a clean copy under names of their own, and only without errors."""
    problems = (*problems, *length.problems(statement, publish.dress_of(workspace)))
    if final and has_errors(problems):
        return Unwritten(statement, (), problems)
    statement = _final(statement) if final else statement
    printed, told = bracketed.presented(statement, shelf, look.clean, look.attribution)
    problems = (*problems, *(told if set(forms) - {"md"} or look.clean else ()))
    if printed is None:
        return Unwritten(statement, (), problems)
    ending = ("-final" if final else "") + ("-clean" if look.clean else "")
    source = printed if look.clean else statement
    set_, told = publish.unwritten(
        workspace, source, shelf, forms, out, progress, ending, printed, look.archive, origin
    )
    return Unwritten(statement, (set_,), (*problems, *told))


def _final(statement: Statement) -> Statement:
    """Return the text as it is circulated: no draft state, no trace of where it came from."""
    return replace(statement, draft=None, blocks=tuple(replace(block, uses=()) for block in statement.blocks))


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


def render(
    workspace: Path,
    target: str,
    forms: Sequence[str],
    out: Path | None = None,
    final: bool = False,
    progress: Progress = quiet,
    look: Look = Look(),
) -> Drafted:
    """Write a statement, past or draft, in each of `forms`; `target` is an id or a file's path.

    A final text is made of an edited draft as of a meeting file: only without errors.
    """
    left = opened(workspace, why="nothing was written, for it could not be told where all its words come from")
    (readable,) = left.readable([target])
    statement = statement_named(left.shelf, readable)
    problems = tuple(rules.problems(statement, left.shelf)) if final else ()
    told = (*left.problems, *problems)
    origin = written.of_rendered(workspace, target, out or workspace / "outputs")
    made = _made(workspace, statement, left.shelf, forms, out, final, told, progress, look, origin)
    return made.write()
