"""What a template asks of another meeting beside the known facts: a key for each, to be filled in the meeting file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.compose import blanks
from drafter.compose.past.pieces import Passage, Piece, asking
from drafter.compose.then import kind_of
from drafter.model import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Asked:
    """A key below "facts:": what stood there, where, whether its passage stands in any draft, its sentence."""

    key: str
    said: str
    where: str
    stands: bool
    sentence: str = ""


@dataclass
class Keys:
    """The keys of one template, numbered in reading order.

    The same words at two places are two facts: but a meeting with a number, "Fifth Ministerial Conference", is one.
    """

    counts: Counter[str] = field(default_factory=Counter)
    asked: list[Asked] = field(default_factory=list)

    def passage(self, passage: Passage, where: str, stands: bool) -> Passage:
        """Return the passage with a key for whatever it asks for."""
        text, at, pieces = "".join(piece.text for piece in passage.pieces), 0, list[Piece]()
        for piece in passage.pieces:
            keys = []
            for slot, said in piece.asks:
                found = text.find(said, at, at + len(piece.text))
                sentence = blanks.around(text, found, said) if found >= 0 else ""
                keys.append(self._asked(slot, said, where, stands, sentence))
            pieces.append(asking(piece, keys))
            at += len(piece.text)
        return replace(passage, pieces=tuple(pieces))

    def _asked(self, slot: str, said: str, where: str, stands: bool, sentence: str) -> str:
        """Return the key by which a fact is asked for: the one that it has already, where it is surely the same."""
        known = next((at for at, one in enumerate(self.asked) if one.said == said and _is_one(said)), -1)
        if known < 0:
            self.asked.append(Asked(self._key(slot, said), said, where, stands, sentence))
            return self.asked[-1].key
        one = self.asked[known]
        self.asked[known] = replace(one, where=f"{one.where}, {where}", stands=one.stands or stands)
        return one.key

    def _key(self, slot: str, said: str) -> str:
        name = re.sub(r"\W+", "_", slot) or kind_of(said)
        self.counts[name] += 1
        return f"{name}_{self.counts[name]}"


def _is_one(said: str) -> bool:
    """Return whether words name one thing wherever they stand: a meeting with its number."""
    return kind_of(said) == "ordinal" and bool(re.search(r"[A-Z]\w+ (?:\w+ )*[A-Z]\w+", said))


def place(blocks: Sequence[Block], at: int) -> str:
    """Return where a block stands, for an official who looks for it: "paragraph 4", "paragraph 4, item 2"."""
    block = blocks[at]
    above = next((n for n in range(at, -1, -1) if blocks[n].kind is not BlockKind.ITEM), -1)
    if block.kind is BlockKind.ITEM and above >= 0 and blocks[above].kind is BlockKind.PARAGRAPH:
        item = f"({block.label})" if block.label else f"item {at - above}"
        return f"{place(blocks, above)}{' ' if block.label else ', '}{item}"
    return f"{block.kind} {block.label}" if block.label else str(block.kind)


def in_order(asked: list[Asked]) -> Iterator[Asked]:
    """Yield what stands in any draft, then what stands only where its passage is kept."""
    yield from (each for each in asked if each.stands)
    yield from (each for each in asked if not each.stands)
