"""What a text is made of: headings, paragraphs, list items, tables, footnotes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.model.allowed import Allowed
from drafter.model.sources import NO_LINES, Lines

MAX_HEADING_LEVEL = 5
"""Markdown has six; the first is the title's."""


LABEL_SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
"""What the UN puts behind the number of a paragraph that stands beside one, or comes after it: "3 bis"."""


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    FOOTNOTE = "footnote"


class Picture(StrEnum):
    """What a table is drawn as, where it is printed: a picture of what it says, made anew at each printing."""

    TIMELINE = "timeline"
    """Activities over time."""
    TALLY = "tally"
    """Commitments by status."""


@dataclass(frozen=True, slots=True)
class Use:
    """One precedent used in a block, and the words that filled its slots."""

    precedent: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table or footnote.

    `text` is plain words on one line, as printed after repair; a table's is one row a line, cells
    parted by a tab, every row of the same length. `label` is as printed without its stop ("25",
    "a", "I", "Action"), "" for bullets and for what bears none. `level` is 1 to 5 for headings, 1
    and up for items, 1 for a table whose first row is its header, else 0. `picture` is what a table is
    drawn as besides; tables of one picture below one heading make one picture. `refers` are the references to
    other places of the text that drafting computed, as they stand in `text` ("paragraph 5"). `landscape` of an annex's
    heading says how its pages lie; where it says nothing, its tables do. `allows` are the rules that are silent here.
    """

    kind: BlockKind
    text: str
    level: int = 0
    label: str = ""
    lines: Lines = NO_LINES
    uses: tuple[Use, ...] = ()
    picture: Picture | None = None
    refers: tuple[str, ...] = ()
    landscape: bool | None = None
    allows: tuple[Allowed, ...] = ()

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return a table's rows of cells; any other block is one cell."""
        return tuple(tuple(row.split("\t")) for row in self.text.split("\n"))
