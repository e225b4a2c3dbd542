"""Facts that a text says in other words than most: its Fourth Session, Parties counted, a time that was over."""

from __future__ import annotations

import pytest
from river_forum import said, told

from drafter import check, markup
from drafter.model import Severity, Shelf

PURPOSE = "3. The Meeting reviewed the progress made since the"
COURSE = "Members agreed to hold a three-day course in 2018"
THANKS = "thanked the Government and people of Elbonia for their warm welcome and excellent arrangements"
HEAD = """\
---
id: {day}
meeting: {{body: Lake Commission, name: {nth} Session of the Lake Commission, ordinal: {n}, city: {city}, start: {day},
  end: {end}}}
---
"""
FOURTH = HEAD.format(day="2030-05-06", nth="Fourth", n=4, city="Zenda", end="2030-05-08") + "1. The Commission met.\n"
FIFTH = HEAD.format(day="2031-05-05", nth="Fifth", n=5, city="Klow", end="2031-05-07")


def of_fifth(text: str) -> list[str]:
    """Return what is told of a text of the Fifth Session, beside the Fourth."""
    fourth, fifth = markup.read(FOURTH), markup.read(FIFTH + text)
    found = check.problems(fifth, Shelf(statements=(fourth, fifth)))
    return [f"{each.rule}: {each.what}" for each in found if each.severity is not Severity.NOTE]


def test_its_own_earlier_session_is_compared() -> None:
    text = "1. The Commission adopted the report of its Fourth Session, held in Zenda from 6 to {} May 2030.\n"

    assert of_fifth(text.format(8)) == []
    assert of_fifth(text.format(8).replace("6 to 8 May", "12 to 14 June")) == [
        'meeting-dates: "Fourth Session" is dated 12 to 14 June 2030; it was held on 6–8\u00a0May 2030'
    ]


def test_of_two_ranges_that_only_begin_together_one_is_wrong() -> None:
    text = "1. The Commission adopted the report of its Fourth Session, held in Zenda {} May 2030.\n"

    assert of_fifth(text.format("from 6 to 9")) == [
        'meeting-dates: "Fourth Session" is dated 6 to 9 May 2030; it was held on 6–8\u00a0May 2030'
    ]
    assert of_fifth(text.format("on 7")) == []
    assert of_fifth(text.format("in")) == []


def test_its_session_is_the_one_of_whom_the_sentence_tells() -> None:
    assert of_fifth("1. The Plant Panel reported on its Fourth Session, held in Zenda from 1 to 2 June 2029.\n") == []


def test_a_session_to_be_held_has_the_next_number() -> None:
    text = "## {}\n\n1. The Commission decided to hold its {} Session in Zenda from 4 to 6 May 2032.\n"

    assert of_fifth(text.format("Date and place of the next session", "Sixth")) == []
    assert of_fifth(text.format("Date and place of the next session", "Seventh")) == [
        'next-meeting: the "Seventh Session" is told as one to come, and no meeting 6: this statement is of meeting 5'
    ]
    assert of_fifth(text.format("History", "Fifth").replace("Zenda from 4 to 6 May 2032", "Klow in 2031")) == []


def test_a_meeting_to_come_does_not_begin_before_this_one() -> None:
    text = "## Next session\n\n1. The Commission decided to hold its Sixth Session in Zenda from 4 to 6 May 2031.\n"

    assert of_fifth(text) == [
        'next-meeting: the "Sixth Session", one to come, is dated "4 to 6 May 2031"; this one was on 5–7\u00a0May 2031'
    ]


@pytest.mark.parametrize("words", ["will next meet", "will meet next"])
def test_who_will_next_meet_does_so_later(words: str) -> None:
    assert of_fifth(f"1. The Commission {words} on 8 August 2031.\n") == []
    assert of_fifth(f"1. The Commission {words} on 8 August 2030.\n") == [
        'next-meeting: the next meeting is dated "8 August 2030"; this one was on 5–7\u00a0May 2031'
    ]


