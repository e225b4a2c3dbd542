"""The order of events: nothing is looked back at that came after, nor ahead to what was over."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import river_forum
from river_forum import said

from drafter import check, markup
from drafter.model import Shelf

SEMINAR = "Members welcomed the report of the Regional Seminar on Dams, held in Strelsau on 11 January 2017, and"
WORKSHOP = "the Training Workshop on Locks would take place in Mudville on 20 November 2017"


def test_the_outcome_of_what_came_after_is_told() -> None:
    assert river_forum.told(("11 January 2017", "11 September 2017")) == [
        'order-of-events: 2017-06-05-som-7, para. 4 (a.txt:9): warning: "report of the Regional Seminar on Dams, '
        'held in Strelsau on 11 September 2017" tells as past what came after: the meeting was on 5 June 2017\n'
        "    also: 2017-06-05-som-7 (a.txt:1)\n"
        "    mend: correct the date, or tell it as what was to come; else it belongs into another text"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "A seminar was held in Strelsau on 11 September 2017. Members",
        "A seminar took place in Strelsau in July 2017. Members",
        "In 2018, a seminar was successfully held in Strelsau. Members",
        "Members commended the Office for its work during the floods of September 2017. Members",
        "Members thanked Elbonia for hosting a seminar on evacuation planning in Strelsau in July 2017. Members",
        "The Labour Office had trained 86 officers in Strelsau in November 2017. Members",
        "Members noted the protocol, which three States signed in Strelsau on 24 October 2017. Members",
        "Members welcomed the course held in Strelsau, Ruritania, on 8 July 2017. Members",
        "Members welcomed the ratification of the Agreement on Locks by Ruritania on 12 July 2017. Members",
        "Members noted the papers prepared by experts, who had met in Klow from 5 to 6 May 2017, and in Zenda on "
        "3 July 2017. Members",
        "In light of the outcomes of the Seminar on Dams co-hosted by Ruritania from 18-20 June 2017, members",
    ],
)
def test_what_is_told_as_past_is_read_in_whatever_form(words: str) -> None:
    assert [rule for rule, _ in said((SEMINAR, words))] == ["order-of-events"]


@pytest.mark.parametrize(
    "words",
    [
        "Members looked forward to the outcomes of the Seminar on Dams on 11 September 2017 and",
        "Members agreed to submit the report of the Seminar on Dams by 30 September 2017 and",
        "Members welcomed the report of the Seminar on Dams to be held on 11 September 2017 and",
        "Members welcomed the results of the survey and the workshop planned for September 2017 and",
        "Members noted that the budget for 2018 was adopted and",
        "Members noted that a seminar was held on 5 June 2017 and",
        "Members noted that a seminar was held in June 2017 and",
        "Members noted that a seminar was held on 4 September and",
        "Members adopted the report of the working group for the period 2017-2019 and",
    ],
)
def test_what_is_to_come_and_what_took_place_in_time_are_let_be(words: str) -> None:
    assert said((SEMINAR, words)) == []


def test_what_is_told_as_to_come_and_was_over_is_told() -> None:
    assert said(("20 November 2017", "20 November 2016")) == [
        (
            "order-of-events",
            '"would take place in Mudville on 20 November 2016" tells as to come what was over: '
            "the meeting was on 5 June 2017",
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "members recalled that a workshop was to be held on 20 November 2016",
        "the workshop planned for November 2016 had been postponed",
        "the ban on nets, adopted in 2010, would take place in all waters from 20 November 2017",
        "the Workshop on Locks would take place later in 2017",
        "it would take place on 5 June 2017",
    ],
)
def test_what_was_once_to_come_is_let_be(words: str) -> None:
    assert said((WORKSHOP, words)) == []


def test_a_meeting_of_a_higher_number_cannot_be_recalled() -> None:
    recalled = "3. The Meeting recalled the Eighth Senior Officials' Meeting and reviewed"
    assert said(("3. The Meeting reviewed", recalled)) == [
        (
            "order-of-events",
            'the text looks back at the "Eighth Senior Officials\' Meeting"; it is itself of meeting 7',
        )
    ]


def test_a_meeting_recalled_before_it_was_held_is_told_with_what_dates_it(told: Callable[..., list[str]]) -> None:
    facts = "---\nid: new\nmeeting: {body: Zenda Process, start: 2012-05-07, end: 2012-05-07}\n---\n"
    (line,) = told("1. It acted on the decisions of the Fifth Ministerial Conference.\n", facts=facts)

    assert line.replace("\u00a0", " ") == (
        'new, para. 1: warning: the text looks back at the "Fifth Ministerial Conference", '
        "which was held on 2 April 2013\n"
        "    also: precedents/meetings.yaml\n"
        "    also: new\n"
        "    mend: correct the number or the name"
    )


def test_a_meeting_held_before_may_be_recalled(told: Callable[..., list[str]]) -> None:
    facts = "---\nid: new\nmeeting: {body: Zenda Process, start: 2012-05-07, end: 2012-05-07}\n---\n"

    assert told("1. It recalled the Fourth Ministerial Conference, and prepared the Fifth.\n", facts=facts) == []


@pytest.mark.parametrize(
    "words",
    [
        "Members thanked Elbonia for its offer to host a seminar in Strelsau in July 2017. Members",
        "Members thanked Elbonia for its contribution to the seminar in Strelsau in July 2017. Members",
        "The Committee had planned to train officers in Strelsau in November 2017. Members",
        "Members agreed to review the course held in Strelsau in July 2018. Members",
        "The fair hosted by Ruritania in Strelsau in July 2018 would attract visitors. Members",
        "The Committee had been asked to report by July 2017. Members",
    ],
)
def test_what_is_offered_planned_or_due_is_not_told_as_past(words: str) -> None:
    assert said((SEMINAR, words)) == []


def test_what_will_be_is_not_over() -> None:
    assert said((SEMINAR, "The centre will open on 1 March 2018. Members")) == []
    assert said((SEMINAR, "The centre will report on the fair of 1 March 2016. Members")) == []
    assert [rule for rule, _ in said((SEMINAR, "The centre will open on 1 March 2016. Members"))] == ["order-of-events"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Members noted the report of the Office of 14 September 2017 on nets", "tells as past what came after"),
        ("Members condemned the attack of 11 July 2017", "tells as past what came after"),
        ("Members noted the outcomes of the nets meeting of 11 July 2017", "tells as past what came after"),
        ("Members urged the Office to report before 30 November 2016", "sets a time that was over"),
        ("Members agreed to halve their losses by 2007", "sets a time that was over"),
        (
            "Members welcomed the Games, which would open in Mudville on 11 November 2016",
            "tells as to come what was over",
        ),
        ("Members noted that the aim was not met, and agreed to meet it by 2007", "sets a time that was over"),
    ],
)
def test_a_paper_of_a_later_day_and_a_year_that_was_over_are_told(words: str, told: str) -> None:
    ((_, what),) = said(("Members noted that the Training", f"{words}. Members noted that the Training"))

    assert told in what


@pytest.mark.parametrize(
    "words",
    [
        "Members noted the report of the Office of 14 March 2017 on nets",
        "Members noted that the losses should be halved by 2007",
        "Members recalled that the Games would open in Mudville on 11 November 2016",
        "Members noted that the report of 14 September 2017 would be the basis of the review",
        "Members asked the Office for a list of the boats registered by 31 December 2016",
        "Members urged all to pay the contributions due before 1 January 2017",
        "Members recalled that they had agreed to halve their losses by 2007",
        "Members noted the Strategy, which asked members to halve their losses by 2007",
        "Members agreed to list the boats built before 1 January 2007",
        "Members agreed to halve their losses by 2007, a target which was missed",
        "Members noted that the Games Hall, which would open on 11 November 2016, was late",
        "Members regretted the delay of the Hall, which would open on 11 November 2016",
        "Members heard that the course, to be held in Mudville on 11 November 2016, had not found a teacher",
    ],
)
def test_a_paper_of_an_earlier_day_and_a_year_that_is_recalled_are_let_be(words: str) -> None:
    assert said(("Members noted that the Training", f"{words}. Members noted that the Training")) == []


def test_what_officials_are_to_do_at_a_meeting_that_is_over_is_told() -> None:
    at = "Members instructed the experts to review the plan at their meeting in Klow in May {}. Members"

    assert said((SEMINAR, at.format(2018))) == []
    assert (
        said(
            (SEMINAR, "Members recalled that they had asked experts to report at their meeting in Klow in May 2016. M")
        )
        == []
    )
    assert said((SEMINAR, at.format(2016))) == [
        (
            "order-of-events",
            '"instructed the experts to review the plan at their meeting in Klow in May 2016" tells as to come what '
            "was over: the meeting was on 5 June 2017",
        )
    ]


def test_what_a_list_decides_for_a_time_that_was_over_is_told_with_its_lead() -> None:
    head = "id: new\nmeeting: {body: Nets, city: Klow, country: Elbonia, start: '2025-06-04', end: '2025-06-04'}"
    items = "   (a) hold a second workshop in Zenda in the first quarter of {}; and\n   (b) update the guide.\n"

    def of(year: int) -> list[str]:
        text = markup.read(f"---\n{head}\n---\n1. The Meeting decided to:\n{items.format(year)}")
        return [
            each.what.replace("\u00a0", " ") for each in check.problems(text, Shelf()) if each.rule == "order-of-events"
        ]

    assert of(2026) == []
    assert of(2025) == [
        '"decided to hold a second workshop in Zenda in the first quarter of 2025" tells as to come what was over: '
        "the meeting was on 4 June 2025"
    ]
