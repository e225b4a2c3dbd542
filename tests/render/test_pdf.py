"""The PDF: the same words in order, tagged, with its own fonts, the same bytes each time."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from render.conftest import ORIGINS, ROOT

from drafter import markup, render
from drafter.model import Block, BlockKind, Circulation, Kind, Statement
from drafter.problems import DraftingError


def text(data: bytes, page: int | None = None) -> str:
    """Return the words of the file, or of one page, in the order in which it has them."""
    document = pypdfium2.PdfDocument(data)
    pages = range(len(document)) if page is None else [page]
    found = "\n".join(document[at].get_textpage().get_text_range() for at in pages)
    document.close()
    return found.replace("\r\n", "\n")


@pytest.fixture(scope="module")
def drafted(draft, dress) -> bytes:
    return render.to_pdf(draft, dress, ORIGINS)


def test_numbers_stand_before_their_words_in_the_order_of_the_text(drafted):
    lines = text(drafted, 0).split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("3. The meeting agreed"))

    assert lines[at : at + 9] == [
        "3. The meeting agreed on the work plan¹ and undertook:",
        "• a workshop on biometrics;",
        "• a workshop on airport security:",
        "– with the private sector;",
        "– with civil society.",
        "4. The meeting noted that members would:",
        "(a) strengthen border integrity in [[host.country]];",
        "(b) share information, including by:",
        "(i) nominating focal points;",
    ]


def test_odd_labels_are_printed_as_they_are(past, dress):
    lines = text(render.to_pdf(past, dress)).split("\n")

    assert "3 bis. The meeting considered the report." in lines
    assert "5. Members agreed to:" in lines
    assert "b. train officials;" in lines
    assert "Who: Members of the Zenda Process." in lines


def test_every_page_of_a_draft_says_so_and_is_counted(drafted):
    pages = [text(drafted, page) for page in range(len(pikepdf.open(io.BytesIO(drafted)).pages))]

    assert len(pages) == 3
    for at, page in enumerate(pages, 1):
        assert f"Page {at} of 3" in page
        assert page.count("DRAFT as at 4 March 2027, 17:00 AEST, Rev.1") == (2 if at == 1 else 1)
        assert "FOR OFFICIAL USE" in page
    assert pages[0].count("THIRD MEETING OF SENIOR OFFICIALS") == 1, "no running head above the title"
    assert "Third Meeting of Senior Officials, 12–13 May 2027" in pages[1].replace("\u00a0", " ")


def test_a_draft_ends_with_where_each_paragraph_comes_from(drafted):
    assert "Where each paragraph comes from" in text(drafted, 2)
    assert "closing/host-thanked" in text(drafted, 2)


def test_a_brief_keeps_to_its_pages_its_sources_stand_where_it_quotes(draft, dress):
    brief = replace(draft, kind=Kind.BRIEFING)

    assert "Where each paragraph" not in text(render.to_pdf(brief, dress, ORIGINS))


def test_a_final_text_shows_nothing_but_itself(final, dress):
    found = text(render.to_pdf(final, dress, ORIGINS))

    assert "DRAFT" not in found
    assert "Where each paragraph" not in found
    assert "Page 2 of 2" in found


def test_an_annex_begins_a_page(final, dress):
    assert text(render.to_pdf(final, dress), 1).startswith("ANNEX\nPRIORITY ACTIVITIES")


def test_a_footnote_stands_at_the_foot_of_its_page(drafted):
    words = text(drafted, 0)

    assert words.index("¹ Timeframes") > words.index("Symposium")


def test_the_fonts_are_our_own(drafted):
    document = pikepdf.open(io.BytesIO(drafted))
    fonts = {
        str(each["/BaseFont"]).partition("+")[2]
        for each in document.objects
        if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each
    }

    assert fonts == {"Tinos", "Tinos-Bold", "Tinos-Bold-Italic"}


def test_letters_of_other_languages_have_our_font_too(dress):
    words = "Đà Nẵng, Türkiye, Côte d’Ivoire, Gdańsk"
    data = render.to_pdf(Statement("x", blocks=(Block(BlockKind.PARAGRAPH, words),)), dress)

    assert words in text(data)
    assert b"Liberation" not in data


def test_properties_are_told(drafted):
    document = pikepdf.open(io.BytesIO(drafted))

    assert document.Root.Lang == "en-AU"
    assert str(document.docinfo["/Title"]).startswith("THIRD MEETING OF SENIOR OFFICIALS OF THE ZENDA PROCESS")
    assert document.docinfo["/Author"] == "Zenda Process Senior Officials"
    assert document.docinfo["/CreationDate"] == document.docinfo["/ModDate"] == "D:20270512000000Z"
    assert b"pdfuaid:part" in document.Root.Metadata.read_bytes()
    assert document.Root.ViewerPreferences.DisplayDocTitle


def test_for_an_archive_it_is_of_the_form_that_lasts(draft, dress, drafted):
    data = render.to_pdf(draft, dress, ORIGINS, archive=True)
    document = pikepdf.open(io.BytesIO(data))
    claim = document.Root.Metadata.read_bytes()

    assert re.search(rb"pdfaid:part\D+3", claim)
    assert re.search(rb"pdfaid:conformance\W+A", claim)
    assert b"pdfuaid" not in claim, "a file claims one form alone"
    assert document.Root.MarkInfo.Marked
    assert "/OutputIntents" in document.Root
    assert list(document.attachments) == ["statement.md"]
    assert text(data) == text(drafted)
    assert data == render.to_pdf(draft, dress, ORIGINS, archive=True)


def test_the_cells_of_a_header_row_head_their_columns(drafted):
    document = pikepdf.open(io.BytesIO(drafted))
    heads = [each for each in elements(document.Root.StructTreeRoot.K) if each.S == "/TH"]

    assert heads
    assert all(each.A.Scope == "/Column" for each in heads)


def test_a_title_of_several_lines_is_one_bookmark_with_its_lines_apart(drafted):
    with pikepdf.open(io.BytesIO(drafted)).open_outline() as outline:
        titles = [root.title for root in outline.root]

    assert titles == [
        "THIRD MEETING OF SENIOR OFFICIALS OF THE ZENDA PROCESS, STRELSAU, RURITANIA, 12–13 MAY 2027, "
        "CO-CHAIRS' STATEMENT"
    ]


@pytest.mark.parametrize("label", ["Chapter 3", "Article 17", "XXXVIII", "IV bis"])
def test_the_label_of_a_heading_is_not_broken_however_long_it_is(label, dress):
    statement = markup.read(f"---\nid: x\nsource: {{file: a.txt, lines: [1, 2]}}\n---\n\n## **{label}:** On lakes\n")

    assert f"{label}: On lakes" in text(render.to_pdf(statement, dress)).replace(f"{label}. ", f"{label}: ")


def test_letters_that_no_font_has_are_told(dress):
    boxes: set[str] = set()
    render.to_pdf(markup.read("1. Delegations of \U0010fffd and Đà Nẵng attended.\n"), dress, boxes=boxes)
    (told,) = render.boxed(boxes)

    assert boxes == {"\U0010fffd"}
    assert '"\U0010fffd"' in told.what
    assert render.boxed(()) == ()


def test_headings_are_bookmarks(drafted):
    with pikepdf.open(io.BytesIO(drafted)).open_outline() as outline:
        titles = [child.title for root in outline.root for child in root.children]

    assert [" ".join(title.split()) for title in titles][:3] == [
        "I. Decisions",
        "II. The way forward",
        "ANNEX PRIORITY ACTIVITIES",
    ]


def elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield every element of the structure tree, in reading order."""
    if isinstance(element, pikepdf.Array):
        for each in element:
            yield from elements(each)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield element
        if "/K" in element:
            yield from elements(element.K)


