"""Titles that wrap, marks of notes, words that a printer divides: what is no heading of a PDF, and what is one."""

from __future__ import annotations

import pytest
from ingest.pdf_maker import printed, words, written

from drafter import ingest
from drafter.received import Received, SourceKind

LONG = (
    "The Meeting considered the report of the working group on border management and noted with appreciation the "
    "contributions of members, and of the organisations that had sent their experts to Strelsau for the whole week."
)
TITLE = "THIRD MINISTERIAL CONFERENCE OF THE ZENDA PROCESS ON THE SMUGGLING OF HATS, GLOVES AND RELATED MATTERS"


def read(data: bytes) -> Received:
    return ingest.read(data, "a.pdf")


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read(data).paragraphs]


@pytest.mark.parametrize("size", [14, 16, 19])
def test_a_title_that_wraps_is_one_and_the_place_below_it_another(size):
    css = f"h1{{font-size:{size}pt;line-height:1.5;margin:0}} h1+h1{{margin:9pt 0}}"

    assert texts(printed(f"<h1>{TITLE}</h1><h1>STRELSAU, RURITANIA</h1><p>1. {LONG}</p>", css)) == [
        TITLE,
        "STRELSAU, RURITANIA",
        LONG,
    ]


def test_lines_of_a_title_that_had_room_or_end_with_a_year_stay_apart():
    lines = ["THIRD MEETING OF THE ZENDA PROCESS", "STRELSAU, RURITANIA, 5 MAY 2027", "STATEMENT OF THE CO-CHAIRS"]
    title = f"<h1>{'<br>'.join(lines)}</h1>"

    assert texts(printed(f"{title}<p>{LONG}</p>")) == [*lines, LONG]


def test_a_title_that_wraps_in_a_narrow_cell_has_the_lines_that_its_author_set():
    lines = ["ZENDA CONFERENCE ON HATS", "THIRD ANNUAL MEETING OF HEADS OF AGENCY", "KLOW, ELBONIA, 3–5 MAY 2027",
             "OUTCOMES STATEMENT"]  # fmt: skip
    title = "".join(f"<h1>{line}</h1>" for line in lines)
    css = "div{width:62mm} h1{font-size:13pt;line-height:1.2;margin:0}"

    assert texts(printed(f"<div>{title}</div><p>1. {LONG}</p>", css)) == [*lines, LONG]


def test_place_and_date_below_a_full_line_of_the_title_are_a_line_of_their_own():
    lines = ["TENTH MEETING OF THE GROUP OF TECHNICAL EXPERTS ON HATS", "STRELSAU, RURITANIA, 18 FEBRUARY 2027"]
    css = "body{width:157mm} h1{font-size:11pt;margin:0;line-height:1.2}"
    for each, title in ((lines, lines), ([f"{lines[0]} IN", lines[1]], [f"{lines[0]} IN {lines[1]}"])):
        title_lines = "".join(f"<h1>{line}</h1>" for line in each)

        assert texts(printed(f"{title_lines}<p>1. {LONG}</p>", css)) == [*title, LONG]


@pytest.mark.parametrize("size", [6, 9, 10, 11])
def test_a_raised_mark_of_any_size_stays_in_its_line(size):
    mark = f"<sup style='font-size:{size}pt;vertical-align:6pt;line-height:0'>1</sup>"

    assert texts(printed(f"<p>1. {LONG}{mark} They met.</p><p>2. {LONG}</p>")) == [f"{LONG}¹ They met.", LONG]


def test_raised_letters_and_figures_of_words_stay_words():
    data = printed(f"<p>The 5<sup>th</sup> room of 20 m<sup>2</sup> held all. {LONG}</p>")

    assert texts(data) == [f"The 5th room of 20 m² held all. {LONG}"]


def test_a_small_note_under_its_paragraph_is_a_footnote_where_the_text_bears_its_mark():
    note = "<p style='font-size:8pt'>1 Second Meeting, paragraph 4.</p>"
    marked = read(printed(f"<p>They met.<sup>1</sup> {LONG}</p>{note}<p>{LONG}</p><p>{LONG}</p>"))
    unmarked = read(printed(f"<p>They met. {LONG}</p>{note}<p>{LONG}</p><p>{LONG}</p>"))

    assert [each.label for each in marked.paragraphs if each.kind is SourceKind.FOOTNOTE] == ["¹"]
    assert [each.kind for each in unmarked.paragraphs if each.kind is SourceKind.FOOTNOTE] == []


