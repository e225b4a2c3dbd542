"""Lost spaces and hyphens, mended only where there is proof."""

from __future__ import annotations

import pytest

from drafter.ingest import words

VOCABULARY = words.vocabulary(["regional operators border meeting the border of the meeting", "policy"], ["VRS-Klow"])
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


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("coop-", "eration", "cooperation"),  # neither half is a word of the text
        ("border-", "ing", "bordering"),  # an ending, and no word
        ("border-", "related", "border-related"),  # a word before it: the hyphen may be the author's
        ("vrs-", "system", "vrs-system"),  # the text has words with this beginning and a hyphen
        ("mi\u00ad", "gration", "migration"),  # a soft hyphen says itself what it is
    ],
)
def test_a_divided_word_is_joined_where_its_halves_are_no_words(first: str, second: str, whole: str):
    assert words.joined(first, second, VOCABULARY) == whole


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("and theMeeting agreed", "and the Meeting agreed"),
        ("the members ofthe Meeting", "the members of the Meeting"),
        ("a po1icy of it", "a policy of it"),
        ("McBorder and eLearning", "McBorder and eLearning"),
        ("another matter of bathing", "another matter of bathing"),
        ("room b101 and x1y", "room b101 and x1y"),
    ],
)
def test_words_that_ran_together_are_parted_only_with_proof(line: str, mended: str):
    text, repairs = words.parted(line, 4, VOCABULARY)

    assert text == mended
    assert len(repairs) == (line != mended)


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("The purpose of themeeting was told.", "The purpose of the meeting was told."),
        ("It agreedthat nets be mended.", "It agreed that nets be mended."),
        ("The husband took the theory to Poland.", "The husband took the theory to Poland."),
        ("The meetingthe", "The meeting the"),
        ("The themes of another thousand.", "The themes of another thousand."),
    ],
)
def test_a_small_word_run_into_another_is_parted_where_both_stand_in_the_text(line: str, mended: str):
    text = "The meeting agreed that the men and the other nets were fine."
    vocabulary = words.vocabulary([text, text, line], ())

    assert words.parted(line, 1, vocabulary)[0] == mended
