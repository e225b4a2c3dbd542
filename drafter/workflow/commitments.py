"""Commitments: the ledger looked through, one commitment told from promise to outcome, and the ledger mined."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter import library, mine as mining
from drafter.history.undertaken import days
from drafter.library import places
from drafter.model import Commitment, Ledger, Outcome, Problem, Shelf, Statement
from drafter.problems import DraftingError
from drafter.workflow.archive.broken import opened
from drafter.workflow.workspace import unknown


@dataclass(frozen=True, slots=True)
class Listed:
    """The commitments asked for, all that there are by id, the statements' days, and what is to be told."""

    rows: tuple[Commitment, ...]
    every: dict[str, Commitment]
    days: dict[str, date]
    statements: dict[str, Statement]
    problems: tuple[Problem, ...] = ()


def commitments(
    workspace: Path,
    ids: Sequence[str] = (),
    *,
    only_open: bool = False,
    status: str = "",
    who: str = "",
    since: str = "",
) -> Listed:
    """Return the commitments of these ids, of all those that are open, of a status, of who is to act, made since.

    Raises DraftingError for a ledger that cannot be read, and for an id that is not there.
    """
    left = opened(workspace, clauses_too=True, ledger=True, only_shows=True)
    if places.shown(workspace / places.LEDGER) in left.without:
        raise DraftingError(left.problems)
    every = {row.id: row for row in left.shelf.commitments}
    faults = [fault for id_ in ids if id_ not in every for fault in unknown(id_, every, "commitment").problems]
    if faults:
        raise DraftingError(faults)
    when = days(left.shelf.statements)
    rows = [every[id_] for id_ in ids] if ids else list(every.values())
    rows = [row for row in rows if (row.is_open or not only_open) and (not status or row.status == status)]
    rows = [row for row in rows if _acts(row, who) and _is_since(row, since, when)]
    statements = {statement.id: statement for statement in left.shelf.statements}
    return Listed(tuple(rows), every, when, statements, left.problems)


def _acts(row: Commitment, who: str) -> bool:
    return who.casefold() in row.who.casefold()


def _is_since(row: Commitment, since: str, when: dict[str, date]) -> bool:
    day = when.get(row.made.statement) if row.made else None
    return not since or (day is not None and day.isoformat() >= since)


@dataclass(frozen=True, slots=True)
class Followed:
    """The ledger as mining leaves it, how many rows are new, how many of each status, and what is to be told."""

    ledger: Ledger
    new: int
    changed: int
    problems: tuple[Problem, ...] = ()

    def count(self, status: Outcome) -> int:
        """Return how many commitments have a status."""
        return sum(row.status is status for row in self.ledger.commitments)


def mine(workspace: Path, shelf: Shelf, gone: Collection[str] = (), dry_run: bool = False) -> Followed:
    """Bring the ledger up to date with the statements held; a ledger that cannot be read is told and left as it is.

    `gone` are the ids of statements that a person removed.
    """
    try:
        known = library.load_ledger(workspace)
    except DraftingError as fault:
        return Followed(Ledger(), 0, 0, tuple(fault.problems))
    now = mining.ledger(shelf.statements, known, gone)
    told = () if dry_run else library.save_ledger(workspace, now, known)
    was = {row.id: row for row in known.commitments}
    new = sum(row.id not in was for row in now.commitments)
    changed = sum(row.id in was and was[row.id] != row for row in now.commitments)
    return Followed(now, new, changed, told)
