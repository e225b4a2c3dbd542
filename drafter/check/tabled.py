"""Whether a table has a header: one that is marked, or a first row that can be nothing else.

In: a block that is a table. Word and text files seldom mark the first row; it is a header where each of its cells has
words and none a figure, and figures stand below.
"""

from __future__ import annotations

import re

from drafter.model import Block

_FIGURES = re.compile(r"\d")
_LEAST = 3
"""Rows, the first one among them, from which a first row that is unlike the others is seen to be."""


def has_header(block: Block) -> bool:
    """Return whether the first row of a table names its columns."""
    if block.level or len(block.rows) < _LEAST:
        return bool(block.level)
    first, *rest = block.rows
    are_words = all(cell.strip() and not _FIGURES.search(cell) for cell in first)
    return are_words and any(_FIGURES.search(cell) for row in rest for cell in row[1:])
