"""Tests of the rows that a report or brief takes from the ledger: what is open, and what is new since a day."""

from __future__ import annotations

from datetime import date

import pytest
from promised import ledger, statements

from drafter.history import known
from drafter.history.undertaken import days, every, promised_in, undertaken
from drafter.model import Outcome, Shelf

FIRST, SECOND, THIRD = "2019-05-03-forum-3", "2020-06-04-forum-4", "2021-07-05-forum-5"
SAID = {
    FIRST: [
        "The Forum welcomed a proposal from Elbonia for a symposium on ghost nets.",
        "The Forum requested the Fund to prepare a manual on net repair by 2020.",
        "The Forum agreed to hold a workshop on lock safety.",
    ],
    SECOND: [
        "The Forum welcomed the outcomes of the Symposium on Ghost Nets (Klow, 2 March 2020).",
        "The Forum noted that the manual on net repair was being drafted.",
        "The Forum agreed to hold a workshop on lock safety.",
    ],
    THIRD: ["The Forum endorsed the manual on net repair."],
}


def shelf() -> Shelf:
    return Shelf(statements=statements(SAID), ledger=ledger(SAID))


def rows(before: date) -> list[tuple[str, str, str, str, str]]:
    return [(row.who, row.action, row.due, str(row.status), row.outcome) for row in undertaken(shelf(), before)]


def test_what_is_open_stands_once_as_it_was_promised_last_with_its_first_day() -> None:
    (row,) = undertaken(shelf())

    assert row.action == "hold a workshop on lock safety"
    assert row.made
    assert (row.made.statement, row.since) == (SECOND, date(2019, 5, 3))


def test_what_was_done_stands_with_its_outcome_and_source_and_is_not_open() -> None:
    found = {row.action: row for row in every(shelf())}
    manual = found["prepare a manual on net repair by 2020"]

    assert manual.action not in {row.action for row in undertaken(shelf())}
    assert (manual.who, manual.due, manual.status) == ("the Fund", "by 2020", "done")
    assert manual.outcome == "The Forum endorsed the manual on net repair."
    assert manual.last
    assert (manual.last.statement, manual.last.paragraph) == (THIRD, "1")


def test_a_draft_of_a_past_meeting_knows_only_what_came_before_it() -> None:
    assert {row[1]: row[3:] for row in rows(before=date(2020, 6, 4))} == {
        "a symposium on ghost nets": ("not reported", ""),
        "hold a workshop on lock safety": ("not reported", ""),
        "prepare a manual on net repair by 2020": ("not reported", ""),
    }
    assert {row[1]: row[3] for row in rows(before=date(2021, 7, 5))} == {
        "hold a workshop on lock safety": "not reported",
        "prepare a manual on net repair by 2020": "under way",
    }


def test_a_status_that_a_person_set_stands_where_no_later_report_gave_it() -> None:
    held = shelf()
    rows_ = tuple(
        row if "workshop" not in row.action else row.__class__(**{**_fields(row), "status": Outcome.DONE})
        for row in held.commitments
    )
    changed = Shelf(statements=held.statements, ledger=held.ledger.__class__(rows_, held.ledger.found))

    assert [row.action for row in undertaken(changed, before=date(2021, 7, 5))] == [
        "prepare a manual on net repair by 2020"
    ]


def _fields(row: object) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__slots__}  # type: ignore[attr-defined]


def test_a_text_without_a_day_has_that_of_the_first_dated_text_of_its_file() -> None:
    assert days(statements(SAID))[FIRST] == date(2019, 5, 3)


# ── the day that counts ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("as_at", "day"),
    [
        ("", date(2031, 5, 14)),
        ("10 May 2031, 17:00", date(2031, 5, 11)),
        ("2031-05-13", date(2031, 5, 14)),
        ("14 May 2031", date(2031, 5, 14)),  # the meeting's own statement is still to be agreed
        ("15 May 2031, 9:00", date(2031, 5, 14)),
        ("1 June 2031", date(2031, 5, 14)),
        ("May 2031", date(2031, 5, 14)),
        ("10 and 12 May 2031", date(2031, 5, 14)),
    ],
)
def test_a_paper_knows_what_was_known_when_its_meeting_began_or_on_the_day_that_it_is_as_at(as_at: str, day: date):
    assert known.before(date(2031, 5, 14), as_at) == day


def test_a_paper_without_a_day_knows_all() -> None:
    assert known.before(None) is None


def test_what_was_promised_again_stands_once_as_it_was_promised_last() -> None:
    found = {row.action: row.made for row in promised_in(shelf(), {FIRST, SECOND})}
    workshop = found["hold a workshop on lock safety"]

    assert len(found) == 3
    assert workshop
    assert workshop.statement == SECOND
    assert [row.made and row.made.statement for row in promised_in(shelf(), {FIRST}, date(2020, 1, 1))] == [FIRST] * 3


def test_an_action_that_only_says_it_has_its_sentence_beside_it() -> None:
    text = "The Forum noted the plan and the map, and asked the Bureau to publish it."
    said = {FIRST: [text]}
    (row,) = undertaken(Shelf(statements=statements(said), ledger=ledger(said)))

    assert row.action == f"publish it (“{text}”)"
