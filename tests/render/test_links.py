"""References of a text to its own places: fields in Word, links in PDF and HTML; another text's stay words."""

from __future__ import annotations

import io

import pikepdf
import pytest
from render.word_reader import W, WordFile

from drafter import ingest, markup, render
from drafter.render import links

TEXT = """---
id: x
draft: {}
---
# TITLE

1. The Meeting welcomed the report of Elbonia.
<!-- refers: ["paragraph\u00a01", "Annex\u00a0B", "paragraph\u00a02 of Annex\u00a0A"] -->
1. As said in paragraph\u00a01, Annex\u00a0B and paragraph\u00a02 of Annex\u00a0A.

## ANNEX A: LIST

1. one
1. two

## ANNEX B: OTHERS

1. three
"""


def referred(words: str, comment: str = "") -> list[str]:
    """Return what is a link in the third paragraph of a text with an annex, and the block that it leads to."""
    text = f"# T\n\n1. one\n1. two\n{comment}\n1. {words}\n1. four\n\n## ANNEX A: LIST\n\n1. five\n"
    statement = markup.read(text)
    found = links.of(statement).get(2, ())
    return [f"{statement.blocks[2].text[each.start : each.end]} -> {each.target}" for each in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("As in paragraph 1 above.", ["paragraph 1 -> 0"]),
        ("As in para. 4 below, and in paragraph 2 of this statement.", ["para. 4 -> 3", "paragraph 2 -> 1"]),
        ("See the list (Annex A), and Annex A to this statement.", ["Annex A -> 4", "Annex A -> 4"]),
        ("As in paragraph 1.", []),
        ("As in paragraph 1 of the Zenda Declaration.", []),
        ("As in paragraph 4 above.", []),
        ("As in paragraph 1 below.", []),
        ("As in paragraph 9 above, 1 above, and paragraphs.", []),
        ("As in paragraph 1.2 above and paragraph 1 bis above.", []),
        ("Annex A to the Protocol, its Annex A, Elbonia’s Annex A, Annex B.", []),
        ("As in paragraph 3 above.", []),
        ("As in paragraphs 1 and 2 above.", ["paragraphs 1 -> 0", "2 -> 1"]),
        ("See paras. 1, 2, and 4 of this statement.", ["paras. 1 -> 0", "2 -> 1", "4 -> 3"]),
        ("As in paragraphs 1–2 above, and paragraphs 1 to 4 below.", ["paragraphs 1 -> 0", "2 -> 1"]),
        ("As in paragraphs 1 and 2.", []),
        ("As in paragraphs 1 and 2 of the Zenda Declaration.", []),
        ("As in paragraphs 1 and 9 above.", []),
        ("As in paragraphs 1 and 3 above.", []),
        ("As in paragraphs 1, 2 and 2 bis above.", []),
        ("As in paragraphs 1 and 2 (a) above.", []),
    ],
)
def test_what_is_certain_to_be_this_texts_own_is_a_link(words, found):
    assert referred(words) == found


def test_what_drafting_computed_is_a_link_as_it_stands():
    assert referred("As in paragraph\u00a01.", '<!-- refers: ["paragraph\u00a01"] -->') == ["paragraph\u00a01 -> 0"]
    assert referred(
        "As in paragraph\u00a01 of Annex\u00a0A.", '<!-- refers: ["paragraph\u00a01 of Annex\u00a0A"] -->'
    ) == [
        "paragraph\u00a01 -> 5",
        "Annex\u00a0A -> 4",
    ]


def test_several_that_drafting_computed_are_links_each():
    assert referred("As in paragraphs 1 and 2.", '<!-- refers: ["paragraphs 1 and 2"] -->') == [
        "paragraphs 1 -> 0",
        "2 -> 1",
    ]


def test_each_number_of_several_is_a_field_in_word(dress):
    word = WordFile(render.to_docx(markup.read("1. one\n1. two\n1. See paragraphs 1 and 2 above.\n"), dress))
    codes = [each.text.strip() for each in word.xml("word/document.xml").iter(f"{W}instrText")]

    assert codes == ["REF _Ref700000000 \\r \\h", "REF _Ref700000001 \\r \\h"]
    assert word.paragraphs()[-1].text == "See paragraphs 1 and 2 above."


