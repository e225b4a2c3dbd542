"""The next meeting: after this one, and of the next number."""

from __future__ import annotations

import pytest
from river_forum import said, told

from drafter import check, markup
from drafter.model import Shelf

NEXT = "the Eighth Senior Officials' Meeting would be held in Zubrowka in 2018"


def test_a_next_meeting_in_the_past_is_an_error() -> None:
    assert told((NEXT, "the next meeting would be held in Zubrowka in 2016")) == [
        'next-meeting: 2017-06-05-som-7, para. 7 (a.txt:12): error: the next meeting is dated "2016"; '
        "this one was on 5 June 2017\n"
        "    also: 2017-06-05-som-7 (a.txt:1)\n"
        "    mend: write when the next meeting will be, or correct this one's date"
    ]


def test_a_next_meeting_of_this_ones_number_is_an_error() -> None:
    assert said(("the Eighth Senior", "the Seventh Senior")) == [
        (
            "next-meeting",
            'the "Seventh Senior Officials\' Meeting" is told as one to come; this statement is of meeting 7',
        )
    ]


def test_a_number_left_out_is_a_warning() -> None:
    assert said(("the Eighth Senior", "the Ninth Senior")) == [
        (
            "next-meeting",
            'the "Ninth Senior Officials\' Meeting" is told as one to come, and no meeting 8: '
            "this statement is of meeting 7",
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "the next meeting would be held in Zubrowka in 2018",
        "the next meeting would be held later in 2017",
        "the next meeting would be held on 3 March",
        "the next Ministerial Meeting would be held in May 2018, as agreed in 2016",
        "the Sixth Meeting had decided that the next meeting be held in June 2017",
        "the Eighth Senior Officials' Meeting and the Ninth Senior Officials' Meeting would be held in Zubrowka",
        "the Sixth Ministerial Meeting would be held in Zubrowka in 2018",
    ],
)
def test_a_meeting_to_come_of_this_or_another_count_is_let_be(words: str) -> None:
    assert said((NEXT, words)) == []


@pytest.mark.parametrize(
    ("words", "severity"),
    [("in May 2016", "error"), ("on 5 June 2017", "error"), ("in June 2017", "warning")],
)
def test_a_numbered_meeting_to_come_is_not_dated_before_this_one(words: str, severity: str) -> None:
    found = [each for each in told((f"{NEXT}", NEXT.replace("in 2018", words))) if each.startswith("next-meeting")]

    assert len(found) == 1
    assert f'{severity}: the "Eighth Senior Officials\' Meeting", one to come, is dated "{words[3:]}"' in found[0]


@pytest.mark.parametrize(
    "words",
    ["in 2017", "in July 2017", "in Zubrowka, as agreed in May 2016", "in 2018, and Elbonia its workshop in May 2016"],
)
def test_what_may_be_to_come_is_let_pass(words: str) -> None:
    assert [each for each in said(("in Zubrowka in 2018", words)) if each[0] == "next-meeting"] == []


@pytest.mark.parametrize(
    "words",
    [
        "The Council accepted the offer of Elbonia to host the {} Meeting in Klow in the second half of 2026.",
        "The Council accepted with pleasure the invitation of Elbonia to hold the {} Meeting in Klow.",
        "Agrees to hold its {} Meeting in Klow.",
        "Also decides to convene its {} Meeting in Klow.",
    ],
)
def test_an_offer_to_hold_the_next_meeting_counts_it(words: str) -> None:
    head = "meeting: {body: Net Council, name: Ninth Meeting of the Net Council, ordinal: 9, start: '2025-03-05'}"
    texts = [markup.read(f"---\nid: new\n{head}\n---\n1. {words.format(nth)}\n") for nth in ("Tenth", "Eleventh")]
    found = [[each.rule for each in check.problems(text, Shelf())] for text in texts]
    assert ["next-meeting" in each for each in found] == [False, True]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("in Zenda in May 2018", "in May 2018 here, in March 2018 elsewhere in the text"),
        ("in March 2018 in Klow", "in Klow here, in Zubrowka elsewhere in the text"),
        ("in Klow", "in Klow here, in Zubrowka elsewhere in the text"),
        ("in Hilo, Elbonia", "in Hilo here, in Zubrowka elsewhere in the text"),
        ("in plenary", ""),
        ("in Zubrowka in 2018", ""),
        ("by May 2018", ""),
    ],
)
def test_a_next_meeting_is_in_one_month_and_in_one_city(words: str, what: str) -> None:
    first = "the Eighth Senior Officials' Meeting will be held in Zubrowka in March 2018"
    found = said((NEXT, f"{first}. The plan will be submitted to the Eighth Senior Officials' Meeting {words}"))
    expected = f'the "Eighth Senior Officials\' Meeting" is to be {what}'
    assert found == ([("next-meeting", expected)] if what else [])
