"""Statements of five bodies, invented, each in its own house style and free of faults of language: nothing is told.

Each fault planted in one of them is told once, by its own rule; and what is certain is written right by its correction.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter import check, markup
from drafter.check import wording
from drafter.model import Problem, Severity, Shelf, Statement

RULES = {rule.ID for rule in wording.RULES}
FOLDER = Path(__file__).parents[2] / "golden" / "check"
CLEAN = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))}
PLANTED = (
    # body, what stands there, what is planted, the rule that tells it
    ("treaty", "transparent manner", "transparant manner", "misspelt"),
    ("treaty", "An interested Party", "A interested Party", "article-form"),
    ("treaty", "from 3 to 7 June", "from 3-7 June", "range-form"),
    ("treaty", "and a university", "and an university", "article-form"),
    ("treaty", "on behalf of the landlocked", "on behalf the landlocked", "lost-word"),
    ("treaty", "decided to convene", "decided convene", "lost-word"),
    ("treaty", "of the budget", "of of the budget", "doubled-word"),
    ("treaty", "3 per cent of the budget remained unspent", "3 per cent was spent and 5% remained", "per-cent"),
    ("treaty", "technology transfer and", "technology transfer , and", "spacing"),
    ("treaty", "that they were already too weak.", "that they were alreadyweak.It was late.", "spacing"),
    ("bank", "labor market", "labour market and the favorable center", "spelling-lands"),
    ("bank", "Members judged that", "Members judged taht", "misspelt"),
    ("bank", "is prepared to adjust", "is prepared to to adjust", "doubled-word"),
    ("bank", "declined. Core", "declined.Core", "spacing"),
    ("bank", "on 26 March 2024", "on 26 March, 2024", "date-form"),
    ("forum", "We recognise that", "We recognize that", "spelling-ize"),
    ("forum", "look forward to the launch", "look forward to strengthen the launch", "wrong-word"),
    ("forum", "should address ageing fleets", "should adress ageing fleets", "misspelt"),
    ("forum", "low-emission ferries", "low-emission ferrys", "misspelt"),
    ("working", "Members shared", "The meeting shared", "meeting-case"),
    ("working", "Co-Chairs’ statement", "Co-Chairs' statement", "marks-mixed"),
    ("working", "to members’ focal points", "to Members’ focal points and other members", "term-case"),
    ("working", "Syldavia and Borduria, as well as", "Syldavia, Borduria, as well as", "list-and"),
    ("working", "Second Meeting, which", "second Meeting, which", "ordinal-case"),
    ("working", "three options", "3 options, of two kinds of cases,", "number-form"),
    ("working", "were encouraged", "was encouraged", "agreement"),
    ("working", "three options for a", "several option for a", "agreement"),
    ("working", "They also recommended", "The Co-Chairs welcome it. They also recommended", "tense-mixed"),
    ("working", "The Meeting considered", "The Meeting directed", "fitting-verb"),
    ("working", "that members had undertaken", "that had occured", "misspelt"),
    ("working", "a short, practical guide", "a short, usefull guide", "misspelt"),
    ("working", "on outages. They", "on outages - it was dark. They", "dash-form"),
    ("working", "data on outages", "data onthe outages", "run-together"),
    ("working", "in hosting the Meeting", "in accordance to the rules", "wrong-word"),
    ("council", "the 42nd Session", "42nd Session of the Council", "lost-article"),
    ("council", "commended the Republic", "discussed about the Republic", "wrong-word"),
    ("council", "had not yet ratified", "haven't ratified", "lost-apostrophe"),
    ("council", "lift export restrictions", "lift export restrictions and if necessary, close", "lone-comma"),
)


def statement(body: str, *change: str) -> Statement:
    text = CLEAN[body]
    if change:
        assert change[0] in text or change[0] == change[1]
        text = text.replace(*change)
    return markup.read(f"---\nid: {body}\n---\n{text}")


def found(given: Statement) -> list[Problem]:
    problems = check.problems(given, Shelf())
    return [problem for problem in problems if problem.rule in RULES and problem.severity is not Severity.NOTE]


def mended(given: Statement) -> Statement:
    """Return the statement with every correction written, from the last letter to the first."""
    every = [problem.correction for problem in found(given) if problem.correction]
    title, blocks = list(given.title), list(given.blocks)
    for each in sorted(set(every), key=lambda one: (one.block, one.at), reverse=True):
        text = title[-1 - each.block] if each.block < 0 else blocks[each.block].text
        new = text[: each.at[0]] + each.after + text[each.at[1] :]
        if each.block < 0:
            title[-1 - each.block] = new
        else:
            blocks[each.block] = replace(blocks[each.block], text=new)
    return replace(given, title=tuple(title), blocks=tuple(blocks))


@pytest.mark.parametrize("body", CLEAN)
def test_a_clean_text_of_any_body_is_silent(body: str) -> None:
    assert [problem.what for problem in found(statement(body))] == []


@pytest.mark.parametrize(("body", "there", "planted", "rule"), PLANTED)
def test_a_fault_that_is_planted_is_told_by_its_rule(body: str, there: str, planted: str, rule: str) -> None:
    assert {problem.rule for problem in found(statement(body, there, planted))} == {rule}


@pytest.mark.parametrize(("body", "there", "planted", "rule"), PLANTED)
def test_what_is_mended_is_not_told_again(body: str, there: str, planted: str, rule: str) -> None:
    once = mended(statement(body, there, planted))

    assert [problem for problem in found(once) if problem.correction] == []
    assert mended(once) == once
