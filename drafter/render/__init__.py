"""The render room: a Statement in, bytes out; and histories as a picture.

    to_docx   Word: real styles, lists and footnotes                            word/
    to_html   one accessible file, nothing outside it                           html/
    to_pdf    tagged PDF from the same template                                 pdf/
    to_akn    Akoma Ntoso, for machines                                         akn/
    redline_docx, redline_html, redline_pdf   two Statements with their Changes
    responses_docx, responses_html, responses_csv   what delegations sent back
    findings_docx, findings_html, to_sarif          what check found
    to_svg, to_chart_page   histories of precedents as a picture, as a page     chart/
    missing   what a Word file goes without, such as its pictures               pictures/

The first three take a `Dress`, what templates/print holds, and `origins`: for a precedent's id one line
that tells where it was agreed. A draft shows them, with its gaps and its state, on every page; a
text whose `draft` is None is final, or past, and shows nothing but itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING

from drafter.model import Picture, Place, Problem, Severity, Statement
from drafter.problems import DraftingError
from drafter.render.dress import PAPERS, Dress

if TYPE_CHECKING:
    from drafter.history import Chart
    from drafter.model import Changes, Finding, RulePage, Submission, Submissions

__all__ = [
    "PAPERS", "Dress", "boxed", "findings_docx", "findings_html", "missing", "page_count", "paper_of", "prepare",
    "redline_docx", "redline_html", "redline_pdf", "responses_csv", "responses_docx", "responses_html", "responses_row",
    "to_akn", "to_chart_page", "to_docx", "to_html", "to_pdf", "to_sarif", "to_svg",
]  # fmt: skip

Remarks = Mapping[int, Sequence[str]]
"""Remarks by the block they are of (0, 1, 2 ...) or the line of the title (-1, -2 ...), each of one line or more."""

_MOST_BOXES = 20
"""Letters that no font has are shown up to so many."""

_NONE: Mapping[str, str] = MappingProxyType({})
_NO_REMARKS: Remarks = MappingProxyType({})


def to_docx(
    statement: Statement, dress: Dress, origins: Mapping[str, str] = _NONE, remarks: Remarks = _NO_REMARKS
) -> bytes:
    """Return the statement as a Word file, with `remarks` as comments beside blocks and lines of the title.

    Raises DraftingError where styles.docx cannot be used.
    """
    from drafter.render import word

    return word.file(statement, dress, origins, remarks)


def missing(statement: Statement) -> tuple[Problem, ...]:
    """Return what the Word file of the statement goes without: its pictures, where Pango is missing."""
    from drafter.render import pictures
    from drafter.render.pdf import library

    if not pictures.of(statement.blocks):
        return ()
    try:
        library.loaded()
    except DraftingError as fault:
        what = f"the Word file has no pictures of its tables: {fault.problems[0].what}"
        mend = fault.problems[0].mend.replace("ask for DOCX", "do without them: the tables say the same")
        return (Problem("picture-missing", Severity.WARNING, what, fault.problems[0].where, mend),)
    return ()


def undrawn(statement: Statement) -> tuple[Problem, ...]:
    """Return a note of each picture that a table asks for and that cannot be drawn."""
    from drafter.render import pictures

    return tuple(_undrawn(*each) for each in pictures.undrawn(statement.blocks))


def _undrawn(picture: Picture, heading: str, why: str) -> Problem:
    below = f' below "{heading}"' if heading else ""
    what = f"no picture ({picture}) is drawn of the table{below}: {why}"
    mend = f'the table says it all: leave it, or take out the line "<!-- picture: {picture} -->" before it'
    if picture is Picture.TIMELINE:
        mend = f"give more activities a day or a month and year (2016-05-03, May 2016); or {mend}"
    return Problem("picture-none", Severity.NOTE, what, Place(), mend)


def prepare(forms: Iterable[str]) -> None:
    """Load what makes these forms, so that processes that are forked later need not; what is missing is told there."""
    from drafter.render import html, word
    from drafter.render.pdf import library

    _ = html, word
    if "pdf" in forms:
        with suppress(DraftingError):
            library.loaded()


def to_html(statement: Statement, dress: Dress, origins: Mapping[str, str] = _NONE) -> str:
    """Return the statement as one HTML file. Raises DraftingError where page.html.j2 is at fault."""
    from drafter.render import html

    return html.page(statement, dress, origins)


def to_akn(statement: Statement) -> bytes:
    """Return the statement as an Akoma Ntoso file."""
    from drafter.render import akn

    return akn.file(statement)


def to_pdf(
    statement: Statement,
    dress: Dress,
    origins: Mapping[str, str] = _NONE,
    archive: bool = False,
    boxes: set[str] | None = None,
) -> bytes:
    """Return the statement as PDF, for an `archive` as PDF/A; letters that no font has are put into `boxes`.

    Raises DraftingError for the template, and where Pango is missing.
    """
    from drafter.render import pdf

    return pdf.file(statement, dress, origins, archive, boxes)


def boxed(boxes: Collection[str]) -> tuple[Problem, ...]:
    """Return what is wrong with a PDF that shows these letters as boxes; nothing where there are none."""
    if not boxes:
        return ()
    some = "".join(sorted(boxes)[:_MOST_BOXES]) + (" ..." if len(boxes) > _MOST_BOXES else "")
    what = f'the PDF shows boxes in place of letters that no font on this machine has: "{some}"'
    mend = "install a font that has them (fonts-noto of Debian and Ubuntu has nearly all), or write the names in Latin"
    return (Problem("letters-missing", Severity.WARNING, what, Place(), mend),)


def redline_docx(old: Statement, new: Statement, changes: Changes, dress: Dress) -> bytes:
    """Return a redline as a Word file with tracked changes. Raises DraftingError as `to_docx`."""
    from drafter.render.word import redline

    return redline.file(old, new, changes, dress)


def redline_html(old: Statement, new: Statement, changes: Changes, dress: Dress) -> str:
    """Return a redline as one HTML file, its changes in a table too. Raises DraftingError as `to_html`."""
    from drafter.render.html import redline

    return redline.page(old, new, changes, dress)


def redline_pdf(old: Statement, new: Statement, changes: Changes, dress: Dress) -> bytes:
    """Return a redline as PDF. Raises DraftingError as `to_pdf`."""
    from drafter.render import pdf
    from drafter.render.html import redline

    return pdf.of_page(redline.page(old, new, changes, dress, "print"), new, dress)


def page_count(statement: Statement, dress: Dress) -> int:
    """Return how many pages the PDF has, without draft marks and provenance. Raises DraftingError as `to_pdf`."""
    from drafter.render import pdf

    return pdf.page_count(statement, dress)


def responses_docx(held: Submissions, dress: Dress, more: Iterable[Sequence[str]] = ()) -> bytes:
    """Return the table of what was sent back as a Word file; `more` are answered rows of an older table."""
    from drafter.render.word import responses as word_responses

    return word_responses.file(held, dress, more)


def responses_html(held: Submissions, more: Iterable[Sequence[str]] = ()) -> str:
    """Return the table of what was sent back as one HTML file."""
    from drafter.render.html import responses as html_responses

    return html_responses.page(held, more)


def responses_csv(held: Submissions, more: Iterable[Sequence[str]] = ()) -> bytes:
    """Return the table of what was sent back for a spreadsheet."""
    from drafter.render import responses

    return responses.as_csv(held, more)


def responses_row(row: Submission) -> tuple[str, str, str, str, str]:
    """Return the cells of a row as plain words."""
    from drafter.render import responses

    return responses.written(row)


def responses_answered(data: bytes, at: int, column: int, response: str) -> bytes:
    """Return a Word table of what was sent back with another answer in a cell; all else stays as a person left it."""
    from drafter.render.word import answered

    return answered.answered(data, at, column, response)


def responses_guarded(cell: str) -> str:
    """Return a cell of the table for a spreadsheet, which works none out."""
    from drafter.render import responses

    return responses.guarded(cell)


def findings_docx(title: str, found: Sequence[Finding], dress: Dress) -> bytes:
    """Return the table of what check found as a Word file."""
    from drafter.render.word import findings

    return findings.file(title, found, dress)


def findings_html(title: str, found: Sequence[Finding]) -> str:
    """Return the table of what check found as one HTML file."""
    from drafter.render.html import findings

    return findings.page(title, found)


def to_sarif(found: Sequence[Finding], pages: Iterable[RulePage], version: str) -> bytes:
    """Return what check found for other tools, with the manual pages of the rules."""
    from drafter.render import sarif

    return sarif.file(found, pages, version)


def paper_of(styles: bytes) -> str:
    """Return the paper of a base document for Word, "A4" or "letter": all forms are printed on it."""
    from drafter.render.word import base

    return base.paper(styles)


def to_svg(chart: Chart) -> str:
    """Return histories of precedents as a picture."""
    from drafter.render import chart as picture

    return picture.svg(chart)


def to_chart_page(chart: Chart) -> str:
    """Return a page with the picture and a table of the same."""
    from drafter.render.chart import page

    return page.page(chart)
