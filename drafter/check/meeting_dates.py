"""A meeting is given a date that it did not have.

Statements name earlier and later meetings with their dates. Each such date is compared with the
register of meetings, with the statement of that meeting where it is held, and with what the same and
other statements say of it. A month, a year or a day within a range does not contradict. Where it is
known when the meeting was held, another date is an error; where two mentions disagree and nothing is
known, a warning; what was only planned ("tentatively", "scheduled") is a note.

Passes: the Fifth Ministerial Conference, held in Zenda on 2 April 2013 (it was on 2 April 2013)
Fails:  the Fifth Ministerial Conference, held in Zenda on 1 April 2013
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates
from drafter.check.mentions import Identity, Mention, agree, identity, mentions
from drafter.check.places import TITLE, place
from drafter.model import Meeting, Place, Problem, Severity, Shelf, Statement
from drafter.names import Table

ID = "meeting-dates"
_MEND = "find out which date is right, and correct the other"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a problem for each mention that contradicts what is known, or another mention."""
    names = Table(shelf.names)
    own = mentions(statement, names)
    held = _held(statement, shelf, names)
    told: set[Identity] = set()
    others = [mention for other in shelf.statements if other.id != statement.id for mention in mentions(other, names)]
    for at, mention in enumerate(own):
        known = [fact for fact in held if fact[0] == mention.identity]
        if known:
            yield from _against_known(mention, known)
        elif not mention.is_planned and mention.identity not in told:
            problem = _against_others(mention, [*own[at + 1 :], *others])
            if problem:
                told.add(mention.identity)
                yield problem


Fact = tuple[Identity, Meeting, Place]


def _held(statement: Statement, shelf: Shelf, names: Table) -> list[Fact]:
    """Return what is known of meetings: the statement's own facts first, then other statements, then the register."""
    found: list[Fact] = []
    for each in (statement, *(other for other in shelf.statements if other.id != statement.id)):
        named = identity(each.meeting.name, each.meeting.ordinal, each.meeting.body, names)
        if named and each.meeting.start:
            found.append((named, each.meeting, place(each, TITLE)))
    for row in shelf.meetings:
        for name in (row.meeting.name, *row.aliases):
            named = identity(name, row.meeting.ordinal, row.meeting.body, names)
            if named and row.meeting.start and row.id not in {fact[2].statement for fact in found}:
                found.append((named, row.meeting, Place("precedents/meetings.yaml", statement=row.id)))
    return found


def _against_known(mention: Mention, known: list[Fact]) -> Iterator[Problem]:
    """Yield a problem where the mention agrees with none of what is known of that meeting."""
    periods = [(meeting.start, meeting.end or meeting.start) for _, meeting, _ in known if meeting.start]
    if any(agree(mention.period, period) for period in periods):
        return
    shown = dates.written(*periods[0])
    word = "was planned for" if mention.is_planned else "is dated"
    what = f'"{mention.text}" {word} {mention.date}; it was held on {shown}'
    severity = Severity.NOTE if mention.is_planned else Severity.ERROR
    also = tuple(dict.fromkeys(fact[2] for fact in known if fact[2] != mention.place))
    mend = "nothing to mend if it was a plan" if mention.is_planned else f"write {shown}, or correct what says so"
    yield Problem(ID, severity, what, mention.place, mend, also)


def _against_others(mention: Mention, others: list[Mention]) -> Problem | None:
    against = [
        other
        for other in others
        if other.identity == mention.identity and not other.is_planned and not agree(mention.period, other.period)
    ]
    if not against:
        return None
    said = ", ".join(dict.fromkeys(f'"{other.date}"' for other in against))
    what = f'"{mention.text}" is dated "{mention.date}"; elsewhere {said}'
    also = tuple(dict.fromkeys(other.place for other in against))
    return Problem(ID, Severity.WARNING, what, mention.place, _MEND, also)
