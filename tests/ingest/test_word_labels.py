"""The labels that Word prints before the paragraphs of its lists."""

from __future__ import annotations

import pytest
from ingest.word_file import STYLES, USUAL, abstract, levels, num, p, read, start, texts

from drafter.ingest.word.numbers import printed
from drafter.model import Repair


def labels(body: str, numbering: str, styles: str = STYLES) -> list[str]:
    return [part.label or part.mark for part in read(body, numbering=numbering, styles=styles).paragraphs]


def listed(*places: tuple[int, int]) -> str:
    return "".join(p(f"The Meeting did thing {at}.", num=place) for at, place in enumerate(places))


def test_a_list_is_counted_level_by_level():
    body = listed((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1))

    assert labels(body, abstract(0, USUAL) + num(1, 0)) == ["1", "(a)", "(b)", "(i)", "2", "(a)"]


def test_two_readings_of_one_list_go_on_counting_each_other():
    body = listed((1, 0), (2, 0), (1, 0))

    assert labels(body, abstract(0, USUAL) + num(1, 0) + num(2, 0)) == ["1", "2", "3"]


def test_a_start_that_is_overridden_counts_once():
    body = listed((1, 0), (2, 0), (2, 0), (1, 0), (2, 0))

    assert labels(body, abstract(0, USUAL) + num(1, 0) + num(2, 0, start(0, 5))) == ["1", "5", "6", "7", "8"]


def test_a_level_may_be_defined_anew_for_one_reading():
    own = f'<w:lvlOverride w:ilvl="0">{levels(("upperRoman", "%1."))}</w:lvlOverride>'

    assert labels(listed((1, 0), (2, 0)), abstract(0, USUAL) + num(1, 0) + num(2, 0, own)) == ["1", "II"]


def test_a_list_may_be_named_by_a_style_of_lists():
    style = '<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/><w:pPr><w:numPr><w:numId w:val="1"/>'
    linked = abstract(0, '<w:styleLink w:val="Legal"/>' + USUAL) + abstract(1, '<w:numStyleLink w:val="Legal"/>')
    body = listed((1, 0), (2, 1), (2, 0))

    styles = f"{STYLES}{style}</w:numPr></w:pPr></w:style>"
    assert labels(body, linked + num(1, 0) + num(2, 1), styles) == ["1", "(a)", "2"]


STYLED = f"""{STYLES}
<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Below"><w:name w:val="Below"/><w:basedOn w:val="Para"/></w:style>
<w:style w:type="paragraph" w:styleId="Loose"><w:name w:val="Loose"/><w:basedOn w:val="Para"/>
  <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>"""


def test_a_style_brings_its_list_and_the_list_ties_the_level():
    tied = levels(
        ("decimal", "%1."), ("lowerLetter", "(%2)"), extra=('<w:pStyle w:val="Para"/>', '<w:pStyle w:val="Below"/>')
    )
    body = p("One.", style="Para") + p("Below.", style="Below") + p("None.", style="Loose") + p("Two.", style="Para")

    assert labels(body, abstract(0, tied) + num(1, 0), STYLED) == ["1", "(a)", "", "2"]


def test_number_nought_takes_a_paragraph_out_of_the_list_of_its_style():
    body = p("One.", style="Para") + p("No number.", style="Para", num=(0, 0)) + p("Two.", style="Para")

    assert labels(body, abstract(0, USUAL) + num(1, 0), STYLED) == ["1", "", "2"]


def test_a_level_restarts_where_the_list_says():
    never = levels(("decimal", "%1."), ("decimal", "%2)"), extra=("", '<w:lvlRestart w:val="0"/>'))
    third = levels(
        ("decimal", "%1."), ("lowerLetter", "(%2)"), ("decimal", "%3)"), extra=("", "", '<w:lvlRestart w:val="1"/>')
    )

    assert labels(listed((1, 0), (1, 1), (1, 0), (1, 1)), abstract(0, never) + num(1, 0)) == ["1", "1)", "2", "2)"]
    assert labels(listed((1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)), abstract(0, third) + num(1, 0)) == [
        "(a)", "1)", "(b)", "2)", "2", "1)",
    ]  # fmt: skip


