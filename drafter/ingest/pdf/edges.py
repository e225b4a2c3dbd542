"""Where the lines of a page or column end at the right when they are full, and whether they are set to that length.

A line breaks where the next word has no room. So each line that goes on in the midst of a sentence tells two
bounds of the measure: it reaches as far as the line does, and not as far as the next word would have made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.ingest.pdf.lines import Line
from drafter.ingest.pdf.looks import OPEN

_NEARLY, _FULL, _WIDE = 0.12, 0.3, 0.6
_FEWEST = 2  # lines that go on: one may have been broken by hand
_BROKEN_BY_HAND = 0.1  # the share of such lines that may have been
_FAR = 6  # so far out, in parts of the size, stands a line below an indented one or a label
_EVEN_PT = 1.5
_EVEN = 0.8  # of the lines that go on end at one edge where they are set to it
_GOES_ON = re.compile(r"[^\W\d_]{2,}[,;\-\u00ad]?$")
_SPACE = 0.25


def edge(body: Sequence[Line], left: float, high: float) -> float:
    """Return where lines end at the right when they are full: at least so far as the longest that is within bounds.

    Where too few go on to show it, the longest are full, or none is, as in a list of names: `high` then.
    """
    sure = shown(body)
    if sure and sure < high:
        return sure
    longest = max((each.x1 for each in body), default=high)
    if longest - left < _WIDE * (high - left):
        return high
    full = sum(each.x1 > longest - _NEARLY * (longest - left) for each in body)
    return longest if full >= _FULL * len(body) else max(longest, high)


def shown(body: Sequence[Line]) -> float:
    """Return where full lines end as far as the lines that go on show it; 0 if they do not."""
    bounds = sorted(last.x1 + _first(line) for last, line in _going_on(body))
    if len(bounds) < _FEWEST:
        bounds = sorted(last.x1 + _first(line) for last, line in _near(body) if OPEN.search(last.text))
    if len(bounds) < _FEWEST:
        return 0.0
    bound = bounds[int(_BROKEN_BY_HAND * len(bounds))]
    return max((each.x1 for each in body if each.x1 <= bound), default=0.0)


def even(body: Sequence[Line], right: float) -> bool:
    """Return whether lines are set to one length, so that one which is shorter ends a paragraph."""
    ends = [abs(last.x1 - right) <= _EVEN_PT for last, _ in _going_on(body)]
    return len(ends) >= 2 * _FEWEST and sum(ends) >= _EVEN * len(ends)


def is_short(line: Line) -> bool:
    """Return whether a line is shorter than the others are set to."""
    return line.even and line.right - line.x1 > _EVEN_PT


def _going_on(body: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Yield each line that goes on with the next in the midst of a sentence, and that one."""
    for last, line in _near(body):
        if _GOES_ON.search(last.text) and line.text[:1].islower():
            yield last, line


def _near(body: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Yield each line and the next where they may be of one paragraph by their places."""
    for last, line in pairwise(body):
        near = 0 < last.y - line.y < 2.2 * line.size and abs(last.size - line.size) < 0.5
        below = -3 < last.runs[-1].x0 - line.x0 < _FAR * line.size
        if near and below and len(line.runs) == 1 and len(last.runs) <= 2 and last.bold == line.bold:
            yield last, line


def _first(line: Line) -> float:
    return line.runs[0].first_x1 - line.x0 + _SPACE * line.size