@pytest.mark.parametrize("stray", ["7", "A"])
def test_a_figure_or_letter_alone_is_no_heading_and_raises_a_doubt(stray):
    received = read(printed(f"<p>1. {LONG}</p><h2>{stray}</h2><p>2. {LONG}</p><h2>Decisions</h2><p>3. {LONG}</p>"))

    assert [each.text for each in received.paragraphs if each.kind is SourceKind.LINE] == ["Decisions"]
    assert len(received.doubts) == 1
    assert received.doubts[0].startswith("page 1: “")


def test_a_heading_in_the_midst_of_a_sentence_is_none_and_raises_a_doubt():
    page = "<p>1. The Meeting considered the</p><h2>{}</h2><p>{} of many. " + LONG + "</p>"
    within = read(printed(page.format("ZENDA PROCESS", "report")))
    between = read(printed(page.format("ZENDA PROCESS", "Reports").replace("considered the<", "agreed.<")))

    assert within.doubts == (
        "page 1: “ZENDA PROCESS” stands alone; it was kept as a paragraph and may belong elsewhere",
    )
    assert within.paragraphs[1].kind is SourceKind.PARAGRAPH
    assert (between.doubts, between.paragraphs[1].kind) == ((), SourceKind.LINE)


def test_the_printer_s_hyphen_goes_and_the_author_s_stays():
    text = f"The Co-Chairs and the coordinating countries thanked the cooperating organisations of Ruritania. {LONG} "
    data = printed(f"<p lang=en>{text * 3}</p>", "@page{margin:25mm 65mm} p{hyphens:auto;text-align:justify}")
    received = read(data)

    assert received.paragraphs[0].text == (text * 3).strip()
    assert len([each for each in received.repairs if each.kind == "hyphen at a line's end"]) > 2


def test_a_hyphen_that_a_text_has_within_words_is_its_own_at_a_line_s_end_too():
    hyphen = "\u2010"
    css = "p{width:60mm}"
    data = printed(f"<p>The two{hyphen}day inter{hyphen}agency and the long{hyphen}term talks.</p>", css)

    assert texts(data) == ["The two-day inter-agency and the long-term talks."]


def test_lines_of_a_large_title_do_not_tell_how_far_lines_of_the_text_stand_apart():
    data = printed(f"<h1>{TITLE}</h1><p>1. {LONG}</p>", "h1{font-size:19pt;line-height:15pt}")

    assert texts(data) == [TITLE, LONG]


def test_a_word_and_a_figure_level_with_the_text_are_no_signs_of_a_note():
    data = written(words((72, 700, "The Meeting agreed on item"), (230, 700, "12"), (72, 686, "of its agenda.")))

    assert "12" in " ".join(texts(data))


@pytest.mark.parametrize("size", ["1em", "2em"])
def test_lines_of_a_title_that_stand_as_far_apart_as_paragraphs_of_one_line_stay_apart(size):
    lines = ["ASSEMBLY OF THE PARTIES TO THE ZENDA TREATY", "Fourteenth meeting", "Strelsau, Ruritania, 5 May 2027"]
    title = f"<h1>{lines[0]}</h1><p><b>{lines[1]}</b></p><p><b>{lines[2]}</b></p>"
    data = printed(f"{title}<p>The Assembly,</p><p>1. Takes note of the report;</p>", f"h1{{font-size:{size}}}")

    assert texts(data) == [*lines, "The Assembly,", "Takes note of the report;"]


def test_lines_that_count_on_in_degrees_are_paragraphs_though_they_begin_small():
    lines = ["1 Opening", "1.1 the chair opened the meeting", "1.2 the secretary spoke", "2 Reports", "2.1 nets"]
    data = printed(f"<p>{LONG}</p>" + "".join(f"<p>{line}</p>" for line in lines), "p{margin:0}")

    assert [f"{each.label} {each.text}".strip() for each in read(data).paragraphs] == [LONG, *lines]


def test_a_figure_that_happens_to_count_on_in_a_full_line_goes_on_with_it():
    data = printed(
        f"<p>1.1 {LONG[:-1]} and of 1.2 million tonnes of hats that the members had sold.</p>", "p{width:99mm}"
    )

    assert len(texts(data)) == 1
