"""The Word file as a reader sees it: numbers, styles, notes, comments, properties."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from openxml_audit import OpenXmlValidator
from render.conftest import ORIGINS, starter_dress
from render.word_reader import Seen, W, WordFile
from strategies import statements

from drafter import markup, numbering, render
from drafter.model import Block, BlockKind, Circulation, Meeting, Source, Statement
from drafter.problems import DraftingError, as_text
from drafter.render import Dress

OUTSIDE = (
    "Draft Note",
    "Title",
    "After Table",
    "Table Text",
    "Table Heading",
    "footnote text",
    "TOC Heading",
    "toc 1",
    "toc 2",
)


def file(text: str | Statement, dress: Dress) -> WordFile:
    statement = markup.read(text) if isinstance(text, str) else text
    return WordFile(render.to_docx(statement, dress, ORIGINS))


def numbers(text: str | Statement, dress: Dress) -> list[str]:
    """Return what stands before each paragraph of the body, as Word prints it."""
    return [seen.number or seen.typed for seen in file(text, dress).paragraphs() if seen.style not in OUTSIDE]


def numbered(*found: str, source: str = "source: {file: x.txt, lines: [1, 9]}") -> str:
    """Return a past text, whose labels stay as printed."""
    return f"---\nid: x\n{source}\n---\n" + "\n\n".join(found) + "\n"


def restyled(dress: Dress, old: str, new: str, part: str = "word/styles.xml") -> Dress:
    """Return the dress with its base document changed, as by a secretariat in Word."""
    held = zipfile.ZipFile(io.BytesIO(dress.styles))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as changed:
        for name in held.namelist():
            text = held.read(name)
            if name == part:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode())
            changed.writestr(name, text)
    return replace(dress, styles=target.getvalue())


# ── numbers ──────────────────────────────────────────────────────────────────────────────────────


def test_numbers_run_on_across_headings_and_tables(draft, dress):
    found = [seen.number for seen in file(draft, dress).paragraphs() if seen.style == "Numbered Paragraph"]

    assert found == ["1.", "2.", "3.", "4.", "5.", "6.", "1.", "2."]


def test_numbers_begin_again_in_an_annex(dress):
    text = "1. one\n1. two\n\n## Annex A\n\n1. three\n\n## Annex B\n\n1. four\n"

    assert numbers(text, dress) == ["1.", "2.", "", "1.", "", "1."]


def test_subparagraphs_are_lettered_and_begin_again_under_each_paragraph(dress):
    text = "1. one\n    1. a\n    2. b\n        1. c\n            1. d\n2. two\n    1. e\n"

    assert numbers(text, dress) == ["1.", "(a)", "(b)", "(i)", "a.", "2.", "(a)"]


def test_a_list_below_an_unnumbered_paragraph_begins_again(past, dress):
    found = numbers(past, dress)

    assert found[-4:] == ["(a)", "(b)", "Who:", "6."]


def test_a_past_text_keeps_gaps_in_its_numbers(dress):
    text = numbered("2. two", "3. three", "7. seven", "3. three again", "4. four")

    assert numbers(text, dress) == ["2.", "3.", "7.", "3.", "4."]


def test_a_label_that_is_no_number_is_printed_as_it_is(past, dress):
    seen = next(seen for seen in file(past, dress).paragraphs() if seen.typed == "3 bis.")

    assert (seen.number, seen.text, seen.left) == ("", "\tThe meeting considered the report.", "570")


def test_labels_keep_their_brackets(past, dress):
    assert numbers(past, dress)[5:9] == ["b.", "c.", "(i)", "(ii)"]


def test_lists_restart_by_themselves_so_that_word_renumbers_what_is_added(draft, dress):
    word = file(draft, dress)
    overrides = [
        (each.get(f"{W}ilvl"), each.find(f"{W}startOverride").get(f"{W}val"))
        for each in word.xml("word/numbering.xml").iter(f"{W}lvlOverride")
    ]

    assert overrides == [("0", "1")], "only the annex begins anew; (a) and (i) do so under each paragraph"


def test_a_list_that_began_elsewhere_does_not_do_so_again(dress):
    text = numbered("1. one\n    - **(c)** x\n    - **(d)** x", "2. two\n    - **(a)** x\n    - **(c)** x")

    assert numbers(text, dress) == ["1.", "(c)", "(d)", "2.", "(a)", "(c)"]


@pytest.mark.parametrize("label", ["ANNEX", "Annex B", "1)"])
def test_an_annex_has_its_label_above_its_name(label, dress):
    blocks = (Block(BlockKind.HEADING, "ANNEX: ACTIVITIES", 1, label), Block(BlockKind.PARAGRAPH, "x"))
    seen = file(Statement("x", blocks=blocks, source=Source("x.txt", (1, 9))), dress).paragraphs()[0]

    assert (seen.style, seen.text.split("\n")) == ("Annex Title", [label, "ANNEX: ACTIVITIES"])


def test_a_heading_prints_its_roman_number(draft, dress):
    headings = [seen for seen in file(draft, dress).paragraphs() if seen.style.startswith("heading")]

    assert [(seen.number, seen.text) for seen in headings] == [
        ("I.", "Decisions"),
        ("A.", "Schedule"),
        ("II.", "The way forward"),
    ]


def test_the_letter_i_and_the_roman_i_are_told_apart(dress):
    letters = [f"- **{letter}.** x" for letter in "ghij"]
    romans = [f"- **{roman}.** x" for roman in ("i", "ii", "iii")]
    text = numbered("1. one\n    " + "\n    ".join(letters), "2. two\n    " + "\n    ".join(romans))
    word = file(text, dress)

    assert numbers(text, dress) == ["1.", "g.", "h.", "i.", "j.", "2.", "i.", "ii.", "iii."]
    assert word.words("word/numbering.xml") == ""
    assert len(re.findall("startOverride", word.parts["word/numbering.xml"].decode())) == 1, "only g begins anew"


def test_bullets_are_a_list_style_by_level(draft, dress):
    bullets = [(seen.style, seen.number) for seen in file(draft, dress).paragraphs() if "Bullet" in seen.style]

    assert bullets == [("List Bullet", "•")] * 2 + [("List Bullet 2", "–")] * 2 + [("List Bullet", "•")]


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(statement=statements())
def test_the_numbers_of_any_statement_are_its_labels(statement):
    seen = [each for each in file(statement, starter_dress()).paragraphs() if each.style not in OUTSIDE]
    blocks = [block for block in statement.blocks if block.kind not in (BlockKind.TABLE, BlockKind.FOOTNOTE)]

    assert [_number(each) for each in seen] == [_label(block) for block in blocks]


def _number(seen: Seen) -> str:
    if seen.style == "Annex Title":
        return ""
    return "" if "Bullet" in seen.style else seen.number or seen.typed


def _label(block: Block) -> str:
    """Return the label as Word prints it; that of an annex is in the words of its heading."""
    return "" if numbering.is_annex(block) else block.label + numbering.stop(block.label)


def test_the_deepest_levels_do_not_fail(dress):
    items = tuple(Block(BlockKind.ITEM, "x", level, label) for level in range(1, 13) for label in ("", "(a)"))
    found = numbers(Statement("x", blocks=items), dress)

    assert found[1::2] == ["(a)"] * 12


def test_a_thousand_subparagraphs_are_still_numbered(dress):
    blocks = tuple(Block(BlockKind.PARAGRAPH, "x", 0, str(n)) for n in range(1, 1001))

    assert numbers(Statement("x", blocks=blocks), dress) == [f"{n}." for n in range(1, 1001)]


# ── styles ───────────────────────────────────────────────────────────────────────────────────────


def test_every_block_has_its_named_style(draft, dress):
    styles = {seen.style for seen in file(draft, dress).paragraphs()}

    assert styles == {
        "Draft Note", "Title", "Numbered Paragraph", "heading 1", "heading 2", "List Bullet", "List Bullet 2",
        "Item 1", "Item 2", "Item 3", "Table Heading", "Table Text", "After Table", "Annex Title", "Body Text",
    }  # fmt: skip


def test_a_changed_style_is_followed(past, dress):
    changed = restyled(dress, '<w:sz w:val="24"/>', '<w:sz w:val="28"/>')
    word = file(past, changed)

    assert b'<w:sz w:val="28"/>' in word.parts["word/styles.xml"]
    assert b"<w:sz " not in word.parts["word/document.xml"], "the text has no sizes of its own"


def test_a_changed_font_is_followed(past, dress):
    word = file(past, restyled(dress, 'w:ascii="Times New Roman"', 'w:ascii="Georgia"'))

    assert b'w:ascii="Georgia"' in word.parts["word/styles.xml"]
    assert b"rFonts" not in word.parts["word/document.xml"], "the text has no fonts of its own"


def test_the_paper_of_the_base_document_is_the_paper_of_all_forms(past, dress):
    letter = restyled(dress, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "word/document.xml")

    assert (render.paper_of(dress.styles), render.paper_of(letter.styles), render.paper_of(b"none")) == (
        "A4",
        "letter",
        "A4",
    )
    size = file(past, replace(letter, paper="letter")).xml("word/document.xml").find(f".//{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("12240", "15840")


def test_a_changed_indentation_is_followed_by_the_numbers(past, dress):
    changed = restyled(dress, '<w:ind w:left="570" w:hanging="570"/>', '<w:ind w:left="700" w:hanging="700"/>')

    assert {seen.left for seen in file(past, changed).paragraphs() if seen.number == "2."} == {"700"}


def test_a_style_renamed_by_a_translated_word_is_found_by_its_name(past, dress):
    changed = restyled(dress, '"Heading1"', '"berschrift1"')
    word = file(past, changed)

    assert "berschrift1" in word.parts["word/document.xml"].decode()
    assert "heading 1" in {seen.style for seen in word.paragraphs()}


def test_missing_styles_are_all_told(past, dress):
    changed = restyled(dress, '<w:name w:val="Item 1"/>', '<w:name w:val="Mine"/>')
    changed = restyled(changed, '<w:name w:val="Draft Note"/>', '<w:name w:val="Box"/>')
    with pytest.raises(DraftingError) as caught:
        render.to_docx(past, changed)

    assert [problem.what for problem in caught.value.problems] == [
        'the style "Item 1" is missing',
        'the style "Draft Note" is missing',
    ]
    assert caught.value.problems[0].where.file == "templates/print/styles.docx"


@pytest.mark.parametrize("data", [b"", b"no zip at all", b"PK\x03\x04broken"])
def test_a_broken_base_document_is_a_problem(past, dress, data):
    with pytest.raises(DraftingError) as caught:
        render.to_docx(past, replace(dress, styles=data))

    told = as_text(caught.value.problems[0])
    assert told.startswith("templates/print/styles.docx: error: this base document cannot be opened in Word's format")
    assert "mend: save it again from Word as .docx" in told


def test_a_base_document_with_a_damaged_part_is_a_problem(past, dress):
    with zipfile.ZipFile(io.BytesIO(dress.styles)) as package:
        held = package.getinfo("word/styles.xml")
    begun = held.header_offset + 30 + len(held.filename)
    damaged = bytearray(dress.styles)
    damaged[begun + 40 : begun + 120] = bytes(80)

    with pytest.raises(DraftingError, match="cannot be opened"):
        render.to_docx(past, replace(dress, styles=bytes(damaged)))


def test_a_base_document_with_broken_xml_is_a_problem(past, dress):
    with pytest.raises(DraftingError, match="cannot be opened"):
        render.to_docx(past, restyled(dress, "</w:styles>", ""))


def test_the_base_documents_own_text_and_properties_stay_behind(past, dress):
    word = file(past, restyled(dress, "Annex Title: begins a page.", "by J. Smith", "word/document.xml"))

    assert all(b"J. Smith" not in data for data in word.parts.values())


def test_letter_paper_has_its_size_and_a4_is_the_default(past, dress):
    def paper(word: WordFile) -> tuple[str, str]:
        size = next(word.xml("word/document.xml").iter(f"{W}pgSz"))
        return size.get(f"{W}w"), size.get(f"{W}h")

    assert paper(file(past, dress)) == ("11906", "16838")
    assert paper(file(past, replace(dress, paper="letter"))) == ("12240", "15840")
    with pytest.raises(ValueError, match="quarto"):
        replace(dress, paper="quarto")


# ── what a draft says of itself ──────────────────────────────────────────────────────────────────


def test_every_page_of_a_draft_says_so(draft, dress):
    word = file(draft, dress)

    for header in ("word/header1.xml", "word/header2.xml"):
        assert word.words(header).startswith("FOR OFFICIAL USEDRAFT as at 4 March 2027, 17:00 AEST, Rev.1")
        assert b'string="DRAFT"' in word.parts[header]
    assert word.words("word/header1.xml").endswith("Third Meeting of Senior Officials, 12–13\u00a0May 2027")
    assert word.words("word/footer1.xml") == "Page 1 of 1FOR OFFICIAL USE"
    assert b"NUMPAGES" in word.parts["word/footer1.xml"]


def test_page_one_says_in_words_what_is_missing(draft, dress):
    note = [seen.typed or seen.text for seen in file(draft, dress).paragraphs() if seen.style == "Draft Note"]

    assert note == [
        "DRAFT as at 4 March 2027, 17:00 AEST, Rev.1. FOR OFFICIAL USE",
        "This text is not agreed.",
        "Still missing: [[observers]] (para. 1); [[previous.meeting]] (para. 2); [[host.country]] (para. 4, 6); "
        "[[symposium.place]] (para. 5).",
    ]


def test_a_draft_without_a_date_is_just_a_draft(final, dress):
    word = file(replace(final, draft=Circulation()), dress)

    assert word.words("word/header2.xml") == "DRAFT"


def test_gaps_are_highlighted(draft, dress):
    word = file(draft, dress)
    marked = [
        "".join(text.text for text in run.iter(f"{W}t"))
        for run in word.xml("word/document.xml").iter(f"{W}r")
        if run.find(f"{W}rPr/{W}highlight") is not None
    ]

    assert len(marked) == 9, "four of them in the box on page one"
    assert marked[4:8] == ["[[observers]]", "[[previous.meeting]]", "[[host.country]]", "[[symposium.place]]"]


def test_each_drafted_paragraph_has_one_comment_with_its_origin(draft, dress):
    word = WordFile(render.to_docx(draft, dress, ORIGINS))
    comments = list(word.xml("word/comments.xml").iter(f"{W}comment"))
    told = ["|".join("".join(t.text for t in p.iter(f"{W}t")) for p in each.iter(f"{W}p")) for each in comments]

    assert [each for each in told if not each.startswith("Missing")] == [
        "opening/hosted|Agreed in: Second Meeting of Senior Officials, 2 April 2026, para. 1"
        "|host.country: Ruritania|meeting.dates: 12–13 May 2027",
        "closing/host-thanked|Agreed in: First Meeting of Senior Officials, 3 March 2025, para. 9"
        "|host.country: [[host.country]]|meeting.name: third meeting",
    ]
    assert {each.get(f"{W}date") for each in comments} == {"2027-05-12T00:00:00Z"}
    assert {each.get(f"{W}author") for each in comments} == {"Provenance"}


def test_comments_can_be_left_out(draft, dress):
    assert "word/comments.xml" not in file(draft, replace(dress, provenance=False)).parts


def test_a_final_text_shows_nothing_but_itself(final, dress):
    word = file(final, dress)

    assert "word/comments.xml" not in word.parts
    assert word.words("word/header2.xml") == ""
    assert word.words("word/footer1.xml") == "Page 1 of 1"
    assert "Draft Note" not in {seen.style for seen in word.paragraphs()}
    assert all(b"DRAFT" not in data for name, data in word.parts.items() if "header" in name)


# ── tables, footnotes, annexes ───────────────────────────────────────────────────────────────────


def test_the_header_row_of_a_table_is_repeated(draft, dress):
    table = next(file(draft, dress).xml("word/document.xml").iter(f"{W}tbl"))
    rows = list(table.iter(f"{W}tr"))

    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]


def test_a_table_without_a_header_has_none(dress):
    word = file(Statement("x", blocks=(Block(BlockKind.TABLE, "a\tb\nc\td"),)), dress)

    assert b"tblHeader" not in word.parts["word/document.xml"]
    assert [seen.style for seen in word.paragraphs()] == ["Table Text"] * 4 + ["After Table"]


def test_a_footnote_is_one_to_word_and_its_mark_is_the_count(draft, dress):
    word = file(draft, dress)
    references = [each.get(f"{W}id") for each in word.xml("word/document.xml").iter(f"{W}footnoteReference")]
    notes = {each.get(f"{W}id"): each for each in word.xml("word/footnotes.xml").iter(f"{W}footnote")}

    assert references == ["1"]
    assert "".join(t.text for t in notes["1"].iter(f"{W}t")) == " Timeframes will be determined by future funding."
    assert "¹" not in word.words("word/document.xml")


def test_a_footnote_out_of_count_keeps_its_own_mark(dress):
    text = numbered("1. one* and two[^²]", "[^²]: the second", source="")
    blocks = (*markup.read(text).blocks, Block(BlockKind.FOOTNOTE, "the star", label="*"))
    word = file(Statement("x", blocks=blocks), dress)
    marks = [each.get(f"{W}customMarkFollows") for each in word.xml("word/document.xml").iter(f"{W}footnoteReference")]

    assert marks == ["1", None], "* is the first and typed; ² is the second and counted"
    assert word.words("word/document.xml").startswith("one* and two")


def test_a_footnote_without_a_reference_stays_where_it_is(dress):
    seen = file(Statement("x", blocks=(Block(BlockKind.FOOTNOTE, "lost", label="¹"),)), dress).paragraphs()

    assert [(each.style, each.text) for each in seen] == [("footnote text", "¹ lost")]


def test_an_annex_begins_a_page_with_its_label_above_its_title(draft, dress):
    word = file(draft, dress)
    annex = next(seen for seen in word.paragraphs() if seen.style == "Annex Title")

    assert annex.text == "ANNEX\nPRIORITY ACTIVITIES"
    assert word.styles["AnnexTitle"].find(f"{W}pPr/{W}pageBreakBefore") is not None


# ── the file ─────────────────────────────────────────────────────────────────────────────────────


def test_no_break_spaces_are_kept(draft, dress):
    assert "12–13\u00a0May\u00a02027" in file(draft, dress).words("word/document.xml")


def test_the_properties_name_no_person_and_no_clock(draft, dress):
    document = Document(io.BytesIO(render.to_docx(draft, dress)))
    core = document.core_properties

    assert core.title.startswith("THIRD MEETING OF SENIOR OFFICIALS OF THE ZENDA PROCESS, STRELSAU")
    assert core.subject == "Third Meeting of Senior Officials, Strelsau, Ruritania, 2027-05-12"
    assert (core.author, core.last_modified_by) == ("Zenda Process Senior Officials", "")
    assert core.created.date() == core.modified.date() == date(2027, 5, 12)
    assert core.language == "en-AU"


def test_a_meeting_without_a_date_has_the_same_stamp_always(dress):
    statement = Statement("x", title=("A TITLE",), meeting=Meeting())

    assert Document(io.BytesIO(render.to_docx(statement, dress))).core_properties.created.year == 2000


def test_the_language_of_the_text_is_the_dresses(past, dress):
    word = file(past, replace(dress, language="en-GB"))

    assert b'<w:lang w:val="en-GB"' in word.parts["word/styles.xml"]


def test_the_same_statement_gives_the_same_bytes(draft, dress):
    data = render.to_docx(draft, dress, ORIGINS)

    assert data == render.to_docx(draft, dress, ORIGINS)
    assert {entry.date_time for entry in WordFile(data).zip.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(statement=statements(), between=statements())
def test_what_was_written_before_changes_no_byte_of_a_statement(statement, between):
    before, _, after = (render.to_docx(each, starter_dress(), ORIGINS) for each in (statement, between, statement))

    assert before == after


def test_characters_that_no_file_holds_do_not_stop_it(dress):
    nasty = "a\x00b\x0bc\x0cd\ud800e\ufffff"
    blocks = (Block(BlockKind.PARAGRAPH, nasty, 0, "1"), Block(BlockKind.TABLE, nasty, 1))
    word = file(Statement("x", title=(nasty,), meeting=Meeting(name=nasty), blocks=blocks), dress)

    assert [seen.text for seen in word.paragraphs()][:2] == ["a b c d e f"] * 2


def test_python_docx_reads_it(draft, dress):
    document = Document(io.BytesIO(render.to_docx(draft, dress, ORIGINS)))

    assert [paragraph.style.name for paragraph in document.paragraphs][3:7] == [
        "Title",
        "Title",
        "Title",
        "Numbered Paragraph",
    ]
    assert len(document.comments) == 7, "two origins, five gaps"
    assert document.tables[0].rows[1].cells[2].text == "March 2028"


def test_a_validator_finds_no_fault(draft, past, final, dress, audit):
    for statement in (draft, past, final, Statement("x")):
        assert audit(render.to_docx(statement, dress, ORIGINS)) == []


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(statement=statements())
def test_a_validator_finds_no_fault_in_any_statement(audit, statement):
    assert audit(render.to_docx(statement, starter_dress(), ORIGINS)) == []


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return the Word file with these bytes changed in all its parts."""
    held, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in held.namelist():
            package.writestr(name, held.read(name).replace(old, new))
    return target.getvalue()


