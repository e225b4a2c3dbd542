"""Places of meetings that a text names: held against what is known of them."""

from __future__ import annotations

import pytest
from river_forum import said, told

HELD = "Meeting, held in Klow on 9 June 2016"


def test_another_city_is_told_with_the_place_that_knows_better() -> None:
    assert told(("held in Klow on", "held in Zenda on")) == [
        'meeting-places: 2017-06-05-som-7, para. 3 (a.txt:8): warning: "Sixth Senior Officials\' Meeting" is put in '
        '"Zenda"; it was held in Klow, Syldavia\n'
        "    also: 2016-06-09-som-6 (a.txt:1)\n"
        "    mend: write Klow, or correct what says so"
    ]


@pytest.mark.parametrize("words", ["Meeting in Zenda on 9 June 2016", "Meeting (Zenda, 9 June 2016)"])
def test_a_place_is_told_in_whatever_form(words: str) -> None:
    assert [rule for rule, _ in said((HELD, words))] == ["meeting-places"]


@pytest.mark.parametrize(
    "words",
    [
        "Meeting, held in Klow, Syldavia, in June 2016",
        "Meeting, held in Syldavia on 9 June 2016",
        "Meeting (Klow, 9 June 2016)",
        "Meeting in June 2016",
        "Meeting, held in Upper Klow on 9 June 2016",
        "Meeting, and the workshop held in Zenda in May 2016",
        "Meeting in Members' interest",
    ],
)
def test_its_city_its_country_and_a_longer_name_agree(words: str) -> None:
    assert told((HELD, words), states=True) == []


def test_another_country_is_told() -> None:
    assert [rule for rule, _ in said((HELD, "Meeting, held in Borduria on 9 June 2016"), states=True)] == [
        "meeting-places"
    ]


def test_of_a_meeting_that_nobody_knows_nothing_is_told() -> None:
    assert told(("held in Klow on", "held in Zenda on"), beside=()) == []


def test_a_place_may_stand_behind_the_date() -> None:
    assert said((HELD, "Meeting, held on 9 June 2016 in Klow, Syldavia")) == []
    assert [rule for rule, _ in said((HELD, "Meeting, held on 9 June 2016 in Zenda"))] == ["meeting-places"]
