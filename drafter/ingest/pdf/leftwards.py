"""Words of letters that are written from right to left, Arabic or Hebrew, among others or alone.

A page shows them from right to left, and PDFium gives the words of such a line from its right end on. Each keeps its
letters as they are read; here a line's words are put in the order in which they are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING
from unicodedata import bidirectional

if TYPE_CHECKING:
    from drafter.ingest.pdf.lines import Word

_LEFTWARDS = ("R", "AL")
_RIGHTWARDS = "L"
_STOPS = frozenset(".,;:!?")
_EITHER_WAY = {"EN", "AN", "CS", "ES", "ET", "NSM"}
"""Figures, what stands in numbers, and marks over letters: they go with what is on both sides of them."""
_OPENING, _CLOSING = "([{", ")]}"


def is_leftwards(text: str) -> bool:
    """Return whether one of the letters is written from right to left."""
    return not text.isascii() and any(bidirectional(letter) in _LEFTWARDS for letter in text)


def _ways(text: str) -> set[str]:
    return set(map(bidirectional, text))


def measured(words: Iterable[Word]) -> list[Word]:
    """Return the words of a page; on a line that holds such letters what parts them is measured, not told.

    PDFium tells of a space where its own order has it, and that is not the order on the page.
    """
    found: list[Word] = []
    for _, line in groupby(words, key=lambda word: word.y):
        held = list(line)
        turned = any(is_leftwards(word.text) for word in held)
        found += [replace(word, spaced=False) for word in held] if turned else held
    return found


def stretches(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words of a line, given from left to right: one by one, or a stretch that is read the other way.

    A line without any other letters is such a stretch, with the signs at its ends; but a stop at its right end shows
    that the paragraph runs to the right.
    """
    turned = any(is_leftwards(word.text) for word in words)
    if turned and not any(_RIGHTWARDS in _ways(word.text) for word in words):
        stops = len(words) - bool(_STOPS.issuperset(words[-1].text))
        yield list(words[:stops])
        yield from ([word] for word in words[stops:])
        return
    stretch: list[Word] = []
    between: list[Word] = []
    for word in _faced(words) if turned else words:
        if is_leftwards(word.text):
            stretch += [*between, word]
            between = []
        elif stretch and _ways(word.text) <= _EITHER_WAY:
            between.append(word)
        else:
            yield from _ended(stretch, between)
            stretch, between = [], []
            yield [word]
    yield from _ended(stretch, between)


def _faced(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words with each bracket as it is drawn: beside such letters PDFium tells of its mirrored one.

    A bracket opens where it is nearer to what stands right of it.
    """
    for before, word, after in zip((None, *words), words, (*words[1:], None), strict=False):
        kind = (_OPENING + _CLOSING).find(word.text) % len(_OPENING) if word.text in (*_OPENING, *_CLOSING) else -1
        if kind < 0 or before is None or after is None:
            yield word
        else:
            yield replace(word, text=(_OPENING if after.x0 - word.x1 < word.x0 - before.x1 else _CLOSING)[kind])


def read(stretch: Sequence[Word], parted: Callable[[Word, Word], bool]) -> str:
    """Return the words of a stretch from its right end on; `parted` tells of two whether a space is between them."""
    text = stretch[-1].text
    for right, word in pairwise(reversed(stretch)):
        text += (" " if parted(word, right) else "") + word.text
    return text


def _ended(stretch: list[Word], between: list[Word]) -> Iterator[list[Word]]:
    if stretch:
        yield stretch
    yield from ([word] for word in between)
