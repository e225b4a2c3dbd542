"""When a meeting was or is to be, as a sentence has it: its month, and its days with "on" or "in" before them."""

from __future__ import annotations

import re

from drafter import dates
from drafter.compose.meeting.meeting_file import Event

_PLACED = re.compile(
    r"(?:in|on|at|from|during|between|by|before|after|around|late in|early in|later|tentatively|not)\b", re.IGNORECASE
)
"""How a date in a person's own words begins that needs no "in" or "on" before it."""


def month(given: Event) -> str | None:
    """Return the month and year: "October 2021", also of "5–7 October 2021" in the person's own words."""
    typed = given.date or ""
    starts = [given.start] if given.start else [span.start for span in dates.find(typed)]
    if starts:
        return f"{dates.MONTHS[starts[0].month - 1]} {starts[0].year}"
    return re.sub(r"(?i)^in\s+", "", typed) or None


def placed(day: str | None) -> str | None:
    """Return a date with what stands before it in a sentence: "on 6 March 2018", "in March 2018"."""
    if not day or _PLACED.match(day):
        return day
    full = any(span.at[0] == 0 for span in dates.find(day))
    return f"on {day}" if full or re.match(r"(?:a|the) date\b", day) else f"in {day}"
