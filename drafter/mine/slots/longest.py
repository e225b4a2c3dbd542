"""The words of two texts that stand for each other: the longest common subsequence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence


def matched(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Return which word stands for which: the longest common subsequence, to the letter.

    Of several that are as long, the one that leaves out words of `a` first.
    """
    found: list[tuple[int, int]] = []
    if not a or not b or frozenset(a).isdisjoint(b):
        return found
    longest = _longest(a, b)
    i, j, left = 0, 0, longest[0].bit_count()
    while left:
        if a[i] == b[j]:
            found.append((i, j))
            i, j, left = i + 1, j + 1, left - 1
        elif (longest[i + 1] & ((1 << len(b) - j) - 1)).bit_count() == left:
            i += 1
        else:
            j += 1
    return found


def _longest(a: Sequence[str], b: Sequence[str]) -> list[int]:
    """Return for each place in `a` how long the longest common subsequence is of the rest of it with each rest of `b`.

    That of the last n words of `b` is the count of the lowest n bits: a row of the usual table, of which each number
    is the one before it or one more, worked out in a few operations on whole numbers (Hyyrö 2004) instead of a loop.
    """
    all_, where = (1 << len(b)) - 1, defaultdict[str, int](int)
    for nth, letters in enumerate(reversed(b)):
        where[letters] |= 1 << nth
    row, found = all_, [0]
    for letters in reversed(a):
        same = row & where.get(letters, 0)
        row = (row + same | row & ~same) & all_
        found.append(~row & all_)
    return found[::-1]
