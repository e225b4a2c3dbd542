"""Labels, recognised and counted."""

from __future__ import annotations

import pytest

from drafter import numbering
from drafter.model import Block, BlockKind


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("25. The Meeting", "25", "The Meeting"),
        ("(a) first", "(a)", "first"),
        ("iv) fourth", "iv)", "fourth"),
        ("a. fostering", "a", "fostering"),
        ("I. Decisions", "I", "Decisions"),
        ("3 bis. The Meeting", "3 bis", "The Meeting"),
        ("1.2. Scope", "1.2", "Scope"),
        ("A workshop on nets", "", "A workshop on nets"),
        ("3.5 per cent", "", "3.5 per cent"),
        ("e.g. nets", "", "e.g. nets"),
        ("I agree", "", "I agree"),
    ],
)
def test_a_label_is_told_from_the_words_after_it(text: str, label: str, rest: str):
    assert numbering.split(text) == (label, rest)


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("ANNEX: PRIORITIES", "ANNEX", "PRIORITIES"),
        ("Annex A - List", "Annex A", "List"),
        ("Attachment 2. Map", "Attachment 2", "Map"),
        ("Annexation of lakes", "", "Annexation of lakes"),
    ],
)
def test_an_annex_heading_is_parted_into_label_and_title(text: str, label: str, title: str):
    assert numbering.split_annex(text) == (label, title)


def test_letters_and_roman_numerals_count_as_word_counts_them():
    assert [numbering.letter(number) for number in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]
    assert [numbering.roman(number) for number in (4, 9, 14, 40, 49, 60)] == ["iv", "ix", "xiv", "xl", "xlix", "lx"]
    assert [numbering.roman(number) for number in (90, 444, 1999)] == ["xc", "cdxliv", "mcmxcix"]


def test_a_roman_number_is_read_in_its_one_right_spelling():
    assert all(numbering.roman_value(numbering.roman(number)) == number for number in range(1, 4000))
    assert [numbering.roman_value(text) for text in ("iiii", "ic", "vx", "mmmm", "", "k")] == [0] * 6


def test_only_a_first_level_heading_begins_an_annex():
    assert numbering.is_annex(Block(BlockKind.HEADING, "List", 1, "Annex A"))
    assert not numbering.is_annex(Block(BlockKind.HEADING, "Annex A", 2))
    assert not numbering.is_annex(Block(BlockKind.PARAGRAPH, "Annex A"))


@pytest.mark.parametrize(
    ("label", "printed"),
    [
        ("25", "25."), ("(a)", "(a)"), ("a)", "a)"), ("iv", "iv."), ("3 bis", "3 bis."), ("1.1", "1.1."),
        ("Action", "Action:"), ("Who", "Who:"), ("II", "II."), ("bb", "bb."), ("", ""), ("Note:", "Note:"),
    ],
)  # fmt: skip
def test_the_stop_after_a_label(label: str, printed: str):
    assert label + numbering.stop(label) == printed
