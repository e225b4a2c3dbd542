"""How strong a verb is: its band first, then its qualifiers."""

from __future__ import annotations

import pytest

from drafter import verbs


def test_each_band_has_a_name():
    assert len(verbs.BAND_NAMES) == max(verbs.BANDS.values()) + 1


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ("heard", "noted"), ("noted", "acknowledged"), ("acknowledged", "welcomed"), ("welcomed", "urged"),
        ("urged", "endorsed"), ("endorsed", "decided"), ("noted", "noted with appreciation"),
        ("welcomed in principle", "welcomed"), ("welcomed", "warmly welcomed"), ("warmly welcomed", "requested"),
        ("expressed its appreciation", "expressed its deep appreciation"),
        ("expressed concern", "expressed serious concern"), ("expressed serious concern", "expressed grave concern"),
    ],
)  # fmt: skip
def test_one_verb_is_stronger_than_another(weaker, stronger):
    assert verbs.strength(weaker) < verbs.strength(stronger)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("also welcomed", "welcomes"),
        ("further noted", "noted with concern"),
        ("conveyed their sincere appreciation", "expressed their sincere appreciation"),
        ("extended its gratitude", "expressed its gratitude"),
    ],
)
def test_what_adds_nothing_is_as_strong(one, other):
    assert verbs.strength(one) == verbs.strength(other)


@pytest.mark.parametrize("verb", ["", "briefed", "did not agree"])
def test_a_verb_without_a_band_has_no_strength(verb):
    assert (verbs.strength(verb), verbs.band_name(verb)) == (None, "")


@pytest.mark.parametrize("verb", ["expressed grave concern", "condemned", "regretted", "noted with concern"])
def test_what_voices_concern_is_called_neither_warm_nor_positive(verb):
    assert verbs.band_name(verb) == ""
    assert verbs.strength(verb) is not None
