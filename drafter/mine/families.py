"""Clauses that are one formula, found together.

Candidates come from an index of rare words, pairs and frames, never from all pairs. Links are then
taken from the best downwards, and a family grows only where every clause of one part fits every
clause of the other: links are never followed from one to the next, for one bad link would join two
families.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from drafter import verbs
from drafter.mine.likeness import Likeness
from drafter.mine.readings import ANY_ROLE, Reading
from drafter.mine.words import words

JOIN = 0.2
"""Two clauses this alike are one formula: of the pairs so joined in the first corpus, nineteen in twenty are by
broad marks made by hand and two in three by narrow ones (tests/gold); 0.19 gives nine in ten and six in ten."""
MEAN, FLOOR = 0.18, 0.12
"""What the pairs of a family must have on average, and each at least, whatever else speaks for it."""
LEAST_IN_COMMON = 2
"""Words in common beside those that every body acts with; in a small archive every word is rare."""
_TRADE = frozenset(word.key for said in (*verbs.BANDS, *verbs.BODIES) for word in words(said))
OTHER_VERB = 0.8
"""What is left of the likeness of two clauses that do something else: "noted" is not "agreed to"."""

_RARE_WORDS, _MOST_HOLDERS = 8, 60
"""Of each clause its rarest words serve as keys, and a key that more clauses share than this tells nothing;
the same formula in hundreds of statements is one reading long before (see `distinct`)."""


def families(readings: Sequence[Reading], likeness: Likeness) -> tuple[tuple[Reading, ...], ...]:
    """Return the families of two clauses and more, in order of their first; clauses within in given order."""
    groups = distinct(readings)
    members = dict(enumerate(groups))
    firsts = [group[0] for group in groups]
    family_of = {at: [at] for at in range(len(groups))}
    scores = _Scores(firsts, likeness)
    links = [(scores.of(a, b), a, b) for a, b in candidates(firsts, likeness)]
    for score, a, b in sorted(links, key=lambda link: (-link[0], link[1], link[2])):
        mine, theirs = family_of[a], family_of[b]
        if score >= JOIN and mine is not theirs and scores.fit(mine, theirs):
            joined = sorted(mine + theirs)
            for at in joined:
                family_of[at] = joined
    found = {id(family): family for family in family_of.values()}.values()
    grown = [tuple(reading for at in family for reading in members[at]) for family in found]
    order = {id(reading): at for at, reading in enumerate(readings)}
    inner = [tuple(sorted(family, key=lambda reading: order[id(reading)])) for family in grown if len(family) > 1]
    return tuple(sorted(inner, key=lambda family: order[id(family[0])]))


def distinct(readings: Iterable[Reading]) -> list[list[Reading]]:
    """Return the readings grouped by their words: those that differ in entities alone are one."""
    groups: dict[tuple[str, ...], list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[reading.tokens].append(reading)
    return list(groups.values())


class _Scores:
    """What two clauses count as to each other, worked out once."""

    def __init__(self, readings: Sequence[Reading], likeness: Likeness) -> None:
        self._readings, self._likeness = readings, likeness
        self._known: dict[tuple[int, int], float] = {}

    def of(self, a: int, b: int) -> float:
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            self._known[pair] = score(self._readings[pair[0]], self._readings[pair[1]], self._likeness)
        return self._known[pair]

    def fit(self, mine: Sequence[int], theirs: Sequence[int]) -> bool:
        """Return whether two parts are one family: each pair above FLOOR, all together above MEAN."""
        return fits(self.of(a, b) for a in mine for b in theirs)


def fits(scores: Iterable[float]) -> bool:
    """Return whether clauses that score so against a family's members are of it."""
    held = list(scores)
    return min(held) >= FLOOR and sum(held) / len(held) >= MEAN


def score(one: Reading, other: Reading, likeness: Likeness) -> float:
    """Return how much speaks for one formula: likeness, or JOIN at least where frame or beginning is the same.

    Clauses of different roles are none, however alike.
    """
    if _are_apart(one, other):
        return 0.0
    alike = likeness.of(one, other, FLOOR) * _same_act(one, other)
    if alike < JOIN and (likeness.same_beginning(one, other) or likeness.same_frame(one, other)):
        return JOIN
    return alike


def _are_apart(one: Reading, other: Reading) -> bool:
    """Return whether two clauses have other roles, or too few words in common to tell anything."""
    roles = {one.role, other.role} - {ANY_ROLE}
    least = min(LEAST_IN_COMMON, len(one.matter - _TRADE), len(other.matter - _TRADE))
    return len(roles) > 1 or len((one.matter & other.matter) - _TRADE) < least


def _same_act(one: Reading, other: Reading) -> float:
    mine, theirs = one.frame.verb, other.frame.verb
    return OTHER_VERB if mine and theirs and mine != theirs else 1.0


def candidates(readings: Sequence[Reading], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """Yield the pairs worth comparing, each once, in order."""
    holders: dict[object, list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        for key in _keys(reading, likeness):
            holders[key].append(at)
    pairs = {
        (a, b)
        for held in holders.values()
        if len(held) <= _MOST_HOLDERS
        for nth, a in enumerate(held)
        for b in held[nth + 1 :]
    }
    yield from sorted(pairs)


def _keys(reading: Reading, likeness: Likeness) -> Iterator[object]:
    rarest = sorted(reading.content, key=lambda token: (likeness.holding(token), token))
    yield from rarest[:_RARE_WORDS]
    yield ("begins", reading.tokens[:4])
    if reading.frame.head:
        yield ("frame", reading.frame.verb, reading.frame.head)
