"""What stood before a line of text: the last line with words, the empty ones since, a page's end.

From it is told whether a sentence has ended there, and whether the last line was full.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from drafter import dates, numbering
from drafter.ingest.text import clauses
from drafter.ingest.text.lines import Line
from drafter.ingest.text.shape import WIDEST, Shape

_SENTENCE_ENDS = (".", "!", "?", ":", ";", ".”", '."', ".’", ".)")
_ENDED = re.compile(r"(?:[.!?:;]|(?:^\s*|[;,] )(?:and|or))[”\"’')]*$")
_OPEN_WORD = re.compile(r"(?:^|\s)(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|as|its|their|that|which|,)$", re.I)
_LETTERED = re.compile(r"(?:annex|attachment|appendix|part|section|option|group)\s+A$", re.I)
_CASELESS = 45  # letters of a line in a script without capitals that has not ended, and so goes on
_NEARLY_FULL = 0.75  # of the page's width
_WIDE = 1.08
_BEYOND = 1.5  # times the page's width
_TAIL = 16  # letters of a line's end that tell whether a sentence ends there


@dataclass
class Before:
    """What the reading of a text has just passed; `text` is the last line's, "" where it was a table's."""

    shape: Shape
    line: Line = field(default_factory=lambda: Line(0, ""))
    text: str = ""
    head: str = ""  # the first line since more than a line's end stood before one
    wide: bool = False  # whether the line before that one was too wide for the page: what it took, the last one lacks
    gap: int = 0  # the empty lines since then
    paged: bool = False  # whether a page has ended since then

    def take(self, line: Line, text: str) -> None:
        """Pass a line with words."""
        self.head = text.strip() if self.apart() or not (self.head and self.shape.width) else self.head
        self.wide = len(self.text) > _WIDE * self.shape.edge and not self.apart()
        self.line, self.text, self.gap, self.paged = line, text.rstrip(), 0, False

    def apart(self) -> bool:
        """Return whether more than the end of a line stands between the last line and this one."""
        return self.gap > self.shape.gap or self.paged

    def finished(self) -> bool:
        """Return whether a sentence, or an item, has ended."""
        return self.text.rstrip(numbering.RAISED).endswith(_SENTENCE_ENDS)

    def fresh(self) -> bool:
        """Return whether a label may stand next: after an end, an item's "; and", or more than a line's end."""
        return not self.text or bool(_ENDED.search(self.text[-_TAIL:])) or self.apart()

    def full(self, line: Line) -> bool:
        """Return whether the first word of this line would not have gone into the last one, or need not have.

        A line far beyond the edge that ends with a sentence is a paragraph by itself, unless one had begun above it.
        """
        if self.wide and self.shape.parted:
            return True
        first_of_all = not self.shape.parted or self.head == self.text.strip()
        if len(self.text) > _BEYOND * self.shape.edge and self.finished() and first_of_all:
            return False
        first = line.text.split(maxsplit=1)[0]
        return bool(self.shape.width) and len(self.text) + 1 + len(first) > self.shape.least

    def forced(self, line: Line) -> bool:
        """Return whether the last line ended only because it was full, in a text whose shape shows such things."""
        sure = self.shape.spaced or (self.shape.exact and not self.finished())
        return sure and self.full(line) and not self.apart()

    def runs_on(self, text: str) -> bool:
        """Return whether the last line breaks off so that `text` must go on with it."""
        if self.text.endswith(("-", "\u00ad")) and self.text[-2:-1].isalpha():
            return True
        if text in ("and", "or") or self.date_goes_on(text):
            return True
        if self.finished() or self.ends_clause(text):
            return False
        small = text[:1].islower() or self._is_caseless(text)
        return small or (self.text.endswith(",") and self._lists(text)) or ends_open(self.text)

    def _is_caseless(self, text: str) -> bool:
        """Return whether a line in a script without capitals goes on with a line above that is no heading."""
        first = text[:1]
        caseless = first.isalpha() and first.lower() == first.upper()
        return caseless and not self.apart() and _CASELESS <= len(self.text) <= WIDEST

    def breaks_off(self, text: str) -> bool:
        """Return whether the last line breaks off in a sentence that `text`, which begins small, goes on with."""
        return text[:1].islower() and not (self.apart() or self.finished() or self.ends_clause(text))

    def date_goes_on(self, text: str) -> bool:
        """Return whether a date stands on both lines: "on 28 February", and below "2019."."""
        if not text[:1].isdecimal() or self.apart():
            return False
        last = self.text[-_TAIL:]
        return any(one.at[0] < len(last) < one.at[1] for one in dates.find(f"{last} {text[:_TAIL]}"))

    def _lists(self, text: str) -> bool:
        """Return whether what stands below a comma goes on with it: after empty lines, only where it may end it.

        A full line may have lost its page's end; else a heading, a clause or a lead-in is a paragraph by itself.
        """
        if not self.apart() or self.paged:
            return True
        if clauses.OPENERS.match(text):
            return False
        if self.shape.width:
            return len(self.text) >= _NEARLY_FULL * self.shape.width
        return text.endswith((".", ".”", '."'))

    def ends_clause(self, text: str) -> bool:
        """Return whether the last line ended a preamble's clause, and `text` begins another, or what they lead to."""
        if not clauses.ends(self.text):
            return False
        if self.apart() and text[:1].isupper() and self.text.endswith(("; and", "; or")):
            return True
        return (clauses.leads_in(self.head) and clauses.begins(text)) or (
            clauses.begins(self.head) and clauses.closes(text)
        )


def ends_open(text: str) -> bool:
    """Return whether words end with one that no sentence ends with: "of", "the"."""
    return bool(_OPEN_WORD.search(text[-_TAIL:])) and not _LETTERED.search(text[-_TAIL:])
