"""Tests of what later statements say of a promise: done, under way, superseded, and what they do not say."""

from __future__ import annotations

import pytest
from promised import ledger, only

from drafter import markup, mine

FIRST, SECOND, THIRD = "2019-05-03-forum-3", "2020-06-04-forum-4", "2021-07-05-forum-5"


@pytest.mark.parametrize(
    ("promised", "later", "status"),
    [
        ("The Forum agreed to establish a register of foreign fishing vessels.",
         "The Forum welcomed the establishment of the register of foreign fishing vessels.", "done"),
        ("The Forum agreed to establish a register of foreign fishing vessels.",
         "The register of foreign fishing vessels was launched in March 2020.", "done"),
        ("The Forum agreed to establish a register of foreign fishing vessels.",
         "The Forum noted progress on the register of foreign fishing vessels.", "under way"),
        ("The Forum agreed to establish a register of foreign fishing vessels.",
         "The Forum noted that the register of foreign fishing vessels had been replaced by a map.", "superseded"),
        ("The Forum agreed to establish a register of foreign fishing vessels.",
         "The Forum reiterated its commitment to establish a register of foreign fishing vessels.", "not reported"),
        ("The Forum agreed to establish a register of foreign fishing vessels.",
         "The Forum called for the early establishment of the register of foreign fishing vessels.", "not reported"),
        ("The Forum agreed to establish a register of foreign fishing vessels.",
         "The Forum regretted that the register of foreign fishing vessels had not been established.", "not reported"),
        ("The Forum agreed to establish a register of foreign fishing vessels.",
         "The Forum welcomed the establishment of the Tuna Bank.", "not reported"),
        ("The Forum welcomed a proposal from Elbonia for a symposium on ghost nets.",
         "The Forum welcomed the outcomes of the Symposium on Ghost Nets (Klow, 2 March 2020).", "done"),
        ("The Forum welcomed a proposal from Elbonia for a symposium on ghost nets.",
         "The Forum thanked Elbonia for hosting the Symposium on Ghost Nets in Klow.", "done"),
        ("The Forum welcomed a proposal from Elbonia for a symposium on ghost nets.",
         "The Forum looked forward to the symposium on ghost nets.", "not reported"),
        ("The Forum requested the Fund to prepare a manual on net repair.",
         "The Forum endorsed the manual on net repair.", "done"),
        ("The Forum requested the Fund to prepare a manual on net repair.",
         "The Forum noted that the manual on net repair was being drafted.", "under way"),
        ("The Forum requested the Fund to prepare a second manual on net repair.",
         "The Forum welcomed the publication of the first manual on net repair.", "not reported"),
        ("The next meeting will be held in Strelsau on 4 June 2020.",
         "The Fourth Forum was held in Strelsau on 4 June 2020.", "done"),
        ("The Forum agreed to establish a Working Group on Ghost Nets.",
         "The Forum noted the first report of the Working Group on Ghost Nets.", "done"),
        ("The Forum agreed to establish a Working Group on Ghost Nets.",
         "The Chair of the Working Group on Ghost Nets presented its report.", "done"),
        ("The Forum agreed to establish a Trust Fund for Nets.",
         "The Forum thanked Elbonia for its contribution to the Trust Fund for Nets.", "done"),
        ("The Forum agreed to establish a Working Group on Ghost Nets.",
         "The Forum looked forward to the first report of the Working Group on Ghost Nets.", "not reported"),
        ("The Forum agreed to establish a Working Group on Ghost Nets.",
         "The Forum noted that the report of the Working Group on Ghost Nets would be presented.", "not reported"),
        ("The Forum agreed to establish a Working Group on Ghost Nets.",
         "The Forum noted the first report of the Working Group on Ferries.", "not reported"),
        ("The next meeting will be held in Klow in 2020.",
         "Senior officials of the Forum met in Klow on 4 June 2020.", "done"),
        ("The Forum agreed to convene its next meeting in the first half of 2020.",
         "The Forum was pleased with the report.", "done"),
        ("The next meeting of the Forum will be held in Strelsau in 2020.",
         "Senior officials of the Forum met in Klow on 4 June 2020.", "not reported"),
        ("Ruritania offered to host the next meeting of the Forum.",
         "The Forum thanked the Government of Ruritania for hosting the meeting.", "done"),
        ("Ruritania offered to host the next meeting of the Forum.",
         "The Forum thanked the Government of Borduria for hosting the meeting.", "not reported"),
        ("The next meeting will be held in Klow in 2021.",
         "Senior officials of the Forum met in Klow on 4 June 2020.", "not reported"),
        ("The next meeting of the Working Group on Nets will be held in Klow in 2020.",
         "Senior officials of the Forum met in Klow on 4 June 2020.", "not reported"),
        ("The Forum requested the Fund to prepare a manual on net repair for its next meeting.",
         "Senior officials of the Forum met in Klow on 4 June 2020.", "not reported"),
    ],
)  # fmt: skip
def test_the_status_is_what_a_later_statement_says(promised: str, later: str, status: str) -> None:
    rows = ledger({FIRST: [promised], SECOND: [later]}).commitments
    row = next(each for each in rows if each.made and each.made.statement == FIRST)

    assert row.status == status
    assert [passage.text for passage in row.reported] == ([later] if status != "not reported" else [])


