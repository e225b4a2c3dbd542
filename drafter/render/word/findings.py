"""What check found, as a Word file: a table across the page, its head repeated, a row a problem."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model import Finding, Statement
from drafter.render import findings as rows
from drafter.render.dress import Dress
from drafter.render.word import across, base as word_base, package, parts as word_parts
from drafter.render.word.package import Part as File
from drafter.render.word.parts import paragraph
from drafter.render.word.xml import el, run, whole, written


def file(title: str, found: Sequence[Finding], dress: Dress) -> bytes:
    """Return the table as a Word file; without one where nothing was found."""
    base = word_base.opened(dress)
    about = Statement("", title=(title,))
    head = [paragraph(base.id("Title"), run(title)), paragraph(base.id("Body Text"), run(rows.summary(found)))]
    text = base.id("Table Text")
    said = ([across.cell(words, text) for words in rows.cells(finding)] for finding in found)
    table = (
        [across.table(base, dress, rows.WIDTHS, rows.HEAD, said), paragraph(base.id("After Table"))] if found else []
    )
    body = el("w:body", *head, *table, across.section(base, dress))
    parts = [File("word/document.xml", whole("w:document", body, prefixes=("w", "r")))]
    parts += [base.styles, File("word/numbering.xml", written(base.numbering))]
    parts += [word_parts.settings(False, dress.language), *base.parts, *word_parts.headers(about, base)]
    return package.write([*parts, *word_parts.properties(about, dress.language)])
