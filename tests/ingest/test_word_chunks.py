"""Files that a Word file takes in whole (w:altChunk): read where they stand if that is simple, else told."""

from __future__ import annotations

import io
import zipfile

import pytest
from ingest.word_file import docx, p, texts, zipped

from drafter import ingest
from drafter.received import Received

CHUNK = '<w:altChunk r:id="chunk"/>'
UNREAD = "part of the text stands in a file that is embedded in this one, and was not read"


def read(name: str, chunk: str | bytes, body: str = "") -> Received:
    return ingest.read(holding(name, chunk, body), "a.docx")


def holding(name: str, chunk: str | bytes, body: str = "") -> bytes:
    """Return a Word file with two paragraphs and a chunk between them."""
    inner = body or p("The Meeting opened in Klow.") + CHUNK + p("The Meeting closed.")
    with zipfile.ZipFile(io.BytesIO(docx(inner))) as package:
        held = {each: package.read(each) for each in package.namelist()}
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    relation = f'<Relationship Id="chunk" Type="{kind}" Target="{name}"/></Relationships>'.encode()
    relations = "word/_rels/document.xml.rels"
    held[relations] = held[relations].replace(b"</Relationships>", relation)
    return zipped({**held, f"word/{name}": chunk})


@pytest.mark.parametrize(
    ("name", "chunk"),
    [
        ("a.html", "<html><body><p>1. The nets were mended.</p><p>2. Elbonia thanked Lancre.</p></body></html>"),
        ("a.txt", "1. The nets were mended.\r\n\r\n2. Elbonia thanked Lancre.\r\n"),
        ("a.docx", docx(p("1. The nets were mended.") + p("2. Elbonia thanked Lancre."))),
    ],
)
def test_a_file_taken_in_is_read_where_it_stands(name, chunk):
    found = read(name, chunk)

    assert texts(found) == [
        "The Meeting opened in Klow.", "1 The nets were mended.", "2 Elbonia thanked Lancre.", "The Meeting closed.",
    ]  # fmt: skip
    assert [part.lines for part in found.paragraphs] == [(1, 1), (2, 2), (3, 3), (4, 4)]
    assert (found.doubts, found.notes) == ((), ("1 file that this one takes in: read where it stands",))


@pytest.mark.parametrize("chunk", [b"{\\rtf1 The nets.}", b"PK\3\4 cut off", b"", b"%PDF-1.7 cut off"])
def test_a_file_taken_in_that_cannot_be_read_is_told(chunk):
    found = read("a.rtf", chunk)

    assert texts(found) == ["The Meeting opened in Klow.", "The Meeting closed."]
    assert found.doubts == (UNREAD,)


def test_a_file_within_a_file_that_is_taken_in_is_told():
    found = read("a.docx", holding("a.html", "<p>The nets were mended.</p>"))

    assert texts(found)[1:3] == ["The Meeting opened in Klow.", "The Meeting closed."]
    assert found.doubts == (UNREAD,)


def test_a_file_taken_in_by_a_cell_or_missing_is_told():
    cell = f"<w:tbl><w:tr><w:tc>{p('Elbonia')}</w:tc><w:tc>{CHUNK}{p('Lancre')}</w:tc></w:tr></w:tbl>"
    other = p("The Meeting opened.") + '<w:altChunk r:id="none"/>'

    assert read("a.html", "<p>The nets.</p>", p("They met.") + cell).doubts == (UNREAD,)
    assert read("a.html", "<p>The nets.</p>", other).doubts == (UNREAD,)
