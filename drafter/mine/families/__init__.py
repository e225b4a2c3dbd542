"""Clauses that are one formula, found together.

Two kinds of family need two kinds of evidence. Standing sentences share words in order: their candidates come
from an index of rare words and pairs, never from all pairs; links are taken from the best downwards, and a
family grows only where every clause of one part fits every clause of the other, for one bad link would join
two families. Formulas ("welcomed a proposal by X to ...") share what is done to what, and free text else
(see formulas). A sentence that does two things, "welcomed A and agreed B", is compared whole and by each of
them, so that it may be of two families. Beside this:

    likeness.py   how alike two clauses are         ceilings.py   what they can be at most, a hundred at once
    contrary.py   what is no rewording              rivals.py     what one statement says side by side
    received.py   what is asked, and what came      little.py     what shares too few words to tell
    copies.py     the same but for a word           formulas.py   the same done to the same
    parting.py    a family parted by its wordings   witnesses.py  clauses that a wording is made of
    neighbours.py, differing.py   what might be merged, and how it differs     how.py   how a body decided
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, product

from drafter import verbs
from drafter.mine.clauses.readings import ANY_ROLE, Reading
from drafter.mine.families.contrary import contrary
from drafter.mine.families.copies import grouped
from drafter.mine.families.formulas import formulas
from drafter.mine.families.likeness import Likeness
from drafter.mine.families.little import share_too_little
from drafter.mine.families.received import comes_of, of_another
from drafter.mine.families.rivals import are_rivals
from drafter.mine.side_by_side import in_order

JOIN = 0.26
"""Two clauses this alike are one formula: of a hundred pairs so joined in the first corpus, 98 are by broad marks
made by hand and 85 by narrow ones (tests/gold, `make report`); with 0.24 it is 97 and 80, and more entries only say
the same matter in other words; with 0.28, 98 and 87, and three families fewer are found."""
MEAN, FLOOR = 0.24, 0.18
"""What the pairs of a family must have on average, and each at least, whatever else speaks for it."""
OTHER_VERB, OTHER_BAND = 0.85, 0.65
"""What is left of the likeness of two clauses that do something else: "welcomed" beside "supported", and beside
"noted", which is weaker (verbs.BANDS)."""
_ITS_OWN = 0.6
"""A clause this alike to another that does not do what a formula does is a standing sentence of its own."""
SAME_PLACE = 0.05
"""What it adds that both have a place that only such clauses have: both open, both list who came."""

_MOST_HOLDERS = 60
"""Of each clause its rarest words serve as keys, and a key that more clauses share than this tells nothing;
the same formula in hundreds of statements is one reading long before (see copies)."""
_MANY, MANY_PAIRS, _MOST_FITTED = 2000, 2000, 12
"""Clauses of a large archive; pairs that it pays to compare side by side; and of a family's clauses as many as a new
one is held against, spread evenly."""

Family = tuple[Reading, ...]


def families(readings: Sequence[Reading], likeness: Likeness) -> tuple[Family, ...]:
    """Return the families of two clauses and more, in order of their first; clauses within in given order.

    A clause may be of several, but no family is a part of another.
    """
    groups = grouped(readings, likeness)
    standing = [frozenset(family) for family in _alike(groups, likeness)]
    found = [*_without_strangers(formulas(groups, likeness), standing, groups, likeness), *standing]
    found += [frozenset((at,)) for at, group in enumerate(groups) if len(group) > 1]
    whole = _merged(found)
    order = {id(reading): at for at, reading in enumerate(readings)}
    grown = [sorted(order[id(reading)] for at in family for reading in groups[at]) for family in whole]
    return tuple(tuple(readings[at] for at in family) for family in sorted(grown))


def _without_strangers(
    formulas_: Iterable[set[int]],
    standing: Sequence[frozenset[int]],
    groups: Sequence[Sequence[Reading]],
    likeness: Likeness,
) -> Iterator[frozenset[int]]:
    """Yield the formulas without those who only do the same by a word, and say what others say that are not in them.

    "reaffirmed the commitments made in Zenda" is no rewording of "reaffirmed the commitment to use all means".
    """
    of_member: dict[int, set[int]] = defaultdict(set)
    for family in standing:
        for at in family:
            of_member[at] |= family - {at}

    def alike(at: int, others: Iterable[int], least: float) -> bool:
        return any(closest(groups[at][0], groups[each][0], likeness, least) >= least for each in others)

    for formula in formulas_:
        held = frozenset(
            at
            for at in formula
            if not (others := of_member[at]) or others & formula or not alike(at, others, _ITS_OWN)
            or alike(at, formula - {at}, FLOOR)
        )  # fmt: skip
        if len(held) > 1:
            yield held


def _merged(found: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """Return the families, those as one that share most of the smaller: found whole and by an act."""
    whole: dict[int, frozenset[int]] = {}
    of_member: dict[int, set[int]] = defaultdict(set)
    for nth, each in enumerate(found):
        family = each
        for other in sorted({other for at in each for other in of_member[at]}):
            if other in whole and _are_one(family, whole[other]):
                family |= whole.pop(other)
        whole[nth] = family
        for at in family:
            of_member[at].add(nth)
    return list(whole.values())


def _are_one(family: frozenset[int], other: frozenset[int]) -> bool:
    both, smaller = len(family & other), min(len(family), len(other))
    return both == smaller or (both > 1 and 2 * both > smaller)


def _alike(groups: Sequence[Sequence[Reading]], likeness: Likeness) -> Iterator[set[int]]:
    """Yield families of groups whose firsts are alike, each the places of its groups, two at least."""
    owner = [at for at, (reading, *_) in enumerate(groups) for _ in reading.units]
    units = [unit for reading, *_ in groups for unit in reading.units]
    scores = _Scores(units, likeness, [groups[at] for at in owner])
    pairs = [(a, b) for a, b in candidates(units, likeness) if owner[a] != owner[b]]
    scores.work_out(pairs)
    links = [(scores.of(a, b), a, b) for a, b in pairs]
    family_of = {at: [at] for at in range(len(units))}
    for found, a, b in sorted(links, key=lambda link: (-link[0], link[1], link[2])):
        mine, theirs = family_of[a], family_of[b]
        if found >= JOIN and mine is not theirs and scores.fit(mine, theirs):
            more, fewer = (mine, theirs) if len(mine) >= len(theirs) else (theirs, mine)
            more += fewer
            for at in fewer:
                family_of[at] = more
    for family in {id(family): family for family in family_of.values()}.values():
        if len({owner[at] for at in family}) > 1:
            yield {owner[at] for at in family}


class _Scores:
    """What two clauses count as to each other, worked out once."""

    def __init__(self, readings: Sequence[Reading], likeness: Likeness, copies: Sequence[Sequence[Reading]]) -> None:
        self._readings, self._likeness, self._copies = readings, likeness, copies
        self._known = likeness.scores
        self._rivals: dict[tuple[int, int], bool] = {}

    def of(self, a: int, b: int) -> float:
        """Return the score of two units; nothing where the clauses that they stand for are rivals."""
        found = self._of(a, b)
        return 0.0 if found >= FLOOR and self._are_rivals(min(a, b), max(a, b)) else found

    def _are_rivals(self, a: int, b: int) -> bool:
        if (a, b) not in self._rivals:
            self._rivals[a, b] = are_rivals(self._copies[a], self._copies[b])
        return self._rivals[a, b]

    def work_out(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Work out the scores of many pairs, each in order, on whichever core is free."""
        new = [pair for pair in pairs if self._ids(pair) not in self._known]
        self._known.update(zip(map(self._ids, new), in_order(self._score, new, MANY_PAIRS), strict=True))

    def _ids(self, pair: tuple[int, int]) -> tuple[int, int]:
        return id(self._readings[pair[0]]), id(self._readings[pair[1]])

    def _score(self, pair: tuple[int, int]) -> float:
        return score(self._readings[pair[0]], self._readings[pair[1]], self._likeness)

    def _of(self, a: int, b: int) -> float:
        pair = (a, b) if a < b else (b, a)
        ids = self._ids(pair)
        if ids not in self._known:
            self._known[ids] = self._score(pair)
        return self._known[ids]

    def fit(self, mine: Sequence[int], theirs: Sequence[int]) -> bool:
        """Return whether two parts are one family: each pair above FLOOR, all together above MEAN."""
        return fits(self.of(a, b) for a in _spread(mine) for b in _spread(theirs))


