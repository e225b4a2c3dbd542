"""Clauses of one statement that differ but in a fixed phrase: each of them is a formula of its own.

"met with representatives of civil society" and "of the private sector" stand side by side in one communiqué, so that
neither stands for the other in the next. Names and figures are what varies; a word that is put in makes no rival.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from drafter.mine.readings import Reading
from drafter.mine.words import words

_MOST = 3
"""Words in which rivals differ, each; clauses with more are of free text."""
_NUMERALS = frozenset("one two three four five six seven eight nine ten eleven twelve several some other".split())  # noqa: SIM905


def are_rivals(group: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Return whether two groups of copies stand side by side in a statement, and differ in a phrase."""
    statements = {reading.clause.statement for reading in group}
    return any(reading.clause.statement in statements for reading in other) and differ_in_a_phrase(group[0], other[0])


def differ_in_a_phrase(one: Reading, other: Reading) -> bool:
    """Return whether both do the same and have few small words, but some, that the other has not."""
    if one.frame.verb != other.frame.verb or one.frame.deed != other.frame.deed or one.tokens == other.tokens:
        return False
    mine, theirs = _plain(one.clause.text), _plain(other.clause.text)
    own, of_other = (mine - theirs) & one.content, (theirs - mine) & other.content
    return 0 < len(own) <= _MOST and 0 < len(of_other) <= _MOST and len(mine & theirs) >= max(len(own), len(of_other))


@lru_cache(maxsize=10_000)
def _plain(text: str) -> frozenset[str]:
    """Return the words of a text that say something and are no name: they begin with a small letter."""
    said = (word for word in words(text) if word.is_content and text[word.at[0]].islower())
    return frozenset(word.key for word in said) - _NUMERALS
