"""The names that a statement's title gives its body and its meeting, and the headings of annexes give their papers.

For the rule `name_forms`.

In: a statement, and a name of its text. Out: the title's name that stands there but for a small word, the number of a
word or a slip: "the Straits Process for Ports" below "STRAITS PROCESS ON PORTS".
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from drafter import dates
from drafter.check.naming import phrases
from drafter.check.places import Same, passages
from drafter.model import BlockKind, Shelf, Statement

_SAME = 2
"""Words with which a name and a title begin alike."""
_NEAR = ("small word", "number", "spelling")


def meant(words: tuple[str, ...], statement: Statement) -> tuple[str, str]:
    """Return the words that stand there, and the title's name that they are near to; "" twice for none."""
    low = tuple(word.lower() for word in words)
    names = _names(Same(statement))
    if any(_begins(low, name) is not None for name in names):
        return "", ""
    stems = _stems(low)
    for name, printed in names.items():
        if len(_stems(name) - stems) > 1:
            continue  # two that are near have all words but one in common
        for start in range(len(low) - len(name) + 1):
            here = low[start : start + len(name)]
            if phrases.differ(here, name) in _NEAR:
                return " ".join(words[start : start + len(name)]), printed
    return "", ""


def elsewhere(words: tuple[str, ...], statement: Statement, shelf: Shelf) -> tuple[str, str] | None:
    """Return the title of another statement that a name is near to, and whose it is: "the Zenda Declaration on Net"."""
    low = tuple(word.lower() for word in words)
    there = _titles(Same(shelf)).get(low[:_SAME], ())
    others = [(name, printed, id_) for name, printed, id_ in there if id_ != statement.id]
    if any(name == low for name, _, _ in others):
        return None
    return next(((printed, id_) for name, printed, id_ in others if phrases.differ(low, name) in _NEAR), None)


@lru_cache(maxsize=2)
def _titles(same: Same) -> dict[tuple[str, ...], list[tuple[tuple[str, ...], str, str]]]:
    """Return the titles of the shelf's texts by their first words, those in capitals left out: they name a body."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    found: dict[tuple[str, ...], list[tuple[tuple[str, ...], str, str]]] = {}
    for statement in shelf.statements:
        for name, printed in _lines(statement.title).items():
            if not printed.isupper():
                found.setdefault(name[:_SAME], []).append((name, printed, statement.id))
    return found


@lru_cache(maxsize=4096)
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(phrases.stem, phrases.content(words)))


def _begins(words: tuple[str, ...], name: tuple[str, ...]) -> int | None:
    return next((at for at in range(len(words)) if words[at : at + len(name)] == name), None)


@lru_cache(maxsize=4)
def _names(same: Same) -> dict[tuple[str, ...], str]:
    """Return the lines of the title without their ordinals, and headings of annexes in capitals: low, as printed.

    The head is not asked: where a text was read, it has its names from the paragraph that is at fault.
    """
    statement = same.value
    assert isinstance(statement, Statement)
    annexes = (
        passage.text
        for passage in passages(statement)
        if passage.annex and passage.text.isupper() and passage.block and passage.block.kind is BlockKind.HEADING
    )
    return _lines((*statement.title, *annexes))


def _lines(title: Iterable[str]) -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for line in map(_uncounted, title):
        words = tuple(word.lower() for word in phrases.words(line))
        if len(phrases.content(words)) >= phrases.LEAST and not dates.find(line):
            found.setdefault(words, line)
    return found


def _uncounted(line: str) -> str:
    """Return a line without the ordinal that it begins with."""
    counted = dates.find_ordinals(line)
    return line[counted[0][2][1] :].strip() if counted and counted[0][2][0] == 0 else line
