"""A word is one letter from the one that always stands there: "Related Translational Crime", "form the Meeting".

It is an English word, and no list of words finds it. The archive does: between the same neighbours another word stands
again and again, and this one never but here.

Passes: The Meeting welcomed the report from the working group, as it had in each text before.
Fails:  The Meeting welcomed the report form the working group, as no text had before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from drafter.check import vocabulary
from drafter.check.places import Same
from drafter.check.prose import Prose, Word, fault, prose, shown
from drafter.check.wording.forms import like, times
from drafter.model import Problem, Shelf, Statement

ID = "near-miss"
_OFTEN = 3
"""So often the usual word stands with each of the two neighbours."""
Pair = tuple[str, str]


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such word."""
    if len(shelf.statements) < 2:
        return
    archive = _archive(Same(shelf))
    for one in prose(statement, shelf):
        for before, word, after in zip(one.words, one.words[1:], one.words[2:], strict=False):
            usual = archive.between(before.text.lower(), after.text.lower())
            if usual and len(word.text) > 3 and word.text.lower() not in usual:
                yield from _told(one, (before, word, after), usual, archive)


def _told(one: Prose, words: tuple[Word, Word, Word], usual: frozenset[str], archive: _Archive) -> Iterator[Problem]:
    before, small, after = (word.text.lower() for word in words)
    if archive.pairs[before, small] > 1 or archive.pairs[small, after] > 1:
        return
    for meant in sorted(usual):
        if len(meant) > 3 and _is_one_off(small, meant) and not _is_inflected(small, meant):
            at = (words[1].start, words[1].end)
            printed = like(meant, words[1].text)
            stands = times(min(archive.pairs[before, meant], archive.pairs[meant, after]))
            what = f'"{shown(one, at, 1)}": "{printed}" stands between these words {stands} in the archive'
            yield fault(ID, one, at, what, f'write "{printed}", if it is meant')
            return


def _is_one_off(one: str, other: str) -> bool:
    """Return whether the words differ by one letter more, less or other, or by two that are exchanged."""
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    here, there = one[start:], other[start:]
    exchanged = len(here) > 1 and here[:2] == there[1::-1] and here[2:] == there[2:]
    return exchanged or here[1:] == there[1:] or here[1:] == there or here == there[1:]


def _is_inflected(one: str, other: str) -> bool:
    """Return whether they are forms of one word, or one word in two spellings."""
    if vocabulary.american().get(one, one) == vocabulary.american().get(other, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    return longer[:-1] == shorter or one[:-1] == other[:-1] or (len(one) != len(other) and longer[-2:] != shorter[-2:])


class _Archive:
    """Which words follow each other in an archive, and what often stands before and behind a word."""

    def __init__(self, shelf: Shelf) -> None:
        self.pairs: Counter[Pair] = Counter()
        for statement in shelf.statements:
            self.pairs.update(_pairs(Same(statement)))
        before: defaultdict[str, set[str]] = defaultdict(set)
        behind: defaultdict[str, set[str]] = defaultdict(set)
        for (first, second), count in self.pairs.items():
            if count >= _OFTEN:
                behind[first].add(second)
                before[second].add(first)
        self._before = {word: frozenset(words) for word, words in before.items()}
        self._behind = {word: frozenset(words) for word, words in behind.items()}

    def between(self, first: str, second: str) -> frozenset[str]:
        """Return the words that often stand behind the one and before the other."""
        return self._behind.get(first, _NONE) & self._before.get(second, _NONE)


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def _pairs(same: Same) -> Counter[Pair]:
    statement = same.value
    assert isinstance(statement, Statement)
    found: Counter[Pair] = Counter()
    for block in statement.blocks:
        found.update(pairwise(vocabulary.letters(block.text)))
    return found


@lru_cache(maxsize=2)
def _archive(same: Same) -> _Archive:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    return _Archive(shelf)
