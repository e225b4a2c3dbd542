"""Two ways to write one thing in one text: which of them is the text's own, and which is told.

A house style decides; else what the text does more often; else what it did first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drafter.check.prose import Prose


class Use(NamedTuple):
    """One place where a form is used."""

    one: Prose
    at: tuple[int, int]

    @property
    def words(self) -> str:
        """Return the words as printed."""
        return self.one.text[slice(*self.at)]


def minority(
    one: Sequence[Use], other: Sequence[Use], house: int | None = None, *, past: bool = False
) -> tuple[Sequence[Use], Sequence[Use]]:
    """Return the uses at fault and those of the text's own form; `house` is 0 or 1 where a style asks for one.

    Nothing is at fault where a text uses only one form, and the house style asks for no other; nor where a past
    text does: it was agreed as it is, and a style that came later is no fault of it.
    """
    both = (one, other)
    if past and not (one and other):
        return (), ()
    if house is not None:
        return both[1 - house], both[house]
    if not one or not other:
        return (), ()
    if len(one) == len(other):
        return (one, other) if _first(other) < _first(one) else (other, one)
    return (one, other) if len(one) < len(other) else (other, one)


def _first(uses: Sequence[Use]) -> tuple[int, int]:
    """Return where the first use stands: the title's lines, counted downwards from -1, come before the blocks."""
    at = uses[0].one.passage.at
    return (-1000 - at if at < 0 else at), uses[0].at[0]


def times(count: int) -> str:
    """Return "once", "twice" or "7 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def like(words: str, model: str) -> str:
    """Return `words` with the capitals of `model`."""
    if model.isupper() and len(model) > 1:
        return words.upper()
    return words[:1].upper() + words[1:] if model[:1].isupper() else words
