"""The axis of time above a picture of activities: whole months, a line at each month, quarter or year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from xml.etree import ElementTree as ET

from drafter.dates import MONTHS
from drafter.render.chart.marks import GREY, text
from drafter.render.pictures.drawing import rule
from drafter.render.pictures.timeline_dates import Time, month_after

_GRID = "#d0d0d0"  # bears no meaning of its own: what is read stands in words
_SIZE, _HIGH = 9.0, 26.0
_YEAR_LONG = 12
_ROOM, _YEAR = 20.0, 26.0
"""Points that the name of a month and a year take."""
_FEWEST = 3
"""Months: an axis of fewer tells nothing of time."""


class Axis:
    """From the month, quarter or year of the first day to that of the last, between two edges."""

    def __init__(self, times: Sequence[Time], left: float, right: float) -> None:
        self.left, self.right, self.high = left, right, _HIGH
        first, last = min(time.first for time in times), max(time.last for time in times)
        for step in _steps():
            self.first, self.months, self.step = *_whole(first, last, step), step
            if (right - left) * step / self.months >= (_ROOM if step < _YEAR_LONG else _YEAR):
                break
        self.days = (month_after(self.first, self.months) - self.first).days

    def x(self, day: date) -> float:
        """Return where a day begins."""
        return self.left + (self.right - self.left) * (day - self.first).days / self.days

    def draw(self, shapes: ET.Element, foot: float) -> None:
        """Draw the axis, and its lines down to `foot`."""
        year, room = 0, self.left
        for day in self._lines():
            x = self.x(day)
            rule(shapes, x, _HIGH - 11, x, foot, _GRID)
            if self.step < _YEAR_LONG:
                text(shapes, x + 2, _HIGH - 3, MONTHS[day.month - 1][:3], _SIZE, fill=GREY)
            if day.year != year and x >= room and self.right - x >= _YEAR - 4:
                y = _HIGH - 14 if self.step < _YEAR_LONG else _HIGH - 3
                text(shapes, x + 2, y, str(day.year), _SIZE, font_weight="bold")
                year, room = day.year, x + _YEAR
        rule(shapes, self.left, _HIGH, self.right, _HIGH, GREY, 0.75)
        rule(shapes, self.right, _HIGH - 11, self.right, foot, _GRID)

    def _lines(self) -> Iterator[date]:
        """Yield the first day of each month, quarter or year on the axis."""
        yield from (month_after(self.first, at) for at in range(0, self.months, self.step))


def _steps() -> Iterator[int]:
    """Yield how many months may be from one line to the next: 1, 3, and whole years."""
    yield from (1, 3)
    yield from count(_YEAR_LONG, _YEAR_LONG)


def _whole(first: date, last: date, step: int) -> tuple[date, int]:
    """Return the first month of an axis of whole steps that holds both days, and of how many months it is."""
    begin = (first.month - 1) % min(step, _YEAR_LONG)
    start = first.replace(month=first.month - begin, day=1)
    months = (last.year - start.year) * 12 + last.month - start.month + 1
    return start, -(-max(months, _FEWEST) // step) * step
