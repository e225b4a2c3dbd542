"""Whether what looks like a label begins a paragraph, told from the labels before it.

A sentence may happen to begin a line with "2012." or "a.". A number must follow the last one or be
the first; a letter likewise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter import numbering
from drafter.ingest import marks
from drafter.ingest.marks import Mark
from drafter.ingest.text.lines import Line

_HIGHEST = 200  # a first number beyond it is a year's or an address's
_NUMBERED = re.compile(r"\(?\[?\d{1,3}[)\]]$")


@dataclass
class Labels:
    """The labels read so far, and the numbers that stand before words anywhere in the text."""

    number: int = 0  # the last label that was a number, and the last that was a letter
    letter: str = ""
    attached: frozenset[str] = field(default_factory=frozenset)
    pages: bool = False  # numbers that stand alone on their lines are the pages'
    other: bool = False  # paragraphs are numbered (1) or [1] or 1)

    def take(self, label: str) -> None:
        """Remember the label of a paragraph that begins."""
        if label.isdecimal():
            self.number = int(label)
        self.letter = label if label[:1].islower() else ""

    def begins(self, mark: Mark, fresh: bool, after_line: bool) -> bool:
        """Return whether the label begins a paragraph here.

        `fresh` is where a sentence or paragraph has ended, `after_line` where a title or heading stands
        before it, or nothing.
        """
        label = mark.label.strip("()")
        if mark.label.isdecimal():
            return self._number(int(mark.label), fresh, after_line)
        if label.isdecimal():
            return fresh or int(label) == 1
        if not label[:1].islower():
            return fresh or after_line
        return bool(mark.mark) or label in ("a", "i") or fresh or label in numbering.following(self.letter.strip("()"))

    def _number(self, value: int, fresh: bool, after_line: bool) -> bool:
        near = self.number < value <= self.number + (3 if fresh else 1)
        begins = value == 1 and (fresh or after_line)
        return near or begins or (self.number == 0 and fresh and value < _HIGHEST)

    def alone(self, line: str, fresh: bool, following: str) -> bool:
        """Return whether a number alone on its line, without a stop, is a paragraph's and no page's.

        It is the next in order, no paragraph of the text bears it before its words, and words without
        a label follow it.
        """
        number = line.strip()
        if not number.isdecimal() or len(number) > 3 or self.pages or number in self.attached:
            return False
        begins = following[:1].isupper() and not marks.split(following).label
        return int(number) == self.number + 1 and fresh and begins

    def numbers_paragraph(self, label: str) -> bool:
        """Return whether a label is a numbered paragraph's and no item's."""
        if _NUMBERED.fullmatch(label):
            self.other = self.other or self.number == 0
            return self.other
        return not label.startswith("(") and not (label[:1].islower())


def of(lines: Sequence[Line]) -> Labels:
    """Return the labels of a text that is about to be read."""
    texts = [text for line in lines if (text := line.text.strip())]
    marked = {mark.label for text in texts if text[0].isdecimal() and (mark := marks.split(text)).text}
    return Labels(attached=frozenset(label for label in marked if label.isdecimal()), pages=_are_pages(texts))


def _are_pages(texts: Sequence[str]) -> bool:
    """Return whether the numbers that stand alone are the pages': one breaks a sentence, or ends the text."""
    alone = [at for at, text in enumerate(texts) if text.isdecimal() and len(text) < 4]
    return any(at + 1 == len(texts) or texts[at + 1][:1].islower() for at in alone)
