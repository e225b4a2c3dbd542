"""Tests of what decides the contrary of another clause, and of what only says it in other words."""

from __future__ import annotations

import pytest

from drafter.mine.contrary import contrary

LIGHTS = "Members voted by five to two to keep the lights of Klow at 40 lamps."


@pytest.mark.parametrize(
    "other",
    [
        "Members voted to put out the lights of Klow.",
        "Members did not vote to keep the lights of Klow at 40 lamps.",
        "Members refused to keep the lights of Klow at 40 lamps.",
    ],
)
def test_another_deed_or_a_no_is_contrary(other: str):
    assert contrary(LIGHTS, other)
    assert contrary(other, LIGHTS)


def test_opposite_words_are_contrary_and_both_together_are_not():
    strong, weak = "They noted the strength of the harbour.", "They noted the weakness of the harbour."

    assert contrary(strong, weak)
    assert not contrary(strong, "They noted the strength and weakness of the harbour.")


@pytest.mark.parametrize("other", ["Members voted unanimously to keep the lights of Klow at 38 lamps.", LIGHTS])
def test_other_figures_and_votes_are_not(other: str):
    assert not contrary(LIGHTS, other)
