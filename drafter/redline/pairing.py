"""Which paragraph of the new text was which of the old: the same words first, then the nearest in words.

Every paragraph is in one pair at most. What is paired and stands in the same order is kept or edited, the rest has
moved. Nothing is compared with everything: a paragraph is held against the few that share its rare words, and what
is left between two pairs against its neighbours there. So two texts of thousands of paragraphs take seconds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import log

from drafter import numbering
from drafter.redline import common
from drafter.redline.common import Pair
from drafter.redline.likeness import LEAST, Likeness
from drafter.redline.units import Unit

MOVED = 0.6
"""Likeness from which a paragraph in another place is it, edited: what is more changed is rather struck and added."""
_NEIGHBOURS = 0.25
"""Likeness from which one is the other edited where between two pairs only these two are left."""
_IN_PLACE = 0.3
"""What it weighs that a paragraph stands between the same two unchanged ones as the other."""
_MOVED_WORDS = 3
"""A paragraph of fewer words is not told as moved: "Action:" stands in many places. A heading is, and a footnote."""
_NO_NOTES = 1000
"""How many footnotes weigh as much as one word: more than a text has."""
_CANDIDATES = 6
_MOST_HOLDING = 64
"""Paragraphs that hold a word, for it to be rare."""
_BAND = 8
"""How far from its proportional place among the unpaired a paragraph is looked for, in paragraphs."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs, by place in the rows of units: those in order, and those that moved."""

    ordered: tuple[Pair, ...]
    moved: tuple[Pair, ...]


def pairs(old: Sequence[Unit], new: Sequence[Unit], sure: Sequence[Pair] = ()) -> Pairs:
    """Return which units are of one pair; `sure` are known to be."""
    likeness = Likeness(old, new)
    found = [pair for pair in sure if _may_pair(old[pair[0]], new[pair[1]])]
    known_pairs = frozenset(found)
    found += _same(old, new, found)
    found += _like(old, new, found, likeness)
    found.sort()
    ordered = _in_order(old, new, found)
    moved = [
        pair for pair in found if pair not in ordered and (pair in known_pairs or _has_moved(old, new, pair, likeness))
    ]
    known = sorted(ordered)
    known += _between(old, new, known, moved, likeness)
    return Pairs(tuple(sorted(known)), tuple(sorted(moved, key=lambda pair: pair[1])))


def _same(old: Sequence[Unit], new: Sequence[Unit], sure: Sequence[Pair] = ()) -> list[Pair]:
    """Return the pairs of the same words: those in the same order, then any, each the next of its words."""
    taken = {i for i, _ in sure}, {j for _, j in sure}
    found = [
        pair
        for pair in common.pairs([unit.key for unit in old], [unit.key for unit in new])
        if pair[0] not in taken[0] and pair[1] not in taken[1] and _may_pair(old[pair[0]], new[pair[1]])
    ]
    taken[0].update(i for i, _ in found)
    taken[1].update(j for _, j in found)
    waiting: dict[str, list[int]] = defaultdict(list)
    for i in reversed(range(len(old))):
        if i not in taken[0]:
            waiting[old[i].key].append(i)
    for j, unit in enumerate(new):
        if j not in taken[1] and waiting.get(unit.key) and _may_pair(old[waiting[unit.key][-1]], unit):
            found.append((waiting[unit.key].pop(), j))
    return found


def _may_pair(old: Unit, new: Unit) -> bool:
    """Return whether one can be the other with the same words: a table is no paragraph, a title no footnote."""
    whole = {"title", "table", "footnote"}
    if old.group == new.group == "table":
        return old.shape == new.shape
    return old.group == new.group or not {old.group, new.group} & whole


# ── by likeness ──────────────────────────────────────────────────────────────────────────────────────


def _like(old: Sequence[Unit], new: Sequence[Unit], known: Sequence[Pair], likeness: Likeness) -> list[Pair]:
    """Return pairs of what is left, the most alike first."""
    left = sorted(set(range(len(old))) - {i for i, _ in known})
    rare = _rare([(i, old[i]) for i in left])
    places = _places(known, len(old), len(new))
    scored: list[tuple[float, int, int]] = []
    for j in sorted(set(range(len(new))) - {j for _, j in known}):
        for i in _candidates(new[j], rare):
            score = likeness.of(old[i], new[j])
            if score >= LEAST:
                scored.append((-score - _IN_PLACE * (places[0][i] == places[1][j]), i, j))
    return _best_first(scored)


def _places(known: Sequence[Pair], old: int, new: int) -> tuple[list[int], list[int]]:
    """Return for each unit of both texts after how many of the pairs that stand in order it stands."""
    known = sorted(known)
    ordered = [known[at] for at in common.rising(known, [1] * len(known))]
    here, there = {i for i, _ in ordered}, {j for _, j in ordered}
    return list(accumulate(at in here for at in range(old))), list(accumulate(at in there for at in range(new)))


