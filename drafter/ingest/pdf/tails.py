"""The first column of running text that goes on where the ones beside it have ended: its last lines are its own.

Columns that nobody has set level end at heights of their own. What stands below is the first column's down to
the last paragraph whose lines break at that column's edge, for full-width text breaks at the page's; and down to the
end of the page where nothing else follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from drafter.ingest.pdf.edges import shown
from drafter.ingest.pdf.lines import Line, line

_SPACE = 0.25
_LEVEL_PT = 3.0
_NEAR = 1.1  # times the widest step within the column: so far apart do its paragraphs stand
_MOST_STEP = 3.5  # times the size: what stands farther off is another part of the page


def longer(body: Sequence[Line], first: int, last: int, gutters: Sequence[float], free: float) -> int:
    """Return how many lines below `last` go on with the first column of the stretch from `first` to there."""
    column = [_before(each, gutters[0]) for each in body[first:last] if each.x0 < gutters[0] - free]
    if not column or len(gutters) > 1:
        return 0
    tail = _below(column, takewhile(lambda each: each.x1 <= gutters[0] - free, body[last:]))
    within = [*column[-1:], *tail]
    right = shown([*column, *tail])
    ends = [at for at, (above, below) in enumerate(pairwise(within), 1) if right and _breaks(above, below, right)]
    if not ends:
        return 0
    return len(tail) if len(tail) == len(body) - last else ends[-1]


def _before(each: Line, place: float) -> Line:
    return line([word for run in each.runs if run.x0 < place - 1 for word in run.words], each.page)


def _below(column: Sequence[Line], rest: Iterable[Line]) -> list[Line]:
    """Return the lines that stand below a column as its own do: as near, and with the same edges at the left."""
    begins = {round(each.x0) for each in column}
    step = max((above.y - below.y for above, below in pairwise(column)), default=0.0)
    tail: list[Line] = []
    for each in rest:
        above = [*column, *tail][-1]
        near = above.y - each.y <= min(_NEAR * step, _MOST_STEP * each.size)
        if not near or not any(abs(each.x0 - begin) < _LEVEL_PT for begin in begins):
            break
        tail.append(each)
    return tail


def _breaks(above: Line, below: Line, right: float) -> bool:
    """Return whether a line goes on with the one below it, whose first word would have gone beyond the column."""
    first = below.runs[0].first_x1 - below.x0 + _SPACE * above.size
    return below.text[:1].islower() and above.x1 <= right + _LEVEL_PT and above.x1 + first > right
