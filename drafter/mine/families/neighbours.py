"""The precedents that say nearly what another says: those that a person may want to merge with it.

Of thousands, the few that have its rarest words are compared as mining compares clauses.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from statistics import fmean

from drafter.mine.clauses.readings import Reading
from drafter.mine.families import JOIN, score
from drafter.mine.families.likeness import Likeness
from drafter.mine.slots.wording import fixed_words
from drafter.model import Attested, Precedent

_COMPARED = 6
"""How many are compared: what says the same has most of the same rare words."""
_LEAST = JOIN / 2
"""How alike the nearest must be: half of what joins two clauses without asking. On the five documents the thanks to
a host, said in two ways that mining does not join, are so alike; what only names the same body is not."""
_WORD = re.compile(r"[^\W\d_]{3,}")


class Neighbours:
    """Finds the precedents nearest to one, among those that it is made with."""

    def __init__(
        self, precedents: Iterable[Precedent], likeness: Likeness, read: Callable[[Attested], Reading]
    ) -> None:
        self._all = {each.id: each for each in precedents if each.attested}
        self._likeness, self._read = likeness, cache(read)
        self._holding: dict[str, list[str]] = defaultdict(list)
        for each in self._all.values():
            for word in _words(each):
                self._holding[word].append(each.id)

    def nearest(self, precedent: Precedent) -> Precedent | None:
        """Return the nearest other precedent; None where none is alike."""
        if not precedent.attested:
            return None
        mine = [self._read(entry) for entry in _ends(precedent)]
        found = [(self._alike(mine, other), other) for other in self._with_its_words(precedent)]
        alike, nearest = max(found, key=lambda each: (each[0], each[1].id), default=(0.0, precedent))
        return nearest if alike >= _LEAST else None

    def _with_its_words(self, precedent: Precedent) -> list[Precedent]:
        """Return those that have most of a precedent's words, the rare ones counting most."""
        weights: dict[str, float] = defaultdict(float)
        for word in sorted(_words(precedent)):
            holders = self._holding.get(word, [])
            for id_ in holders:
                weights[id_] += math.log((len(self._all) + 1) / (len(holders) + 0.5))
        for id_ in [id_ for id_ in weights if id_ == precedent.id or self._all[id_].text == precedent.text]:
            del weights[id_]  # of the same words are two only where a person parted them
        return [self._all[id_] for id_, _ in sorted(weights.items(), key=lambda each: (-each[1], each[0]))[:_COMPARED]]

    def _alike(self, mine: Sequence[Reading], other: Precedent) -> float:
        theirs = [self._read(entry) for entry in _ends(other)]
        return fmean(score(one, each, self._likeness) for one in mine for each in theirs)


def _words(precedent: Precedent) -> set[str]:
    return {word.casefold() for word in _WORD.findall(fixed_words(precedent.text))}


def _ends(precedent: Precedent) -> tuple[Attested, ...]:
    """Return the oldest and the newest place."""
    return tuple(dict.fromkeys((precedent.attested[0], precedent.attested[-1])))
