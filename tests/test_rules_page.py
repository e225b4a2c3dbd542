"""docs/rules.md is what the docstrings of the rules say, and all rules are on it."""

from __future__ import annotations

import re
from pathlib import Path

import rules_page
from layers import modules

from drafter import check

CHECK = Path(check.__file__).parent


def test_the_page_is_what_the_docstrings_say() -> None:
    assert rules_page.PAGE.read_text(encoding="utf-8") == rules_page.page(), "run `make rules`"


def test_every_module_that_has_a_rule_is_among_the_rules_and_on_the_page() -> None:
    held = {rule.__name__ for rule in check.RULES}
    shown = rules_page.PAGE.read_text(encoding="utf-8")

    for name, source in modules().items():
        if name.startswith("drafter.check.") and name.count(".") > 2 and re.search(r"^ID = ", source, re.MULTILINE):
            assert name in held, f"{name} is not among the RULES of its room"
    for rule in check.RULES:
        assert f"\n### {rule.ID}\n" in shown


def test_every_page_has_its_fault_and_examples_in_full() -> None:
    for each in check.manual():
        assert each.fault.endswith((".", "?")), each.rule
        assert each.passes, each.rule
        assert each.fails, each.rule
        assert "Passes:" not in " ".join([each.fault, *each.why, *each.passes, *each.fails]), each.rule