def test_what_the_same_or_an_earlier_statement_says_is_no_report() -> None:
    promised = "The Forum agreed to establish a register of foreign fishing vessels."
    earlier = "The Forum welcomed the establishment of the register of foreign fishing vessels."

    assert only({"2018-01-02-forum-2": [earlier], FIRST: [promised]}).status == "not reported"


def test_a_promise_that_is_made_again_is_told_with_the_first_and_is_not_done_by_it() -> None:
    first, second = ledger({
        FIRST: ["The Forum agreed to hold a workshop on lock safety in 2020."],
        SECOND: ["The Forum agreed to hold a workshop on lock safety in 2020."],
    }).commitments  # fmt: skip

    assert first.again == (second.id,)
    assert (first.status, second.status) == ("not reported", "not reported")


def test_a_promise_made_again_for_another_time_supersedes_the_first() -> None:
    first, second = ledger({
        FIRST: ["The Forum agreed to hold a workshop on lock safety in 2020."],
        SECOND: ["The Forum agreed to hold a workshop on lock safety in 2021."],
    }).commitments  # fmt: skip

    assert (first.status, second.status) == ("superseded", "not reported")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Forum agreed to prepare a guide to ghost nets.", "The Forum agreed to publish the guide to ghost nets."),
        (
            "The Forum agreed to publish a study of ghost nets.",
            "The Forum agreed to translate the study of ghost nets.",
        ),
        ("The Forum agreed to submit a plan on ghost nets.", "The Forum agreed to implement the plan on ghost nets."),
    ],
)
def test_what_is_to_be_done_with_a_thing_next_is_not_promised_again(first: str, second: str) -> None:
    rows = ledger({FIRST: [first], SECOND: [second]}).commitments

    assert [row.again for row in rows] == [(), ()]


def test_to_develop_a_guide_and_to_prepare_it_is_one_promise() -> None:
    first, second = ledger({
        FIRST: ["The Forum agreed to develop a guide to ghost nets by 2021."],
        SECOND: ["The Forum agreed to prepare the guide to ghost nets by 2023."],
    }).commitments  # fmt: skip

    assert (first.status, first.again) == ("superseded", (second.id,))


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The Forum took note of the guide to ghost nets prepared by the Fund.", "not reported"),
        ("The Forum noted that the guide to ghost nets prepared by the Fund had been published.", "done"),
    ],
)
def test_what_was_prepared_is_not_yet_published(later: str, status: str) -> None:
    assert only({FIRST: ["The Forum agreed to publish the guide to ghost nets."], SECOND: [later]}).status == status


