"""Weekdays: one that is another day's is told; one that fits, in whatever form, and one without a year are let be."""

from __future__ import annotations

import pytest
from river_forum import told

DAY = "on 20 November 2017"  # a Monday


def test_a_weekday_of_another_day_is_an_error() -> None:
    assert told((DAY, "on Friday, 20 November 2017")) == [
        'weekday: 2017-06-05-som-7, para. 5 (a.txt:10): error: "Friday, 20 November 2017": 20 November 2017 '
        "is a Monday\n"
        "    mend: find out whether the weekday or the date is right"
    ]


@pytest.mark.parametrize("words", ["on 20 November 2017 (Friday)", "on Friday, 20 and Saturday, 21 November 2017"])
def test_it_may_stand_behind_the_date_or_in_a_range(words: str) -> None:
    assert [line.split(":")[0] for line in told((DAY, words))] == ["weekday"]


@pytest.mark.parametrize(
    "words",
    [
        "on Monday, 20 November 2017",
        "on Monday 20 and Tuesday 21 November 2017",
        "on 20 November 2017 (Monday)",
        "on Friday, 20 November",
        "on a Friday after 20 November 2017",
    ],
)
def test_a_weekday_that_fits_and_a_day_without_year_are_let_be(words: str) -> None:
    assert told((DAY, words)) == []
