"""Meetings without number, dated some days beside the one that was held."""

from __future__ import annotations

import pytest
from river_forum import said, told

SINCE = "since the Sixth Senior Officials' Meeting, held in Klow on 9 June 2016"


def since(words: str) -> tuple[str, str]:
    return SINCE, f"since {words}"


def test_a_date_beside_the_one_known_is_told() -> None:
    assert told(since("the Senior Officials' Meeting in Klow on 8 June 2016")) == [
        'unnumbered-dates: 2017-06-05-som-7, para. 3 (a.txt:8): warning: the "Senior Officials\' Meeting" is dated '
        "8 June 2016; it was held on 9 June 2016\n"
        "    also: 2016-06-09-som-6 (a.txt:1)\n"
        "    mend: write 9 June 2016, or name the meeting that is meant"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "the Senior Officials' Meeting in Klow on 9 June 2016",
        "the Senior Officials' Meeting in Lutz on 8 March 2016",
        "the Ministerial Meeting in Klow on 10 June 2016",
        "the Preparatory Senior Officials' Meeting in Klow on 8 June 2016",
        "the Senior Officials' Meeting of the Sark Process on 8 June 2016",
        "the Senior Officials' Meeting and the dinner on 8 June 2016",
    ],
)
def test_its_own_date_another_meeting_and_another_time_are_let_be(words: str) -> None:
    assert said(since(words)) == []
