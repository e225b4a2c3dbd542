"""Running text in English and another language side by side: a table to a machine, two columns to a reader."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from drafter.language.telling import UNKNOWN, told

_FEWEST = 2
_LONG = 40
"""Letters that a cell of running text has on average, titles among them, and one of a list of terms has not."""


def are_beside(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the columns of a table are running text, each in a language of its own, English among them."""
    columns = [[cell for cell in column if cell] for column in zip_longest(*rows, fillvalue="")]
    columns = [cells for cells in columns if cells]
    letters = sum(len(cell) for cells in columns for cell in cells)
    if len(columns) < _FEWEST or letters < _LONG * sum(map(len, columns)):
        return False
    codes = [told(cells) for cells in columns]
    return "en" in codes and UNKNOWN not in codes and len(set(codes)) == len(codes)
