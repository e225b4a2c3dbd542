"""A redline as a page: every change told in words too, and never by colour alone."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from render.conftest import starter_dress
from render.test_redline_word import DRAWN, NEW, OLD

from drafter import markup, redline, render
from drafter.ingest.html import reading
from drafter.model import Statement


@pytest.fixture(scope="module")
def texts() -> tuple[Statement, Statement]:
    return markup.read(OLD), markup.read(NEW)


@pytest.fixture(scope="module")
def page(texts) -> str:
    return render.redline_html(*texts, redline.changes(*texts), starter_dress())


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_struck_words_stand_in_del_and_added_ones_in_ins(page):
    assert "<del>SECOND</del><ins>THIRD</ins> MEETING OF SENIOR OFFICIALS" in page


def test_both_places_of_what_moved_are_told(page):
    text = words(page)

    assert "moved here from para. 4" in text
    assert "moved from here" in text


def test_a_table_at_the_end_tells_each_change_in_words(page):
    table = words(page.partition("Table of changes")[2])

    assert "added “updated¹”" in table
    assert "added “On trains | Elbonia”" in table
    assert "struck “SECOND”, added “THIRD”" in table


def test_each_change_in_the_text_leads_to_its_row(page):
    assert set(re.findall(r'href="#(change-\d+)"', page)) <= set(re.findall(r'id="(change-\d+)"', page))


def test_what_a_text_holds_is_printed_and_never_run():
    old, new = markup.read("1. one\n"), Statement("x", title=("<script>alert(1)</script>",))

    assert "<script>" not in render.redline_html(old, new, redline.changes(old, new), starter_dress())


def test_nothing_is_fetched_from_elsewhere(page):
    assert re.findall(r'(?:src|href)="(?!#)', page) == []


def test_the_pdf_says_the_same(texts):
    data = render.redline_pdf(*texts, redline.changes(*texts), starter_dress())
    document = pypdfium2.PdfDocument(data)
    text = " ".join(" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document)
    document.close()

    assert "moved here from para. 4" in text
    assert "Table of changes" in text
    assert data == render.redline_pdf(*texts, redline.changes(*texts), starter_dress())


def test_a_page_that_is_read_again_is_the_new_text(page):
    read = reading.read(page.encode(), "a.html")
    text = " ".join(part.text for part in read.paragraphs)

    assert "THIRD MEETING" in text
    assert "SECOND MEETING" not in text


def test_pictures_stand_where_they_are_in_the_new_text_and_one_drawn_anew_says_so():
    old, new = markup.read(DRAWN), markup.read(DRAWN.replace("5 June", "9 July"))
    page = render.redline_html(old, new, redline.changes(old, new), starter_dress())

    assert page.count("<svg ") == 2
    assert page.count("[picture drawn from the new text]") == 1
    assert len(set(re.findall(r'id="(picture-[^"]+)"', page))) == page.count('id="picture-')
