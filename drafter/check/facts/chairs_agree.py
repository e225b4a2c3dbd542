"""Others are thanked for chairing the meeting than chaired it, or an officer is of a State that did not attend.

Compared are what the opening says ("co-chaired by ..."), the "co_chairs" of the head, and the thanks at the end. To
thank one of two co-chairs is a choice, to thank a third a fault. A list of those who attended may leave out its chairs;
where it has one of two, the other is missed. Whoever is elected chair, vice-chair or rapporteur is of a State that is
listed, or that hosted or chaired the meeting. Where every host has chaired, the last one is not left in the chair.

Passes: ... co-chaired by Elbonia and Ruritania ... thanked Elbonia and Ruritania for chairing the meeting.
Fails:  ... co-chaired by Elbonia and Ruritania ... thanked Elbonia and Sylvania for chairing the meeting.
Fails:  ... co-chaired by Elbonia and Ruritania ... attended by Elbonia, Sylvania and Borduria.
Fails:  ... attended by Borduria, Elbonia and Ruritania ... elected Ms Ana Horvat (Sylvania) as Rapporteur.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check import hosts, known, land_names
from drafter.check.facts import elected
from drafter.check.places import running
from drafter.model import LANDS, Problem, Shelf, Statement
from drafter.names import Table
from drafter.patterns import compiled
from drafter.problems import warning

ID = "chairs-agree"
_FIRST = 4
"""So many of the first paragraphs may say who chaired."""
_CHAIRED = compiled(r"\bco-chaired by (?P<who>[^.;]{5,300})")
_IN_BRACKETS = compiled(r"\(([A-Z][^()]{2,60})\)")
_SEVERAL = 2
"""So many meetings that their hosts chaired are a custom."""
_FEWEST = 3
"""States that are listed, from which on the list is one of those who attended."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each that is thanked for chairing and did not."""
    names = known.archive(shelf).names
    named = hosts.chaired(statement)
    yield from _absent(statement, [*named, *_of_persons(statement)], names)
    chairs = [*(who.name for who in named), *statement.meeting.co_chairs]
    yield from _elected(statement, chairs, names)
    yield from _last_host(statement, shelf, named)
    for who in hosts.thanked_for_chairing(statement) if chairs else ():
        if all(land_names.is_told_apart(who.name, each, names) for each in chairs):
            said = " and ".join(f'"{each}"' for each in dict.fromkeys(chairs))
            what = f'"{who.name}" is thanked for chairing; {said} chaired the meeting'
            also = (named[0].passage.place,) if named else ()
            yield warning(ID, what, who.passage.place, "name those who chaired this meeting", *also)


def _last_host(statement: Statement, shelf: Shelf, named: list[hosts.Who]) -> Iterator[Problem]:
    """Yield the chair of the last host's, of a body whose meetings have all been chaired by their hosts."""
    names, country = known.archive(shelf).names, statement.meeting.country
    land = _one_land(statement, names) if country and named else ""
    if not land or land_names.same_land(land, country, names):
        return
    texts = known.archive(shelf).texts
    facts = [fact for fact in known.before(statement, shelf) if fact.place.statement in texts]
    past = [texts[each] for each in dict.fromkeys(fact.place.statement for fact in facts) if each != statement.id]
    chaired = [(each.meeting.country, _one_land(each, names)) for each in past]
    by_hosts = [land_names.same_land(here, there, names) for there, here in chaired if here and there]
    if len(by_hosts) >= _SEVERAL and all(by_hosts) and land_names.same_land(chaired[-1][0], land, names):
        where = f"{statement.meeting.city}, {country}".strip(", ")
        what = f'"{land}" chaired, as at the last meeting, which it hosted; this one was in {where}'
        mend = "write who chaired this meeting; its meetings have been chaired by their hosts"
        yield warning(ID, what, named[0].passage.place, mend)


def _one_land(statement: Statement, names: Table) -> str:
    """Return the one State of those who chaired a meeting, "" where they are of several, or of none that is said."""
    said = (*(who.name for who in hosts.chaired(statement)), *statement.meeting.co_chairs)
    lands = {found.row.name for each in said for found in names.find(each) if found.row.kind in LANDS}
    return lands.pop() if len(lands) == 1 else ""


def _of_persons(statement: Statement) -> Iterator[hosts.Who]:
    """Yield the State behind each person who chaired: "co-chaired by Ms Ana Horvat (Elbonia) and ..."."""
    for passage in [each for each in running(statement) if not each.annex][:_FIRST]:
        for found in _CHAIRED.finditer(passage.text):
            yield from (hosts.Who(land, passage) for land in _IN_BRACKETS.findall(found["who"]))


def _absent(statement: Statement, named: list[hosts.Who], names: Table) -> Iterator[Problem]:
    """Yield each State that chaired and is not listed, where another that chaired is."""
    states = _listed(statement, names)
    present = [any(land_names.same_land(who.name, state, names) for state in states) for who in named]
    for who, is_there in zip(named, present, strict=True) if states and any(present) else ():
        if not is_there and _is_land(who.name, names):
            what = f'"{who.name}" is said to have chaired the meeting, and is not among those who attended'
            yield warning(ID, what, who.passage.place, "correct the name, or add it to those who attended")


def _elected(statement: Statement, chairs: list[str], names: Table) -> Iterator[Problem]:
    """Yield the State of each officer that is not listed, and neither hosted the meeting nor chaired it."""
    states = _listed(statement, names)
    others = [statement.meeting.country, *hosts.lands(statement.meeting.host), *chairs]
    there = [*states, *(each for each in others if each), *(who.name for who in hosts.hosted(statement))]
    for who in elected.elected(statement, names) if states else ():
        if not any(land_names.same_land(who.name, state, names) for state in there):
            what = f'an officer is of "{who.name}", which is not among those who attended'
            yield warning(ID, what, who.passage.place, "correct the name, or add it to those who attended")


def _listed(statement: Statement, names: Table) -> set[str]:
    """Return the States that attended; none where the list is not whole, or too short to be one."""
    states = {name for each in statement.attendance if _is_land(name := each.name or each.printed, names)}
    is_whole = len(states) >= _FEWEST and all(each.printed for each in statement.attendance)
    return states if is_whole else set()


def _is_land(name: str, names: Table) -> bool:
    row = names.named(name)
    return row is not None and row.kind in LANDS
