"""300 statements of invented bodies are silent; of 300 with one planted fault each, the right rule tells it.

`python tests/bench/planted.py` prints how many of each kind are told.
"""

from __future__ import annotations

import random
from functools import cache
from itertools import count
from pathlib import Path

import planted
import planted_kinds as kinds
import pytest

from drafter import check, library
from drafter.model import Name, Severity, Shelf
from drafter.problems import as_text
from drafter.workflow.archive.named import statements_named

HERE = Path(__file__).parent
MANY = 300
WANTED = 0.95
CLEAN = sorted((HERE / "clean").iterdir())


@cache
def names() -> tuple[Name, ...]:
    return library.load(HERE.parent.parent).names


@pytest.mark.parametrize("first", range(0, MANY, 50))
def test_a_clean_statement_is_silent(first: int) -> None:
    cases = map(planted.case, range(first, first + 50))
    found = [planted.problems(here, planted.text_of(here), names(), source=here.ordinal % 2 == 0) for here in cases]

    assert [as_text(problem) for problems in found for problem in problems] == []


def _planted(seed: int) -> tuple[kinds.Kind, bool]:
    """Return the kind of fault that was planted in the statement of a number, and whether its rule told it."""
    here = planted.case(seed)
    text = planted.text_of(here)
    for at in count(seed):
        kind = kinds.KINDS[at % len(kinds.KINDS)]
        faulty = kind.plant(here, text, random.Random(seed))
        if faulty and faulty != text:
            break
    rules = {problem.rule for problem in planted.problems(here, faulty, names(), source=kind.name == "number skipped")}
    return kind, bool(rules & kind.rules)


def test_at_least_95_of_100_planted_faults_are_told_by_the_right_rule() -> None:
    found = [_planted(seed) for seed in range(MANY)]

    assert len({kind.name for kind, _ in found}) >= 40
    assert sum(is_told for _, is_told in found) >= WANTED * MANY, [kind.name for kind, is_told in found if not is_told]


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_a_clean_text_of_another_body_is_silent_when_read_from_its_file(path: Path) -> None:
    held = library.load(HERE.parent.parent)
    (statement,) = statements_named(held, str(path))

    for beside in (Shelf(names=held.names), Shelf(names=held.names, statements=(*held.statements, statement))):
        found = [each for each in check.problems(statement, beside) if each.severity is not Severity.NOTE]
        assert [as_text(problem) for problem in found] == []
