"""What a person says of one commitment: its status now, and a note; written into the ledger, all else to the byte.

Mining knows by what it remembers of the ledger that a person wrote this, and never changes it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from unicodedata import category

from drafter import library, shapes
from drafter.model import Commitment, Ledger, Outcome, Place
from drafter.problems import refusal
from drafter.workflow.workspace import unknown

CHANGED = "changed-since"
"""The rule of the problem that a commitment is not as it was seen."""


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """A commitment as it is now, and as it was."""

    row: Commitment
    was: Commitment


def version(row: Commitment) -> str:
    """Return the mark of a commitment as the ledger has it."""
    return hashlib.sha256(json.dumps(shapes.commitment_json(row), sort_keys=True).encode()).hexdigest()


def follow_up(workspace: Path, id_: str, status: str = "", notes: str | None = None, seen: str = "") -> FollowedUp:
    """Give a commitment a status ("" for the one that it has) and a note (None likewise).

    Raises DraftingError for an id or status that there is not, and, writing nothing, where the commitment is not the
    version that was `seen`.
    """
    if status and status not in [each.value for each in Outcome]:
        told = ", ".join(each.value for each in Outcome)
        raise refusal("status", f'"{status}" is no status', Place(), f"choose one of {told}")
    was: list[Commitment] = []

    def amend(ledger: Ledger) -> Ledger:
        was[:] = [_row(ledger, id_, seen)]
        rows = (_amended(row, status, notes) if row.id == id_ else row for row in ledger.commitments)
        return replace(ledger, commitments=tuple(rows))

    now = library.amend_ledger(workspace, amend)
    return FollowedUp(_row(now, id_, ""), was[0])


def _amended(row: Commitment, status: str, notes: str | None) -> Commitment:
    return replace(row, status=Outcome(status or row.status), notes=row.notes if notes is None else _plain(notes))


def _row(ledger: Ledger, id_: str, seen: str) -> Commitment:
    rows = {row.id: row for row in ledger.commitments}
    if id_ not in rows:
        raise unknown(id_, rows, "commitment")
    if seen and version(rows[id_]) != seen:
        what = f"{id_} was changed since you opened it; nothing was written"
        raise refusal(CHANGED, what, Place(), "look at what it says now, and save yours again if it is to stand")
    return rows[id_]


def _plain(notes: str) -> str:
    """Return a note as a person typed it, without marks that no text is made of."""
    lines = "\n".join(notes.splitlines())
    return "".join(mark for mark in lines if mark in "\n\t" or category(mark) not in ("Cc", "Cs", "Cn")).strip()
