"""Footnotes by their looks: small lines with a mark, or lines set off at a page's foot whose mark the text bears."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from drafter import numbering
from drafter.ingest.pdf.lines import Line, joined, span
from drafter.ingest.pdf.looks import Body
from drafter.ingest.pdf.tables import Table
from drafter.ingest.words import Vocabulary
from drafter.model import Repair
from drafter.received import SourceKind, SourceParagraph

_SMALLER = 0.94  # than the text
_SET_OFF = 1.6  # of the usual leading stands the first above a page's foot below the text
_NOTE = re.compile(r"(?P<label>[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§]{1,3}|\d{1,3}(?=[.)]?\s|[A-Z“\"‘]))[.)]?\s*(?=\S)")
_BARE = re.compile(r"(?P<label>[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§]{1,3}|\d{1,3}(?![\d.,)]))")
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[a-z.,;:)])[*†‡§]{1,3}")

Piece = Line | Table


def find(pieces: Sequence[Piece], usual: Body) -> set[int]:
    """Return the numbers of the lines that are footnotes.

    They stand at the end of a page, or where they come after the mark in the text.
    """
    found: set[int] = set()
    raised: set[str] = set()
    small: list[Line] = []
    for at, piece in enumerate(pieces):
        if not isinstance(piece, Table) and piece.size <= _SMALLER * usual.size:
            small.append(piece)
        ends = at + 1 == len(pieces) or pieces[at + 1].page != piece.page
        if small and (ends or piece is not small[-1]):
            first = next((at for at, line in enumerate(small) if _is_note(line, ends, raised)), len(small))
            found |= {line.number for line in small[first:]}
            small = []
        raised |= set(_RAISED.findall("" if isinstance(piece, Table) else piece.text))
        if ends:
            found |= _at_foot(pieces[: at + 1], usual, raised)
    return found


def _is_note(line: Line, at_end: bool, raised: Collection[str]) -> bool:
    """Return whether a small line begins a footnote: with a mark, and one that the text bears unless a page ends."""
    mark = _NOTE.match(line.text)
    return mark is not None and (at_end or numbering.raised(mark["label"]) in raised)


def _at_foot(pieces: Sequence[Piece], usual: Body, raised: Collection[str]) -> set[int]:
    """Return the last lines of a page where they are notes as large as the text, with marks that it bears."""
    last = pieces[-1]
    page = list(takewhile(lambda piece: isinstance(piece, Line) and piece.page == last.page, reversed(pieces)))
    lines = [piece for piece in reversed(page) if isinstance(piece, Line)]
    for at in range(1, len(lines)):
        mark = _BARE.match(lines[at].text)
        gap = lines[at - 1].y - lines[at].y
        far = gap > _SET_OFF * usual.leading * lines[at].size
        if mark and far and numbering.raised(mark["label"]) in raised and _are_together(lines[at:], usual):
            return {line.number for line in lines[at:]}
    return set()


def _are_together(lines: Sequence[Line], usual: Body) -> bool:
    """Return whether the last lines of a page are all of notes: set close, and none of them is bold."""
    close = all(above.y - line.y < _SET_OFF * usual.leading * line.size for above, line in pairwise(lines))
    return close and not any(line.bold for line in lines)


def begins(line: Line) -> bool:
    """Return whether a line of notes begins one."""
    return _NOTE.match(line.text) is not None


def made(note: Sequence[Line], vocabulary: Vocabulary) -> tuple[SourceParagraph, list[Repair]]:
    """Return the paragraph that a note's lines are, its mark raised as it is in the text."""
    text, repairs = joined(note, vocabulary)
    mark = _NOTE.match(text)
    label = numbering.raised(mark["label"]) if mark else ""
    paragraph = SourceParagraph(SourceKind.FOOTNOTE, text[mark.end() if mark else 0 :], span(note), label)
    return paragraph, repairs
