"""Which letters a line is drawn through, and which are underlined in colour: so printers show tracked changes.

Read in the process of letters.py; nothing of the house is imported. A line through letters is about as long as
they are: one that runs on beside them is a table's, or the page's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

_LEAST_PT = 2.0  # long
_THICKEST = 0.16  # in parts of the letters' size
_THROUGH = (0.1, 0.52)  # above their baseline, in parts of their size
_BELOW = (-0.32, -0.02)
_COVERED = 0.55  # of the line's length are letters, the rest spaces between them


class _Letter(Protocol):
    text: str
    x0: float
    x1: float
    y: float

    @property
    def size(self) -> float: ...


def find(
    letters: Sequence[_Letter], rules: Sequence[Sequence[float]], coloured: Sequence[bool]
) -> tuple[set[int], set[int]]:
    """Return the letters that are struck, and those that are underlined in colour, by their places."""
    across = [(each, colour) for each, colour in zip(rules, coloured, strict=True) if each[2] - each[0] >= _LEAST_PT]
    order = sorted(range(len(letters)), key=lambda at: letters[at].y)
    heights = [letters[at].y for at in order]
    struck: set[int] = set()
    added: set[int] = set()
    for rule, colour in across:
        first, last = bisect_left(heights, rule[1] - 60), bisect_left(heights, rule[3] + 60)
        near = order[first:last]
        struck |= _at(letters, near, rule, _THROUGH)
        added |= _at(letters, near, rule, _BELOW) if colour else set()
    return struck, added - struck


def _at(letters: Sequence[_Letter], near: Sequence[int], rule: Sequence[float], band: tuple[float, float]) -> set[int]:
    """Return which of the letters a rule crosses in a band of their height; none where it is not as long as they."""
    x0, y0, x1, y1 = rule
    middle = (y0 + y1) / 2
    found = {
        at
        for at in near
        if band[0] * letters[at].size <= middle - letters[at].y <= band[1] * letters[at].size
        and y1 - y0 <= max(_THICKEST * letters[at].size, 0.8)
        and x0 - 0.5 <= (letters[at].x0 + letters[at].x1) / 2 <= x1 + 0.5
    }
    covered = sum(letters[at].x1 - letters[at].x0 for at in found)
    return found if covered >= _COVERED * (x1 - x0) else set()
