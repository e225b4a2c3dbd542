"""When something was, as a text tells it: a day, a range, a month or a year, each as its first and last day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from drafter import dates
from drafter.model import Meeting
from drafter.patterns import compiled

Period = tuple[date, date]

_MONTH_YEAR = compiled(rf"({'|'.join(dates.MONTHS)}),?\s+(?:of\s+)?(\d{{4}})", re.IGNORECASE)
_YEAR = compiled(r"(?<![\d/–-])(\d{4})$")
_PART = compiled(r"(first|1st|second|2nd|third|3rd|fourth|4th|last)\s(quarter|half)\b", re.IGNORECASE)
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_RANGE = 14
"""Days of the longest range that is told as one meeting's: what is longer is a month, or a season."""
_MONTH = 27
"""Days from the first of a month to the last, at least."""
_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(dates.MONTHS, 1)}


def times(text: str) -> Iterator[tuple[Period, tuple[int, int]]]:
    """Yield each date, range, month, quarter, half or year with its place; "early 2014" is that year."""
    for span in dates.find(text):
        yield (span.start, span.end), span.at
    for vague in dates.find_vague(text):
        month = _MONTH_YEAR.fullmatch(vague.text)
        year = _YEAR.search(vague.text) if vague.kind in ("year", "part of a year") else None
        if month and vague.kind == "month-year":
            first = date(int(month[2]), _MONTH_NUMBERS[month[1].casefold()], 1)
            yield (first, _month_end(first)), vague.at
        elif year and 1 <= int(year[1]) <= 9999:
            yield _part(vague.text, int(year[1])), vague.at


def _part(text: str, year: int) -> Period:
    """Return the quarter or half of a year that is told, else the year."""
    found = _PART.search(text)
    if not found:
        return date(year, 1, 1), date(year, 12, 31)
    months = 3 if found[2].casefold() == "quarter" else 6
    nth = min(_NTH.get(found[1].casefold(), 12), 12 // months)
    return date(year, (nth - 1) * months + 1, 1), _month_end(date(year, nth * months, 1))


def agree(one: Period, two: Period) -> bool:
    """Return whether the one period can be the other, or a day or month that it falls in.

    Of two ranges of days that begin or end together and not both, one is wrong.
    """
    if all(1 <= (last - first).days <= _RANGE for first, last in (one, two)):
        return (one[0] == two[0]) == (one[1] == two[1]) and (_is_within(one, two) or _is_within(two, one))
    if _is_within(one, two) or _is_within(two, one):
        return True
    is_month = any((last - first).days >= _MONTH for first, last in (one, two))
    return is_month and one[0] <= two[1] and two[0] <= one[1]  # "in April" of a meeting from 30 April to 2 May


def _is_within(one: Period, two: Period) -> bool:
    return two[0] <= one[0] and one[1] <= two[1]


def of(meeting: Meeting) -> Period | None:
    """Return when a meeting was; None where it is not known."""
    if meeting.start is None:
        return None
    return meeting.start, max(meeting.start, meeting.end or meeting.start)


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
