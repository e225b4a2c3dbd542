"""Annexes with wide tables lie across their pages, in Word and in PDF; what comes after them is upright again."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from render.word_reader import W, WordFile

from drafter import ingest, markup, render
from drafter.model import Statement
from drafter.render import sheets

ROW = "| {} | 12–13 October 2026 | Grand Fenwick | Elbonia and Freedonia | under way | {} | none |\n"
WIDE = (
    "| Activity | Date | Place | Hosts | Status | Outcome | Remarks |\n"
    + "| --- " * 7
    + "|\n"
    + ROW.format(
        "Workshop on Document Examination for Frontline Officers", "A reference guide, translated into five languages"
    )
)
NARROW = "| Activity | Date |\n| --- | --- |\n| Workshop | 12 October 2026 |\n"


def text(*annexes: str, head: str = "# TITLE\n\n1. one\n\n") -> Statement:
    return markup.read("---\nid: x\n---\n" + head + "\n\n".join(annexes) + "\n")


ANNEXES = (
    f"## ANNEX A: LIST\n\n{NARROW}",
    f"## ANNEX B: ACTIVITIES\n\nThese:\n\n{WIDE}",
    "## ANNEX C: AFTER\n\n1. two\n",
)


def pages(data: bytes) -> list[str]:
    document = pikepdf.open(io.BytesIO(data))
    boxes = [[float(edge) for edge in page.MediaBox] for page in document.pages]
    return ["across" if box[2] > box[3] else "upright" for box in boxes]


def sections(statement: Statement, dress) -> list[str | None]:
    root = WordFile(render.to_docx(statement, dress)).xml("word/document.xml")
    return [each.find(f"{W}pgSz").get(f"{W}orient") for each in root.iter(f"{W}sectPr")]


def test_an_annex_lies_across_for_a_table_that_is_too_wide(dress):
    assert sheets.across(text(*ANNEXES).blocks) == [False] * 3 + [True] * 3 + [False] * 2


def test_it_does_so_in_word_and_is_upright_again_after_it(dress):
    assert sections(text(*ANNEXES), dress) == [None, "landscape", None]


def test_it_does_so_in_the_pdf_and_page_numbers_run_on(dress):
    data = render.to_pdf(text(*ANNEXES), dress)

    assert pages(data) == ["upright", "upright", "across", "upright"]
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    assert "Page 3 of 4" in document[2].get_textpage().get_text_range()


def test_libreoffice_has_the_same_pages(dress, office):
    assert pages(office(render.to_docx(text(*ANNEXES), dress))) == ["upright", "upright", "across", "upright"]


@pytest.mark.parametrize(("said", "lies"), [("true", [None, "landscape"]), ("false", [None])])
def test_a_heading_that_says_how_its_pages_lie_is_believed(said, lies, dress):
    table = NARROW if said == "true" else WIDE
    statement = text(f"<!-- landscape: {said} -->\n## ANNEX: ACTIVITIES\n\n{table}")

    assert sections(statement, dress) == lies
    assert markup.read(markup.write(statement)) == statement


def test_a_text_that_begins_with_such_an_annex_has_no_empty_page_before_it(dress):
    statement = text(ANNEXES[1], ANNEXES[2], head="")

    assert sections(statement, dress) == ["landscape", None]
    assert pages(render.to_pdf(statement, dress)) == ["across", "upright"]


def test_only_page_one_of_the_whole_has_the_head_of_a_first_page(draft, dress):
    wide = replace(draft, blocks=(*draft.blocks, *text(*ANNEXES).blocks))
    root = WordFile(render.to_docx(wide, dress)).xml("word/document.xml")

    assert [each.find(f"{W}titlePg") is not None for each in root.iter(f"{W}sectPr")] == [True, False, False]
    assert pages(render.to_pdf(wide, dress)).count("across") == 1


def test_a_table_has_the_width_of_its_page(dress):
    root = WordFile(render.to_docx(text(*ANNEXES), dress)).xml("word/document.xml")
    widths = [int(each.get(f"{W}w")) for each in root.iter(f"{W}tblW")]

    assert widths[0] <= 11906 - 2 * 1440 < widths[1] <= 16838 - 2 * 1440


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_it_is_read_back(form, dress):
    statement = text(*ANNEXES)
    made = {"docx": render.to_docx, "pdf": render.to_pdf, "html": lambda *given: render.to_html(*given).encode()}[form]
    received = ingest.read(made(statement, dress), f"x.{form}")
    found = [part.text for part in received.paragraphs if part.text]

    assert found[-3:] == [statement.blocks[5].text, "AFTER", "two"]


def test_letter_paper_lies_across_too(dress):
    data = render.to_pdf(text(*ANNEXES), replace(dress, paper="letter"))

    document = pikepdf.open(io.BytesIO(data))

    assert [float(edge) for edge in document.pages[2].MediaBox] == [0, 0, 792, 612]
