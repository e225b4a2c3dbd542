"""Chairs: who is thanked for chairing the meeting chaired it."""

from __future__ import annotations

import pytest
from river_forum import said, told

LAST = "9. Participants thanked"


def test_one_who_did_not_chair_is_told() -> None:
    words = "9. The Meeting thanked Borduria and Freedonia for co-chairing the Meeting. Participants thanked"
    assert told((LAST, words)) == [
        'chairs-agree: 2017-06-05-som-7, para. 9 (a.txt:14): warning: "Freedonia" is thanked for chairing; '
        '"Borduria" and "Elbonia" chaired the meeting\n'
        "    also: 2017-06-05-som-7, para. 1 (a.txt:6)\n"
        "    mend: name those who chaired this meeting"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Meeting thanked Borduria and Elbonia for their able co-chairing of the Meeting.",
        "The Meeting thanked Borduria for co-chairing the Meeting.",
        "The Meeting thanked Freedonia for chairing the Working Group on Ferries.",
        "The Meeting thanked Freedonia for chairing the Sixth Senior Officials' Meeting.",
        "The Meeting welcomed the Seminar on Locks, and thanked Freedonia for chairing it.",
        "The Meeting welcomed the visits, and thanked Syldavia and Freedonia for chairing them respectively.",
    ],
)
def test_those_who_chaired_and_chairs_of_other_meetings_are_let_be(words: str) -> None:
    assert said((LAST, f"9. {words} Participants thanked")) == []


CHAIRED = "The Meeting was co-chaired by Borduria and Elbonia."


def test_a_chair_who_is_not_listed_is_told_where_the_other_is() -> None:
    persons = "The Meeting was co-chaired by Ms Ana Horvat (Borduria) and Mr Jan Novak (Syldavia)."
    for words in (CHAIRED.replace("Elbonia", "Syldavia"), persons):
        assert told((CHAIRED, words), states=True) == [
            'chairs-agree: 2017-06-05-som-7, para. 1 (a.txt:6): warning: "Syldavia" is said to have chaired the '
            "meeting, and is not among those who attended\n"
            "    mend: correct the name, or add it to those who attended"
        ]


def test_chairs_of_whom_none_is_listed_are_left_out_of_the_list() -> None:
    assert said((CHAIRED, "The Meeting was co-chaired by Syldavia and Zubrowka."), states=True) == []


@pytest.mark.parametrize(
    "words",
    [
        "The Meeting elected Ms Ana Horvat (Syldavia) as Rapporteur.",
        "The Meeting elected Mr Jan Novak of Borduria as Chair and Ms Ana Horvat of Syldavia as Vice-Chair.",
        "The Meeting also unanimously elected Borduria as Chair and Syldavia as Rapporteur.",
        "The representative of Syldavia was elected Vice-Chairperson.",
        "The Meeting elected the following: Chair: Mr Jan Novak (Borduria); Rapporteur: Ms Ana Horvat (Syldavia).",
        "Syldavia was elected Rapporteur.",
    ],
)
def test_an_officer_of_a_state_that_is_not_listed_is_told(words: str) -> None:
    assert told((CHAIRED, f"{CHAIRED} {words}"), states=True) == [
        'chairs-agree: 2017-06-05-som-7, para. 1 (a.txt:6): warning: an officer is of "Syldavia", which is not among '
        "those who attended\n"
        "    mend: correct the name, or add it to those who attended"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Meeting elected Ms Ana Horvat (Borduria) as Rapporteur.",
        "The Boat Council elected Syldavia as its Chair.",
        "The Meeting recalled that Syldavia had been elected Chair at the last meeting.",
        "The Meeting congratulated Syldavia, elected Chair of the Boat Council.",
        "The Meeting elected Mr Jan Novak (Borduria) as Chair, and Syldavia offered to pay for the boats.",
        "The Meeting appointed Mr Jan Novak (Borduria) as Rapporteur for the project in Syldavia.",
        "The Chair named three ports in Syldavia.",
    ],
)
def test_officers_who_are_listed_and_those_of_others_are_let_be(words: str) -> None:
    assert said((CHAIRED, f"{CHAIRED} {words}"), states=True) == []
