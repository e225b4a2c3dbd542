"""The files that a Word file takes in whole, as programs that put documents together do (w:altChunk).

A page of HTML, a plain text or another Word file is read where it stands; any other kind stays unread, and so
does a chunk within a chunk.
"""

from __future__ import annotations

from dataclasses import replace

from drafter.ingest import kinds
from drafter.ingest.kinds import FileKind
from drafter.ingest.word.package import Package
from drafter.problems import DraftingError
from drafter.received import Received

_MOST = 4 * 2**20
"""Bytes: a statement has some hundred thousand."""


def read(package: Package, key: str, first: int, begun: bool) -> Received | None:
    """Return the text of the file that is taken in by the id `key`; None where it cannot be read.

    Its paragraphs count on from `first`, as those of the file around it do. Where that has `begun`, none is a title.
    """
    name, data = package.chunk(key)
    if not data.strip() or len(data) > _MOST:
        return None
    try:
        found = _received(data, name)
    except DraftingError:
        return None
    return _placed(found, first, begun) if found and found.paragraphs else None


def _received(data: bytes, name: str) -> Received | None:
    """Return what the reader of the file's kind makes of it."""
    match kinds.kind(data, name):
        case FileKind.HTML:
            from drafter.ingest.html import reading as html

            return html.read(data, name)
        case FileKind.TEXT:
            from drafter.ingest.text import reading as text

            return text.read(data, name)
        case FileKind.WORD:
            from drafter.ingest.word import reading as word

            return word.read(data, name, within=True)
    return None


def _placed(found: Received, first: int, begun: bool) -> Received:
    lines = (first, first)
    paragraphs = tuple(
        replace(part, lines=(first + at, first + at), title=part.title and not begun)
        for at, part in enumerate(found.paragraphs)
    )
    repairs = tuple(replace(repair, lines=lines) for repair in found.repairs)
    comments = tuple(replace(remark, lines=lines) for remark in found.comments)
    return replace(found, paragraphs=paragraphs, repairs=repairs, comments=comments)
