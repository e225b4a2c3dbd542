"""A meeting to come that one text puts in two months, or in two cities, for the rule `next_meeting`.

"The Ninth Meeting will be held in Zenda in May 2031. The plan will be submitted to the Ninth Meeting in Klow."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter import dates
from drafter.check import cities, known, periods, vocabulary
from drafter.check.identity import Identity
from drafter.check.mentions import Named
from drafter.check.periods import Period
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning
from drafter.proper.patterns import LIST, NAME

_ID = "next-meeting"
_MONTHS = "|".join(dates.MONTHS)
_HELD = (
    r"(?:,?\s(?:which|that|will|would|shall|is|was|has|be|been|to|due|now|also|then|next|tentatively|provisionally"
    r"|planned|scheduled|expected|foreseen|fixed|set|proposed|held|hosted|convened|organi[sz]ed|take|place|meet|for))*?"
    rf"(?:\sby\s(?:the\s)?(?:Government\sof\s(?:the\s)?)?{LIST})?"
)
_IN_CITY = rf",?\s(?:in|at)\s(?!{_MONTHS})(?P<city>{NAME})(?:,\s(?:the\s)?(?P<land>{NAME})(?:\s\([A-Z][^()]*\))?)?"
_UNTIL_DATE = compiled(rf"{_HELD}(?:{_IN_CITY})?,?(?:\s(?:in|on|from|during|of|for))?\s(?:the\s)?")
"""What may stand between the name of a meeting and its time, and nothing else."""
_THERE = compiled(rf"{_HELD}{_IN_CITY}")
_BEHIND = compiled(_IN_CITY)
"""The city behind the time: "in May 2031 in Zenda"."""
_MEND = "find out which of the two is right, and correct the other"


@dataclass(frozen=True, slots=True)
class _Told:
    """What one sentence says of a meeting: its time or its city, or both."""

    one: Named
    period: Period | None
    date: str
    city: str


def told_twice(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each meeting after this one that a later sentence puts in another month or city."""
    itself = known.itself(statement, shelf)
    own = itself.identity if itself else None
    first: dict[Identity, list[_Told]] = {}
    for one in known.names_in(statement, shelf) if own else ():
        is_next = own and one.identity[1:] == own[1:] and one.identity[0] > own[0]
        said = _told(one) if is_next else None
        for other in first.setdefault(one.identity, []):
            if said and (what := _against(said, other)):
                yield warning(_ID, what, one.passage.place, _MEND, other.one.passage.place)
                break
        first[one.identity] += [said] if said else []


def _told(one: Named) -> _Told | None:
    """Return what stands behind the name of a meeting, right there or behind "will be held"; None for nothing."""
    text, end = one.passage.text, one.at[1]
    stop = text.find(". ", end)
    time = next((each for each in sorted(periods.times(text), key=lambda each: each[1]) if each[1][0] >= end), None)
    if time and (stop < 0 or time[1][0] < stop) and (until := _UNTIL_DATE.fullmatch(text, end, time[1][0])):
        where = until if until["city"] else _BEHIND.match(text, time[1][1])
        return _Told(one, time[0], text[slice(*time[1])], _city(where))
    there = _city(_THERE.match(text, end))
    return _Told(one, None, "", there) if there else None


def _city(where: re.Match[str] | None) -> str:
    """Return the city that stands there: one that is known, or a name that is no country's and no English word."""
    city = where["city"] if where else None
    if not city or not where or cities.is_country(city):
        return ""
    is_strange = vocabulary.english().isdisjoint(re.findall(r"\w+", city.lower()))
    return str(city) if is_strange or cities.is_one(city, where["land"]) else ""


def _against(said: _Told, other: _Told) -> str:
    if said.period and other.period and not periods.agree(said.period, other.period):
        return f'the "{said.one.text}" is to be in {said.date} here, in {other.date} elsewhere in the text'
    if said.city and other.city and cities.key(said.city) != cities.key(other.city):
        return f'the "{said.one.text}" is to be in {said.city} here, in {other.city} elsewhere in the text'
    return ""
