"""The statements that a person names: by an id of the shelf, or by a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from drafter import files, markup
from drafter.model import Place, Shelf, Statement
from drafter.names import Table
from drafter.problems import refusal
from drafter.workflow.archive import headless
from drafter.workflow.archive.reading import read
from drafter.workflow.workspace import unknown


def statement_named(shelf: Shelf, target: str) -> Statement:
    """Return the statement that a file's path or an id names, a file's first. Raises DraftingError for neither."""
    return statements_named(shelf, target)[0]


def statements_named(shelf: Shelf, target: str, as_typed: bool = False) -> Sequence[Statement]:
    """Return all statements that a file's path or an id names. Raises DraftingError for neither.

    In a Markdown file written by hand the numbers may stay `as_typed`.
    """
    found = [statement for statement in shelf.statements if statement.id == target]
    path = Path(target)
    if found and not path.is_file():
        return found
    if path.suffix == ".md" and path.exists():
        text = files.text(path)
        statement = markup.read(text, target)
        if headless.is_by_hand(statement):
            statement = headless.as_typed(statement, text, target) if as_typed else statement
            statement = headless.with_facts(statement, path, Table(shelf.names))
        return [replace(statement, id=statement.id or path.stem)]
    if path.exists():
        return read(files.read(path), path, Table(shelf.names)).statements
    if "/" in target or path.suffix:
        raise refusal("file-missing", "no such file", Place(target), "check the name and the folder")
    raise unknown(target, [statement.id for statement in shelf.statements], "statement")
