"""Pictures of tables as PNG, for Word: the SVG that PDF and HTML show, laid out in the same faces.

WeasyPrint makes a page of each, PDFium a bitmap; the files are written here, with neither a clock nor a name in
them. All this is imported where a text has a picture, and nowhere else.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence

import pypdfium2

from drafter.render import pdf
from drafter.render.dress import Dress
from drafter.render.pictures import drawing
from drafter.render.pictures.drawing import WIDE, Drawing

DOTS = 220
"""Dots an inch: what Word itself keeps of a picture."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TRUE_COLOUR = 2


def pngs(drawings: Sequence[Drawing], dress: Dress) -> tuple[bytes, ...]:
    """Return each picture with its caption; there is one at least. Raises DraftingError where Pango is missing."""
    faces = drawing.family(dress.css)
    drawn = [(each.svg(f"picture-{at}", faces), WIDE, each.height) for at, each in enumerate(drawings, 1)]
    return tuple(_bitmaps(pdf.pictures(drawn, dress)))


def _bitmaps(pages: bytes) -> Iterator[bytes]:
    document = pypdfium2.PdfDocument(pages)
    try:
        for page in document:
            bitmap = page.render(scale=DOTS / 72, rev_byteorder=True)
            yield _written(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        document.close()


def _written(width: int, height: int, stride: int, dots: bytes) -> bytes:
    """Return the file: each line told as it is, three bytes a dot."""
    lines = (b"\x00" + dots[at * stride : at * stride + 3 * width] for at in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, _TRUE_COLOUR, 0, 0, 0)
    metre = round(DOTS / 0.0254)
    size = struct.pack(">IIB", metre, metre, 1)
    parts = ((b"IHDR", head), (b"pHYs", size), (b"IDAT", zlib.compress(b"".join(lines), 9)), (b"IEND", b""))
    return _SIGNATURE + b"".join(map(_chunk, parts))


def _chunk(part: tuple[bytes, bytes]) -> bytes:
    name, data = part
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