def test_all_content_is_in_the_structure_or_an_artifact(drafted):
    document = pikepdf.open(io.BytesIO(drafted))
    live: dict[tuple[int, int], set[int]] = {}
    for element in elements(document.Root.StructTreeRoot.K):
        kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
        live.setdefault(element.Pg.objgen if "/Pg" in element else (0, 0), set()).update(
            int(kid) for kid in kids if not isinstance(kid, pikepdf.Dictionary)
        )
    for page in document.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "BDC" and operands[0] != "/Artifact":
                assert int(operands[1]["/MCID"]) in live[page.obj.objgen]


def test_the_running_head_and_the_page_number_are_artifacts(drafted):
    document = pikepdf.open(io.BytesIO(drafted))
    operations = pikepdf.parse_content_stream(document.pages[1])
    artifacts = [op for op in operations if str(op[1]) == "BDC" and op[0][0] == "/Artifact"]

    assert len(artifacts) >= 4, "marking, state, short title, page number"


def test_a_list_item_is_its_label_and_its_body(drafted):
    document = pikepdf.open(io.BytesIO(drafted))
    items = [each for each in elements(document.Root.StructTreeRoot.K) if each.S == "/LI"]

    assert len(items) == 20
    for item in items:
        assert [str(kid.S) for kid in item.K] == ["/Lbl", "/LBody"]


