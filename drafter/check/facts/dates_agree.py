"""The dates of the meeting itself do not agree: the title has one, the text or the facts another.

A day of a meeting of three does not contradict, nor does the date of another meeting or of a release. Of two
ranges one within the other, one may be of the talks only: that is a warning.
What reading the source found is told until the text agrees with itself.

Passes: ZENDA, RURITANIA, 5 MARCH 2013 ... hosted the Meeting in Zenda on 5 March 2013
Fails:  ZENDA, RURITANIA, 5 MARCH 2013 ... hosted the Meeting in Zenda on 6 March 2013
Fails:  THIRD SESSION, ZENDA, 5 TO 8 MARCH 2013 ... At its 4th meeting, on 9 March, the Commission adopted its report.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

from drafter import dates
from drafter.check import as_read, closing, own
from drafter.check.periods import agree
from drafter.check.places import TITLE, passages, place, running
from drafter.dates import Span
from drafter.model import NO_LINES, Meeting, Place, Problem, Repair, Severity, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import error

ID = "dates-agree"
_AT_ITS = compiled(
    r"\b[Aa]t\s(?:its|the)\s(?:[\w-]+\sand\s)?(?P<count>\d+(?:st|nd|rd|th)|[a-z]+)\s(?:\([a-z]+\)\s)?(?:plenary\s)?"
    r"meetings?,\s(?:held\s)?on\s(?:[A-Z][a-z]+day,?\s)?"
)
"""A meeting within a session, before its day: "At its 8th meeting, on 9 May"."""
_ON_DAY = compiled(
    r"On\s(?:the|its)\s(?P<nth>first|second|third|fourth|fifth|last|final)\sday(?:\sof\sthe\s[A-Za-z]+)?,\s"
    r"(?:[A-Z][a-z]+day,?\s)?"
)
_NEAR = 20
"""Days from a session within which a bureau that prepares it does not meet by such a number."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one error for what reading the source found, else one for each date that is not the head's."""
    held = statement.meeting
    found = [repair for repair in statement.repairs if repair.kind == "date disagrees"]
    repairs = [repair for repair in found if not as_read.is_settled(statement, repair)]
    if _disagree([span for repair in repairs for span in dates.find(repair.before)[:1]]):
        yield _as_read(statement, repairs)
        return
    for said in own.days(statement):
        if held.start and (severity := _severity(said.span, held)):
            what = f'{said.where} says "{said.span.text}", the meeting is of {dates.written(held.start, held.end)}'
            mend = f"find out which is right, and correct {said.where}, or {own.stands(statement, 'start', 'end')}"
            yield Problem(ID, severity, what, said.passage.place, mend)
    yield from _closed(statement)
    yield from _within(statement)
    yield from _nth_day(statement)


def _nth_day(statement: Statement) -> Iterator[Problem]:
    """Yield "On the second day, 7 May 2013" where that is another day; first of a paragraph, it is this meeting's."""
    start, end = statement.meeting.start, statement.meeting.end
    if not start or not end or start == end:
        return
    for passage in running(statement):
        found = _ON_DAY.match(passage.text) if passage.text.startswith("On ") else None
        if found is None:
            continue
        nth = dates.ordinal(found["nth"])
        meant = end if nth is None else start + timedelta(nth - 1)
        for span in dates.find(passage.text):
            if span.at[0] == found.end() and meant <= end and span.start != meant:
                what = f'"{found[0]}{span.text}": the meeting was on {dates.written(start, end)}'
                yield Problem(ID, Severity.WARNING, what, passage.place, f"write {dates.written(meant, meant)}")


