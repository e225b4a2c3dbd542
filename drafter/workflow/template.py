"""Template: a past statement -> a template and a meeting file with its own facts, tried before they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter import files, mine
from drafter.compose import past
from drafter.model import Block, Place, Problem, Repair, Severity, Shelf, Statement
from drafter.names import Table
from drafter.problems import DraftingError, error
from drafter.workflow.archive.broken import opened
from drafter.workflow.archive.named import statement_named
from drafter.workflow.beginning import headed, lay_schema

_ENDING = ".md.j2"


@dataclass(frozen=True, slots=True)
class Templated:
    """A statement's template and meeting file, what stands in them, and what is to be told.

    `repairs` are the faults of the source that the text drafted from it has mended.
    """

    statement: str
    template: Path
    meeting: Path
    files: tuple[Path, ...]
    clauses: tuple[str, ...]
    optional: int
    identical: bool
    repairs: tuple[Repair, ...]
    problems: tuple[Problem, ...] = ()


def template(workspace: Path, target: str, out: Path | None = None) -> Templated:
    """Make the template of a past statement, by its id or file, and its meeting file; write both.

    They go to templates/ and templates/meetings/ under the statement's id; with `out`, the template goes to that
    file and the meeting file beside it.

    Raises DraftingError where a file of these names holds something else: nothing is written then.
    """
    left = opened(workspace)
    (readable,) = left.readable([target])
    statement = statement_named(left.shelf, readable)
    form = _form(workspace, statement, out)
    name = form.name.removesuffix(_ENDING)
    meeting = form.parent / f"{name}.yaml" if out else workspace / "templates" / "meetings" / f"{name}.yaml"
    made = past.template(statement, left.shelf, _entities(left.shelf, statement), name, str(meeting))
    facts = headed(workspace, meeting, made.meeting)
    written = {form.parent / part: text for part, text in made.forms.items()} | {meeting: facts}
    _write(written)
    lay_schema(workspace)
    told = (*left.problems, *_told(statement, made, form))
    repairs = tuple(repair for repair in statement.repairs if _is_seen(repair))
    same = not made.differing and not made.attendance_differs
    return Templated(statement.id, form, meeting, tuple(written), made.clauses, made.optional, same, repairs, told)


def _form(workspace: Path, statement: Statement, out: Path | None) -> Path:
    """Return the template's file; its name ends as all of them do, so that drafting finds it."""
    if out is None:
        return workspace / "templates" / f"{statement.id}{_ENDING}"
    if out.is_dir():
        return out / f"{statement.id}{_ENDING}"
    name = out.name
    for ending in (_ENDING, ".j2", ".md"):
        name = name.removesuffix(ending)
    return out.parent / f"{name}{_ENDING}"


def _entities(shelf: Shelf, statement: Statement) -> past.Entities:
    finder = mine.Finder((statement, *shelf.statements), Table(shelf.names))
    return lambda text: tuple((entity.kind, entity.at) for entity in finder.find(text))


def _write(written: Mapping[Path, str]) -> None:
    """Write each file whole. Raises DraftingError, before any is written, where one holds something else."""
    taken = [path for path, text in written.items() if path.exists() and not _holds(path, text)]
    if taken:
        what = "there is a file of this name already, and it is not what would be written; nothing was written"
        mend = "name another file with --out, or put this one away"
        raise DraftingError([error("template-exists", what, Place(str(path)), mend) for path in taken])
    for path, text in written.items():
        files.write(path, text.encode())


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and files.read(path, str(path)) == text.encode()


def _is_seen(repair: Repair) -> bool:
    """Return whether a repair changed words that a reader sees; what it dropped, and a page's end, are none."""
    return bool(repair.after.strip()) and repair.before.strip() != repair.after.strip()


def _told(statement: Statement, made: past.Made, form: Path) -> Iterator[Problem]:
    for at in made.differing:
        what = f"drafted with its own facts, {_place(statement, at)} does not come back to the letter"
        yield Problem("template-differs", Severity.WARNING, what, Place(str(form)), "compare it with the statement")
    if made.attendance_differs:
        what = "drafted with its own facts, the list of those present does not come back to the letter"
        yield Problem("template-differs", Severity.WARNING, what, Place(str(form)), 'correct "attendance:"')


def _place(statement: Statement, at: int) -> str:
    if at < 0:
        return "the title"
    block: Block = statement.blocks[at]
    return f"{block.kind} {block.label}" if block.label else f'{block.kind} "{block.text[:40]}"'
