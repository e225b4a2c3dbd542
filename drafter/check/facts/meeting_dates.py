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

from collections.abc import Iterator

from drafter import dates
from drafter.check import known, own, periods
from drafter.check.facts import held_twice
from drafter.check.identity import Identity
from drafter.check.known import Archive, Fact
from drafter.check.mentions import Mention
from drafter.check.periods import Period, agree
from drafter.model import Problem, Severity, Shelf, Statement

ID = "meeting-dates"
_MEND = "find out which date is right, and correct the other"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a problem for each mention that contradicts what is known, or another mention."""
    archive = known.archive(shelf)
    named = known.dated_in(statement, shelf)
    fact = known.itself(statement, shelf)
    itself = [fact] if fact and fact.identity else []
    # The rule `register` compares the statement's own rows; of two texts of one meeting `held_twice` tells.
    texts = {statement.id, *(other.id for other in held_twice.beside(statement, shelf))}
    apart = texts | {row.id for row in shelf.meetings if not texts.isdisjoint(row.sources)}
    yield from _own_against_known(statement, itself, archive, apart)
    openings = [said.passage.place for said in own.openings(statement)]  # the rule `dates_agree` compares these
    told: set[Identity] = set()
    for at, mention in enumerate(named):
        is_own = bool(itself) and itself[0].identity == mention.identity
        facts = itself if is_own else archive.held.get(mention.identity, [])
        others = [other for other in archive.said.get(mention.identity, ()) if other.place.statement != statement.id]
        if is_own and mention.place in openings:
            continue
        if facts:
            yield from _against_known(mention, facts, periods.of(statement.meeting))
        elif other := _of_another_number(mention, archive):
            yield other
        elif not mention.is_planned and not mention.is_bare and mention.identity not in told:
            problem = _against_others(mention, [*named[at + 1 :], *others])
            problem = problem or _held_and_to_come(mention, named, periods.of(statement.meeting))
            if problem:
                told.add(mention.identity)
                yield problem


def _own_against_known(
    statement: Statement, itself: list[Fact], archive: Archive, apart: set[str]
) -> Iterator[Problem]:
    """Yield where the archive dates this statement's own meeting otherwise: an old ordinal kept, or an old date."""
    for fact in itself:
        there = archive.held.get(fact.identity, ()) if fact.identity else ()
        others = [other for other in there if other.place != fact.place and other.place.statement not in apart]
        against = [other for other in others if not agree(fact.period, other.period)]
        if against:
            said = dates.written(*against[0].period)
            what = f'"{fact.meeting.name}" is dated {dates.written(*fact.period)} here; elsewhere {said}'
            also = tuple(dict.fromkeys(other.place for other in against))
            mend = f"correct the one that is wrong: {own.stands(statement, 'start', 'end', 'ordinal')}"
            if row := next((place for place in also if known.is_row(place)), None):
                mend += f', or the row "{row.statement}" in {known.REGISTER} (correct it or take it out)'
            yield Problem(ID, Severity.ERROR, what, fact.place, mend, also)


def _against_known(mention: Mention, facts: list[Fact], own_period: Period | None) -> Iterator[Problem]:
    """Yield a problem where the mention agrees with none of what is known of that meeting."""
    if any(agree(mention.period, fact.period) for fact in facts):
        return
    shown = dates.written(*facts[0].period)
    if mention.is_planned and own_period and _was_over(mention, facts, own_period):
        what = f'"{mention.text}" is told as one to come, in {mention.date}; it was held on {shown}'
        also = tuple(dict.fromkeys(fact.place for fact in facts if fact.place != mention.place))
        mend = "write the number of the meeting to come, or correct the date"
        yield Problem(ID, Severity.WARNING, what, mention.place, mend, also)
        return
    word = "was planned for" if mention.is_planned else "is dated"
    what = f'"{mention.text}" {word} {mention.date}; it was held on {shown}'
    sure = not mention.is_bare or any(fact.meeting.city and fact.meeting.city == mention.city for fact in facts)
    severity = Severity.NOTE if mention.is_planned else Severity.ERROR if sure else Severity.WARNING
    also = tuple(dict.fromkeys(fact.place for fact in facts if fact.place != mention.place))
    mend = "nothing to mend if it was a plan" if mention.is_planned else f"write {shown}, or correct what says so"
    if not sure:
        mend += "; if another body's meeting is meant, name the body"
    yield Problem(ID, severity, what, mention.place, mend, also)


def _was_over(mention: Mention, facts: list[Fact], own_period: Period) -> bool:
    """Return whether a meeting that the text puts after its own was over before it, by all that is known."""
    return mention.period[0] > own_period[1] and all(fact.period[1] < own_period[0] for fact in facts)


def _of_another_number(mention: Mention, archive: Archive) -> Problem | None:
    """Return the problem of a number of which nothing is known, with the very days of another meeting of the count."""
    for fact in archive.counts.get(mention.identity[1:], []):
        is_then = fact.period == mention.period or (
            mention.city and mention.city == fact.meeting.city and agree(fact.period, mention.period)
        )
        if fact.identity and is_then and fact.place.statement != mention.place.statement:
            what = f'"{mention.text}" is dated {mention.date}; that was meeting {fact.identity[0]}'
            mend = "correct the number, or the date"
            return Problem(ID, Severity.WARNING, what, mention.place, mend, (fact.place,))
    return None


def _against_others(mention: Mention, others: list[Mention]) -> Problem | None:
    against = [
        other
        for other in others
        if other.identity == mention.identity
        and not (other.is_planned or (other.is_bare and other.place.statement != mention.place.statement))
        and not agree(mention.period, other.period)
    ]
    if not against:
        return None
    said = ", ".join(dict.fromkeys(f'"{other.date}"' for other in against))
    what = f'"{mention.text}" is dated "{mention.date}"; elsewhere {said}'
    also = tuple(dict.fromkeys(other.place for other in against))
    return Problem(ID, Severity.WARNING, what, mention.place, _MEND, also)


def _held_and_to_come(mention: Mention, named: list[Mention], own_period: Period | None) -> Problem | None:
    """Return the problem of a meeting that was held before this one, and in the same text is one to come after it."""
    for other in named if own_period and mention.period[1] < own_period[0] else ():
        is_ahead = other.is_planned and own_period and other.period[0] > own_period[1]
        if other.identity == mention.identity and is_ahead and not other.is_bare:
            what = f'"{mention.text}" is dated {mention.date} here, and "{other.text}" is one to come, in {other.date}'
            mend = "correct the number of the one or of the other"
            return Problem(ID, Severity.WARNING, what, mention.place, mend, (other.place,))
    return None
