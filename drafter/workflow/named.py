"""The statements that a person names: by an id of the shelf, or by a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from drafter import files, markup
from drafter.model import Place, Shelf, Statement
from drafter.names import Table
from drafter.problems import DraftingError, refusal
from drafter.workflow.reading import read
from drafter.workflow.workspace import unknown


def statement_named(shelf: Shelf, target: str) -> Statement:
    """Return the statement that a file's path or an id names, a file's first. Raises DraftingError for neither."""
    return statements_named(shelf, target)[0]


def statements_named(shelf: Shelf, target: str) -> Sequence[Statement]:
    """Return all statements that a file's path or an id names. Raises DraftingError for neither."""
    found = [statement for statement in shelf.statements if statement.id == target]
    path = Path(target)
    if found and not path.is_file():
        return found
    if path.suffix == ".md" and path.exists():
        statement = markup.read(files.text(path), target)
        if not statement.id:
            statement = _with_facts(statement, path, Table(shelf.names))
        return [replace(statement, id=statement.id or path.stem)]
    if path.exists():
        return read(files.read(path), path, Table(shelf.names)).statements
    if "/" in target or path.suffix:
        raise refusal("file-missing", "no such file", Place(target), "check the name and the folder")
    raise unknown(target, [statement.id for statement in shelf.statements], "statement")


def _with_facts(statement: Statement, path: Path, names: Table) -> Statement:
    """Return a text without a head with the facts that it tells itself, as reading it finds them."""
    try:
        found = read(files.read(path), path, names).statements
    except DraftingError:  # what cannot be read as a statement is still a text
        return statement
    if len(found) != 1:
        return statement
    return replace(statement, meeting=found[0].meeting, attendance=found[0].attendance, acronyms=found[0].acronyms)
