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
from drafter.workflow import publish
from drafter.workflow.archive import named
from drafter.workflow.archive.broken import opened
from drafter.workflow.archive.reading import read
from drafter.workflow.outputs import written as outputs
from drafter.workflow.outputs.orders import Order
from drafter.workflow.outputs.papers import REDLINE
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
    problems = (*(left.problems if left else ()), *told, *told_too)
    name = _name(after) if before.id == after.id else f"{_name(after)}-against-{_name(before)}"
    made = Redline(before, after, redline.changes(before, after), name + REDLINE)
    written, kept = write(made, Order(workspace, forms, out, progress=progress))
    return Compared(before, after, made.changes, written, (*problems, *kept))


@dataclass(frozen=True, slots=True)
class Redline:
    """Two texts and what changed, under the name that the files bear; `origin` as written.py has it."""

    old: Statement
    new: Statement
    changes: Changes
    name: str
    origin: outputs.Origin = outputs.UNNAMED


def write(made: Redline, order: Order) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write a redline in each form; return the files, and what kept others from being written."""
    sets, problems = unwritten(made, order)
    written, told = outputs.each_set(sets)
    return written, (*problems, *told)


def unwritten(made: Redline, order: Order) -> tuple[tuple[outputs.Files, ...], tuple[Problem, ...]]:
    """Return a redline in each form, to be written, and what kept others from being made."""
    dress = publish.dress_of(order.workspace)
    problems: list[Problem] = []
    rendered: dict[str, bytes] = {}
    for form in dict.fromkeys(order.forms):
        order.progress(form)
        try:
            rendered[form] = _rendered(form, made, dress)
        except DraftingError as fault:
            problems += fault.problems
    return outputs.apart(order.folder, made.name, rendered, made.origin), tuple(problems)


def _rendered(form: str, made: Redline, dress: Dress) -> bytes:
    match form:
        case "docx":
            return render.redline_docx(made.old, made.new, made.changes, dress)
        case "pdf":
            return render.redline_pdf(made.old, made.new, made.changes, dress)
        case "html":
            return render.redline_html(made.old, made.new, made.changes, dress).encode()
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
