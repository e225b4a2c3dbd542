"""The words of a text as they are compared from meeting to meeting: dates, places, names, numbers are alike.

So a text that only names another host is not told as reworded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from drafter.mine.clauses.entities import Entity, Finder
from drafter.model import Statement
from drafter.names import Table

Words = tuple[tuple[str, str], ...]
_MASKED = {
    "date": "date", "dates": "date", "place": "place", "meeting": "meeting", "country": "names",
    "countries": "names", "organisation": "names", "ordinal": "ordinal", "number": "number",
    "person": "person", "persons": "person", "time": "time",
    "title": "title",
}  # fmt: skip
_ALWAYS = ("ordinal", "number")


def masking(statements: Iterable[Statement], names: Table) -> Callable[[str], Words]:
    """Return what gives a text's words, each as it is compared and as it is printed.

    ("met", "met"), ("in", "in"), ("<place>,", "Klow, Elbonia,"): an entity and the marks at it are one word.
    """
    finder = Finder(statements, names)

    @lru_cache(maxsize=4096)  # each text is compared with the one before it and the one after
    def words(text: str) -> Words:
        return _words(text, finder)

    return words


def _words(text: str, finder: Finder) -> Words:
    """Return the words; those that an entity touches are one with it."""
    entities = [one for one in finder.find(text) if _name(one) in _MASKED and (one.firm or one.kind in _ALWAYS)]
    breaks = [at for at, letter in enumerate(text) if letter == " " and not _inside(at, entities)]
    parts = zip([-1, *breaks], [*breaks, len(text)], strict=True)
    return tuple((_compared(text, (a + 1, b), entities), text[a + 1 : b]) for a, b in parts if b > a + 1)


def _name(one: Entity) -> str:
    return one.of or one.kind


def _inside(at: int, entities: Iterable[Entity]) -> bool:
    return any(start <= at < end for start, end in (one.at for one in entities))


def _compared(text: str, part: tuple[int, int], entities: Iterable[Entity]) -> str:
    """Return a part of the text with its entities as their kinds."""
    found, at = "", part[0]
    for one in entities:
        if part[0] <= one.at[0] and one.at[1] <= part[1]:
            found += f"{text[at : one.at[0]]}<{_MASKED[_name(one)]}>"
            at = one.at[1]
    return found + text[at : part[1]]
