"""Which column of a table says what: by its head, else by what stands in all of its cells."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.model import Block
from drafter.render.pictures.drawing import said


def column(table: Block, heads: tuple[str, ...], fits: Callable[[str], bool]) -> int:
    """Return the number of the column whose head is one of these words; -1 where there is none.

    Where no head is, it is the first of which every cell that says anything `fits`.
    """
    header = table.rows[0] if table.level == 1 else ()
    named = (at for at, cell in enumerate(header) if set(re.findall(r"\w+", cell.casefold())) & set(heads))
    found = next(named, -1)
    if found >= 0:
        return found
    columns = ([said(cell) for cell in cells] for cells in zip(*body(table), strict=True))
    fitting = (at for at, cells in enumerate(columns) if any(cells) and all(fits(cell) for cell in cells if cell))
    return next(fitting, -1)


def body(table: Block) -> tuple[tuple[str, ...], ...]:
    """Return the rows below the header, without those that say nothing."""
    rows = table.rows[1:] if table.level == 1 else table.rows
    return tuple(row for row in rows if any(said(cell) for cell in row))
