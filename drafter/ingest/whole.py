"""A paragraph that stands whole, as in a Word file or a web page, to a source paragraph.

What the file itself says (a heading, a list's label) is believed; a label or bullet typed before
the words is told by its looks, as in plain text.
"""

from __future__ import annotations

import re

from drafter.ingest import marks
from drafter.model import Lines, plain
from drafter.received import SourceKind, SourceParagraph

_LONGEST_HEADING = 160
_NUMBER = re.compile(r"(?P<number>\d{1,9})(?:\s(?:bis|ter|quater))?")
_COUNTED_WITHIN = re.compile(r"\d{1,3}(?:\.\d{1,3})+")  # a paragraph of section 3 is 3.1
_STOPS = (".", ";", ":", ",", "!", "?")


def paragraph(text: str, lines: Lines, bold: bool = False, indent: int = 0) -> SourceParagraph:
    """Return a paragraph of running text, with the bullet or label that was typed before it."""
    mark = marks.split(text)
    words = plain(mark.text)
    count = _NUMBER.fullmatch(mark.label)
    number = count is not None and int(count["number"]) < 200
    if mark.label and not mark.mark and (number or mark.label[:1].isupper()):
        kind = SourceKind.PARAGRAPH if number else _kind(words, bold)
        return SourceParagraph(kind, words, lines, mark.label, indent=indent, bold=bold)
    if _COUNTED_WITHIN.fullmatch(mark.label) and not indent:
        return SourceParagraph(SourceKind.PARAGRAPH, words, lines, mark.label, bold=bold)
    if mark.mark or (mark.label and not mark.label.isdecimal()):
        return SourceParagraph(SourceKind.ITEM, words, lines, mark.label, mark.mark, indent, bold=bold)
    return SourceParagraph(_kind(plain(text), bold), plain(text), lines, indent=indent, bold=bold)


def listed(text: str, lines: Lines, label: str, level: int, mark: str = "") -> SourceParagraph:
    """Return an item of a list of the file's own: `label` as printed without its stop, `level` from 1.

    A number or capital of the first level is a numbered paragraph's, as everywhere in statements.
    """
    if level == 1 and label and (label[:1].isdecimal() or label[:1].isupper()):
        return SourceParagraph(SourceKind.PARAGRAPH, plain(text), lines, label)
    return SourceParagraph(SourceKind.ITEM, plain(text), lines, label, mark if label else mark or "•", level=level)


def heading(text: str, lines: Lines, level: int, title: bool = False) -> SourceParagraph:
    """Return a heading of the file's own, `level` from 1, its label taken off; or a line of the title."""
    mark = marks.split(text)
    if title or not mark.label:
        return SourceParagraph(SourceKind.LINE, plain(text), lines, level=level, bold=True, title=title)
    return SourceParagraph(SourceKind.LINE, plain(mark.text), lines, mark.label, level=level, bold=True)


def _kind(text: str, bold: bool) -> SourceKind:
    """Return whether a paragraph without a stop may be a title or heading."""
    begins = text[:1].isupper() or text[:1].isdigit() or text[:1] in "“\"‘'("
    short = len(text) <= _LONGEST_HEADING and not text.endswith(_STOPS) and not marks.ends_aside(text)
    return SourceKind.LINE if short and (begins or bold) else SourceKind.PARAGRAPH
