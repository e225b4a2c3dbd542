"""What is read of a Word file: headings, titles, words, tables, notes, comments, furniture."""

from __future__ import annotations

import io
import zipfile

import pytest
from ingest.word_file import USUAL, abstract, docx, levels, num, p, r, read, texts, zipped

from drafter import ingest
from drafter.ingest.word import reading
from drafter.model import Comment, Repair
from drafter.problems import DraftingError
from drafter.received import SourceKind

BR = "<w:r><w:br/></w:r>"
LIST = abstract(0, USUAL) + num(1, 0)


def refused(data: bytes, file: str = "a.docx") -> str:
    with pytest.raises(DraftingError) as caught:
        ingest.read(data, file)
    return str(caught.value)


# ── what a paragraph is ──────────────────────────────────────────────────────────────────────────────


def test_titles_and_headings_are_told_by_their_styles_whatever_their_ids():
    found = read(p("MEETING OF OFFICIALS", style="Titre") + p("Decisions", style="H1") + p("By sea", style="Mine"))

    assert [(part.text, part.title, part.level) for part in found.paragraphs] == [
        ("MEETING OF OFFICIALS", True, 0),
        ("Decisions", False, 1),
        ("By sea", False, 2),
    ]


def test_a_title_set_as_one_broken_heading_is_read_line_by_line_and_counts_as_no_heading():
    title = r("CONVENTION ON REEFS") + BR + r("Ninth Meeting of the") + BR + r("Parties") + BR + r("Klow, 7 May 2013")
    found = read(p(title, style="H1") + p("1. The Parties of Ruritania met.") + p("Next steps", style="H2"))

    assert [(part.text, part.title, part.level) for part in found.paragraphs] == [
        ("CONVENTION ON REEFS", True, 0),
        ("Ninth Meeting of the Parties", True, 0),
        ("Klow, 7 May 2013", True, 0),
        ("The Parties of Ruritania met.", False, 0),
        ("Next steps", False, 1),
    ]


def test_a_broken_heading_below_other_headings_or_text_is_one_heading():
    found = read(
        p(r("Annex") + BR + r("Terms"), style="H1")
        + p(r("Work at") + BR + r("Sea"), style="H1")
        + p("The Parties met.")
    )

    assert [(part.text, part.title) for part in found.paragraphs if part.level] == [
        ("Terms", False),
        ("Work at Sea", False),
    ]


def test_a_bold_line_without_a_heading_style_is_a_bold_line():
    found = read(
        p("Decisions", style="Strong") + p(r("Themes", "<w:b/>")) + p(r("Not", '<w:b w:val="0"/>'), style="Strong")
    )

    assert [(part.kind, part.bold, part.level) for part in found.paragraphs] == [
        (SourceKind.LINE, True, 0),
        (SourceKind.LINE, True, 0),
        (SourceKind.LINE, False, 0),
    ]


def test_a_line_underlined_or_in_capitals_by_its_letters_is_set_apart_as_a_bold_one_is():
    found = read(
        p(r("Decisions", '<w:u w:val="single"/>')) + p(r("Themes", "<w:caps/>")) + p(r("x", '<w:u w:val="none"/>'))
    )

    assert [part.bold for part in found.paragraphs] == [True, True, False]


def test_a_subtitle_is_a_title_above_the_text_and_a_line_within_it():
    found = read(p("Strelsau", style="Sub") + p("The Meeting met.") + p("Themes", style="Sub"))

    assert [part.title for part in found.paragraphs] == [True, False, False]


def test_headings_are_counted_from_below_a_title_that_is_set_as_a_heading():
    found = read(p("MEETING OF OFFICIALS", style="H1") + p("Decisions", style="H2") + p("Themes", style="Mine"))

    assert [part.level for part in found.paragraphs] == [1, 1, 1]


def test_a_whole_sentence_in_a_heading_style_is_a_numbered_paragraph():
    words = (
        "The Meeting welcomed the report of the experts and asked them to go on with their work until the next meeting."
    )
    (part,) = read(p(words, style="H1", num=(1, 0)), numbering=LIST).paragraphs

    assert (part.kind, part.label, part.level) == (SourceKind.PARAGRAPH, "1", 0)


def test_typed_labels_are_told_by_their_looks():
    found = read(p("1.<w:br/>".replace("<w:br/>", "\tThe Meeting met.")) + p("(a) one;") + p("• two"))

    assert [(part.kind.value, part.label, part.mark, part.text) for part in found.paragraphs] == [
        ("paragraph", "1", "", "The Meeting met."),
        ("item", "(a)", "", "one;"),
        ("item", "", "•", "two"),
    ]


