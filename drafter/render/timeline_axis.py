"""The axis of time above a picture of activities: whole months, a line at each month, quarter or year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from xml.etree import ElementTree as ET

from drafter.dates import MONTHS
from drafter.render.chart_marks import GREY, text
from drafter.render.drawing import rule
from drafter.render.timeline_dates import Time, month_after

_GRID = "#d0d0d0"  # bears no meaning of its own: what is read stands in words
_SIZE, _HIGH = 9.0, 26.0
_STEPS = (1, 3, 12)
"""Months from one line to the next; more years where these are too many."""
_ROOM, _YEAR = 21.0, 26.0
"""Points that the name of a month and a year take."""
_FEWEST = 3
"""Months: an axis of fewer tells nothing of time."""


class Axis:
    """From the month of the first day to that of the last, between two edges."""

    def __init__(self, times: Sequence[Time], left: float, right: float) -> None:
        self.first = min(time.first for time in times).replace(day=1)
        last = max(time.last for time in times)
        self.months = max((last.year - self.first.year) * 12 + last.month - self.first.month + 1, _FEWEST)
        self.left, self.right, self.high = left, right, _HIGH
        self.days = (month_after(self.first, self.months) - self.first).days

    def x(self, day: date) -> float:
        """Return where a day begins."""
        return self.left + (self.right - self.left) * (day - self.first).days / self.days

    def draw(self, shapes: ET.Element, foot: float) -> None:
        """Draw the axis, and its lines down to `foot`."""
        step = self._step()
        year, room = 0, self.left
        for day in self._lines(step):
            x = self.x(day)
            rule(shapes, x, _HIGH - 11, x, foot, _GRID)
            if step < _STEPS[-1] and self.right - x >= _ROOM - 3:
                text(shapes, x + 2, _HIGH - 3, MONTHS[day.month - 1][:3], _SIZE, fill=GREY)
            if day.year != year and x >= room and self.right - x >= _YEAR - 4:
                y = _HIGH - 14 if step < _STEPS[-1] else _HIGH - 3
                text(shapes, x + 2, y, str(day.year), _SIZE, font_weight="bold")
                year, room = day.year, x + _YEAR
        rule(shapes, self.left, _HIGH, self.right, _HIGH, GREY, 0.75)
        rule(shapes, self.right, _HIGH - 11, self.right, foot, _GRID)

    def _step(self) -> int:
        """Return how many months are from one line to the next."""
        month = (self.right - self.left) / self.months
        fine = next((step for step in _STEPS[:2] if step * month >= _ROOM), 0)
        years = 1
        while not fine and years * 12 * month < _YEAR:
            years += 1
        return fine or 12 * years

    def _lines(self, step: int) -> Iterator[date]:
        """Yield the first day of the axis, and of each month, quarter or year on it."""
        yield self.first
        for at in range(1, self.months):
            day = month_after(self.first, at)
            if (day.year * 12 + day.month - 1) % step == 0:
                yield day
