"""What brackets are: where they stand, what they offer, and who asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Spot(NamedTuple):
    """A place between two letters: of which text (title lines first, then blocks), and after how many letters."""

    text: int
    at: int


class Stretch(NamedTuple):
    """What stands from one spot to another, through whole texts where they differ."""

    start: Spot
    end: Spot

    def within(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Return the words of the stretch, one string for each text that it runs through."""
        first, last = self.start.text, self.end.text
        return tuple(
            texts[at][self.start.at if at == first else 0 : self.end.at if at == last else None]
            for at in range(first, last + 1)
        )


@dataclass(frozen=True, slots=True)
class Alternative:
    """One wording that a bracket offers. `at` are its words with `credit`, what says who asks for it, among them."""

    text: str
    at: Stretch
    by: tuple[str, ...] = ()
    credit: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Bracket:
    """Text that is not agreed, with all its alternatives; `number` counts from 1 in reading order.

    `frames` is all that the bracket takes up, marks included: several stretches where each alternative has a
    bracket of its own. `within` is the number of the bracket in which it stands, 0 for none.
    """

    number: int
    frames: tuple[Stretch, ...]
    alternatives: tuple[Alternative, ...]
    within: int = 0

    @property
    def by(self) -> tuple[str, ...]:
        """Return who asks for any of it, each once."""
        return tuple(dict.fromkeys(name for alternative in self.alternatives for name in alternative.by))

    @property
    def is_choice(self) -> bool:
        """Return whether it offers more than one wording."""
        return len(self.alternatives) > 1


@dataclass(frozen=True, slots=True)
class Lone:
    """A bracket without its partner: "[" or "]"."""

    mark: str
    at: Spot


@dataclass(frozen=True, slots=True)
class Brackets:
    """All brackets of a statement in reading order, and those without a partner."""

    texts: tuple[str, ...] = ()
    all: tuple[Bracket, ...] = ()
    lone: tuple[Lone, ...] = ()

    @property
    def outermost(self) -> tuple[Bracket, ...]:
        """Return the brackets that stand in no other."""
        return tuple(bracket for bracket in self.all if not bracket.within)

    def numbered(self, number: int) -> Bracket | None:
        """Return the bracket of this number."""
        return self.all[number - 1] if 1 <= number <= len(self.all) else None

    def counted_by(self) -> dict[str, int]:
        """Return how many brackets each delegation asks for, in the order in which they come."""
        counts: dict[str, int] = {}
        for bracket in self.all:
            for name in bracket.by:
                counts[name] = counts.get(name, 0) + 1
        return counts

    def shown(self, bracket: Bracket) -> str:
        """Return the bracket as it stands, one line for each text that it runs through."""
        return "\n".join(part for frame in bracket.frames for part in frame.within(self.texts))
