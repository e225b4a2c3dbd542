"""One fault is told once: of the rules that see it at the same words, by the one that knows best what it is.

In: what the rules found in a statement. Out: what of it need not be told, for another rule tells it of these words.
Only rules that stand in one row of ROWS can see the same fault; two others at the same words see two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from drafter.check.places import CUT, Passage, passages
from drafter.model import Problem, Severity, Statement
from drafter.patterns import compiled

ROWS = (
    # another meeting is meant: its number says more than the date and the place that are not that meeting's
    ("facts-agree", "drafted-facts", "last-left", "last-meeting", "next-meeting", "meeting-dates"),
    ("facts-agree", "drafted-facts", "last-left", "last-meeting", "next-meeting", "meeting-places"),
    ("next-meeting", "order-of-events", "ordinals-follow"),
    ("meeting-dates", "ordinals-follow"),
    ("facts-agree", "meeting-places", "city-country"),
    ("annex-agrees", "adopted-again"),
    # a name: whose it is says more than that it is written otherwise elsewhere, and that more than that no list has it
    ("person", "delegation-forms", "name-forms", "meeting-forms", "two-spellings", "misspelt", "near-miss"),
    ("acronym-meanings", "acronyms", "near-miss", "acronym-unexplained"),
    ("unfinished", "acronym-unexplained"),
    ("name-forms", "lost-article"),
    ("name-forms", "acronym-meanings"),
    ("doubled-delegation", "attendance-order", "list-order"),
    # a slip: the rule that knows this kind of it says more than one that knows how the rest is written
    ("doubled-word", "ill-joined"),
    ("doubled-word", "list-items"),
    ("item-case", "list-items"),
    ("lost-word", "no-verb"),
    ("lost-hyphen", "hyphen-mixed"),
    ("lost-apostrophe", "marks-mixed"),
)
"""Rules that can see one fault; in each row the first to speak of some words speaks alone."""

_RANK = {(one, other) for row in ROWS for one, other in combinations(row, 2)}
_GRAVE = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_QUOTED = compiled(r'"([^"]+)"')

Span = tuple[int, int]


def told_by_others(statement: Statement, found: Sequence[Problem]) -> frozenset[int]:
    """Return the id() of each problem whose words another, no less grave and earlier in a row, is told of."""
    ruled = frozenset(rule for row in ROWS for rule in row)
    here: dict[int, list[Problem]] = {}
    for problem in found:
        if problem.rule in ruled:
            here.setdefault(id(problem.where), []).append(problem)
    return frozenset(
        each
        for passage in passages(statement)
        if len(told := here.get(id(passage.place), ())) > 1
        for each in _needless(passage, told)
    )


def _needless(passage: Passage, told: Sequence[Problem]) -> Iterator[int]:
    words = {id(problem): tuple(_words(problem, passage)) for problem in told}
    of_rule: dict[str, list[Problem]] = {}
    for problem in told:
        of_rule.setdefault(problem.rule, []).append(problem)
    for problem in told:
        ranked = (other for rule in of_rule if (rule, problem.rule) in _RANK for other in of_rule[rule])
        before = (other for other in ranked if _is_as_grave(other, problem))
        if any(_meet(words[id(other)], words[id(problem)]) for other in before):
            yield id(problem)


def _is_as_grave(one: Problem, other: Problem) -> bool:
    return _GRAVE.index(one.severity) <= _GRAVE.index(other.severity)


def _words(problem: Problem, passage: Passage) -> Iterator[Span]:
    """Yield where the words stand that a problem is about: what it corrects, and all that it quotes of the passage."""
    if problem.correction and problem.correction.block == passage.at:
        yield problem.correction.at
    for quoted in _QUOTED.findall(problem.what):
        for part in quoted.removeprefix("... ").removesuffix(" ...").split(CUT):
            found = re.search(rf"(?<!\w){re.escape(part)}(?!\w)", passage.text)
            if found:
                yield found.span()


def _meet(here: Iterable[Span], there: Sequence[Span]) -> bool:
    """Return whether some words of the one are words of the other, or hold them."""
    return any(_holds(one, other) or _holds(other, one) for one in here for other in there)


def _holds(one: Span, other: Span) -> bool:
    return one[0] <= other[0] and other[1] <= one[1]