def test_a_number_that_two_paragraphs_bear_is_no_ones():
    statement = markup.read(
        "---\nid: x\nsource: {file: x.txt}\n---\n1. one\n\n1. again\n\n2. As in paragraph 1 above.\n"
    )

    assert links.of(statement) == {}


# ── Word ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def word(dress) -> WordFile:
    return WordFile(render.to_docx(markup.read(TEXT), dress))


def test_each_is_a_field_with_its_number_cached(word):
    codes = [each.text.strip() for each in word.xml("word/document.xml").iter(f"{W}instrText")]

    assert codes == [
        "REF _Ref700000000 \\r \\h",
        "REF _Ref700000005 \\h",
        "REF _Ref700000004 \\r \\h",
        "REF _Ref700000002 \\h",
    ]
    (paragraph,) = [seen for seen in word.paragraphs() if seen.text.startswith("As said")]
    assert paragraph.text.replace("\u00a0", " ") == "As said in paragraph 1, Annex B and paragraph 2 of Annex A."


def test_each_field_has_the_bookmark_that_it_names(word):
    root = word.xml("word/document.xml")
    names = [each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")]

    assert sorted(name for name in names if name.startswith("_Ref")) == [
        "_Ref700000000", "_Ref700000002", "_Ref700000004", "_Ref700000005",
    ]  # fmt: skip
    assert len(names) == len(set(names))


def test_the_bookmark_of_an_annex_holds_its_letter_alone(word):
    inside, words = False, ""
    for element in word.xml("word/document.xml").iter():
        if element.tag == f"{W}bookmarkStart" and element.get(f"{W}name") == "_Ref700000005":
            inside = True
        elif element.tag == f"{W}bookmarkEnd":
            inside = False
        elif element.tag == f"{W}t" and inside:
            words += element.text
    assert words == "B"


def test_libreoffice_counts_them_as_they_are_cached(dress, office):
    import pypdfium2

    document = pypdfium2.PdfDocument(office(render.to_docx(markup.read(TEXT), dress)))
    printed = " ".join(document[0].get_textpage().get_text_range().replace("\u00a0", " ").split())

    assert "As said in paragraph 1, Annex B and paragraph 2 of Annex A." in printed


# ── PDF, HTML, and back ──────────────────────────────────────────────────────────────────────────


def test_they_are_links_in_html_that_lead_somewhere(dress):
    page = render.to_html(markup.read(TEXT), dress)

    for number in (0, 2, 4, 5):
        assert f'href="#block-{number}"' in page
        assert page.count(f'id="block-{number}"') == 1


def test_they_are_links_in_the_pdf(dress):
    document = pikepdf.open(io.BytesIO(render.to_pdf(markup.read(TEXT), dress)))
    found = [each for each in document.pages[0].get("/Annots", []) if each.Subtype == "/Link"]

    assert [str(each.Contents) for each in found] == ["paragraph 1", "ANNEX B: OTHERS", "paragraph 2", "ANNEX A: LIST"]
    assert all(each.F == 4 for each in found), "printed with the page"


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_they_are_read_back_as_words(form, dress):
    statement = markup.read(TEXT)
    made = {"docx": render.to_docx, "pdf": render.to_pdf, "html": lambda *given: render.to_html(*given).encode()}[form]
    received = ingest.read(made(statement, dress), f"x.{form}")

    assert statement.blocks[1].text in {paragraph.text for paragraph in received.paragraphs}


def test_a_template_that_knows_no_links_prints_their_words(dress):
    from dataclasses import replace

    page = dress.page.replace("{%- elif piece.anchor is defined -%}", "{%- elif false -%}")
    assert "paragraph\u00a01, Annex\u00a0B" in render.to_html(markup.read(TEXT), replace(dress, page=page))
