"""A table of commitments as a picture: a bar a status, as long as its share of them all, with the count in words."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from drafter.model import Outcome, Picture
from drafter.render.chart.marks import INK, MARK, fitted, text, width
from drafter.render.pictures.drawing import SIZE, WIDE, Drawing, Group, box, rule, said
from drafter.render.pictures.table_columns import body, column

CAPTION = "Commitments by status"
_HEADS = ("status",)
_NONE = "No status given"
_MOST = 8
"""Statuses: what says more in so many words is a remark to each row, and no status."""
_FEWEST = 2
_BAR, _ROW, _GAP, _LABEL, _COUNT = 11.0, 18.0, 8.0, 150.0, 52.0


def drawings(groups: Sequence[Group]) -> tuple[Drawing, ...]:
    """Return the picture of all the tables; () where no column tells a status, or one row is all there is."""
    counts: dict[str, int] = {}
    names: dict[str, str] = {}
    for group in groups:
        at = column(group.table, _HEADS, _is_status)
        for row in body(group.table) if at >= 0 else ():
            name = said(row[at]) or _NONE
            names.setdefault(name.casefold(), name[:1].upper() + name[1:])
            counts[name.casefold()] = counts.get(name.casefold(), 0) + 1
    total = sum(counts.values())
    if total < _FEWEST or len(counts) > _MOST:
        return ()
    bars = [(names[key], counts[key]) for key in sorted(counts, key=_order)]
    told = "; ".join(f"{name}: {count}" for name, count in bars)
    words = f"{total} commitments. {told}."
    return (Drawing(Picture.TALLY, CAPTION, words, _shapes(bars, total), _ROW * len(bars)),)


def lacking(groups: Sequence[Group]) -> str:
    """Return what the tables lack for a picture."""
    rows = sum(len(body(group.table)) for group in groups)
    if rows < _FEWEST:
        return "there are fewer than two rows"
    return f"no column tells a status, or there are more than {_MOST} statuses"


def _is_status(cell: str) -> bool:
    return cell.casefold() in tuple(Outcome)


def _order(key: str) -> tuple[int, int]:
    """Return the place of a status: those of the ledger first, then others as they come, then none."""
    known = tuple(Outcome)
    return (known.index(Outcome(key)) if key in known else len(known), int(key == _NONE.casefold()))


def _shapes(bars: Sequence[tuple[str, int]], total: int) -> ET.Element:
    shapes = ET.Element("g")
    left = min(max(width(name, SIZE) for name, _ in bars), _LABEL) + _GAP
    room = WIDE - left - _COUNT
    for at, (name, count) in enumerate(bars):
        middle = _ROW * (at + 0.5)
        text(shapes, 0, middle + 3.5, fitted(name, left - _GAP, SIZE), SIZE)
        long = room * count / total
        box(shapes, left, middle - _BAR / 2, long, _BAR, fill=MARK)
        text(shapes, left + long + 4, middle + 3.5, f"{count} of {total}", SIZE)
    rule(shapes, left, 0, left, _ROW * len(bars), INK)
    return shapes
