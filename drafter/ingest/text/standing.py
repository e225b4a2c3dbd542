"""Where the reading of a text stands: the paragraph that is open, what stood before this line, what comes after it."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.ingest.text import before, continuing, labels, together
from drafter.ingest.text.before import Before
from drafter.ingest.text.drafts import Draft
from drafter.ingest.text.lines import Line, Told, following
from drafter.ingest.text.shape import Shape
from drafter.received import SourceKind


class Standing:
    """What is known of a text at the line that is read now; `shape` is that of the passage around this line."""

    def __init__(self, lines: Sequence[Line], usual: Shape, told: Told) -> None:
        self.lines, self.usual, self.told = lines, usual, told
        self.going = together.going(lines, usual)
        self.following = following(lines)
        self.labels = labels.of(lines)
        self.open: Draft | None = None
        self.before = Before(usual)
        self.guessed = 0  # how often a sentence ended with a line, and a paragraph may have
        self.late = 0  # how often one did below the last number, where none shows that the paragraph has ended

    @property
    def shape(self) -> Shape:
        """Return how the text around this line is wrapped."""
        return self.before.shape

    def fresh(self) -> bool:
        """Return whether a label may stand next: after an end, or where a line is a paragraph."""
        return self.before.fresh() or not (self.shape.width or before.ends_open(self.before.text))

    def after_line(self) -> bool:
        """Return whether a title's line or a heading stands before this line, or nothing."""
        return self.open is None or self.open.kind is SourceKind.LINE

    def in_table(self) -> bool:
        """Return whether a table is open."""
        return self.open is not None and self.open.kind is SourceKind.TABLE

    def in_item(self) -> bool:
        """Return whether an item is open."""
        return self.open is not None and self.open.kind is SourceKind.ITEM

    def below(self, at: int) -> Line | None:
        """Return the next line."""
        return self.lines[at + 1] if at + 1 < len(self.lines) else None

    def heads(self, at: int) -> bool:
        """Return whether a heading begins here, on lines without a stop, and a number or gap comes next."""
        return bool(self.shape.width) and continuing.heads(self.lines[at : at + continuing.MOST_LINES + 1])

    def kind(self, text: str, bold: bool) -> SourceKind:
        """Return whether words are a paragraph's or a heading's."""
        return continuing.kind(self.shape, text, bold)
