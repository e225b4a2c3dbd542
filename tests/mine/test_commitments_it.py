"""Tests of what "it" is in a promise, of lists below "the Group will:", and of what a promise is not."""

from __future__ import annotations

import pytest
from promised import ledger, only, statement, told

from drafter import mine
from drafter.history import unclear
from drafter.model import Outcome

FIRST, SECOND = "2019-05-03-forum-3", "2020-06-04-forum-4"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Ministers regretted that the survey of rural clinics could not be completed because of floods, and "
            "requested the Bureau to complete it by May 2020.",
            "complete the survey of rural clinics by May 2020",
        ),
        (
            "The River Commission noted that the course on dredging had been put off, and asked the Ferry Panel to "
            "hold it in 2020.",
            "hold the course on dredging in 2020",
        ),
        (
            "The Trade Forum considered the guide to customs forms prepared by the Bureau, and agreed to revert to it "
            "at its next meeting.",
            "revert to the guide to customs forms at its next meeting",
        ),
        (
            "The Trade Forum considered the draft code on seed labels, and agreed to establish a drafting group, led "
            "by Elbonia, to finalise it by June 2020.",
            "establish a drafting group, led by Elbonia, to finalise the draft code on seed labels by June 2020",
        ),
        (
            "Ministers welcomed the completion of the study on snake bites, and asked the Bureau to publish it.",
            "publish the study on snake bites",
        ),
    ],
)
def test_it_is_written_out_in_the_words_of_the_act_before(text: str, action: str) -> None:
    assert [each[1] for each in told(text)][-1] == action


def test_it_is_written_out_in_the_words_of_the_sentence_before() -> None:
    rows = told("The River Commission agreed to hold a joint flood drill in 2020. Elbonia and Klow offered to lead it.")

    assert rows[-1] == ("Elbonia and Klow", "lead the joint flood drill", "")


@pytest.mark.parametrize(
    "text",
    [
        "Ministers noted the plan and the budget, and asked the Bureau to publish it.",
        "Ministers noted the importance of the registry, and agreed to extend it.",
        "Ministers noted the lock and weir works, and agreed to fund it.",
        "Ministers thanked the Bureau, and agreed to support it.",
        "Ministers noted the dredging plans, and asked the Bureau to publish it.",
        "Ministers agreed to publish it by May.",
    ],
)
def test_it_stays_where_several_things_or_a_body_or_nothing_may_be_meant(text: str) -> None:
    (row,) = ledger({FIRST: [text]}).commitments

    assert unclear.PRONOUN.search(row.action)


def test_an_action_with_it_has_its_sentence_beside_it_and_a_clear_one_has_not() -> None:
    assert unclear.in_words("publish it by May", "Ministers agreed to publish it by May.") == (
        "publish it by May (“Ministers agreed to publish it by May.”)"
    )
    assert unclear.in_words("publish it is hoped, a guide", "x") == "publish it is hoped, a guide"


def test_what_was_asked_of_it_is_followed_to_its_outcome() -> None:
    rows = ledger(
        {
            FIRST: [
                "Ministers regretted that the survey of rural clinics could not be completed because of floods, and "
                "requested the Bureau to complete it by May 2020."
            ],
            SECOND: ["Ministers welcomed the survey of rural clinics, which the Bureau completed in April 2020."],
        }
    )

    assert rows.commitments[0].status is Outcome.DONE


@pytest.mark.parametrize(
    "lead",
    [
        "The Ferry Panel will:",
        "It was agreed that the Ferry Panel would:",
        "The River Commission welcomed the report, and agreed that the Ferry Panel would also:",
        "The Ferry Panel is to:",
    ],
)
def test_the_items_below_who_will_do_them_are_promised(lead: str) -> None:
    body = f"1. {lead}\n\n    - **(a)** list the measures in force; and\n    - **(b)** report by 31 March 2020.\n"
    rows = mine.ledger((statement(FIRST, body),)).commitments

    assert [(row.who.lower(), row.action) for row in rows] == [
        ("the ferry panel", "list the measures in force"),
        ("the ferry panel", "report by 31 March 2020"),
    ]


def test_the_items_below_what_a_guide_will_hold_are_no_promise() -> None:
    body = "1. The guide will:\n\n    - **(a)** list the measures in force; and\n    - **(b)** help all ferries.\n"

    assert mine.ledger((statement(FIRST, body),)).commitments == ()


def test_a_decision_as_follows_is_kept_where_a_table_stands_below_it() -> None:
    body = (
        "1. The River Commission agreed to share the water of 2020 as follows:\n\n"
        "| | |\n| --- | --- |\n| Member | Share |\n| Elbonia | 40 |\n"
    )
    (row,) = mine.ledger((statement(FIRST, body),)).commitments

    assert row.action == "share the water of 2020 as follows (see paragraph 1)"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ministers asked the Bureau to draft a code by June 2020.²", "draft a code by June 2020"),
        ("Ministers asked the Bureau to survey wells³ and ponds.", "survey wells and ponds"),
        ("Ministers asked the Bureau to plant 40 km² of reeds.", "plant 40 km² of reeds"),
    ],
)
def test_the_mark_of_a_footnote_is_no_part_of_an_action(text: str, action: str) -> None:
    assert [each[1] for each in told(text)] == [action]


def test_preparations_for_an_event_are_no_promise_and_the_event_is() -> None:
    text = (
        "Ministers took note of the preparations by Elbonia for the congress on nursing, to be held in Klow in March "
        "2020."
    )

    assert told(text) == [
        ("Elbonia", "the congress on nursing, to be held in Klow in March 2020", "in March 2020"),
    ]


def test_a_draft_is_not_shown_to_be_drawn_up_by_how_the_plan_is_carried_out() -> None:
    row = only(
        {
            FIRST: ["Ministers directed the Bureau to prepare a draft regional plan against river weeds."],
            SECOND: [
                "Ministers noted the first report on the implementation of the regional plan against river weeds."
            ],
        }
    )  # fmt: skip

    assert (row.status, row.reported) == (Outcome.NOT_REPORTED, ())


def test_the_report_that_tells_of_what_is_done_is_the_first_that_says_so() -> None:
    row = only(
        {
            FIRST: ["The Forum agreed to establish a register of foreign fishing vessels."],
            SECOND: ["The register of foreign fishing vessels was launched in March 2020."],
            "2021-07-05-forum-5": ["The Forum noted progress on the register of foreign fishing vessels."],
        }
    )

    assert row.telling is not None
    assert (row.telling.statement, len(row.reported)) == (SECOND, 2)


def test_who_offers_is_named_in_full() -> None:
    text = "The Forum accepted the offer of the Government of the United Isles of Skerry to host the Fifth Forum."

    assert told(text)[0][0] == "the United Isles of Skerry"