def _best_first(scored: Iterable[tuple[float, int, int]]) -> list[Pair]:
    here, there, found = set[int](), set[int](), list[Pair]()
    for _, i, j in sorted(scored):
        if i not in here and j not in there:
            here.add(i)
            there.add(j)
            found.append((i, j))
    return found


def _rare(units: Iterable[tuple[int, Unit]]) -> dict[str, list[int]]:
    """Return for each rare word the units that hold it."""
    holding: dict[str, list[int]] = defaultdict(list)
    for at, unit in units:
        for word in set(unit.words):
            holding[word].append(at)
    return {word: held for word, held in holding.items() if len(held) <= _MOST_HOLDING}


def _candidates(unit: Unit, rare: dict[str, list[int]]) -> list[int]:
    """Return the units that share the most rare words with this one, the rarest weighing most."""
    sums: Counter[int] = Counter()
    for word in sorted(set(unit.words)):
        held = rare.get(word, ())
        for at in held:
            sums[at] += int(1000 / (1 + log(len(held))))
    return [at for at, _ in sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:_CANDIDATES]]


# ── in order, or moved ───────────────────────────────────────────────────────────────────────────────


def _in_order(old: Sequence[Unit], new: Sequence[Unit], found: Sequence[Pair]) -> set[Pair]:
    """Return the pairs that stay where they were: of the most words together, so that the shorter part has moved.

    Footnotes weigh nothing beside the rest, for no page shows between which two paragraphs they stand.
    """
    weights = [_weight(old[i], new[j]) for i, j in found]
    return {found[at] for at in common.rising(found, weights)}


def _weight(one: Unit, other: Unit) -> int:
    """Return what a pair weighs; a note without a raised figure is printed among the paragraphs, and is one of them."""
    noted = one.group == "footnote" and not one.side.block.label.strip(numbering.RAISED)
    return 1 if noted else _NO_NOTES * (1 + min(len(one.words), len(other.words)))


def _has_moved(old: Sequence[Unit], new: Sequence[Unit], pair: Pair, likeness: Likeness) -> bool:
    one, other = old[pair[0]], new[pair[1]]
    enough = len(one.words) >= (1 if one.group in ("heading", "footnote") else _MOVED_WORDS) or one.group == "table"
    return enough and (one.key == other.key or likeness.of(one, other) >= MOVED)


# ── what is left between two pairs ───────────────────────────────────────────────────────────────────


def _between(
    old: Sequence[Unit], new: Sequence[Unit], known: Sequence[Pair], moved: Sequence[Pair], likeness: Likeness
) -> list[Pair]:
    """Return pairs of what is left in one gap of both texts, in order."""
    here, there = {i for i, _ in moved}, {j for _, j in moved}
    found: list[Pair] = []
    for (i, j), (k, m) in zip([(-1, -1), *known], [*known, (len(old), len(new))], strict=True):
        ours = [at for at in range(i + 1, k) if at not in here]
        theirs = [at for at in range(j + 1, m) if at not in there]
        if ours and theirs:
            found += _neighbours([old[at] for at in ours], [new[at] for at in theirs], likeness, ours, theirs)
    return found


def _neighbours(
    old: Sequence[Unit], new: Sequence[Unit], likeness: Likeness, ours: Sequence[int], theirs: Sequence[int]
) -> list[Pair]:
    """Return the pairs of one gap, by their places; where only two are left, they need be less alike."""
    least = _NEIGHBOURS if len(old) == len(new) == 1 else LEAST

    def score(a: int, b: int) -> float:
        one, other = old[a], new[b]
        found = likeness.of(one, other)
        # a line of a title that stands in the place of another is that one edited
        return max(found, 0.01) if one.group == other.group == "title" else found if found >= least else 0.0

    return [(ours[a], theirs[b]) for a, b in nearest(len(ours), len(theirs), score)]


def nearest(ours: int, theirs: int, score: Callable[[int, int], float]) -> list[Pair]:
    """Return pairs in order that score the most together, of so many on each side; 0 is no pair.

    Only what stands near its proportional place is looked at.
    """
    scores: dict[Pair, int] = {}
    for a in range(ours):
        middle = a * theirs // ours
        for b in range(max(0, middle - _BAND), min(theirs, middle + _BAND + 1)):
            if worth := score(a, b):
                scores[a, b] = int(1000 * worth) + 1
    found = sorted(scores, key=lambda pair: (pair[0], -pair[1]))  # so none is chosen twice
    return [found[at] for at in common.rising(found, [scores[pair] for pair in found])]
