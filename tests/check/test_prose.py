"""The running English that the rules of language read: what is blanked, what is a name, where a sentence begins."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from drafter import markup
from drafter.check import vocabulary, wording
from drafter.check.prose import BLANK, Prose, prose
from drafter.check.wording.forms import Use, like, minority
from drafter.check.wording.inflected import Inflected
from drafter.model import Block, BlockKind, Name, Shelf, Statement

SHELF = Shelf(names=(Name("elbonia", "Elbonia"),))


def read(text: str) -> Prose:
    (one,) = prose(markup.read(f"---\nid: new\n---\n1. {text}\n"), SHELF)
    return one


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("It noted “the labor paper” of Elbonia.", ["“the labor paper”", "Elbonia"]),
        ("It noted ‘the labor paper’ of members’ nets.", ["‘the labor paper’"]),
        ("It noted https://nets.example/a,b and nets@fair.example today.",
         ["https://nets.example/a,b", "nets@fair.example"]),
        ("It noted members' nets and the fishers' boats.", []),
    ],
)  # fmt: skip
def test_what_its_writer_did_not_choose_is_blanked_letter_for_letter(text: str, blanked: list[str]) -> None:
    one = read(text)
    runs = [text[at : at + len(part)] for part in blanked if (at := text.find(part)) >= 0]

    assert len(one.open) == len(one.text) == len(text)
    assert runs == blanked
    assert one.open.count(BLANK) == sum(map(len, blanked))


def test_words_know_their_places_and_tell_names_from_beginnings() -> None:
    one = read("Members noted the Wind Office. Nets were sold. Lamp Office staff came.")
    names = [word.text for word in one.words if one.is_named(word)]

    assert [one.text[word.start : word.end] for word in one.words] == [word.text for word in one.words]
    assert names == ["Wind", "Office", "Lamp", "Office"]


def test_a_table_and_a_text_in_another_language_are_left_out() -> None:
    text = markup.read("---\nid: new\n---\n1. It noted nets.\n\n| a | b |\n|---|---|\n| c | d |\n")
    french = markup.read("---\nid: new\nlanguage: fr\n---\n1. Les ministres ont pris note.\n")

    assert [one.text for one in prose(text, SHELF)] == ["It noted nets."]
    assert prose(french, SHELF) == ()


@pytest.mark.parametrize(
    "word", ["organise", "operationalising", "multistakeholder", "refoulement", "stocktaking", "subregional"]
)
def test_words_of_meetings_are_words(word: str) -> None:
    assert vocabulary.is_word(word)


@pytest.mark.parametrize("word", ["occured", "commited", "successfull", "untill", "ferrys", "ofthe", "explaination"])
def test_common_slips_are_none(word: str) -> None:
    assert not vocabulary.is_word(word)


def test_the_two_spellings_of_a_word_lead_to_each_other() -> None:
    assert vocabulary.american()["organise"] == "organize"
    assert vocabulary.british()["center"] == "centre"


def test_the_rarer_form_is_at_fault_the_later_where_they_are_even_and_the_other_where_a_style_asks() -> None:
    one = read("nets ropes nets")
    first, second, third = Use(one, (0, 4)), Use(one, (5, 10)), Use(one, (11, 15))

    assert minority([first, third], [second]) == ([second], [first, third])
    assert minority([second], [first]) == ([second], [first])
    assert minority([first, third], [second], 1) == ([first, third], [second])
    assert minority([first], []) == ((), ())


@pytest.mark.parametrize(
    ("words", "model", "printed"),
    [("nets", "NETS", "NETS"), ("nets", "Nets", "Nets"), ("nets", "n", "nets")],
)
def test_a_correction_keeps_the_capitals(words: str, model: str, printed: str) -> None:
    assert like(words, model) == printed


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("{0:ing}", "utilising"), ("{1:ing}", "carrying out"), ("{2:ing}", "submitting"), ("{3:plural}", "were"),
        ("{4:singular}", "includes"), ("{5:many}", "countries"), ("{5}", "country"),
    ],
)  # fmt: skip
def test_a_mend_has_the_right_form(asked: str, printed: str) -> None:
    words = map(Inflected, ("utilise", "carry out", "submit", "was", "include", "country"))
    assert asked.format(*words) == printed


PIECES = st.sampled_from(
    ["the ", "The Meeting ", "noted ", ", ", "; and ", "-", " - ", "’", "'", "“", "”", "‘", "12 March 2013 ",
     "3-4 ", "(", ")", "[", "]", ".", "Co-Chairs ", "assist members ", "\u00a0", "5% ", "Ad Hoc Group ",
     "5th Meeting ", "ofthe ", "\n"]
)  # fmt: skip


@given(st.lists(st.lists(PIECES, max_size=20).map("".join), max_size=4))
def test_no_text_is_too_odd_and_each_correction_lies_within_its_text(texts: list[str]) -> None:
    given_ = Statement("x", title=("A MEETING",), blocks=tuple(Block(BlockKind.PARAGRAPH, text) for text in texts))
    for problem in (problem for rule in wording.RULES for problem in rule.check(given_, SHELF)):
        assert problem.what
        assert problem.mend
        if each := problem.correction:
            text = given_.title[-1 - each.block] if each.block < 0 else texts[each.block]
            assert 0 <= each.at[0] <= each.at[1] <= len(text)
