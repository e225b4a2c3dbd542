"""Lengths of meetings beside their dates."""

from __future__ import annotations

import pytest
from river_forum import said, told

COURSE = "a three-day course in 2018"


def test_a_length_that_the_dates_have_not_is_told() -> None:
    assert told((COURSE, "a three-day course from 5 to 6 March 2018")) == [
        'duration: 2017-06-05-som-7, para. 6 (a.txt:11): warning: "three-day course": 5–6 March 2018 are 2 days\n'
        "    mend: correct the length or the dates"
    ]


def test_the_two_day_meeting_is_held_against_its_own_dates() -> None:
    assert said(("The Meeting was co-chaired", "The two-day Meeting was co-chaired")) == [
        ("duration", '"two-day Meeting": 5 June 2017 is one day')
    ]


@pytest.mark.parametrize(
    "words",
    [
        "a three-day course from 5 to 7 March 2018",
        "a three-day course from 9 to 13 March 2018",
        "a three-day course in March 2018",
        "a three-day course, before the workshop of 5 March 2018",
        "a three-day course and a report by 5 March 2018 and 6 April 2018",
        "a 30-day notice before 5 March 2018",
    ],
)
def test_days_and_working_days_that_fit_are_let_be(words: str) -> None:
    assert said((COURSE, words)) == []
