"""A table across the page, its head repeated on each: what check found, and what delegations sent back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.render.dress import PAPERS, Dress
from drafter.render.word import package, parts as word_parts
from drafter.render.word.base import Base
from drafter.render.word.parts import paragraph
from drafter.render.word.xml import Xml, el, run

_MARGINS, _LEAST = 2 * 1440, 1440

Cell = Sequence[Xml]
"""The paragraphs of a cell."""


def section(base: Base, dress: Dress) -> Xml:
    """Return what lays the pages across, with header and footer."""
    height, width = PAPERS[dress.paper]
    references = [
        el(f"w:{kind}Reference", type="default", more={"r:id": package.relation(f"{kind}1.xml")})
        for kind in ("header", "footer")
    ]
    return el("w:sectPr", *references, el("w:pgSz", w=width, h=height, orient="landscape"), word_parts.margins(base))


def table(base: Base, dress: Dress, shares: Sequence[int], head: Iterable[str], rows: Iterable[Iterable[Cell]]) -> Xml:
    """Return the table; `shares` are the widths of its columns, in hundredths of the line."""
    line = max(PAPERS[dress.paper][1] - _MARGINS, _LEAST)
    widths = [line * share // 100 for share in shares]
    properties = el(
        "w:tblPr",
        el("w:tblStyle", val=base.id("Statement Table")),
        el("w:tblW", w=sum(widths), type="dxa"),
        el("w:tblLayout", type="fixed"),
        el("w:tblLook", val="0020", firstRow="1"),
    )
    grid = el("w:tblGrid", *[el("w:gridCol", w=width) for width in widths])
    first = _row((cell(words, base.id("Table Heading")) for words in head), widths, el("w:tblHeader"))
    return el("w:tbl", properties, grid, first, *(_row(cells, widths) for cells in rows))


def cell(words: str, style: str) -> Cell:
    """Return a cell with these words, a paragraph a line."""
    return [paragraph(style, run(line)) for line in words.split("\n")]


def _row(cells: Iterable[Cell], widths: Sequence[int], head: Xml | None = None) -> Xml:
    row = [el("w:trPr", el("w:cantSplit"), head)]
    for held, width in zip(cells, widths, strict=True):
        row.append(el("w:tc", el("w:tcPr", el("w:tcW", w=width, type="dxa")), *held))
    return el("w:tr", *row)
