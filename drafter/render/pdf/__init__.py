"""A Statement as PDF: tagged, with its fonts inside, the same bytes for the same statement.

WeasyPrint is slow to import and needs the system's Pango; it is imported where it is used (pdf_library),
and nowhere else.
"""

from __future__ import annotations

import atexit
import threading
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache, partial

from drafter import markup
from drafter.model import NO_LINES, Source, Statement
from drafter.render import contents, html
from drafter.render.dress import Dress
from drafter.render.pdf import library
from drafter.render.pdf.library import Untyped
from drafter.render.pieces import anchor

CIRCULATED, ARCHIVED = "pdf/ua-1", "pdf/a-3a"
"""What a file claims to be. For an archive: level a, for it is tagged, and part 3, for it has a file within."""
FACES = "fonts.css"
CARRIED = "statement.md"
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # the same statement gives the same bytes
_BASE = "https://dress.invalid/"  # an address that joins with a file name, and that is nobody's (RFC 2606)


def file(
    statement: Statement,
    dress: Dress,
    origins: Mapping[str, str],
    archive: bool = False,
    boxes: set[str] | None = None,
) -> bytes:
    """Return the bytes of the PDF: of the accessible form PDF/UA-1, or for an archive of the lasting form PDF/A-3a.

    A file can claim to be of one form alone; both are tagged alike, hold their fonts, and carry their text. Letters
    that no font of the dress or of the system has stand on the page as boxes, and are put into `boxes`.

    Raises DraftingError where the page template is at fault, and where Pango is missing.
    """
    return of_page(html.page(statement, dress, origins, "print"), statement, dress, archive, boxes)


def of_page(
    page: str, statement: Statement, dress: Dress, archive: bool = False, boxes: set[str] | None = None
) -> bytes:
    """Return the PDF of a page, which carries the words of the statement. Raises DraftingError without Pango."""
    weasyprint = library.loaded()
    document, choices = _document(weasyprint, page, dress)
    with warnings.catch_warnings(), library.undisturbed():
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint does not close its own file of colours
        data: bytes = document.write_pdf(
            **choices,
            finisher=partial(_mend, _spoken(statement), set() if boxes is None else boxes),
            pdf_variant=ARCHIVED if archive else CIRCULATED,
            pdf_tags=True,
            pdf_identifier=True,
            attachments=[_text(weasyprint, statement)],
        )
    return data


def page_count(statement: Statement, dress: Dress) -> int:
    """Return how many pages the statement has, as it would be circulated: no draft marks, no provenance."""
    bare = replace(statement, draft=None, blocks=tuple(replace(block, uses=()) for block in statement.blocks))
    page = html.page(bare, dress, {}, "print")
    document, choices = _document(library.loaded(), page, dress)
    return len(document.render(**choices).pages)


def pages(statement: Statement, dress: Dress) -> dict[int, int]:
    """Return the page, from 1, of each block that the table of contents or a reference leads to, by its number.

    Raises DraftingError as `file`.
    """
    page = html.page(statement, replace(dress, provenance=False), {}, "print")
    document, choices = _document(library.loaded(), page, dress)
    found = {name: at for at, each in enumerate(document.render(**choices).pages, 1) for name in each.anchors}
    return {block: found[anchor(block)] for block in range(len(statement.blocks)) if anchor(block) in found}


def pictures(svgs: Sequence[tuple[str, float, float]], dress: Dress) -> bytes:
    """Return a PDF with each picture on a page of its own, of just its width and height in points.

    Raises DraftingError where Pango is missing.
    """
    sizes = (f"@page p{at} {{ size: {wide:.2f}pt {high:.2f}pt }}" for at, (_, wide, high) in enumerate(svgs))
    look = f"@page {{ margin: 0 }} {' '.join(sizes)} body {{ margin: 0 }} svg {{ display: block }}"
    body = "".join(f'<div style="page: p{at}">{svg}</div>' for at, (svg, _, _) in enumerate(svgs))
    page = f"<!DOCTYPE html><html><head><style>{look}</style></head><body>{body}</body></html>"
    document, choices = _document(library.loaded(), page, dress)
    data: bytes = document.write_pdf(**choices)
    return data


def _document(weasyprint: Untyped, page: str, dress: Dress) -> tuple[Untyped, dict[str, Untyped]]:
    """Return the page for WeasyPrint, and what it is laid out with: the dress's fonts."""
    sheet, config = _faces(dress, threading.get_ident())
    document = weasyprint.HTML(string=page, base_url=_BASE, url_fetcher=_fetcher(dict(dress.fonts)))
    hints = True  # ol start, li value
    return document, {"stylesheets": [sheet], "font_config": config, "presentational_hints": hints}


@lru_cache(maxsize=2)
def _faces(dress: Dress, thread: int) -> tuple[Untyped, Untyped]:
    """Return the sheet that names the fonts, and the fonts as Pango holds them: opened once, not for each PDF.

    Each dress has its own, for its style sheet may add to them, and each `thread`, for Pango lets no two use one.
    """
    weasyprint = library.loaded()
    held = dict(dress.fonts)
    config = weasyprint.text.fonts.FontConfiguration()
    faces = held.get(FACES, b"").decode("utf-8", "replace")
    fetcher = _fetcher(held)
    return weasyprint.CSS(string=faces, base_url=_BASE, url_fetcher=fetcher, font_config=config), config


