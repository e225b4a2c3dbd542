"""A person is "Mr" here and "Ms" there, a letter of the name is off, or the State behind it is another one.

A delegate reads the own name first. Compared are the names with a title before them, in the text and in its tables,
and with those of the archive's other statements, if none of them has the name as it is here.

Passes: Ms Ana Horvat was elected. ... Croatia | Ms Ana Horvat
Fails:  Ms Ana Horvat was elected. ... Croatia | Mr Ana Horvat
Fails:  Ms Ana Horvat was elected. ... Croatia | Ms Ana Hrovat
Fails:  Ms Ana Horvat was elected. ... Ms Horvet thanked the members.
Fails:  Ms Đana Horvat was elected. ... Dr Đana Horvatt thanked the members.
Fails:  Mr Nader Karim (Jordan) was elected. ... Mr Kareem thanked the members.
Fails:  Ms Ana Horvat (Croatia) was elected. ... Ms Ana Horvat (Slovenia) took the chair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from drafter.check.drafts import is_draft
from drafter.check.naming.uses import stands_in
from drafter.check.places import Passage, Same, passages
from drafter.letters import CAPITALS, plain
from drafter.model import Name, NameKind, Problem, Shelf, Statement
from drafter.names import Table, table
from drafter.patterns import compiled
from drafter.problems import warning

ID = "person"
_CAP = rf"[{CAPITALS}]"
"""A capital, with or without an accent: "Öttl", "Škorić"."""
_WORD = rf"{_CAP}(?:[\w-]|[’'](?!s\b))+"
_TITLED = compiled(
    rf"(?<![\w.])(?P<title>Mr|Ms|Mrs|Miss|Dr|Prof|Hon|H\.E)\.?[ \u00a0](?!(?:Mr|Ms|Mrs|Miss|Dr|Prof|Hon)\b)"
    rf"(?P<given>{_WORD})"
    r"(?P<family>(?:[ \u00a0](?:(?:de|van|der|den|von|bin|binti|al|el|da|dos|di|la|le|ibn)[ \u00a0])*"
    rf"{_WORD}){{1,3}})"
)
_SHORT = compiled(
    rf"(?<![\w.])(?P<title>Mr|Ms|Mrs|Miss|Dr|Prof)\.?[ \u00a0](?P<family>{_CAP}[\w-]+)(?![’']?[ \u00a0-]{_CAP}|\w)"
)
_WOMEN = frozenset(("Ms", "Mrs", "Miss"))
_ANYBODYS = frozenset(("Dr", "Prof", "Hon", "H.E"))
_OF = compiled(r",? \((?:of )?(?:the )?(?P<land>[A-Z][^()]{2,40})\)")
_OF_LAND = compiled(r",? of (?:the )?(?=[A-Z])")
_NAME_GOES_ON = compiled(r"[ \u00a0]\(?[A-Z]")
_OFFICE = compiled(r",\s(?P<office>[A-Z][^.;,()]{8,80})")
_NEAR = 60
"""Letters of a State's name: "Mr Ion Albu of Moldova"."""
_TWICE = 2
_MANY = 20
"""So many places of one name are compared."""
_VOWELS = compiled("[aeiouy]")
_LONG = 5
"""Letters of a last name that with one of them off is the same, and not another person's: "Hung" and "Hong" are two."""


