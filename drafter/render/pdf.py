"""A Statement as PDF: tagged, with its fonts inside, the same bytes for the same statement.

WeasyPrint is slow to import and needs the system's Pango; it is imported here, where it is used,
and nowhere else.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from drafter.model import Place, Statement
from drafter.problems import refusal
from drafter.render import html
from drafter.render.dress import Dress

FONTS = "fonts.css"
_BASE = "https://dress.invalid/"  # an address that joins with a file name, and that is nobody's (RFC 2606)
_MEND = "install Pango (on Debian or Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0), or ask for DOCX"


def file(statement: Statement, dress: Dress, origins: Mapping[str, str]) -> bytes:
    """Return the bytes of the PDF.

    Raises DraftingError where the page template is at fault, and where Pango is missing.
    """
    page = html.page(statement, dress, origins, "print")
    weasyprint = _weasyprint()
    fetcher = _fetcher(weasyprint, dict(dress.fonts))
    config = weasyprint.text.fonts.FontConfiguration()
    faces = dict(dress.fonts).get(FONTS, b"").decode("utf-8", "replace")
    sheet = weasyprint.CSS(string=faces, base_url=_BASE, url_fetcher=fetcher, font_config=config)
    document = weasyprint.HTML(string=page, base_url=_BASE, url_fetcher=fetcher)
    data: bytes = document.write_pdf(
        stylesheets=[sheet],
        font_config=config,
        finisher=_set_margins_apart,
        presentational_hints=True,  # ol start, li value
        pdf_variant="pdf/ua-1",
        pdf_tags=True,
        pdf_identifier=True,
    )
    return data


def _weasyprint() -> Any:  # noqa: ANN401 - an untyped library as a whole
    """Return the library. What it prints where Pango is missing is not for users, and is swallowed."""
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "no fonts configured": we bring our own
            import weasyprint
            import weasyprint.text.fonts
    except (OSError, ImportError, AttributeError) as fault:
        what = f"PDF cannot be made: a system library is missing ({_first_line(fault)})"
        raise refusal("pdf-library", what, Place(), _MEND) from None
    return weasyprint


def _first_line(fault: BaseException) -> str:
    return (str(fault).splitlines() or [type(fault).__name__])[0]


def _fetcher(weasyprint: Any, fonts: dict[str, bytes]) -> Any:  # noqa: ANN401 - classes of an untyped library
    """Return what WeasyPrint gets its resources from: the dress's fonts, data: addresses, nothing else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc] # the library has no types
        """The fonts by name; no file of this machine and no network."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - its own class
            name = url.rpartition("/")[2]
            if url.startswith(_BASE) and name in fonts:
                return URLFetcherResponse(url, fonts[name])
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols=("data",))


# ── header and footer ────────────────────────────────────────────────────────────────────────────
# WeasyPrint marks the text of the margins as content that is in no part of the structure (issue
# 1836 of its tracker); a reader then speaks it in the middle of a sentence. It becomes an artifact.


def _set_margins_apart(document: Any, pdf: Any) -> None:  # noqa: ANN401 - classes of an untyped library
    """Make artifacts of all marked content that the structure tree does not reach."""
    objects = {each.reference: each for each in pdf.objects if each.number is not None}
    live = set(_reached(objects[pdf.catalog["StructTreeRoot"]], objects, b""))
    for page in (each for each in pdf.objects if _is(each, "/Page")):
        marks = objects[page["Contents"]].stream
        for at, mark in enumerate(marks):
            if mark == b"BDC" and (page.reference, marks[at - 1]["MCID"]) not in live:
                marks[at - 2] = "/Artifact"
                marks[at - 1] = type(marks[at - 1])({"Type": "/Pagination"})


def _reached(element: Any, objects: dict[bytes, Any], page: bytes) -> Iterator[tuple[bytes, int]]:  # noqa: ANN401 - as above
    """Yield (page, mark) for all content below an element of the structure tree."""
    page = element.get("Pg", page)
    for kid in element.get("K", ()):
        if isinstance(kid, int):
            yield page, kid
        elif kid in objects and _is(objects[kid], "/StructElem"):
            yield from _reached(objects[kid], objects, page)


def _is(each: Any, kind: str) -> bool:  # noqa: ANN401 - as above
    return isinstance(each, dict) and each.get("Type") == kind
