"""Tests of wordings that say too little, or have a slot for what is always the same."""

from __future__ import annotations

from series import yearly

from drafter import mine
from drafter.model import Precedent
from drafter.names import Table


def mined(*sentences: str) -> tuple[Precedent, ...]:
    return mine.precedents(yearly(*sentences), (), Table(()))


def test_a_verb_that_says_nothing_by_itself_makes_no_wording() -> None:
    found = mined(
        "The Council took its decisions by consensus.",
        "The Council took its decision on the pay of pilots by a majority of three to one.",
    )
    assert not any(len(each.attested) > 1 for each in found)


def test_a_study_that_is_begun_and_a_study_that_is_noted_are_no_formula() -> None:
    found = mined(
        "The Council agreed on the terms of reference of a study of the Zenda dam.",
        "The Council took note of the study of the Zenda dam.",
    )
    assert not any(len(each.attested) > 1 for each in found)


def test_what_is_always_the_same_is_no_slot_once_others_are_gone() -> None:
    said = "The Meeting decided to retain the Pilot Panel with its present terms of reference until the {} Meeting."
    (found,) = mined(
        said.format("Fourth"),
        said.format("Fifth"),
        "The Meeting decided to retain the Pilot Panel, with revised terms of reference, until the Sixth Meeting.",
        said.format("Seventh"),
    )
    assert found.text == said.format("{{ next.name }}").replace("}} Meeting", "}}")
    assert [entry.variant for entry in found.attested] == [False, False, True, False]
