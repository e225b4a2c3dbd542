"""At a glance: what a workspace holds and what waits in it; one statement with all that is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter import check as rules, shapes
from drafter.model import NO_LINES, Commitment, Precedent, Problem, Statement, Status
from drafter.workflow.broken import opened
from drafter.workflow.desk import waiting
from drafter.workflow.papers import files_of as papers
from drafter.workflow.workspace import unknown

__all__ = ["Glance", "Viewed", "glance", "papers", "view"]


@dataclass(frozen=True, slots=True)
class Glance:
    """Statements by date, precedents by id, how many proposals and rewordings wait, papers, open commitments."""

    statements: tuple[Statement, ...]
    precedents: tuple[Precedent, ...]
    waiting: tuple[int, int]
    papers: tuple[Path, ...]
    open: tuple[Commitment, ...]
    problems: tuple[Problem, ...]

    @property
    def approved(self) -> int:
        """Return how many precedents are approved."""
        return sum(each.status is Status.APPROVED for each in self.precedents)


@dataclass(frozen=True, slots=True)
class Viewed:
    """A statement; for each block its paragraph as it is cited, and its problems (-1: of the whole); the precedents."""

    statement: Statement
    paragraphs: tuple[str, ...]
    beside: Mapping[int, tuple[Problem, ...]]
    problems: tuple[Problem, ...]
    precedents: Mapping[int, tuple[str, ...]]


def glance(workspace: Path) -> Glance:
    """Return what the workspace holds."""
    left = opened(workspace, clauses_too=True, ledger=True)
    shelf = left.shelf
    statements = sorted(shelf.statements, key=lambda each: (str(each.meeting.start or ""), each.id))
    proposed, reworded = waiting(shelf.precedents)
    return Glance(
        tuple(statements),
        shelf.precedents,
        (len(proposed), len(reworded)),
        papers(workspace),
        tuple(row for row in shelf.commitments if row.is_open),
        left.problems,
    )


def view(workspace: Path, id_: str) -> Viewed:
    """Return one statement of the archive as it is looked at. Raises DraftingError for an unknown one.

    An id is looked up among those that are held, never as the name of a file.
    """
    left = opened(workspace, clauses_too=True)
    statement = next((each for each in left.shelf.statements if each.id == id_), None)
    if statement is None:
        raise unknown(id_, [each.id for each in left.shelf.statements], "statement")
    problems = rules.problems(statement, left.shelf)
    cited = tuple(shapes.paragraphs(statement.blocks))
    beside = {at: _at(problems, statement, at) for at in range(len(statement.blocks))}
    placed = {id(problem) for found in beside.values() for problem in found}
    return Viewed(
        statement,
        cited,
        {**beside, -1: tuple(problem for problem in problems if id(problem) not in placed)},
        problems,
        _evidence(left.shelf.precedents, statement),
    )


def _at(problems: tuple[Problem, ...], statement: Statement, at: int) -> tuple[Problem, ...]:
    """Return the problems that begin in the lines of a block; what is of the whole text is of no block."""
    source, (first, last) = statement.source, statement.blocks[at].lines
    lines = ((each, each.where.source.lines) for each in problems if each.where.source)
    whole = source.lines if source else NO_LINES
    return tuple(each for each, found in lines if first and found != whole and first <= found[0] <= last)


def _evidence(precedents: tuple[Precedent, ...], statement: Statement) -> dict[int, tuple[str, ...]]:
    """Return for each block the precedents that it is evidence of."""
    held: dict[str, list[str]] = {}
    for precedent in precedents:
        for entry in precedent.attested:
            if entry.statement == statement.id:
                held.setdefault(entry.text, []).append(precedent.id)
    return {
        at: tuple(dict.fromkeys(id_ for text, ids in held.items() if text in block.text for id_ in ids))
        for at, block in enumerate(statement.blocks)
    }
