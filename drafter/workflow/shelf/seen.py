"""What a person saw when they decided: two who decide at once on one clause are told, and neither overwrites."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from drafter import files
from drafter.library import places
from drafter.model import Place
from drafter.problems import DraftingError, error
from drafter.workflow.shelf import desk
from drafter.workflow.shelf.desk import Decided

CHANGED = "changed-since"
"""The rule of the problem that a clause is not as it was seen."""


def version(workspace: Path, id_: str) -> str:
    """Return the mark of a clause's file as it is now; "" where there is none, or the id can be no file's."""
    if not places.is_id(id_):
        return ""
    path = places.within(workspace / places.CLAUSES, id_, ".yaml")
    return hashlib.sha256(files.read(path)).hexdigest() if path.exists() else ""


def decided(workspace: Path, seen: Mapping[str, str], decision: Callable[[], Decided]) -> Decided:
    """Take a decision on clauses that are as they were `seen`: their versions by id.

    Raises DraftingError, and does nothing, where one of them changed since.
    """
    with desk.alone(workspace):
        changed = [id_ for id_, mark in seen.items() if version(workspace, id_) != mark]
        if changed:
            mend = "look at it as it is now, and decide again"
            raise DraftingError(
                [error(CHANGED, f"{id_} was changed since you opened it; nothing was done", Place(), mend)
                 for id_ in changed]
            )  # fmt: skip
        return decision()
