"""Tests that a small word which turns a sentence round makes another formula, and is in no slot."""

from __future__ import annotations

import re

import pytest
from series import yearly

from drafter import mine
from drafter.model import Precedent
from drafter.names import Table

TURNED = (
    ("The Council recommended that pilots over {} years of age be examined first.", "over", "under"),
    ("The Council forbade the use of nets above {} metres in the bay of Klow.", "above", "below"),
    ("The Council asked the Harbour Office to report on the wrecks before its next meeting, in {}.", "before", "after"),
    ("The price of salt was {} crowns in the spring, above the level of the autumn.", "above", "below"),
    ("Salt cost {} crowns in the spring, up from 9 crowns in the autumn.", "up", "down"),
    ("Members shall keep at least {} lamps in each lighthouse.", "least", "most"),
    ("Members shall report wrecks not later than {} weeks before the session.", "before", "after"),
    ("The Office shall print the tables of {} tides in the first week of each month.", "first", "last"),
    ("The Council adopted the plan for {} lamps, including chapter four.", "including", "excluding"),
    ("Dues shall be paid not earlier than {} days behind the session.", "earlier", "later"),
    ("Larger ships shall pay dues of more than {} crowns in each port.", "more", "less"),
)


def _mined(*sentences: str) -> tuple[Precedent, ...]:
    return mine.precedents(yearly(*sentences), (), Table(()))


@pytest.mark.parametrize(("sentence", "word", "turned"), TURNED)
def test_a_word_that_turns_a_sentence_round_makes_another_formula(sentence: str, word: str, turned: str) -> None:
    other = re.sub(rf"\b{word}\b", turned, sentence)
    alone = _mined(sentence.format(12), other.format(14))
    found = _mined(sentence.format(12), other.format(14), sentence.format(15), other.format(17))

    assert other != sentence
    assert not alone
    assert [len(each.attested) for each in found] == [2, 2]
    assert not [
        value for each in found for entry in each.attested for _, value in entry.values if value in (word, turned)
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        (
            "The Council noted the work done before the storm to mend the nets of Klow.",
            "The Council noted the work done to mend the nets of Klow after the flood.",
        ),
        ("The Council met in the first quarter of 2011.", "The Council met in the last quarter of 2012."),
        (
            "The Council took note of the first report of the Harbour Office on wrecks.",
            "The Council took note of the second report of the Harbour Office on wrecks.",
        ),
    ],
)
def test_such_words_in_other_places_turn_nothing_round(sentences: tuple[str, ...]) -> None:
    assert len(sentences) == max(len(each.attested) for each in _mined(*sentences))


@pytest.mark.parametrize(
    "words", [("strong", "steady", "strong", "weak"), ("surplus", "balance", "surplus", "deficit")]
)
def test_what_stands_between_two_opposites_does_not_make_them_one_formula(words: tuple[str, ...]) -> None:
    found = _mined(*(f"The Council noted with interest a {word} harvest of the salt pans of Klow." for word in words))

    assert [int(entry.statement[:4]) for each in found for entry in each.attested] == [2010, 2011, 2012]


def test_where_most_stood_above_no_slot_holds_how() -> None:
    said = "The price of salt in Zenda was {} crowns in the spring, {} the level of the year before."
    found = _mined(
        said.format(4, "above"), said.format(5, "above"), said.format(6, "close to"), said.format(3, "below")
    )

    assert said.format("{{ price.number }}", "above") in {re.sub(r"\{\{ \w+", "{{ price", each.text) for each in found}
    assert not [
        value
        for each in found
        for entry in each.attested
        for _, value in entry.values
        if re.search("above|below", value)
    ]
