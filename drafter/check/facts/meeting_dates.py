"""A meeting is given a date that it did not have.

Statements name earlier and later meetings with their dates. Each such date is compared with the
register of meetings, with the statement of that meeting where it is held, and with what the same and
other statements say of it. A month, a year or a day within a range does not contradict. Where it is
known when the meeting was held, another date is an error; where two mentions disagree and nothing is
known, a warning; what was only planned ("tentatively", "scheduled") is a note. "The Ninth Meeting" alone is taken for
one of the body's own, and surely so only if the city is the same too: else the error is a warning.

Passes: the Fifth Ministerial Conference, held in Zenda on 2 April 2013 (it was on 2 April 2013)
Fails:  the Fifth Ministerial Conference, held in Zenda on 1 April 2013
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter import dates
from drafter.check import own
from drafter.check.facts import held_twice
from drafter.check.mentions import Identity, Mention, Period, acronyms, agree, identity, mentions
from drafter.check.places import TITLE, Same, place
from drafter.model import Meeting, Place, Problem, Severity, Shelf, Statement
from drafter.names import Table, table

ID = "meeting-dates"
_REGISTER = "precedents/meetings.yaml"
_MEND = "find out which date is right, and correct the other"


Fact = tuple[Identity, Meeting, Place]


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a problem for each mention that contradicts what is known, or another mention."""
    archive = _archive(Same(shelf))
    named = mentions(statement, statement.meeting.body or archive.body, archive.names)
    itself = list(_facts([statement], archive.names))
    # The rule `register` compares the statement's own rows; of two texts of one meeting `held_twice` tells.
    texts = {statement.id, *(other.id for other in held_twice.beside(statement, shelf))}
    apart = texts | {row.id for row in shelf.meetings if not texts.isdisjoint(row.sources)}
    yield from _own_against_known(statement, itself, archive, apart)
    openings = [said.passage.place for said in own.openings(statement)]  # the rule `dates_agree` compares these
    told: set[Identity] = set()
    for at, mention in enumerate(named):
        known = [fact for fact in itself if fact[0] == mention.identity] or archive.held.get(mention.identity, [])
        others = [other for other in archive.said.get(mention.identity, ()) if other.place.statement != statement.id]
        if known and any(fact[0] == mention.identity for fact in itself) and mention.place in openings:
            continue
        if known:
            yield from _against_known(mention, known)
        elif not mention.is_planned and not mention.is_bare and mention.identity not in told:
            problem = _against_others(mention, [*named[at + 1 :], *others])
            if problem:
                told.add(mention.identity)
                yield problem


@dataclass(frozen=True, slots=True)
class _Archive:
    """What all statements and the register say of meetings, by meeting."""

    names: Table
    body: str  # the only one whose statements are held, else ""
    held: dict[Identity, list[Fact]]
    said: dict[Identity, list[Mention]]


@lru_cache(maxsize=1)
def _archive(same: Same) -> _Archive:
    """Return what the shelf says; read once for all the statements that are checked against it."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    names = table(shelf.names)
    bodies = {each.meeting.body for each in shelf.statements if each.meeting.body}
    body = min(bodies) if len(bodies) == 1 else ""
    held: dict[Identity, list[Fact]] = {}
    for fact in (*_facts(shelf.statements, names), *_rows(shelf, names)):
        same_dates = [other for other in held.get(fact[0], ()) if _period(other[1]) == _period(fact[1])]
        if not same_dates:
            held.setdefault(fact[0], []).append(fact)
    said: dict[Identity, list[Mention]] = {}
    for each in shelf.statements:
        for mention in mentions(each, each.meeting.body or body, names):
            said.setdefault(mention.identity, []).append(mention)
    return _Archive(names, body, held, said)


def _facts(statements: Iterable[Statement], names: Table) -> Iterator[Fact]:
    """Yield when each statement says that its own meeting was."""
    for each in statements:
        meeting = each.meeting
        short = acronyms(each, meeting.body, names)
        named = identity(meeting.name, meeting.ordinal, meeting.body, names, short, is_own=True)
        if named and meeting.start:
            yield named, meeting, place(each, TITLE)


def _rows(shelf: Shelf, names: Table) -> Iterator[Fact]:
    """Yield when the register says that each meeting was."""
    for row in shelf.meetings:
        for name in (row.meeting.name, *row.aliases):
            named = identity(name, row.meeting.ordinal, row.meeting.body, names, is_own=True)
            if named and row.meeting.start:
                yield named, row.meeting, Place(_REGISTER, row.line("start"), statement=row.id)


def _own_against_known(
    statement: Statement, itself: list[Fact], archive: _Archive, apart: set[str]
) -> Iterator[Problem]:
    """Yield where the archive dates this statement's own meeting otherwise: an old ordinal kept, or an old date."""
    for named, meeting, where in itself:
        known = archive.held.get(named, ())
        others = [fact for fact in known if fact[2] != where and fact[2].statement not in apart]
        against = [fact for fact in others if not agree(_period(meeting), _period(fact[1]))]
        if against:
            said = dates.written(*_period(against[0][1]))
            what = f'"{meeting.name}" is dated {dates.written(*_period(meeting))} here; elsewhere {said}'
            also = tuple(dict.fromkeys(fact[2] for fact in against))
            mend = f"correct the one that is wrong: {own.stands(statement, 'start', 'end', 'ordinal')}"
            if row := next((place for place in also if _is_row(place)), None):
                mend += f', or the row "{row.statement}" in {_REGISTER} (correct it or take it out)'
            yield Problem(ID, Severity.ERROR, what, where, mend, also)


def _is_row(place: Place) -> bool:
    return place.file == _REGISTER


def _period(meeting: Meeting) -> Period:
    assert meeting.start
    return meeting.start, meeting.end or meeting.start


def _against_known(mention: Mention, known: list[Fact]) -> Iterator[Problem]:
    """Yield a problem where the mention agrees with none of what is known of that meeting."""
    periods = [_period(meeting) for _, meeting, _ in known]
    if any(agree(mention.period, period) for period in periods):
        return
    shown = dates.written(*periods[0])
    word = "was planned for" if mention.is_planned else "is dated"
    what = f'"{mention.text}" {word} {mention.date}; it was held on {shown}'
    sure = not mention.is_bare or any(meeting.city and meeting.city == mention.city for _, meeting, _ in known)
    severity = Severity.NOTE if mention.is_planned else Severity.ERROR if sure else Severity.WARNING
    also = tuple(dict.fromkeys(fact[2] for fact in known if fact[2] != mention.place))
    mend = "nothing to mend if it was a plan" if mention.is_planned else f"write {shown}, or correct what says so"
    if not sure:
        mend += "; if another body's meeting is meant, name the body"
    yield Problem(ID, severity, what, mention.place, mend, also)


def _against_others(mention: Mention, others: list[Mention]) -> Problem | None:
    against = [
        other
        for other in others
        if other.identity == mention.identity
        and not (other.is_planned or other.is_bare)
        and not agree(mention.period, other.period)
    ]
    if not against:
        return None
    said = ", ".join(dict.fromkeys(f'"{other.date}"' for other in against))
    what = f'"{mention.text}" is dated "{mention.date}"; elsewhere {said}'
    also = tuple(dict.fromkeys(other.place for other in against))
    return Problem(ID, Severity.WARNING, what, mention.place, _MEND, also)
