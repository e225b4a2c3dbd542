"""How like two paragraphs are: the share of their words, in order, that they have in common.

A word that many paragraphs have weighs little, for it does not tell which paragraph is which; one that says nothing
("the", "of") weighs least. What begins in the same words is of the same place in the text: "The purpose of the
meeting was to ..." is followed by what changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log2

from drafter.redline import common
from drafter.redline.islands import FUNCTION
from drafter.redline.units import Unit

LEAST = 0.4
"""Likeness from which a paragraph is another edited, where it stands in its place."""
_NOTHING = 0.1
"""The weight of a word that says nothing, where one that stands in two paragraphs has 1."""
_OPENING = 5
"""Words in which two paragraphs begin alike, for it to be no chance."""
_HELD = 0.85
"""What it weighs that a paragraph holds nearly all words of one that begins as it does: it was cut down, or grew."""
_FORMULA = 0.7
"""Share of all words, of whatever weight, from which both are one formula, filled in otherwise."""
_HOPELESS = 0.12
"""Share of words of the shorter, of all of both, below which only a part of one can be the other."""


class Likeness:
    """The weights of the words of two texts."""

    def __init__(self, old: Iterable[Unit], new: Iterable[Unit]) -> None:
        held = Counter(word for units in (old, new) for unit in units for word in set(unit.words))
        self._weights = {
            word: _NOTHING if word in FUNCTION else 1 / max(1.0, log2(count)) for word, count in held.items()
        }

    def of(self, old: Unit, new: Unit) -> float:
        """Return how like they are, 0 to 1; 0 where one cannot be the other edited."""
        if old.group != new.group or (old.group == "table" and old.shape != new.shape):
            return 0.0
        least = min(len(old.words), len(new.words))
        if least < _HOPELESS * (len(old.words) + len(new.words)):
            return 0.0
        kept = common.pairs(old.words, new.words)
        same = sum(self._weights[old.words[i]] for i, _ in kept)
        whole, other = (sum(map(self._weights.__getitem__, unit.words)) for unit in (old, new))
        share = 2 * same / (whole + other) if whole + other else 1.0
        plain = 2 * len(kept) / (len(old.words) + len(new.words) or 1)
        share = max(share, plain if plain >= _FORMULA else 0.0)
        if least >= _OPENING and old.words[:_OPENING] == new.words[:_OPENING]:
            return max(share, LEAST, _HELD * same / min(whole, other))
        return share
