"""Times that cannot both be so: the end before the start, a weekday and a date, a year in a title and the dates.

What a person wrote in words counts too: "March 2018" is some day of that month. What it says of no exact time
("after March 2018") says nothing here.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from pydantic_core import PydanticCustomError

from drafter import dates
from drafter.compose.meeting.contradictions.sheet import Event, Path, Sheet, shown_path, text
from drafter.compose.meeting.values import WEEKDAYS, day
from drafter.marked_yaml import Tree
from drafter.model import Problem, Severity, spaced
from drafter.problems import error

Span = tuple[date, date]
"""The first and the last day that something can have been on."""

_OPEN = re.compile(r"\b(?:after|before|by|early|from|late|later|not|or|since|tentatively|until)\b", re.IGNORECASE)
_YEAR = r"(?:19|20|21)\d\d"
_DATED = re.compile(rf"^(?:the\s+)?({_YEAR})\b(?![-–/])|(?<![-–/\d])\b({_YEAR})\)?$|\(({_YEAR})\)", re.IGNORECASE)
"""A year that begins or ends a name: "2016 Forum", "Forum of Zenda 2016"."""
_NOT_WHEN = re.compile(
    r"\b(?:action|agenda|decade|framework|goals?|objectives?|plan|program(?:me)?|protocol|strategy|targets?|vision)"
    rf"\s+(?:for\s+|of\s+|to\s+)?\(?{_YEAR}\)?$",
    re.IGNORECASE,
)
"""A year that is the name of something else: "Forum on the Agenda 2030"."""
_BROKEN_DATE = "correct one of the two dates"


def told(sheet: Sheet) -> Iterator[Problem]:
    """Yield what of one event's times cannot be read together: nothing can be drafted of it."""
    for path, event in _timed(sheet.tree, ()):
        yield from _times(sheet, path, event)
    yield from _silence(sheet)


def unfit(sheet: Sheet) -> Iterator[Problem]:
    """Yield what is said twice of one event, once rightly: no final text is made of it."""
    for path, event in sheet.events():
        yield from _twice(sheet, path, event)
        yield from _in_words(sheet, path, event)
        for key in ("title", "name"):
            yield from _dated(sheet, path, event, key)
    yield from _weekday(sheet, ("draft", "as_at"), text(sheet.part("draft"), "as_at"))


def typed_day(typed: Tree) -> date | None:
    """Return the day that is typed as 2017-03-14; None for what is no day, which the model itself tells."""
    try:
        return day(typed) if typed else None
    except PydanticCustomError:
        return None


def days_of(event: Event) -> Span | None:
    """Return the first and last day of an event that has a day; None for others."""
    start = typed_day(event.get("start"))
    return (start, max(start, typed_day(event.get("end")) or start)) if start else None


def span(event: Event) -> Span | None:
    """Return the first and the last day on which an event can have been; None where nothing tells."""
    return days_of(event) or said(text(event, "date"))


def said(words: str) -> Span | None:
    """Return the span that a date in words names: one day or range, one month, or one year."""
    spans, vague = dates.find(words), dates.find_vague(words)
    if _OPEN.search(words) or len(spans) + len(vague) != 1:
        return None
    if spans:
        return spans[0].start, spans[0].end
    years = re.findall(rf"\b{_YEAR}\b", vague[0].text)
    if len(years) != 1:
        return None
    year, month = int(years[0]), _month(vague[0].text)
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _month(words: str) -> int:
    found = [nth for nth, name in enumerate(dates.MONTHS, 1) if re.search(rf"\b{name}\b", words, re.IGNORECASE)]
    return found[0] if len(found) == 1 else 0


def apart(one: Span, other: Span) -> bool:
    """Return whether two spans have no day in common."""
    return one[1] < other[0] or other[1] < one[0]


def written(when: Span) -> str:
    """Return the days of a span in words, a whole year as its number."""
    first, last = when
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day > 27:
        return f"{dates.MONTHS[first.month - 1]} {first.year}"
    return dates.written(first, last)


