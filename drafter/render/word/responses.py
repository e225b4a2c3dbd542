"""The table of what delegations sent back, as a Word file: across the page, its head repeated, a column to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.model import Mark, Part, Statement, Submissions
from drafter.render import responses
from drafter.render.dress import PAPERS, Dress
from drafter.render.word import base as word_base, package, parts as word_parts
from drafter.render.word.base import Base
from drafter.render.word.package import Part as File
from drafter.render.word.parts import paragraph
from drafter.render.word.xml import Xml, el, run, whole, written

_LEAST = 1440


def file(held: Submissions, dress: Dress, more: Iterable[Sequence[str]] = ()) -> bytes:
    """Return the table as a Word file; `more` are rows of an older table that were answered."""
    base = word_base.opened(dress)
    about = Statement("", title=(held.title,))
    head = paragraph(base.id("Title"), run(held.title))
    body = el("w:body", head, _table(held, base, dress, more), paragraph(base.id("After Table")), _section(base, dress))
    parts = [File("word/document.xml", whole("w:document", body, prefixes=("w", "r")))]
    parts += [base.styles, File("word/numbering.xml", written(base.numbering))]
    parts += [word_parts.settings(False, dress.language), *base.parts, *_headers(held, about, base)]
    return package.write([*parts, *word_parts.properties(about, dress.language)])


def _headers(held: Submissions, about: Statement, base: Base) -> list[File]:
    """Return header and footer; the draft's marking stands on every page."""
    header, first, footer = word_parts.headers(about, base)
    if held.marking:
        lines = [paragraph(base.id("Marking"), run(held.marking)), paragraph(base.id("header"), run(held.title))]
        header = File(header.name, whole("w:hdr", *lines))
    return [header, first, footer]


def _section(base: Base, dress: Dress) -> Xml:
    height, width = PAPERS[dress.paper]
    header, footer = (package.relation(f"{part}.xml") for part in ("header1", "footer1"))
    references = [
        el("w:headerReference", type="default", more={"r:id": header}),
        el("w:footerReference", type="default", more={"r:id": footer}),
    ]
    page = el("w:pgSz", w=width, h=height, orient="landscape")
    return el("w:sectPr", *references, page, word_parts.margins(base))


def _table(held: Submissions, base: Base, dress: Dress, more: Iterable[Sequence[str]]) -> Xml:
    line = max(PAPERS[dress.paper][1] - 2 * 1440, _LEAST)
    widths = [line * share // 100 for share in responses.WIDTHS]
    properties = el(
        "w:tblPr",
        el("w:tblStyle", val=base.id("Statement Table")),
        el("w:tblW", w=sum(widths), type="dxa"),
        el("w:tblLayout", type="fixed"),
        el("w:tblLook", val="0020", firstRow="1"),
    )
    grid = el("w:tblGrid", *[el("w:gridCol", w=width) for width in widths])
    return el("w:tbl", properties, grid, *_rows(held, base, widths, more))


def _rows(held: Submissions, base: Base, widths: Sequence[int], more: Iterable[Sequence[str]]) -> Iterator[Xml]:
    text, head = base.id("Table Text"), base.id("Table Heading")
    yield _row([[paragraph(head, run(cell))] for cell in responses.HEAD], widths, True)
    for row in held.rows:
        where, who, comment, parts, response = responses.cells(row)
        proposed = [paragraph(text, *_runs(line)) for line in responses.lines(parts)]
        plain = (_plain(cell, text) for cell in (where, who, comment))
        yield _row([*plain, proposed, _plain(response, text)], widths, False)
    for cells in more:
        yield _row([_plain(cell, text) for cell in cells], widths, False)


def _plain(cell: str, style: str) -> list[Xml]:
    return [paragraph(style, run(line)) for line in cell.split("\n")]


def _row(cells: Iterable[list[Xml]], widths: Sequence[int], is_head: bool) -> Xml:
    row = [el("w:trPr", el("w:cantSplit"), el("w:tblHeader") if is_head else None)]
    for words, width in zip(cells, widths, strict=True):
        row.append(el("w:tc", el("w:tcPr", el("w:tcW", w=width, type="dxa")), *words))
    return el("w:tr", *row)


def _runs(parts: Iterable[Part]) -> Iterator[Xml]:
    for part in parts:
        if part.mark is Mark.KEPT:
            yield run(part.text)
        else:
            look = el("w:strike") if part.mark is Mark.STRUCK else el("w:u", val="single")
            yield run(part.text, look)
