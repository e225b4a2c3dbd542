"""Footnotes of an Akoma Ntoso file: they stand where their mark does, and their blocks where the text had them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.model import Block


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with the id of its element; of a footnote also the id of the block after which it comes."""

    block: Block
    id: str
    after: str | None = None


def in_order(blocks: Sequence[Placed], notes: Sequence[Placed]) -> Iterator[Block]:
    """Yield the blocks with each footnote after the block that it names; one that names none comes last."""
    waiting: dict[str, list[Placed]] = {}
    for note in notes:
        waiting.setdefault(note.after or "", []).append(note)
    yield from _following("", waiting)
    for placed in blocks:
        yield placed.block
        yield from _following(placed.id, waiting)
    for left in list(waiting.values()):
        yield from (note.block for note in left)


def _following(id_: str, waiting: dict[str, list[Placed]]) -> Iterator[Block]:
    """Yield the footnotes that come after the block of this id, and those that come after these."""
    next_ = list(reversed(waiting.pop(id_, [])))
    while next_:
        note = next_.pop()
        yield note.block
        next_ += reversed(waiting.pop(note.id, []))
