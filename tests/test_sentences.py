"""The sentences of a text: they end where a reader sees them end, and no word is lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from drafter import sentences
from drafter.model import plain


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Meeting met. It closed.", 2),
        ("Dr. Orne met Mr. Pell at No. 5. They agreed.", 2),
        ("The rate is 2.5 per cent. It rose.", 2),
        ("J. K. Orne spoke.", 1),
        ("Activities were agreed (ANNEX). They begin soon.", 2),
        ("The U.S. Department agreed with the U.S. position.", 1),
        ("“We agree.” The Meeting closed.", 2),
        ("See paras. 4 and 5, e.g. Rev. 2.", 1),
        ("What next? Nothing! Done.", 3),
        ("The meeting was on 5 March 2013. 12 members came.", 2),
        ("No stop at the end", 1),
        ("", 0),
        ("H.E. Mr. J. Orne, H.E. Mrs. Pell and the Hon. A. Bree spoke.", 1),
        ("St. Klow and St. Elba fish.", 1),
        ("U.S. officials came. U.S. Senior Officials spoke.", 2),
        ("They met in Klow, D.C. The Council closed at 5 p.m. It met again.", 3),
        ("It was no. The nets were torn.", 2),
        ("In Dec. 2014 and on 3 Jan. 2015 Elbonia Ltd. offered nets.", 1),
        ("Nets, e.g. Those of Klow, were torn.", 1),
        ("(The nets were torn.) Members agreed. [They left.] It closed.", 4),
        ("Members noted nets; They agreed; the rest left.", 1),
        ("Nets, ropes, etc. The Council closed.", 2),
        ("Members noted nets.3 They left.[4] It closed.", 3),
        ("Version 2.1 Nets. Rev.1 Nets", 2),
        ("Nets were torn... Members left.", 2),
        ("Members left. Étienne stayed. Šumla came.", 3),
        ("1. The Council met. 2. It closed.", 2),
        ("see www.klow.example. The end.", 2),
    ],
)
def test_sentences_end_where_a_reader_sees_them_end(text: str, count: int) -> None:
    assert len(sentences.split(text)) == count


def test_what_closes_a_sentence_stands_with_it() -> None:
    text = "The Chair said: “Nets tear.” Members agreed (as in 2010). (They left.)"

    assert sentences.split(text) == (
        "The Chair said: “Nets tear.”",
        "Members agreed (as in 2010).",
        "(They left.)",
    )


@given(st.text(' abA.B!?()"1,;:No[]’é').map(plain))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    assert " ".join(sentences.split(text)) == text


@pytest.mark.parametrize("piece", ["a.", "A. ", "No. 5 ", "?) ", ".1 A", "Members noted the report. "])
def test_long_texts_take_no_long_time(piece: str) -> None:
    start = time.process_time()
    sentences.split(plain(piece * (100_000 // len(piece))))

    assert time.process_time() - start < 10  # a quarter of a second as a rule: what is not linear takes minutes


def test_a_footnotes_raised_mark_after_a_stop_ends_its_sentence():
    assert sentences.split("Elbonia came.¹ Lutha went.") == ("Elbonia came.¹", "Lutha went.")


def test_a_word_is_held_in_any_case_and_within_another():
    assert sentences.holds("OBSERVERS attended", ("guest", "observ"))
    assert not sentences.holds("The nets were counted.", ("guest", "observ"))
    assert not sentences.holds("The nets were counted.", ())