def _within(statement: Statement) -> Iterator[Problem]:
    """Yield a meeting of the session that is put on a day near its days, and none of them."""
    held = statement.meeting
    if not held.start or "session" not in f"{held.name} {' '.join(statement.title)}".casefold():
        return
    for passage in running(statement):
        counted = (each for each in _AT_ITS.finditer(passage.text) if dates.find_ordinals(each["count"]))
        for found in counted:
            for day in _days(passage.text, found.end(), held.start.year):
                apart = max((held.start - day.start).days, (day.end - (held.end or held.start)).days)
                if 0 < apart <= _NEAR:
                    what = (
                        f'"{found[0]}{day.text}" is none of the session\'s days, {dates.written(held.start, held.end)}'
                    )
                    mend = f"find out which is right, and correct it, or {own.stands(statement, 'start', 'end')}"
                    yield Problem(ID, Severity.WARNING, what, passage.place, mend)


def _days(text: str, start: int, year: int) -> Iterator[Span]:
    """Yield the day that stands there; one without year is of the session's."""
    for time in dates.times(text):
        if time.at[0] == start:
            span = time if isinstance(time, Span) else dates.with_year(time, year)
            yield from (span,) if span else ()


def _closed(statement: Statement) -> Iterator[Problem]:
    """Yield a day on which the meeting was opened or closed, and that is none of its days."""
    held = statement.meeting
    days = {said.passage.at: said.span for said in own.days(statement)}  # told by themselves
    for said in closing.openings(statement) if held.start else ():
        if said.passage.at in days and days[said.passage.at] == said.span:
            continue
        if held.start and not own.agrees(said.span, held):
            what = f'the text opens the meeting on "{said.span.text}"; it is of {dates.written(held.start, held.end)}'
            mend = f"find out which is right, and correct it, or {own.stands(statement, 'start', 'end')}"
            yield error(ID, what, said.passage.place, mend)
    for said in closing.closings(statement) if held.start else ():
        if held.start and not own.agrees(said.span, held):
            act = "closes the meeting" if closing.is_of_closing(said.sentence) else "was adopted"
            what = f'the text {act} on "{said.span.text}"; it is of {dates.written(held.start, held.end)}'
            mend = f"find out which is right, and correct it, or {own.stands(statement, 'start', 'end')}"
            yield error(ID, what, said.passage.place, mend)


def _severity(said: Span, held: Meeting) -> Severity | None:
    """Return how grave it is that the text says these days of the meeting; None where they agree with the head."""
    if not own.agrees(said, held):
        return Severity.ERROR
    are_ranges = said.start < said.end and held.end is not None and held.start != held.end
    return Severity.WARNING if are_ranges and (said.start, said.end) != (held.start, held.end) else None


def _disagree(spans: list[Span]) -> bool:
    return any(not agree((one.start, one.end), (two.start, two.end)) for one, two in combinations(spans, 2))


def _as_read(statement: Statement, repairs: list[Repair]) -> Problem:
    where, *others = (_place(statement, repair) for repair in repairs)
    quoted = " and ".join(f'"{text}"' for text in dict.fromkeys(repair.before for repair in repairs))
    problem = error(ID, f"the meeting is dated {quoted}", where, _mend(statement, repairs))
    return replace(problem, also=tuple(others))


def _mend(statement: Statement, repairs: list[Repair]) -> str:
    """Return what to change; a date that stands in no text of the .md can only be let stand or be taken out."""
    head = own.stands(statement, "start", "end")
    dropped = [repair for repair in repairs if as_read.is_dropped(statement, repair)]
    if not dropped:
        return f"find out which is right; correct the text, and {head}"
    quoted = " and ".join(dict.fromkeys(f'"{repair.before}"' for repair in dropped))
    return (
        f'find out which is right: if {quoted} is wrong, take its repair "date disagrees" out of the head'
        f"{own.in_brackets(as_read.repairs_at(statement, dropped))}; if it is right, correct the text, and {head}"
    )


def _place(statement: Statement, repair: Repair) -> Place:
    """Return the paragraph in which the date stands, or its lines in the source where it is in none."""
    for passage in passages(statement):
        if passage.block and passage.block.lines != NO_LINES:
            first, last = passage.block.lines
            if first <= repair.lines[0] <= last and repair.before in passage.text:
                return passage.place
    return place(statement, TITLE, repair.lines)
