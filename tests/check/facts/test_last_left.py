"""Facts of the last meeting that are left in the statement of this one, saved under a new name."""

from __future__ import annotations

import pytest
from river_forum import said, told

OPENING = (
    "The Seventh Senior Officials' Meeting of the River Basin Forum was hosted by the Government of Elbonia in "
    "Port Dunk, Elbonia on 5 June 2017"
)
LAST = (
    "The Sixth Senior Officials' Meeting of the River Basin Forum was hosted by the Government of Syldavia in "
    "Klow, Syldavia on 9 June 2016"
)


def test_the_last_number_is_told_with_the_sentence_that_it_was_copied_from() -> None:
    assert told(("attend the Seventh", "attend the Sixth")) == [
        'last-left: 2017-06-05-som-7, para. 8 (a.txt:13): error: "Sixth Senior Officials\' Meeting" of '
        '2016-06-09-som-6 is left in "The Co-Chairs thanked the Migration Office ... the Sixth Senior '
        "Officials' Meeting.\"\n"
        "    also: 2016-06-09-som-6, para. 8 (a.txt:13)\n"
        "    also: 2017-06-05-som-7 (a.txt:1)\n"
        "    mend: write the number of this meeting"
    ]


def test_a_whole_opening_that_was_left_is_told_with_all_its_facts() -> None:
    (problem,) = said((OPENING, LAST))

    assert problem[0] == "last-left"
    assert problem[1].startswith(
        '"Sixth Senior Officials\' Meeting of the River Basin Forum", "9 June 2016" and "Klow" of '
        "2016-06-09-som-6 are left"
    )


@pytest.mark.parametrize("beside", [(6,), (5, 6)])
def test_the_last_of_several_is_named(beside: tuple[int, ...]) -> None:
    (problem,) = said((OPENING, LAST), beside=beside)
    assert "2016-06-09-som-6" in problem[1]


def test_without_the_last_text_the_thanks_alone_are_told() -> None:
    assert said(("attend the Seventh", "attend the Sixth"), beside=()) == [
        (
            "last-left",
            'the thanks are for the "Sixth Senior Officials\' Meeting"; this statement is of meeting 7',
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Co-Chairs recalled the Sixth Senior Officials' Meeting, held in Klow, Syldavia on 9 June 2016.",
        "The Co-Chairs thanked Syldavia for chairing the Sixth Senior Officials' Meeting on 9 June 2016.",
        "The Co-Chairs thanked the Migration Office for assisting members to attend the Sixth Ministerial Meeting.",
        "The Co-Chairs thanked the Training Centre in Klow for its work.",
    ],
)
def test_what_the_text_tells_of_the_last_meeting_is_let_be(words: str) -> None:
    assert (
        said(("The Co-Chairs thanked the Migration Office", f"{words} The Co-Chairs thanked the Migration Office"))
        == []
    )


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("attend the Eighth", True),
        ("attend the Seventh", False),
        ("attend the Seventh Senior Officials' Meeting, and Elbonia for its offer to host the Eighth", False),
        (
            "attend the Seventh Senior Officials' Meeting, and for its readiness to assist them to attend the Eighth",
            False,
        ),
    ],
)
def test_thanks_for_a_meeting_that_is_still_to_come_are_told_unless_they_say_so(words: str, is_told: bool) -> None:
    found = said(("attend the Seventh", words))

    assert [rule for rule, _ in found] == ["last-left"] * is_told


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("The Sixth Senior Officials' Meeting was opened by Mr Jan Novak.", True),
        ("Ms Ana Horvat chaired the Sixth Senior Officials' Meeting.", True),
        ("The Seventh Senior Officials' Meeting was opened by Mr Jan Novak.", False),
        ("The Meeting recalled that the Sixth Senior Officials' Meeting was opened by Mr Jan Novak.", False),
        ("The Sixth Senior Officials' Meeting was opened by Mr Jan Novak in Klow on 9 June 2016.", False),
    ],
)
def test_who_opened_the_last_meeting_is_left_where_a_text_tells_of_its_own(words: str, is_told: bool) -> None:
    found = said(("The Labour Office attended as an observer.", f"The Labour Office attended as an observer. {words}"))

    assert [rule for rule, _ in found] == ["last-left"] * is_told
