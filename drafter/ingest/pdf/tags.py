"""A tagged PDF to source paragraphs: headings, lists, tables and footnotes as the file itself says.

The structure is believed where the words that it leaves out stand at the edges of pages (heads, feet,
page numbers) or are marked as no content; else `read` gives None, and the pages are read by their looks.
Types of elements are those of ISO 32000-1, 14.8.4, with names that Word makes up mapped by the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.ingest import marks
from drafter.ingest.pdf import (
    changed as pdf_changed,
    elements as pdf_elements,
    lines as pdf_lines,
    tables as pdf_tables,
)
from drafter.ingest.pdf.changed import Off
from drafter.ingest.pdf.elements import Element
from drafter.ingest.pdf.lines import Line, Page, Way, Word
from drafter.ingest.pdf.tables import Table
from drafter.ingest.words import Vocabulary
from drafter.model import Repair
from drafter.received import Received

_INLINE = frozenset(
    {"", "Span", "Link", "Reference", "Quote", "Code", "Em", "Strong", "Annot", "Sub", "NonStruct", "Private"}
)
_MOST_LEFT_OUT = 0.4
"""The share of words that may be no content: in a short text on many pages heads and feet are much of it."""
_OURS = "drafter"


def read(
    pages: Sequence[Page], file: str, creator: str, vocabulary: Vocabulary, off: Sequence[Off] = ()
) -> Received | None:
    """Return the paragraphs as the structure has them; None where there is none, or none to be believed."""
    if not any(page.tags for page in pages) or not _covers(pages, creator == _OURS):
        return None
    gathered = _Gathered()
    for page in pages:
        gathered.page(page)
    elements = list(gathered.elements.values())
    found, repairs = pdf_elements.paragraphs(elements, gathered.tables, creator == _OURS, vocabulary)
    lines = [line for element in elements for line in element.lines]
    struck = pdf_changed.repairs(off, lines)
    every = sorted([*gathered.dropped, *repairs, *struck], key=lambda repair: repair.lines)
    return Received(file, "", tuple(found), tuple(every), pdf_changed.comments(pages, lines))


def _covers(pages: Sequence[Page], ours: bool) -> bool:
    """Return whether the structure leaves out only what stands at the edges of pages, or is no content.

    That may be most of our own pages: an annex of a few words has heads and feet, too.
    """
    left_out = every = 0
    for page in pages:
        inside = [word for word in page.words if word.tag in page.tags]
        outside = [word for word in page.words if word.tag not in page.tags and not word.turned]
        every += len(page.words)
        left_out += len(outside)
        if not inside and len(outside) > 30:
            return False
        top, foot = max((w.y for w in inside), default=0.0), min((w.y for w in inside), default=0.0)
        if any(foot < word.y < top and word.tag == -1 for word in outside):
            return False
    return ours or left_out <= _MOST_LEFT_OUT * every


# ── words to elements ────────────────────────────────────────────────────────────────────────────


@dataclass
class _Gathered:
    """What is gathered page by page: the elements, tables that are only drawn, and what was dropped.

    The tables stand by the numbers of their lines, which are elements'.
    """

    elements: dict[Way, Element] = field(default_factory=dict)
    tables: dict[int, Table] = field(default_factory=dict)
    dropped: list[Repair] = field(default_factory=list)
    number: int = 1

    def page(self, page: Page) -> None:
        """Gather one page: what is no content above its text, the elements, the rest."""
        inside = [word for word in page.words if word.tag in page.tags]
        outside = pdf_lines.lines([w for w in page.words if w.tag not in page.tags and not w.turned], page.number)
        top = max((word.y for word in inside), default=0.0)
        self._drop(line for line in outside if line.y > top)
        self._add(page, inside)
        self.tables |= _ruled(page, [e for e in self.elements.values() if e.lines[-1].page == page.number])
        self._drop(line for line in outside if line.y <= top)
        for angle in dict.fromkeys(word.turned for word in page.words if word.turned):
            turned = [word for word in page.words if word.turned == angle]
            self._drop(pdf_lines.lines(turned, page.number), "turned text")

    def _add(self, page: Page, inside: Sequence[Word]) -> None:
        """Add the elements on a page; one that began on an earlier page goes on."""
        left, right = min((w.x0 for w in inside), default=0.0), max((w.x1 for w in inside), default=0.0)
        for element in _on_page(page, inside):
            element.lines = [
                replace(line, left=left, right=right, middle=page.width / 2, number=self.number + at)
                for at, line in enumerate(element.lines)
            ]
            self.number += len(element.lines)
            known = self.elements.setdefault(element.way, element)
            if known is not element:
                known.lines += element.lines

    def _drop(self, lines: Iterable[Line], kind: str = "") -> None:
        for line in lines:
            told = kind or ("page number" if marks.page_number(line.text) else "page furniture")
            self.dropped.append(Repair(told, (self.number, self.number), line.text, ""))
            self.number += 1


def _on_page(page: Page, words: Sequence[Word]) -> Iterator[Element]:
    """Yield the elements on a page in the order of the structure."""
    groups: dict[Way, list[tuple[Way, int, Word]]] = {}
    ordered = sorted(((page.tags[word.tag], at, word) for at, word in enumerate(words)),
                     key=lambda each: ([place for _, place in each[0]], each[1]))  # fmt: skip
    for way, at, word in ordered:
        groups.setdefault(_block(way), []).append((way, at, word))
    for block, members in groups.items():
        rows, starts = _rows(members, len(block))
        yield Element(block, [pdf_lines.line(row, page.number) for row in rows], starts)


def _block(way: Way) -> Way:
    """Return the way to the innermost element that is no mere stretch of words within a line."""
    end = len(way)
    while end > 1 and way[end - 1][0] in _INLINE:
        end -= 1
    if "NonStruct" in [kind for kind, _ in way[:2]]:  # WeasyPrint's footnotes: a span each, beside the pages' parts
        return way[: next((at for at, (kind, _) in enumerate(way) if kind == "Span"), end - 1) + 1]
    return way[:end]


def _rows(members: Sequence[tuple[Way, int, Word]], depth: int) -> tuple[list[list[Word]], frozenset[int]]:
    """Return the words of an element line by line, and which lines begin one of the elements below it.

    The latter are told only where all its words stand in such: each line of our titles is one.
    """
    rows: list[list[Word]] = []
    starts: set[int] = set()
    parted = all(len(way) > depth + 2 for way, _, _ in members)
    last: Way = ()
    for way, _, word in members:
        if not rows or _is_lower(rows[-1][-1], word):
            if parted and (not rows or way[depth] != last[depth]):
                starts.add(len(rows))
            rows.append([])
        rows[-1].append(word)
        last = way
    return rows, frozenset(starts)


def _is_lower(last: Word, word: Word) -> bool:
    """Return whether a word stands on another line than the one before it; a raised sign does not."""
    size = max(last.size, word.size)
    if abs(last.y - word.y) < 0.3 * size:
        return False
    return word.x0 < last.x1 - 1 or abs(last.y - word.y) > 0.7 * size


def _ruled(page: Page, elements: Sequence[Element]) -> dict[int, Table]:
    """Return the tables that are ruled on a page, and that the structure calls none, by each line's number."""
    if any("Table" in element.kinds for element in elements):
        return {}
    lines = [line for element in elements for line in element.lines if line.page == page.number]
    found: dict[int, Table] = {}
    for table, inside in pdf_tables.ruled(page.rules, lines, page.number):
        first = min(line.number for line in inside)
        found |= {line.number: replace(table, number=first, height=len(inside)) for line in inside}
    return found
