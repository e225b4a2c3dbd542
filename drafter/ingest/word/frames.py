"""Tables that are none: frames around running text, a title or a letterhead set in cells, numbers beside paragraphs.

To a reader such a table is the text itself. A table whose rows tell facts in columns stays one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from drafter import language
from drafter.ingest import marks
from drafter.ingest.word.package import W, value, whole
from drafter.ingest.word.parts import Paragraph, Part, Table
from drafter.model import plain

_LONGEST_CELL = 60
_FEWEST_NUMBERED = 2
_LONG = 60
"""Letters that a paragraph has and a cell of a table of numbered short things has not, on average."""
_MASTHEAD = re.compile(  # what no statement says of itself but in its letterhead
    r"""(?:distr(?:ibution)?|orig(?:inal)?|document|doc|(?:our\ )?ref(?:erence)?)\b\.?\s*  # Distr.: Limited
          (?:(?:no|number|symbol)\b\.?\s*)?:
        |(?:distr|distribution)\.?\s+(?:general|limited|restricted)
        |[A-Z][\w.]*(?:/[\w.-]+){2,}$                                                      # PF/3/Rev.1
        |(?:general|limited|restricted|confidential)$""",
    re.IGNORECASE | re.VERBOSE,
)

MOST_COLUMNS = 63
"""Columns of Word's widest table; a cell that says it spans more is damaged."""

Cells = Sequence[Sequence[Part]]


def text(rows: Sequence[Cells], begins: bool) -> list[Part]:
    """Return what stands in a table as running text, [] where it is a table; `begins` where no text stands above."""
    filled = [[cell for cell in cells if cell] for cells in rows]
    if all(len(cells) < 2 for cells in filled):
        cells = [cell for each in filled for cell in each]
        several = any(len(cell) > 1 or isinstance(cell[0], Table) for cell in cells)
        return [part for cell in cells for part in cell] if several or begins else []
    numbered = [_numbered(cells) for cells in filled]
    if len(rows) >= _FEWEST_NUMBERED and all(numbered) and _is_running(numbered):
        return [part for parts in numbered for part in parts]
    beside = language.are_beside([[_words(cell) for cell in cells] for cells in rows])
    return [part for cells in filled for cell in cells for part in cell] if beside else []


def _words(parts: Sequence[Part]) -> str:
    return " ".join(part.text for part in parts)


def is_masthead(rows: Sequence[Cells]) -> bool:
    """Return whether a table above a text is its letterhead: short cells, one of them its symbol or circulation."""
    words = [part.text.strip() for cells in rows for cell in cells for part in cell]
    short = all(len(each) <= _LONGEST_CELL for each in words)
    return short and any(_MASTHEAD.match(each) for each in words)


def _numbered(cells: Cells) -> list[Part]:
    """Return the paragraphs of a row whose first cell is only a label; [] for any other."""
    first = cells[0][0] if len(cells) == 2 and len(cells[0]) == 1 else None
    after = cells[1][0] if len(cells) == 2 else None
    if not isinstance(first, Paragraph) or not isinstance(after, Paragraph):
        return []
    label = plain(first.text)
    mark = marks.split(f"{label} x")
    if first.label and first.label.text and not label:
        return [replace(after, label=first.label), *cells[1][1:]]
    if mark.text != "x" or not mark.label or after.label:
        return []
    return [replace(after, text=f"{label} {after.text}", lines=(first.lines[0], after.lines[1])), *cells[1][1:]]


def _is_running(rows: Sequence[Sequence[Part]]) -> bool:
    return sum(len(parts[0].text) for parts in rows) / len(rows) >= _LONG


def span(properties: etree._Element | None, tag: str, otherwise: int) -> int:
    """Return how many columns a cell spans, or a row leaves empty before its first."""
    return min(max(whole(value(properties, tag), otherwise), otherwise), MOST_COLUMNS)


def is_drop_cap(properties: etree._Element | None) -> bool:
    """Return whether a paragraph is only the large first letter of the next."""
    frame = properties.find(W + "framePr") if properties is not None else None
    return frame is not None and frame.get(W + "dropCap", "none") != "none"
