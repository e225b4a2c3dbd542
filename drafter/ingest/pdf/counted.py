"""The numbers of lines that Word prints in the margin: a column of figures beside all text, counting by one step.

By ones they stand beside nearly every line, which numbers of paragraphs or rows do not; by fives nothing else counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from drafter.ingest.pdf.lines import Page, Word

_FEWEST = 5  # by ones, on one page at least
_FEW = 3  # by twos or more, on all pages
_MOST_LINES = 1.25  # lines of text to one number by ones
_BESIDE_PT = 2.0
_NEAR_PT = 20.0  # how far the column may lie elsewhere on another page


def find(pages: Sequence[Page]) -> dict[int, list[Word]]:
    """Return for each page the words that number its lines; nothing for most files."""
    for columns in ({page.number: _left(page) for page in pages}, {page.number: _right(page) for page in pages}):
        counting = {number: words for number, words in columns.items() if words and _step(words)}
        steps = {_step(words) for words in counting.values() if len(words) > 1}
        if len(steps) == 1 and _is_margin(pages, counting, steps.pop()):
            return _near(counting)
    return {}


def _left(page: Page) -> list[Word]:
    """Return the figures that stand left of all other words of a page, from the top."""
    edge = min((word.x0 for word in _body(page)), default=0.0)
    return sorted((w for w in page.words if _may(w) and w.x1 < edge - _BESIDE_PT), key=lambda word: -word.y)


def _right(page: Page) -> list[Word]:
    edge = max((word.x1 for word in _body(page)), default=0.0)
    return sorted((w for w in page.words if _may(w) and w.x0 > edge + _BESIDE_PT), key=lambda word: -word.y)


def _may(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) < 5 and not word.turned


def _body(page: Page) -> list[Word]:
    """Return the words of a page that are no figures, without its outermost lines: those may be heads and feet."""
    words = [word for word in page.words if not word.turned and not _may(word)]
    top, foot = max((w.y for w in words), default=0.0), min((w.y for w in words), default=0.0)
    inner = [word for word in words if foot + 2 < word.y < top - 2]
    return inner or words


def _step(words: Sequence[Word]) -> int:
    """Return by what the figures count down the page; 0 if by no one step."""
    numbers = [int(word.text) for word in words]
    steps = {below - above for above, below in pairwise(numbers)}
    if len(numbers) == 1:
        return numbers[0]
    step = min(steps) if len(steps) == 1 else 0
    return step if step == 1 or (step > 1 and not any(number % step for number in numbers)) else 0


def _is_margin(pages: Sequence[Page], columns: Mapping[int, Sequence[Word]], step: int) -> bool:
    """Return whether the figures are numbers of lines, and not of paragraphs or rows."""
    if step > 1:
        return sum(map(len, columns.values())) >= _FEW
    full = [page for page in pages if len(columns.get(page.number, ())) >= _FEWEST]
    return bool(full) and all(_lines(page) <= _MOST_LINES * len(columns[page.number]) for page in full)


def _lines(page: Page) -> int:
    """Return how many lines of text stand on a page."""
    return len({round(word.y / 3) for word in _body(page)})


def _near(columns: Mapping[int, list[Word]]) -> dict[int, list[Word]]:
    """Return the columns without what stands elsewhere on its page than the others do."""
    place = median(word.x1 for words in columns.values() for word in words)
    return {number: [word for word in words if abs(word.x1 - place) < _NEAR_PT] for number, words in columns.items()}
