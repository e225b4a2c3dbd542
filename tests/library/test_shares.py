"""How much of one text stands in another: runs of five words or more."""

from __future__ import annotations

from hypothesis import given, strategies as st

from drafter import library

TEXTS = st.lists(st.sampled_from("abcdef"), max_size=60)


def shared(real: str, draft: str) -> library.Share:
    return library.share(library.words([real]), library.words([draft]))


def test_a_text_has_all_of_itself():
    share = shared("The Meeting thanked the host for its warmth.", "the meeting thanked the host for its warmth")

    assert (share.coverage, share.stood, share.f1, share.to_type, share.to_delete) == (1, 1, 1, 0, 0)


def test_four_words_in_a_row_are_grammar_and_five_are_wording():
    assert shared("one two three four five", "one two three four six").had == 0
    assert shared("one two three four five", "one two three four five six").kept == 5


def test_a_paragraph_that_was_moved_still_stands():
    first, second = "one two three four five six", "seven eight nine ten eleven twelve"

    assert shared(f"{first} {second}", f"{second} {first}").had == 12


def test_a_name_stands_as_often_as_it_is_said_for_nobody_types_or_deletes_it_twice():
    name = "the harbour process on fish and ships"

    share = shared(f"We of {name} met.", f"{name}. Then {name}. Again {name}.")

    assert (share.had, share.kept, share.to_delete) == (7, 21, 2)


def test_runs_that_overlap_count_each_word_once():
    assert list(library.standing("abcdefghijk", "abcdefg-efghijk")) == [1] * 11
    assert library.share("abcdefgxy", "abcdefg-cdefg").kept == 12


def test_both_shares_make_one_figure():
    share = shared("one two three four five six seven eight nine ten", "one two three four five")

    assert (share.coverage, share.stood) == (0.5, 1)
    assert abs(share.f1 - 2 / 3) < 1e-9


def test_a_gap_is_one_word_that_no_text_has():
    share = shared(
        "The Forum met in Klow with ten members present.", "The Forum met in [[meeting.place]] with ten members"
    )

    assert share.draft == 8
    assert share.kept == 0


def test_figures_hyphens_and_apostrophes_make_words_alike_in_any_dress():
    assert library.words(["CO-CHAIRS’ 2 April 2013–"]) == library.words(["co-chairs' 2 april, 2013"])


def test_what_is_empty_shares_nothing():
    assert (shared("", "a b c d e").f1, shared("a b c d e", "").coverage, shared("", "").f1) == (0, 0, 0)


@given(TEXTS, TEXTS)
def test_a_word_stands_where_five_in_a_row_with_it_are_in_the_other_text(one: list[str], other: list[str]):
    there = "".join(other)
    runs = {at for at in range(len(one) - 4) if "".join(one[at : at + 5]) in there}

    found = library.standing(one, other)

    assert [bool(each) for each in found] == [any(at - 4 <= run <= at for run in runs) for at in range(len(one))]


@given(TEXTS, TEXTS)
def test_the_share_is_the_same_from_both_sides_but_for_who_types(one: list[str], other: list[str]):
    there, back = library.share(one, other), library.share(other, one)

    assert abs(there.f1 - back.f1) < 1e-9
    assert (there.had, there.to_type) == (back.kept, back.to_delete)
    assert there.to_type + there.had == len(one)
