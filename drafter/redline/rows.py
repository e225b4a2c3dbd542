"""A table by row and cell: which rows were kept, struck and added, and the words of each cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from drafter.model import Block, Mark, Part, Row, Words
from drafter.redline import common
from drafter.redline.pairing import nearest

Cells = tuple[str, ...]
Compared = Callable[[str, str], Words]
_ALIKE = 0.3
"""Share of the words of two rows, in order, for one to be the other edited."""
_SAME_HEAD = 0.35
"""What the same words in the first cell weigh: it says what the row is of."""


def rows(old: Block, new: Block, compared: Compared) -> tuple[Row, ...]:
    """Return the rows of both tables in order; both have as many columns."""
    return tuple(_rows(old.rows, new.rows, compared))


def whole(table: Block, mark: Mark) -> tuple[Row, ...]:
    """Return the rows of a table that was struck or added as a whole."""
    return tuple(_row(cells, mark) for cells in table.rows)


def words(found: Sequence[Row]) -> Words:
    """Return all rows as words: cells parted by a tab, rows by the end of a line, as a table's text is."""
    return tuple(_words(found))


def _words(found: Sequence[Row]) -> Iterator[Part]:
    begun_old = begun_new = False
    for row in found:
        in_old, in_new = row.mark is not Mark.ADDED, row.mark is not Mark.STRUCK
        parts_old, parts_new = in_old and begun_old, in_new and begun_new
        if parts_old or parts_new:
            yield Part(Mark.KEPT if parts_old and parts_new else Mark.STRUCK if parts_old else Mark.ADDED, "\n")
        for at, cell in enumerate(row.cells):
            yield from [Part(row.mark, "\t")] if at else []
            yield from cell
        begun_old, begun_new = begun_old or in_old, begun_new or in_new


def _rows(old: Sequence[Cells], new: Sequence[Cells], compared: Compared) -> Iterator[Row]:
    last = (-1, -1)
    for i, j in [*_pairs(old, new), (len(old), len(new))]:
        yield from (_row(cells, Mark.STRUCK) for cells in old[last[0] + 1 : i])
        yield from (_row(cells, Mark.ADDED) for cells in new[last[1] + 1 : j])
        if i < len(old):
            yield Row(Mark.KEPT, tuple(compared(a, b) for a, b in zip(old[i], new[j], strict=True)))
        last = (i, j)


def _row(cells: Cells, mark: Mark) -> Row:
    return Row(mark, tuple((Part(mark, cell),) if cell else () for cell in cells))


def _pairs(old: Sequence[Cells], new: Sequence[Cells]) -> list[common.Pair]:
    known = common.pairs(old, new)
    found = list(known)
    for (i, j), (k, m) in zip([(-1, -1), *known], [*known, (len(old), len(new))], strict=True):
        ours, theirs = old[i + 1 : k], new[j + 1 : m]

        def score(a: int, b: int, ours: Sequence[Cells] = ours, theirs: Sequence[Cells] = theirs) -> float:
            return _alike(ours[a], theirs[b])

        found += [(i + 1 + a, j + 1 + b) for a, b in nearest(len(ours), len(theirs), score)]
    return sorted(found)


def _alike(old: Cells, new: Cells) -> float:
    found = common.ratio(" \t ".join(old).split(" "), " \t ".join(new).split(" "))
    found += _SAME_HEAD if old[0] == new[0] != "" else 0
    return found if found >= _ALIKE else 0.0
