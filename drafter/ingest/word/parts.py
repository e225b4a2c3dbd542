"""What the body of a Word file is made of, as it stands there: paragraphs, tables, notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter import numbering
from drafter.ingest.word.labels import Label
from drafter.ingest.word.text import Piece
from drafter.model import Lines, Picture, plain
from drafter.received import SourceParagraph

_LABELS = ("label", "label number")
"""Character styles of labels that no list prints, in this program's own files."""
_REFERENCE = "footnote reference"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it stands: its words, the label that Word prints, and what the file says of it."""

    text: str
    lines: Lines
    style: str = ""  # the id
    label: Label | None = None
    typed: str = ""  # a label typed in a style of its own
    mark: str = ""  # the raised mark of a note typed before its words
    bold: bool = False
    level: int = 0
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one row a line, its cells parted by tabs."""

    text: str
    lines: Lines
    header: bool
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote, where it is read."""

    label: str
    text: str
    lines: Lines
    placed: bool = False  # it stands at a mark of its own, and not after its reference


@dataclass(frozen=True, slots=True)
class Chunk:
    """The paragraphs of a file that this one takes in whole, as its own reader gives them."""

    paragraphs: tuple[SourceParagraph, ...]
    lines: Lines

    @property
    def text(self) -> str:
        """Return all its words."""
        return " ".join(part.text for part in self.paragraphs)


Part = Paragraph | Table | Note | Chunk


def cell(parts: list[Part]) -> str:
    """Return all that a cell holds on one line, labels as they are printed."""
    return plain(" ".join(_printed(part) for part in parts))


def printed(rows: Iterable[Iterable[list[Part]]]) -> str:
    """Return a table's text: one row a line, its cells parted by tabs."""
    return "\n".join("\t".join(cell(parts) for parts in cells) for cells in rows)


def _printed(part: Part) -> str:
    if not isinstance(part, Paragraph):
        return f"{part.label} {part.text}" if isinstance(part, Note) else part.text.replace("\t", " ")
    label = part.typed or (part.label.text if part.label else "")
    mark = part.mark or (part.label.mark if part.label else "")
    return f"{mark} {label}{numbering.stop(label)} {part.text}"


def typed(said: list[Piece], text: str) -> tuple[str, str, str]:
    """Return a label typed in a style of its own, a note's raised mark, and the words after them."""
    before = ""
    for piece in said:
        if piece.style not in _LABELS:
            break
        before += piece.text
    if before:
        return before.strip().rstrip(".:").strip(), "", text.lstrip().removeprefix(before)
    first = said[0] if said else Piece()
    sign = first.text.strip()
    if first.style == _REFERENCE or (first.raised and not any(letter.isalpha() for letter in sign)):
        return "", numbering.raised(sign), text.lstrip().removeprefix(first.text)
    return "", "", text
