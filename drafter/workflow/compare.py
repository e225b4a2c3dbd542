"""Compare: two texts, past or draft, to what changed from the one to the other, and redlines in outputs/."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import files, redline, render
from drafter.model import Changes, Place, Problem, Severity, Shelf, Statement
from drafter.names import Table
from drafter.problems import DraftingError
from drafter.render import Dress
from drafter.workflow import named, publish, written as outputs
from drafter.workflow.broken import opened
from drafter.workflow.reading import read
from drafter.workflow.workspace import Progress, quiet

FORMS = ("docx", "pdf", "html")
"""The forms of a redline."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The two texts, what changed, the files written, and what is to be told of the reading and the writing."""

    old: Statement
    new: Statement
    changes: Changes
    files: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()


def compare(
    workspace: Path | None,
    old: str,
    new: str,
    forms: Sequence[str] = (),
    out: Path | None = None,
    progress: Progress = quiet,
) -> Compared:
    """Compare two texts, each the id of a statement or the path of a file in any form that is read.

    Redlines go to `out`, else to outputs/ of the workspace, else to this folder. Nothing is read into the archive.
    Raises DraftingError where there is no such text, or one cannot be read.
    """
    left = opened(workspace, why="nothing was compared") if workspace else None
    shelf = left.shelf if left else Shelf()
    faults: list[Problem] = []
    sides = []
    for target in (old, new):
        try:
            progress(target)
            sides.append(_named(shelf, left.readable([target])[0] if left else target))
        except DraftingError as fault:
            faults += fault.problems
    if faults:
        raise DraftingError(faults)
    (before, told), (after, told_too) = sides
    changes = redline.changes(before, after)
    problems = (*(left.problems if left else ()), *told, *told_too)
    name = f"{_name(after)}-redline" if before.id == after.id else f"{_name(after)}-against-{_name(before)}-redline"
    folder = out or (workspace / "outputs" if workspace else Path())
    written, kept = write(before, after, changes, forms, publish.dress_of(workspace), folder, name, progress)
    return Compared(before, after, changes, written, (*problems, *kept))


def write(
    old: Statement,
    new: Statement,
    changes: Changes,
    forms: Sequence[str],
    dress: Dress,
    folder: Path,
    name: str,
    progress: Progress = quiet,
    origin: outputs.Origin = outputs.UNNAMED,
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write a redline in each form; return the files, and what kept others from being written."""
    sets, problems = unwritten(old, new, changes, forms, dress, folder, name, progress, origin)
    written, told = outputs.each_set(sets)
    return written, (*problems, *told)


def unwritten(
    old: Statement,
    new: Statement,
    changes: Changes,
    forms: Sequence[str],
    dress: Dress,
    folder: Path,
    name: str,
    progress: Progress = quiet,
    origin: outputs.Origin = outputs.UNNAMED,
) -> tuple[tuple[outputs.Files, ...], tuple[Problem, ...]]:
    """Return a redline in each form, to be written, and what kept others from being made."""
    problems: list[Problem] = []
    made: dict[str, bytes] = {}
    for form in dict.fromkeys(forms):
        progress(form)
        try:
            made[form] = _rendered(form, old, new, changes, dress)
        except DraftingError as fault:
            problems += fault.problems
    return outputs.apart(folder, name, made, origin), tuple(problems)


def _rendered(form: str, old: Statement, new: Statement, changes: Changes, dress: Dress) -> bytes:
    match form:
        case "docx":
            return render.redline_docx(old, new, changes, dress)
        case "pdf":
            return render.redline_pdf(old, new, changes, dress)
        case "html":
            return render.redline_html(old, new, changes, dress).encode()
        case _:
            raise ValueError(f"{form!r} is no form of a redline")


def _named(shelf: Shelf, target: str) -> tuple[Statement, tuple[Problem, ...]]:
    """Return the text that a path or id names, and what its reading tells."""
    path = Path(target)
    if not path.is_file() or path.suffix == ".md":
        return named.statement_named(shelf, target), ()
    found = read(files.read(path), path, Table(shelf.names))
    told = [Problem("reading", Severity.NOTE, note, Place(target)) for note in found.notes]
    if len(found.statements) > 1:
        what = f"{len(found.statements)} texts stand in this file; the first, {found.statements[0].id}, was compared"
        mend = "read it in with drafter ingest, and compare the others by their ids"
        told.append(Problem("several-texts", Severity.WARNING, what, Place(target), mend))
    return found.statements[0], tuple(told)


def _name(statement: Statement) -> str:
    return statement.id or "statement"
