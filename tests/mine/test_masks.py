"""Tests of masking: dates, places, names and numbers are alike, everything else is itself."""

from __future__ import annotations

from hypothesis import given, strategies as st

from drafter import mine
from drafter.names import Table

WORDS = mine.masking((), Table(()))


def _keys(text: str) -> list[str]:
    return [key for key, _ in WORDS(text)]


def test_texts_that_differ_in_a_date_or_number_are_alike():
    one, other = "Members met on 5 March 2013, with 12 boats.", "Members met on 7–9 May 2015, with 40 boats."

    assert _keys(one) == _keys(other)
    assert _keys(one) != _keys(one.replace("with", "without"))


def test_an_entity_and_the_marks_at_it_are_one_word():
    assert WORDS("on 5 March 2013, then") == (("on", "on"), ("<date>,", "5 March 2013,"), ("then", "then"))


@given(st.text(alphabet="ab ,.5MarchKlow2013 th-–(’)", max_size=60))
def test_no_letter_is_lost(text):
    assert " ".join(word for _, word in WORDS(text)).split() == text.replace("\n", " ").split()
