"""A statement as the row of paragraphs that is compared: its title's lines, then its blocks.

Labels are not compared, but for those that are words ("Action"): a number follows from the place. The mark of a
footnote in a text is not compared either; it is known by the footnote that it refers to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter import numbering, shapes
from drafter.model import Block, BlockKind, Side, Statement, shown_title

_RAISED = re.compile("[⁰¹²³⁴-⁹]+")
_WORD = re.compile(r"\w+(?:[-\u2010-\u2015'’]\w+)*")
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.ITEM)


@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph of one text: where it stands, what it is compared by, and the words that tell how like it is.

    `group` holds together what can be an edited form of each other.
    """

    side: Side
    key: str
    words: tuple[str, ...]
    group: str

    @property
    def text(self) -> str:
        """Return its text."""
        return self.side.block.text

    @property
    def shape(self) -> tuple[int, int]:
        """Return how many columns a table has, and whether it has a header: one of another shape is another table."""
        return len(self.side.block.rows[0]), self.side.block.level


def of(statement: Statement) -> list[Unit]:
    """Return the statement's paragraphs in reading order."""
    marks = frozenset(block.label for block in statement.blocks if block.kind is BlockKind.FOOTNOTE)
    titles = (Side(-at, shown_title(line), "title") for at, line in enumerate(statement.title, 1))
    blocks = zip(statement.blocks, _cited(statement.blocks), strict=True)
    return [_unit(side, marks) for side in (*titles, *(Side(at, *each) for at, each in enumerate(blocks)))]


def label(block: Block) -> str:
    """Return the label of a block where it is words, and so is compared; "" for a number."""
    return block.label if numbering.is_words(block.label) else ""


def _unit(side: Side, marks: frozenset[str]) -> Unit:
    block = side.block
    bare = _RAISED.sub(lambda found: "" if found[0] in marks else found[0], block.text) if marks else block.text
    bare = " ".join(bare.split())  # a no-break space is no other word
    group = "title" if side.is_title else "text" if block.kind in _RUNNING else block.kind.value
    return Unit(side, f"{label(block)}\0{bare}", tuple(_WORD.findall(bare.casefold())), group)


def _cited(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield how officials cite each block: "4 (a)", "20, item 2", "heading", "below 3", "footnote 1"."""
    counts: list[int] = []
    above, last = "", ""
    for block, place in zip(blocks, shapes.paragraphs(blocks), strict=True):
        counts = [*counts, *[0] * block.level][: block.level] if block.kind is BlockKind.ITEM else []
        match block.kind:
            case BlockKind.ITEM if not block.label:
                counts[-1] += 1
                yield f"{place or above or last}, item {'.'.join(str(count) for count in counts if count)}".lstrip(", ")
            case BlockKind.ITEM | BlockKind.HEADING:
                yield place if block.kind is BlockKind.ITEM else "heading"
            case BlockKind.PARAGRAPH if place:
                yield place
            case BlockKind.FOOTNOTE:
                yield f"footnote {block.label}"
            case _:
                what = "table" if block.kind is BlockKind.TABLE else "paragraph"
                yield f"{what} below {last}" if last else what
        if block.kind is BlockKind.HEADING:
            above, last = "", f'"{block.text or block.label}"'
        elif block.kind is BlockKind.PARAGRAPH:
            above, last = place, place or last
