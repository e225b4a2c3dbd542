"""Clauses of one statement that differ but in a fixed phrase: each of them is a formula of its own.

"met with representatives of civil society" and "of the private sector" stand side by side in one communiqué, so that
neither stands for the other in the next. Names and figures are what varies; a word that is put in makes no rival.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from drafter.mine.readings import Reading
from drafter.mine.words import words

_MOST = 5
"""Words in which rivals differ, each; clauses with more are of free text."""
_RECURS = 2
"""Statements that hold each of two rivals, or both: what stands but once beside the other may be a slip of it."""
_NUMERALS = frozenset("one two three four five six seven eight nine ten eleven twelve several some other".split())  # noqa: SIM905


def are_rivals(group: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Return whether two groups of copies stand side by side in statements, again and again, and differ in a phrase."""
    mine = {reading.clause.statement for reading in group}
    theirs = {reading.clause.statement for reading in other}
    if mine.isdisjoint(theirs) or min(len(mine), len(theirs)) < _RECURS:
        return False
    return differ_in_a_phrase(group[0], other[0])


def differ_in_a_phrase(one: Reading, other: Reading) -> bool:
    """Return whether both say the same but for a run of small words in one place."""
    if one.frame.verb != other.frame.verb or one.frame.deed != other.frame.deed or one.tokens == other.tokens:
        return False
    begin = _common(one.tokens, other.tokens)
    end = min(_common(one.tokens[::-1], other.tokens[::-1]), min(len(one.tokens), len(other.tokens)) - begin)
    runs = [frozenset(each.tokens[begin : len(each.tokens) - end]) for each in (one, other)]
    said = [run & _plain(each.clause.text) for run, each in zip(runs, (one, other), strict=True)]
    return all(said) and max(map(len, runs)) <= _MOST and begin + end >= max(map(len, runs))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return with how many words both begin, figures being alike."""
    pairs = enumerate(zip(one, other, strict=False))
    shorter = min(len(one), len(other))
    return next((nth for nth, (a, b) in pairs if a != b and not (a[0].isdigit() and b[0].isdigit())), shorter)


@lru_cache(maxsize=10_000)
def _plain(text: str) -> frozenset[str]:
    """Return the words of a text that say something and are no name: they begin with a small letter."""
    said = (word for word in words(text) if word.is_content and text[word.at[0]].islower())
    return frozenset(word.key for word in said) - _NUMERALS
