"""A title set in the middle of a narrow column or cell: its lines wrap at that cell's edges, not at the page's.

The edges are not drawn. They are as far apart as the longest of the lines, all of which have one middle that is not
the page's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.ingest.pdf.columns import Piece
from drafter.ingest.pdf.lines import Line

_FEWEST = 3
_NARROW = 0.7  # of the column that the page shows: a wider title wraps at its edges
_LEVEL_PT = 1.0
_IN = 1.1  # a line in the middle stands in by more than its size: see flow


def within(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, the lines at their head with the edges that they are set between, if these are narrow."""
    head = _head(pieces)
    if len(head) < _FEWEST or len({round(line.x0) for line in head}) < _FEWEST:
        return list(pieces)
    left, right = min(line.x0 for line in head), max(line.x1 for line in head)
    middle = (left + right) / 2
    wide = right - left > _NARROW * (head[0].right - head[0].left)
    if wide or any(abs(middle - each) < head[0].size for each in (head[0].middle, (head[0].left + head[0].right) / 2)):
        return list(pieces)
    off = _IN * max(line.size for line in head)  # both edges are moved, so that the widest line stands in as well
    own = [replace(line, left=left - off, right=right - off, middle=middle) for line in head]
    return [*own, *pieces[len(head) :]]


def _head(pieces: Sequence[Piece]) -> list[Line]:
    """Return the lines with which a text begins, as long as they have one middle."""
    head: list[Line] = []
    for piece in pieces:
        if not isinstance(piece, Line) or (head and not _are_alike(head[0], piece)):
            break
        head.append(piece)
    return head


def _are_alike(first: Line, line: Line) -> bool:
    return line.page == first.page and abs(line.x0 + line.x1 - first.x0 - first.x1) < 2 * _LEVEL_PT