def test_a_table_without_a_header_row_is_not_announced_as_one(dress):
    rows = Block(BlockKind.TABLE, "Elbonia\tRuritania\nFreedonia\tSylvania")
    document = pikepdf.open(io.BytesIO(render.to_pdf(Statement("x", blocks=(rows,)), dress)))

    assert "/Table" not in {str(each.S) for each in elements(document.Root.StructTreeRoot.K)}
    assert "Ruritania" in text(render.to_pdf(Statement("x", blocks=(rows,)), dress))


def test_the_first_heading_is_of_the_first_level_with_or_without_a_title(dress):
    heading = Block(BlockKind.HEADING, "Themes", 1)
    document = pikepdf.open(io.BytesIO(render.to_pdf(Statement("x", blocks=(heading,)), dress)))

    assert "/H1" in {str(each.S) for each in elements(document.Root.StructTreeRoot.K)}


def test_the_watermark_is_no_text(drafted):
    assert text(drafted, 1).count("DRAFT") == 1, "the one in the head of the page"


def test_the_same_statement_gives_the_same_bytes(draft, dress, drafted):
    time.sleep(1.1)  # a font's time of day counts seconds

    assert render.to_pdf(draft, dress, ORIGINS) == drafted


def test_letter_paper(past, dress):
    document = pikepdf.open(io.BytesIO(render.to_pdf(past, replace(dress, paper="letter"))))

    assert [float(edge) for edge in document.pages[0].MediaBox] == [0, 0, 612, 792]


def test_an_empty_statement_is_a_page(dress):
    assert "DRAFT" in text(render.to_pdf(Statement("x", draft=Circulation()), dress))


def test_a_fact_is_never_markup_or_a_file_to_fetch(dress, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    words = f'<img src="{secret.as_uri()}"> <link rel="attachment" href="{secret.as_uri()}">'
    data = render.to_pdf(Statement("x", blocks=(Block(BlockKind.PARAGRAPH, words),)), dress)

    assert "<img src=" in text(data)


def test_a_template_cannot_fetch_either(past, dress, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    page = f'<title>x</title><link rel="attachment" href="{secret.as_uri()}"><p>words</p>'
    document = pikepdf.open(io.BytesIO(render.to_pdf(past, replace(dress, page=page))))

    assert list(document.attachments) == ["statement.md"]


def test_a_broken_template_is_told_before_anything_is_made(past, dress):
    with pytest.raises(DraftingError, match=r"page\.html\.j2:1: error"):
        render.to_pdf(past, replace(dress, page="{% if %}"))


WITHOUT_PANGO = """
import sys
from importlib.abc import MetaPathFinder

class NoPango(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "weasyprint":
            print("WeasyPrint could not import some external libraries.")
            raise OSError("cannot load library 'libpango-1.0-0': no such file\\nand more")

sys.meta_path.insert(0, NoPango())
from drafter import render
from drafter.model import Statement
from drafter.problems import DraftingError
from drafter.render import Dress
statement, dress = Statement("x", title=("T",)), Dress(open(sys.argv[1], "rb").read(), "<p>x</p>", "")
try:
    render.to_pdf(statement, dress)
except DraftingError as error:
    print(error)
print(len(render.to_docx(statement, dress)) > 1000)
"""


def test_without_pango_pdf_says_in_one_line_what_to_install_and_word_still_works():
    styles = ROOT / "templates" / "print" / "styles.docx"
    command = [sys.executable, "-c", WITHOUT_PANGO, str(styles)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    assert done.stderr == ""
    assert done.stdout == (
        "error: PDF cannot be made: a system library is missing (cannot load library 'libpango-1.0-0': no such file)\n"
        "    mend: install Pango (on Debian or Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0), "
        "or ask for DOCX\n"
        "True\n"
    )


def test_importing_the_room_does_not_load_weasyprint():
    code = "import sys, drafter.render; print('weasyprint' in sys.modules, 'lxml' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)

    assert done.stdout == "False False\n"


def test_each_file_of_letters_is_a_family_of_its_own_or_other_letters_are_drawn(dress):
    faces = re.findall(
        r"font-family: ([^;]+); font-weight: (\d+); font-style: (\w+)", dict(dress.fonts)["fonts.css"].decode()
    )
    statement = markup.read("1. Đà Nẵng, Łódź\n")
    document = pikepdf.open(io.BytesIO(render.to_pdf(statement, dress)))
    held = [each for each in document.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"]

    assert len(faces) == len(set(faces)) == 12
    assert {str(font.BaseFont).split("+")[1] for font in held} == {"Tinos", "Tinos-Extended", "Tinos-Vietnamese"}


def test_items_may_be_read_back_from_markup(dress):
    statement = markup.read("1. one\n    1. a\n")

    assert "(a) a" in text(render.to_pdf(statement, dress))
