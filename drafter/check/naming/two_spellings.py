"""A place or a person is spelt in two ways: Strelsau and Strelsua, Ms. Tarlenheim and Ms. Tarlenhaim.

Places are those where the text, its head or the register of meetings says that somebody met, and the cities that the
rule city-country knows ("Kuala Lampur"). Names that are in the register of names are told by delegation-forms; a word
that the text has in small letters too is no place. Of a name of several words one that is no English word tells.

Passes: Members noted the workshop held in Strelsau, Ruritania. The Strelsauer hosts thanked Ms. Anna Tarlenheim and
        Mr. Tarlenberg.
Fails:  Members noted the workshop held in Strelsau, Ruritania. The course in Strelsua was welcomed.
Fails:  The next meeting would be held in Kuala Lampur.
Fails:  The Lake Nala Agreement was noted. Members welcomed the Lake Nola Agreement.
Fails:  Governor Anna Tarlenheim opened the Meeting. Members thanked Governor Anna Tarlenhaim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from drafter import proper
from drafter.check import cities, vocabulary
from drafter.check.naming import phrases
from drafter.check.naming.uses import english, stands_in
from drafter.check.places import Passage, Same
from drafter.model import Problem, Shelf, Statement
from drafter.names import Table, table
from drafter.patterns import compiled
from drafter.problems import warning
from drafter.proper.patterns import NAME

ID = "two-spellings"
_WORD = compiled(r"(?<![\w’'-])[A-Z][^\W\d_]{5,}(?![\w-])")
_LEAST = 6
"""Letters of a place that are told from another's by one of them."""
_IN = compiled(rf"\b[Ii]n (?P<name>{NAME})(?=[.,;)]| (?:on|in|from|and|to|for)\b)")
_LAND = compiled(rf",\s(?:the\s)?(?P<land>{NAME})")
_TITLED = compiled(r"\b(?:M[rs]{1,2}|Dr|H\.\s?E|Prof|Ambassador|Minister|Secretary|Excellenc)")
_NAMED, _STRANGE = 3, 4
"""Words of a name, and letters of one of them, in which a letter that is off makes no other name."""
_POST = compiled(r",|\b(?:Minister|Ministry|Secretary|Director|Chair)\b")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each second spelling, once though it is seen in a name and in a person's."""
    places = chain(_places(statement, shelf), _of_the_world(statement, shelf))
    yield from dict.fromkeys(chain(places, _people(statement), _names(statement, shelf)))


