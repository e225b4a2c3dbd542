"""A row of a table stands twice, one below the other.

A row is copied to be changed, and then it is not. Numbers may be the same by chance: words are told.

Passes: Workshop | Zenda | May 2031; Workshop | Strelsau | May 2031
Fails:  Workshop | Zenda | May 2031; Workshop | Zenda | May 2031
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.check.places import passages
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "table-row"
_LEAST = 2
"""Cells that are filled: one alone may be a part's title that goes on."""
_WORD = compiled(r"[^\W\d_]{3}")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each row that is the one above it again."""
    for passage in passages(statement):
        if passage.block is None or passage.block.kind is not BlockKind.TABLE:
            continue
        for above, row in pairwise(passage.block.rows):
            worded = [cell for cell in row if _WORD.search(cell)]
            if row == above and worded and sum(bool(cell.strip()) for cell in row) >= _LEAST:
                what = f'the row "{worded[0][:60]}" stands twice'
                yield warning(ID, what, passage.place, "write what was meant to be there, or take it out")
