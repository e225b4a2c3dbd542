"""A large first letter that is set into the lines of its paragraph: put before the word that it begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from drafter.ingest.pdf.lines import Page, Word

_LARGE = 1.8  # times the usual size
_HIGH = 0.75  # of its size is a capital high
_NEAR_PT = 24.0
_WORDS = ("A", "I")  # that are one letter
_VOWELS = frozenset("aeiouy")


def placed(page: Page) -> Page:
    """Return the page with such letters where they are read; the lines beside them begin where the letter does."""
    size = median(word.size for word in page.words) if page.words else 0.0
    for letter in [word for word in page.words if len(word.text) == 1 and word.text.isupper()]:
        if letter.size >= _LARGE * size and not letter.turned:
            page = replace(page, words=_joined(page.words, letter))
    return page


def _joined(words: tuple[Word, ...], letter: Word) -> tuple[Word, ...]:
    beside = _firsts(words, letter)
    if len(beside) < 2:
        return words
    moved = {id(word): replace(word, x0=letter.x0) for word in beside}
    first = beside[0]
    alone = letter.text in _WORDS and bool(_VOWELS & set(first.text.lower()))
    moved[id(first)] = replace(moved[id(first)], text=f"{letter.text}{' ' if alone else ''}{first.text}")
    return tuple(moved.get(id(word), word) for word in words if word is not letter)


def _firsts(words: Sequence[Word], letter: Word) -> list[Word]:
    """Return the first word of each line that stands beside a letter, from the top."""
    top = letter.y + _HIGH * letter.size
    near = [word for word in words if word is not letter and letter.y - 2 <= word.y <= top and word.x0 >= letter.x1 - 1]
    firsts: dict[int, Word] = {}
    for word in sorted(near, key=lambda word: word.x0):
        if word.x0 - letter.x1 < _NEAR_PT:
            firsts.setdefault(round(word.y), word)
    return sorted(firsts.values(), key=lambda word: -word.y)