atexit.register(_faces.cache_clear)  # it deletes its copies of the fonts while Python can still delete


def _text(weasyprint: Untyped, statement: Statement) -> Untyped:
    """Return what the pages say, as Markdown to be carried beside them: `ingest` reads it back to the letter.

    It holds title and text alone: where the words come from, and what reading repaired, is not for circulation.
    """
    blocks = tuple(replace(block, uses=(), lines=NO_LINES) for block in statement.blocks)
    bare = Statement(statement.id, statement.kind, statement.title, source=Source("statement.md"), blocks=blocks)
    return weasyprint.Attachment(
        string=markup.write(bare),
        name=CARRIED,
        description="The text of this document, as Markdown",
        relationship="Alternative",
        created=_NO_TIME,
        modified=_NO_TIME,
    )


def _fetcher(fonts: dict[str, bytes]) -> Untyped:
    """Return what WeasyPrint gets its resources from: the dress's fonts, data: addresses, nothing else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc] # the library has no types
        """The fonts by name; no file of this machine and no network."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Untyped:
            name = url.rpartition("/")[2]
            if url.startswith(_BASE) and name in fonts:
                return URLFetcherResponse(url, fonts[name])
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols=("data",))


# ── the structure ────────────────────────────────────────────────────────────────────────────────
# What WeasyPrint leaves open is mended before the file is written. A link is printed with its page, as both
# forms ask for; the cell of a header row says that it heads its column. Two faults: it marks the text of the
# page's margins as content that is in no part of the structure (issue 1836 of its tracker): a
# reader would speak it in the middle of a sentence, so it becomes an artifact. And of a list item
# whose number stands inside its line it makes a body with the label within, or no body at all: a
# list item is its label, then its body.


_PRINTED = 4
"""The flag of an annotation that is shown on paper too."""


def _spoken(statement: Statement) -> dict[str, str]:
    """Return the name of each place that a link may lead to, and what a reader is told of it."""
    return {anchor(at): contents.printed(block) for at, block in enumerate(statement.blocks)}


def _mend(spoken: Mapping[str, str], boxes: set[str], document: Untyped, pdf: Untyped) -> None:
    """Set the margins apart from the structure, and each list item's label from its body; say where links lead."""
    boxes.update(chr(letter) for font in document.fonts.values() for letter in font.missing)
    objects = {each.reference: each for each in pdf.objects if each.number is not None}
    for item in [each for each in objects.values() if _is(each, "S", "/LI")]:
        _label_and_body(item, objects, pdf)
    for link in (each for each in objects.values() if _is(each, "Subtype", "/Link")):
        link["F"] = _PRINTED
        words = link["Contents"]
        link["Contents"] = type(words)(spoken.get(words.string, words.string))
    for head in (each for each in objects.values() if _is(each, "S", "/TH")):
        head["A"]["Scope"] = "/Column"
    live: set[tuple[bytes, int]] = set()
    _walk(objects[pdf.catalog["StructTreeRoot"]], objects, b"", live)
    for page in (each for each in objects.values() if _is(each, "Type", "/Page")):
        marks = objects[page["Contents"]].stream
        for at, mark in enumerate(marks):
            if mark == b"BDC" and (page.reference, marks[at - 1]["MCID"]) not in live:
                marks[at - 2] = "/Artifact"
                marks[at - 1] = type(marks[at - 1])({"Type": "/Pagination"})


def _label_and_body(item: Untyped, objects: dict[bytes, Untyped], pdf: Untyped) -> None:
    bodies = [objects[kid] for kid in item["K"] if kid in objects and _is(objects[kid], "S", "/LBody")]
    if not item["K"]:  # of an item broken across pages, the page that has only its sub-items
        objects[item["P"]]["K"].remove(item.reference)
    elif not bodies:
        body = type(item)({**item, "S": "/LBody", "P": item.reference})
        pdf.add_object(body)
        objects[body.reference] = body
        for kid in item["K"]:
            objects[kid]["P"] = body.reference
        item["K"] = type(item["K"])([body.reference])
        bodies = [body]
    for body in bodies:
        for kid in [each for each in body["K"] if each in objects and _is(objects[each], "S", "/Lbl")]:
            body["K"].remove(kid)
            item["K"].insert(0, kid)
            objects[kid]["P"] = item.reference


def _walk(element: Untyped, objects: dict[bytes, Untyped], page: bytes, live: set[tuple[bytes, int]]) -> None:
    """Gather (page, mark) of all content below an element of the structure."""
    page = element.get("Pg", page)
    for kid in element.get("K", ()):
        if isinstance(kid, int):
            live.add((page, kid))
        elif kid in objects and _is(objects[kid], "Type", "/StructElem"):
            _walk(objects[kid], objects, page, live)


def _is(each: Untyped, key: str, value: str) -> bool:
    return isinstance(each, dict) and each.get(key) == value
