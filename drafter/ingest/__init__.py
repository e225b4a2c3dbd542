"""Files in, source paragraphs out: lines joined, marks and labels told, furniture dropped.

`read` finds the kind of a file from its content. Every word of the file is in a paragraph, or in
the `before` of a repair.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection

from drafter.ingest import encoding, text
from drafter.model import Place
from drafter.problems import refusal
from drafter.received import Received

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word file or another packed file"),
    (b"\xd0\xcf\x11\xe0", "a Word file of the years before 2007"),
    (b"{\\rtf", "an RTF file"),
)
_WEB_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_MEND = "save it as plain text (.txt, UTF-8) and read that file in"


def read(data: bytes, file: str, known: Collection[str] = ()) -> Received:
    """Return the paragraphs of a file's bytes; `file` is its name, for provenance.

    `known` are words to be believed in, such as acronyms with hyphens ("VRS-MSRC").

    Raises DraftingError for an empty file and for one that is not text.
    """
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise refusal("not-text", f"this is {name}, which cannot be read yet", Place(file), _MEND)
    if not data.strip():
        raise refusal("empty-file", "the file is empty", Place(file), "check that it was saved, or leave it out")
    if _WEB_PAGE.match(data[:2000]):
        raise refusal("not-text", "this is a web page, which cannot be read yet", Place(file), _MEND)
    words = encoding.decode(data)
    if words is None:
        raise refusal("not-text", "this is not a text file", Place(file), _MEND)
    paragraphs, repairs = text.paragraphs(words, known)
    if not paragraphs:
        raise refusal("empty-file", "the file has no text", Place(file), "check that it was saved, or leave it out")
    return Received(file, hashlib.sha256(data).hexdigest(), paragraphs, repairs)
