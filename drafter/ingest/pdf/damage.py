"""Which pages of a PDF are damaged so that words may be missing: PDFium reads on without a word of it.

Told by QPDF, in the process of letters.py; nothing of the house is imported.
"""

from __future__ import annotations

import io

import pikepdf

MAX_PAGES = 500  # looked through; a statement has fewer


def find(data: bytes) -> tuple[list[int], bool]:
    """Return the pages whose contents cannot be unpacked whole, from 1, and whether the file is faulty elsewhere."""
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as document:
            count = min(len(document.pages), MAX_PAGES)
            pages = [at + 1 for at in range(count) if _is_damaged(document.pages[at])]
            return pages, bool(document.get_warnings() or (count < MAX_PAGES and document.check_pdf_syntax()))
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError, MemoryError):
        return [], True


def _is_damaged(page: pikepdf.Page) -> bool:
    contents = page.obj.get("/Contents")
    streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    try:
        for stream in streams:
            if isinstance(stream, pikepdf.Stream):
                stream.read_bytes()
    except (pikepdf.PdfError, RuntimeError, MemoryError):
        return True
    return False
