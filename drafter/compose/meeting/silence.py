"""What a cover note for a silence procedure says that follows from other facts: its deadline in UTC, its document."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from drafter import dates
from drafter.compose.meeting.meeting_file import MeetingFile
from drafter.compose.meeting.papers import Silence
from drafter.compose.meeting.values import WEEKDAYS, distance

_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)


def document(given: MeetingFile) -> str | None:
    """Return what a cover note that names no document circulates: the statement; None where it may be another paper."""
    name = given.meeting.name
    others = (given.declaration, given.membership)
    if not name or any(each != type(each)() for each in others):
        return None
    whose = "Chair’s" if len(given.cochairs) == 1 else "Co-Chairs’"
    return f"draft {whose} Statement of the {_ARTICLE.sub('', name, count=1)}"


def deadline(given: Silence) -> dict[str, object]:
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
