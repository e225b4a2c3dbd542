"""The table of contents: of a long report or strategy, and of any text that asks for it (`Statement.contents`)."""

from __future__ import annotations

from typing import NamedTuple

from drafter import numbering
from drafter.model import Block, BlockKind, Kind, Statement
from drafter.render.pieces import anchor

DEEPEST = 2
"""The last level of headings that it lists."""
FEWEST = 8
"""So many headings are no longer seen at one glance."""
SHORTEST = 9_000
"""Letters of about three and a half pages: in a shorter text everything is found by leafing."""
_LISTED = (Kind.PROGRESS_REPORT, Kind.STRATEGY)
HEAD = "Contents"


class Entry(NamedTuple):
    """One line of it: a heading as it is printed, the block that it is, and its level from 1."""

    text: str
    block: int
    level: int

    @property
    def anchor(self) -> str:
        """Return the name of the heading's place in an HTML file."""
        return anchor(self.block)


def of(statement: Statement) -> tuple[Entry, ...]:
    """Return the lines of the table of contents; () where the text has none.

    A past text has one only if it asks for it: it is shown as it was.
    """
    entries = tuple(
        Entry(printed(block), at, block.level)
        for at, block in enumerate(statement.blocks)
        if block.kind is BlockKind.HEADING and block.level <= DEEPEST
    )
    if statement.contents is not None:
        return entries if statement.contents else ()
    letters = sum(len(block.text) for block in statement.blocks)
    wanted = statement.source is None and statement.kind in _LISTED
    return entries if wanted and len(entries) >= FEWEST and letters >= SHORTEST else ()


def printed(block: Block) -> str:
    """Return a heading with its label, or "paragraph 5" for a paragraph of that number: what leads there, in words."""
    if block.kind is not BlockKind.HEADING:
        return f"paragraph {block.label}"
    if numbering.is_annex(block):
        return ": ".join(part for part in (block.label, block.text) if part)
    return f"{block.label}{numbering.stop(block.label)} {block.text}".strip()