GUIDE = "The Forum requested the Fund to prepare a guide to ghost nets."


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("Recalling its request for a guide to ghost nets, the Forum noted that this had been done.", "done"),
        ("The Forum recalled that it had asked for a guide to ghost nets. It noted that this had been done.", "done"),
        ("In 2019 the Forum had requested the Fund to prepare a guide to ghost nets. This had been done.", "done"),
        ("The Forum recalled its request for a guide to ghost nets and noted that the Fund had done so.", "done"),
        ("The Forum recalled its request for a guide to ghost nets. This had been done in part.", "under way"),
        ("The Forum recalled its request for a guide to ghost nets. This had not been done.", "not reported"),
        ("The Forum recalled its request for a map of reefs, and noted that this had been done.", "not reported"),
        ("The Forum noted that this had been done.", "not reported"),
    ],
)  # fmt: skip
def test_that_this_had_been_done_is_told_of_what_was_named_before(later: str, status: str) -> None:
    assert only({FIRST: [GUIDE], SECOND: [later]}).status == status


def test_the_next_meeting_is_another_one_each_time_and_was_held_on_its_day() -> None:
    rows = ledger({
        FIRST: ["The next meeting of the Board will be held on 4 June 2020."],
        SECOND: ["At its meeting on 4 June 2020, the Board kept the rate.",
                 "The next meeting of the Board will be held on 5 July 2021."],
        THIRD: ["The Board kept the rate again."],
    }).commitments  # fmt: skip

    assert [(row.status, row.again) for row in rows] == [("done", ()), ("done", ())]


def test_a_task_that_comes_again_after_its_time_supersedes_nothing() -> None:
    first, second = ledger({
        FIRST: ["The Forum requested Parties to submit their national reports by 31 March 2020."],
        SECOND: ["The Forum requested Parties to submit their national reports by 31 March 2023."],
    }).commitments  # fmt: skip

    assert (first.status, second.status) == ("not reported", "not reported")


def test_what_was_done_stays_done_and_reports_stand_oldest_first() -> None:
    row = only({
        FIRST: ["The Forum agreed to establish a register of foreign fishing vessels."],
        SECOND: ["The Forum welcomed the establishment of the register of foreign fishing vessels."],
        THIRD: ["The Forum noted progress on the register of foreign fishing vessels."],
    })  # fmt: skip

    assert row.status == "done"
    assert [(passage.statement, str(passage.says)) for passage in row.reported] == [
        (SECOND, "done"),
        (THIRD, "under way"),
    ]


def test_an_acronym_is_read_as_what_it_stands_for() -> None:
    body = "The Forum agreed to establish a Ghost Net Alliance (GNA)."
    row = only({FIRST: [body], SECOND: ["The Forum welcomed the establishment of the Ghost Net Alliance."]})

    assert row.status == "done"


def test_what_is_to_be_continued_is_never_done() -> None:
    row = only({
        FIRST: ["Ministers requested the Panel to continue to count the ferry accidents."],
        SECOND: ["The Forum noted that the count of ferry accidents had been completed."],
    })  # fmt: skip

    assert row.status == "under way"


def test_an_event_that_was_held_before_the_promise_does_not_keep_it() -> None:
    row = only({
        FIRST: ["The next Symposium on Ghost Nets will be held in 2020."],
        SECOND: ["The Forum recalled the outcomes of the Symposium on Ghost Nets held in Klow on 1 April 2018."],
    })  # fmt: skip

    assert row.status == "not reported"


def test_a_meeting_that_was_promised_by_the_bodys_short_name_is_that_of_its_full_name() -> None:
    head = (
        "---\nid: {0}\nmeeting: {{name: {1} Meeting of the Forum on Nets, ordinal: {2}, city: Klow, start: {3}}}\n"
        "acronyms: {{FN: Forum on Nets}}\n---\n\n# S\n\n1. {4}\n"
    )
    said = (("a", "Third", 3, FIRST[:10], "The Forum agreed that the fourth meeting of the FN would be held in 2020."),
            ("b", "Fourth", 4, SECOND[:10], "The Fourth Meeting took place in Klow on 4 June 2020."))  # fmt: skip
    (row,) = mine.ledger([markup.read(head.format(*each), each[0]) for each in said]).commitments

    assert row.status == "done"
