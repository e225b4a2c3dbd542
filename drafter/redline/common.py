"""What two rows of words have in common, in order: the longest run, found with the bits of whole numbers.

After H. Hyyrö, "Bit-Parallel LCS-length Computation Revisited" (2004): one number holds a row of the table, so that
a row of two thousand words is a step of some microseconds. What is too long for that is cut where words stand that
each text has once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence

Pair = tuple[int, int]
"""Places of one word in the old and in the new row."""
_MOST = 50_000_000
"""Bits of a table that are held at once: six million bytes."""


def length(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """Return how many words the longest common run has."""
    places, full = _places(old), (1 << len(old)) - 1
    row = full
    for word in new:
        found = row & places.get(word, 0)
        row = (row + found) | (row - found)
    return len(old) - (row & full).bit_count()


def ratio(old: Sequence[Hashable], new: Sequence[Hashable]) -> float:
    """Return the share of words that both have in common, in order: 0 to 1."""
    whole = len(old) + len(new)
    return 2 * length(old, new) / whole if whole else 1.0


def pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Return the places of a longest common run, or of a long one where both rows have thousands of words."""
    before, after = _ends(old, new)
    old_middle, new_middle = old[before : len(old) - after], new[before : len(new) - after]
    found = [(at, at) for at in range(before)]
    found += [(before + i, before + j) for i, j in _middle(old_middle, new_middle)]
    return found + [(len(old) - at, len(new) - at) for at in range(after, 0, -1)]


def rising(found: Sequence[Pair], weights: Sequence[int]) -> list[int]:
    """Return which of the pairs stand in the same order in both rows, of the greatest weight together.

    `found` are in the order of the first row.
    """
    ranks = {j: at for at, j in enumerate(sorted(j for _, j in found), 1)}
    best = [(0, -1)] * (len(found) + 1)  # a tree of greatest sums by rank (Fenwick)
    sums, before = [0] * len(found), [-1] * len(found)
    for at, (_, j) in enumerate(found):
        top, rank = (0, -1), ranks[j] - 1
        while rank > 0:
            top, rank = max(top, best[rank]), rank & (rank - 1)
        sums[at], before[at] = top[0] + weights[at], top[1]
        rank = ranks[j]
        while rank <= len(found):
            best[rank], rank = max(best[rank], (sums[at], at)), rank + (rank & -rank)
    at, chosen = max(range(len(found)), key=lambda at: sums[at], default=-1), list[int]()
    while at >= 0:
        chosen.append(at)
        at = before[at]
    return chosen[::-1]


def _ends(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pair:
    """Return how many words are the same at the beginning of both, and at the end."""
    least = min(len(old), len(new))
    before = next((at for at in range(least) if old[at] != new[at]), least)
    after = next((at for at in range(least - before) if old[-1 - at] != new[-1 - at]), least - before)
    return before, after


def _middle(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    if not old or not new:
        return []
    if len(old) * len(new) <= _MOST:
        return _traced(old, new)
    found, last = list[Pair](), (0, 0)
    anchors = _anchors(old, new)
    for i, j in [*anchors, (len(old), len(new))] if anchors else ():
        inner = pairs(old[last[0] : i], new[last[1] : j])
        found += [(last[0] + a, last[1] + b) for a, b in inner]
        found += [(i, j)] if i < len(old) else []
        last = (i + 1, j + 1)
    return found


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Return the places of words that each row has once, those that stand in the same order."""
    ours, theirs = Counter(old), Counter(new)
    there = {word: at for at, word in enumerate(new) if theirs[word] == 1}
    found = [(at, there[word]) for at, word in enumerate(old) if ours[word] == 1 and word in there]
    ends, trail, before = list[int](), list[int](), list[int]()
    for at, (_, j) in enumerate(found):  # the longest rising run
        place = bisect_left(ends, j)
        before.append(trail[place - 1] if place else -1)
        ends[place : place + 1], trail[place : place + 1] = [j], [at]
    at, chosen = trail[-1] if trail else -1, list[Pair]()
    while at >= 0:
        chosen.append(found[at])
        at = before[at]
    return chosen[::-1]


def _places(words: Sequence[Hashable]) -> dict[Hashable, int]:
    """Return for each word a number whose bits are the places where it stands."""
    places: dict[Hashable, int] = {}
    for at, word in enumerate(words):
        places[word] = places.get(word, 0) | 1 << at
    return places


def _traced(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Return the pairs by walking back through the rows of the table."""
    places, full = _places(old), (1 << len(old)) - 1
    rows, row = list[int](), full
    for word in new:
        found = row & places.get(word, 0)
        row = ((row + found) | (row - found)) & full
        rows.append(row)
    chosen, i, j = list[Pair](), len(old), len(new)
    while i and j:
        if rows[j - 1] >> (i - 1) & 1:
            i -= 1
            continue
        j -= 1
        if not j or rows[j - 1] >> (i - 1) & 1:
            i -= 1
            chosen.append((i, j))
    return chosen[::-1]
