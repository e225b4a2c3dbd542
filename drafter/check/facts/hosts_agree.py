"""Another State is thanked for hosting the meeting than hosted it, or the host is thanked nowhere.

The sentence of thanks is copied from the last statement; where its host stays in it, the host of this meeting reads
it first. Compared are the head, what the opening says ("hosted by the Government of ..."), and the thanks.
Where "the Co-Chairs, Elbonia and Ruritania, hosted" in Ruritania, Ruritania did.
Where a text was read whose opening names no host, one State may have hosted in another's city: a warning. So is a
statement of some length that thanks nobody for hosting, where its opening tells that a Government did, or two others
of its body thank theirs; but for those of a body that has left its hosts unthanked before.

Passes: ... hosted the Meeting in Zenda, Ruritania. ... thanked the Government of Ruritania for hosting the meeting.
Passes: The Co-Chairs, Elbonia and Ruritania, hosted in Zenda, Ruritania. ... thanked both for hosting it.
Fails:  ... hosted the Meeting in Zenda, Ruritania. ... thanked the Government of Elbonia for hosting the meeting.
Fails:  ... the meetings in Zenda, Ruritania, and in Klow, Syldavia, and thanked Ruritania and Elbonia for hosting them.
Fails:  The Co-Chairs, Elbonia and Ruritania, hosted in Zenda, Ruritania. ... thanked Elbonia for hosting it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from drafter import dates, sentences
from drafter.check import cities, hosts, known, land_names, own
from drafter.check.facts import other_hosts
from drafter.check.hosts import Who
from drafter.check.known import Fact
from drafter.check.places import running
from drafter.model import LANDS, BlockKind, Kind, Mode, Place, Problem, Severity, Shelf, Statement
from drafter.names import Table
from drafter.patterns import compiled
from drafter.problems import error, warning
from drafter.proper.patterns import LIST, NAME

ID = "hosts-agree"
_LONG = 8
"""Numbered paragraphs from which a statement has room for its courtesies."""
_OF_CITY = compiled(
    r"\b(?:city|City|municipality|Municipality|people|authorities|Mayor|town|inhabitants)\sof\s"
    r"(?P<city>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
)
_IN_CITY = compiled(
    r"\b(?:to|given|extended|welcome|hospitality|arrangements)\b[^.;,]{0,60}\sin\s(?P<city>[A-Z][\w’'-]+)[.\s]*\Z"
)
"""Where they were welcomed: "for the hospitality extended to them in Zenda"."""
_FOR_HOSTING = compiled(
    rf"\bthank(?:ed|s)?\s(?P<who>{LIST})\sfor\s(?:hosting|having\shosted)\s(?:them|these|the\s\w+s)\b"
)
_IN_STATE = compiled(rf"\b(?:in|at)\s{NAME},\s(?:the\s)?({NAME})")
_SEVERAL = 2
_MINISTERS = compiled(r"\b(?:minist(?:er|erial)s?|leaders|summit|heads of)\b", re.IGNORECASE)
_NOBODY = "\0"
"""A name that no text holds: whoever is thanked for hosting."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each State that is thanked and did not host, a warning where the last host is named."""
    names = known.archive(shelf).names
    named = hosts.hosted(statement)
    held = statement.meeting
    country = held.country or _land(held.city)
    countries = [country] if country and held.mode is not Mode.VIRTUAL else []
    thanked = list(hosts.thanked(statement, names))
    if any(land_names.same_land(who.name, land, names) for who in thanked for land in countries):
        thanked = [who for who in thanked if not hosts.is_chair_who_hosted(who.name, statement)]
    is_told = held.host and (not countries or hosts.is_first_told(held.host, statement))
    lands = [*(who.name for who in named), *(hosts.lands(held.host) if is_told else [])]
    # a service of the State, "the Royal Elbonia Police", is the State
    lands = [land for land in lands if not any(land_names.same_land(land, each, names) for each in countries)]
    hosting = [*countries, *lands]
    yield from _unthanked(statement, shelf, named)
    last = known.before(statement, shelf)
    told: set[str] = set()
    for who in thanked:
        if (
            hosting
            and who.name not in told
            and all(land_names.is_told_apart(who.name, each, names) for each in hosting)
        ):
            told.add(who.name)
            problem = _thanked(statement, who, named, last, names, held.host if is_told else "")
            is_read = held.host and not is_told and not _of(who.name, last, names)
            yield replace(problem, severity=Severity.WARNING) if is_read else problem
    yield from _city(statement, names, last)
    yield from _of_others(statement, names)
    yield from other_hosts.told(statement, shelf)
    yield from other_hosts.of_the_last(statement, shelf, told)
    for who in named if countries else ():
        if not land_names.is_told_apart(who.name, country, names):
            continue
        fact = _of(who.name, last, names)
        if fact or any(land_names.same_land(each.name, country, names) for each in thanked):
            what = f'{own.named(who.passage)} says that "{who.name}" hosted; the meeting was in {_where(statement)}'
            mend = "write who hosted this meeting" + (f': "{who.name}" hosted {_which(fact)}' if fact else "")
            yield warning(ID, what, who.passage.place, mend, *([fact.place] if fact else []))


def _city(statement: Statement, names: Table, last: list[Fact]) -> Iterator[Problem]:
    """Yield another city than the meeting's, where it or its people are thanked for their hospitality."""
    city = statement.meeting.city
    if not city or statement.meeting.mode in (Mode.VIRTUAL, Mode.HYBRID):
        return
    before = {cities.key(fact.meeting.city) for fact in last}
    for passage in running(statement):
        for sentence in sentences.split(passage.text) if not passage.annex else ():
            said = _welcomed(sentence, before, names)
            if said and cities.key(said) not in cities.key(city) and hosts.thanks_for_this(sentence, statement):
                what = f'"{said}" is thanked for its hospitality; the meeting was in {_where(statement)}'
                yield warning(ID, what, passage.place, f"write {city}, or correct {own.stands(statement, 'city')}")


