"""Events without number, and documents, that two places date otherwise."""

from __future__ import annotations

import pytest
from river_forum import said, told

LAST = "6. Members agreed"


def seminar(words: str) -> tuple[str, str]:
    return LAST, f"6. {words}. Members agreed"


def test_another_day_is_told_with_the_other_place() -> None:
    words = "The Regional Seminar on Dams, held in Strelsau on 12 January 2017, was well attended"
    assert told(seminar(words)) == [
        'event-dates: 2017-06-05-som-7, para. 6 (a.txt:11): warning: the "Regional Seminar on Dams" is dated '
        '"12 January 2017" here, elsewhere "11 January 2017"\n'
        "    also: 2017-06-05-som-7, para. 4 (a.txt:9)\n"
        "    mend: find out which date is right, and correct the other"
    ]


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (
            "The Regional Seminar on Dams, held in Klow on 11 January 2017, was noted",
            'the "Regional Seminar on Dams" of 11 January 2017 is put in Klow here, elsewhere in Strelsau',
        ),
        (
            "The Strategy on Silt, adopted in 2015, and the Strategy on Silt, which was adopted in 2014, were noted",
            'the "Strategy on Silt" is dated "adopted 2014" here, elsewhere "2015"',
        ),
    ],
)
def test_another_place_and_another_year_are_told(words: str, fault: str) -> None:
    assert said(seminar(words)) == [("event-dates", fault)]


def test_an_earlier_statement_is_compared_too() -> None:
    words = "The Regional Seminar on Dams, held in Strelsau on 12 January 2016, was recalled"
    assert said(seminar(words)) == [
        ("event-dates", 'the "Regional Seminar on Dams" is dated "12 January 2016" here, elsewhere "11 January 2016"')
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Regional Seminar on Dams, held in Strelsau in January 2017, was noted",
        "The Regional Seminar on Dams (Strelsau, 11 January 2017) was noted",
        "The Regional Seminar on Dams, held in Mudville on 3 May 2014, was noted",
        "The Regional Seminar on Ferries, held in Strelsau on 12 January 2017, was noted",
        "The second Regional Seminar on Dams, held in Strelsau on 12 January 2017, was noted",
        "The Regional Seminar on Dams, to be held in Strelsau on 12 January 2018, was noted",
        "The Strategy on Silt, adopted in 2012, and the revised Strategy on Silt, adopted in 2015, were noted",
        "The Strategy on Silt, adopted in 2012 and launched in 2013, was noted",
        "The Senior Officials' Meeting on 4 March 2017 and the Senior Officials' Meeting on 5 April 2017 were noted",
    ],
)
def test_months_other_events_plans_and_revisions_are_let_be(words: str) -> None:
    assert said(seminar(words)) == []
