"""What clauses can be alike at most to one that is asked: of a hundred at once, in arrays.

The measures are those of likeness, with the words in common as if they stood in one order: no clause is more alike,
and few come near, so that few must be compared. Which clause holds which words and neighbours is put into arrays of
numbers when all are known; what is asked gives weights to the numbers that it holds, and all others weigh nothing.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from drafter.mine.clauses.readings import Reading
from drafter.mine.families import likeness as measures
from drafter.mine.families.likeness import Likeness

_Key = TypeVar("_Key", str, tuple[str, str])
_Floats = NDArray[np.float64]
_Rows = NDArray[np.int64]


class Ceilings:
    """Tells how alike clauses can be at most."""

    def __init__(self, readings: Sequence[Reading], likeness: Likeness) -> None:
        self._readings, self._likeness = readings, likeness
        self._words = _Held([{*reading.tokens} for reading in readings])
        self._matter = _Held([reading.matter for reading in readings])
        self._content = _Held([reading.content for reading in readings])
        self._pairs = _Held([reading.pairs for reading in readings])
        self._chain = _Held([reading.chain for reading in readings])
        weigh, square = likeness.rarity, _squared(likeness.rarity)
        self._of_matter, self._of_content = self._matter.whole(square), self._content.whole(square)
        self._of_pairs = self._pairs.whole(likeness.of_pair.__getitem__)
        self._of_chain = self._chain.whole(likeness.of_link.__getitem__)
        self._of_words = np.array([sum(map(weigh, reading.tokens)) for reading in readings])

    def of(self, asked: Reading, rows: Sequence[int]) -> list[float]:
        """Return of each of the clauses how alike it can be at most, 0 to 1."""
        at, size = np.array(rows, np.int64), self._likeness.size(asked)
        if not len(at):
            return []
        matter = self._matter.held({token: self._likeness.rarity(token) for token in asked.matter}, at)
        content = self._content.held({token: self._likeness.rarity(token) for token in asked.content}, at)
        pairs = self._pairs.held({pair: self._likeness.of_pair[pair] for pair in asked.pairs}, at)
        chain = self._chain.held({link: self._likeness.of_link[link] for link in asked.chain}, at)
        said = Counter(asked.tokens)
        words = self._words.held({token: said[token] * self._likeness.rarity(token) for token in said}, at)
        frames = [self._likeness.frame(asked, self._readings[row]) for row in rows]
        found = (
            measures.MATTER * _cosine((matter**2).sum(1), size.matter, self._of_matter[at])
            + measures.CONTENT * _cosine((content**2).sum(1), size.content, self._of_content[at])
            + measures.NEIGHBOURS * _share(pairs.sum(1), size.pairs, self._of_pairs[at])
            + measures.CHAIN * _share(chain.sum(1), size.chain, self._of_chain[at])
            + measures.RAREST * np.sort(matter, 1)[:, -measures.TELLING :].sum(1) / measures.TELLING
            + measures.ORDER * _share(words.sum(1), size.tokens, self._of_words[at])
            + np.array(frames)
        ) / measures.ALL
        return [float(each) for each in np.minimum(found, 1.0)]


class _Held(Generic[_Key]):
    """Which clause holds which words, or neighbours: their numbers, clause after clause."""

    def __init__(self, rows: Iterable[Collection[_Key]]) -> None:
        self._number: dict[_Key, int] = {}
        numbers, many = array("i"), array("q")
        for row in rows:
            numbers.extend([self._number.setdefault(key, len(self._number)) for key in sorted(row)])
            many.append(len(row))
        self._numbers, self._many = np.array(numbers, np.int32), np.array(many, np.int64)
        self._starts = np.cumsum(self._many) - self._many
        self._weights = np.zeros(len(self._number))

    def whole(self, weigh: Callable[[_Key], float]) -> _Floats:
        """Return of each clause what all that it holds weighs."""
        rows = np.repeat(np.arange(len(self._many)), self._many)
        weights = np.array([weigh(key) for key in self._number])
        return np.bincount(rows, weights[self._numbers], len(self._many)).astype(np.float64, copy=False)

    def held(self, asked: Mapping[_Key, float], rows: _Rows) -> _Floats:
        """Return of each clause, a row, the weights of what it holds; the rows are as long as the longest."""
        if not len(self._numbers):  # no clause holds any
            return np.zeros((len(rows), 1))
        known = {self._number[key]: weight for key, weight in asked.items() if key in self._number}
        self._weights[list(known)] = list(known.values())
        nth = np.arange(max(self._many[rows].max(), 1))
        places = np.minimum(self._starts[rows][:, None] + nth, len(self._numbers) - 1)
        found = np.where(nth < self._many[rows][:, None], self._weights[self._numbers[places]], 0.0)
        self._weights[list(known)] = 0.0
        return found


def _squared(weigh: Callable[[str], float]) -> Callable[[str], float]:
    return lambda token: weigh(token) ** 2


def _cosine(common: _Floats, mine: float, theirs: _Floats) -> _Floats:
    """Return what is common over the root of both; nothing where nothing is."""
    return np.divide(common, np.sqrt(mine * theirs), out=np.zeros(len(common)), where=common > 0)


def _share(common: _Floats, mine: float, theirs: _Floats) -> _Floats:
    """Return what is common over the heavier; nothing where nothing is."""
    return np.divide(common, np.maximum(mine, theirs), out=np.zeros(len(common)), where=common > 0)
