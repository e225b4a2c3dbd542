"""Tests that a standing rule of how a body works is no commitment, and that a duty of somebody is one."""

from __future__ import annotations

import pytest
from promised import statement, told

from drafter import mine


@pytest.mark.parametrize(
    "rule",
    [
        "Meetings shall be held once a year.",
        "Ordinary sessions of the Forum shall be held every two years in the member that holds the presidency.",
        "Decisions shall be taken by consensus.",
        "The chairmanship shall rotate each year.",
        "Sessions shall be held in public unless the Forum decides otherwise.",
        "Coral shall be taken for no purpose but study.",
    ],
)
def test_a_standing_rule_is_no_commitment(rule: str) -> None:
    assert not told(rule)


@pytest.mark.parametrize(
    "promise",
    [
        "The Secretariat shall report annually to the Forum.",
        "The Forum agreed to meet once a year.",
        "Meetings of the Working Group will be held in March and in June 2021.",
        "Contributions shall be paid by 31 March 2020.",
        "The next meeting will be held in Klow in May 2020.",
    ],
)
def test_what_somebody_owes_or_has_its_day_is_one(promise: str) -> None:
    assert len(told(promise)) == 1


@pytest.mark.parametrize(("heading", "many"), [("ANNEX: REVISED RULES OF PROCEDURE", 0), ("Charter flights", 1)])
def test_what_binds_below_the_heading_of_rules_is_no_commitment(heading: str, many: int) -> None:
    body = f"## {heading}\n\n1. The Chair shall convene the meetings of the Working Group on Nets.\n"

    assert len(mine.ledger((statement("2019-05-03-forum-3", body),)).commitments) == many


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Forum recalled that its session planned for 2020 had been postponed because of the floods.", []),
        ("The Forum noted that the regatta planned for May was cancelled.", []),
        ("The Forum noted the workshop planned for May 2031.", ["the workshop planned for May 2031"]),
    ],
)
def test_a_plan_that_was_called_off_is_none(text: str, found: list[str]) -> None:
    assert [action for _, action, _ in told(text)] == found
