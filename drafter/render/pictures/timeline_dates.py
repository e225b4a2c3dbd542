"""When an activity was, as its cell of a table says: days that can be drawn, or nothing.

A mistake in a date is worse than a gap. A cell is drawn only where it says nothing but times, all of them days
or months of a year: "23–25 August 2016", "30 January 2016 and May 2016". "Mid-2016", "since May 2016" and
"5 March 2016 (cancelled)" are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from drafter import dates
from drafter.dates import Span, Vague

_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\d{4}")
_NUMBERS = {month[:3].casefold(): number for number, month in enumerate(dates.MONTHS, 1)}
_AND = frozenset({"and", "&", ","})
_TO = frozenset({"to", "-", "–", "until", "till", "through"})
_BEFORE = re.compile(r"(?:on|in)?(?: the)?", re.IGNORECASE)
_FROM = re.compile(r"from(?: the)?", re.IGNORECASE)
"""Before several days only: "from 5 March 2016" has no end."""
_BETWEEN = re.compile(r"(?:[,;&]|[,;]? ?and)(?: on| in)?", re.IGNORECASE)
_AFTER = re.compile(r"[.;,]?")


@dataclass(frozen=True, slots=True)
class Time:
    """From the first day to the last; `exact` unless it is only known to lie in these months."""

    first: date
    last: date
    exact: bool = True


def read(cell: str) -> tuple[Time, ...]:
    """Return the times that a cell says, in order; () where there is none, or not all can be drawn."""
    found = dates.times(cell)
    times = [time for each in found for time in _times(each)]
    if not found or len(times) < len(found) or not _says_no_more(cell, found):
        return ()
    return tuple(sorted(times, key=lambda time: (time.first, time.last)))


def _says_no_more(cell: str, found: list[Span | Vague]) -> bool:
    """Return whether a cell holds nothing but its times and what joins them."""
    places = [(0, 0), *(each.at for each in found), (len(cell), len(cell))]
    before, *between, after = (cell[left[1] : right[0]].strip() for left, right in pairwise(places))
    first = found[0]
    is_range = isinstance(first, Span) and first.start < first.end
    begins = _BEFORE.fullmatch(before) or (is_range and _FROM.fullmatch(before))
    return bool(begins and all(map(_BETWEEN.fullmatch, between)) and _AFTER.fullmatch(after))


def _times(found: Span | Vague) -> Iterator[Time]:
    """Yield the time that is found; those of "May and June 2016" are two; none where it is no day and no month."""
    if isinstance(found, Span):
        yield Time(found.start, found.end)
    elif found.kind == "month-year":
        yield from _months(found.text)


def _months(text: str) -> Iterator[Time]:
    """Yield what "March 2016", "March to May 2016" and "March and May 2016" say; not "December to January 2017"."""
    months = [_NUMBERS[word[:3].casefold()] for word in _WORD.findall(text) if word[:3].casefold() in _NUMBERS]
    years = _YEAR.findall(text)
    between = re.sub(r"\b(?:the|of)\b|[\s\d]", "", _named_out(text)).casefold()
    if len(years) != 1 or len(months) > 2 or months != sorted(months):
        return
    year = int(years[0])
    if len(months) == 1:
        yield _in_month(year, months[0], months[0])
    elif between.strip(",") in _TO or between in _TO:
        yield _in_month(year, months[0], months[1])
    elif between in _AND:
        yield from (_in_month(year, month, month) for month in months)


def _named_out(text: str) -> str:
    """Return a text without the names of months in it."""
    return _WORD.sub(lambda found: "" if found[0][:3].casefold() in _NUMBERS else found[0], text).replace(".", "")


def _in_month(year: int, first: int, last: int) -> Time:
    return Time(date(year, first, 1), month_after(date(year, last, 1)) - timedelta(days=1), exact=False)


def month_after(day: date, months: int = 1) -> date:
    """Return the first day of the month so many after that of `day`."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)
