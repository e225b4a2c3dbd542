"""Where things stand in a workspace, and how their places are shown to a reader."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from drafter.model import Place
from drafter.problems import DraftingError, of_system, refusal

SOURCES = Path("precedents/sources")
STATEMENTS = Path("precedents/statements")
ASIDE = Path("precedents/aside")
CLAUSES = Path("precedents/clauses")
NAMES = Path("precedents/names.yaml")
MEETINGS = Path("precedents/meetings.yaml")
PROFILES = Path("precedents/profiles.yaml")
LEDGER = Path("precedents/commitments.yaml")

_WORDS = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(rf"{_WORDS}(?:/{_WORDS})*")
_LONGEST = 200
"""Characters of an id; a file name may have 255 bytes, and a temporary name is made from it."""


def shown(path: Path) -> str:
    """Return the path as a reader can open it: from where they stand, if it lies below."""
    whole = Path(os.path.abspath(path))
    here = Path.cwd()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else str(path)


def is_id(text: str) -> bool:
    """Return whether `text` may name a file of the shelf: lower-case words, hyphens, slashes."""
    return len(text) <= _LONGEST and _ID.fullmatch(text) is not None


def within(folder: Path, id_: str, ending: str) -> Path:
    """Return the file of `id_`. Raises DraftingError for an id that names none below `folder`."""
    if not is_id(id_):
        raise bad_id(id_, Place(shown(folder)))
    return folder / f"{id_}{ending}"


def bad_id(id_: str, where: Place) -> DraftingError:
    """Return the error of an id that cannot name a file."""
    mend = 'use lower-case words joined by hyphens, with "/" between folders: closing/host-thanked'
    return refusal("id", f'"{id_[:100]}" cannot be an id', where, mend)


def files_of(folder: Path, *endings: str) -> Iterator[Path]:
    """Yield the files below `folder` with one of the endings, sorted; hidden ones are passed over."""
    yield from (folder / below for below in files_below(folder, *endings))


def files_below(folder: Path, *endings: str) -> Iterator[str]:
    """Yield the same files by their paths from the folder, as an id is written: closing/host-thanked.yaml.

    Raises DraftingError for a folder that may not be read: it is not empty.
    """
    found = []
    for here, folders, names in os.walk(folder, onerror=_unless_missing):
        folders[:] = [name for name in folders if not name.startswith(".")]
        above = Path(here).relative_to(folder).parts
        found += [(*above, name) for name in names if name.endswith(endings) and name[0] != "."]
    yield from map("/".join, sorted(found))


def _unless_missing(fault: OSError) -> None:
    """Raise DraftingError for a folder that cannot be listed; one that is not there has no files."""
    if not isinstance(fault, FileNotFoundError | NotADirectoryError) and (told := of_system(fault)) is not None:
        raise told from None
