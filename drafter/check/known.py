"""What all statements and the register of meetings say of meetings: read once, for all that is checked against it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from drafter.check import as_read, paired, periods
from drafter.check.identity import Identity, Kin, acronyms, kin
from drafter.check.mentions import Mention, Named, mentions, named
from drafter.check.periods import Period
from drafter.check.places import TITLE, Same, place
from drafter.model import Meeting, Place, Shelf, Statement
from drafter.names import Table, table

REGISTER = "precedents/meetings.yaml"
_LAST = 5
_PART = re.compile(r"\b(?:Panel|Group|Council|Board|Task Force|Network|(?:Sub-?)?[Cc]omm(?:ittee|ission))\b")


@dataclass(frozen=True, slots=True)
class Fact:
    """When and where one meeting was, and the statement or the row of the register that says so."""

    identity: Identity | None  # None for a meeting without number
    kin: Kin
    meeting: Meeting
    period: Period
    place: Place


@dataclass(frozen=True, slots=True)
class Archive:
    """What is known of meetings, by meeting, and by the count to which they belong, in order of time."""

    names: Table
    body: str  # the only one whose statements are held, else ""
    held: dict[Identity, list[Fact]]
    said: dict[Identity, list[Mention]]
    counts: dict[Kin, list[Fact]]
    texts: dict[str, Statement]
    bodies: tuple[str, ...]  # whose statements are held, the longest name first


def archive(shelf: Shelf) -> Archive:
    """Return what the shelf says of meetings."""
    return _archive(Same(shelf))


@lru_cache(maxsize=1)
def _archive(same: Same) -> Archive:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    names = table(shelf.names)
    bodies = sorted({each.meeting.body for each in shelf.statements if each.meeting.body}, key=_longest)
    body = bodies[0] if len(bodies) == 1 else ""
    held: dict[Identity, list[Fact]] = {}
    counts: dict[Kin, list[Fact]] = {}
    as_held = tuple(_as_held(each, tuple(bodies)) for each in shelf.statements)
    for fact in (*of_statements(as_held, names), *_rows(shelf, names)):
        _keep(counts.setdefault(fact.kin, []), fact)
        if fact.identity:
            _keep(held.setdefault(fact.identity, []), fact)
    for facts in counts.values():
        facts.sort(key=lambda fact: fact.period)
    said: dict[Identity, list[Mention]] = {}
    for each in as_held:
        whose = each.meeting.body or body
        for mention in (*mentions(named(each, whose, names, bodies)), *paired.mentions(each, whose, names)):
            said.setdefault(mention.identity, []).append(mention)
    body = (
        min(short)
        if not body and len(short := {_shorts(tuple(bodies)).get(each, each) for each in bodies}) == 1
        else body
    )
    return Archive(names, body, held, said, counts, {each.id: each for each in shelf.statements}, tuple(bodies))


@lru_cache(maxsize=4)
def _shorts(bodies: tuple[str, ...]) -> dict[str, str]:
    """Return by which name each body is held too: "Lake Forum" of the "Lake Forum on Nets", if no other begins so."""
    begin: dict[str, list[str]] = {}
    for body in bodies:
        if _PART.search(body.partition(" on ")[2]):  # "Lake Forum on Nets Expert Panel on Wells"
            continue
        begin.setdefault(re.split(r" (?:on|for|against) ", body, maxsplit=1)[0], []).append(body)
    return {whole: short for short, (first, *more) in begin.items() for whole in (first, *more)
            if short in bodies and whole != short and len(more) <= 1}  # fmt: skip


def _as_held(statement: Statement, bodies: tuple[str, ...]) -> Statement:
    """Return a statement whose meeting is of the body as other statements name it, in short."""
    short = _shorts(bodies).get(statement.meeting.body)
    return replace(statement, meeting=replace(statement.meeting, body=short)) if short else statement


def _longest(body: str) -> tuple[int, str]:
    return -len(body), body


def _keep(facts: list[Fact], fact: Fact) -> None:
    """Add a fact that is not there yet: a statement and its row in the register tell the same."""
    if all((other.identity, other.period) != (fact.identity, fact.period) for other in facts):
        facts.append(fact)


def of_statements(statements: Iterable[Statement], names: Table) -> Iterator[Fact]:
    """Yield when each statement says that its own meeting was."""
    for each in statements:
        meeting, period = each.meeting, periods.of(each.meeting)
        whose = kin(meeting.name, meeting.body, names, acronyms(each, meeting.body, names), is_own=True)
        if whose and period:
            is_sure = meeting.ordinal is not None and not as_read.is_disputed(each, "ordinal disagrees")
            number = (meeting.ordinal, *whose) if meeting.ordinal is not None and is_sure else None
            yield Fact(number, whose, _sure(meeting, [each]), period, place(each, TITLE))


def _sure(meeting: Meeting, texts: Iterable[Statement]) -> Meeting:
    """Return the meeting without a place that is one of two in its own text: no other is held to it."""
    told = [each for each in texts if (each.meeting.city, each.meeting.country) == (meeting.city, meeting.country)]
    disputed = bool(told) and all(as_read.is_disputed(each, "place disagrees") for each in told)
    return replace(meeting, city="", country="") if disputed else meeting


def _rows(shelf: Shelf, names: Table) -> Iterator[Fact]:
    """Yield when the register says that each meeting was."""
    texts = {each.id: each for each in shelf.statements}
    for row in shelf.meetings:
        read = [texts[each] for each in row.sources if each in texts]
        meeting, period = _sure(row.meeting, read), periods.of(row.meeting)
        numbered = [each for each in read if each.meeting.ordinal == meeting.ordinal]
        is_sure = not numbered or not all(as_read.is_disputed(each, "ordinal disagrees") for each in numbered)
        for name in (meeting.name, *row.aliases):
            whose = kin(name, meeting.body, names, is_own=True)
            if whose and period:
                number = (meeting.ordinal, *whose) if meeting.ordinal is not None and is_sure else None
                yield Fact(number, whose, meeting, period, Place(REGISTER, row.line("start"), statement=row.id))


def is_row(where: Place) -> bool:
    """Return whether a place is in the register."""
    return where.file == REGISTER


def itself(statement: Statement, shelf: Shelf) -> Fact | None:
    """Return what the statement says of its own meeting; None where that is too little to compare."""
    return _itself(Same(statement), Same(shelf))


@lru_cache(maxsize=4)
def _itself(same: Same, shelf: Same) -> Fact | None:
    assert isinstance(same.value, Statement)
    assert isinstance(shelf.value, Shelf)
    known = archive(shelf.value)
    fact = next(of_statements([_as_held(same.value, known.bodies)], known.names), None)
    return _of_the_one_body(fact, known) if fact and not fact.kin[0] else fact


def _of_the_one_body(fact: Fact, known: Archive) -> Fact:
    """Return the fact as one of the body that alone has this group: a draft may name only the group."""
    like = [kin for kin in known.counts if kin[0] and kin[2] and kin[1:] == fact.kin[1:]]
    if len(like) != 1:
        return fact
    number = fact.identity[0] if fact.identity else None
    return replace(fact, kin=like[0], identity=(number, *like[0]) if number is not None else None)


def names_in(statement: Statement, shelf: Shelf) -> list[Named]:
    """Return the meetings that the statement names with an ordinal, read once for all rules."""
    return _names_in(Same(statement), Same(shelf))


@lru_cache(maxsize=4)
def _names_in(same: Same, shelf: Same) -> list[Named]:
    assert isinstance(same.value, Statement)
    assert isinstance(shelf.value, Shelf)
    known = archive(shelf.value)
    return named(same.value, _body(same.value, shelf.value), known.names, known.bodies)


def dated_in(statement: Statement, shelf: Shelf) -> list[Mention]:
    """Return the meetings that the statement names with their dates, by themselves or two in one phrase."""
    pairs = paired.mentions(statement, _body(statement, shelf), archive(shelf).names)
    return [*mentions(names_in(statement, shelf)), *pairs]


def _body(statement: Statement, shelf: Shelf) -> str:
    """Return the body whose meetings a text means that names none: of one that is not held, only if it names it."""
    known, fact = archive(shelf), itself(statement, shelf)
    body = _shorts(known.bodies).get(statement.meeting.body, statement.meeting.body) or known.body
    if statement.meeting.body or known.texts.get(statement.id) is statement:
        return body
    words = " ".join([*statement.title, *(block.text for block in statement.blocks)]).casefold()
    return body if body.casefold() in words else fact.kin[0] if fact else ""


def before(statement: Statement, shelf: Shelf) -> list[Fact]:
    """Return the last meetings of the statement's own count that were held before it, oldest first: five at most."""
    fact = itself(statement, shelf)
    return earlier(archive(shelf).counts.get(fact.kin, []), fact.period) if fact else []


def earlier(facts: list[Fact], than: Period) -> list[Fact]:
    """Return the last of these facts, which stand in order of time, that were over before a time: five at most."""
    at = bisect_left(facts, than[0], key=lambda fact: fact.period[0])
    return [fact for fact in facts[max(0, at - _LAST) : at] if fact.period[1] < than[0]]


def about(facts: list[Fact], when: Period, days: int) -> list[Fact]:
    """Return those of these facts, which stand in order of time, that begin so many days about a time."""
    first = bisect_left(facts, when[0] - timedelta(2 * days), key=lambda fact: fact.period[0])
    last = bisect_right(facts, when[1] + timedelta(2 * days), key=lambda fact: fact.period[0])
    return facts[first:last]
