"""The manual pages of the rules of language say what is so: their examples pass and fail."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from drafter import check, markup
from drafter.check import wording
from drafter.model import Problem, Shelf

DESCRIBED = {"as-received", "item-case", "near-miss", "too-long"}
"""Rules whose examples cannot stand in one sentence: they have tests of their own."""
RULES = [rule for rule in wording.RULES if rule.ID not in DESCRIBED]


def examples(rule: ModuleType, word: str) -> list[str]:
    return re.findall(rf"^{word}:\s+(.+)$", rule.__doc__ or "", flags=re.MULTILINE)


def found(rule: ModuleType, text: str) -> list[Problem]:
    statement = markup.read("---\nid: new\n---\n" + "".join(f"1. {part}\n\n" for part in text.split(" ... ")))
    return [problem for problem in check.problems(statement, Shelf()) if problem.rule == rule.ID]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_what_the_page_says_passes_does(rule: ModuleType) -> None:
    assert [[problem.what for problem in found(rule, text)] for text in examples(rule, "Passes")] == [
        [] for _ in examples(rule, "Passes")
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_what_the_page_says_fails_does(rule: ModuleType) -> None:
    assert [text for text in examples(rule, "Fails") if not found(rule, text)] == []
    assert examples(rule, "Fails")
