"""Tests of what came of a thing that was to be made: noted, asked for again, or told of only in part."""

from __future__ import annotations

import pytest
from promised import ledger, only, told

from drafter.model import Outcome

FIRST, SECOND = "2019-05-03-forum-3", "2020-06-04-forum-4"
ASKED = "The Secretariat was requested to prepare a study of ferries."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (ASKED, "Leaders noted the study of ferries."),
        (ASKED, "Leaders took note with interest of the study of ferries and agreed to publish it."),
        ("The Fund was requested to submit an atlas of mires.", "The Forum welcomed with pleasure the atlas of mires."),
        ("The Fund will conduct a survey of wrecks.", "The Fund presented the results of the survey of wrecks."),
    ],
)  # fmt: skip
def test_what_was_to_be_made_and_is_noted_is_there(asked, said):
    assert ledger({FIRST: [asked], SECOND: [said]}).commitments[0].status is Outcome.DONE


@pytest.mark.parametrize(
    "said",
    [
        "Leaders noted the cost of the study of ferries.",
        "Leaders noted the delay in the study of ferries.",
        "Leaders noted the proposed study of ferries.",
        "Leaders took note of the draft study of ferries.",
        "Leaders noted the study of ferries had not been completed.",
        "Leaders noted the study of ferries would be ready in 2022.",
        "Leaders noted the terms of reference for the study of ferries.",
        "Leaders noted the request for the study of ferries.",
    ],
)
def test_what_is_noted_of_a_thing_is_not_the_thing(said):
    assert ledger({FIRST: [ASKED], SECOND: [said]}).commitments[0].status is not Outcome.DONE


def test_what_is_asked_for_again_has_not_come():
    rows = ledger(
        {
            FIRST: ["The Secretariat was requested to present a revised plan to the Twelfth Session."],
            SECOND: [
                "The Forum considered the plan and again requested the Secretariat to present a revised plan to the "
                "Thirteenth Session."
            ],
        }
    ).commitments
    assert [(row.due, row.status) for row in rows] == [
        ("to the Twelfth Session", Outcome.NOT_REPORTED),
        ("to the Thirteenth Session", Outcome.NOT_REPORTED),
    ]


def test_a_month_is_nobody_who_acts():
    made = only({FIRST: ["Chiefs recommended that a database of boats be established by December 2020."]})
    assert (made.who, made.due) == ("Chiefs", "by December 2020")
    assert told("The Tenth Forum will be hosted by the Office of Tides in April 2020.")[0][0] == "the Office of Tides"


def test_one_commits_oneself() -> None:
    assert told("We committed ourselves to double the number of scholarships by 2022.") == [
        ("We", "double the number of scholarships by 2022", "by 2022")
    ]


def test_where_one_host_is_met_is_not_where_the_next_one_is() -> None:
    first = "We accepted the invitation of Elbonia to meet there in 2020."
    second = "We accepted the invitation of Ruritania to meet there in 2022."
    assert ledger({FIRST: [first], "2020-01-04-forum-4": [second]}).commitments[0].status is Outcome.NOT_REPORTED
