"""Undo: a decision on precedents taken back, each of its files as it was, to the byte."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import library
from drafter.library import Change, places
from drafter.model import Place, Problem
from drafter.problems import DraftingError, refusal
from drafter.workflow.shelf import desk


@dataclass(frozen=True, slots=True)
class Undone:
    """The command that was undone, the ids of the clauses that are as they were, and what is to be told."""

    what: str
    ids: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def undo(workspace: Path, number: int = 0) -> Undone:
    """Take back the decision of a number, the newest without one.

    Raises DraftingError where there is none, and, doing nothing, where one of its files was changed since.
    """
    with desk.alone(workspace):
        told = library.finish(workspace)
        record = library.record(workspace, number)
        if record is None:
            what = f"there is no decision {number} to undo" if number else "there is no decision to undo"
            raise refusal("undo-none", what, Place(), "look at what there is: drafter review, drafter search")
        if changed := record.changed(workspace):
            raise _changed(record.what, changed)
        changes = [Change(path, data) for path, data in record.before]
        library.carry_out(workspace, f"drafter review undo {record.number}", changes, undoable=False)
        library.forget(workspace, record.number)
        return Undone(record.what, tuple(_ids(changes)), told)


def _changed(what: str, paths: Sequence[Path]) -> DraftingError:
    named = ", ".join(path.as_posix() for path in paths)
    said = f'"{what}" cannot be undone: {named} changed since; nothing was done'
    mend = (
        "undo first what was decided later; where mining brought new evidence since, decide anew: retire is undone by "
        "approve, merge by split, split by merge, edit by edit, rename by rename"
    )
    return refusal("undo-changed", said, Place(), mend)


def _ids(changes: Sequence[Change]) -> Iterator[str]:
    """Yield the ids of the clauses that are there again, or as they were."""
    for change in changes:
        if change.data is not None and change.path.is_relative_to(places.CLAUSES):
            yield change.path.relative_to(places.CLAUSES).with_suffix("").as_posix()
