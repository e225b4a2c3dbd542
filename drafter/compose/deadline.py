"""When silence ends, as a note prints it: the day with its weekday, and the instant in UTC."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from drafter import dates
from drafter.compose.papers import Silence
from drafter.compose.values import WEEKDAYS, distance


def of(given: Silence) -> dict[str, object]:
    """Return the day on which silence ends, with its weekday, and the instant in UTC where that is another hour."""
    day = _with_weekday(given.deadline) if given.deadline else None
    away = distance(given.zone) if given.zone else timedelta()
    if not (given.deadline and given.hour and away):
        return {"day": day, "utc": None}
    there = datetime.combine(given.deadline, time.fromisoformat(given.hour)) - away
    other = f" on {_with_weekday(there.date())}" if there.date() != given.deadline else ""
    return {"day": day, "utc": f"{there:%H:%M} UTC{other}"}


def _with_weekday(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {dates.written(day)}"
