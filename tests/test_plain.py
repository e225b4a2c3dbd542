"""Plain words: single spaces, none at the ends, and no-break spaces kept."""

from __future__ import annotations

from hypothesis import given, strategies as st

from drafter.model import plain, spaced

SPACES = " \t\n\r\x0b\x0c\x00\x7f\x85\u2003\u2028\u202f\u00a0\u3000\ufeff"
KEPT = "\u202f\u00a0"


def slowly(text: str) -> str:
    """Return plain words letter by letter."""
    single = "".join(" " if letter in SPACES and letter not in KEPT else letter for letter in text)
    while "  " in single:
        single = single.replace("  ", " ")
    return single.strip()


@given(st.text(alphabet=f"ab.é{SPACES}"))
def test_words_are_parted_by_single_spaces_however_they_stood(text):
    assert plain(text) == slowly(text)


def test_a_no_break_space_stays_within_a_text_and_goes_at_its_ends():
    assert plain("\u00a05\u00a0March  2013 \u202f") == "5\u00a0March 2013"


@given(st.text(alphabet=f"ab.é{SPACES}"))
def test_a_text_is_seen_with_plain_spaces_letter_for_letter(text):
    assert spaced(text) == "".join(" " if letter in KEPT else letter for letter in text)
