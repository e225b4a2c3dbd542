"""What was adopted for a year is not adopted again: last year's budget left in this year's text."""

from __future__ import annotations

import pytest

from drafter import check, markup
from drafter.model import Shelf, Statement
from drafter.problems import as_text

TEXT = """---
id: 203{n}-11-10-council-{n}
source: {{file: {n}.txt, lines: [1, 9]}}
meeting:
  body: Lake Commission
  name: {n}th Meeting of the Lake Commission
  ordinal: {n}
  start: "203{n}-11-10"
---
1. The Commission held its {n}th meeting.

2. {does}
"""


def statement(n: int, does: str) -> Statement:
    return markup.read(TEXT.format(n=n, does=does))


def told(before: str, now: str) -> list[str]:
    last = statement(6, now)
    found = check.problems(last, Shelf(statements=(statement(5, before), last)))
    return [as_text(problem) for problem in found if problem.rule == "adopted-again"]


BUDGET = "The Commission adopted the budget for 2036 in the amount of 4.8 million crowns."


@pytest.mark.parametrize(
    "now",
    [
        BUDGET.replace("2036", "2037"),
        "The Commission adopted the revised budget for 2036.",
        "The Commission recalled that it had adopted the budget for 2036.",
        "The Commission reviewed the budget for 2036.",
        "The Commission adopted the calendar for 2036.",
        "Elbonia, which adopted the budget for 2036, was thanked.",
    ],
)
def test_what_is_adopted_for_another_year_or_told_as_past_is_let_pass(now: str) -> None:
    assert told(BUDGET, now) == []


def test_what_the_last_meeting_adopted_for_that_year_is_told() -> None:
    assert told(BUDGET, BUDGET.replace("4.8", "5.1")) == [
        '2036-11-10-council-6, para. 2 (6.txt:1): warning: "adopted the budget for 2036" is said here, as it was in '
        "2035-11-10-council-5\n"
        "    also: 2035-11-10-council-5, para. 2 (5.txt:1)\n"
        "    mend: write the year that this meeting dealt with, or say that it is revised"
    ]


def test_a_report_on_one_year_that_is_considered_twice_is_a_note() -> None:
    report = "The Commission considered the annual report of the Secretary for {} with thanks."

    assert told(report.format(2034), report.format(2035)) == []
    assert "note: " in told(report.format(2034), report.format(2034))[0]
