"""Tests of words that say the opposite of each other."""

from __future__ import annotations

from drafter.mine.clauses.opposites import opposites
from drafter.mine.clauses.words import stem


def test_a_word_with_its_contrary_beginning_needs_no_entry():
    assert stem("satisfaction") in opposites(stem("dissatisfaction"))
    assert stem("lower") in opposites(stem("raise"))


def test_opposites_are_so_both_ways():
    assert stem("weakness") in opposites(stem("strength"))
    assert stem("strength") in opposites(stem("weakness"))
