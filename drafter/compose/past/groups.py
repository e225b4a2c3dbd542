"""The blocks of a statement as parts of a template: what is of any such meeting stands, the rest is optional.

A paragraph and its list are one group. Where nothing in it recurs or holds a fact of the meeting, the
group is optional as a whole; else its single sentences and items are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from drafter.compose.past import frame, passages, roll_call
from drafter.compose.past.asked import Keys, place
from drafter.compose.past.pieces import Passage, Piece
from drafter.compose.past.slots import Slots
from drafter.compose.past.source import Source
from drafter.model import Block, BlockKind

Levels = dict[int, int]
"""How much of a block becomes code, by its place; of the title at -1."""


@dataclass
class Groups:
    """The parts of one template, in reading order."""

    source: Source
    slots: Slots
    levels: Levels
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    optional: int = 0
    keys: Keys = field(default_factory=Keys)

    def __post_init__(self) -> None:
        blocks = self.source.statement.blocks
        self.notes = frozenset(block.label for block in blocks if block.kind is BlockKind.FOOTNOTE)
        level, lines = self.levels.get(-1, passages.FULL), self.source.statement.title
        titles = (passages.title(line, self.source, self.slots, level) for line in lines)
        self.titles = [self.keys.passage(line, "title", stands=True) for line in titles]
        first = next((at for at, block in enumerate(blocks) if block.kind is BlockKind.PARAGRAPH), -1)
        calls = roll_call.loops(self.source).items()
        level_of = self.levels.get
        self.rolls = {at: call for at, call in calls if level_of(at, passages.FULL) == passages.FULL}
        listed = {each for at, (end, _) in self.rolls.items() for each in range(at, end)}
        self.cut = [[] if at in listed else self._cut(at, block, about=at == first) for at, block in enumerate(blocks)]

    def title(self) -> list[str]:
        """Return the lines of the title."""
        return [f"# {frame.line(line)}" for line in self.titles]

    def parts(self) -> Iterator[str]:
        """Yield the parts of the text, each to stand between empty lines."""
        blocks = self.source.statement.blocks
        at = 0
        while at < len(blocks):
            if at in self.rolls:
                at, code = self.rolls[at]
                yield code
                continue
            end = at + 1
            while end < len(blocks) and blocks[end].kind is BlockKind.ITEM:
                end += 1
            yield self._group(at, end)
            at = end

    # -- passages -----------------------------------------------------------------------------------

    def _cut(self, at: int, block: Block, about: bool) -> list[Passage]:
        level = self.levels.get(at, passages.FULL)
        if block.kind is BlockKind.TABLE:
            return []
        if block.kind is BlockKind.HEADING:
            return [self.keys.passage(self._line(block.text, level), self._place(at), stands=True)]
        found = passages.cut(block.text, self.source, self.slots, level, about)
        stays = block.kind is BlockKind.FOOTNOTE
        return [self.keys.passage(each, self._place(at), each.stands or stays) for each in found]

    def _place(self, at: int) -> str:
        return place(self.source.statement.blocks, at)

    def _line(self, text: str, level: int) -> Passage:
        return passages.title(text, self.source, self.slots, level) if level != passages.BARE else _bare(text)

    def _table(self, block: Block, level: int) -> str:
        return frame.table(block, [[frame.line(self._cell(cell, level)) for cell in row] for row in block.rows])

    def _cell(self, text: str, level: int) -> Passage:
        said = passages.cell(text, self.source, self.slots, level) if level != passages.BARE else _bare(text)
        return self.keys.passage(said, "table", stands=False)

    # -- groups -------------------------------------------------------------------------------------

    def _group(self, start: int, end: int) -> str:
        head = self.source.statement.blocks[start]
        if head.kind in (BlockKind.HEADING, BlockKind.FOOTNOTE):
            text = frame.block(head, self.cut[start], self.notes, None)
            return "\n\n".join(filter(None, (text, self._list(start + 1, end, stands=True))))
        if head.kind is BlockKind.TABLE:
            table = self._optional(self._table(head, self.levels.get(start, passages.FULL)))
            return "\n\n".join(filter(None, (table, self._list(start + 1, end, stands=True))))
        if not any(self._stands(at) for at in range(start, end)):
            return self._optional(self._lines(start, end, whole=True))
        return self._lines(start, end, whole=False)

    def _lines(self, start: int, end: int, whole: bool) -> str:
        """Return a paragraph and its list, or a list alone; single passages of it are optional unless it is `whole`."""
        head = self.source.statement.blocks[start]
        if head.kind is BlockKind.ITEM:
            return self._list(start, end, stands=not whole)
        announces = end > start + 1 and not whole
        texts = self._announcing(self.cut[start]) if announces else self.cut[start]
        paragraph = frame.like(texts) + frame.block(head, texts, self.notes, None if whole else self._next)
        return "\n\n".join(filter(None, (paragraph, self._list(start + 1, end, stands=not whole, below=head))))

    def _announcing(self, texts: list[Passage]) -> list[Passage]:
        """Return a paragraph's passages with the last one standing, where a list that stands is below."""
        return [*texts[:-1], _standing(texts[-1])] if texts else texts

    def _list(self, start: int, end: int, stands: bool, below: Block | None = None) -> str:
        """Return the items; where the list `stands`, those that are of one meeting are optional, each with its own."""
        blocks = self.source.statement.blocks
        numbered = below is not None and below.kind is BlockKind.PARAGRAPH and below.label.isdecimal()
        lines: list[str] = []
        at = start
        while at < end:
            after = at + 1
            while after < end and blocks[after].level > blocks[at].level:
                after += 1
            alone = stands and not any(self._stands(each) for each in range(at, after))
            last = after if alone else at + 1
            text = "\n".join(self._item(each, 4 if numbered else 0) for each in range(at, last))
            lines.append(self._optional(text) if alone else text)
            at = last
        return "\n".join(lines)

    def _item(self, at: int, margin: int) -> str:
        block = self.source.statement.blocks[at]
        indent = " " * (margin + 2 * (block.level - 1))
        return f"{frame.like(self.cut[at])}{indent}{frame.block(block, self.cut[at], self.notes, None)}"

    def _stands(self, at: int) -> bool:
        return any(passage.stands for passage in self.cut[at])

    def _optional(self, text: str) -> str:
        return frame.optional(self._next(), text)

    def _next(self) -> int:
        self.optional = next(self.numbers)
        return self.optional


def _bare(text: str) -> Passage:
    return Passage((Piece(text),))


def _standing(passage: Passage) -> Passage:
    """Return the passage as one that stands in any draft."""
    if passage.stands or not passage.pieces:
        return passage
    first, *rest = passage.pieces
    return Passage((replace(first, fact=True), *rest), passage.like)
