"""A table of activities as a picture: a row each, in groups, and a mark on an axis of time where it was.

A dot is a day, a bar several days, an open bar a month or more of which no day is told; beside each stands its
date as printed. What has no date that can be drawn is named below, with what its cell says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from xml.etree import ElementTree as ET

from drafter.model import Picture
from drafter.render.chart.marks import GREY, MARK, coordinate, fitted, text, width
from drafter.render.pictures.drawing import HIGHEST, SIZE, STEP, WIDE, Drawing, Group, box, broken, said
from drafter.render.pictures.table_columns import body, column
from drafter.render.pictures.timeline_axis import Axis
from drafter.render.pictures.timeline_dates import Time, read

CAPTION = "Activities over time"
_HEADS = ("date", "dates", "when")
_UNDATED, _INEXACT, _NO_NAME = "Without a date", "Without an exact date", "–"
_ON = " (continued)"
_OPEN = "Open bar: some time in these months"
_FEWEST = 2
"""Marks: fewer are told better in words."""
_TOLD = 12
"""Activities: more are not told one by one where the picture cannot be seen; the table does."""
_NAME, _LEFT, _AIR, _GROUP, _KEY = 176.0, 186.0, 5.0, 17.0, 16.0
_BAR, _SHORTEST, _DOT, _BESIDE = 7.0, 5.0, 3.5, 5.0
_BOLD = 1.08
"""How much wider bold letters are."""


@dataclass(frozen=True, slots=True)
class Row:
    """One activity: its name, its date as printed, its times; `group` is what it stands under."""

    name: str
    printed: str
    times: tuple[Time, ...]
    group: str = ""


def drawings(groups: Sequence[Group]) -> tuple[Drawing, ...]:
    """Return the picture of all the tables, in as many parts as pages need; () where hardly a date can be drawn."""
    rows = [row for group in groups for row in _rows(group)]
    placed = [row for row in rows if row.times]
    if len(placed) < _FEWEST:
        return ()
    axis = Axis([time for row in placed for time in row.times], _LEFT, WIDE)
    undated = [row for row in rows if not row.times]
    below = _INEXACT if any(row.printed for row in undated) else _UNDATED
    rows = [*placed, *(replace(row, group=below) for row in undated)]
    parts = list(_parts(rows, axis))
    words = _words(placed, undated, below)
    captions = [f"{CAPTION} ({at} of {len(parts)})" for at in range(1, len(parts) + 1)] if len(parts) > 1 else [CAPTION]
    drawn = zip(captions, parts, strict=True)
    return tuple(Drawing(Picture.TIMELINE, caption, words, shapes, high) for caption, (shapes, high) in drawn)


def lacking(groups: Sequence[Group]) -> str:
    """Return what the tables lack for a picture."""
    rows = [row for group in groups for row in _rows(group)]
    dated = sum(bool(row.times) for row in rows)
    have = "has" if dated == 1 else "have"
    return f"{dated or 'none'} of {len(rows)} activities {have} a date that can be drawn, and it takes {_FEWEST}"


def _rows(group: Group) -> Iterator[Row]:
    """Yield the activities of a table: named in its first column that is not the date's."""
    at = column(group.table, _HEADS, lambda cell: bool(read(cell)))
    if at < 0 or len(group.table.rows[0]) < 2:
        return
    for row in body(group.table):
        yield Row(said(row[int(at == 0)]) or _NO_NAME, said(row[at]), read(said(row[at])), group.name)


# ── in words ─────────────────────────────────────────────────────────────────────────────────────


def _words(placed: Sequence[Row], undated: Sequence[Row], below: str) -> str:
    first = min((row for row in placed), key=lambda row: row.times[0].first)
    last = max((row for row in placed), key=lambda row: row.times[-1].last)
    held = f"{len(placed)} activities, the first {first.printed}, the last {last.printed}. "
    if len(placed) + len(undated) > _TOLD:
        more = f"{below}: {len(undated)}. " if undated else ""
        return f"{held}{more}The tables say each with its date."
    pairs = zip(placed, [None, *placed], strict=False)
    told = [f"{_under(row, above)}{row.name}, {row.printed}" for row, above in pairs]
    named = [f"{row.name}{f' ({row.printed})' if row.printed else ''}" for row in undated]
    return f"{held}{'; '.join(told)}." + (f" {below}: {'; '.join(named)}." if named else "")


def _under(row: Row, above: Row | None) -> str:
    return f"{row.group}: " if row.group and (above is None or above.group != row.group) else ""


# ── the picture ──────────────────────────────────────────────────────────────────────────────────


def _parts(rows: Sequence[Row], axis: Axis) -> Iterator[tuple[ET.Element, float]]:
    """Yield the shapes of each part, none higher than a page, and how high it is."""
    left = list(rows)
    group = ""
    while left:
        part = _Part(axis, group)
        while left and part.takes(left[0]):
            group = left.pop(0).group
        yield part.shapes(), part.high


