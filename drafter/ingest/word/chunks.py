"""The files that a Word file takes in whole, as programs that put documents together do (w:altChunk).

What their kind is and which reader it has is known outside this room, where the readers of all kinds are known:
that one is handed in. A chunk within a chunk stays unread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from drafter.ingest.word.package import Package
from drafter.problems import DraftingError
from drafter.received import Received

Reader = Callable[[bytes, str], Received | None]
"""Reads the bytes of a file by its name; None for a kind that is not read within another file."""

_MOST = 4 * 2**20
"""Bytes: a statement has some hundred thousand."""


def read(package: Package, key: str, reader: Reader, first: int, begun: bool) -> Received | None:
    """Return the text of the file that is taken in by the id `key`; None where it cannot be read.

    Its paragraphs count on from `first`, as those of the file around it do. Where that has `begun`, none is a title.
    """
    name, data = package.chunk(key)
    if not data.strip() or len(data) > _MOST:
        return None
    try:
        found = reader(data, name)
    except DraftingError:
        return None
    return _placed(found, first, begun) if found and found.paragraphs else None


def _placed(found: Received, first: int, begun: bool) -> Received:
    lines = (first, first)
    paragraphs = tuple(
        replace(part, lines=(first + at, first + at), title=part.title and not begun)
        for at, part in enumerate(found.paragraphs)
    )
    repairs = tuple(replace(repair, lines=lines) for repair in found.repairs)
    comments = tuple(replace(remark, lines=lines) for remark in found.comments)
    return replace(found, paragraphs=paragraphs, repairs=repairs, comments=comments)
