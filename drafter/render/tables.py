"""How wide the columns of a table are: the same in Word, PDF and HTML."""

from __future__ import annotations

from itertools import pairwise

from drafter.model import Block

LINE = 82
"""Characters of 11 pt in a row of the page, near enough."""
AIR = 3
"""Characters that the edges of a cell take."""


def shares(table: Block) -> list[int]:
    """Return the width of each column in hundredths of a percent of the table; their sum is 10000.

    Columns that all fit their cells in one line are alike. Else each has room for its longest word,
    and what is left goes where the longest cells are: a date beside a sentence gets little.
    """
    columns = list(zip(*table.rows, strict=True))
    if max(AIR + len(cell) for column in columns for cell in column) <= LINE // len(columns):
        return _parts([1.0] * len(columns))
    least = [AIR + max((len(word) for cell in column for word in cell.split()), default=0) for column in columns]
    wishes = [max(AIR + min(max(map(len, column)), LINE), low) for column, low in zip(columns, least, strict=True)]
    spare = max(LINE - sum(least), 0)
    wanted = sum(wishes) - sum(least)
    widths = [
        low + spare * (wish - low) / wanted if wanted else float(low) for low, wish in zip(least, wishes, strict=True)
    ]
    return _parts(widths)


def _parts(widths: list[float]) -> list[int]:
    edges = [round(10000 * sum(widths[:at]) / sum(widths)) for at in range(len(widths) + 1)]
    return [right - left for left, right in pairwise(edges)]