class _Part:
    """One part of a timeline, filled row by row; a group that is begun goes on in the next part under its name."""

    def __init__(self, axis: Axis, group: str) -> None:
        self.axis, self.group, self.begun = axis, "", group
        self.rows: list[tuple[float, str, Row]] = []  # where it begins, the group's name above it, the row
        self.end = 0.0
        self.open = False

    @property
    def high(self) -> float:
        return self.end + (_KEY if self.open else 2)

    def takes(self, row: Row) -> bool:
        """Add a row, and return whether there was room for it; the first has it always."""
        if not self.rows:
            self.end = self.axis.high if row.times else 0.0
        named = row.group if row.group != self.group else ""
        tall = (_GROUP if named else 0) + _height(row, self.axis)
        opens = any(not time.exact for time in row.times)
        if self.rows and self.end + tall + _KEY > HIGHEST:
            return False
        on = _ON if named and named == self.begun and not self.rows else ""
        self.rows.append((self.end, f"{fitted(named, WIDE * 0.8, SIZE)}{on}" if named else "", row))
        self.end, self.group, self.open = self.end + tall, row.group, self.open or opens
        return True

    def shapes(self) -> ET.Element:
        shapes = ET.Element("g")
        dated = [at for at, (_, _, row) in enumerate(self.rows) if row.times]
        foot = self.rows[dated[-1] + 1][0] if dated and dated[-1] + 1 < len(self.rows) else self.end
        if dated:
            self.axis.draw(shapes, foot)
        for y, named, row in self.rows:
            if named:
                _name(shapes, named, y)
            _draw(shapes, row, y + (_GROUP if named else 0), self.axis)
        if self.open:
            box(shapes, 0, self.end + 5, 14, _BAR, fill="#ffffff", stroke=MARK, stroke_width="1.2")
            text(shapes, 19, self.end + 12, _OPEN, 9, fill=GREY)
        return shapes


def _name(shapes: ET.Element, name: str, y: float) -> None:
    """Write the name of a group, over the lines of the axis where it is long."""
    long = _BOLD * width(name, SIZE)
    if long > _NAME:
        box(shapes, 0, y + 3, long, STEP, fill="#ffffff")
    text(shapes, 0, y + 12, name, SIZE, font_weight="bold")


def _height(row: Row, axis: Axis) -> float:
    if not row.times:
        return STEP + _AIR - 2
    lines = len(broken(row.name, _NAME))
    return STEP * max(lines, 2 if _beside(row, axis) is None else 1) + _AIR


def _beside(row: Row, axis: Axis) -> float | None:
    """Return where the date begins beside the marks, right of the last or left of the first; None for no room.

    No text is anchored at its end: WeasyPrint draws such apart from the rest, and out of the figure's words.
    """
    long = width(row.printed, SIZE)
    ends = [_ends(time, axis) for time in row.times]
    left, right = min(x for x, _ in ends) - _BESIDE, max(x for _, x in ends) + _BESIDE
    if right + long <= WIDE:
        return right
    return left - long if left - long >= _LEFT else None


def _ends(time: Time, axis: Axis) -> tuple[float, float]:
    """Return where a mark begins and ends."""
    x1, x2 = axis.x(time.first), axis.x(time.last + timedelta(days=1))
    if time.exact and time.first == time.last:
        return (x1 + x2) / 2 - _DOT, (x1 + x2) / 2 + _DOT
    return (x1, x2) if x2 - x1 >= _SHORTEST else ((x1 + x2 - _SHORTEST) / 2, (x1 + x2 + _SHORTEST) / 2)


def _draw(shapes: ET.Element, row: Row, y: float, axis: Axis) -> None:
    if not row.times:
        name = f"{row.name}: {row.printed}" if row.printed else row.name
        text(shapes, 0, y + 10, fitted(name, WIDE, SIZE), SIZE)
        return
    for at, line in enumerate(broken(row.name, _NAME)):
        text(shapes, 0, y + 10 + at * STEP, line, SIZE)
    for time in row.times:
        _mark(shapes, time, y + 6.5, axis)
    beside = _beside(row, axis)
    printed = fitted(row.printed, WIDE - _LEFT, SIZE)
    long = width(printed, SIZE)
    x, y = (WIDE - long, y + 10 + STEP) if beside is None else (beside, y + 10)
    box(shapes, x - 1, y - 9, long + 1, STEP, fill="#ffffff")  # over the lines of the axis
    text(shapes, x, y, printed, SIZE)


def _mark(shapes: ET.Element, time: Time, y: float, axis: Axis) -> None:
    left, right = _ends(time, axis)
    if not time.exact:
        box(shapes, left, y - _BAR / 2, right - left, _BAR, fill="#ffffff", stroke=MARK, stroke_width="1.2")
    elif time.first == time.last:
        where = {"cx": coordinate((left + right) / 2), "cy": coordinate(y), "r": coordinate(_DOT), "fill": MARK}
        ET.SubElement(shapes, "circle", where)
    else:
        box(shapes, left, y - _BAR / 2, right - left, _BAR, fill=MARK)