def test_the_last_meeting_was_before_this_one() -> None:
    eased = "3. Members noted that prices had eased since the last meeting, held on 9 June {}. The"

    assert said((PURPOSE, eased.format(2016))) == []
    assert said((PURPOSE, eased.format(2018))) == [
        (
            "order-of-events",
            '"since the last meeting, held on 9 June 2018" tells as past what came after: '
            "the meeting was on 5 June 2017",
        )
    ]


def test_a_time_that_was_over_is_told() -> None:
    assert told((COURSE, f"{COURSE}. They requested members to send their comments by 30 April 2017")) == [
        'order-of-events: 2017-06-05-som-7, para. 6 (a.txt:11): warning: "requested members to send their comments by '
        '30 April 2017" sets a time that was over: the meeting was on 5 June 2017\n'
        "    also: 2017-06-05-som-7 (a.txt:1)\n"
        "    mend: correct the date, or tell it as what was to come; else it belongs into another text"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "They requested members to send their comments by 30 June 2017",
        "They noted that members had been requested to send their comments by 30 April 2017",
        "They noted that members should have sent their comments by 30 April 2017",
        "They noted that the members asked for comments had sent them by 30 April 2017",
        "They reaffirmed that members should halve their losses by 2015",
        "They noted that the reports that members should send by 30 April 2017 were overdue",
        "They noted that the Fifth Meeting had decided that the plan should be ready by 30 April 2017",
    ],
)
def test_a_time_that_is_to_come_or_was_set_before_is_none(words: str) -> None:
    assert said((COURSE, f"{COURSE}. {words}")) == []


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("attended by delegations of four Contracting Parties: Borduria", "four Parties"),
        ("attended by delegations from 4 of the seven members: Borduria", "4 members"),
    ],
)
def test_parties_are_counted_too(words: str, number: str) -> None:
    found = said(("attended by delegations from Borduria", words))

    assert found == [("counts-agree", f'"{number}" attended, and 5 are listed')]
    assert said(("attended by delegations from Borduria", words.replace("four", "five").replace("4", "five"))) == []


def test_those_who_were_present_are_counted_by_the_items_below() -> None:
    items = "1. {} of the six members were present:\n\n    - Ms Elphberg;\n    - Mr Tarlen; and\n    - Ms Mauban.\n"

    assert of_fifth(items.format("Three")) == []
    assert of_fifth(items.format("Four")) == [
        'counts-agree: "Four of the six members" are announced, and 3 stand below'
    ]


def test_thanks_for_the_work_and_for_the_welcome_are_to_one_host() -> None:
    thanks = "thanked the Government of {} for the excellent work and for the hospitality extended to all"

    assert said((THANKS, thanks.format("Elbonia"))) == []
    assert said((THANKS, thanks.format("Borduria"))) == [
        ("hosts-agree", '"Borduria" is thanked for hosting; "Elbonia" hosted the meeting')
    ]


def test_a_host_that_only_the_thanks_name_is_told_by_the_place() -> None:
    unnamed = ("was hosted by the Government of Elbonia in Port Dunk", "was held in Port Dunk")

    assert said(unnamed, ("people of Elbonia", "people of Syldavia"), states=True) == [
        ("hosts-agree", '"Syldavia" is thanked for hosting; the meeting was in Port Dunk, Elbonia')
    ]


def test_a_council_of_a_union_is_a_body_of_its_own() -> None:
    council = "Council of the Hill Union"
    fourth, fifth = (head.replace("Lake Commission", council) for head in (FOURTH, FIFTH))
    text = "1. The Council adopted the record of its Fourth Session, held in Zenda from {} May 2030.\n"
    held = [markup.read(each) for each in (fourth, fifth + text.format("6 to 8"), fifth + text.format("13 to 15"))]

    right, wrong = ([each.rule for each in check.problems(one, Shelf(statements=(held[0], one)))] for one in held[1:])
    assert "meeting-dates" not in right
    assert "meeting-dates" in wrong


def test_members_of_the_council_are_counted() -> None:
    words = "seven of the ten members of the Forum took part: Borduria"
    found = said(("The Meeting was attended by delegations from Borduria", f"The Meeting began; {words}"))

    assert found == [("counts-agree", '"seven members" attended, and 5 are listed')]
