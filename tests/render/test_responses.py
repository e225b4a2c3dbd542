"""What delegations sent back as a table: a Word file across the page, without fault; a page; a spreadsheet."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace

from openxml_audit import OpenXmlValidator
from render.conftest import starter_dress

from drafter import ingest, render
from drafter.model import ChangeKind, Mark, Part, Submission, Submissions

WORDS = (Part(Mark.KEPT, "The Meeting "), Part(Mark.STRUCK, "noted"), Part(Mark.ADDED, "welcomed"))
HELD = Submissions(
    "Comments on <the draft> & more",
    (
        Submission((0, 0), "para. 1", "Elbonia", "Ana", True, ChangeKind.EDITED, WORDS, comment="Why <not>?"),
        Submission((1, 0), "para. 2", "Zenda", "", False, ChangeKind.STRUCK, (Part(Mark.STRUCK, "Two\nlines\tof"),)),
        Submission((2, 0), "para. 3", "Zenda", "Bo", comment="Thanks", response="Noted.\nThank you."),
    ),
)
MARKED = replace(HELD, marking="FOR OFFICIAL USE")
OLDER = [("para. 9", "Zenda", "", "old words", "Agreed.")]


def document() -> str:
    data = render.responses_docx(HELD, starter_dress(), OLDER)
    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()


def test_the_word_file_has_no_fault(tmp_path):
    target = tmp_path / "responses.docx"
    target.write_bytes(render.responses_docx(HELD, starter_dress(), OLDER))

    assert [str(error) for error in OpenXmlValidator().validate(target).errors] == []


def test_the_table_lies_across_the_page_and_repeats_its_head():
    assert 'w:orient="landscape"' in document()
    assert document().count("<w:tblHeader/>") == 1


def test_struck_words_are_struck_through_and_added_words_underlined():
    assert '<w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">noted<' in document()
    assert '<w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">welcomed<' in document()


def test_the_cells_are_read_back_with_each_answer_as_it_was_written():
    rows = ingest.cells(render.responses_docx(HELD, starter_dress(), OLDER), "responses.docx")

    assert rows[0] == ["Paragraph", "From", "Comment", "Proposed text", "Response"]
    assert rows[1] == ["para. 1", "Elbonia (Ana)", "Why <not>?", "The Meeting notedwelcomed", ""]
    assert [row[4] for row in rows[2:]] == ["", "Noted.\nThank you.", "Agreed."]


def test_the_same_table_gives_the_same_bytes():
    assert len({render.responses_docx(HELD, starter_dress()) for _ in range(2)}) == 1


def test_the_page_escapes_every_word_and_tells_changes_by_more_than_colour():
    page = render.responses_html(HELD, OLDER)

    assert "<title>Comments on &lt;the draft&gt; &amp; more</title>" in page
    assert "<del>noted</del><ins>welcomed</ins>" in page
    assert "Why &lt;not&gt;?" in page
    assert page.count('<th scope="col">') == 5


def test_a_spreadsheet_opens_it_as_it_is_and_works_nothing_out():
    data = render.responses_csv(HELD, [("=1+1", " @cmd", "-2", "+3", "fine")])
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))

    assert data.startswith(b"\xef\xbb\xbf")
    assert rows[1][3] == "The Meeting [-noted-]{+welcomed+}"
    assert rows[-1] == ["'=1+1", "' @cmd", "'-2", "'+3", "fine"]


def test_the_marking_of_the_draft_stands_on_every_page_of_its_table():
    data = render.responses_docx(MARKED, starter_dress())

    assert b"FOR OFFICIAL USE" in zipfile.ZipFile(io.BytesIO(data)).read("word/header1.xml")
    assert '<p class="marking">FOR OFFICIAL USE</p>' in render.responses_html(MARKED)
