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


PLANTED = (
    (clean_bodies.TREATY, "paragraph 4 below", "paragraph 14 below", "cross-reference"),
    (clean_bodies.TREATY, "the budget (Annex B)", "the budget (Annex C)", "attachment"),
    (clean_bodies.TREATY, "Annex A;\n", "Annex A;\n    - Be long;\n", "list-items"),
    (clean_bodies.TREATY, "of data; and", "of data;", "list-ends"),
    (clean_bodies.TREATY, "of data; and", "of data and", "list-ends"),
    (clean_bodies.TREATY, "to the Secretariat.", "to the Secretariat;", "list-ends"),
    (clean_bodies.TREATY, "| Travel | 2 | 2 |", "| Travel | | 2 |", "table-cell"),
    (clean_bodies.TREATY, "took note of\nthe report", "took note\n(of the report", "unfinished"),
    (clean_bodies.TREATY, "and Mires of Global Importance met in Zenda.", "and Mires of the. It met.", "unfinished"),
    (clean_bodies.BANK, "the IMF had", "the WTO had", "acronym-unexplained"),
    (clean_bodies.BANK, "The Monetary Policy Committee (MPC)", "The MPC", "acronym-unexplained"),
    (
        clean_bodies.BANK,
        "International Monetary Fund (IMF) attended",
        "Mint Price Centre (MPC) attended",
        "acronym-meanings",
    ),
    (clean_bodies.BANK, "The MPC expects", "The Monetary Policy Committee (MPC) expects", "acronyms"),
    (clean_bodies.FORUM, "Viet Nam and", "Viet Nam and Vietnam and", "delegation-forms"),
    (clean_bodies.FORUM, "Fiji, Kiribati, Nauru, Palau", "Fiji, Kiribati, Palau, Nauru", "list-order"),
    (clean_bodies.FORUM, "World Meteorological Organization", "World Meteorological Organisation", "name-forms"),
    (clean_bodies.FORUM, "## B. Skies\n\n- **a.** measuring", "## D. Skies\n\n- **a.** measuring", "sections"),
    (clean_bodies.EXPERTS, "Belgium, France, the Netherlands", "Belgium, France, The Netherlands", "listed-article"),
    (clean_bodies.EXPERTS, "and the Sub-Group on Broad Gauges", "and the Sub-Group for Narrow Gauges", "name-forms"),
    (clean_bodies.EXPERTS, "and the United Kingdom took part", "and United Kingdom took part", "listed-article"),
    (clean_bodies.DEFENCE, "Norway, Türkiye", "Norway, Turkey", "delegation-forms"),
    (clean_bodies.DEFENCE, "paragraph 2 above", "paragraph 12 above", "cross-reference"),
    (clean_bodies.DEFENCE, "paragraph 2 above", "paragraph 4 above", "cross-reference"),
    (clean_bodies.DEFENCE, "Rescue Plan (NSRP), and", "Rescue Plan (attached), and", "attachment"),
)


@pytest.mark.parametrize(("text", "right", "wrong", "rule"), PLANTED)
def test_a_fault_planted_in_a_clean_statement_is_told_by_its_rule(text: str, right: str, wrong: str, rule: str) -> None:
    assert right in text
    statement, shelf = markup.read(text.replace(right, wrong)), Shelf(names=names())

    assert rule in {problem.rule for each in RULES for problem in each.check(statement, shelf)}
