"""At a glance: what a workspace holds and what waits in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter import library
from drafter.library import places
from drafter.model import Commitment, Precedent, Problem, Statement, Status
from drafter.workflow.archive.broken import opened
from drafter.workflow.outputs.papers import files_of as papers

__all__ = ["Glance", "glance", "papers"]


@dataclass(frozen=True, slots=True)
class Glance:
    """Statements by date, precedents by id, how many proposals and rewordings wait, papers, open commitments.

    `open` is None where the ledger cannot be read: what is open is not known then.
    """

    statements: tuple[Statement, ...]
    precedents: tuple[Precedent, ...]
    waiting: tuple[int, int]
    papers: tuple[Path, ...]
    open: tuple[Commitment, ...] | None
    problems: tuple[Problem, ...]

    @property
    def approved(self) -> int:
        """Return how many precedents are approved."""
        return sum(each.status is Status.APPROVED for each in self.precedents)


def glance(workspace: Path) -> Glance:
    """Return what the workspace holds, as far as it can be read."""
    left = opened(workspace, clauses_too=True, ledger=True, only_shows=True)
    shelf = left.shelf
    statements = sorted(shelf.statements, key=lambda each: (str(each.meeting.start or ""), each.id))
    proposed, reworded = library.waiting(shelf.precedents)
    return Glance(
        tuple(statements),
        shelf.precedents,
        (len(proposed), len(reworded)),
        papers(workspace),
        None
        if places.shown(workspace / places.LEDGER) in left.without
        else tuple(row for row in shelf.commitments if row.is_open),
        left.problems,
    )
