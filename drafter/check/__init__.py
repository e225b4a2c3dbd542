"""A Statement in, Problems out: one rule a file, each with its manual page as its docstring.

    structure/   numbering, cross-references, annexes, lists, footnotes, brackets, gaps
    facts/       dates, ordinals, places, hosts, the order of events
    naming/      delegations, organisations, mechanisms, acronyms
    agreed/      standing items absent, agreed wording changed or retired
    wording/     spelling, dates and numbers as they are written, slips of the pen

A rule has an ID and a function `check(statement, shelf)` that yields Problems. The shelf gives it the
registers and the other statements to compare with. No rule changes a text, and none guesses: what
could be right is a note, or silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType

from drafter.check import agreed, facts, naming, structure, wording
from drafter.check.places import order
from drafter.model import Problem, Shelf, Statement

RULES: tuple[ModuleType, ...] = (*structure.RULES, *naming.RULES, *facts.RULES, *wording.RULES, *agreed.RULES)
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
