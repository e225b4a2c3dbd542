"""Signs of damage that lower the trust in a reading, and clean texts that bear none."""

from __future__ import annotations

import pytest

from drafter.model import Block, BlockKind
from drafter.parse import signs


def paragraphs(*texts: str) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, text) for text in texts]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Page 3", "a line of the page stands in the text: “Page 3”"),
        ("- 4 -", "a line of the page stands in the text: “- 4 -”"),
        ("www.clacks.example/nets", "a line of the page stands in the text: “www.clacks.example/nets”"),
        ("Tel: 555 0100", "a line of the page stands in the text: “Tel: 555 0100”"),
        ("The U n i t e d Lakes agreed.", "letters stand apart: “U n i t e d”"),
        ("It was attended by Elbonia and Lancr1.", "figures stand in words, or letters in figures: “Lancr1”"),
        ("It met on 5 March 20l7.", "figures stand in words, or letters in figures: “20l7”"),
        ("It met on l6 and 17 March.", "figures stand in words, or letters in figures: “l6”"),
    ],
)
def test_a_damaged_line_is_told(text, reason):
    assert list(signs.find(paragraphs("The Meeting began.", text))) == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "The G20, the COP21 and the 19th MC7 were noted in A/RES/70/1 of the 1990s.",
        "Page 3 of the plan was amended.",
        "The plan is at www.clacks.example/nets for all.",
        "Options A, B, C and D were noted.",
        "In 2013 and 2014, 100 members wrote to nets1@clacks.example.",
        "Annex I and the H5N1 report were noted.",
    ],
)
def test_clean_words_are_no_sign(text):
    assert list(signs.find(paragraphs("The Meeting began.", text))) == []


def test_a_paragraph_that_begins_small_is_told_unless_the_one_above_leads_in_to_it():
    assert list(signs.find(paragraphs("The Meeting noted the report.", "missioner for Nets spoke."))) == [
        "a paragraph begins in the middle of a sentence: “missioner for Nets spoke.”"
    ]
    assert list(signs.find(paragraphs("The Ministers,", "having met in Klow,", "agreed to act."))) == []


def test_headings_that_go_on_or_stand_in_a_row_are_told():
    def headings(*texts: str) -> list[Block]:
        return [Block(BlockKind.HEADING, text, 1) for text in texts]

    assert list(signs.find(headings("The Meeting on the Nets of"))) == [
        "a heading ends in the middle of a sentence: “The Meeting on the Nets of”"
    ]
    assert list(signs.find(headings("Nets", "Ropes", "Boats", "Lakes", "Fish"))) == [
        "5 lines that follow each other were read as headings, from “Nets” to “Fish”"
    ]
    assert list(signs.find(headings("Nets", "Ropes", "Boats", "Lakes"))) == []


def test_the_letter_of_an_annex_is_no_open_end():
    assert not any("middle of a sentence" in told for told in signs.find(paragraphs("The list is at Annex A")))


@pytest.mark.parametrize("word", ["Meetingreviewed", "Ministersagreed", "Forumwas", "Councilalso"])
def test_a_body_that_touches_its_verb_is_told(word: str):
    text = f"The {word} the plan."

    assert list(signs.find(paragraphs(text))) == [f"a body and what it did stand in one word: “{word}”"]


@pytest.mark.parametrize("word", ["Chaired", "Grouped", "Boarded", "Headed", "Statesman", "Membership", "Headway"])
def test_a_word_that_begins_like_a_body_is_no_sign(word: str):
    assert list(signs.find(paragraphs(f"It was {word} by Elbonia."))) == []
