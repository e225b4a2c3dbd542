"""The table of what delegations sent back, as a Word file: across the page, its head repeated, a column to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.model import Mark, Part, Statement, Submissions
from drafter.render import responses
from drafter.render.dress import Dress
from drafter.render.word import across, base as word_base, package, parts as word_parts
from drafter.render.word.across import Cell
from drafter.render.word.base import Base
from drafter.render.word.package import Part as File
from drafter.render.word.parts import paragraph
from drafter.render.word.xml import Xml, el, run, whole, written


def file(held: Submissions, dress: Dress, more: Iterable[Sequence[str]] = ()) -> bytes:
    """Return the table as a Word file; `more` are rows of an older table that were answered."""
    base = word_base.opened(dress)
    about = Statement("", title=(held.title,))
    head = paragraph(base.id("Title"), run(held.title))
    rows = _rows(held, base.id("Table Text"), more)
    table = [across.table(base, dress, responses.WIDTHS, responses.HEAD, rows), paragraph(base.id("After Table"))]
    body = el("w:body", head, *table, across.section(base, dress))
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


def _rows(held: Submissions, text: str, more: Iterable[Sequence[str]]) -> Iterator[list[Cell]]:
    for row in held.rows:
        where, who, comment, parts, response = responses.cells(row)
        proposed = [paragraph(text, *_runs(line)) for line in responses.lines(parts)]
        said = (across.cell(words, text) for words in (where, who, comment))
        yield [*said, proposed, across.cell(response, text)]
    for cells in more:
        yield [across.cell(words, text) for words in cells]


def _runs(parts: Iterable[Part]) -> Iterator[Xml]:
    for part in parts:
        if part.mark is Mark.KEPT:
            yield run(part.text)
        else:
            look = el("w:strike") if part.mark is Mark.STRUCK else el("w:u", val="single")
            yield run(part.text, look)
