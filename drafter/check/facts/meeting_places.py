"""A meeting is put where it was not held.

Statements name earlier and later meetings with their places. Each is compared with the statement of that meeting and
with the register. A country in place of its city, a city with its country, or a longer name of the same city agree.

Passes: the Fifth Ministerial Conference, held in Zenda (it was in Zenda, Ruritania)
Passes: the Fifth Ministerial Conference, held in Ruritania
Fails:  the Fifth Ministerial Conference, held in Streslau
Fails:  the Fifth Ministerial Conference, held in Streslau, Ruritania
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates
from drafter.check import known, own, periods
from drafter.check.facts import meeting_hosts
from drafter.check.known import Fact
from drafter.check.mentions import Mention, Named
from drafter.letters import plain
from drafter.model import LANDS, Meeting, Mode, Problem, Severity, Shelf, Statement
from drafter.names import Table
from drafter.patterns import compiled
from drafter.proper.patterns import NAME

ID = "meeting-places"
_NEAR = 60
"""Letters between a meeting and its date."""
_PLACE = compiled(
    rf"""(?:\s*\([A-Z]+\))? (?:\s(?:on|for)\s(?:the\s)?[A-Z](?:(?!\sand\s(?:an?|the)\b)[^.;:,()]){{0,80}}?)?
        (?: ,?\s(?:which\s(?:was\s|(?:had\s)?(?=met\b))|that\swas\s|was\s)?(?:held|convened|hosted|opened|met)
            \s(?:in|at)\s
            (?P<held>(?!{dates.ANY_MONTH}){NAME}(?:,\s{NAME})?)
          | ,?\s(?:which\swas\s)?(?:held|convened|hosted|opened|met)\s(?:on|from)\s[0-9][^.;:()]{{1,50}}?
            \b(?:{dates.ANY_MONTH}|[0-9]{{4}}),?\s(?:in|at)\s(?P<then>(?!{dates.ANY_MONTH}){NAME}(?:,\s{NAME})?)
          | ,?\sin\s(?P<dated>(?!{dates.ANY_MONTH}){NAME}(?:,\s{NAME})?)
            (?=,?\s(?:on|from|in)\s(?:the\s)?(?:[0-9]|{dates.ANY_MONTH}))
          | (?::|\s[–—-])\s(?P<line>(?!{dates.ANY_MONTH}){NAME}(?:,\s{NAME})?)(?=,\s(?:[0-9]|{dates.ANY_MONTH}))
          | \s\((?P<bracket>(?!{dates.ANY_MONTH}){NAME}(?:,\s{NAME})?)(?=,\s[0-9]|\)) )""",
    re.VERBOSE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each meeting that is put elsewhere; an error where its date or number leaves no doubt."""
    archive = known.archive(shelf)
    itself = known.itself(statement, shelf)
    openings = [said.passage.place for said in own.openings(statement)]  # the rule `facts_agree` compares these
    for one in known.names_in(statement, shelf):
        is_own = itself is not None and itself.identity == one.identity
        facts = [itself] if itself and is_own else archive.held.get(one.identity, [])
        yield from meeting_hosts.against(one, [] if is_own else facts, archive.names)
        place = _PLACE.match(one.passage.text, one.at[1])
        is_sure = not one.is_bare or _agrees_in_time(one, facts)
        said = (
            place["held"] or place["then"] or place["dated"] or place["line"] or _bracketed(place, one) if place else ""
        )
        if said and facts and is_sure and not (is_own and one.passage.place in openings):
            yield from _against(one, said, facts, archive.names)
        elif said and not facts and not one.is_bare:
            yield from _otherwise(one, said, archive.said.get(one.identity, []))


def _bracketed(place: re.Match[str], one: Named) -> str:
    """Return the place in brackets; "" for the short name of the body, "of the Net Process on X (Net Process)"."""
    said = str(place["bracket"])
    return "" if said in one.text else said


def _otherwise(one: Named, said: str, others: list[Mention]) -> Iterator[Problem]:
    """Yield a meeting of which no statement is held, where all others that name its place have another."""
    city = _letters(said.partition(", ")[0])
    there = [other for other in others if other.city and other.place != one.passage.place and not other.is_planned]
    if there and not any(_letters(other.city) in city or city in _letters(other.city) for other in there):
        what = f'"{one.text}" is put in "{said}"; elsewhere in {there[0].city}'
        also = tuple(dict.fromkeys(other.place for other in there))
        mend = "find out which place is right, and correct the other"
        yield Problem(ID, Severity.WARNING, what, one.passage.place, mend, also)


def _agrees_in_time(one: Named, facts: list[Fact]) -> bool:
    """Return whether the day that stands behind a bare name is the meeting's: so it is no other body's."""
    said = [period for period, at in periods.times(one.passage.text) if one.at[1] <= at[0] <= one.at[1] + _NEAR]
    return any(periods.agree(said[0], fact.period) for fact in facts) if said else False


def _against(one: Named, said: str, facts: list[Fact], names: Table) -> Iterator[Problem]:
    there = [fact for fact in facts if fact.meeting.city and fact.meeting.mode not in (Mode.VIRTUAL, Mode.HYBRID)]
    if not there or any(agree(said, fact.meeting, names) for fact in there):
        return
    held = ", ".join(filter(None, (there[0].meeting.city, there[0].meeting.country)))
    what = f'"{one.text}" is put in "{said}"; it was held in {held}'
    mend = f"write {there[0].meeting.city}, or correct what says so"
    also = tuple(dict.fromkeys(fact.place for fact in there if fact.place != one.passage.place))
    yield Problem(ID, Severity.WARNING, what, one.passage.place, mend, also)


def agree(said: str, meeting: Meeting, names: Table) -> bool:
    """Return whether a place can be the meeting's: its city, its country, or one name within the other."""
    letters = _letters(said)
    city, _, country = said.partition(", ")
    if country and meeting.city and names.named(country):
        return _letters(city) in _letters(meeting.city) or _letters(meeting.city) in _letters(city)
    for held in (meeting.city, meeting.country):
        if held and (_letters(held) in letters or letters in _letters(held)):
            return True
    row, land = names.named(said), names.named(meeting.country) if meeting.country else None
    if row and row.kind in LANDS:
        return (land is not None and row.key == land.key) or not meeting.country
    return bool(row)  # an organisation's seat, not a place


def _letters(name: str) -> str:
    return "".join(letter for letter in plain(name).casefold() if letter.isalnum())
