"""The render room: a Statement in, bytes out.

    to_docx   Word: real styles, lists and footnotes          (word, word_base, word_numbering, ...)
    to_html   one accessible file, nothing outside it         (html, tree)
    to_pdf    tagged PDF from the same template               (pdf)

All three take a `Dress`, what templates/print holds, and `origins`: for a precedent's id one line
that tells where it was agreed. A draft shows them, with its gaps and its state, on every page; a
text whose `draft` is None is final, or past, and shows nothing but itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafter.model import Statement
from drafter.render.dress import PAPERS, Dress

__all__ = ["PAPERS", "Dress", "to_docx", "to_html", "to_pdf"]

_NONE: Mapping[str, str] = MappingProxyType({})


def to_docx(statement: Statement, dress: Dress, origins: Mapping[str, str] = _NONE) -> bytes:
    """Return the statement as a Word file. Raises DraftingError where styles.docx cannot be used."""
    from drafter.render import word

    return word.file(statement, dress, origins)


def to_html(statement: Statement, dress: Dress, origins: Mapping[str, str] = _NONE) -> str:
    """Return the statement as one HTML file. Raises DraftingError where page.html.j2 is at fault."""
    from drafter.render import html

    return html.page(statement, dress, origins)


def to_pdf(statement: Statement, dress: Dress, origins: Mapping[str, str] = _NONE) -> bytes:
    """Return the statement as PDF. Raises DraftingError for the template, and where Pango is missing."""
    from drafter.render import pdf

    return pdf.file(statement, dress, origins)
