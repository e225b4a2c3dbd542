"""Rules that a person keeps silent where the fault stands, and what is to be said of that.

In: what the rules found, and what is allowed in the text: before a paragraph, above the title, at the head, or in the
file of the clause that a paragraph was drafted from. Out: what is still told, and what is silent, with the reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from drafter import tracing
from drafter.check import own
from drafter.check.places import TITLE, Passage, Same, passages, place
from drafter.model import Allowed, Place, Problem, Severity, Shelf, Statement
from drafter.problems import note, warning

ID = "allow"
"""Under this name it is told what is wrong with what is allowed."""

NEVER = ("gap", "brackets")
"""Rules whose errors nobody can allow: a final text has no gap, and no words that are not agreed."""


@dataclass(frozen=True, slots=True)
class Silenced:
    """A problem that a person allows, and what they wrote."""

    problem: Problem
    allowed: Allowed


@dataclass(frozen=True, slots=True, eq=False)
class _Mark:
    """What is allowed, where that is written, and which passages it is of: None for the whole text."""

    allowed: Allowed
    where: Place
    of: tuple[Passage, ...] | None
    by_clause: bool = False


def apart(
    statement: Statement, shelf: Shelf, found: Sequence[Problem], ran: Collection[str], known: Collection[str]
) -> tuple[list[Problem], list[Silenced]]:
    """Return what is still told, with what is wrong with the allowances themselves; and what is silent.

    `ran` are the rules that looked at the text, `known` all that there are.
    """
    marks = list(_marks(statement, _by_clause(Same(shelf))))
    if not marks:
        return list(found), []
    places = {id(passage.place) for passage in passages(statement)}
    kept: list[Problem] = []
    silent: list[Silenced] = []
    busy: set[_Mark] = set()
    for problem in found:
        of = [mark for mark in marks if _is_of(problem, mark, places)]
        if not of or (problem.rule in NEVER and problem.severity is Severity.ERROR):
            kept.append(problem)
            continue
        busy.update(of)
        silent.append(Silenced(problem, of[0].allowed))
    kept += [told for mark in marks if not mark.by_clause for told in _told(mark, mark in busy, ran, known)]
    return kept, silent


def _marks(statement: Statement, by_clause: Mapping[str, tuple[Allowed, ...]]) -> Iterator[_Mark]:
    if not (statement.allows or by_clause or any(block.allows for block in statement.blocks)):
        return
    here = passages(statement)
    title = tuple(passage for passage in here if passage.block is None)
    for at, allowed in enumerate(each for each in statement.allows if not each.of_title):
        yield _Mark(allowed, Place(own.file(statement), statement.head.line("allow", at), "", statement.id), None)
    yield from (_Mark(each, place(statement, TITLE), title) for each in statement.allows if each.of_title)
    for passage in here:
        block = passage.block
        if block is not None:
            yield from (_Mark(allowed, passage.place, (passage,)) for allowed in block.allows)
            clauses = (tracing.bare(use.precedent) for use in block.uses)
            theirs = (allowed for id_ in clauses for allowed in by_clause.get(id_, ()))
            yield from (_Mark(allowed, passage.place, (passage,), True) for allowed in theirs)


@lru_cache(maxsize=4)
def _by_clause(same: Same) -> Mapping[str, tuple[Allowed, ...]]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    return {precedent.id: precedent.allows for precedent in shelf.precedents if precedent.allows}


def _is_of(problem: Problem, mark: _Mark, own_places: Collection[int]) -> bool:
    """Return whether a problem is of what a mark allows; a place made anew is known by what it says."""
    if problem.rule != mark.allowed.rule:
        return False
    if mark.of is None:
        return True
    if id(problem.where) in own_places:  # a table has the number of the paragraph above it, and is another place
        return any(problem.where is passage.place for passage in mark.of)
    return any(problem.where == passage.place for passage in mark.of)


def _told(mark: _Mark, is_busy: bool, ran: Collection[str], known: Iterable[str]) -> Iterator[Problem]:
    """Yield a warning where no reason is given, a note where nothing is silent by it."""
    rule = mark.allowed.rule
    if not mark.allowed.reason:
        mend = f'write why: "allow: {rule}: the words of the treaty"'
        yield warning(ID, f'"{rule}" is allowed here, and nobody says why', mark.where, mend)
    if rule not in known:
        near = get_close_matches(rule, sorted(known), 1, 0.6)
        mend = f'did you mean "{near[0]}"?' if near else '"drafter check --rules" lists them'
        yield note(ID, f'"{rule}" is allowed here, and there is no such rule', mark.where, mend)
    elif not is_busy and rule in NEVER:
        what = f'"{rule}" is allowed here: its errors are told all the same'
        yield note(ID, what, mark.where, "remove what allows it; settle the words")
    elif not is_busy and rule in ran:
        yield note(ID, f'"{rule}" is allowed here, where it finds nothing', mark.where, "remove what allows it")
