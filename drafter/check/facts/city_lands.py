"""A city is put in another country than its own: "Canberra, Indonesia".

The capitals of the world, and the cities where many meet, are known with their countries (words/cities.txt). Of other
cities the text itself, the archive and the register of meetings tell: where one stands elsewhere with another country,
at least as often, one of the two is wrong. A region, a river or a house that many countries have is no city.

Passes: The Meeting welcomed the workshop in Canberra, Australia, and the centre in Hanoi, Viet Nam.
Fails:  The Meeting welcomed the workshop in Canberra, Indonesia.
Fails:  The Meeting accepted the offer of the Government of Indonesia to host the next meeting in Canberra.
Fails:  The office in Streslau, Fiji, was opened. ... Members thanked the office in Streslau, Samoa.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.check import cities, vocabulary
from drafter.check.known import REGISTER
from drafter.check.places import Passage, Same, passages
from drafter.model import BlockKind, Name, NameKind, Place, Problem, Shelf, Statement
from drafter.names import Table, table
from drafter.patterns import compiled
from drafter.problems import warning
from drafter.proper.patterns import NAME

ID = "city-country"
_PUT = compiled(
    rf"(?P<stands>\b[Ii]n\ |\b[Aa]t\ |\bto\ |\bfrom\ |\bnear\ |\(|^|\t|\n)(?P<city>{NAME})(?:,|\ \()\ ?"
    rf"(?:the\ )?(?P<land>{NAME})",
    re.VERBOSE,
)
_OFFERS = compiled(
    rf"""\b(?:[Oo]ffer|[Ii]nvitation|[Gg]overnment|[Pp]roposal)\ (?:of|by|from)\ (?:the\ )?
         (?:[Gg]overnment\ of\ (?:the\ )?)?(?P<land>{NAME})\ to\ (?:host|hold|convene)\ [^.;]{{3,90}}?
         \bin\ (?P<city>{NAME})(?=[.,;]|\ (?:in|on|from|next)\b)""",
    re.VERBOSE,
)
"""Who will host, and where: in a city of its own."""
_ANOTHER = compiled(rf"(?:,?\ and\ |,?\ or\ |,\ )(?:the\ )?(?P<land>{NAME})", re.VERBOSE)
_AREAS = frozenset(
    """province region state district island islands bay sea river coast valley county house parliament cabinet delta
    north south east west northern southern eastern western central upper lower greater school university ministry
    office centre center airport port border embassy government department""".split()
)


@dataclass(frozen=True, slots=True)
class Put:
    """A city that a passage puts in a country; `is_sure` where the words before it leave no doubt that it is one.

    The title is held to its own text by the rule `facts-agree`, here to the archive alone.
    """

    key: str
    land: Name
    city: str
    said: str
    where: Place
    is_sure: bool
    is_title: bool = False


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each city that is known, or stands elsewhere, in another country."""
    names, lands = table(shelf.names), cities.lands()
    own = _puts(Same(statement), names)
    for put in own:
        known = lands.get(put.key)
        if known:
            rows = [row for land in known if (row := names.named(land))]
            if rows and put.land not in rows:
                mend = f'write "{put.city}, {_short(rows[0])}", or the city that is meant'
                yield warning(ID, f'"{put.said}": {put.city} is in {_short(rows[0])}', put.where, mend)
        elif put.is_sure:
            yield from _elsewhere(put, own, statement, shelf)
    for passage in passages(statement):
        yield from _offered(passage, names, shelf) if " to ho" in passage.text or " to co" in passage.text else ()


def _offered(passage: Passage, names: Table, shelf: Shelf) -> Iterator[Problem]:
    """Yield an offer to host in a city that is known, and not the host's."""
    for found in _OFFERS.finditer(passage.text):
        land, key = names.named(found["land"]), cities.key(found["city"])
        rows = [row for each in cities.lands().get(key, ()) if (row := names.named(each))]
        rows = rows or [put.land for put in _archive(Same(shelf)).get(key, ())]
        if _is_state(land) and rows and land not in rows and not names.named(found["city"]):
            what = f'"{found["land"]}" offers to host in {found["city"]}, which is in {_short(rows[0])}'
            yield warning(ID, what, passage.place, "write the city, or the host, that is meant")


def _elsewhere(put: Put, own: tuple[Put, ...], statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a problem where the text and the archive have the city in another country, at least as often."""
    there = [each for each in _archive(Same(shelf)).get(put.key, ()) if each.where.statement != statement.id]
    here = [each for each in own if each.key == put.key and (each == put or not (each.is_title or put.is_title))]
    told = [*here, *there]
    others = [each for each in told if each.land != put.land and each.is_sure]
    if others and 2 * len(others) >= len(told):
        what = f'"{put.said}" is "{others[0].said}" elsewhere'
        also = tuple(dict.fromkeys(each.where for each in others if each.where != put.where))
        yield warning(ID, what, put.where, "find out which country is right, and correct the other", *also[:3])


def _short(row: Name) -> str:
    """Return how a State is called in running text: "Bolivia", not "Bolivia (Plurinational State of)"."""
    return row.name.partition(" (")[0]


@lru_cache(maxsize=4096)
def _puts(same: Same, names: Table) -> tuple[Put, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    return tuple(put for passage in passages(statement) if "," in passage.text or "(" in passage.text
                 for put in _in(passage, names))  # fmt: skip


def _in(passage: Passage, names: Table) -> Iterator[Put]:
    for found in _PUT.finditer(passage.text):
        land, other = names.named(found["land"]), _ANOTHER.match(passage.text, found.end())
        # "in Harbour Town, Fiji and Samoa" lists countries
        if _is_state(land) and not (other and _is_state(names.named(other["land"]))) and not names.named(found["city"]):
            assert land is not None
            is_put = found["stands"].casefold() == "in " or _is_alone(passage, found)
            sure = is_put and not _is_area(found["city"])
            said = f"{found['city']}, {found['land']}"
            is_title = passage.block is None
            yield Put(cities.key(found["city"]), land, found["city"], said, passage.place, sure, is_title)


def _is_alone(passage: Passage, found: re.Match[str]) -> bool:
    """Return whether the place begins a line of the title, or is all that a cell of a table holds."""
    if passage.block is None:
        return found.start() == 0
    is_table = passage.block.kind is BlockKind.TABLE
    return (
        is_table and found["stands"] in ("\t", "\n") and passage.text[found.end() : found.end() + 1] in ("\t", "\n", "")
    )


def _is_state(row: Name | None) -> bool:
    return row is not None and row.kind is NameKind.STATE


def _is_area(name: str) -> bool:
    words = name.casefold().split()
    known = vocabulary.english()
    return not _AREAS.isdisjoint(words) or " of " in name or (words[0] in known and words[-1] in known)


@lru_cache(maxsize=2)
def _archive(same: Same) -> dict[str, tuple[Put, ...]]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    names = table(shelf.names)
    found: dict[str, tuple[Put, ...]] = {}
    for row in shelf.meetings:
        held, land = row.meeting, names.named(row.meeting.country)
        if held.city and _is_state(land) and land:
            where = Place(REGISTER, row.line("city"), statement=row.id)
            key = cities.key(held.city)
            found[key] = (*found.get(key, ()), Put(key, land, held.city, f"{held.city}, {held.country}", where, True))
    for statement in shelf.statements:
        for put in _puts(Same(statement), names):
            if put.is_sure:
                found[put.key] = (*found.get(put.key, ()), put)
    return found
