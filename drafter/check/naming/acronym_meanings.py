"""One acronym stands for two names, or one name has two acronyms.

A reader takes an acronym for what it stood for before: in this text, or in the other statements of the body.

Passes: The Regional Support Office (RSO) reported. The Rain Service Organisation (RASO) did too.
Fails:  The Rain Service Organisation (RSO) reported. (two other statements: the Regional Support Office (RSO))
Fails:  The Regional Support Office (RSO) reported. So did the Rain Service Organisation (RSO).
Fails:  The Regional Support Office (RSO) reported. Members commended the Regional Support Office (REGSO).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.check.naming import phrases
from drafter.check.naming.uses import full_names, stands_in
from drafter.check.places import Passage, Same
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "acronym-meanings"
_WORD = compiled(r"[^\W\d_]+")
_SMALL = frozenset(("of", "the", "on", "for", "and", "in", "to", "a", "an", "against", "with", "by", "at", "from"))

_SLIPS = ("spelling", "number", "small word")
_SEVERAL = 2
"""So many other statements that have one name show how it is."""

Explained = tuple[str, str, Passage]


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each acronym or name that has a second partner."""
    every = full_names(statement)
    found = [each for each in every if each[1]]
    yield from _two_names(found)
    yield from _two_acronyms([(acronym, name or _before(acronym, passage, found), passage)
                              for acronym, name, passage in every])  # fmt: skip
    yield from _otherwise_elsewhere(found, statement, shelf)


def _two_names(found: list[Explained]) -> Iterator[Problem]:
    first: dict[str, Explained] = {}
    for acronym, name, passage in found:
        _, before, stood = first.setdefault(acronym, (acronym, name, passage))
        if not _are_alike(name, before):
            what = f'"{acronym}" stands for "{name}" here, and for "{before}"{stands_in(stood.place)}'
            yield warning(ID, what, passage.place, "give one of them another acronym, or none", stood.place)


def _two_acronyms(found: list[Explained]) -> Iterator[Problem]:
    first: dict[frozenset[str], Explained] = {}
    for acronym, name, passage in found:
        if not name:
            continue
        before, _, stood = first.setdefault(_content(name), (acronym, name, passage))
        if _letters(before) != _letters(acronym) and stood.annex == passage.annex:
            what = f'"{name}" has the acronym "{acronym}" here, and "{before}"{stands_in(stood.place)}'
            yield warning(ID, what, passage.place, "write one acronym throughout", stood.place)


def _before(acronym: str, passage: Passage, found: list[Explained]) -> str:
    """Return which of the names explained stands before an acronym that its letters do not explain."""
    return next((name for _, name, _ in found if f"{name} ({acronym})" in passage.text), "")


def _otherwise_elsewhere(found: list[Explained], statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield where the body's other statements explain an acronym otherwise, and never as this one does."""
    others = by_acronym(Same(shelf))
    own = statement.meeting.body.casefold()
    registered = {row.acronym for row in shelf.names}  # of these the rule `name_forms` tells
    for acronym, name, passage in {each[0]: each for each in reversed(found)}.values():
        meanings = [
            (held, full)
            for full, bodies in others.get(acronym, {}).items()
            for body, ids in bodies.items()
            if not own or body in (own, "")
            for held in [each for each in ids[-_SEVERAL - 1 :] if each != statement.id][-_SEVERAL:]
        ]
        if meanings and not any(_content(full) & _content(name) for _, full in meanings):
            other, full = max(meanings)
            what = f'"{acronym}" stands for "{name}" here, and for "{full}" in {other}'
            yield warning(ID, what, passage.place, "write the name in full here, or choose another acronym")
        elif acronym not in registered and _is_another(name, meanings, statement.id):
            other, full = max(meanings)
            what = f'"{acronym}" stands for "{name}" here, and for "{full}" in {other}'
            yield warning(ID, what, passage.place, "write the name as it is; leave it if it was changed")


def _is_another(name: str, meanings: list[tuple[str, str]], own: str) -> bool:
    """Return whether all others have another name; a slip is told against one other too, in the later of the two."""
    if len(meanings) >= _SEVERAL:
        return all(_is_changed(name, full) for _, full in meanings)
    words = phrases.words(name)
    return any(held < own and phrases.differ(words, phrases.words(full)) in _SLIPS for held, full in meanings)


@lru_cache(maxsize=2)
def by_acronym(same: Same) -> dict[str, dict[str, dict[str, list[str]]]]:
    """Return for each acronym its full names, and for each body the ids of the shelf's statements that have them."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    found: dict[str, dict[str, dict[str, list[str]]]] = {}
    for statement in shelf.statements:
        for acronym, name in statement.acronyms:
            bodies = found.setdefault(acronym, {}).setdefault(name, {})
            bodies.setdefault(statement.meeting.body.casefold(), []).append(statement.id)
    return found


def _content(name: str) -> frozenset[str]:
    """Return the words of a name by which it is known, without small words, plurals, s for z."""
    words = (word.casefold().replace("z", "s").rstrip("s") for word in _WORD.findall(name))
    return frozenset(word for word in words if word and word not in _SMALL)


def _is_changed(one: str, other: str) -> bool:
    """Return whether two names of one acronym differ in a word, or in one that stands for many: no short form is told.

    "Group on Nets" is a short form of "Expert Group on Nets", "Group on Net" and "Group on Boats" are none.
    """
    first, second = _content(one), _content(other)
    if first != second:
        return not (first <= second or second <= first)
    words = [[word.casefold().replace("z", "s") for word in _WORD.findall(name)] for name in (one, other)]
    pairs = list(zip(*words, strict=False))
    plurals = [(a, b) for a, b in pairs if a != b]
    return len(words[0]) == len(words[1]) and bool(plurals) and all(a.rstrip("s") == b.rstrip("s") for a, b in plurals)


def _are_alike(one: str, other: str) -> bool:
    """Return whether two names may be of one thing: one is the other with words left out or a word changed."""
    return len(_content(one) & _content(other)) >= min(len(_content(one)), len(_content(other))) - 1


def _letters(acronym: str) -> str:
    return acronym.replace("-", "").rstrip("s").upper()
