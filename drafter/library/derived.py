"""What is worked out from the files of a workspace and kept beside them, only to be there sooner.

It stands in the hidden folder .drafter of the workspace, which may be removed at any time: the files in
precedents/ are the truth, and each derived thing names what it was made from. What is missing, damaged,
of another version or cannot be written is done without. A small shelf is read in a blink and keeps none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from drafter import files
from drafter.problems import DraftingError

FOLDER = Path(".drafter")
LEAST = 500
"""Files of a shelf, or clauses, below which nothing is kept."""
_IGNORED = b"# derived from precedents/, made again when it is missing\n*\n"


def path(workspace: Path, name: str) -> Path:
    """Return where a derived file stands."""
    return workspace / FOLDER / name


def read(workspace: Path, name: str, version: Callable[[], str]) -> bytes | None:
    """Return what was kept under this name and version; None where there is none, or a byte of it changed.

    The version is asked for only where something is kept: to work it out may take longer than to read a small shelf.
    """
    try:
        head, _, data = files.read(path(workspace, name)).partition(b"\n")
    except DraftingError:
        return None
    return data if head == _head(version(), data) else None


def _head(version: str, data: bytes) -> bytes:
    return f"{version} {hashlib.sha256(data).hexdigest()}".encode()


def write(workspace: Path, name: str, version: str, data: bytes) -> None:
    """Keep data, out of a repository; where that cannot be done, there is none."""
    ignore(workspace)
    try:
        files.write(path(workspace, name), _head(version, data) + b"\n" + data)
    except DraftingError:
        return


def ignore(workspace: Path) -> None:
    """Keep the folder out of a repository, where it can be written to."""
    ignored = path(workspace, ".gitignore")
    try:
        if not ignored.exists():
            files.write(ignored, _IGNORED)
    except DraftingError:
        return