def _spread(family: Sequence[int]) -> Sequence[int]:
    return family[:: -(-len(family) // _MOST_FITTED)]


def fits(scores: Iterable[float], more: float = 0.0) -> bool:
    """Return whether clauses that score so against a family's members are of it; `more` is asked of each measure."""
    held: list[float] = []
    for each in scores:
        if each < FLOOR + more:
            return False
        held.append(each)
    return sum(held) / len(held) >= MEAN + more


def closest(one: Reading, other: Reading, likeness: Likeness, least: float = FLOOR) -> float:
    """Return the best score of what one does with what the other does; where it is less than `least`, any lower one."""
    if not one.acts and not other.acts:
        return score(one, other, likeness, least)
    best = 0.0
    for mine, theirs in product(one.units, other.units):
        best = max(best, score(mine, theirs, likeness, max(least, best)))
    return best


def score(one: Reading, other: Reading, likeness: Likeness, least: float = FLOOR) -> float:
    """Return how much speaks for one formula: likeness, less where the acts differ; nothing where the roles do.

    Who asks for no score below `least` may be given any lower one instead.
    """
    if one.role != other.role and ANY_ROLE not in (one.role, other.role):
        return 0.0
    same_place, act = SAME_PLACE if one.role and one.role == other.role else 0.0, _same_act(one, other)
    if not same_place and likeness.is_below(one, other, least / act):
        return 0.0  # the usual case
    if comes_of(one, other) or of_another(one, other) or share_too_little(one, other, likeness) or contrary(one, other):
        return 0.0
    return likeness.of(one, other, max(least - SAME_PLACE, FLOOR)) * act + same_place


def _same_act(one: Reading, other: Reading) -> float:
    mine, theirs = one.frame.verb, other.frame.verb
    if not mine or not theirs or mine == theirs:
        return 1.0
    bands = _band(mine), _band(theirs)
    return OTHER_BAND if None in bands or abs(bands[0] - bands[1]) > 1 else OTHER_VERB  # type: ignore[operator]


@cache
def _band(verb: str) -> int | None:
    return verbs.band(verb)


def candidates(readings: Sequence[Reading], likeness: Likeness, first: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the pairs worth comparing, each once, in order; with `first`, only of one of so many with one after them.

    In a large archive one key in common tells little: two are asked. Of a key that many share only those are
    compared whose words stand beside each other in the alphabet, so that the pairs grow with the clauses, not
    with their square.
    """
    holders: dict[object, list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        for key in _keys(reading, likeness):
            if not first or at < first or key in holders:  # what none of the first has tells of none of them
                holders[key].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    near: set[tuple[int, int]] = set()
    for held in holders.values():
        if len(held) <= _MOST_HOLDERS:
            parted = bisect_left(held, first)
            shared.update(product(held[:parted], held[parted:]) if first else combinations(held, 2))
        else:
            alphabet = sorted(held, key=lambda at: (readings[at].tokens, at))
            near.update(
                (min(a, b), max(a, b)) for gap in (1, 2) for a, b in zip(alphabet, alphabet[gap:], strict=False)
            )
    least = 2 if len(readings) > _MANY else 1
    found = near.union(pair for pair, times in shared.items() if times >= least)
    yield from sorted(pair for pair in found if not first or pair[0] < first <= pair[1])


def _keys(reading: Reading, likeness: Likeness) -> Sequence[object]:
    rarest, begins = likeness.rarest(reading), ("begins", reading.tokens[:4])
    if not reading.frame.head:
        return *rarest, begins
    return *rarest, begins, ("frame", reading.frame.verb, reading.frame.head)
