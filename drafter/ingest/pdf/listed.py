"""Lines in columns of names: on which of them a name ends, and on which it goes on.

A name ends where lines are set to one length and this one is short of it; where it ends in brackets; and where
the next line begins the next name in alphabetical order. For the last, the names are the longest row of lines
that rise from A to Z; the lines between them go on with them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from drafter.ingest.pdf.lines import Line
from drafter.ingest.pdf.looks import OPEN

_LONG = 0.12  # of a column's width: so near to its edge end lines that are full
_EVEN_PT = 1.2
"""How near to the edge lines end that are all set to one length."""
_STRETCHED = 0.5  # a gap between words, in parts of the size, that only a line set to a length has
_FEWEST, _MOST = 4, 0.6  # names in alphabetical order, and the share of the lines that can begin one


def right(column: Sequence[Line], edge: float) -> float:
    """Return where the lines of a column end at the right: where one does that is set to a length, else at `edge`."""
    longest = max(each.x1 for each in column)
    return longest if any(is_stretched(each) and each.x1 > longest - _EVEN_PT for each in column) else edge


def is_stretched(line: Line) -> bool:
    """Return whether the words of a line stand so far apart as only in one that is set to a length."""
    gaps = [word.x0 - last.x1 for last, word in pairwise(line.words)]
    return bool(gaps) and min(gaps) > _STRETCHED * line.size


def endings(columns: Sequence[Sequence[Line]]) -> list[list[bool]]:
    """Return for each line of each column whether a name ends on it, as far as the columns show it."""
    lines = [line for column in columns for line in column]
    begins = _in_order(lines)
    found: list[list[bool]] = []
    at = 0
    for column in columns:
        full = _full(column)
        found.append([(bool(full) and line not in full) or line.text.endswith(")") or at + place + 1 in begins
                      for place, line in enumerate(column)])  # fmt: skip
        at += len(column)
    return found


def _full(column: Sequence[Line]) -> list[Line]:
    """Return the lines that are set to the length of the column, () if none is meant to be."""
    long = [line for line in column if line.right - line.x1 < _LONG * (line.right - line.left)]
    full = [line for line in long if line.right - line.x1 < _EVEN_PT]
    return full if len(full) > max(1, len(long) / 2) or any(map(is_stretched, full)) else []


def _in_order(lines: Sequence[Line]) -> set[int]:
    """Return which lines begin a name, heading by heading."""
    found: set[int] = set()
    first = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].bold != lines[first].bold or lines[at].size != lines[first].size:
            found |= {first + begin for begin in _rising(lines[first:at])}
            first = at
    return found


def _rising(lines: Sequence[Line]) -> list[int]:
    """Return the longest row of lines in alphabetical order; none where too few of those that can begin a name rise."""
    may = [at for at in range(len(lines)) if at == 0 or _may_begin(lines[at - 1].text, lines[at].text)]
    ends: list[str] = []  # the last text of the best row of each length, and the lines of that row
    rows: list[tuple[int, ...]] = []
    for at in may:
        text = lines[at].text.casefold()
        place = bisect_right(ends, text)
        ends[place:] = [text, *ends[place + 1 :]]
        rows[place:] = [(*(rows[place - 1] if place else ()), at), *rows[place + 1 :]]
    row = rows[-1] if rows else ()
    enough = len(row) >= _FEWEST and len(row) >= _MOST * len(may)
    return [at for at in row if at + 1 < len(lines)] if enough else []


def _may_begin(last: str, text: str) -> bool:
    goes_on = OPEN.search(last) or last.endswith(("-", "\u00ad")) or last.count("(") > last.count(")")
    return text[:1].isupper() and not goes_on
