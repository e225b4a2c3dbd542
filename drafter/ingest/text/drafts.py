"""A source paragraph while it is being read: its pieces, line by line, and where they stood."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from drafter.ingest import marks, words
from drafter.ingest.text import clauses
from drafter.ingest.words import Vocabulary
from drafter.model import Lines, plain
from drafter.received import SourceKind, SourceParagraph

_LONGEST_WORD = 60  # letters of a word that a line's end may divide
LONGEST_HEADING = 160
_STOPS = (".", ";", ":", ",", "!", "?")
LEADS_IN = (" -", " –", " \u2014")  # what a lead-in ends with in place of a colon
_OPENERS = "“\"‘'("


@dataclass
class Draft:
    """A paragraph that is open: what is read is put to it piece by piece."""

    kind: SourceKind
    first: int
    last: int
    pieces: list[str] = field(default_factory=list)
    label: str = ""
    mark: str = ""
    indent: int = 0
    level: int = 0
    bold: bool = False
    title: bool = False
    apart: bool = True  # more than a line's end stood before it
    counted: int = 0  # the pieces whose brackets are counted
    opened: int = 0  # brackets that are open after them

    @property
    def empty(self) -> bool:
        """Return whether no words have come yet: a number or bullet stands alone on its line."""
        return not self.pieces

    @property
    def is_bracketed(self) -> bool:
        """Return whether a bracket is open at its end.

        It is asked at each line: all pieces but the last one, which may yet change, are counted but once.
        """
        for piece in self.pieces[self.counted : -1]:
            self.opened += _opened(piece)
            self.counted += 1
        return bool(self.pieces) and self.opened + _opened(self.pieces[-1]) > 0

    def add(self, text: str, line: int) -> None:
        """Put words to it."""
        if text:
            self.pieces.append(text)
        self.last = line

    def join(self, text: str, line: int, vocabulary: Vocabulary) -> tuple[str, str] | None:
        """Put words to it that go on; return a word that the line's end divided, as it stood and as it is now."""
        last = self.pieces[-1] if self.pieces else ""
        first, second = last.rsplit(maxsplit=1)[-1] if last else "", text.split(maxsplit=1)[0]
        hyphened = first.endswith(("-", "\u00ad")) and first[-2:-1].isalpha() and len(first) < _LONGEST_WORD
        if not (hyphened and text[:1].isalpha()):
            self.add(text, line)
            return None
        whole = words.joined(first, second, vocabulary)
        self.pieces[-1] = last.removesuffix(first).rstrip()
        self.add(whole + text.removeprefix(second), line)
        return f"{first} {second}", whole

    def is_as_wide(self, row: str) -> bool:
        """Return whether a table has as many columns as a row."""
        return bool(self.pieces) and self.pieces[0].count("\t") == row.count("\t")

    def rule(self, line: int) -> None:
        """Take the rule under a table's header; Markdown puts an empty header over a table that has none."""
        self.level, self.last = int(any(piece.strip() for piece in self.pieces)), line
        self.pieces = self.pieces if self.level else []

    def whole(self) -> SourceParagraph | None:
        """Return it as it was read; None where there is nothing of it."""
        if not (self.pieces or self.label or self.mark):
            return None
        table = self.kind is SourceKind.TABLE
        text = "\n".join(self.pieces) if table else plain(" ".join(self.pieces))
        lines: Lines = (self.first, self.last)
        return SourceParagraph(
            self.kind, text, lines, self.label, self.mark, self.indent, self.level, self.bold, self.title
        )


def _opened(piece: str) -> int:
    return piece.count("(") - piece.count(")")


def kind(text: str, longest: float = LONGEST_HEADING, bold: bool = False) -> SourceKind:
    """Return whether words are a paragraph's, or stand alone without a stop as a title's or heading's do."""
    if marks.place_and_date(text):
        return SourceKind.LINE
    if bold or marks.all_capitals(text):
        longest = LONGEST_HEADING
    begins = text[:1].isupper() or text[:1].isdigit() or text[:1] in _OPENERS
    ended = text.endswith(_STOPS) or marks.ends_aside(text) or clauses.ends(text)
    short = len(text) <= longest and not ended
    short = short and not (text.endswith(LEADS_IN) and not marks.all_capitals(text))
    return SourceKind.LINE if text and short and (begins or bold) else SourceKind.PARAGRAPH


def judged(found: SourceParagraph) -> SourceParagraph:
    """Return a paragraph of wrapped text, now that it is whole, as the line or the paragraph that it is."""
    if found.kind not in (SourceKind.LINE, SourceKind.PARAGRAPH) or found.level:
        return found
    return replace(found, kind=kind(found.text, bold=found.bold))
