"""A Statement in, Problems out: one rule a file, each with its manual page as its docstring.

    structure/   numbering, cross-references, annexes, lists, footnotes, brackets, gaps
    facts/       dates, ordinals, places, hosts, the order of events
    naming/      delegations, organisations, mechanisms, acronyms
    agreed/      standing items absent, agreed wording changed or retired
    wording/     spelling, dates and numbers as they are written, slips of the pen
    once         what several rules find at the same words, told by one
    silencing    what a person allows where the fault stands
    manual       the manual pages, taken apart
    correcting   the corrections that are certain, made

A rule has an ID and a function `check(statement, shelf)` that yields Problems. The shelf gives it the
registers and the other statements to compare with; a rule of agreed/ has `check(statement, shelf, said)`, and is asked
only where it is known what the statements before it say (history.said). No rule changes a text, and none guesses:
what could be right is a note, or silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType

from drafter.check import agreed, facts, naming, once, silencing, structure, wording
from drafter.check.correcting import corrected
from drafter.check.manual import page
from drafter.check.places import order
from drafter.check.silencing import Silenced
from drafter.history.said import Before
from drafter.model import Problem, RulePage, Shelf, Statement

__all__ = ["RULES", "Checked", "Silenced", "checked", "corrected", "manual", "problems"]

_OF_TEXT: tuple[ModuleType, ...] = (*structure.RULES, *naming.RULES, *facts.RULES, *wording.RULES)
RULES: tuple[ModuleType, ...] = (*_OF_TEXT, *agreed.RULES)
"""All rules; where two find fault with the same paragraph, in this order."""

_KNOWN = frozenset(rule.ID for rule in RULES)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules found, in reading order, and what a person allows of it."""

    problems: tuple[Problem, ...]
    silenced: tuple[Silenced, ...] = ()


def problems(statement: Statement, shelf: Shelf, said: Before | None = None) -> tuple[Problem, ...]:
    """Return what all rules find in the statement, in reading order, without what a person allows."""
    return checked(statement, shelf, said).problems


def checked(statement: Statement, shelf: Shelf, said: Before | None = None) -> Checked:
    """Return what all rules find; those of agreed language only where it is told what was `said` before."""
    rules = RULES if said is not None else _OF_TEXT
    found = [problem for rule in rules for problem in _found(rule, statement, shelf, said)]
    ran = frozenset(rule.ID for rule in rules)
    kept, silenced = silencing.apart(statement, shelf, found, ran, _KNOWN)
    needless = once.told_by_others(statement, found)
    kept = [problem for problem in kept if id(problem) not in needless]
    position = order(statement)
    return Checked(tuple(sorted(kept, key=lambda problem: position(problem.where))), tuple(silenced))


def _found(rule: ModuleType, statement: Statement, shelf: Shelf, said: Before | None) -> Iterator[Problem]:
    found: Iterable[Problem] = (
        rule.check(statement, shelf, said) if rule in agreed.RULES else rule.check(statement, shelf)
    )
    yield from found


def manual() -> tuple[RulePage, ...]:
    """Return the manual page of every rule, in their order."""
    return tuple(map(page, RULES))
