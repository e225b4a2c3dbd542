"""The kind of a file is told by its content; what cannot be read is told what it is, and what to do."""

from __future__ import annotations

import pytest

from drafter.ingest import kinds
from drafter.ingest.kinds import FileKind
from drafter.problems import DraftingError


def old(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0" + bytes(500) + stream.encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize(
    ("data", "file", "expected"),
    [
        (b"The Meeting met.", "a.docx", FileKind.TEXT),
        (b"PK Meeting of officials", "a.txt", FileKind.TEXT),
        (b"PK\x03\x04...", "a.txt", FileKind.WORD),
        (b"%PDF-1.7\n", "a.txt", FileKind.PDF),
        (b"junk before\n%PDF-1.4\n", "a", FileKind.PDF),
        (b"The %PDF- sign", "a.txt", FileKind.TEXT),
        (b"\xef\xbb\xbf \n<!DOCTYPE html><p>", "a.txt", FileKind.HTML),
        (b"<!-- saved -->\n<!-- twice -->\n<HTML lang=en>", "a", FileKind.HTML),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', "a", FileKind.HTML),
        ("\ufeff<html>".encode("utf-16-le"), "a", FileKind.HTML),
        (b"<div><p>The Meeting met.</p></div>", "a.html", FileKind.HTML),
        (b"<p>The Meeting met.</p>", "a.txt", FileKind.TEXT),
        (b"The Meeting met.", "a.html", FileKind.TEXT),
        (b"From: x\nTo: y\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThe Meeting met.\n", "a.eml", FileKind.TEXT),
        (b"The mail said:\n\nFrom: x\nTo: y\nContent-Type: multipart/mixed\n", "a.txt", FileKind.TEXT),
    ],
)
def test_kinds(data, file, expected):
    assert kinds.kind(data, file) is expected


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (old("WordDocument"), "Word file of the years before 2007"),
        (old("EncryptedPackage"), "locked with a password"),
        (old("Workbook"), "workbook of Excel"),
        (old("Something"), "a file of an old kind"),
        (b"{\\rtf1 x}", "an RTF file"),
        (
            b'<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">',
            "single XML",
        ),
        (b'<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.x">', "OpenDocument"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\x1f\x8b\x08", "a packed file"),
        (b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", ".mht"),
        (b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n", "a mail message"),
        (
            b"Received: from x\r\n\tby y; Thu, 14 May 2015\r\nX-Spam: no\r\n"
            + b"X-Way: z\r\n" * 900
            + b"To: y\r\nFrom: x\r\nContent-Type:\r\n multipart/alternative;\r\n boundary=x\r\n\r\n--x\r\n",
            "save the statement that is attached to it, or its own text",
        ),
        (b"To: y\nFrom: x\nContent-Type: text/html\n\n<p>The Meeting</p>\n", "a mail message"),
        (b"Subject: y\nFrom: x\nContent-Transfer-Encoding: base64\n\nVGhlIE1lZXRpbmc=\n", "a mail message"),
        (b"\xffWPC\x10", "a WordPerfect file"),
    ],
)
def test_what_cannot_be_read_is_told(data, told):
    with pytest.raises(DraftingError, match="mend: ") as caught:
        kinds.kind(data, "a.docx")

    assert told in str(caught.value)