def test_the_validator_would_find_one(draft, dress, audit):
    assert audit(changed(render.to_docx(draft, dress), b'w:fldCharType="begin"', b'w:fldCharType="start"')) != []


def test_the_validator_finds_what_a_file_has_whatever_file_came_before(draft, dress, audit):
    whole = render.to_docx(draft, dress, ORIGINS)
    one_comment = render.to_docx(markup.read("---\nid: x\ndraft: {}\n---\n1. [[host.country]] hosted.\n"), dress)
    lost = changed(whole, b'<w:comment w:id="400003"', b'<w:comment w:id="77"')

    assert [len(audit(data)) for data in (one_comment, whole, lost) * 4] == [0, 0, 3] * 4


def test_words_of_right_to_left_letters_say_so_for_word_orders_them_by_that(dress, tmp_path):
    seen = file("1. It was chaired by محمد بن أحمد (Elbonia) and by Côte d’Or.\n", dress)
    runs = [run for run in seen.xml("word/document.xml").iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]
    path = tmp_path / "names.docx"
    path.write_bytes(seen.zip.fp.getvalue())

    assert ["".join(run.itertext()) for run in runs] == ["محمد بن أحمد"]
    assert [part.text for part in seen.paragraphs()][-1] == "It was chaired by محمد بن أحمد (Elbonia) and by Côte d’Or."
    assert OpenXmlValidator().validate(str(path)).errors == []
