"""Spans of lines, asked which of them a line stands in: blocks of a text, entries of evidence, rows of a page.

A text of ten thousand paragraphs is asked as often as it has problems, so they are found by halving; and what a file
says of its lines is believed as it stands, however long a span it tells.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from drafter.model import Lines


class Spans:
    """Spans by their places, from 0; a span whose lines are not known stands nowhere."""

    def __init__(self, spans: Iterable[Lines]) -> None:
        known = sorted((first, last, at) for at, (first, last) in enumerate(spans) if first)
        self._firsts = [first for first, _, _ in known]
        self._lasts = [last for _, last, _ in known]
        self._places = [at for _, _, at in known]
        self._reach = list(accumulate(self._lasts, max))  # the last line of all spans up to each

    def at(self, first: int, last: int = 0) -> list[int]:
        """Return the places of the spans that hold a line, or one of the lines from `first` to `last`, in order."""
        found = []
        for nth in range(bisect_right(self._firsts, last or first) - 1, -1, -1):
            if self._reach[nth] < first:
                break
            if self._lasts[nth] >= first:
                found.append(self._places[nth])
        return sorted(found)
