"""Dates and ordinals of meetings, found in running text and written: 29–30 March 2011, Seventh.

What is not a whole date ("mid-2013", "24 September", "30 February 2013") is found apart and kept as
printed: it never becomes a false date. Written forms follow OFFICIALS, 1.3: no comma, no leading
zero, an unspaced en dash, and a no-break space between day and month.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from drafter.dates.numeric import numeric
from drafter.dates.patterns import BEYOND, CENTURIES, DAMAGED_AFTER, DAMAGED_BEFORE, NO_DATE, PART, PHRASE, VAGUE
from drafter.dates.times import ANY_MONTH, ANY_WEEKDAY, MONTH_NUMBERS, MONTHS, WEEKDAYS, Span, Vague
from drafter.dates.weekdays import agree, number
from drafter.dates.worded import worded
from drafter.ordinals import ordinal, ordinal_words, ordinals_in
from drafter.patterns import compiled

__all__ = [
    "ANY_MONTH", "ANY_WEEKDAY", "MONTHS", "WEEKDAYS", "Span", "Vague", "agree", "find", "find_ordinals", "find_vague",
    "number", "ordinal", "ordinal_words", "times", "with_year", "written",
]  # fmt: skip

_FIGURE = compiled("[0-9]")  # no time is told without one


class _Part(NamedTuple):
    """One day of a printed date. A month or year of 0 is to be lent by a neighbour."""

    day: int
    month: int
    year: int
    at: tuple[int, int]
    join: str
    lent: bool = False


_LIST_WORDS = ("and", "&", "or")
_LISTS = (*_LIST_WORDS, ",")
_BETWEEN = compiled(r"between\s+(?:the\s+)?\Z", re.IGNORECASE)

_NEAR = 12
"""Letters before a date in which a misread first day may stand."""

# "27 and 29 July" is a meeting's first and last day, "5 and 12 March" two meetings.
_ONE_MEETING_DAYS = 3
# "30 December–2 January 2014" begins in 2013; "5 March–2 February 2014" is a slip of the pen.
_MONTHS_OVER_NEW_YEAR = 6


def find(text: str) -> tuple[Span, ...]:
    """Return all whole dates and ranges, in reading order.

    A weekday printed before a date belongs to its text. Days joined by "and" are one Span where one
    meeting can have lasted that long or "between" stands before them, else one each; a date that
    borrows its month or year from the next has its own words as text ("29 May" in "29 May and
    4 December 2015"). Impossible dates, and ranges that run backwards, are not dates.
    """
    return tuple(found for found in _readings(text) if isinstance(found, Span))


def find_vague(text: str) -> tuple[Vague, ...]:
    """Return every time that is no whole date, in reading order, none of them inside a Span."""
    return tuple(time for time in times(text) if isinstance(time, Vague))


def with_year(time: Vague, year: int) -> Span | None:
    """Return "10 and 11 June" of that year, standing where `time` stands; None where that is no one date."""
    spans = find(f"{time.text}, {year}")
    return Span(spans[0].start, spans[0].end, time.text, time.at) if len(spans) == 1 else None


def times(text: str) -> list[Span | Vague]:
    """Return every time, whole or vague, in reading order."""
    return list(_times(text)) if _FIGURE.search(text) else []


@lru_cache(maxsize=1 << 14)
def _times(text: str) -> tuple[Span | Vague, ...]:
    """Return the times of a text; those of ten thousand texts are remembered, for each fact asks for them again."""
    read = _readings(text)
    whole = sorted([*read, *_beyond(text, read)], key=lambda time: time.at)
    found = list(whole)
    years = (year.span() for year in CENTURIES.finditer(text))
    for match in VAGUE.finditer(text) if not all(_overlaps(year, whole) for year in years) else ():
        if not _overlaps(match.span(), whole):
            kind = "part of a year" if match["part"] else "month-year" if match["month"] else "year"
            found.append(Vague(match.group(), match.span(), kind))
    return tuple(sorted(found, key=lambda time: time.at))


def _beyond(text: str, whole: Sequence[Span | Vague]) -> Iterator[Vague]:
    """Yield the dates whose day no month has, "from 17 to 91 June 2014"; those that a month lacks are read before."""
    for match in NO_DATE.finditer(text) if BEYOND.search(text) else ():
        at = match.span(match.lastgroup or 0)
        if not _overlaps(at, whole):
            yield Vague(text[slice(*at)], at, "impossible date")


def _overlaps(at: tuple[int, int], times: Sequence[Span | Vague]) -> bool:
    begun = bisect_left(times, at[1], key=lambda time: time.at[0])
    return begun > 0 and times[begun - 1].at[1] > at[0]


def find_ordinals(text: str) -> tuple[tuple[int, str, tuple[int, int]], ...]:
    """Return every ordinal in reading order: its number, its text as printed, its place in `text`.

    Those of dates ("5th March", "the first half of 2015") are none of a meeting and left out, as
    are parts of compounds ("third-country", "one-third").
    """
    found = ordinals_in(text)
    every = times(text) if found else []
    return tuple(one for one in found if not _overlaps(one[2], every))


def written(start: date, end: date | None = None) -> str:
    """Return the date or range as a statement prints it. Raises ValueError where `end` is earlier."""
    last = end or start
    if last < start:
        raise ValueError(f"{start} to {last} runs backwards")
    if start.year != last.year:
        return f"{_day_month(start)} {start.year:04}–{_day_month(last)} {last.year:04}"
    if start.month != last.month:
        return f"{_day_month(start)}–{_day_month(last)} {last.year:04}"
    return f"{start.day}–{_day_month(last)} {last.year:04}" if start < last else f"{_day_month(last)} {last.year:04}"


def _day_month(day: date) -> str:
    return f"{day.day}\u00a0{MONTHS[day.month - 1]}"


@lru_cache(maxsize=1 << 14)
def _readings(text: str) -> tuple[Span | Vague, ...]:
    """Return the dates of a text, remembered like all its times."""
    found: list[Span | Vague] = []
    if _FIGURE.search(text):
        small = text.lower()
        in_words = (worded, _in_words) if any(month[:3] in small for month in MONTH_NUMBERS) else ()
        for read in (*in_words, numeric):
            found += [time for time in read(text) if not _overlaps(time.at, found)]
            found.sort(key=lambda time: time.at)
    return tuple(found)


def _in_words(text: str) -> list[Span | Vague]:
    found: list[Span | Vague] = []
    at = 0
    while phrase := PHRASE.search(text, at):
        parts = _with_months(_parts(phrase), first=phrase["days"] is None)
        at = parts[-1].at[1] if parts else phrase.end()
        dated = next((n for n in range(len(parts), 0, -1) if parts[n - 1].year), 0)
        times = [*_spans(text, _with_years(parts[:dated])), *_yearless(text, parts[dated:])]
        found += [_damaged(text, time) for time in times]
    return found


def _damaged(text: str, time: Span | Vague) -> Span | Vague:
    """Return the time as no date where its first day or its year is misread: "l6 and 17 March", "5 March 20l3"."""
    before = DAMAGED_BEFORE.search(text, max(0, time.at[0] - _NEAR), time.at[0])
    after = DAMAGED_AFTER.match(text, time.at[1]) if isinstance(time, Vague) else None
    if not before and not after:
        return time
    at = (before.start() if before else time.at[0], after.end() if after else time.at[1])
    return Vague(text[slice(*at)], at, "impossible date")


def _yearless(text: str, parts: list[_Part]) -> list[Vague]:
    """Return what is left without a year; "10 may" in small letters is no date at all."""
    at = (parts[0].at[0], parts[-1].at[1]) if parts else (0, 0)
    printed = text[slice(*at)]
    # A leap year, so that 29 February may be one.
    real = all(_date(part._replace(year=2000)) for part in parts)
    kind = "day without year" if real else "impossible date"
    return [Vague(printed, at, kind)] if any(letter.isupper() for letter in printed) else []


def _parts(phrase: re.Match[str]) -> list[_Part]:
    parts = []
    at = phrase.start()
    while at < phrase.end() and (match := PART.match(phrase.string, at, phrase.end())):
        join = "".join(letter for letter in match["join"] or "" if not letter.isspace()).lower()
        join = join.lstrip(",") or join[:1]
        day = int(re.sub(r"\D", "", match["day"]))
        month = MONTH_NUMBERS.get((match["before"] or match["after"] or "")[:3].lower(), 0)
        parts.append(_Part(day, month, int(match["year"] or 0), match.span("part"), join))
        at = match.end()
    return parts


def _with_months(parts: list[_Part], first: bool) -> list[_Part]:
    """Lend each part the month of its neighbour; a number that is no day of a list goes.

    In "paragraph 4, 5 March" the 4 is no day, nor the 14 in "Articles 14 and 5 March"; in "4, 5 and
    6 March" both are.
    """
    if first:
        months = accumulate(parts, lambda left, part: part if part.month else part._replace(month=left.month))
        return list(months)
    kept: list[_Part] = []
    join, listed = "", False
    for part in reversed(parts):
        listed = not part.month and (listed or join in _LIST_WORDS)
        if part.month or (kept and _borrows(part, kept[0], join, listed)):
            kept.insert(0, part if part.month else part._replace(month=kept[0].month))
        join = part.join
    return kept


def _borrows(part: _Part, following: _Part, join: str, listed: bool) -> bool:
    return part.day < following.day if join in _LISTS and listed else join not in _LISTS


def _with_years(parts: list[_Part]) -> list[_Part]:
    kept: list[_Part] = []
    for part in reversed(parts):
        year = part.year or kept[0].year - _is_year_before(part, kept[0])
        kept.insert(0, part._replace(year=year, lent=not part.year))
    return kept


def _is_year_before(part: _Part, following: _Part) -> bool:
    return part.month > following.month and 12 - part.month + following.month <= _MONTHS_OVER_NEW_YEAR


def _spans(text: str, parts: list[_Part]) -> list[Span | Vague]:
    """Return the dates of a phrase: its parts joined to ranges, each range one reading."""
    groups: list[list[_Part]] = []
    for part in parts:
        if groups and _is_range(text, groups[-1], part, len(parts)):
            groups[-1].append(part)
        else:
            groups.append([part])
    return [_reading(text, group) for group in groups]


def _is_range(text: str, group: list[_Part], part: _Part, count: int) -> bool:
    if part.join not in _LISTS:
        return True
    if part.join == "or" or any(other.join not in _LISTS for other in group[1:]):
        return False
    if count == 2 and part.join != "," and _BETWEEN.search(text, max(0, group[0].at[0] - 16), group[0].at[0]):
        return True
    first, last = _date(group[-1]), _date(part)
    longest = 1 if part.join == "," else _ONE_MEETING_DAYS
    return group[-1].lent and first is not None and last is not None and 0 < (last - first).days <= longest


def _reading(text: str, group: list[_Part]) -> Span | Vague:
    at = group[0].at[0], group[-1].at[1]
    days = [_date(part) for part in group]
    real = [day for day in days if day is not None]
    if len(real) < len(days) or real != sorted(real):
        return Vague(text[slice(*at)], at, "impossible date")
    return Span(real[0], real[-1], text[slice(*at)], at)


def _date(part: _Part) -> date | None:
    try:
        return date(part.year, part.month, part.day)
    except ValueError:
        return None