def _places(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    known, here = table(shelf.names), english(statement)
    words: dict[str, list[Passage]] = {}
    for passage in here:
        for word in _WORD.findall(passage.text):
            words.setdefault(word, []).append(passage)
    places = _known(statement, here, _cities(Same(shelf)))
    for word, stands in words.items():
        meant = next((place for place in places if _is_slip(word, place)), "")
        if meant and len(stands) == 1 and word not in places and _is_no_word(word, here, known):
            where, at = places[meant]
            what = f'"{word}" is "{meant}"{where}'
            yield warning(ID, what, stands[0].place, f'write "{meant}", if it is the same', *([at.place] if at else []))


def _known(
    statement: Statement, here: tuple[Passage, ...], cities: frozenset[str]
) -> dict[str, tuple[str, Passage | None]]:
    """Return the places where somebody met, each with where that is said: in the text, its head, or the register."""
    found: dict[str, tuple[str, Passage | None]] = {}
    for passage in here:
        for named in proper.places_and_hosts(passage.text):
            for place in passage.text[slice(*named.at)].split(", ") if named.kind == "place" else ():
                found.setdefault(place, (stands_in(passage.place) or " elsewhere in this text", passage))
    found.setdefault(statement.meeting.city, (" at its head", None))
    for city in sorted(cities):
        found.setdefault(city, (" in the register of meetings", None))
    return {place: where for place, where in found.items() if len(place) >= _LEAST and " " not in place}


def _of_the_world(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield each place "in" which something is, and that is a letter from a city that everybody knows."""
    known, held = table(shelf.names), _cities(Same(shelf)) | {statement.meeting.city}
    for passage in english(statement):
        for found in _IN.finditer(passage.text):
            name = found["name"]
            meant = cities.nearly(name) if name not in held and known.named(name) is None else ""
            if (
                meant
                and meant.replace(".", "") != name.replace(".", "")  # "St John's", "St. John's"
                and not _is_elsewhere(passage.text[found.end() :], meant, known)
                and _is_no_word(name, english(statement), known)
            ):
                yield warning(ID, f'"{name}" is nearly "{meant}"', passage.place, f'write "{meant}", if it is meant')


def _is_elsewhere(after: str, meant: str, known: Table) -> bool:
    """Return whether the State behind a place is another than that of the city it is nearly: a city of its own."""
    found = _LAND.match(after)
    land = known.named(found["land"]) if found else None
    return land is not None and land.name not in cities.lands()[cities.key(meant)]


@lru_cache(maxsize=2)
def _cities(same: Same) -> frozenset[str]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    return frozenset(each.meeting.city for each in shelf.meetings if each.meeting.city)


def _is_slip(one: str, other: str) -> bool:
    """Return whether two words begin alike and differ by a slip; "Norwayan" is a word of its own."""
    alike = one[0] == other[0] and not one.startswith(other) and not other.startswith(one)
    return alike and one != other and phrases.is_misspelt(one.lower(), other.lower())


def _is_no_word(word: str, here: tuple[Passage, ...], known: Table) -> bool:
    small = compiled(rf"\b{re.escape(word.lower())}\b")
    return known.named(word) is None and not any(small.search(passage.text) for passage in here)


def _people(statement: Statement) -> Iterator[Problem]:
    """Yield a person whose family name is another's but for a slip, the given names being the same."""
    first: dict[str, tuple[str, Passage]] = {}
    for passage in english(statement):
        for named in proper.find(passage.text) if _TITLED.search(passage.text) else ():
            if named.kind != "person":
                continue
            name = re.sub(r"[’']s?$", "", _POST.split(passage.text[slice(*named.at)])[0].strip())
            given, _, family = name.rpartition(" ")
            other = next((each for each in first if given == each.rpartition(" ")[0] and _are_one(family, each)), "")
            if other and name not in first:
                what = f'"{name}" is "{other}"{stands_in(first[other][1].place)}'
                yield warning(ID, what, passage.place, "find out which is right", first[other][1].place)
            first.setdefault(name, (name, passage))


def _names(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a name of three words and more that has one word, of no tongue's, a letter off."""
    known, first = table(shelf.names), dict[tuple[str, ...], tuple[str, str, Passage]]()
    told: set[frozenset[str]] = set()
    for phrase in phrases.of(statement):
        head = phrase.words[: phrases.head_of(phrase.words)]
        words = head if len(head) >= _NAMED else phrase.words
        for at, word in enumerate(words) if len(words) >= _NAMED else ():
            if len(word) < _STRANGE or not word[0].isupper() or vocabulary.is_word(word.lower()) or known.named(word):
                continue
            rest = (*words[:at], "", *words[at + 1 :])
            other, text, where = first.setdefault(rest, (word, " ".join(words), phrase.passage))
            both = frozenset((word, other))
            if other != word and both not in told and _is_letter_off(word.lower(), other.lower()):
                told.add(both)
                what = f'"{" ".join(words)}" is "{text}"{stands_in(where.place)}'
                yield warning(ID, what, phrase.passage.place, "find out which is right", where.place)


def _is_letter_off(one: str, other: str) -> bool:
    return len(one) == len(other) and one[0] == other[0] and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _are_one(family: str, other: str) -> bool:
    known = other.rpartition(" ")[2]
    return family != known and bool(family) and phrases.is_misspelt(family.lower(), known.lower())
