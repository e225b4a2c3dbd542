"""Tests that list items which decide different things are two formulas; no slot holds what they decide."""

from __future__ import annotations

import pytest
from series import yearly

from drafter import mine
from drafter.mine.slots.staying import staying_words
from drafter.model import Precedent
from drafter.names import Table


def _mined(lead_in: str, *items: str) -> list[Precedent]:
    held = yearly(*(f"{lead_in}\n\n    - {item}." for item in items))
    return [each for each in mine.precedents(held, (), Table(())) if each.text != lead_in]


@pytest.mark.parametrize(
    ("lead_in", "one", "other"),
    [
        (
            "The Board decided:",
            "to increase the harbour budget to {} crowns",
            "to keep the harbour budget at {} crowns",
        ),
        ("The Board decided:", "to review the harbour budget of {} crowns", "to audit the harbour budget of {} crowns"),
        (
            "The Board decided:",
            "the budget of {} crowns should be reviewed",
            "the budget of {} crowns should be audited",
        ),
        ("The Board decided:", "that a fund of {} crowns be set up", "that a fund of {} crowns be wound up"),
        ("The Board decided to:", "double the fund for pilots to {} crowns", "halve the fund for pilots to {} crowns"),
    ],
)
def test_items_that_decide_different_things_are_two_formulas(lead_in: str, one: str, other: str) -> None:
    found = _mined(
        lead_in, one.format("420,000"), other.format("420,000"), one.format("435,000"), other.format("9,000")
    )

    assert {one.format("{{ crowns.number }}"), other.format("{{ crowns.number }}")} == {each.text for each in found}
    assert all(len(each.attested) == 2 for each in found)


def test_two_opposite_items_that_stand_once_each_are_no_formula() -> None:
    assert not _mined(
        "The Board decided:",
        "to increase the budget of the Harbour Office to 420,000 crowns",
        "to keep the budget of the Harbour Office at 420,000 crowns",
    )


def test_what_an_item_says_is_to_be_done_is_in_no_slot() -> None:
    text = "to continue to publish the charts of the bay"

    assert "to continue to publish" in [text[slice(*part)] for part in staying_words(text)]
