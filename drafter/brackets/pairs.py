"""Which bracket closes which, through several paragraphs too, and which stand alone.

Within one text, "]" closes the nearest "[" that is open. What is left open goes on into the texts that follow
where that is how people write it: one of the two stands at the edge of its paragraph. A title line, a footnote
and the text itself are apart: no bracket goes from one to the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.brackets.data import Lone, Spot, Stretch
from drafter.brackets.marks import Piece, Sign

_DEEPEST = 50
"""Brackets within brackets; what is nested deeper is words of the one around it: no person reads on."""
_AFTER = " \u00a0.,;:"
"""What may follow a bracket at the end of its paragraph."""


@dataclass(slots=True)
class Pair:
    """Two brackets that belong together; `inside` are the marks that are this pair's own, not a nested one's."""

    frame: Stretch
    above: Pair | None = None
    inside: list[tuple[int, Piece]] = field(default_factory=list)
    has_nested: bool = False
    depth: int = 1


def paired(texts: Sequence[str], realms: Sequence[int], pieces: Sequence[Sequence[Piece]]) -> tuple[
    list[Stretch], list[Lone]
]:  # fmt: skip
    """Return the pairs, and the brackets without one, each in reading order. `realms` says which texts go together."""
    pairs: list[Stretch] = []
    alone: list[Lone] = []
    open_by_realm: dict[int, list[Spot]] = {}
    for text, marks in enumerate(pieces):
        still = open_by_realm.setdefault(realms[text], [])
        here: list[Spot] = []
        for piece in marks:
            spot = Spot(text, piece.at)
            if piece.sign is Sign.OPEN:
                here.append(spot)
            elif piece.sign is Sign.CLOSE and here:
                pairs.append(Stretch(here.pop(), Spot(text, piece.end)))
            elif piece.sign is Sign.CLOSE and still and _at_an_edge(texts, still[-1], spot):
                pairs.append(Stretch(still.pop(), Spot(text, piece.end)))
            elif piece.sign is Sign.CLOSE:
                alone.append(Lone("]", spot))
        still += here
    alone += [Lone("[", spot) for spots in open_by_realm.values() for spot in spots]
    return sorted(pairs), sorted(alone, key=lambda lone: lone.at)


def _at_an_edge(texts: Sequence[str], start: Spot, end: Spot) -> bool:
    """Return whether a bracket that runs through paragraphs begins one, or ends one, or is opened after a lead-in."""
    opening, closing = texts[start.text], texts[end.text]
    begins = not opening[: start.at].strip(" \u00a0[")
    leads = not opening[start.at :].strip(" \u00a0[")
    ends = not closing[end.at + 1 :].strip(f"{_AFTER}]")
    return begins or leads or ends


def nested(frames: Sequence[Stretch], pieces: Sequence[Sequence[Piece]]) -> list[Pair]:
    """Return the pairs in reading order, each with the one around it and with its own marks."""
    starts = {frame.start: Pair(frame) for frame in frames}
    ends = {frame.end: starts[frame.start] for frame in frames}
    open_: list[Pair] = []
    for text, marks in enumerate(pieces):
        for piece in marks:
            pair = starts.get(Spot(text, piece.at)) if piece.sign is Sign.OPEN else None
            if pair is not None:
                pair.above = open_[-1] if open_ else None
                pair.depth = pair.above.depth + 1 if pair.above else 1
                if pair.above:
                    pair.above.has_nested = True
                open_.append(pair)
            elif piece.sign is Sign.CLOSE and Spot(text, piece.end) in ends:
                _leave(open_, ends[Spot(text, piece.end)])
            elif open_ and piece.sign in (Sign.PARTING, Sign.NAMED):
                open_[-1].inside.append((text, piece))
    return [pair for pair in starts.values() if pair.depth <= _DEEPEST]


def _leave(open_: list[Pair], pair: Pair) -> None:
    """Take the pair off what is open: the last one, but where a footnote lies across its end."""
    for at in range(len(open_) - 1, -1, -1):
        if open_[at] is pair:
            del open_[at]
            return
