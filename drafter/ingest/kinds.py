"""The kind of a file, from its content; its name only decides between text and a web page that has lost its head."""

from __future__ import annotations

import re
from enum import StrEnum

from drafter.model import Place
from drafter.problems import refusal

_SEEN = 4096
"""Bytes at the beginning in which a web page says what it is, after its comments and scripts."""
_PDF = re.compile(rb"%PDF-\d\.\d")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_BEGINS_PAGE = re.compile(
    rb"""\s*(?: <\?xml [^>]{0,200} > \s*)?     # <?xml version="1.0"?>
         (?: <!-- .{0,2000}? --> \s*)*         # comments, as the web's archives put them first
         < (?: !doctype\s+html | html | head | body | title | meta ) \b""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:p|div|h[1-6]|ul|ol|li|table|article|span|br|title|meta)\b[^<>]{0,300}>", re.IGNORECASE)
_MAIL = re.compile(rb"(?:from|mime-version|received|return-path|date|subject): ", re.IGNORECASE)
_RELATED = re.compile(rb"^content-type: *multipart/related", re.IGNORECASE | re.MULTILINE)
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".shtml")

_OLE = b"\xd0\xcf\x11\xe0"
_AS_DOCX = "open it in Word and save it as .docx"
# what stands in a file of Office's old kind, by the name of its main stream
_OLD = (
    ("EncryptedPackage", "a file locked with a password", "open it in Word with the password, and save it without one"),
    ("WordDocument", "a Word file of the years before 2007", _AS_DOCX),
    ("Workbook", "a workbook of Excel", "copy its text into a Word file"),
    ("PowerPoint Document", "slides of PowerPoint", "copy their text into a Word file"),
    ("__substg1.0_", "a message of Outlook", "save the statement that is attached to it, and read that"),
)
_PICTURE = "recognise its text (OCR), or copy the text from another source"
_UNPACK = "unpack it, and name the files that it holds"
_REFUSED = (
    (b"{\\rtf", "an RTF file", _AS_DOCX),
    (b"<?mso-application progid=\"Word", "a Word file of 2003, as XML", _AS_DOCX),
    (b"http://schemas.microsoft.com/office/word/2003/wordml", "a Word file of 2003, as XML", _AS_DOCX),
    (b"http://schemas.microsoft.com/office/2006/xmlPackage", "a Word file saved as a single XML file", _AS_DOCX),
    (b"office:mimetype=\"application/vnd.oasis", "an OpenDocument file", "open it there and save it as .docx"),
    (b"\x89PNG", "a picture", _PICTURE),
    (b"\xff\xd8\xff", "a picture", _PICTURE),
    (b"GIF8", "a picture", _PICTURE),
    (b"II*\0", "a picture", _PICTURE),
    (b"MM\0*", "a picture", _PICTURE),
    (b"\x1f\x8b", "a packed file", _UNPACK),
    (b"Rar!", "a packed file", _UNPACK),
    (b"7z\xbc\xaf", "a packed file", _UNPACK),
)  # fmt: skip


class FileKind(StrEnum):
    """What can be read."""

    TEXT = "text"
    WORD = "Word"
    HTML = "web page"
    PDF = "PDF"


def kind(data: bytes, file: str) -> FileKind:
    """Return the kind of a file. Raises DraftingError for one that cannot be read, with what to do."""
    if _PDF.search(data[:1024]):
        return FileKind.PDF
    if data.startswith(_ZIP):
        return FileKind.WORD
    name, mend = _refused(data)
    if name:
        raise refusal("not-text", f"this is {name}, which cannot be read", Place(file), mend)
    head = _narrow(data[: 2 * _SEEN])
    if _BEGINS_PAGE.match(head) or (file.lower().endswith(_PAGE_NAMES) and _TAG.search(head)):
        return FileKind.HTML
    return FileKind.TEXT


def _refused(data: bytes) -> tuple[str, str]:
    """Return what the file is, and how to mend it, if it is of a kind that is known and not read."""
    if data.startswith(_OLE):
        held = ((what, mend) for name, what, mend in _OLD if name.encode("utf-16-le") in data)
        return next(held, ("a file of an old kind", "open it in the program that made it and save it as .docx"))
    for sign, what, mend in _REFUSED:
        spelled_out = sign[:1].isascii() and len(sign) > 10  # the name of a namespace may stand anywhere in the head
        if data.startswith(sign) or (spelled_out and data.lstrip()[:5] == b"<?xml" and sign in data[:_SEEN]):
            return what, mend
    if _MAIL.match(data[:100]) and _RELATED.search(data[:_SEEN]):
        return "a web page saved with its pictures (.mht)", "open it in a browser and save it as .html"
    return "", ""


def _narrow(head: bytes) -> bytes:
    """Return the beginning of a file in bytes that patterns can read, of UTF-16 too."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", errors="replace").encode("utf-8", errors="replace")
    if head[:200:2].count(0) > 60 or head[1:200:2].count(0) > 60:
        return head.replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf")
