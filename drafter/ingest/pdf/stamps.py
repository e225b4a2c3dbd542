"""Large words that lie under or over the text of a page, as a watermark does: "DRAFT". They are taken off it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from drafter.ingest.pdf.changed import Off
from drafter.ingest.pdf.lines import Page, Word

_LARGE = 2.5  # times the size of the text
_LEAST = 2  # words that stand within
_LOW, _HIGH = 0.05, 0.65  # of its size: what stands there stands behind its letters

_Stamp = tuple[str, int, int]
"""Its words, size and height, by which it is known on other pages."""


def taken(pages: Sequence[Page]) -> tuple[list[Page], list[Off]]:
    """Return the pages without such words, and these; on one page they cross the text, on others they may not."""
    found = {page.number: _large(page) for page in pages}
    stamps = {name for page in pages for name, words in found[page.number].items() if _crosses(words, page.words)}
    off = [
        Off(page.number, words[0].y, "watermark", name[0])
        for page in pages
        for name, words in found[page.number].items()
        if name in stamps
    ]
    return [replace(page, words=tuple(_kept(page, found[page.number], stamps))) for page in pages], off


def _large(page: Page) -> dict[_Stamp, list[Word]]:
    """Return the lines of words much larger than the text."""
    upright = [word for word in page.words if not word.turned]
    usual = median([word.size for word in upright for _ in word.text]) if upright else 0.0
    levels: dict[tuple[int, int], list[Word]] = {}
    for word in upright:
        if word.size >= _LARGE * usual:
            levels.setdefault((round(word.size), round(word.y)), []).append(word)
    return {(_text(words), *level): words for level, words in levels.items()}


def _text(words: Sequence[Word]) -> str:
    return "".join(f" {word.text}" if word.spaced else word.text for word in words).strip()


def _crosses(large: Sequence[Word], words: Sequence[Word]) -> bool:
    """Return whether words of the text stand where the letters of a large one do."""
    size, y = large[0].size, large[0].y
    low, high = y + _LOW * size, y + _HIGH * size
    behind = [
        word
        for word in words
        if word.size * _LARGE <= size and not word.turned and low < word.y < high
        if any(each.x0 < (word.x0 + word.x1) / 2 < each.x1 for each in large)
    ]
    return len(behind) >= _LEAST


def _kept(page: Page, found: dict[_Stamp, list[Word]], stamps: set[_Stamp]) -> Iterator[Word]:
    gone = {id(word) for name, words in found.items() if name in stamps for word in words}
    return (word for word in page.words if id(word) not in gone)
