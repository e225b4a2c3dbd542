"""A file as received: the source paragraphs that `ingest` gives and `parse` takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.model import Lines, Repair


class SourceKind(StrEnum):
    """What a source paragraph is by its looks alone; what it means is for `parse` to say."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    LINE = "line"  # stands alone and ends without a stop: a title, a heading, a caption
    TABLE = "table"
    FOOTNOTE = "footnote"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """One paragraph of a file as received, its lines joined, its label or list mark taken off.

    `mark` is an item's bullet, `label` what was printed before the text, `indent` the spaces before
    it. `bold` and `level` are what the file itself says of a heading; 0 where it says nothing.
    """

    kind: SourceKind
    text: str
    lines: Lines
    label: str = ""
    mark: str = ""
    indent: int = 0
    level: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """A file as received: its paragraphs in reading order, and what reading repaired in them."""

    file: str
    sha256: str
    paragraphs: tuple[SourceParagraph, ...] = ()
    repairs: tuple[Repair, ...] = ()
