"""The days that the text counts are not those of its dates.

Of "the two-day Meeting" without a date the days are those of this meeting.

Passes: the three-day workshop, held in Zenda from 5 to 7 March 2013
Passes: the three-day workshop, held in Zenda from Friday to Tuesday, 8 to 12 March 2013 (working days)
Fails:  the two-day workshop, held in Zenda from 5 to 7 March 2013
Fails:  the budget for the biennium 2013–2015
Fails:  for a term of three years, from 1 January 2013 to 31 December 2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from drafter import dates, sentences
from drafter.cardinals import TO_NINETEEN, figure
from drafter.check import own, periods
from drafter.check.periods import Period
from drafter.check.places import TITLE, Passage, passages, place, running
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "duration"
_WORDS = TO_NINETEEN[:10]
_EVENT = (
    r"(?:meeting|conference|session|summit|workshop|seminar|symposium|round-?table"
    r"|training(?:\s(?:course|workshop|seminar|session))?|course|forum|retreat|event)"
)
_NO_VERB = r"(?!(?:was|were|is|and|or|by|to|for|before|after|followed)\b)[\w’'-]+\s+"
_DAYS = compiled(
    rf"\b(?P<number>{'|'.join(_WORDS)}|[1-9][0-9]?)-days?\s+(?P<what>(?:{_NO_VERB}){{0,5}}?{_EVENT})\b", re.IGNORECASE
)
_TERM = compiled(
    rf"\b(?:term|period|mandate|duration|phase)\s+of\s+(?P<number>{'|'.join(_WORDS)}|[1-9][0-9]{{0,2}})"
    r"\s+(?P<unit>year|month|week|day)s?\b[^.;:\d]{0,30}?[,\s](?:\()?(?:running\s|beginning\s|starting\s)?from\s\Z",
    re.IGNORECASE,
)
"""A length in years, months or weeks, and right behind it the days from which and to which it runs."""
_YEARS = compiled(
    r"\b(?P<what>biennium|triennium|quadrennium)\s(?P<first>(?:19|20)\d\d)(?:[–-]|\sto\s)(?P<last>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SPANS = {"biennium": 2, "triennium": 3, "quadrennium": 4}
_OVER = compiled(r"\bover\s+(?P<number>two|three|four|five|six|seven)\s+days\b", re.IGNORECASE)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each length that neither the days nor the working days of the dates have."""
    for passage in passages(statement):
        yield from _of_years(passage)
    for passage in running(statement):
        for sentence in (
            sentences.split(passage.text) if sentences.holds(passage.text, ("-day", " days", "from ")) else ()
        ):
            for found in (*_DAYS.finditer(sentence), *_OVER.finditer(sentence)):
                days = figure(found["number"])
                period = _dated(statement, sentence, found)
                if period and days not in _lengths(period):
                    yield _problem(statement, passage, found[0], period)
            yield from _terms(sentence, passage)


def _of_years(passage: Passage) -> Iterator[Problem]:
    """Yield "the biennium 2024–2026": the years of one are two."""
    for found in _YEARS.finditer(passage.text) if "ennium" in passage.text else ():
        many, years = _SPANS[found["what"].casefold()], int(found["last"]) - int(found["first"]) + 1
        if years > 0 and years != many:
            what = f'"{found[0]}": a {found["what"].casefold()} has {_WORDS[many - 1]} years, these are {years}'
            yield warning(ID, what, passage.place, "correct one of the years")


def _terms(sentence: str, passage: Passage) -> Iterator[Problem]:
    """Yield "a term of three years, from 1 January 2013 to 31 December 2014": the last day may be counted or not."""
    for span in dates.find(sentence):
        term = _TERM.search(sentence[: span.at[0]].removesuffix("from ") + "from ")
        if (
            term
            and span.start < span.end
            and not _is_so_long(span.start, span.end, figure(term["number"]), term["unit"].casefold())
        ):
            said = sentence[term.start() : span.at[1]]
            what = f'"{said}": these dates are not {term["number"]} {term["unit"]}s apart'
            yield warning(ID, what, passage.place, "correct the length or the dates")


def _is_so_long(first: date, last: date, number: int, unit: str) -> bool:
    """Return whether a time has a length, give or take the days in which a month may be counted otherwise."""
    days = (last - first).days + 1
    length = {"year": 365.25, "month": 30.44, "week": 7.0, "day": 1.0}[unit] * number
    return abs(days - length) <= {"year": 31, "month": 15, "week": 3, "day": 1}[unit]


def _dated(statement: Statement, sentence: str, found: re.Match[str]) -> Period | None:
    """Return the one date of the sentence; without one those of this meeting, if it is meant."""
    spans = dates.find(sentence)
    if len(spans) == 1:
        near = sentence[found.end() : spans[0].at[0]]
        is_alone = not re.search(_EVENT, near, re.IGNORECASE) and spans[0].at[0] - found.end() < 200
        return (spans[0].start, spans[0].end) if is_alone or spans[0].at[1] < found.start() else None
    if spans or "what" not in found.groupdict() or dates.times(sentence):
        return None
    is_bare = re.search(r"\b(?:the|this)\s+$", sentence[: found.start()], re.IGNORECASE)
    own_noun = own.NOUN.search(found["what"]) and found["what"].casefold() in statement.meeting.name.casefold()
    return periods.of(statement.meeting) if is_bare and own_noun else None


def _lengths(period: Period) -> set[int]:
    """Return how many days, and how many working days, a time has."""
    days = [period[0] + timedelta(at) for at in range((period[1] - period[0]).days + 1)]
    return {len(days), sum(_works(day) for day in days)}


def _works(day: date) -> bool:
    return day.weekday() < 5


def _problem(statement: Statement, passage: Passage, said: str, period: Period) -> Problem:
    days = (period[1] - period[0]).days + 1
    what = f'"{said}": {dates.written(*period)} {"is one day" if days == 1 else f"are {days} days"}'
    also = (place(statement, TITLE),) if period == periods.of(statement.meeting) else ()
    return warning(ID, what, passage.place, "correct the length or the dates", *also)
