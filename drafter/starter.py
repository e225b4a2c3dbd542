"""The starter workspace: example sources, statements, precedents, registers and templates.

`drafter init` lays it out. An installed drafter carries it beside this module, where the build puts
it (tools/starter_in_wheel.py); in a checkout it is the checkout's own folders.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

PARTS = (
    "templates",
    "precedents/sources",
    "precedents/statements",
    "precedents/clauses",
    "precedents/names.yaml",
    "precedents/meetings.yaml",
    "precedents/profiles.yaml",
    "precedents/commitments.yaml",
    "outputs/README.md",
)
"""Folders and files of a workspace, besides what its people add; not all need be there."""


def folder() -> Path:
    """Return the folder that holds PARTS: the wheel's copy, or the checkout that drafter runs from.

    Raises FileNotFoundError where neither is there: a packaging fault.
    """
    package = Path(__file__).resolve().parent
    for place in (package / "starter_workspace", package.parent):
        if (place / "templates").is_dir():
            return place
    raise FileNotFoundError("this installation of drafter carries no starter workspace")


def files() -> Iterator[tuple[str, bytes]]:
    """Yield each file's path within the workspace, parted by "/", and its content; sorted by path."""
    start = folder()
    found = {file.relative_to(start): file for part in PARTS for file in _files_of(start / part)}
    for path in sorted(found, key=lambda path: path.as_posix()):
        if not any(part.startswith(".") for part in path.parts):
            yield path.as_posix(), found[path].read_bytes()


def _files_of(place: Path) -> Iterator[Path]:
    if place.is_dir():
        yield from (inner for inner in place.rglob("*") if inner.is_file())
    elif place.is_file():
        yield place
