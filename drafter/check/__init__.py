"""A Statement in, Problems out: one rule a file, each with its manual page as its docstring.

A rule has an ID and a function `check(statement, shelf)` that yields Problems. The shelf gives it the
registers and the other statements to compare with. No rule changes a text, and none guesses: what
could be right is a note, or silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType

from drafter.check import (
    acronyms,
    attendance_order,
    brackets,
    confidence,
    dates_agree,
    doubled_delegation,
    facts_agree,
    gaps,
    held_twice,
    ill_joined,
    impossible_date,
    lost_name,
    meeting_case,
    meeting_dates,
    numbering_runs,
    range_form,
    register,
)
from drafter.check.places import order
from drafter.model import Problem, Shelf, Statement

RULES: tuple[ModuleType, ...] = (
    gaps,
    brackets,
    lost_name,
    attendance_order,
    doubled_delegation,
    dates_agree,
    facts_agree,
    register,
    meeting_dates,
    impossible_date,
    range_form,
    acronyms,
    numbering_runs,
    meeting_case,
    ill_joined,
    held_twice,
    confidence,
)
"""All rules; where two find fault with the same paragraph, in this order."""

Check = Callable[[Statement, Shelf], Iterator[Problem]]


def problems(statement: Statement, shelf: Shelf) -> tuple[Problem, ...]:
    """Return what all rules find in the statement, in reading order."""
    found = [problem for rule in RULES for problem in _check(rule)(statement, shelf)]
    position = order(statement)
    return tuple(sorted(found, key=lambda problem: position(problem.where)))


def _check(rule: ModuleType) -> Check:
    check: Check = rule.check
    return check