def _timed(tree: Tree, path: Path) -> Iterator[tuple[Path, Event]]:
    """Yield everything in the file that has a date, and its path."""
    if isinstance(tree, dict):
        if tree.keys() & {"start", "end", "weekday"}:
            yield path, tree
        for key, part in tree.items():
            yield from _timed(part, (*path, key))
    elif isinstance(tree, list):
        for at, part in enumerate(tree):
            yield from _timed(part, (*path, at))


def _times(sheet: Sheet, path: Path, event: Event) -> Iterator[Problem]:
    start, end = typed_day(event.get("start")), typed_day(event.get("end"))
    if start and end and end < start:
        what = f"the end, {dates.written(end)}, is before the start, {dates.written(start)}"
        yield error("fact-order", what, sheet.place(*path, "end"), _BROKEN_DATE)
    if end and not start and not event.get("start"):
        what = "there is an end, but no start"
        yield error("fact-order", what, sheet.place(*path, "end"), 'add "start:"')
    typed = text(event, "weekday").capitalize()
    if start and typed in WEEKDAYS and typed != WEEKDAYS[start.weekday()]:
        what = f"{dates.written(start)} is a {WEEKDAYS[start.weekday()]}, not a {typed}"
        yield error("fact-weekday", what, sheet.place(*path, "weekday"), "correct the date or the weekday")


def _twice(sheet: Sheet, path: Path, event: Event) -> Iterator[Problem]:
    """Yield where a day is given, and another time in words."""
    given, words = days_of(event), said(text(event, "date"))
    if given and words and apart(given, words):
        what = f'"{shown_path((*path, "date"))}" says "{text(event, "date")}", and the day is {dates.written(*given)}'
        mend = 'correct one of the two; "date:" is only needed where the day is not known'
        yield error("fact-order", what, sheet.place(*path, "date"), mend)


def _in_words(sheet: Sheet, path: Path, event: Event) -> Iterator[Problem]:
    for key in ("title", "name", "date"):
        yield from _weekday(sheet, (*path, key), text(event, key))


def _weekday(sheet: Sheet, path: Path, words: str) -> Iterator[Problem]:
    for found in dates.find(words):
        if dates.agree(words, found.at, found.start, found.end) is False:
            real = WEEKDAYS[found.start.weekday()]
            what = f'"{spaced(found.text)}" names another weekday: {dates.written(found.start)} is a {real}'
            yield error("fact-weekday", what, sheet.place(*path), "correct the date or the weekday")


def _dated(sheet: Sheet, path: Path, event: Event, key: str) -> Iterator[Problem]:
    """Yield where a name bears another day, month or year than the event: last time's name, kept by accident."""
    when, words = span(event), text(event, key)
    if when is None or not words:
        return
    own = said(words) if dates.find(words) or dates.find_vague(words) else None
    if own is None and (found := _DATED.search(words)) and not _NOT_WHEN.search(words):
        year = int(found[1] or found[2] or found[3])
        own = date(year, 1, 1), date(year, 12, 31)
    if own and not _NOT_WHEN.search(words) and apart(own, when):
        what = f'"{shown_path((*path, key))}" says {written(own)}, and the date is {written(when)}'
        severity = Severity.ERROR if path == ("meeting",) else Severity.WARNING
        yield from sheet.doubt("fact-order", (*path, key), what, "correct one of the two", severity)


def _silence(sheet: Sheet) -> Iterator[Problem]:
    """Yield where silence would end before the text is circulated."""
    silence = sheet.part("silence")
    circulated, deadline = typed_day(silence.get("circulated")), typed_day(silence.get("deadline"))
    if circulated and deadline and deadline < circulated:
        ends, begins = dates.written(deadline), dates.written(circulated)
        what = f"silence ends on {ends}, before the note is circulated on {begins}"
        yield error("fact-order", what, sheet.place("silence", "deadline"), _BROKEN_DATE)
