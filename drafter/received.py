"""A file as received: the source paragraphs that `ingest` gives and `parse` takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.model import Comment, Lines, Picture, Repair, Use


class Tracked(StrEnum):
    """Which text to read where changes are tracked: with all of them accepted, or with all rejected."""

    FINAL = "final"
    ORIGINAL = "original"


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
    it. `bold`, `level` and `title` are what the file itself says: `level` of a heading, or of a list item,
    from 1, and 0 where it says nothing; `title` that a line belongs to the document's title; `picture` what a table
    of our own files is drawn as.
    """

    kind: SourceKind
    text: str
    lines: Lines
    label: str = ""
    mark: str = ""
    indent: int = 0
    level: int = 0
    bold: bool = False
    title: bool = False
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A hidden mark (`tracing`) of a draft's Word file, and the line of the paragraph that it stands round now.

    `number` is that of the block that it stood round when the file was made, from 0; `uses` what that was drafted from.
    """

    name: str
    line: int
    number: int
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Drafted:
    """The draft that a Word file was made from, as the file itself tells, and its marks as they stand in the file now.

    `statement` is the draft's id, `words` the sum of its words (`tracing.words`); both are "" where the file has lost
    them. A mark that somebody doubled is there twice; one whose paragraph is gone is not there.
    """

    statement: str = ""
    revision: str = ""
    as_at: str = ""
    words: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Edits:
    """Who edited a Word file: its tracked changes by line and author, and who saved it last.

    `nested` tells that one author changed what another had: then neither can be read without the other.
    """

    tracked: tuple[tuple[int, str], ...] = ()
    saved_by: str = ""
    nested: bool = False

    @property
    def authors(self) -> tuple[str, ...]:
        """Return the authors of tracked changes in the order in which they come; "" for one without a name."""
        return tuple(dict.fromkeys(author for _, author in self.tracked))

    def by(self, lines: Lines) -> tuple[str, ...]:
        """Return who changed these lines."""
        return tuple(dict.fromkeys(author for line, author in self.tracked if lines[0] <= line <= lines[1]))


@dataclass(frozen=True, slots=True)
class Received:
    """A file as received: its paragraphs in reading order, and what reading repaired in them.

    `doubts` are reasons why the reading may be wrong, in words for a person, and `grave` those of them that
    alone make its confidence low; `notes` are what to tell of the file that is no fault ("12 tracked changes
    were read as accepted"). `drafted` is what a Word file tells of the draft that it was made from, if it was one, and
    `edits` who changed it since; `statement` is the id of the text that this program wrote the file of.
    """

    file: str
    sha256: str
    paragraphs: tuple[SourceParagraph, ...] = ()
    repairs: tuple[Repair, ...] = ()
    comments: tuple[Comment, ...] = ()
    doubts: tuple[str, ...] = ()
    grave: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    drafted: Drafted | None = None
    edits: Edits | None = None
    statement: str = ""
