"""Tests of words that say the opposite of each other."""

from __future__ import annotations

import pytest
from series import mined

from drafter.mine.clauses.opposites import opposites
from drafter.mine.clauses.words import stem


def test_a_word_with_its_contrary_beginning_needs_no_entry():
    assert stem("satisfaction") in opposites(stem("dissatisfaction"))
    assert stem("lower") in opposites(stem("raise"))


def test_opposites_are_so_both_ways():
    assert stem("weakness") in opposites(stem("strength"))
    assert stem("strength") in opposites(stem("weakness"))


def test_an_immigrant_is_a_migrant_and_to_inform_is_not_the_contrary_of_a_form():
    assert stem("migration") not in opposites(stem("immigration"))
    assert stem("form") not in opposites(stem("inform"))
    assert stem("mobile") in opposites(stem("immobile"))


def test_a_doubled_letter_before_an_ending_makes_no_other_word():
    assert stem("committed") == stem("commitment") != stem("committee")
    assert stem("submitted") == stem("submit")


@pytest.mark.parametrize(
    "sentences",
    [
        (
            "The mandate of the Group was extended until 31 May 2014.",
            "The mandate of the Group expired on 31 May 2015.",
        ),
        ("The ceasefire has been respected by all sides.", "The ceasefire has been violated by all sides."),
        ("The mission withdrew from Lutha on 4 May 2014.", "The mission deployed to Lutha on 4 May 2015."),
        ("Part in the scheme is mandatory for all members.", "Part in the scheme is voluntary for all members."),
    ],
)
def test_what_says_the_contrary_is_no_rewording(sentences):
    assert mined(*sentences) == ()
