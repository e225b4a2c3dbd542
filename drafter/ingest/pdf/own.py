"""What a PDF that drafter made carries of its text: believed only where its letters are those on the pages.

A page does not show whether a space may end a line, nor between which two paragraphs a footnote was
typed. So our PDFs carry their text as Markdown beside the pages. Where someone has since changed either
of the two, the pages alone are read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from drafter import markup
from drafter.model import Block, BlockKind, Lines, Statement
from drafter.problems import DraftingError
from drafter.received import SourceKind, SourceParagraph

_KINDS = {
    BlockKind.HEADING: SourceKind.LINE,
    BlockKind.PARAGRAPH: SourceKind.PARAGRAPH,
    BlockKind.ITEM: SourceKind.ITEM,
    BlockKind.TABLE: SourceKind.TABLE,
    BlockKind.FOOTNOTE: SourceKind.FOOTNOTE,
}


def paragraphs(carried: str, seen: Sequence[SourceParagraph]) -> tuple[SourceParagraph, ...]:
    """Return the paragraphs that a PDF carries, on the lines where they were seen; () if the pages say otherwise."""
    try:
        own = list(_paragraphs(markup.read(carried)))
    except DraftingError:
        return ()
    if _letters(own, False) != _letters(seen, False) or _letters(own, True) != _letters(seen, True):
        return ()
    places = _Places(seen)
    return tuple(replace(paragraph, lines=places.of(paragraph)) for paragraph in own)


def _paragraphs(statement: Statement) -> Iterator[SourceParagraph]:
    for line in statement.title:
        yield SourceParagraph(SourceKind.LINE, line, (1, 1), bold=True, title=True)
    yield from (_paragraph(block) for block in statement.blocks)


def _paragraph(block: Block) -> SourceParagraph:
    kind, mark = _KINDS[block.kind], "" if block.label or block.kind is not BlockKind.ITEM else "•"
    return SourceParagraph(kind, block.text, (1, 1), block.label, mark, level=block.level, picture=block.picture)


def _letters(paragraphs: Iterable[SourceParagraph], notes: bool) -> list[str]:
    """Return the letters of running text in order; those of footnotes one by one, sorted, for pages order them anew."""
    found = [_of(one) for one in paragraphs if (one.kind is SourceKind.FOOTNOTE) is notes]
    return sorted(found) if notes else ["".join(found)]


def _of(paragraph: SourceParagraph) -> str:
    return "".join(letter for letter in f"{paragraph.label}{paragraph.text}" if letter.isalnum())


class _Places:
    """Where on the pages the letters stand, counted from the first; footnotes by their words."""

    def __init__(self, seen: Sequence[SourceParagraph]) -> None:
        running = [one for one in seen if one.kind is not SourceKind.FOOTNOTE and _of(one)]
        self.lines = [one.lines for one in running]
        self.ends: list[int] = []
        for one in running:
            self.ends.append((self.ends[-1] if self.ends else 0) + len(_of(one)))
        self.notes = {_of(one): one.lines for one in seen if one.kind is SourceKind.FOOTNOTE}
        self.at = 0

    def of(self, paragraph: SourceParagraph) -> Lines:
        """Return the lines of the next paragraph."""
        if paragraph.kind is SourceKind.FOOTNOTE:
            return self.notes[_of(paragraph)]
        first = bisect_right(self.ends, self.at)
        self.at += len(_of(paragraph))
        last = bisect_right(self.ends, max(self.at - 1, 0))
        first, last = min(first, len(self.lines) - 1), min(last, len(self.lines) - 1)
        return self.lines[first][0], max(self.lines[first][1], self.lines[last][1])
