"""A PDF to source paragraphs: by its own structure where it has one (Word's, ours), else by its looks.

A structure is believed only where it covers the words of the text; what it leaves out at the edges of pages
is furniture, and told. What our own PDFs carry of their text is believed where the pages bear it out.

    letters.py, structure.py     bytes to words, in a process of its own, which pages.py starts
    lines.py                     words to lines
    tags.py, elements.py         a page's structure to paragraphs
    stamps.py, furniture.py, columns.py, tables.py, looks.py, flow.py   without one: by the looks of the lines
    own.py                       the text that our own PDFs carry
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.ingest import doubts, words as spelling
from drafter.ingest.pdf import (
    changed as pdf_changed,
    columns,
    counted as pdf_counted,
    edges,
    flow,
    furniture as pdf_furniture,
    heads,
    hyphens,
    initials,
    legible,
    lines as pdf_lines,
    looks,
    own as pdf_own,
    pages as pdf_open,
    renumbered,
    sheets,
    stamps,
    tables as pdf_tables,
    tags,
)
from drafter.ingest.pdf.changed import Off
from drafter.ingest.pdf.columns import Piece
from drafter.ingest.pdf.lines import Line, Page, Word
from drafter.ingest.pdf.pages import Opened
from drafter.ingest.pdf.tables import Table
from drafter.ingest.words import Vocabulary
from drafter.model import Place, Repair
from drafter.problems import refusal
from drafter.received import Received, SourceParagraph

_RUBBISH = re.compile("[\ufffd\ue000-\uf8ff]")
_MIXED = re.compile(r"[A-Za-z]+[\d&$%+*/\\<>=@^]+[A-Za-z]|[\d&$%+*\\<>=^][A-Z]{2,}[&$%+*\\<>=^]?")
_AS_WIDE = 1.15
_GARBLED = 0.02
_SHOWN = 60  # letters
_MOST_STRAYS = 3  # told one by one


def read(data: bytes, file: str, known: Collection[str] = ()) -> Received:
    """Return the paragraphs. Raises DraftingError for a file that cannot be read, or holds no text."""
    opened = pdf_open.opened(data, file)
    pages, stamped = stamps.taken(sheets.parted(opened.pages))
    opened = opened._replace(pages=tuple(map(initials.placed, pages)))
    pages, off = pdf_changed.taken(opened.pages)
    pages, numbers = renumbered.plain(pages)
    off += [*stamped, *numbers]
    words = [word for page in pages for word in page.words]
    if not words:
        raise _without_text(pages, file)
    letters = "".join(word.text for word in words)
    if legible.is_illegible(letters):
        what = "the letters of this PDF cannot be told: its fonts do not say which they are, or say it wrong"
        raise refusal("garbled-text", what, Place(file), "run text recognition (OCR) on it, or ask for the Word file")
    vocabulary = hyphens.told(pages, spelling.vocabulary((word.text for word in words), known))
    received = tags.read(pages, file, opened.creator, vocabulary, off) or _untagged(pages, file, vocabulary, off)
    received = pdf_tables.joined(received)
    own = pdf_own.paragraphs(opened.carried, received.paragraphs) if opened.carried else ()
    if own:
        return replace(received, paragraphs=own)
    told = doubts.find(
        looks.without_list(received.paragraphs), spelling.vocabulary((each.text for each in received.paragraphs), known)
    )
    return replace(
        received,
        doubts=(*_damage(opened), *pdf_changed.doubts(opened.pages), *_doubts(pages), *received.doubts, *told),
        grave=tuple(pdf_changed.grave(opened.pages)),
    )


def _without_text(pages: Sequence[Page], file: str) -> Exception:
    if any(page.images for page in pages):
        what = "this PDF holds pictures of pages and no text"
        return refusal("no-text", what, Place(file), "run text recognition (OCR) on it, or ask for the Word file")
    return refusal("empty-file", "the file has no text", Place(file), "check that it was saved, or leave it out")


# ── by its looks ─────────────────────────────────────────────────────────────────────────────────


def _untagged(pages: Sequence[Page], file: str, vocabulary: Vocabulary, off: Sequence[Off]) -> Received:
    """Return the paragraphs told by the looks of the pages alone."""
    counted = pdf_counted.find(pages)
    upright = {page.number: _upright(page, counted.get(page.number, ())) for page in pages}
    usual = looks.body([line for lines in upright.values() for line in lines])
    furniture = pdf_furniture.find(upright, usual)
    kept = {page: [line for line in lines if line not in furniture[page]] for page, lines in upright.items()}
    rights = _rights(pages, kept)
    pieces: list[Piece] = []
    repairs: list[Repair] = []
    doubtful = list(pdf_furniture.kept(upright, furniture))
    number = 1
    for page in pages:
        dropped = furniture[page.number]
        for piece in _in_order(page, kept[page.number], dropped, rights[page.number], doubtful):
            kind = dropped.get(piece, "") if isinstance(piece, Line) else ""
            if kind:
                repairs.append(Repair(kind, (number, number), piece.text, ""))
            else:
                pieces.append(replace(piece, number=number))
            number += piece.height if isinstance(piece, Table) else 1
        for text in _turned(page):
            repairs.append(Repair("turned text", (number, number), text, ""))
            number += 1
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    numbers = [Off(page, word.y, "line number", word.text) for page, words in counted.items() for word in words]
    repairs += pdf_changed.repairs([*off, *numbers], lines)
    usual = looks.body(lines)  # now column by column
    found, more, broken = flow.paragraphs(heads.within(pieces), usual, vocabulary)
    doubtful += broken
    found, strays = looks.headings(found)
    doubtful += _strays(strays, {piece.number: piece.page for piece in pieces})
    every = tuple(sorted([*repairs, *more], key=lambda repair: repair.lines))
    comments = pdf_changed.comments(pages, lines)
    return Received(file, "", tuple(found), every, comments, doubts=tuple(dict.fromkeys(doubtful)))


def _strays(strays: Sequence[SourceParagraph], on: Mapping[int, int]) -> Iterator[str]:
    """Yield what stands alone and cannot be placed, the first few one by one."""
    for each in strays[:_MOST_STRAYS]:
        text = f"{each.label} {each.text}".strip()
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} ..."
        yield f"page {on[each.lines[0]]}: “{shown}” stands alone; it was kept as a paragraph and may belong elsewhere"
    more = len(strays) - _MOST_STRAYS
    if more > 0:
        yield f"{more} more such lines stand alone, the last on page {on[strays[-1].lines[0]]}"


def _upright(page: Page, counted: Collection[Word]) -> list[Line]:
    return pdf_lines.lines([word for word in page.words if not word.turned and word not in counted], page.number)


def _rights(pages: Sequence[Page], kept: Mapping[int, Sequence[Line]]) -> dict[int, float]:
    """Return where the text of each page ends at the right: as far as on any page about as wide that shows it."""
    ends: dict[int, float] = {}
    sure: dict[int, float] = {}
    for page in pages:
        left = min((line.x0 for line in kept[page.number]), default=0.0)
        ends[page.number] = edges.edge(kept[page.number], left, page.width - left)
        shown = edges.shown(kept[page.number])
        sure |= {page.number: shown} if shown else {}
    return {page: _right(page, end, kept[page], sure or ends) for page, end in ends.items()}


def _right(page: int, end: float, kept: Sequence[Line], others: Mapping[int, float]) -> float:
    longest = 0.0 if page in others else max((line.x1 for line in kept), default=0.0)
    return max((other for other in others.values() if longest <= other <= _AS_WIDE * end), default=end)


def _in_order(
    page: Page, kept: Sequence[Line], dropped: Mapping[Line, str], right: float, doubtful: list[str]
) -> Iterator[Piece]:
    """Yield all that stands upright on a page: what is dropped at its top, the text, what is dropped below."""
    top = max((line.y for line in kept), default=0.0)
    yield from (line for line in dropped if line.y > top)
    yield from columns.ordered(page, kept, right, doubtful)
    yield from sorted((line for line in dropped if line.y <= top), key=lambda line: -line.y)


def _turned(page: Page) -> Iterator[str]:
    """Yield what is written across the page or up its side: stamps and watermarks."""
    angles = dict.fromkeys(word.turned for word in page.words if word.turned)
    for angle in angles:
        for line in pdf_lines.lines([word for word in page.words if word.turned == angle], page.number):
            yield line.text


# ── doubts ───────────────────────────────────────────────────────────────────────────────────────


def _damage(opened: Opened) -> Iterator[str]:
    """Yield which pages are damaged; PDFium reads on past it without a word."""
    if opened.torn:
        yield f"{_named(opened.torn)} damaged: words may be missing or wrong"
    elif opened.faulty:
        yield "the PDF is damaged in places: words may be missing or wrong"


def _doubts(pages: Sequence[Page]) -> Iterator[str]:
    """Yield the reasons why a reading may be wrong, in words for an official."""
    pictures = [page.number for page in pages if page.images and not page.words]
    if pictures:
        yield f"{_named(pictures)} without text (pictures of pages): nothing of them was read"
    broken = [page.number for page in pages if page.broken]
    if broken:
        yield f"{_named(broken)} damaged: nothing of them was read"
    scanned = [page.number for page in pages if page.words and sum(w.hidden for w in page.words) > len(page.words) / 2]
    if scanned:
        yield f"{_named(scanned)} scanned: the words were recognised from a picture and may be misread"
    words = [word.text for page in pages for word in page.words]
    rubbish = sum(bool(_RUBBISH.search(word[1:])) or "\ufffd" in word for word in words)
    mixed = sum(bool(_MIXED.search(word)) for word in words)
    if rubbish > _GARBLED * len(words) or mixed > 5 * _GARBLED * len(words):
        yield "some letters cannot be told: the fonts of the PDF do not say which they are"
    if any(word.turned % 90 == 0 for page in pages for word in page.words if word.turned):
        yield "words that stand upright at the side of a page were left out (see the repairs)"


def _named(numbers: Sequence[int]) -> str:
    """Return pages as they are named: "page 3 is", "pages 3, 4 and 7 are"."""
    if len(numbers) == 1:
        return f"page {numbers[0]} is"
    return f"pages {', '.join(map(str, numbers[:-1]))} and {numbers[-1]} are"
