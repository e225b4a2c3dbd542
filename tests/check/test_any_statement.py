"""No rule fails on a text, whatever stands in it, and each gives the same answer again."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from strategies import statements

from drafter import check
from drafter.model import Shelf, Statement


def test_of_an_empty_text_nothing_is_told():
    assert check.problems(Statement(""), Shelf()) == ()


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(statement=statements())
def test_every_rule_can_be_asked_of_any_text(statement):
    found = check.problems(statement, Shelf((statement,)))

    assert found == check.problems(statement, Shelf((statement,)))
    assert all(problem.what and problem.mend is not None for problem in found)
