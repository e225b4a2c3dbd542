"""The body that the title names, and another that the opening names: told until a person corrects one."""

from __future__ import annotations

from accounting import statements_of

from drafter.check.facts import facts_agree
from drafter.model import Severity, Shelf

TEXT = (
    "COMMUNIQUÉ OF THE LAGOON COUNCIL\nKlow, 3 May 2017\n\n"
    "1. The Fifth Meeting of the Reef Commission was held in Klow on 3 May 2017.\n"
)


def test_two_bodies_are_told_as_a_warning():
    (statement,) = statements_of(TEXT)
    (problem,) = facts_agree.check(statement, Shelf())

    assert problem.severity is Severity.WARNING
    assert 'the body of the meeting disagrees: "LAGOON COUNCIL" and "Reef Commission"' in problem.what


def test_one_body_is_no_problem():
    (statement,) = statements_of(TEXT.replace("LAGOON COUNCIL", "REEF COMMISSION"))

    assert not list(facts_agree.check(statement, Shelf()))
