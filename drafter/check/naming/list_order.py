"""In a list within the text, or in a table of members, one delegation stands out of alphabetical order.

The order of those who attended is told by attendance-order. A list in no order at all, or in one of its own, is let
pass: only the name is told that stands wrong where all others stand right.

Passes: The Meeting thanked Elbonia, Illyria, Ruritania, Sylvania and Zubrowka.
Fails:  The Meeting thanked Elbonia, Illyria, Ruritania, Zubrowka and Sylvania.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.check.naming.attendance_order import keys
from drafter.check.naming.listed import naming, runs
from drafter.check.places import Passage, lists_delegations
from drafter.model import LANDS, BlockKind, Problem, Shelf, Statement
from drafter.names import Found, Table, table
from drafter.problems import warning

ID = "list-order"
_LEAST = 5
"""Names of which all but one in order are no accident."""
_MOSTLY = 0.8
_SAYS = 3
"""Words of a cell that are more than a name or a number, and order the rows by themselves."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each list in which one name stands wrong."""
    if statement.as_given:
        return
    known = table(shelf.names)
    for passage, found in naming(statement, known):
        if lists_delegations(statement, passage):
            continue
        is_table = passage.block is not None and passage.block.kind is BlockKind.TABLE
        for names in _columns(passage, known) if is_table else _lists(passage.text, found):
            yield from _misplaced(names, passage)


def _lists(text: str, found: list[Found]) -> Iterator[list[str]]:
    yield from ([each.text for each in run] for run in runs(text, found))


def _columns(passage: Passage, known: Table) -> Iterator[list[str]]:
    """Yield the delegations of each column of a table that is mostly names, unless they run along the rows."""
    assert passage.block
    rows = passage.block.rows[passage.block.level :]
    if _is_sorted([cell for row in rows for cell in row if _is_land(cell, known)]):
        return
    for column in zip(*rows, strict=False):
        cells = [cell for cell in column if cell.strip()]
        if 2 * sum(len(cell.split()) > _SAYS and known.named(cell) is None for cell in cells) > len(cells):
            return  # what stands behind it belongs to it: "Survey of nets by the Centre | Elbonia"
        if cells and sum(known.named(cell) is not None for cell in cells) >= len(cells) * _MOSTLY:
            yield [cell for cell in cells if _is_land(cell, known)]


def _is_land(cell: str, known: Table) -> bool:
    row = known.named(cell)
    return row is not None and row.kind in LANDS


def _misplaced(names: Sequence[str], passage: Passage) -> Iterator[Problem]:
    """Yield the one name that stands wrong; none where more than one does."""
    down = [n for n, (one, other) in enumerate(pairwise(names)) if min(keys(one)) > max(keys(other))]
    if len(names) < _LEAST or len(down) != 1:
        return
    at = down[0]
    for wrong in (at, at + 1):
        if _is_sorted([*names[:wrong], *names[wrong + 1 :]]):
            before, after = names[at], names[at + 1]
            yield warning(ID, f'"{before}" stands before "{after}"', passage.place, f'put "{after}" before "{before}"')
            return


def _is_sorted(names: Sequence[str]) -> bool:
    return all(min(keys(one)) <= max(keys(other)) for one, other in pairwise(names))