def _welcomed(sentence: str, before: Collection[str], names: Table) -> str:
    """Return the city whose people a sentence names, or in which members were welcomed: one of before; "" for none."""
    of = _OF_CITY.search(sentence) if " of " in sentence else None
    if of and (cities.key(of["city"]) in before or cities.key(of["city"]) in cities.lands()):
        return "" if names.named(of["city"]) else str(of["city"])
    at = _IN_CITY.search(sentence) if " in " in sentence else None
    return str(at["city"]) if at and cities.key(at["city"]) in before else ""


def _of_others(statement: Statement, names: Table) -> Iterator[Problem]:
    """Yield who is thanked for hosting several meetings that the sentence names, and is the host of none of them.

    One alone may be held in another's city; where all others are the States of those places, this one is a slip.
    """
    for passage in running(statement):
        for sentence in sentences.split(passage.text) if " hosting " in passage.text else ():
            thanks = _FOR_HOSTING.search(sentence)
            states = _states(thanks["who"], names) if thanks else []
            there = _states(" ".join(_IN_STATE.findall(sentence[: thanks.start()])), names) if thanks else []
            others = [state for state in states if state not in there]
            if len(set(there)) == len(states) >= _SEVERAL and len(others) == 1:
                held = " and ".join(dict.fromkeys(there))
                what = f'"{others[0]}" is thanked for hosting; the meetings of this sentence were in {held}'
                yield warning(ID, what, passage.place, "name the hosts of these meetings, or correct the place")


def _states(text: str, names: Table) -> list[str]:
    return [found.row.name for found in names.find(text) if found.row.kind in LANDS]


def _unthanked(statement: Statement, shelf: Shelf, named: list[Who]) -> Iterator[Problem]:
    """Yield the host that no sentence thanks: one that the opening names, or that the body's other texts would thank.

    Not of a body that has left its hosts unthanked; where Ministers did and officials never, each is held to its own.
    """
    held = statement.meeting
    is_known = bool(named) or bool(held.country and held.mode is not Mode.VIRTUAL)
    if not is_known or not _thanks_nobody(statement, named):
        return
    others = [each for each in shelf.statements if held.body and each.meeting.body == held.body]
    others = [each for each in others if each.id != statement.id and _has_room(each)]
    own_rank = [each for each in others if _is_of_ministers(each) is _is_of_ministers(statement)]
    others = own_rank if len(own_rank) >= _SEVERAL else others
    if any(_thanks_nobody(each, list(hosts.hosted(each))) for each in others):
        return
    if named:
        what = f'"{named[0].name}" hosted the meeting, and no sentence thanks it'
        yield warning(ID, what, named[0].passage.place, "thank the host at the end of the text")
    elif len(others) >= _SEVERAL:
        what = f"no sentence thanks the host; {len(others)} other statements of {held.body} thank theirs"
        own_text = [each for each in running(statement) if not each.annex]
        last = [each for each in own_text if each.block and each.block.label.isdecimal()][-1]
        yield warning(ID, what, last.place, "thank the host at the end of the text")


def _is_of_ministers(statement: Statement) -> bool:
    return bool(_MINISTERS.search(" ".join((statement.meeting.name, *statement.title))))


def _has_room(statement: Statement) -> bool:
    """Return whether a statement is so long that it would say its thanks."""
    numbered = [block for block in statement.blocks if block.kind is BlockKind.PARAGRAPH and block.label.isdecimal()]
    return statement.kind is Kind.STATEMENT and len(numbered) >= _LONG


def _thanks_nobody(statement: Statement, named: list[Who]) -> bool:
    """Return whether a statement with room for it says a word of thanks to none of these, or to no host at all."""
    told = (*(who.name for who in named), _NOBODY)
    return _has_room(statement) and not any(hosts.is_thanked(name, statement) for name in told)


def _land(city: str) -> str:
    """Return the country of a city that is known, and has no namesake; "" for another."""
    lands = cities.lands().get(cities.key(city), ())
    return lands[0] if len(lands) == 1 else ""


def _thanked(statement: Statement, who: Who, named: list[Who], last: list[Fact], names: Table, host: str) -> Problem:
    fact = _of(who.name, last, names)
    by = named[0].name if named else host
    hosted = f'"{by}" hosted the meeting' if by else f"the meeting was in {_where(statement)}"
    mend = f"name the host of this meeting, or correct {own.stands(statement, 'country')}"
    if fact:
        mend = f'name the host of this meeting: "{who.name}" hosted {_which(fact)}'
    also: tuple[Place, ...] = (named[0].passage.place,) if named else ()
    also += (fact.place,) if fact else ()
    problem = error(ID, f'"{who.name}" is thanked for hosting; {hosted}', who.passage.place, mend)
    return Problem(problem.rule, problem.severity, problem.what, problem.where, problem.mend, also)


def _where(statement: Statement) -> str:
    return ", ".join(filter(None, (statement.meeting.city, statement.meeting.country)))


def _of(name: str, last: list[Fact], names: Table) -> Fact | None:
    """Return the last meeting before this one that the State hosted."""
    hosted = (fact for fact in reversed(last) if fact.meeting.country)
    return next((fact for fact in hosted if land_names.same_land(name, fact.meeting.country, names)), None)


def _which(fact: Fact) -> str:
    return f"the meeting of {dates.written(*fact.period)}"
