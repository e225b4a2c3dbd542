"""The five documents: the faults that are known to stand in them are found, and no error is false."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from drafter import check, library
from drafter.model import Problem, Severity

CHECKOUT = Path(__file__).parent.parent.parent


@cache
def found() -> tuple[Problem, ...]:
    shelf = library.load(CHECKOUT)
    return tuple(problem for statement in shelf.statements for problem in check.problems(statement, shelf))


def said(rule: str) -> list[tuple[str, str, str]]:
    return [
        (problem.where.statement, problem.where.paragraph, problem.what.replace("\u00a0", " "))
        for problem in found()
        if problem.rule == rule
    ]


def test_the_errors_are_the_known_ones_and_no_other() -> None:
    errors = [(problem.where.statement, problem.rule) for problem in found() if problem.severity is Severity.ERROR]

    assert errors == [
        ("2009-07-27-ahg-som-1", "dates-agree"),
        ("2014-08-06-ahg-som-8", "meeting-dates"),
        ("2014-08-06-ahg-som-8", "lost-name"),
        ("2014-08-06-ahg-som-8", "lost-name"),
        ("2016-03-22-som", "meeting-dates"),
    ]


def test_dates_that_two_statements_disagree_on() -> None:
    assert said("meeting-dates") == [
        ("2014-08-06-ahg-som-8", "12",
         '"seventh meeting of AHG Senior Officials" is dated April 2013; it was held on 5 March 2013'),
        ("2016-03-22-som", "2",
         '"Fifth Bali Process Ministerial Conference" is dated 1 April 2013; it was held on 2 April 2013'),
    ]  # fmt: skip


def test_both_places_of_a_contradiction_are_named() -> None:
    (problem,) = (p for p in found() if p.rule == "meeting-dates" and p.where.statement == "2016-03-22-som")

    assert (problem.where.file, problem.where.line) == ("004_ccbfb8092b0a8fde.txt", 26)
    assert [place.statement for place in problem.also] == ["2013-04-02-ministerial-conference-5"]


def test_half_ranges_stand_five_times() -> None:
    assert [what.split('"')[1] for _, _, what in said("range-form")] == [
        "on 22 to 23 November 2010", "from 29-30 March 2011", "from 18-20 March 2013", "from 18-20 March 2013",
        "from 26-28 May 2014",
    ]  # fmt: skip


def test_the_acronym_of_a_programme_that_changes_within_a_paragraph() -> None:
    assert ("2013-03-05-ahg-som-7", "9", '"AATIP" is one letter from "AAPTIP" in paragraph 9') in said("acronyms")


def test_delegations_out_of_order() -> None:
    assert [what for _, _, what in said("attendance-order")] == [
        '"Philippines" stands before "Canada"',
        '"Syrian Arab Republic" stands before "Sri Lanka"',
        '"Switzerland" stands before "Sweden"',
    ]
