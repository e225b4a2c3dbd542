"""A row of a table lacks a cell that all others have.

A date, a host or a name that was not known when the table was made, and was to be looked up.

Passes: Workshop | Zenda | May 2031; Course | Strelsau | June 2031; Seminar | Zenda | July 2031
Fails:  Workshop | Zenda | May 2031; Course | | June 2031; Seminar | Zenda | July 2031; Forum | Zenda | May 2032
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.places import passages
from drafter.check.tabled import has_header
from drafter.model import BlockKind, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "table-cell"
_LEAST = 3
"""Rows below the header, sums left out, from which one empty cell is no custom of the table."""


_TOTAL = compiled(r"(?:sub-?|grand )?totals?\b|sum\b|average\b", re.IGNORECASE)
"""What a row begins with that sums up the others: it has nothing to say of who or where."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each row of a table with a header that alone has nothing in a column."""
    for passage in passages(statement):
        if passage.block is None or passage.block.kind is not BlockKind.TABLE or not has_header(passage.block):
            continue
        header, *below = passage.block.rows
        rows = [row for row in below if not _TOTAL.match(row[0].strip())]
        for column, title in enumerate(header):
            empty = [row for row in rows if not row[column].strip()]
            if len(rows) >= _LEAST and len(empty) == 1 and title.strip() and _lacks_one(empty[0]):
                named = next(cell for cell in empty[0] if cell.strip())
                what = f'the row "{named[:60]}" has nothing below "{title}"'
                yield warning(ID, what, passage.place, 'fill it in, or write "–" if there is nothing')


def _lacks_one(row: tuple[str, ...]) -> bool:
    """Return whether one cell of a row is empty: where more are, it may go on the row above, or head those below."""
    return sum(not cell.strip() for cell in row) == 1
