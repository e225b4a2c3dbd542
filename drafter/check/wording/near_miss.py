"""A word is one letter from the one that always stands there: "Related Translational Crime", "form the Meeting".

It is an English word, and no list of words finds it. The archive does: between the same neighbours another word stands
again and again, and this one never but here.

Passes: The Meeting welcomed the report from the working group, as it had in each text before.
Fails:  The Meeting welcomed the report form the working group, as no text had before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from drafter.check import vocabulary
from drafter.check.places import Same
from drafter.check.prose import Prose, Word, fault, prose, shown
from drafter.check.wording.forms import times
from drafter.check.wording.misspelt import near
from drafter.model import Problem, Shelf, Statement

ID = "near-miss"
_OFTEN = 3
"""So often the usual word stands with each of the two neighbours."""
Pair = tuple[str, str]


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such word."""
    if len(shelf.statements) < 2:
        return
    pairs = _archive(Same(shelf))
    own = _pairs(Same(statement))
    usual = vocabulary.times(shelf)
    for one in prose(statement, shelf):
        small = [word.text.lower() for word in one.words]
        for at in range(1, len(small) - 1):
            word = small[at]
            if len(word) > 3 and pairs[small[at - 1], word] + pairs[word, small[at + 1]] <= 2 * own[small[at - 1], word]:
                meant = [each for each in _near(word) if usual[each] + usual[each.capitalize()] >= _OFTEN]
                yield from _told(one, one.words[at], small[at - 1], small[at + 1], meant, pairs)


def _told(one: Prose, word: Word, before: str, after: str, meant: list[str], pairs: Counter[Pair]) -> Iterator[Problem]:
    small = word.text.lower()
    for each in meant:
        stands = min(pairs[before, each], pairs[each, after])
        if stands >= _OFTEN and pairs[before, small] <= 1 and pairs[small, after] <= 1:
            printed = each.capitalize() if word.text[0].isupper() else each
            what = f'"{shown(one, (word.start, word.end), 1)}": "{printed}" stands between these words {times(stands)} in the archive'
            yield fault(ID, one, (word.start, word.end), what, f'write "{printed}", if it is meant')
            return


@lru_cache(maxsize=1 << 13)
def _near(word: str) -> tuple[str, ...]:
    """Return the words one letter away that are no other form of the same word."""
    return tuple(each for each in near(word) if each != word and len(each) > 3 and not _is_inflected(word, each))


def _is_inflected(one: str, other: str) -> bool:
    if vocabulary.american().get(one, one) == vocabulary.american().get(other, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    return longer[:-1] == shorter or one[:-1] == other[:-1] or (len(one) != len(other) and longer[-2:] != shorter[-2:])


@lru_cache(maxsize=4096)
def _pairs(same: Same) -> Counter[Pair]:
    statement = same.value
    assert isinstance(statement, Statement)
    found: Counter[Pair] = Counter()
    for block in statement.blocks:
        found.update(pairwise(vocabulary.letters(block.text)))
    return found


@lru_cache(maxsize=2)
def _archive(same: Same) -> Counter[Pair]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    total: Counter[Pair] = Counter()
    for statement in shelf.statements:
        total.update(_pairs(Same(statement)))
    return total
