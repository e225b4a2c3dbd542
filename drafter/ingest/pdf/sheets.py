"""Sheets on which two pages are printed side by side: each half is a page of its own.

They are told by what both halves bear at the same height: the same running words, or the numbers of two pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.ingest import marks
from drafter.ingest.pdf.lines import Page, Word, lines

_WIDE_PT = 480.0
_FREE_PT = 10.0  # on either side of the fold
_LEAST = 4  # letters of running words
_SHARE = 0.5  # of the sheets with words on both halves show it


def parted(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages, the halves of such sheets each by itself, and counted as they are on paper."""
    both = [page for page in pages if all(_halves(page))]
    told = [page for page in both if _is_told(page)]
    if not told or len(told) < _SHARE * len(both) or any(page.tags for page in pages):
        return tuple(pages)
    halves = [half for page in pages for half in (_parts(page) if _folds(page) else [page])]
    return tuple(replace(half, number=number) for number, half in enumerate(halves, start=1))


def _folds(page: Page) -> bool:
    """Return whether a sheet is wide, and its middle free of words."""
    middle = page.width / 2
    upright = [word for word in page.words if not word.turned]
    return page.width > _WIDE_PT and not any(
        word.x0 < middle + _FREE_PT and word.x1 > middle - _FREE_PT for word in upright
    )


def _halves(page: Page) -> tuple[list[Word], list[Word]]:
    if not _folds(page):
        return [], []
    left = [word for word in page.words if word.x0 < page.width / 2 and not word.turned]
    return left, [word for word in page.words if word.x0 >= page.width / 2 and not word.turned]


def _is_told(page: Page) -> bool:
    """Return whether the first or last lines of the halves stand level, and are the same words or pages' numbers."""
    left, right = (lines(half, page.number) for half in _halves(page))
    for at in (0, -1):
        a, b = left[at], right[at]
        first, second = marks.page_number(a.text), marks.page_number(b.text)
        same = len(a.text) > _LEAST and a.text == b.text
        if abs(a.y - b.y) < 1 and (
            same or (first.isdecimal() and second.isdecimal() and int(second) - int(first) == 1)
        ):
            return True
    return False


def _parts(page: Page) -> Iterator[Page]:
    for at, half in enumerate(_halves(page)):
        if half:
            shift = at * page.width / 2
            words = tuple(replace(word, x0=word.x0 - shift, x1=word.x1 - shift) for word in half)
            yield replace(page, width=page.width / 2, words=words, rules=(), remarks=() if at else page.remarks)
