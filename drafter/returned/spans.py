"""The changes of one paragraph as places of the draft's words, and those of several people that meet as one place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter import brackets
from drafter.brackets.marks import Sign
from drafter.model import Mark, Words

_RAISED = re.compile("[⁰¹²³⁴-⁹]+")


@dataclass(frozen=True, slots=True)
class Span:
    """Letters of the draft's text, from and to, and what one person has in their place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What one delegation asks for in one paragraph."""

    by: str
    spans: tuple[Span, ...]

    def within(self, text: str, start: int, end: int) -> str:
        """Return its words in the place of these letters of the draft's text."""
        made, at = "", start
        for span in self.spans:
            if start <= span.start and span.end <= end:
                made += text[at : span.start] + span.text
                at = span.end
        return made + text[at:end]


def of(words: Words) -> tuple[Span, ...]:
    """Return what was changed; the mark of a footnote that came is none, for its note is not of this text."""
    found: list[Span] = []
    at = 0
    for part in words:
        old = "" if part.mark is Mark.ADDED else part.was or part.text
        new = _RAISED.sub("", part.text) if part.mark is Mark.ADDED else ""
        if part.mark is not Mark.KEPT:
            if found and found[-1].end == at:
                found[-1] = Span(found[-1].start, at + len(old), found[-1].text + new)
            else:
                found.append(Span(at, at + len(old), new))
        at += len(old)
    return tuple(span for span in found if span.start < span.end or span.text)


def places(text: str, asked: Iterable[Asked]) -> list[tuple[int, int]]:
    """Return the places of the draft's text at which anybody asks for other words, none within another.

    What is parted by a space alone is one place, and a bracket that stands there already is never cut.
    """
    whole = list(_frames(text))
    found: list[tuple[int, int]] = []
    for start, end in sorted({(span.start, span.end) for each in asked for span in each.spans}):
        start, end = _widened(start, end, whole)
        if found and (start <= found[-1][1] or not text[found[-1][1] : start].strip(" ")):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _widened(start: int, end: int, frames: Sequence[tuple[int, int]]) -> tuple[int, int]:
    for first, last in frames:
        if start < last and end > first:
            start, end = min(start, first), max(end, last)
    return start, end


def _frames(text: str) -> Iterator[tuple[int, int]]:
    """Yield what brackets of the text take up, the outermost, and gaps and marks of notes."""
    opened: list[int] = []
    for piece in brackets.parse(text):
        if piece.sign is Sign.OPEN:
            opened.append(piece.at)
        elif piece.sign is Sign.CLOSE and opened:
            start = opened.pop()
            if not opened:
                yield start, piece.end
        elif piece.sign is Sign.HARMLESS and not opened:
            yield piece.at, piece.end


def is_balanced(text: str) -> bool:
    """Return whether every bracket of a text has its partner."""
    depth = 0
    for piece in brackets.parse(text):
        depth += (piece.sign is Sign.OPEN) - (piece.sign is Sign.CLOSE)
        if depth < 0:
            return False
    return depth == 0
