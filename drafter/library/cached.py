"""Precedents that were read before, by the hash of their file's bytes: reading YAML is dear.

Each file is still read, and a byte that changed makes it be parsed anew. Only what had no fault is
remembered, so that each fault is told each time. Times in tests/bench/shelf.py.
"""

from __future__ import annotations

import gc
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from drafter.library import derived
from drafter.library.memory import Memory
from drafter.model import SLOT_KINDS, Allowed, Attested, Precedent, Slot, Source, Status

_NAME = "precedents.json"
_FORMAT = 1  # one more whenever clauses.read comes to read the same bytes otherwise
_FIELDS = tuple(field.name for each in (Precedent, Slot, Attested, Source, Allowed) for field in fields(each))
_STATUSES = {status.value: status for status in Status}
_VERSION = hashlib.sha256(repr((_FORMAT, _FIELDS, SLOT_KINDS)).encode()).hexdigest()
_SLOTS, _ATTESTED, _STATUS, _ALLOWS = (
    [field.name for field in fields(Precedent)].index(name) for name in ("slots", "attested", "status", "allows")
)

_READ: Memory[Precedent] = Memory(50_000)


class Cached:
    """What the clause files of a workspace said when they were last read."""

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self._held: Mapping[str, tuple[str, Precedent]] | None = None
        self._now: dict[str, tuple[str, Precedent]] = {}
        self._is_new = False

    def read(self, id_: str, data: bytes, parse: Callable[[], Precedent]) -> Precedent:
        """Return the precedent of a file with these bytes, parsed only where they are new."""
        digest = hashlib.sha256(data).hexdigest()
        found = _READ.get((digest, id_)) or _READ.keep((digest, id_), self._read(id_, digest, parse))
        self._now[id_] = digest, found
        return found

    def _read(self, id_: str, digest: str, parse: Callable[[], Precedent]) -> Precedent:
        """Return what the workspace remembers of these bytes, looked up once; else what they are parsed to."""
        if self._held is None:
            self._held = _held(self._workspace)
        held = self._held.get(id_)
        if held and held[0] == digest:
            return held[1]
        self._is_new = True
        return parse()

    def __enter__(self) -> None:
        """Make many objects, none of which is garbage, without looking for garbage in between."""
        self._gc_was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        """Remember what was read, where it is more than is read in a blink."""
        if self._gc_was_on:
            gc.enable()
        is_less = self._held is not None and len(self._now) != len(self._held)
        if len(self._now) >= derived.LEAST and (self._is_new or is_less):
            rows = {id_: [digest, _row(precedent)] for id_, (digest, precedent) in self._now.items()}
            data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
            derived.write(self._workspace, _NAME, _VERSION, data.encode())


def _held(workspace: Path) -> Mapping[str, tuple[str, Precedent]]:
    data = derived.read(workspace, _NAME, _VERSION)
    rows = json.loads(data) if data else {}
    return {id_: (digest, _precedent(row)) for id_, (digest, row) in rows.items()}


def _row(precedent: Precedent) -> list[Any]:
    row: list[Any] = [getattr(precedent, field.name) for field in fields(Precedent)]
    row[_SLOTS] = [[slot.name, slot.kind] for slot in precedent.slots]
    row[_ALLOWS] = [[allowed.rule, allowed.reason] for allowed in precedent.allows]
    row[_ATTESTED] = [
        [e.statement, e.paragraph, e.source.file, *e.source.lines, e.source.sha256, e.text, e.values, e.variant]
        for e in precedent.attested
    ]
    return row


def _precedent(row: list[Any]) -> Precedent:
    row[_STATUS] = _STATUSES[row[_STATUS]]
    row[_SLOTS] = tuple([Slot(*slot) for slot in row[_SLOTS]])
    row[_ALLOWS] = tuple([Allowed(*allowed) for allowed in row[_ALLOWS]])
    row[_ATTESTED] = tuple(
        [
            Attested(statement, paragraph, Source(file, (first, last), sha), text, tuple(map(tuple, values)), variant)
            for statement, paragraph, file, first, last, sha, text, values, variant in row[_ATTESTED]
        ]
    )
    return Precedent(*row)
