"""The kind of a file, from its content; its name only decides between text and a web page that has lost its head."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO

from drafter import files
from drafter.ingest.akn.head import first_element, is_akoma_ntoso
from drafter.model import Place
from drafter.problems import refusal

_SEEN = 4096
"""Bytes at the beginning in which a web page says what it is, after its comments and scripts."""
_MAIL_SEEN = 65536
"""Bytes in which the head of a message ends: every machine on its way adds lines to it."""
_PDF = re.compile(rb"%PDF-\d\.\d")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_BEGINS_PAGE = re.compile(
    rb"< (?: !doctype\s+html | html | head | body | title | meta ) \b", re.IGNORECASE | re.VERBOSE
)
_TAG = re.compile(rb"<(?:p|div|h[1-6]|ul|ol|li|table|article|span|br|title|meta)\b[^<>]{0,300}>", re.IGNORECASE)
_MAIL_HEAD = re.compile(
    rb"""\s*(?: from\ [^\r\n]*\r?\n )?       # the line that parts the messages of a mailbox
         (?: [a-z][\w-]*:(?!/) [^\r\n]* (?: \r?\n [ \t] [^\r\n]* )* \r?\n )+   # a name, a value on one line or more
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MAIL_NAME = re.compile(
    rb"^(from|to|cc|date|subject|mime-version|received|return-path|message-id|delivered-to|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST_NAMES = 2
"""So many names of mail's own stand in the head of a message."""
_IN_PARTS = re.compile(
    rb"^content-(?:type:\s*(?:multipart/|text/html)|transfer-encoding:\s*base64)", re.IGNORECASE | re.MULTILINE
)
_OWN_MAIL = {b"to", b"received", b"message-id", b"delivered-to", b"return-path"}  # what no saved page has
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".shtml")

_OLE = b"\xd0\xcf\x11\xe0"
_AS_DOCX = "open it in Word and save it as .docx"
_THERE = "open it in the program that made it and save it as .docx"
_COPY = "copy its text into a Word file"
_PICTURE = "recognise its text (OCR), or copy the text from another source"
_UNPACK = "unpack it, and name the files that it holds"
_ATTACHED = "save the statement that is attached to it, and read that"
_IN_MAIL = "open it in your mail program; save the statement that is attached to it, or its own text, and read that"


@dataclass(frozen=True, slots=True)
class Refused:
    """A kind of file that is known and not read; a paper may well hold a statement, in a form that can be mended."""

    what: str
    mend: str
    paper: bool = False


# what stands in a file of Office's old kind, by the name of its main stream
_OLD = (
    (
        "EncryptedPackage",
        Refused("a file locked with a password", "open it in Word with the password, and save it without one", True),
    ),
    ("WordDocument", Refused("a Word file of the years before 2007", _AS_DOCX, True)),
    ("Workbook", Refused("a workbook of Excel", _COPY)),
    ("PowerPoint Document", Refused("slides of PowerPoint", "copy their text into a Word file")),
    ("__substg1.0_", Refused("a message of Outlook", _ATTACHED)),
)
# what else than a Word file is a zip, by a file that only it holds
ZIPPED = (
    ("xl/", Refused("a workbook of Excel", _COPY)),
    ("ppt/", Refused("slides of PowerPoint", "copy their text into a Word file")),
    ("META-INF/container.xml", Refused("an e-book", "save its text as a web page or as plain text", True)),
    (
        "content.xml",
        Refused("an OpenDocument file, such as LibreOffice writes", "open it there and save it as .docx", True),
    ),
    ("index.xml", Refused("a document of Apple's Pages", "open it there and save it as .docx", True)),
    ("Index/Document.iwa", Refused("a document of Apple's Pages", "open it there and save it as .docx", True)),
)
ARCHIVE = Refused("a zip of files", _UNPACK)
_REFUSED = (
    (b"{\\rtf", Refused("an RTF file", _AS_DOCX, True)),
    (b"\xffWPC", Refused("a WordPerfect file", _THERE, True)),
    (b"\xdb\xa5-\0", Refused("a Word file of the years before 2007", _AS_DOCX, True)),
    (b"%!PS", Refused("a PostScript file", "save it as .pdf", True)),
    (b"AT&TFORM", Refused("a DjVu file", _PICTURE, True)),
    (b'<?mso-application progid="Word', Refused("a Word file of 2003, as XML", _AS_DOCX, True)),
    (b"http://schemas.microsoft.com/office/word/2003/wordml", Refused("a Word file of 2003, as XML", _AS_DOCX, True)),
    (
        b"http://schemas.microsoft.com/office/2006/xmlPackage",
        Refused("a Word file saved as a single XML file", _AS_DOCX, True),
    ),
    (
        b'office:mimetype="application/vnd.oasis',
        Refused("an OpenDocument file", "open it there and save it as .docx", True),
    ),
    (b"\x89PNG", Refused("a picture", _PICTURE)),
    (b"\xff\xd8\xff", Refused("a picture", _PICTURE)),
    (b"GIF8", Refused("a picture", _PICTURE)),
    (b"II*\0", Refused("a picture", _PICTURE)),
    (b"MM\0*", Refused("a picture", _PICTURE)),
    (b"\x1f\x8b", Refused("a packed file", _UNPACK)),
    (b"Rar!", Refused("a packed file", _UNPACK)),
    (b"7z\xbc\xaf", Refused("a packed file", _UNPACK)),
)
_PAGES_SAVED = Refused("a web page saved with its pictures (.mht)", "open it in a browser and save it as .html", True)
_MESSAGE = Refused("a mail message", _IN_MAIL)
_OLD_KIND = Refused("a file of an old kind", _THERE, True)