def test_items_stand_as_deep_as_their_list_or_their_indentation_says():
    bullets = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="{}"/></w:pPr></w:lvl>'
    )
    numbering = LIST + abstract(1, bullets.format(1000)) + abstract(2, bullets.format(2000)) + num(2, 1) + num(3, 2)
    body = [
        p(f"Item {at} of it.", num=place)
        for at, place in enumerate([(1, 0), (1, 1), (1, 2), (1, 1), (1, 0), (2, 0), (3, 0), (2, 0)])
    ]

    assert [part.level for part in read("".join(body), numbering=numbering).paragraphs] == [0, 1, 2, 1, 0, 1, 2, 1]


def test_paragraphs_numbered_below_numbered_headings_are_paragraphs():
    numbering = abstract(0, levels(("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "(%3)"))) + num(1, 0)
    body = p("Decisions", style="H1", num=(1, 0)) + p("The Meeting met.", num=(1, 1)) + p("it sat;", num=(1, 2))

    assert [(part.kind.value, part.label) for part in read(body, numbering=numbering).paragraphs] == [
        ("line", "I"),
        ("paragraph", "1"),
        ("item", "(a)"),
    ]


def test_a_number_of_several_parts_is_a_paragraphs_below_a_heading_and_an_items_below_a_paragraph():
    numbering = abstract(0, levels(("decimal", "%1."), ("decimal", "%1.%2"))) + num(1, 0)
    below = p("The Meeting met.", num=(1, 1)) + p("It parted.", num=(1, 1))
    heading, paragraph = (p("Decisions", style=style, num=(1, 0)) + below for style in ("H1", ""))

    def kinds(body: str) -> list[tuple[str, str]]:
        return [(part.kind.value, part.label) for part in read(body, numbering=numbering).paragraphs]

    assert kinds(heading) == [("line", "1"), ("paragraph", "1.1"), ("paragraph", "1.2")]
    assert kinds(paragraph) == [("paragraph", "1"), ("item", "1.1"), ("item", "1.2")]


def test_figures_below_the_letters_of_one_list_are_items():
    numbering = abstract(0, levels(("lowerLetter", "(%1)"), ("decimal", "%2."))) + num(1, 0)
    found = read(
        p("members meet;", num=(1, 0)) + p("at sea;", num=(1, 1)) + p("by air.", num=(1, 1)), numbering=numbering
    )

    assert [(part.kind.value, part.label, part.level) for part in found.paragraphs] == [
        ("item", "(a)", 1),
        ("item", "1", 2),
        ("item", "2", 2),
    ]


def test_lines_are_paragraphs_counted_in_the_file():
    table = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    found = read(p("One.") + p() + table + p("Five."))

    assert [part.lines for part in found.paragraphs] == [(1, 1), (3, 4), (5, 5)]


# ── words ────────────────────────────────────────────────────────────────────────────────────────────


CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (r("one") + "<w:r><w:tab/></w:r>" + r("two"), "one two"),
        ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>", "one two"),
        ("<w:r><w:t>one</w:t><w:noBreakHyphen/><w:t>two</w:t><w:softHyphen/></w:r>", "one-two"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + r(" 3"), "≥ 3"),
        (r("done ") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "done ✓"),
        (f'<w:hyperlink r:id="x">{r("one")}<w:smartTag>{r(" two")}</w:smartTag></w:hyperlink>', "one two"),
        (CONTROL.format(r("one") + CONTROL.format(r(" two"))), "one two"),
        (f'<w:fldSimple w:instr=" REF a ">{r("one")}</w:fldSimple>', "one"),
        ("<m:oMath><m:r><m:t>x</m:t></m:r><m:sSup><m:e><m:r><m:t>=2</m:t></m:r></m:e></m:sSup></m:oMath>", "x=2"),
        (f"<w:r><w:ruby><w:rt>{r('above')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby></w:r>", "base"),
        (r("m") + r("2", '<w:vertAlign w:val="superscript"/>'), "m²"),
        (r("m") + r("2", '<w:position w:val="8"/><w:sz w:val="19"/>'), "m²"),
        (r("m") + r("2", '<w:position w:val="-4"/>'), "m2"),
        (r("5") + r("th", '<w:vertAlign w:val="superscript"/>'), "5th"),
    ],
)  # fmt: skip
def test_the_words_that_a_reader_sees(inner, expected):
    assert texts(read(p(r("The Meeting saw: "), inner))) == [f"The Meeting saw: {expected}"]


def field(code: str, shown: str) -> str:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{middle}{shown}{end}"


def test_fields_show_their_result_and_not_their_code():
    inner = field("DATE", r("5 March"))
    nested = field("IF 1 = 1", r("2027 ") + inner)

    assert texts(read(p("The Meeting met on ", nested, "."))) == ["The Meeting met on 2027 5 March."]


def test_a_field_that_never_ends_loses_no_words():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'

    assert texts(read(p("One", begin) + p("Two."))) == ["One", "Two."]


def test_numbers_that_only_word_counts_in_a_field_are_a_doubt():
    assert "LISTNUM" in read(p(field("LISTNUM", ""), "The Meeting met.")).doubts[0]


def test_hidden_words_are_dropped_and_told():
    found = read(p("The Meeting met", r(" in secret", '<w:rStyle w:val="Secret"/>'), r("!", "<w:vanish/>"), "."))

    assert texts(found) == ["The Meeting met."]
    assert found.repairs == (Repair("hidden text", (1, 1), "in secret!", ""),)


def test_a_hyphen_that_is_only_for_the_end_of_a_line_goes_and_is_told():
    found = read(p("The Elbo\u00adnian Meeting met."))

    assert texts(found) == ["The Elbonian Meeting met."]
    assert found.repairs == (Repair("soft hyphen", (1, 1), "\u00ad", ""),)


def test_lines_broken_within_a_paragraph_are_items_where_they_bear_labels():
    lines = ("Members agreed to:", "(a) meet", "again;", "(b) write.")
    inner = "<w:r><w:br/></w:r>".join(r(line) for line in lines)

    assert texts(read(p(inner))) == ["Members agreed to:", "(a) meet again;", "(b) write."]


def test_an_annex_is_told_from_its_title_on_the_next_line():
    (part,) = read(p("<w:r><w:t>ANNEX A</w:t><w:br/><w:t>PRIORITIES</w:t></w:r>", style="H1")).paragraphs

    assert (part.label, part.text, part.level) == ("ANNEX A", "PRIORITIES", 1)


def test_a_text_box_is_read_once_at_its_place_and_told():
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    choice = f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    found = read(p("Before.", f"<w:r>{choice}{fallback}</w:r>") + p("After."))

    assert texts(found) == ["Before.", "In the box.", "After."]
    assert found.notes == ("1 text box: read after the paragraph where it is anchored",)


def test_content_controls_around_paragraphs_rows_and_cells_are_read():
    cell = f"<w:tc>{CONTROL.format(p('a'))}</w:tc>"
    row_ = f"<w:tr>{CONTROL.format(cell)}<w:tc>{p('b')}</w:tc></w:tr>"
    table = f"<w:tbl>{CONTROL.format(row_)}</w:tbl>"

    assert texts(read(CONTROL.format(p("One.")) + table)) == ["One.", "a\tb"]


def test_what_a_content_control_asks_for_is_no_text():
    asked = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Click here.')}</w:sdtContent></w:sdt>"

    assert texts(read(p("One. ", asked))) == ["One."]
    assert texts(read(p("One.") + asked.replace(r("Click here."), p("Click here.")))) == ["One."]


def test_a_highlighted_gap_of_a_draft_stays_where_all_else_that_tells_of_it_is_gone():
    gap = r("[TBC]", '<w:highlight w:val="yellow"/>')
    asked = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{gap}</w:sdtContent></w:sdt>"

    assert texts(read(p("It meets in ", asked, "."))) == ["It meets in [TBC]."]


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────


def cell(*inner: str, span: int = 1, more: str = "") -> str:
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{more}</w:tcPr>{"".join(inner)}</w:tc>'


def row(*cells: str, more: str = "") -> str:
    return f"<w:tr><w:trPr>{more}</w:trPr>{''.join(cells)}</w:tr>"


def test_a_table_has_rows_cells_and_a_header():
    head = row(cell(p("Activity")), cell(p("Date")), more="<w:tblHeader/>")
    wide = row(cell(p("Both"), span=2))
    inner = f"<w:tbl>{row(cell(p('x')), cell(p('y')))}</w:tbl>"
    (part,) = read(f"<w:tbl>{head}{wide}{row(cell(p('Workshop'), p('at sea')), cell(inner, p()))}</w:tbl>").paragraphs

    assert (part.kind, part.level) == (SourceKind.TABLE, 1)
    assert part.text == "Activity\tDate\nBoth\t\nWorkshop at sea\tx y"


def test_a_first_row_in_bold_heads_a_table_and_one_among_bold_rows_does_not():
    bold, plain_row = (row(*(cell(p(r(word, look))) for word in ("Delegation", "Head"))) for look in ("<w:b/>", ""))

    headed = [
        read(f"<w:tbl>{rows}</w:tbl>").paragraphs[0].level for rows in (bold + plain_row, bold + bold, plain_row * 2)
    ]

    assert headed == [1, 0, 0]


def test_labels_in_a_table_are_printed_and_counted():
    body = (
        p("One.", num=(1, 0))
        + f"<w:tbl>{row(cell(p('Two.', num=(1, 0))), cell(p('x')))}</w:tbl>"
        + p("Three.", num=(1, 0))
    )

    assert texts(read(body, numbering=LIST)) == ["1 One.", "2. Two.\tx", "3 Three."]


def test_a_table_of_one_column_around_running_text_is_a_frame():
    found = read(f"<w:tbl>{row(cell(p('1. The Meeting met.'), p('2. It parted.')))}</w:tbl>")

    assert texts(found) == ["1 The Meeting met.", "2 It parted."]
    assert "1 table that only frames text: read as running text" in found.notes


def test_columns_made_with_tabs_are_a_table_and_a_tab_in_one_line_is_none():
    body = p("Elbonia\tRuritania") + p("Freedonia\t\tSylvania") + p("The Meeting\tmet.") + p("Strelsau\t5 March 2027")

    assert texts(read(body)) == ["Elbonia\tRuritania\nFreedonia\tSylvania", "The Meeting met.", "Strelsau 5 March 2027"]


# ── notes, comments, furniture ───────────────────────────────────────────────────────────────────────

REFERENCE = '<w:r><w:rPr><w:rStyle w:val="Ref"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
NOTE = '<w:footnote w:id="{}">{}</w:footnote>'
OWN = '<w:r><w:rPr><w:rStyle w:val="Ref"/></w:rPr><w:footnoteRef/></w:r>'


def test_footnotes_stand_after_their_list_with_their_mark_raised_in_the_text():
    body = (
        p("Agreed to:", REFERENCE.format(7))
        + p("meet;", REFERENCE.format(5), num=(1, 1))
        + p("write.", num=(1, 1))
        + p("End.")
    )
    notes = NOTE.format(5, p(OWN, " Or sit.")) + NOTE.format(7, p(OWN, " See above.") + p("And below."))

    assert texts(read(body, footnotes=notes, numbering=LIST)) == [
        "Agreed to:¹", "(a) meet;²", "(b) write.", "¹ See above. And below.", "² Or sit.", "End.",
    ]  # fmt: skip


def test_a_footnote_may_have_a_mark_of_its_own():
    own = REFERENCE.format('2" w:customMarkFollows="1').replace("</w:r>", "<w:t>*</w:t></w:r>")
    mark = r("*", '<w:rStyle w:val="Ref"/>')

    assert texts(read(p("Agreed.", own), footnotes=NOTE.format(2, p(mark, " Not all.")))) == ["Agreed.*", "* Not all."]


def test_endnotes_are_counted_in_small_roman_numbers():
    body = p("Agreed.", '<w:r><w:endnoteReference w:id="2"/></w:r>') + p("Done.")

    assert texts(read(body, endnotes=f'<w:endnote w:id="2">{p("Later.")}</w:endnote>')) == [
        "Agreed.ⁱ",
        "ⁱ Later.",
        "Done.",
    ]


def test_a_note_that_nothing_refers_to_is_told():
    assert read(p("One."), footnotes=NOTE.format(4, p("Lost."))).repairs == (
        Repair("note without a reference", (1, 1), "Lost.", ""),
    )


def test_comments_are_kept_with_author_place_and_quote_and_answers_follow():
    body = p("One.") + p(
        "The Meeting ", '<w:commentRangeStart w:id="0"/>', "noted", '<w:commentRangeEnd w:id="0"/>', " it."
    )
    made = (
        '<w:comment w:id="0" w:author="Cy Draft" w:date="2026-02-02T09:00:00Z">'
        f'<w:p w14:paraId="A1">{r("Endorsed?")}</w:p></w:comment>'
        f'<w:comment w:id="1" w:author="Di Clerk"><w:p w14:paraId="B1">{r("No.")}</w:p></w:comment>'
    )
    found = read(body, comments=made, commentsExtended='<w15:commentEx w15:paraId="B1" w15:paraIdParent="A1"/>')

    assert found.comments == (
        Comment("Cy Draft", "Endorsed?", (2, 2), "2026-02-02T09:00:00Z", "noted"),
        Comment("Di Clerk", "No.", (2, 2), "", "noted"),
    )
    assert found.notes == ("2 comments kept beside the text",)


def test_an_answer_stands_after_what_it_answers_and_before_the_next_comment():
    marks = ('<w:commentRangeStart w:id="{0}"/>', '<w:commentRangeEnd w:id="{0}"/>')
    body = "".join(p(marks[0].format(key), f"Part {key}", marks[1].format(key), ".") for key in range(3))
    made = "".join(
        f'<w:comment w:id="{key}" w:author="A"><w:p w14:paraId="P{key}">{r(text)}</w:p></w:comment>'
        for key, text in enumerate(("first", "second", "answer to the first"))
    )
    found = read(body, comments=made, commentsExtended='<w15:commentEx w15:paraId="P2" w15:paraIdParent="P0"/>')

    assert [comment.text for comment in found.comments] == ["first", "answer to the first", "second"]


def test_headers_and_footers_are_dropped_once_each_and_told():
    references = "".join(
        f'<w:{part}Reference w:type="{kind}" r:id="{part}1"/>'
        for part, kind in (("header", "default"), ("header", "first"), ("footer", "default"))
    )
    section = f"<w:sectPr>{references}</w:sectPr>"
    found = read(p("One.") + section, header1=p("Draft 3"), footer1=p("Page ", field("PAGE", r("1"))))

    assert found.repairs == (
        Repair("page header", (1, 1), "Draft 3", ""),
        Repair("page footer", (1, 1), "Page 1", ""),
    )
    assert found.notes == ("2 page headers and footers left out",)


def test_a_table_of_contents_is_dropped_and_told():
    found = read(p("Decisions 3", style="TOC1") + p("Decisions", style="H1"))

    assert texts(found) == ["Decisions"]
    assert found.repairs == (Repair("table of contents", (1, 1), "Decisions 3", ""),)


# ── files of other kinds ─────────────────────────────────────────────────────────────────────────────


def test_a_file_of_the_strict_kind_is_read():
    data = docx(p("The Meeting met.", num=(1, 0)), numbering=LIST)
    package = zipfile.ZipFile(io.BytesIO(data))
    held = {name: package.read(name) for name in package.namelist()}
    for usual, strict in (
        (b"schemas.openxmlformats.org/wordprocessingml/2006/main", b"purl.oclc.org/ooxml/wordprocessingml/main"),
        (b"schemas.openxmlformats.org/officeDocument/2006/rel", b"purl.oclc.org/ooxml/officeDocument/rel"),
    ):
        held = {name: part.replace(usual, strict) for name, part in held.items()}

    assert texts(reading.read(zipped(held), "a.docx")) == ["1 The Meeting met."]


@pytest.mark.parametrize(
    ("held", "told"),
    [
        ({"xl/workbook.xml": "<a/>"}, "a workbook of Excel"),
        ({"ppt/presentation.xml": "<a/>"}, "slides of PowerPoint"),
        ({"mimetype": "x", "content.xml": "<a/>"}, "OpenDocument"),
        ({"META-INF/container.xml": "<a/>"}, "an e-book"),
        ({"a.txt": "words"}, "a zip of files"),
        ({"[Content_Types].xml": "<a/>", "word/styles.xml": "<a/>"}, "lost its text"),
        ({"word/document.xml": "<a/>"}, "no Word document"),
        ({"word/document.xml": "<a"}, "its XML is damaged"),
    ],
)
def test_a_zip_that_is_no_word_file_is_told_what_it_is(held, told):
    assert told in refused(zipped(held))


def test_a_word_file_of_pictures_only_is_told_to_be_a_scan():
    assert "scan" in refused(docx(p("<w:r><w:drawing/></w:r>")))


def test_a_damaged_part_is_a_doubt_and_the_rest_is_read():
    data = docx(p("The Meeting met.", num=(1, 0)), numbering="<broken")
    found = reading.read(data, "a.docx")

    assert texts(found) == ["The Meeting met."]
    assert "word/numbering.xml" in found.doubts[0]
