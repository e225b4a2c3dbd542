"""Past statements set aside: precedents/aside/<id>.md, which nothing reads as evidence.

Where two texts of one meeting are held and a person keeps one, the other goes here, whole, and so does a
statement that is removed. `put_back`, or moving its file back by hand, undoes that.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from drafter import files, markup
from drafter.library import places, statements
from drafter.model import Place, Problem, Statement
from drafter.problems import DraftingError, error


def set_aside(workspace: Path, ids: Sequence[str]) -> tuple[Path, ...]:
    """Move statements out of the archive, and return where they are now.

    Raises DraftingError, and moves none, where one cannot be moved.
    """
    moves = [
        (places.within(workspace / places.STATEMENTS, id_, ".md"), places.within(workspace / places.ASIDE, id_, ".md"))
        for id_ in ids
    ]
    if problems := [_taken(there) for _, there in moves if there.exists()]:
        raise DraftingError(problems)
    for here, there in moves:
        files.write(there, files.read(here, places.shown(here)))
        os.unlink(here)
    return tuple(there for _, there in moves)


def put_back(workspace: Path, ids: Sequence[str]) -> tuple[Statement, ...]:
    """Move statements that were set aside back into the archive, and return them.

    Raises DraftingError, and moves none, where one cannot be read, or another text has its id now.
    """
    moves = [
        (places.within(workspace / places.ASIDE, id_, ".md"), places.within(workspace / places.STATEMENTS, id_, ".md"))
        for id_ in ids
    ]
    if problems := [_held(there) for _, there in moves if there.exists()]:
        raise DraftingError(problems)
    found = tuple(statements.read(here) for here, _ in moves)
    for here, there in moves:
        files.write(there, files.read(here, places.shown(here)))
        os.unlink(here)
    return found


def _held(there: Path) -> Problem:
    what = f"another text is held as {there.stem}; nothing was done"
    return error("set-aside", what, Place(places.shown(there)), "remove that one first, or give it another name")


def _taken(there: Path) -> Problem:
    what = f"{there.stem} was set aside before, and another text of that id is there; nothing was done"
    return error("set-aside", what, Place(places.shown(there)), "delete that file, or give it another name")


def put_aside(workspace: Path, statement: Statement) -> Path:
    """Write a statement that is held no more among those set aside, and return where. One that is there stays."""
    path = places.within(workspace / places.ASIDE, statement.id, ".md")
    if not path.exists():
        files.write(path, markup.write(statement).encode())
    return path


def read_aside(workspace: Path) -> tuple[Statement, ...]:
    """Return the statements set aside, so that reading their sources again does not bring them back."""
    found = []
    for path in places.files_of(workspace / places.ASIDE, ".md"):
        try:
            found.append(statements.read(path))
        except DraftingError:  # it is no evidence, so its faults are nobody's concern
            continue
    return tuple(found)