def test_legal_numbers_are_figures_throughout():
    legal = levels(("upperRoman", "%1."), ("decimal", "%1.%2"), extra=("", "<w:isLgl/>"))

    assert labels(listed((1, 0), (1, 1), (1, 1)), abstract(0, legal) + num(1, 0)) == ["I", "1.1", "1.2"]


def test_words_around_a_number_are_of_the_label_and_its_stop_is_not():
    body = listed((1, 0), (1, 1))

    around = levels(("decimal", "Article %1:"), ("upperLetter", "Annex %2 –"))
    assert labels(body, abstract(0, around) + num(1, 0)) == ["Article 1", "Annex A"]


def test_bullets_are_marks_and_a_level_without_a_number_prints_none():
    found = read(listed((1, 0), (1, 1)), numbering=abstract(0, levels(("bullet", "•"), ("none", ""))) + num(1, 0))

    assert [(part.mark, part.label, part.level) for part in found.paragraphs] == [("•", "", 1), ("", "", 0)]


def test_a_list_that_the_file_does_not_hold_prints_nothing():
    assert labels(listed((9, 0), (1, 7)), abstract(0, USUAL) + num(1, 0)) == ["", ""]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", "1 2 3 12 21 28 101"),
        ("decimalZero", "01 02 03 12 21 28 101"),
        ("lowerLetter", "a b c l u bb wwww"),
        ("upperLetter", "A B C L U BB WWWW"),
        ("lowerRoman", "i ii iii xii xxi xxviii ci"),
        ("upperRoman", "I II III XII XXI XXVIII CI"),
        ("ordinal", "1st 2nd 3rd 12th 21st 28th 101st"),
        ("ordinalText", "First Second Third Twelfth Twenty-first Twenty-eighth 101"),
        ("cardinalText", "One Two Three Twelve Twenty-one Twenty-eight 101"),
        ("chicago", "* † ‡ §§§ ****** §§§§§§§ **************************"),
        ("001, 002, 003, ...", "001 002 003 012 021 028 101"),
    ],
)
def test_numbers_in_all_forms(form, expected):
    assert " ".join(printed(number, form) for number in (1, 2, 3, 12, 21, 28, 101)) == expected


def test_a_form_that_is_not_known_is_told():
    found = read(listed((1, 0)), numbering=abstract(0, levels(("thaiNumbers", "%1."))) + num(1, 0))

    assert texts(found) == ["1 The Meeting did thing 0."]
    assert "thaiNumbers" in found.doubts[0]


def test_a_deleted_paragraph_takes_no_number():
    gone = '<w:del w:id="1" w:author="Ana Example"/>'
    words = '<w:del w:id="2" w:author="Ana Example"><w:r><w:delText>Gone.</w:delText></w:r></w:del>'
    body = p("One.", num=(1, 0)) + p(words, num=(1, 0), mark=gone) + p("Two.", num=(1, 0))

    assert labels(body, abstract(0, USUAL) + num(1, 0)) == ["1", "2"]


def test_a_number_without_words_is_a_paragraph_and_in_a_heading_it_is_dropped_and_told():
    body = p(num=(1, 0)) + p(style="H1", num=(1, 0)) + p("Three.", num=(1, 0))
    found = read(body, numbering=abstract(0, USUAL) + num(1, 0))

    assert [(part.label, part.text) for part in found.paragraphs] == [("1", ""), ("3", "Three.")]
    assert found.repairs == (Repair("number without words", (2, 2), "2", ""),)


def test_a_hidden_paragraph_takes_no_number():
    hidden = p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r>", num=(1, 0), mark="<w:vanish/>")

    assert labels(p("One.", num=(1, 0)) + hidden + p("Two.", num=(1, 0)), abstract(0, USUAL) + num(1, 0)) == ["1", "2"]
