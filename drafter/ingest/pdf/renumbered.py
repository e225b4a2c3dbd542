"""Numbers of lists as LibreOffice prints them where changes are shown: "4.[5.]" was 4 and is 5, "[4.]" is new.

The number of the text with all changes accepted stays, as the words do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.ingest.pdf.changed import Off
from drafter.ingest.pdf.lines import Page, Word

_ONE = r"\(?\w{1,5}(?:\.\w{1,3})*[.)]"
_TWICE = re.compile(rf"{_ONE}\[(?P<now>{_ONE})\]")
_ADDED = re.compile(rf"\[(?P<now>{_ONE})\]")


def plain(pages: Sequence[Page]) -> tuple[list[Page], list[Off]]:
    """Return the pages with one number where two were printed, and what was taken off; else as they are.

    A number in brackets alone is one such only where others are printed twice.
    """
    if not any(_TWICE.fullmatch(word.text) for page in pages for word in page.words):
        return list(pages), []
    off = [
        Off(page.number, word.y, "number of a changed list", word.text, _now(word))
        for page in pages
        for word in page.words
        if _now(word) != word.text
    ]
    return [replace(page, words=tuple(replace(each, text=_now(each)) for each in page.words)) for page in pages], off


def _now(word: Word) -> str:
    found = _TWICE.fullmatch(word.text) or _ADDED.fullmatch(word.text)
    return found["now"] if found else word.text