@dataclass(frozen=True)
class Person:
    """One place where a person is named with a title."""

    title: str
    given: str
    family: str
    passage: Passage
    office: str = ""

    @property
    def name(self) -> str:
        """Return the name as printed, without its title."""
        return f"{self.given} {self.family}"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at the later of two places that disagree, once a name."""
    first: dict[tuple[str, bool | None], Person] = {}
    for person in _persons(Same(statement)):
        first.setdefault((person.name, _is_woman(person.title)), person)
    short = {one.name for one in first.values() if any(_is_end_of(other, one) for other in first.values())}
    for one, other in combinations(first.values(), 2):
        if one.name in short and one.name == other.name:
            continue  # both are compared with the whole name
        is_same = one.name == other.name or _is_end_of(one, other)
        if is_same and not _may_be_one(one.title, other.title):
            what = f'"{other.title} {other.name}" is "{one.title} {one.name}"{stands_in(one.passage.place)}'
            yield warning(ID, what, other.passage.place, "write the right title in both", one.passage.place)
        elif not is_same and _is_slip(one, other):
            what = f'"{other.name}" is "{one.name}"{stands_in(one.passage.place)}'
            mend = "write the name as it is in both, if it is the same person"
            yield warning(ID, what, other.passage.place, mend, one.passage.place)

    yield from _by_family_name(statement, list(first.values()))
    yield from _elsewhere(statement, list(first.values()), shelf)
    yield from _lands(statement, shelf)


def _by_family_name(statement: Statement, here: list[Person]) -> Iterator[Problem]:
    """Yield "Mr Horvat" where the text names one Horvat, "Ms Ana Horvat"."""
    families = Counter(person.family.split()[-1] for person in {each.name: each for each in here}.values())
    known = {person.family.split()[-1]: person for person in here}
    for passage in passages(statement):
        for found in _SHORT.finditer(passage.text):
            family = _straight(found["family"])
            person = known.get(family)
            is_one = person is not None and families[family] == 1
            if person and is_one and not _may_be_one(found["title"], person.title):
                what = f'"{found[0]}" is "{person.title} {person.name}"{stands_in(person.passage.place)}'
                yield warning(ID, what, passage.place, "write the right title in both", person.passage.place)
            elif not person and (meant := _meant(found["title"], family, known)):
                what = f'"{found[0]}" is "{meant.title} {meant.name}"{stands_in(meant.passage.place)}'
                mend = "write the name as it is in both, if it is the same person"
                yield warning(ID, what, passage.place, mend, meant.passage.place)


def _straight(name: str) -> str:
    """Return a name with straight apostrophes: O’Connell is O'Connell."""
    return name.replace("’", "'")


def _meant(title: str, family: str, known: dict[str, Person]) -> Person | None:
    """Return the one person of that title whose last name is a letter off."""
    near = [person for each, person in known.items() if _is_letter_off(each, family)]
    near = [person for person in near if _may_be_one(title, person.title)]
    lasts = [person.family.split()[-1] for person in near]
    if min([len(family), *map(len, lasts)]) < _LONG and {plain(last) for last in lasts} != {plain(family)}:
        return None
    return near[0] if len(near) == 1 else None


