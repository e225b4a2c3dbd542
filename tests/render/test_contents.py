"""The table of contents: when a text has one, what it is in Word, PDF and HTML, and that reading leaves it out."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from render.test_word import restyled
from render.word_reader import W, WordFile

from drafter import ingest, markup, render
from drafter.model import Kind, Source, Statement
from drafter.problems import refusal
from drafter.render import contents, pdf

WORDS = "The Meeting welcomed the report of Elbonia and asked for another. " * 20
TEXT = "# REPORT\n\n" + "\n\n".join(
    f"## **{letter}.** Theme {letter}\n\n1. {WORDS}\n\n### Of Elbonia {letter}\n\n1. {WORDS}\n\n#### Deep\n\n1. one"
    for letter in "ABCDE"
)


@pytest.fixture(scope="module")
def report() -> Statement:
    statement = markup.read(f"---\nid: x\nkind: progress-report\n---\n{TEXT}\n\n## ANNEX: LIST\n\n1. one\n")
    return replace(statement, contents=None)


def test_a_long_report_or_strategy_has_one(report):
    assert len(contents.of(report)) == 11
    assert len(contents.of(replace(report, kind=Kind.STRATEGY))) == 11


@pytest.mark.parametrize(
    "other",
    [
        lambda each: replace(each, kind=Kind.STATEMENT),
        lambda each: replace(each, source=Source("old.txt")),
        lambda each: replace(each, blocks=each.blocks[:6]),
        lambda each: replace(each, blocks=tuple(replace(block, text=block.text[:99]) for block in each.blocks)),
        lambda each: replace(each, contents=False),
    ],
    ids=["a statement", "a past text", "one of few headings", "a short one", "one that asks for none"],
)
def test_others_have_none(other, report):
    assert contents.of(other(report)) == ()


def test_a_text_that_asks_for_one_has_it(report):
    asked = markup.read("# T\n\n<!-- contents: true -->\n\n## A\n\n1. one\n")

    assert [entry.text for entry in contents.of(asked)] == ["A"]
    assert markup.read(markup.write(asked)) == asked


def test_it_lists_two_levels_as_they_are_printed_and_annexes(report):
    found = [(entry.level, entry.text) for entry in contents.of(report)]

    assert found[:2] == [(1, "A. Theme A"), (2, "Of Elbonia A")]
    assert found[-1] == (1, "ANNEX: LIST")


@pytest.fixture(scope="module")
def word(report, dress) -> WordFile:
    return WordFile(render.to_docx(report, dress))


def toc(word: WordFile) -> list[str]:
    return [seen.text for seen in word.paragraphs() if seen.style.lower().startswith("toc")]


def pages_of(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [document[at].get_textpage().get_text_range() for at in range(len(document))]


def test_in_word_it_is_a_field_with_its_lines_and_pages_cached(word, report, dress):
    codes = [each.text.strip() for each in word.xml("word/document.xml").iter(f"{W}instrText")]
    pages = pages_of(render.to_pdf(report, dress))

    assert codes[0] == 'TOC \\o "1-2" \\h \\z \\u'
    assert toc(word)[:2] == ["Contents", "A. Theme A\t1"]
    assert len(toc(word)) == 12
    for line in toc(word)[1:-1]:
        heading, _, page = line.partition("\t")
        assert f"\n{heading.removeprefix('ANNEX: ')}" in pages[int(page) - 1].replace("\r", "").replace("\t", " ")


def test_no_setting_makes_word_ask_at_opening(word):
    assert b"updateFields" not in word.parts["word/settings.xml"]


def test_each_line_leads_to_the_bookmark_of_its_heading(word):
    root = word.xml("word/document.xml")
    names = {each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")}
    anchors = [each.get(f"{W}anchor") for each in root.iter(f"{W}hyperlink")]

    assert len(anchors) == len(set(anchors)) == 11
    assert set(anchors) <= names


def test_where_no_pdf_can_be_made_its_lines_have_no_pages(report, dress, monkeypatch):
    def broken(*_: object) -> None:
        from drafter.model import Place

        raise refusal("pdf-library", "PDF cannot be made", Place(), "install Pango")

    monkeypatch.setattr(pdf, "pages", broken)
    assert toc(WordFile(render.to_docx(report, dress)))[1] == "A. Theme A"


def test_a_style_of_the_base_document_is_followed(report, dress):
    mine = '<w:style w:type="paragraph" w:styleId="Inhalt1"><w:name w:val="toc 1"/></w:style></w:styles>'
    word = WordFile(render.to_docx(report, restyled(dress, "</w:styles>", mine)))

    assert [seen.style for seen in word.paragraphs() if seen.text.startswith("A. Theme A")] == ["toc 1"]
    assert 'w:pStyle w:val="Inhalt1"' in word.parts["word/document.xml"].decode()
    assert word.parts["word/styles.xml"].count(b'w:name w:val="toc 1"') == 1


def test_in_the_pdf_it_has_the_pages_and_is_linked(report, dress):
    data = render.to_pdf(report, dress)
    document = pikepdf.open(io.BytesIO(data))
    first = pages_of(data)[0].replace("\r\n", "\n")

    assert "Contents\n" in first
    assert first.index("Contents") < first.index("A. Theme A") < first.index("The Meeting welcomed")
    assert len({str(each.Dest) for each in document.pages[0].Annots if each.Subtype == "/Link"}) == 11


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_reading_leaves_it_out_and_tells(form, report, dress):
    made = {"docx": render.to_docx, "pdf": render.to_pdf, "html": lambda *given: render.to_html(*given).encode()}[form]
    received = ingest.read(made(report, dress), f"x.{form}")

    assert [part.text for part in received.paragraphs if not part.title] == [block.text for block in report.blocks]
    assert any("Theme B" in repair.before for repair in received.repairs)
