"""PDFs for the tests: pages set by WeasyPrint without tags, and files written by hand to the byte."""

from __future__ import annotations

import zlib
from functools import cache

from drafter import ingest
from drafter.received import Received

HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_CSS = """@page{size:A4;margin:25mm} body{font:11pt/14pt serif;margin:0} p{margin:0 0 7pt} h2{font-size:11pt}
h1{font-size:14pt;text-align:center}"""


@cache
def printed(html: str, css: str = "", tags: bool = False) -> bytes:
    """Return a page of HTML as PDF."""
    import weasyprint

    page = f"<html lang=en><head><meta charset=utf-8><style>{_CSS}{css}</style></head><body>{html}</body></html>"
    data: bytes = weasyprint.HTML(string=page).write_pdf(pdf_tags=tags)
    return data


def written(*pages: bytes, more: bytes = b"", objects: tuple[bytes, ...] = ()) -> bytes:
    """Return a PDF of pages with these contents; `more` stands among their resources, `objects` begin at 4."""
    first = 4 + len(objects)
    kids = b" ".join(b"%d 0 R" % (first + 2 * at) for at in range(len(pages)))
    held = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        HELVETICA,
        *objects,
    ]
    for at, content in enumerate(pages):
        held.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>%s>>>>"
            % (first + 2 * at + 1, more)
        )
        held.append(stream(content))
    return file(*held)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    packed = zlib.compress(data)
    return b"<</Length %d/Filter/FlateDecode%s>>\nstream\n%s\nendstream" % (len(packed), extra, packed)


def file(*objects: bytes) -> bytes:
    """Return the file of these objects, the first of which is the catalog."""
    out, places = b"%PDF-1.7\n", []
    for number, held in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, len(out),
    )  # fmt: skip


def words(*lines: tuple[int, int, str], size: int = 11, mode: int = 0) -> bytes:
    """Return what writes words at places on a page: (x, y, words)."""
    shown = (b"1 0 0 1 %d %d Tm (%s) Tj" % (x, y, text.encode("cp1252")) for x, y, text in lines)
    return b"BT /F1 %d Tf %d Tr %s ET" % (size, mode, b" ".join(shown))


def read(data: bytes) -> Received:
    return ingest.read(data, "a.pdf")


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read(data).paragraphs]


def dropped(data: bytes) -> list[tuple[str, str]]:
    return [(repair.kind, repair.before) for repair in read(data).repairs if not repair.after]
