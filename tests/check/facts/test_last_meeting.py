"""The last meeting: the one before this, not the one before that."""

from __future__ import annotations

import pytest
from river_forum import said, told

SINCE = "the Sixth Senior Officials' Meeting, held in Klow on 9 June 2016"


def test_the_meeting_before_the_last_is_told_where_the_last_is_known() -> None:
    before = "the Fifth Senior Officials' Meeting, held in Zenda on 3 June 2015"
    assert told((SINCE, before)) == [
        'last-meeting: 2017-06-05-som-7, para. 3 (a.txt:8): warning: "since the Fifth Senior Officials\' Meeting": '
        "meeting 6 was held on 9 June 2016\n"
        "    also: 2016-06-09-som-6 (a.txt:1)\n"
        "    mend: write what was done since meeting 6"
    ]


def test_the_date_of_the_meeting_before_the_last_is_told() -> None:
    assert said((SINCE, "the last meeting of senior officials in June 2015")) == [
        (
            "last-meeting",
            '"last meeting of senior officials in June 2015": the last one known was held on 9 June 2016',
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "the last meeting of senior officials in June 2016",
        "the last meeting in 2016",
        "the last meeting of senior officials in February 2017",
        "the last meeting of the Working Group on Ferries in May 2014",
        "the last Ministerial Meeting in 2014",
        "the First Senior Officials' Meeting in 2011",
    ],
)
def test_the_last_one_a_later_one_and_those_of_other_counts_are_let_be(words: str) -> None:
    assert said((SINCE, words)) == []


def test_what_the_archive_does_not_hold_proves_nothing() -> None:
    assert said((SINCE, "the last meeting of senior officials in June 2015"), beside=(5,)) == []
