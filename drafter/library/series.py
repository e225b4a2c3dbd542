"""Which statements are compared with each other: those of the meetings of one body, in date order.

A summary, a statement and a declaration are one sort of text, what a meeting agreed to say; a progress report
is compared with progress reports. Two texts of one meeting (a copy from another archive) count once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from drafter import same
from drafter.history import Gathering
from drafter.model import Kind, Statement

_OUTCOMES = frozenset((Kind.STATEMENT, Kind.SUMMARY, Kind.DECLARATION))

Series = tuple[str, str]
"""A body and a sort of text."""
Texts = tuple[Statement, ...]
"""The texts of one meeting, of one sort; mostly one."""


def series_of(statement: Statement) -> Series:
    """Return the series that a statement is of; bodies are the same whatever their case and marks."""
    sort = "outcome" if statement.kind in _OUTCOMES else statement.kind.value
    return body_key(statement.meeting.body), sort


def body_key(body: str) -> str:
    """Return what a body's name is compared by."""
    words = re.findall(r"[^\W_]+", re.sub(r"['’]", "", body.casefold()))
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def meetings(statements: Iterable[Statement]) -> tuple[Texts, ...]:
    """Return the dated statements by meeting, in date order."""
    dated = sorted((each for each in statements if each.meeting.start), key=lambda each: (_day(each), each.id))
    return tuple(texts for _, group in groupby(dated, key=_day) for texts in _parted(tuple(group)))


def _day(statement: Statement) -> date:
    return statement.meeting.start or date.max


def _parted(of_a_day: Sequence[Statement]) -> Iterator[Texts]:
    """Yield the texts of one day, those of one meeting together."""
    left = list(of_a_day)
    while left:
        first = left.pop(0)
        texts = (first, *(other for other in left if _same_meeting(first, other)))
        left = [other for other in left if other not in texts]
        yield texts


def _same_meeting(one: Statement, other: Statement) -> bool:
    """Return whether two texts are of one meeting; those of two bodies never are, whatever they are called."""
    bodies = {body_key(each.meeting.body) for each in (one, other)} - {""}
    return len(bodies) < 2 and same.meeting(one, other)


def before(
    target: Statement, statements: Iterable[Statement], series: Collection[Series], last: int
) -> tuple[Texts, ...]:
    """Return the last meetings of these series before a statement's; before today's where it has no date."""
    held = [texts for texts in meetings(statements) if texts[0].id != target.id and series_of(texts[0]) in series]
    day = target.meeting.start
    return tuple(texts for texts in held if day is None or _day(texts[0]) < day)[-last:]


def gathering(statement: Statement) -> Gathering:
    """Return the meeting of a statement, as a history tells it."""
    meeting = statement.meeting
    place = ", ".join(part for part in (meeting.city, meeting.country) if part)
    name = meeting.name or " ".join(statement.title)
    return Gathering(statement.id, meeting.start, place, name, meeting.body, meeting.end)
