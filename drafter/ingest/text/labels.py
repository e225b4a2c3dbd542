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
from drafter.ingest.within import is_figure

_HIGHEST = 200  # a first number beyond it is a year's or an address's
_NUMBERED = re.compile(r"\(?\[?\d{1,3}[)\]]$")
_BARE = re.compile(r"\s*(?P<label>\d{1,3}(?:\.\d{1,3}){0,3})\s+(?P<words>[^\W\d_].*)")
_DOTTED = re.compile(r"(?P<label>\d{1,3}(?:\.\d{1,3})+)\.?\s+[^\W\d_]")
_RAISED_LOST = re.compile(r"[^\W\d_][.,;:)]?[1-9](?!\d)")  # "the plan.2": a footnote's figure that was raised
_LETTER = re.compile(r"\(?(?:[a-z]{1,5}|[A-Z])\)?")
_STOPS = (".", ";", ":")
_FEWEST = 3  # numbers without a stop that are labels and no figures


@dataclass
class Labels:
    """The labels read so far, and the numbers that stand before words anywhere in the text."""

    number: int = 0  # the last label that was a number, and the last that was a letter
    letter: str = ""
    outer: int = 0  # the number of the paragraph below which the count began again at 1
    series: dict[str, int] = field(default_factory=dict)  # the last number of each other form: "1)", "12.1"
    attached: frozenset[str] = field(default_factory=frozenset)
    pages: bool = False  # numbers that stand alone on their lines are the pages'
    other: bool = False  # paragraphs are numbered (1) or [1] or 1)
    dotted: frozenset[str] = field(default_factory=frozenset)  # the numbers such as 2.1 that begin a line
    bare: bool = False  # paragraphs are numbered 1 without a stop

    def take(self, label: str) -> None:
        """Remember the label of a paragraph that begins."""
        form, number = numbering.series(label)
        if label.isdecimal():
            back = number == self.outer + 1 and number != self.number + 1
            self.outer = self.number if number == 1 else 0 if back else self.outer
            self.number = number
        elif number:
            self.series[form] = number
        self.letter = label if _LETTER.fullmatch(label) else ""

    def begins(self, mark: Mark, fresh: bool, after_line: bool, lined: bool = False, listed: bool = True) -> bool:
        """Return whether the label begins a paragraph here.

        `fresh` is where a sentence or paragraph has ended, `after_line` where a title or heading stands
        before it, or nothing, `lined` where a line is a paragraph, `listed` where an item may have ended.
        """
        label = mark.label.strip("()")
        if mark.label.isdecimal():
            return self._number(int(mark.label), fresh, after_line, lined)
        sure = lined or fresh or mark.label.endswith(")") or " " in mark.label or self._counts(mark.label)
        sure = sure or (listed and self._is_sectioned(mark.label, mark.text))
        if sure and self._goes_on(mark.label):
            return True
        if label.isdecimal():
            return fresh or int(label) == 1
        goes_on = label in numbering.following(self.letter.strip("()")) and (listed or not mark.label.startswith("("))
        if not label[:1].islower():
            return fresh or after_line or (goes_on and listed) or (lined and label in ("A", "I"))
        headed = after_line and mark.label.endswith(")")
        return bool(mark.mark) or label in ("a", "i") or fresh or goes_on or headed

    def _number(self, value: int, fresh: bool, after_line: bool, lined: bool) -> bool:
        near = self.number < value <= self.number + (3 if fresh else 1)
        begins = value == 1 and (fresh or after_line or lined)
        back = bool(self.outer) and value == self.outer + 1 and (fresh or lined)
        return near or begins or back or (self.number == 0 and fresh and value < _HIGHEST)

    def _goes_on(self, label: str) -> bool:
        form, number = numbering.series(label)
        return label == f"{self.number}.1" or (number > 1 and self.series.get(form) == number - 1)

    def is_repeated(self, mark: Mark) -> bool:
        """Return whether a label is the last paragraph's once more, a misprint."""
        value = int(mark.label) if mark.label.isdecimal() else 0
        back = self.outer and value == self.outer + 1
        return bool(value) and value == self.number and not back and mark.text[:1].isupper()

    def unstopped(self, line: str, fresh: bool) -> Mark | None:
        """Return a label that has no stop, "1 Members agreed" or "1.2 agreed", and goes on with those before it."""
        found = _BARE.match(line)
        if not found or not fresh:
            return None
        label, words = found["label"], found["words"].strip()
        if label.isdecimal():
            sure = self.bare and int(label) == self.number + 1 and words[:1].isupper()
        else:
            begun = self.series.get(numbering.series(label)[0]) is not None
            sure = self._goes_on(label) and (begun or self._counts(label)) and not is_figure(words)
        return Mark(words, label=label, indent=len(line) - len(line.lstrip())) if sure else None

    def _counts(self, label: str) -> bool:
        """Return whether the number after "2.1" begins a line too: "2.1 million nets" is no label."""
        return f"{self.number}.2" in self.dotted and label == f"{self.number}.1"

    def _is_sectioned(self, label: str, words: str) -> bool:
        """Return whether a section has one paragraph, "2.1", where those of sections before are numbered so."""
        numbered = any(form.endswith(".#") and form[:-2].isdecimal() for form in self.series)
        return numbered and label == f"{self.number}.1" and words[:1].isupper()

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
    attached = frozenset(label for label in marked if label.isdecimal())
    dotted = frozenset(match["label"] for text in texts if text[0].isdecimal() and (match := _DOTTED.match(text)))
    bare = not attached and _are_bare(texts)
    return Labels(attached=attached, dotted=dotted, pages=_are_pages(texts), bare=bare)


def _are_pages(texts: Sequence[str]) -> bool:
    """Return whether the numbers that stand alone are the pages': one breaks a sentence, or ends the text."""
    alone = [at for at, text in enumerate(texts) if text.isdecimal() and len(text) < 4]
    return any(at + 1 == len(texts) or texts[at + 1][:1].islower() for at in alone)


def _are_bare(texts: Sequence[str]) -> bool:
    """Return whether numbers without a stop count sentences from 1 on: "1 Members agreed to the nets."."""
    found = [(at, match) for at, text in enumerate(texts) if text[0].isdecimal() and (match := _BARE.fullmatch(text))]
    sentences = [(at, one) for at, one in found if one["label"].isdecimal() and one["words"][0].isupper()]
    numbers = [int(match["label"]) for _, match in sentences if len(match["words"].split()) >= _FEWEST]
    counted = len(numbers) >= _FEWEST and numbers == list(range(1, len(numbers) + 1))
    if not counted or any(_RAISED_LOST.search(text) for text in texts):
        return False
    ends = [*(at for at, _ in sentences[1:]), len(texts)]
    ended = sum(
        any(text.endswith(_STOPS) for text in texts[at:end]) for (at, _), end in zip(sentences, ends, strict=True)
    )
    return 2 * ended >= len(numbers)
