"""Clauses that share too few words to tell whether they are one formula.

What both say of who acts, and of where something was, tells nothing: a workshop and a meeting that were held in one
town are two things, however rare its name is in the archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from drafter import verbs
from drafter.mine.clauses.readings import Reading
from drafter.mine.clauses.words import words
from drafter.mine.families.likeness import Likeness
from drafter.patterns import compiled

LEAST_IN_COMMON, FEW_CLAUSES = 2, 100
"""Words in common beside those that every body acts with, in a small archive: there every word is rare."""
_NEIGHBOURS_TELL = 4
"""Or this many neighbours: "The Board noted the ..." has three."""
_TRADE = frozenset(word.key for said in (*verbs.BANDS, *verbs.BODIES) for word in words(said))
_TOOK_PLACE = compiled(r"\b(?P<how>[a-z]+) (?:in|at) (?:the )?$")
_FARTHEST = 40
"""Letters before a place in which stands what happened there."""


def share_too_little(one: Reading, other: Reading, likeness: Likeness) -> bool:
    """Return whether two clauses share too few words to tell, and differ in more than figures."""
    return _share_little(one, other, likeness) and _without_figures(one.tokens) != _without_figures(other.tokens)


def _share_little(one: Reading, other: Reading, likeness: Likeness) -> bool:
    """Return whether two clauses share too few words: one of no matter, or any in a small archive."""
    if one.tokens == other.tokens:
        return False
    common = (one.matter & other.matter) - one.who - other.who
    if one.is_lead_in is not other.is_lead_in or not common:
        return not (one.is_lead_in and other.is_lead_in)
    if min(len(one.matter), len(other.matter)) < LEAST_IN_COMMON:
        return True
    if one.role and one.role == other.role:
        return False
    if common <= _of_places(one) | _of_places(other):
        return True
    if not (one.frame.verb or other.frame.verb) and common <= _names(one.clause.text) & _names(other.clause.text):
        return True
    enough = likeness.clauses >= FEW_CLAUSES or len(one.pairs & other.pairs) >= _NEIGHBOURS_TELL
    mine, theirs = one.matter - _TRADE, other.matter - _TRADE
    return not enough and len(mine & theirs) < min(LEAST_IN_COMMON, max(len(mine), len(theirs)))


def _of_places(reading: Reading) -> frozenset[str]:
    """Return the words of the places that a clause names, and what happened there: "held in Zenda, Ruritania"."""
    places = tuple(each.at for each in reading.entities if each.kind == "place")
    return _words_at(reading.clause.text, places) if places else frozenset()


@lru_cache(maxsize=10_000)
def _words_at(text: str, places: Sequence[tuple[int, int]]) -> frozenset[str]:
    found: set[str] = set()
    for start, end in places:
        before = _TOOK_PLACE.search(text, max(start - _FARTHEST, 0), start)
        found.update(word.key for word in words(text[start:end]))
        found.update(word.key for word in words(before["how"] if before else ""))
    return frozenset(found)


@lru_cache(maxsize=100_000)
def _names(text: str) -> frozenset[str]:
    """Return the words of a text that are written great within it: "the Institute of Tides will host"."""
    return frozenset(word.key for word in words(text) if word.at[0] and text[word.at[0]].isupper())


def _without_figures(tokens: Sequence[str]) -> list[str]:
    return ["#" if token.isdecimal() else token for token in tokens]
