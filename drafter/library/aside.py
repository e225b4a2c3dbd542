"""Past statements set aside: precedents/aside/<id>.md, which nothing reads as evidence.

Where two texts of one meeting are held and a person keeps one, the other goes here, whole, and so does a
statement that is removed. Moving its file back undoes that.
"""

from __future__ import annotations

import os
from pathlib import Path

from drafter import files, markup
from drafter.library import places, statements
from drafter.model import Place, Statement
from drafter.problems import DraftingError, refusal


def set_aside(workspace: Path, id_: str) -> Path:
    """Move a statement out of the archive, and return where it is now. Raises DraftingError where it cannot."""
    here = places.within(workspace / places.STATEMENTS, id_, ".md")
    there = places.within(workspace / places.ASIDE, id_, ".md")
    if there.exists():
        what = f"{id_} was set aside before, and another text of that id is there"
        raise refusal("set-aside", what, Place(places.shown(there)), "delete that file, or give it another name")
    files.write(there, files.read(here, places.shown(here)))
    os.unlink(here)
    return there


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
