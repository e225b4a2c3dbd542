"""Clauses of one statement that differ but in a fixed phrase: each of them is a formula of its own.

"met with representatives of civil society" and "of the private sector" stand side by side in one communiqué, so that
neither stands for the other in the next. Names and figures are what varies; a word that is put in makes no rival.
Where both stand side by side again and again, they may differ in several places: "to lower the toll for lorries", "to
raise the charge for barges".
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from drafter.cardinals import TO_NINETEEN
from drafter.mine.clauses.readings import Reading
from drafter.mine.clauses.words import words

_MOST = 5
"""Words in which rivals differ, each; clauses with more are of free text."""
_RECURS = 2
"""Statements that hold each of two rivals, or both: what stands but once beside the other may be a slip of it."""
_LOOKED_AT = 12
"""Clauses of a group, which are nearly the same."""
_NUMERALS = frozenset((*TO_NINETEEN[:12], "several", "some", "other"))


def are_rivals(group: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Return whether two groups of copies stand side by side in statements, again and again, and differ in a phrase."""
    if min(len(group), len(other)) < _RECURS:
        return False  # the usual case, told without looking through all copies
    mine = {reading.clause.statement for reading in group}
    theirs = {reading.clause.statement for reading in other}
    if mine.isdisjoint(theirs) or min(len(mine), len(theirs)) < _RECURS:
        return False
    if differ_in_a_phrase(group[0], other[0]):
        return True
    return len(mine & theirs) >= _RECURS and _keep_their_words(group, other)


def _keep_their_words(group: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Return whether all clauses of each group have words that none of the other has; names and figures are none."""
    mine, theirs = group[:_LOOKED_AT], other[:_LOOKED_AT]
    return _has_its_own(mine, theirs) and _has_its_own(theirs, mine)


def _has_its_own(group: Sequence[Reading], other: Sequence[Reading]) -> bool:
    fixed = frozenset.intersection(*(_plain(reading.clause.text) for reading in group))
    return not fixed <= frozenset().union(*(reading.tokens for reading in other))


def differ_in_a_phrase(one: Reading, other: Reading) -> bool:
    """Return whether both say the same but for a run of small words in one place; names and figures may differ."""
    if one.frame.verb != other.frame.verb or one.frame.deed != other.frame.deed or one.tokens == other.tokens:
        return False
    mine, theirs = _plain(one.clause.text), _plain(other.clause.text)
    alike = SequenceMatcher(None, one.tokens, other.tokens, autojunk=False)
    runs = [(one.tokens[a:b], other.tokens[c:d]) for tag, a, b, c, d in alike.get_opcodes() if tag != "equal"]
    told = [run for run in runs if not (mine.isdisjoint(run[0]) and theirs.isdisjoint(run[1]))]
    if len(told) != 1 or mine.isdisjoint(told[0][0]) or theirs.isdisjoint(told[0][1]):
        return False
    longest = max(map(len, told[0]))
    return longest <= min(_MOST, sum(block.size for block in alike.get_matching_blocks()))


@lru_cache(maxsize=10_000)
def _plain(text: str) -> frozenset[str]:
    """Return the words of a text that say something and are no name: they begin with a small letter."""
    said = (word for word in words(text) if word.is_content and text[word.at[0]].islower())
    return frozenset(word.key for word in said) - _NUMERALS
