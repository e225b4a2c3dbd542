"""What check found, as a Word file: a table across the page, its head repeated, a row a problem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.model import Finding, Statement
from drafter.render import findings as rows
from drafter.render.dress import PAPERS, Dress
from drafter.render.word import base as word_base, package, parts as word_parts
from drafter.render.word.base import Base
from drafter.render.word.package import Part as File
from drafter.render.word.parts import paragraph
from drafter.render.word.xml import Xml, el, run, whole, written

_MARGINS, _LEAST = 2 * 1440, 1440


def file(title: str, found: Sequence[Finding], dress: Dress) -> bytes:
    """Return the table as a Word file; without one where nothing was found."""
    base = word_base.opened(dress)
    about = Statement("", title=(title,))
    head = [paragraph(base.id("Title"), run(title)), paragraph(base.id("Body Text"), run(rows.summary(found)))]
    table = [_table(found, base, dress), paragraph(base.id("After Table"))] if found else []
    body = el("w:body", *head, *table, _section(base, dress))
    parts = [File("word/document.xml", whole("w:document", body, prefixes=("w", "r")))]
    parts += [base.styles, File("word/numbering.xml", written(base.numbering))]
    parts += [word_parts.settings(False, dress.language), *base.parts, *word_parts.headers(about, base)]
    return package.write([*parts, *word_parts.properties(about, dress.language)])


def _section(base: Base, dress: Dress) -> Xml:
    height, width = PAPERS[dress.paper]
    references = [
        el(f"w:{kind}Reference", type="default", more={"r:id": package.relation(f"{kind}1.xml")})
        for kind in ("header", "footer")
    ]
    return el("w:sectPr", *references, el("w:pgSz", w=width, h=height, orient="landscape"), word_parts.margins(base))


def _table(found: Iterable[Finding], base: Base, dress: Dress) -> Xml:
    line = max(PAPERS[dress.paper][1] - _MARGINS, _LEAST)
    widths = [line * share // 100 for share in rows.WIDTHS]
    properties = el(
        "w:tblPr",
        el("w:tblStyle", val=base.id("Statement Table")),
        el("w:tblW", w=sum(widths), type="dxa"),
        el("w:tblLayout", type="fixed"),
        el("w:tblLook", val="0020", firstRow="1"),
    )
    grid = el("w:tblGrid", *[el("w:gridCol", w=width) for width in widths])
    return el("w:tbl", properties, grid, *_rows(found, base, widths))


def _rows(found: Iterable[Finding], base: Base, widths: Sequence[int]) -> Iterator[Xml]:
    yield _row(rows.HEAD, base.id("Table Heading"), widths, True)
    yield from (_row(rows.cells(finding), base.id("Table Text"), widths, False) for finding in found)


def _row(cells: Iterable[str], style: str, widths: Iterable[int], is_head: bool) -> Xml:
    row = [el("w:trPr", el("w:cantSplit"), el("w:tblHeader") if is_head else None)]
    for cell, width in zip(cells, widths, strict=True):
        words = [paragraph(style, run(line)) for line in cell.split("\n")]
        row.append(el("w:tc", el("w:tcPr", el("w:tcW", w=width, type="dxa")), *words))
    return el("w:tr", *row)
