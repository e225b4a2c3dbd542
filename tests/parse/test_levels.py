"""Levels that a file tells are believed; those that it leaves out are no level; what it does not tell goes by form."""

from __future__ import annotations

from drafter.model import Block
from drafter.parse import paragraphs
from drafter.received import SourceKind, SourceParagraph

LINE, ITEM, PARAGRAPH = SourceKind.LINE, SourceKind.ITEM, SourceKind.PARAGRAPH
Part = tuple[SourceKind, int, str, str]


def blocks(*parts: Part) -> tuple[Block, ...]:
    """Return the blocks of paragraphs that are given as kind, level, label and words."""
    body = [
        SourceParagraph(kind, text, (at, at), label, level=level)
        for at, (kind, level, label, text) in enumerate(parts, 1)
    ]
    return paragraphs.blocks(body)


def levels(*parts: Part) -> list[int]:
    return [block.level for block in blocks(*parts)]


def test_headings_have_the_level_that_the_file_gives_them():
    parts = ((LINE, 1, "", "One"), (LINE, 3, "", "Below"), (LINE, 2, "A", "Between"), (LINE, 9, "", "Deep"))

    assert levels(*parts) == [1, 3, 2, 5]


def test_a_heading_without_a_level_stands_below_the_last_that_has_one():
    parts = ((LINE, 1, "", "One"), (LINE, 0, "A", "By form"), (LINE, 0, "B", "By form"), (LINE, 1, "", "Two"))

    assert levels(*parts) == [1, 2, 2, 1]


def test_a_line_with_a_level_is_a_heading_at_the_end_of_a_text_too():
    assert levels((PARAGRAPH, 0, "1", "The Meeting met."), (LINE, 1, "", "The way forward")) == [0, 1]


def test_items_stand_as_deep_as_the_file_says_without_a_level_between():
    assert levels(*((ITEM, level, "", "x") for level in (1, 2, 2, 3, 1))) == [1, 2, 2, 3, 1]
    assert levels(*((ITEM, level, "", "x") for level in (3, 3, 5, 3, 1, 5))) == [1, 1, 2, 1, 1, 2]


def test_a_heading_further_in_is_not_the_title_of_the_annex_above_it():
    further, beside = (blocks((LINE, 1, "", "ANNEX A"), (LINE, level, "", "Aims")) for level in (2, 1))

    assert [(block.label, block.text, block.level) for block in further] == [("", "ANNEX A", 1), ("", "Aims", 2)]
    assert [(block.label, block.text, block.level) for block in beside] == [("ANNEX A", "Aims", 1)]


def test_what_leads_in_to_a_list_is_no_label_but_a_plans_labels_are():
    parts = ((PARAGRAPH, 0, "", "Participants:"), (ITEM, 0, "", "agreed."), (PARAGRAPH, 0, "", "The meeting:"),
             (ITEM, 0, "", "closed."), (PARAGRAPH, 0, "", "Action:"), (ITEM, 0, "", "mend."))  # fmt: skip

    assert [(block.label, block.text) for block in blocks(*parts)] == [
        ("", "Participants:"),
        ("", "agreed."),
        ("", "The meeting:"),
        ("", "closed."),
        ("Action", ""),
        ("", "mend."),
    ]


def test_a_label_above_its_paragraph_is_a_label_still():
    (found,) = blocks((PARAGRAPH, 0, "", "Next steps:"), (PARAGRAPH, 0, "", "The members will row."))

    assert (found.label, found.text) == ("Next steps", "The members will row.")


def test_a_number_with_more_parts_stands_further_in():
    labels = ("12.1", "12.2", "12.2.1", "12.2.2", "12.3")
    parts = [(ITEM, 0, label, "Elbonia to host:" if label == "12.2" else "x") for label in labels]

    assert levels(*parts) == [1, 1, 2, 2, 1]


def test_a_bullet_further_in_stands_below_another_of_its_own_kind_that_leads_in_to_it():
    def depths(*parts: tuple[int, str]) -> list[int]:
        items = [SourceParagraph(ITEM, text, (at, at), "", "-", indent) for at, (indent, text) in enumerate(parts, 1)]
        return [block.level for block in paragraphs.blocks(items)]

    assert depths((0, "a"), (0, "b:"), (2, "c"), (2, "d"), (0, "e")) == [1, 1, 2, 2, 1]
    assert depths((2, "a:"), (4, "b:"), (7, "c"), (4, "d"), (2, "e")) == [1, 2, 3, 2, 1]
    assert depths((0, "a:"), (1, "b"), (0, "c"), (1, "d")) == [1, 1, 1, 1]
    assert depths((0, "a;"), (4, "b;"), (0, "c;"), (4, "d")) == [1, 1, 1, 1]


def test_the_letter_i_goes_on_after_h_and_is_a_roman_one_elsewhere():
    def depths(labels: str, above: str = "x;") -> list[int]:
        parts = [(ITEM, 0, f"({label})", above) for label in labels.split()]
        return levels((PARAGRAPH, 0, "1", "Members agreed:"), *parts)[1:]

    assert depths("g h i j") == [1, 1, 1, 1]
    assert depths("a b i ii c") == [1, 1, 2, 2, 1]
    assert depths("g h i ii i j") == [1, 1, 2, 2, 1, 1]
    assert depths("g h i", "as follows:") == [1, 1, 2]


def test_a_roman_label_may_be_the_first_of_a_text():
    assert levels((ITEM, 0, "i", "one"), (ITEM, 0, "ii", "two")) == [1, 1]


def test_numbers_that_stand_only_above_paragraphs_without_one_are_headings():
    said = "The Committee adopted the draft agenda."
    parts = (
        (PARAGRAPH, 0, "1", "Opening"), (PARAGRAPH, 0, "", "The meeting was opened by the Chair."),
        (PARAGRAPH, 0, "2", "Agenda"), (PARAGRAPH, 0, "", said),
    )  # fmt: skip

    assert [block.kind.value for block in blocks(*parts)] == ["heading", "paragraph", "heading", "paragraph"]
    with_a_sentence = (*parts, (PARAGRAPH, 0, "3", said), (PARAGRAPH, 0, "", said))
    assert all(block.kind.value == "paragraph" for block in blocks(*with_a_sentence))
