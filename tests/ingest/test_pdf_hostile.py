"""PDFs that are damaged, locked, empty, scanned, or made to stop their reader: a clear message, and soon."""

from __future__ import annotations

import io
import time
import zlib

import pikepdf
import pytest
from ingest.pdf_maker import HELVETICA, file, printed, stream, words, written

from drafter import ingest
from drafter.problems import DraftingError

AGREED = words((72, 700, "The Meeting agreed on the report of the working group."))
PICTURE = b"<</Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream"
SCAN = b" q 500 0 0 700 40 60 cm /I Do Q "
LIMIT_SECONDS = 40


def refused(data: bytes) -> str:
    with pytest.raises(DraftingError) as caught:
        ingest.read(data, "a.pdf")
    (problem,) = caught.value.problems
    return f"{problem.what}; {problem.mend}"


def read_or_told(data: bytes) -> bool:
    """Return whether the words were read as they stand, or a message says what to do."""
    try:
        received = ingest.read(data, "a.pdf")
    except DraftingError as fault:
        return bool(fault.problems[0].mend)
    return received.paragraphs[0].text == "The Meeting agreed on the report of the working group."


def locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(written(AGREED))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user="open", owner="own"))
    return out.getvalue()


def test_a_scan_without_text_says_what_to_do():
    data = written(SCAN, SCAN, more=b"/XObject<</I 4 0 R>>", objects=(PICTURE,))

    assert refused(data).startswith("this PDF holds pictures of pages and no text; run text recognition (OCR)")


def test_pages_that_are_pictures_are_named_and_the_others_read():
    received = ingest.read(
        written(AGREED, SCAN, AGREED, SCAN, more=b"/XObject<</I 4 0 R>>", objects=(PICTURE,)), "a.pdf"
    )

    assert len(received.paragraphs) == 2
    assert received.doubts == ("pages 2 and 4 are without text (pictures of pages): nothing of them was read",)


def test_recognised_text_under_a_scan_is_read_with_a_doubt():
    hidden = words((72, 700, "The Meeting agreed on the report of the working group."), mode=3)
    received = ingest.read(written(SCAN + hidden, more=b"/XObject<</I 4 0 R>>", objects=(PICTURE,)), "a.pdf")

    assert [each.text for each in received.paragraphs] == ["The Meeting agreed on the report of the working group."]
    assert received.doubts == ("page 1 is scanned: the words were recognised from a picture and may be misread",)


def test_a_password_is_asked_for_nowhere_but_told():
    assert (
        refused(locked())
        == "this PDF is locked with a password; save it without the password, or ask for the Word file"
    )


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\nrubbish" * 50, written(AGREED)[:200]])
def test_a_damaged_file_is_told(data):
    assert "damaged" in refused(data)


def test_a_file_cut_off_at_its_end_is_read_or_told():
    whole = written(AGREED)
    for end in range(100, len(whole), 97):
        assert read_or_told(whole[:end])


def test_a_pdf_without_a_word_is_empty():
    assert refused(written(b"")).startswith("the file has no text")


def test_fonts_that_do_not_say_which_letters_they_hold_are_told():
    table = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
    table += b"1 beginbfrange <20> <7e> <e020> endbfrange endcmap"
    font = HELVETICA[:-2] + b"/ToUnicode 4 0 R>>"
    data = written(AGREED.replace(b"/F1", b"/F2"), more=b"/XObject<<>>", objects=(stream(table), font))
    data = data.replace(b"<</F1 3 0 R>>", b"<</F2 5 0 R>>")

    assert refused(data).startswith("the letters of this PDF cannot be told")


def ten_thousand_pages() -> bytes:
    pages = [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"] * 10_000
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 10_003))
    return file(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count 10000>>" % kids, *pages)


def a_million_letters() -> bytes:
    return written(
        b"BT /F1 1 Tf %s ET"
        % b"".join(b"1 0 0 1 10 %d Tm (%s) Tj " % (n % 800, b"abcdefghij" * 10) for n in range(10_000))
    )


def forms_within_forms() -> bytes:
    """Return a file of 5 KB that draws one letter two to the twenty-sixth times."""
    held = b"/Font<</F1 3 0 R>>/XObject<</X %d 0 R>>"
    forms = tuple(
        stream(
            b"/X Do /X Do" if at < 29 else AGREED,
            b"/Subtype/Form/BBox[0 0 600 800]/Resources<<%s>>" % (held % (at + 1)),
        )
        for at in range(4, 30)
    )
    return written(b"/X Do", more=b"/XObject<</X 4 0 R>>", objects=forms)


def packed_twice() -> bytes:
    packer = zlib.compressobj(1)
    inner = b"".join([*(packer.compress(b" " * 1_000_000) for _ in range(1_200)), packer.flush()])
    held = zlib.compress(inner, 9)
    content = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>\nstream\n%s\nendstream" % (len(held), held)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    return file(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (ten_thousand_pages, "this PDF has 10,000 pages; at most 2,000 are read"),
        (a_million_letters, "page 1 of this PDF holds"),
        (forms_within_forms, "this PDF cannot be read"),
        (packed_twice, "this PDF"),
    ],
)
def test_a_file_made_to_stop_its_reader_is_told_within_bounds(make, told):
    start = time.monotonic()

    assert told in refused(make())
    assert time.monotonic() - start < LIMIT_SECONDS


@pytest.mark.parametrize(
    "data",
    [
        written(b"q " * 300_000 + AGREED),
        written(AGREED).replace(b"[0 0 595 842]", b"[0 0 9999999 9999999]"),
        written(b"BT /F1 12 Tf [(a)" + b"[" * 100_000 + b"]" * 100_000 + b"] TJ ET " + AGREED),
        written(AGREED).replace(b"trailer\n<<", b"trailer\n<</Prev 9 "),
    ],
    ids=["nested states", "huge page", "nested arrays", "table that points at nothing"],
)
def test_odd_but_harmless_files_are_read_or_told(data):
    assert read_or_told(data)


def test_a_tree_of_pages_that_holds_itself_is_told():
    assert refused(file(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 5>>"))


def test_the_same_bytes_give_the_same_reading():
    data = printed("<h1>STATEMENT</h1><p>1. The Meeting agreed.</p>", tags=True)

    assert ingest.read(data, "a.pdf") == ingest.read(data, "a.pdf")
