"""A meeting that a past sentence names, and which date and place are its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.model import Marked, Meeting


@dataclass(frozen=True, slots=True)
class Referred:
    """A meeting that a past sentence names: what it is to this draft ("meeting", "previous"), None if not known."""

    root: str
    meeting: Meeting | None
    named_alike: bool = True  # whether the old words with another ordinal name it


def beside(parts: Sequence[Marked], nth: int, named: Sequence[Referred | None]) -> Referred | None:
    """Return the meeting that a date or place belongs to: the one named before it, else the first after it.

    Where other words that change stand between, it belongs to what they name: "which included the [workshop], held in".
    """
    before = [at for at, each in enumerate(named[:nth]) if each is not None]
    after = [each for each in named[nth + 1 :] if each is not None]
    if before and any(part.kind == "text" for part in parts[before[-1] + 1 : nth]):
        return None
    return named[before[-1]] if before else after[0] if after else None
