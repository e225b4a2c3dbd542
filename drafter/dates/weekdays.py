"""Whether the weekdays printed with a date are those of its days: "Wednesday and Thursday, 1 and 2 June"."""

from __future__ import annotations

import re
from datetime import date

from drafter.dates.times import ANY_WEEKDAY, WEEKDAYS
from drafter.patterns import compiled

_NAME = rf"(?:{ANY_WEEKDAY})"
_BEFORE = compiled(
    rf"(?:{_NAME}(?:\s?[,&/\u2010-\u2015-]|\s(?:and|to|until|through))*\s*(?:the\s)?){{1,5}}\Z", re.IGNORECASE
)
_TOKEN = compiled(rf"\b(?P<week>{_NAME})\b|(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)", re.IGNORECASE)


def number(name: str) -> int:
    """Return a weekday's number, 0 for Monday."""
    return WEEKDAYS.index(name.capitalize())


def agree(text: str, at: tuple[int, int], start: date, end: date) -> bool | None:
    """Return whether the weekdays of a date that stands at `at` are those of its days; None where none is printed."""
    before = _BEFORE.search(text, max(0, at[0] - 80), at[0])
    tokens = list(_TOKEN.finditer(text, before.start() if before else at[0], at[1]))
    weeks = [number(token["week"]) for token in tokens if token["week"]]
    days = [token for token in tokens if token["day"]]
    if not weeks or not days:
        return None
    if len(weeks) == 1:
        last = len(days) > 1 and tokens[-2]["week"] is not None  # "1 to Thursday, 2 June"
        return weeks[0] == (end if last else start).weekday()
    return weeks[0] == start.weekday() and (len(days) == 1 or weeks[-1] == end.weekday())
