"""How alike two clauses are, between 0 and 1, from what their words are and how they stand.

No one measure holds everywhere: a standing sentence shares words in order, a formula its frame ("welcomed
a proposal ..."), the same matter said anew only its rarest words. So several are added up, each weighed by
what it told of the families marked by hand in the first corpus (tests/gold). All weigh words by their
rarity in the whole archive.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from drafter.mine.clauses.readings import Reading
from drafter.mine.clauses.words import STOP, common_ends

_Key = TypeVar("_Key", bound=Hashable)

_ENTITY_WEIGHT, _SMALL_WEIGHT = 0.27, 0.05
"""Of an entity and of "the", where the rarest word weighs 1: kinds recur everywhere, but their order tells."""
NEIGHBOURS, MATTER, ORDER, CONTENT, CHAIN, RAREST, OBJECT, HEAD = (
    0.5,
    0.5,
    0.3,
    0.2,
    0.2,
    0.2,
    0.2,
    0.1,
)
"""What each measure weighs. Chance gives common words, seldom common neighbours, which therefore weigh most."""
ALL = NEIGHBOURS + MATTER + ORDER + CONTENT + CHAIN + RAREST + OBJECT + 2 * HEAD


TELLING = 3
"""Words in common, the rarest, that tell by themselves."""
_NEARLY = 1e-9
"""What sums of the same weights in another order may differ by, and more."""

_RAREST_KEPT = 8
"""Words by which clauses find each other (families.candidates)."""
_FEWEST = 40
"""Clauses that an archive counts as having at least: in a smaller one no word would be rare."""


@dataclass(slots=True)
class Sizes:
    """What the measures of a reading are held against: the weights of all that it has of each; and its words."""

    content: float
    matter: float
    pairs: float
    chain: float
    tokens: float
    held: frozenset[str]
    others: float  # of the tokens, those that say nothing, or stand there already
    content_root: float
    matter_root: float


class _Told(dict[_Key, float]):
    """What was worked out of words or neighbours, each once, when it is first asked for if it is not `known`."""

    def __init__(self, of: Callable[[_Key], float], known: Iterable[tuple[_Key, float]] = ()) -> None:
        super().__init__(known)
        self._of = of

    def __missing__(self, key: _Key) -> float:
        found = self[key] = self._of(key)
        return found


class Likeness:
    """Compares readings; the weights of words come from the readings it is made with."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        held = tuple(readings)
        self.clauses = len(held)
        self._weight = _Told(self._of_count)
        self._holding = Counter(chain.from_iterable([{*reading.tokens, *reading.matter} for reading in held]))
        self.holding = self._holding.__getitem__  # how many clauses hold a word
        pairs = Counter(chain.from_iterable([reading.pairs for reading in held]))
        self.of_pair = _Told[tuple[str, str]](
            lambda _: self._weight[0], ((pair, self._weight[times]) for pair, times in pairs.items())
        )
        self._rarity = _Told(self._of_token)
        self._square = _Told[str](lambda token: self._rarity[token] ** 2)
        self._weigh, self._squared = self._rarity.__getitem__, self._square.__getitem__
        self.of_link = _Told[tuple[str, str]](lambda pair: (self._rarity[pair[0]] + self._rarity[pair[1]]) / 2)
        self._sizes: dict[int, tuple[Sizes, Reading]] = {}  # the reading is held, so that its id stays its own
        self._rarest_of: dict[int, tuple[tuple[str, ...], Reading]] = {}
        self.scores: dict[tuple[int, int], float] = {}  # what families worked out, by id of the readings compared

    def rarity(self, token: str) -> float:
        """Return a word's weight: 1 for the rarest possible, towards 0 for what stands everywhere."""
        return self._rarity[token]

    def _of_token(self, token: str) -> float:
        if token[0] == "<":
            return _ENTITY_WEIGHT
        if token in STOP:
            return _SMALL_WEIGHT
        return self._weight[self._holding[token]]

    def _of_count(self, holding: int) -> float:
        """Return log(clauses / clauses that hold it) over its greatest value; two clauses are the fewest counted."""
        clauses = max(self.clauses, _FEWEST)
        most = math.log((clauses + 1) / 1.5)
        return min(max(math.log((clauses + 1) / (holding + 0.5)) / most, 0.0), 1.0)

    def rarest(self, reading: Reading) -> tuple[str, ...]:
        """Return the words of a clause that say something, the rarest first; of many not all."""
        found = self._rarest_of.get(id(reading))
        if found is None:
            ordered = sorted(sorted(reading.content), key=self._holding.__getitem__)
            found = self._rarest_of[id(reading)] = tuple(ordered[:_RAREST_KEPT]), reading
        return found[0]

    def of(self, one: Reading, other: Reading, least: float = 0.0) -> float:
        """Return how alike two clauses are, 0 to 1; 0 where it would be less than `least`."""
        mine, theirs = self.size(one), self.size(other)
        without, heavier = self._without_order(one, other, mine, theirs), max(mine.tokens, theirs.tokens)
        if least and _whole(without, self._in_common(one, theirs), heavier) < least:
            return 0.0  # the usual case: no order of the words could lift it above, and order is dear to find
        return _whole(without, self._in_order(one, other, mine.held & theirs.held), heavier)

    def is_below(self, one: Reading, other: Reading, least: float) -> bool:
        """Return whether two clauses are less alike than that, as far as is told without the order of their words.

        Nine of ten that are compared are, and this takes a fraction of working out how alike they are.
        """
        mine, theirs = self.size(one), self.size(other)
        common, said = one.matter & other.matter, one.content & other.content
        weight = sum(map(self._weigh, common))
        rarest = weight if len(common) <= TELLING else sum(sorted(map(self._weigh, common))[-TELLING:])
        most = self.frame(one, other) + RAREST * rarest / TELLING
        if common:
            most += MATTER * sum(map(self._squared, common)) / (mine.matter_root * theirs.matter_root)
        if said:
            most += CONTENT * sum(map(self._squared, said)) / (mine.content_root * theirs.content_root)
            weight = weight if said == common else sum(map(self._weigh, said))
            most += ORDER * weight / max(mine.tokens, theirs.tokens)
        most += ORDER * min(mine.others, theirs.others) / max(mine.tokens, theirs.tokens, _NEARLY)
        if not one.pairs.isdisjoint(other.pairs):
            most += NEIGHBOURS * _share(self._of_pairs(one.pairs & other.pairs), mine.pairs, theirs.pairs)
        if not one.chain.isdisjoint(other.chain):
            most += CHAIN * _share(self._of_chain(one.chain & other.chain), mine.chain, theirs.chain)
        return most + _NEARLY < least * ALL

    def _without_order(self, one: Reading, other: Reading, mine: Sizes, theirs: Sizes) -> float:
        """Return what all measures but that of order add up to; written out, for it is asked of every two clauses."""
        matter, pairs = one.matter & other.matter, one.pairs & other.pairs
        content, chain = one.content & other.content, one.chain & other.chain
        return (
            MATTER * (self._cosine(matter, mine.matter, theirs.matter) if matter else 0.0)
            + CONTENT * (self._cosine(content, mine.content, theirs.content) if content else 0.0)
            + NEIGHBOURS * (_share(self._of_pairs(pairs), mine.pairs, theirs.pairs) if pairs else 0.0)
            + CHAIN * (_share(self._of_chain(chain), mine.chain, theirs.chain) if chain else 0.0)
            + RAREST * (self._rarest(matter) if matter else 0.0)
            + self.frame(one, other)
        )

    def size(self, reading: Reading) -> Sizes:
        """Return what the measures of a reading are held against, worked out once."""
        found = self._sizes.get(id(reading))
        if found is None:
            found = self._sizes[id(reading)] = self._measured(reading), reading
        return found[0]

    def _measured(self, reading: Reading) -> Sizes:
        content, matter, tokens = (
            math.fsum(map(self._squared, reading.content)),
            math.fsum(map(self._squared, reading.matter)),
            math.fsum(map(self._weigh, reading.tokens)),
        )
        return Sizes(
            content,
            matter,
            self._of_pairs(reading.pairs),
            self._of_chain(reading.chain),
            tokens,
            frozenset(reading.tokens),
            others=tokens - sum(map(self._weigh, reading.content)),
            content_root=math.sqrt(content) or 1.0,
            matter_root=math.sqrt(matter) or 1.0,
        )

    def _cosine(self, common: frozenset[str], mine: float, theirs: float) -> float:
        shared = math.fsum(map(self._squared, common))
        return shared / math.sqrt(mine * theirs) if shared else 0.0

    def _of_pairs(self, pairs: Iterable[tuple[str, str]]) -> float:
        return math.fsum(map(self.of_pair.__getitem__, pairs))

    def _of_chain(self, chain: Iterable[tuple[str, str]]) -> float:
        return math.fsum(map(self.of_link.__getitem__, chain))

    def _rarest(self, matter: Iterable[str]) -> float:
        """Return the weight of the rarest words in common, of as many as could be."""
        return sum(sorted(map(self._weigh, matter))[-TELLING:]) / TELLING

    def frame(self, one: Reading, other: Reading) -> float:
        """Return the weight of the objects' first words in common, and of one head, more where the verb is one too."""
        mine, theirs, found = one.frame, other.frame, 0.0
        if common := [token for token in dict.fromkeys(mine.object) if token in theirs.object]:
            found = OBJECT * math.fsum(map(self._weigh, common)) / 3
        if mine.head and mine.head == theirs.head:
            found += HEAD * self.rarity(mine.head) * (1 + (mine.verb == theirs.verb))
        return found

    def _in_common(self, one: Reading, theirs: Sizes) -> float:
        """Return the most that `_in_order` can give: the weight of the words in common, in any order."""
        return math.fsum([self._rarity[token] for token in one.tokens if token in theirs.held])

    def _in_order(self, one: Reading, other: Reading, shared: frozenset[str]) -> float:
        """Return the weight of the longest common subsequence; `shared` are the words of both."""
        mine = [token for token in one.tokens if token in shared]
        theirs = [token for token in other.tokens if token in shared]
        begin, end = common_ends(mine, theirs)
        most = sum(map(self._weigh, mine[:begin]), 0.0)
        most = self._heaviest(mine[begin : len(mine) - end], theirs[begin : len(theirs) - end], most)
        return sum(map(self._weigh, mine[len(mine) - end :]), most)

    def _heaviest(self, mine: Sequence[str], theirs: Sequence[str], before: float) -> float:
        """Return the weight of the longest common subsequence, after what weighs so much.

        Of the chains found so far those are held that end at a place of `theirs` and weigh more than all that end
        before it, in order: few words stand in both, so that this is quicker than a table of all pairs.
        """
        where: dict[str, list[int]] = {}
        for at in range(len(theirs) - 1, -1, -1):
            where.setdefault(theirs[at], []).append(at)
        ends, weights = [-1], [before]
        for token in mine:
            for at in where.get(token, ()):  # the last first: no word follows itself
                nth = bisect_left(ends, at)
                weight = weights[nth - 1] + self._rarity[token]
                upto = bisect_right(weights, weight, nth)
                if upto > nth or nth == len(ends) or ends[nth] > at:
                    ends[nth:upto], weights[nth:upto] = [at], [weight]
        return weights[-1]


def _whole(without: float, ordered: float, heavier: float) -> float:
    """Return all measures together, that of order being what is common in order, over the heavier clause."""
    return min((without + ORDER * (ordered / heavier if heavier else 0.0)) / ALL, 1.0)


def _share(common: float, mine: float, theirs: float) -> float:
    """Return what is common over the heavier clause: a short one inside a long one is not the same."""
    heavier = max(mine, theirs)
    return common / heavier if heavier else 0.0
