"""Who holds a word, and how much: lists of weights by word, and the best of all by their sum.

What is asked adds up, word by word, the weights of all rows that hold it, in arrays: a word that half of a
hundred thousand rows hold takes less than a millisecond. The sums are exact, no row is passed over.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.int32]
    Weights = NDArray[np.float32]


class Postings:
    """The words of many rows, numbered from 0, each with a weight."""

    def __init__(
        self, words: Mapping[str, int], starts: NDArray[np.int64], rows: Rows, weights: Weights, count: int
    ) -> None:
        self._words, self._starts, self._rows, self._weights = words, starts, rows, weights
        self.count = count

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, float]]) -> Postings:
        """Return the postings of rows, each a weight by word."""
        import numpy as np

        words: dict[str, int] = {}
        named: list[int] = []
        weights: list[float] = []
        sizes: list[int] = []
        for row in rows:
            named += [words.setdefault(word, len(words)) for word in row]
            weights += row.values()
            sizes.append(len(row))
        names = np.array(named, np.int64)
        order = np.argsort(names, kind="stable")  # rows stay in order below each word
        held = np.repeat(np.arange(len(sizes), dtype=np.int32), np.array(sizes, np.int64))[order]
        starts = np.searchsorted(names[order], np.arange(len(words) + 1)).astype(np.int64)
        return cls(words, starts, held, np.array(weights, np.float32)[order], len(sizes))

    def holding(self, word: str) -> int:
        """Return how many rows hold the word."""
        at = self._words.get(word)
        return 0 if at is None else int(self._starts[at + 1] - self._starts[at])

    def beginning(self, start: str) -> list[str]:
        """Return the words that begin so."""
        return [word for word in self._words if word.startswith(start)]

    def sums(self, asked: Mapping[str, float]) -> NDArray[np.float64]:
        """Return for each row the sum over the words asked of its weight times what the word weighs."""
        import numpy as np

        held = [(at, factor) for word, factor in asked.items() if (at := self._words.get(word)) is not None]
        if not held:
            return np.zeros(self.count)
        parts = [(slice(self._starts[at], self._starts[at + 1]), factor) for at, factor in held]
        rows = np.concatenate([self._rows[part] for part, _ in parts])
        weights = np.concatenate([self._weights[part] * factor for part, factor in parts])
        return np.bincount(rows, weights, self.count).astype(np.float64, copy=False)

    def dump(self) -> bytes:
        """Return all as bytes; the same for the same rows."""
        import numpy as np

        words = np.frombuffer(json.dumps(list(self._words), ensure_ascii=False).encode(), np.uint8)
        buffer = io.BytesIO()
        for array in (words, self._starts, self._rows, self._weights, np.array([self.count])):
            np.save(buffer, array, allow_pickle=False)
        return buffer.getvalue()

    @classmethod
    def load(cls, data: bytes) -> Postings:
        """Return what was dumped. Raises ValueError for anything else."""
        import numpy as np

        buffer = io.BytesIO(data)
        words, starts, rows, weights, count = (np.load(buffer, allow_pickle=False) for _ in range(5))
        names = json.loads(words.tobytes())
        return cls({word: at for at, word in enumerate(names)}, starts, rows, weights, int(count[0]))


def best(sums: NDArray[np.float64], most: int) -> list[int]:
    """Return the rows with the highest sums above 0, best first, equal ones in order."""
    import numpy as np

    above = np.flatnonzero(sums > 0)
    if len(above) > most > 0:
        least = np.partition(sums[above], len(above) - most)[len(above) - most]
        above = above[sums[above] >= least]
    ranked = above[np.argsort(-sums[above], kind="stable")]
    return [int(row) for row in ranked[:most]]
