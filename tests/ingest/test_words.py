"""Lost spaces and hyphens, mended only where there is proof."""

from __future__ import annotations

import pytest

from drafter.ingest import words

VOCABULARY = {"regional", "operators", "border", "vrs-klow", "meeting"}
WIDE = "x" * 55


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("for consideration.In that context", "for consideration. In that context"),
        ("of the 8 th meeting", "of the 8th meeting"),
        ("see www.klow.Example or a.Name@klow.example", "see www.klow.Example or a.Name@klow.example"),
        ("the 8 nd of them", "the 8 nd of them"),
        ("in the U.S.Department", "in the U.S.Department"),
    ],
)
def test_a_space_is_put_back_after_a_stop_but_not_into_an_address(line: str, mended: str):
    text, repairs = words.spaces(line, 3)

    assert text == mended
    assert len(repairs) == (line != mended)
    assert all(repair.lines == (3, 3) for repair in repairs)


@pytest.mark.parametrize(
    ("word", "mended"),
    [("regionallyfocused", "regionally-focused"), ("subregional", "sub-regional"), ("VRSKLOW", "VRS-KLOW")],
)
def test_an_overlong_line_gets_back_the_hyphen_that_it_lost_at_the_edge(word: str, mended: str):
    text, repairs = words.hyphen(f"{WIDE} {word} {WIDE}", 1, 70, VOCABULARY)

    assert mended in text
    assert [(repair.before, repair.after) for repair in repairs] == [(word, mended)]


@pytest.mark.parametrize(
    "line",
    ["a short line with regionallyfocused in it", f"{WIDE} cooperation {WIDE}", f"regionallyfocused {WIDE} {WIDE}"],
)
def test_a_word_without_proof_stays(line: str):
    assert words.hyphen(line, 1, 70, VOCABULARY) == (line, [])


def test_a_divided_word_loses_its_hyphen_only_if_the_text_has_it_whole_elsewhere():
    assert words.joined("meet-", "ing.", VOCABULARY) == "meeting."
    assert words.joined("Co-", "Chairs'", VOCABULARY) == "Co-Chairs'"
