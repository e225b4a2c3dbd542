"""The weekday printed with a date is not the day's.

A date is moved and its weekday stays, or a day is typed wrong: either way a delegation books the wrong flight. A date
without a year is let be, for its weekday fits in some year, if it is not a day of the meeting itself.

Passes: The Meeting will be held on Tuesday, 5 March 2013.
Fails:  The Meeting will be held on Monday, 5 March 2013.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates, sentences
from drafter.check.places import passages
from drafter.dates import Span
from drafter.model import Meeting, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import error

ID = "weekday"
_STEMS = tuple(name[:-3].lower() for name in dates.WEEKDAYS)
_BEHIND = compiled(rf"(?:\s\(|,\s)(?:a\s)?({dates.ANY_WEEKDAY})(?=\)|[.;,]|$)", re.IGNORECASE)
_BEFORE = compiled(rf"(?:{dates.ANY_WEEKDAY})[^.;:()]{{0,40}}\Z", re.IGNORECASE)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each date whose weekday is another day's."""
    for passage in passages(statement):
        if not sentences.holds(passage.text, _STEMS):
            continue
        for span in dates.find(passage.text):
            if not _agrees(passage.text, span):
                right = _written(span)
                what = f'"{_quoted(passage.text, span)}": {right}'
                yield error(ID, what, passage.place, "find out whether the weekday or the date is right")
        for span in _own_days(passage.text, statement.meeting):
            if not _agrees(passage.text, span):
                what = f'"{_quoted(passage.text, span)}": {_written(span)}'
                yield error(ID, what, passage.place, "find out whether the weekday or the date is right")


def _own_days(text: str, meeting: Meeting) -> Iterator[Span]:
    """Yield the days without year that are days of the meeting itself: "opened on Friday, 17 October"."""
    if meeting.start is None:
        return
    for time in dates.find_vague(text):
        span = dates.with_year(time, meeting.start.year) if time.kind == "day without year" else None
        if span and meeting.start <= span.start and span.end <= (meeting.end or meeting.start):
            yield span


def _agrees(text: str, span: Span) -> bool:
    behind = _BEHIND.match(text, span.at[1])
    if behind and span.start == span.end and dates.agree(text, span.at, span.start, span.end) is None:
        return dates.number(behind[1]) == span.start.weekday()
    return dates.agree(text, span.at, span.start, span.end) is not False


def _quoted(text: str, span: Span) -> str:
    before = _BEFORE.search(text, 0, span.at[0])
    behind = _BEHIND.match(text, span.at[1])
    return text[before.start() if before else span.at[0] : behind.end(1) if behind and not before else span.at[1]]


def _written(span: Span) -> str:
    first = f"{dates.written(span.start)} is a {dates.WEEKDAYS[span.start.weekday()]}"
    if span.start == span.end:
        return first
    return f"{first}, {dates.written(span.end)} a {dates.WEEKDAYS[span.end.weekday()]}"