def _lands(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a person of another State than the text says elsewhere, or all earlier statements that name one do."""
    first: dict[str, tuple[str, Passage]] = {}
    for name, land, passage in _with_lands(Same(statement), Same(shelf)):
        other, where = first.setdefault(name, (land, passage))
        if other != land:
            what = f'"{name} ({land})" is "{name} ({other})"{stands_in(where.place)}'
            yield warning(ID, what, passage.place, "write the right State in both", where.place)
    for name, (land, passage) in first.items():
        there = [(other, where) for other, where in _lands_there(Same(shelf)).get(name, ())
                 if where.place.statement != statement.id]  # fmt: skip
        is_sure = len(there) >= _TWICE or _is_later(statement, shelf, [where for _, where in there])
        if there and is_sure and len({other for other, _ in there}) == 1 and there[0][0] != land:
            others = f"{len(there)} other statements" if len(there) > 1 else there[0][1].place.statement
            what = f'"{name} ({land})" is "{name} ({there[0][0]})" in {others}'
            also = [where.place for _, where in there[-_TWICE:]]
            yield warning(ID, what, passage.place, "find out which State is right", *also)


def _is_later(statement: Statement, shelf: Shelf, there: list[Passage]) -> bool:
    """Return whether a statement is later than all those where other passages stand; a draft is so."""
    return is_draft(statement, shelf) or all(each.place.statement < statement.id for each in there)


@lru_cache(maxsize=4096)
def _with_lands(same: Same, on: Same) -> tuple[tuple[str, str, Passage], ...]:
    """Return the persons with a State in brackets behind them: the name, the State as the register has it, where."""
    statement, shelf = same.value, on.value
    assert isinstance(statement, Statement)
    assert isinstance(shelf, Shelf)
    names = table(shelf.names)
    return tuple(
        (_straight(f"{found['given']} {' '.join(found['family'].split())}"), row.name, passage)
        for passage in passages(statement)
        for found in _TITLED.finditer(passage.text)
        if (row := _land(passage.text, found.end(), names)) and row.kind is NameKind.STATE
    )


def _land(text: str, at: int, names: Table) -> Name | None:
    """Return the State behind a person: "(Moldova)", " of Moldova"."""
    if in_brackets := _OF.match(text, at):
        return names.named(in_brackets["land"])
    of = _OF_LAND.match(text, at)
    rest = text[of.end() : of.end() + _NEAR] if of else ""
    found = next(iter(names.find(rest)), None) if rest else None
    return found.row if found and found.at[0] == 0 and not _NAME_GOES_ON.match(rest, found.at[1]) else None


@lru_cache(maxsize=2)
def _lands_there(same: Same) -> dict[str, tuple[tuple[str, Passage], ...]]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    found: dict[str, tuple[tuple[str, Passage], ...]] = {}
    for statement in shelf.statements:
        for name, land, passage in _with_lands(Same(statement), same):
            found[name] = (*found.get(name, ())[-_MANY:], (land, passage))
    return found


def _elsewhere(statement: Statement, here: list[Person], shelf: Shelf) -> Iterator[Problem]:
    """Yield each name that no other statement has, and that is a letter off one that an earlier one has."""
    archive = _archive(Same(shelf))
    for person in {each.name: each for each in here}.values():
        there = [other for other in archive.get(_key(person.name), ()) if other.passage.place.statement != statement.id]
        yield from _titled_elsewhere(statement, person, [each for each in there if each.name == person.name], shelf)
        meant = next((other for other in there if _is_slip(other, person)), None)
        is_told = any(other.name == person.name for other in there) or any(_is_slip(person, other) for other in here)
        is_later = is_draft(statement, shelf) or (meant is not None and meant.passage.place.statement < statement.id)
        if meant and not is_told and is_later:  # a draft is later than all that is held
            what = f'"{person.name}" is "{meant.name}" in {meant.passage.place.statement}'
            mend = "write the name as it is in both, if it is the same person"
            yield warning(ID, what, person.passage.place, mend, meant.passage.place)


def _titled_elsewhere(statement: Statement, person: Person, there: list[Person], shelf: Shelf) -> Iterator[Problem]:
    """Yield a person who is "Mr" here, and "Ms" in all earlier statements that name the person."""
    if not there or any(_may_be_one(other.title, person.title) for other in there):
        return
    if _is_later(statement, shelf, [other.passage for other in there]):
        last = there[-1]
        what = f'"{person.title} {person.name}" is "{last.title} {person.name}" in {last.passage.place.statement}'
        yield warning(ID, what, person.passage.place, "write the right title", last.passage.place)


def _key(name: str) -> tuple[str, str]:
    """Return what two names that are a letter off have in common: all but the last, and how that begins."""
    given, family = name.rsplit(" ", 1)
    return given, family[:1]


@lru_cache(maxsize=2)
def _archive(same: Same) -> dict[tuple[str, str], tuple[Person, ...]]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    found: dict[tuple[str, str], tuple[Person, ...]] = {}
    for statement in shelf.statements:
        for person in _persons(Same(statement)):
            there = found.get(_key(person.name), ())
            found[_key(person.name)] = (*there[-_MANY:], person)
    return found


@lru_cache(maxsize=4096)
def _persons(same: Same) -> tuple[Person, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    return tuple(
        Person(
            found["title"], _straight(found["given"]), _straight(" ".join(found["family"].split())), passage,
            office[1] if (office := _OFFICE.match(passage.text, found.end())) else "",
        )
        for passage in passages(statement)
        for found in _TITLED.finditer(passage.text)
    )  # fmt: skip


def _is_slip(one: Person, other: Person) -> bool:
    """Return whether two persons of one given name have last names a letter off; short ones in one office only."""
    (first, last), (second, final) = one.name.rsplit(" ", 1), other.name.rsplit(" ", 1)
    is_long = min(len(last), len(final)) >= _LONG or (bool(one.office) and one.office == other.office)
    return first == second and is_long and _is_letter_off(last, final)


def _is_woman(title: str) -> bool | None:
    """Return whether a title is a woman's; None where it is anybody's: "Dr"."""
    return None if title in _ANYBODYS else title in _WOMEN


def _may_be_one(title: str, other: str) -> bool:
    return None in (_is_woman(title), _is_woman(other)) or _is_woman(title) == _is_woman(other)


def _is_end_of(one: Person, other: Person) -> bool:
    """Return whether a name is the family names of a longer one: "Mr Ibarra Núñez", "Ms María José Ibarra Núñez"."""
    return one.name.endswith(f" {other.name}")


def _is_letter_off(one: str, other: str) -> bool:
    """Return whether two names differ in one letter, more, less or other, in two exchanged, or in a vowel doubled."""
    short, long = sorted((one, other), key=len)
    if len(long) == len(short) + 1 and _VOWELS.sub("", one) == _VOWELS.sub("", other):
        return True  # "Karim", "Kareem"
    if len(long) > len(short):
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    apart = [at for at in range(len(long)) if one[at] != other[at]]
    exchanged = len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]]
    return len(apart) == 1 or (exchanged and one[apart[1]] == other[apart[0]])