class FileKind(StrEnum):
    """What can be read."""

    TEXT = "text"
    WORD = "Word"
    HTML = "web page"
    AKN = "Akoma Ntoso"
    PDF = "PDF"


def kind(data: bytes, file: str) -> FileKind:
    """Return the kind of a file. Raises DraftingError for one that cannot be read, with what to do."""
    if _PDF.search(data[:1024]):
        return FileKind.PDF
    if data.startswith(_ZIP):
        return FileKind.WORD  # its reader finds out what else it may be, and where it is damaged
    if is_akn(data):
        return FileKind.AKN
    found = refused(data)
    if found:
        raise refusal("not-text", f"this is {found.what}, which cannot be read", Place(file), found.mend)
    head = _narrow(data[: 2 * _SEEN])
    if _BEGINS_PAGE.match(first_element(head)) or (file.lower().endswith(_PAGE_NAMES) and _TAG.search(head)):
        return FileKind.HTML
    return FileKind.TEXT


def is_akn(data: bytes) -> bool:
    """Return whether a file is Akoma Ntoso: XML whose first element says so."""
    return is_akoma_ntoso(_narrow(data[: 2 * _SEEN]))


def refused(data: bytes) -> Refused | None:
    """Return what a file is, if it is of a kind that is known and not read.

    Its beginning is enough, but for a zip and a file of Office's old kind, of which all bytes are needed.
    """
    if data.startswith(_ZIP):
        return _zipped(data)
    if data.startswith(_OLE):
        return next((told for name, told in _OLD if name.encode("utf-16-le") in data), _OLD_KIND)
    for sign, told in _REFUSED:
        spelled_out = sign[:1].isascii() and len(sign) > 10  # the name of a namespace may stand anywhere in the head
        if data.startswith(sign) or (spelled_out and data.lstrip()[:5] == b"<?xml" and sign in data[:_SEEN]):
            return told
    return _mail(data[:_MAIL_SEEN])


def _mail(data: bytes) -> Refused | None:
    """Return what a saved message is whose words do not stand plainly below its head; None for all other files."""
    found = _MAIL_HEAD.match(data.removeprefix(b"\xef\xbb\xbf") + b"\n")
    head = found.group() if found else b""
    names = {name.lower() for name in _MAIL_NAME.findall(head)}
    if len(names) < _FEWEST_NAMES or not _IN_PARTS.search(head):
        return None
    return _PAGES_SAVED if _RELATED.search(head) and not _OWN_MAIL & names else _MESSAGE


def _zipped(data: bytes) -> Refused | None:
    """Return what a zip is that is no Word file; None also for a damaged one, of which its reader tells more."""
    try:
        names = [name.lower() for name in zipfile.ZipFile(BytesIO(data)).namelist()]
    except files.ZIP_FAULTS:
        return None
    if any(name.startswith("word/") for name in names):
        return None
    found = (told for sign, told in ZIPPED if any(name.startswith(sign.lower()) for name in names))
    return next(found, None if "[content_types].xml" in names else ARCHIVE)


def _narrow(head: bytes) -> bytes:
    """Return the beginning of a file in bytes that patterns can read, of UTF-16 too."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", errors="replace").encode("utf-8", errors="replace")
    if head[:200:2].count(0) > 60 or head[1:200:2].count(0) > 60:
        return head.replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf")
