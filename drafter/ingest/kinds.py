"""The kind of a file, from its content and not only from its name."""

from __future__ import annotations

import re
from enum import StrEnum

from drafter.model import Place
from drafter.problems import refusal

_WEB_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "a Word file of the years before 2007", "open it in Word and save it as .docx"),
    (b"{\\rtf", "an RTF file", "open it in Word and save it as .docx"),
)


class FileKind(StrEnum):
    """What can be read."""

    TEXT = "text"
    WORD = "Word"
    HTML = "web page"
    PDF = "PDF"


def kind(data: bytes, file: str) -> FileKind:
    """Return the kind of a file. Raises DraftingError for one that cannot be read, with what to do."""
    for signature, name, mend in _REFUSED:
        if data.startswith(signature):
            raise refusal("not-text", f"this is {name}, which cannot be read", Place(file), mend)
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    if data.startswith(b"PK"):
        return FileKind.WORD
    if _WEB_PAGE.match(data[:2000]):
        return FileKind.HTML
    return FileKind.TEXT
