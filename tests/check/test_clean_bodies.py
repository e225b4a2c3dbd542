"""Statements of five bodies, and the invented series: the rules of names and of build are silent."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import clean_bodies
import pytest
import series

from drafter import library, markup
from drafter.check import naming, structure
from drafter.model import Name, Severity, Shelf, Statement
from drafter.problems import as_text

HERE = Path(__file__).parent
RULES = (*naming.RULES, *structure.RULES)


@cache
def names() -> tuple[Name, ...]:
    return library.load(HERE.parent.parent).names


def bodies() -> tuple[Statement, ...]:
    return tuple(map(markup.read, clean_bodies.ALL))


def told(statement: Statement, shelf: Shelf) -> list[str]:
    problems = [problem for rule in RULES for problem in rule.check(statement, shelf)]
    return [as_text(problem) for problem in problems if problem.severity is not Severity.NOTE]


@pytest.mark.parametrize("statement", bodies(), ids=lambda statement: statement.id)
def test_a_clean_statement_is_silent(statement: Statement) -> None:
    assert told(statement, Shelf(names=names())) == []
    assert told(statement, Shelf(names=names(), statements=bodies())) == []


@pytest.mark.parametrize("name", series.NAMES)
def test_the_invented_series_are_silent(name: str) -> None:
    held = series.load(name)

    assert [each for statement in held for each in told(statement, Shelf(names=names(), statements=held))] == []
