"""One precedent with all that a person looks at before deciding: history, places, what filled its slots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter.history import Lineage
from drafter.model import Attested
from drafter.workflow.archive.broken import opened
from drafter.workflow.look import Shown, shown
from drafter.workflow.page.anchored import Anchors
from drafter.workflow.shelf import seen
from drafter.workflow.shelf.desk import clause_id


@dataclass(frozen=True, slots=True)
class Had:
    """A value that a slot had, and the places where it had it, in order of date."""

    value: str
    places: tuple[Attested, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """A precedent as it is shown; `values` are by slot, `version` is that of its file."""

    shown: Shown
    anchors: Anchors
    values: Mapping[str, tuple[Had, ...]]
    version: str


def look_at(workspace: Path, name: str) -> Looked:
    """Return a precedent by its id, or its file. Raises DraftingError for an unknown one."""
    version = seen.version(workspace, clause_id(name))  # before its words are read: who changes them since is told
    left = opened(workspace, clauses_too=True)
    found = shown(workspace, left, name)
    return Looked(found, Anchors(left.shelf.statements), values(found.lineage), version)


def values(lineage: Lineage) -> dict[str, tuple[Had, ...]]:
    """Return for each slot the values that it had, each once, in the order of their first use."""
    found: dict[str, dict[str, list[Attested]]] = {slot.name: {} for slot in lineage.precedent.slots}
    for entry in (*(entry for step in lineage.steps for entry in step.attested), *lineage.apart):
        for name, value in entry.values:
            if name in found:
                found[name].setdefault(value, []).append(entry)
    return {name: tuple(Had(value, tuple(at)) for value, at in had.items()) for name, had in found.items()}
