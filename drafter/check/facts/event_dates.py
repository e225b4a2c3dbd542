"""An event or a document is dated otherwise elsewhere: in this text, or in an earlier one.

A workshop named in two statements was held on one day; a strategy was adopted in one year. Events of one name that
lie far apart, or in two cities, are taken for two; a day within a range, a month and a plan contradict nothing. A row
of a table is compared with the text that names its event and its city, and an event that the register of meetings
knows with its row there.

Passes: the Workshop on Nets (Klow, 3 March 2014) ... the Workshop on Nets, held in March 2014
Fails:  the Workshop on Nets (Klow, 3 March 2014) ... the Workshop on Nets, held in Klow on 5 March 2014
Fails:  the seminar on nets, held in Klow on 3 March 2014 ... the seminar on nets, held in Klow on 5 March 2014
Fails:  the training course on nets, held in Klow in May 2014 ... Annex A: Training course on nets | Klow | May 2013
Fails:  the Strategy on Nets, adopted in 2012 ... the Strategy on Nets, adopted in 2013
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check import cities, events, known
from drafter.check.events import Event
from drafter.check.facts import rows_dated
from drafter.check.periods import agree
from drafter.check.places import running
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning
from drafter.proper.patterns import NAME

ID = "event-dates"
_IN_CITY = (
    rf",?(?: held)? in (?P<city>{NAME})(?:, (?:the )?(?P<land>{NAME}))?(?=[.;]|,? (?:and|which|had|was|were|has)\b)"
)
_NEAR_DAYS = 45
"""Events of one name so near each other are one, of which one date is wrong: no workshop is held again so soon."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each event that an earlier text, or this one above, dates otherwise or puts elsewhere."""
    yield from rows_dated.contradicted(statement)
    yield from _undated(statement)
    before: dict[object, list[Event]] = {}
    told: set[object] = set()
    for event in events.of(statement):
        alike = (*events.like(event, shelf), *events.renamed(event, shelf))
        others = [other for other in alike if other.where.statement < statement.id]
        against = [other for other in (*before.get(event.key, ()), *others) if _contradicts(event, other)]
        before.setdefault(event.key, []).append(event)
        if against and event.key not in told:
            told.add(event.key)
            yield _problem(event, against)


def _undated(statement: Statement) -> Iterator[Problem]:
    """Yield an event that the text puts in another city where it tells no day of it: "the outcomes of ... in Klow"."""
    here = [event for event in events.of(statement) if event.city and not event.key[1]]
    told = {(event.key, event.period, event.city.casefold()): event for event in here}
    names = [event.key for event in told.values()]
    for event in told.values():
        said = compiled(rf"\b[Tt]he {re.escape(event.name.removeprefix('The '))}{_IN_CITY}")
        for passage in running(statement) if names.count(event.key) == 1 else ():
            found = said.search(passage.text) if event.name in passage.text else None
            if found and cities.is_one(found["city"], found["land"]) and not _is_one_city(found["city"], event.city):
                what = f'the "{event.name}" of {event.date} is put in {found["city"]} here, elsewhere in {event.city}'
                mend = "find out which place is right, and correct the other"
                yield warning(ID, what, passage.place, mend, event.where)


def _is_one_city(one: str, other: str) -> bool:
    mine, theirs = cities.key(one), cities.key(other)
    return mine in theirs or theirs in mine or theirs in map(cities.key, cities.lands().get(mine, ()))


def _contradicts(one: Event, other: Event) -> bool:
    if one.is_planned or other.is_planned:
        return False
    is_elsewhere = bool(one.city and other.city) and one.city.casefold() != other.city.casefold()
    if agree(one.period, other.period):
        is_day = max(_days(one), _days(other)) < _NEAR_DAYS // 3
        return is_elsewhere and is_day and not one.key[1]
    if one.key[1]:
        return True  # a document is adopted once
    return not is_elsewhere and _is_near(one, other)


def _days(event: Event) -> int:
    return (event.period[1] - event.period[0]).days


def _is_near(one: Event, other: Event) -> bool:
    """Return whether two dates are near, or in one text the same day of two years."""
    apart = min(abs((one.period[0] - other.period[1]).days), abs((other.period[0] - one.period[1]).days))
    first, second = one.period[0], other.period[0]
    is_one_text = one.where.statement == other.where.statement or known.is_row(other.where)
    is_anniversary = is_one_text and _days(one) < 8 and (first.month, first.day) == (second.month, second.day)
    return apart <= _NEAR_DAYS or is_anniversary


def _problem(event: Event, against: list[Event]) -> Problem:
    other = against[0]
    name = event.name.removeprefix("The ")
    verb = event.key[1]
    if agree(event.period, other.period):
        what = f'the "{name}" of {event.date} is put in {event.city} here, elsewhere in {other.city}'
        mend = "find out which place is right, and correct the other"
    else:
        said = f"{verb} {event.date}" if verb else event.date
        what = f'the "{name}" is dated "{said}" here, elsewhere "{other.date}"'
        mend = "find out which date is right, and correct the other"
    return warning(ID, what, event.where, mend, *dict.fromkeys(each.where for each in against))
