"""Tracked changes as a printer shows them, words struck through or underlined in colour; and readers' remarks.

The struck words are left out, as those deleted in a Word file are, and each stretch of them is a repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.ingest.pdf.lines import Line, Page, Word, lines
from drafter.model import Comment, Repair, plain

_SHOWN = 60  # letters
_ENOUGH = 2  # words underlined in colour: one may be a link or a stress


@dataclass(frozen=True, slots=True)
class Off:
    """Words that were taken off a page before its lines were read: where they stood, and what they are."""

    page: int
    y: float
    kind: str
    text: str
    after: str = ""  # what stays of them


def taken(pages: Sequence[Page]) -> tuple[list[Page], list[Off]]:
    """Return the pages without struck words, and these; all words where nothing else would be left."""
    if all(word.struck for page in pages for word in page.words):
        return list(pages), []
    off = [
        Off(page.number, each.y, "struck words", each.text)
        for page in pages
        for each in lines([word for word in page.words if word.struck], page.number)
    ]
    kept = [replace(page, words=tuple(_spaced(page.words))) for page in pages]
    return kept, off


def _spaced(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words that are not struck; the space before struck ones stands before what follows them."""
    spaced = False
    for word in words:
        if not word.struck:
            yield replace(word, spaced=word.spaced or spaced)
        spaced = word.struck and (spaced or word.spaced)


def repairs(off: Sequence[Off], on: Sequence[Line]) -> list[Repair]:
    """Return a repair for each, on the line of the text that stands nearest; `on` are the lines with numbers."""
    found = []
    for each in off:
        near = [line for line in on if line.page == each.page] or list(on)
        number = min(near, key=lambda line: abs(line.y - each.y)).number if near else 1
        found.append(Repair(each.kind, (number, number), each.text, each.after))
    return found


def comments(pages: Sequence[Page], on: Sequence[Line]) -> tuple[Comment, ...]:
    """Return what readers remarked on the pages, each with the line beside it."""
    found = []
    for page in pages:
        for author, text, made, y in page.remarks:
            near = min(
                (line for line in on if line.page == page.number), key=lambda line: abs(line.y - y), default=None
            )
            lines = (near.number, near.number) if near else (1, 1)
            found.append(Comment(author, plain(text), lines, _date(made), near.text if near else ""))
    return tuple(found)


def _date(made: str) -> str:
    """Return a date as PDF writes it, "D:20170508093000Z", as others do: "2017-05-08"."""
    found = re.match(r"D:(\d{4})(\d\d)(\d\d)", made)
    return "-".join(found.groups()) if found else ""


def grave(pages: Sequence[Page]) -> Iterator[str]:
    """Yield the doubt that alone makes a reading doubtful: nobody knows whether the struck words were to go."""
    struck = [(page.number, word.text) for page in pages for word in page.words if word.struck]
    if struck:
        yield f"{_on(struck)} struck through was left out: the text may show changes that were not agreed"


def doubts(pages: Sequence[Page]) -> Iterator[str]:
    """Yield what the looks of changes make doubtful."""
    added = [(page.number, word.text) for page in pages for word in page.words if word.added]
    yield from grave(pages)
    if len(added) >= _ENOUGH:
        yield f"{_on(added)} underlined in colour: the text may show changes that were not agreed"


def _on(words: Sequence[tuple[int, str]]) -> str:
    page = words[0][0]
    text = " ".join(word for number, word in words if number == page)
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} ..."
    return f"page {page}: “{shown}”"
