"""How much of one text stands in another: runs of five words or more, each word used once."""

from __future__ import annotations

from hypothesis import given, strategies as st

from drafter import library
from drafter.library.shares import LEAST

TEXTS = st.lists(st.sampled_from("abcdef"), max_size=60)


def shared(real: str, draft: str) -> library.Share:
    return library.share(library.words([real]), library.words([draft]))


def test_a_text_has_all_of_itself():
    share = shared("The Meeting thanked the host for its warmth.", "the meeting thanked the host for its warmth")

    assert (share.coverage, share.stood, share.f1, share.to_type, share.to_delete) == (1, 1, 1, 0, 0)


def test_four_words_in_a_row_are_grammar_and_five_are_wording():
    assert shared("one two three four five", "one two three four six").shared == 0
    assert shared("one two three four five", "one two three four five six").shared == 5


def test_a_paragraph_that_was_moved_still_stands():
    first, second = "one two three four five six", "seven eight nine ten eleven twelve"

    assert shared(f"{first} {second}", f"{second} {first}").shared == 12


def test_a_name_that_a_draft_says_three_times_counts_once_where_the_real_text_says_it_once():
    name = "the harbour process on fish and ships"

    assert shared(f"We of {name} met.", f"{name}. Then {name}. Again {name}.").shared == 7


def test_the_longest_run_is_taken_first():
    assert library.runs("abcdefgh", "abcdexabcdefgh") == ((0, 6, 8),)


def test_a_run_that_another_has_cut_still_counts_for_what_is_left_of_it():
    # "efghijk" is the longest and is taken first; of "abcdefg", which stands too, "abcd" would be too little
    assert library.share("abcdefghijk", "abcdefg-efghijk").shared == 7
    assert library.share("abcdefghijk", "abcdefg-fghijk").shared == 7
    assert library.share("abcdefghijklmn", "abcdefgh-fghijklmn").shared == 14


def test_a_gap_is_one_word_that_no_text_has():
    share = shared(
        "The Forum met in Klow with ten members present.", "The Forum met in [[meeting.place]] with ten members"
    )

    assert share.draft == 8
    assert share.shared == 0


def test_figures_hyphens_and_apostrophes_make_words_alike_in_any_dress():
    assert library.words(["CO-CHAIRS’ 2 April 2013–"]) == library.words(["co-chairs' 2 april, 2013"])


def test_what_is_empty_shares_nothing():
    assert (shared("", "a b c d e").f1, shared("a b c d e", "").coverage, shared("", "").f1) == (0, 0, 0)


@given(TEXTS, TEXTS)
def test_runs_are_the_same_words_in_both_and_no_word_is_in_two(one: list[str], other: list[str]):
    found = library.runs(one, other)

    for at, there, size in found:
        assert size >= LEAST
        assert one[at : at + size] == other[there : there + size]
    for starts in ([run[0] for run in found], [run[1] for run in found]):
        places = [
            place for start, (_, _, size) in zip(starts, found, strict=True) for place in range(start, start + size)
        ]
        assert len(places) == len(set(places))


@given(TEXTS, TEXTS)
def test_the_share_is_the_same_from_both_sides_but_for_who_types(one: list[str], other: list[str]):
    there, back = library.share(one, other), library.share(other, one)

    assert there.f1 == back.f1 or abs(there.shared - back.shared) < LEAST * 4  # ties are broken from the left
    assert 0 <= there.coverage <= 1
    assert there.to_type + there.shared == len(one)
