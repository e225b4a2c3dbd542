"""What files said when they were read before, by the hash of their bytes: reading YAML and Markdown is dear.

Each file is still read, and a byte that changed makes it be parsed anew. Only what had no fault is
remembered, so that each fault is told each time. Times in tests/bench/shelf.py and page.py.
"""

from __future__ import annotations

import gc
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Generic, TypeVar

from drafter.library import derived
from drafter.library.memory import Memory
from drafter.model import SLOT_KINDS, Allowed, Attested, Precedent, Slot, Source, Status

T = TypeVar("T")

_FORMAT = 1  # one more whenever clauses.read comes to read the same bytes otherwise
_FIELDS = tuple(field.name for each in (Precedent, Slot, Attested, Source, Allowed) for field in fields(each))
_STATUSES = {status.value: status for status in Status}
_VERSION = hashlib.sha256(repr((_FORMAT, _FIELDS, SLOT_KINDS)).encode()).hexdigest()
_SLOTS, _ATTESTED, _STATUS, _ALLOWS = (
    [field.name for field in fields(Precedent)].index(name) for name in ("slots", "attested", "status", "allows")
)

_READ: Memory[Precedent] = Memory(50_000)


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """How the files of one kind are remembered: under which name, in which rows.

    `back` takes a row, the file's bytes, and all else that its reading goes by. Below `least` files nothing is kept,
    and up to `few` that are new are read anew each time rather than that all are written.
    """

    name: str
    version: Callable[[], str]
    row: Callable[[T], Any]
    back: Callable[[Any, bytes, tuple[str, ...]], T]
    least: int = derived.LEAST
    few: int = 0


class Cached(Generic[T]):
    """What the files of one kind in a workspace said when they were last read."""

    def __init__(self, workspace: Path, shape: Shape[T], memory: Memory[T]) -> None:
        self._workspace, self._shape, self._memory = workspace, shape, memory
        self._held: dict[str, Any] | None = None
        self._now: dict[str, tuple[str, T]] = {}
        self._new = 0

    def read(self, id_: str, data: bytes, parse: Callable[[], T], *names: str) -> T:
        """Return what a file with these bytes says, parsed only where they are new; `names` is what else it goes by."""
        digest = hashlib.sha256(data).hexdigest()
        key = (digest, id_, *names)
        found = self._memory.get(key)
        if found is None:
            found = self._memory.keep(key, self._read(id_, digest, data, parse, names))
        self._now[id_] = digest, found
        return found

    def _read(self, id_: str, digest: str, data: bytes, parse: Callable[[], T], names: tuple[str, ...]) -> T:
        """Return what the workspace remembers of these bytes, looked up once; else what they are parsed to."""
        if self._held is None:
            kept = derived.read(self._workspace, self._shape.name, self._shape.version())
            self._held = json.loads(kept) if kept else {}
        held = self._held.get(id_)
        if held and held[0] == digest:
            return self._shape.back(held[1], data, names)
        self._new += 1
        return parse()

    def __enter__(self) -> None:
        """Make many objects, none of which is garbage, without looking for garbage in between."""
        self._gc_was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        """Remember what was read, where it is more than is read in a blink."""
        if self._gc_was_on:
            gc.enable()
        less = len(self._held) - len(self._now) + self._new if self._held is not None else 0
        is_new = max(self._new, abs(less)) > self._shape.few
        if len(self._now) >= min(self._shape.least, derived.LEAST) and is_new:
            rows = {id_: [digest, self._shape.row(found)] for id_, (digest, found) in self._now.items()}
            data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
            derived.write(self._workspace, self._shape.name, self._shape.version(), data.encode())


def precedents(workspace: Path) -> Cached[Precedent]:
    """Return what the clause files of a workspace said."""
    return Cached(workspace, _PRECEDENTS, _READ)


def _row(precedent: Precedent) -> list[Any]:
    row: list[Any] = [getattr(precedent, field.name) for field in fields(Precedent)]
    row[_SLOTS] = [[slot.name, slot.kind] for slot in precedent.slots]
    row[_ALLOWS] = [[allowed.rule, allowed.reason] for allowed in precedent.allows]
    row[_ATTESTED] = [
        [e.statement, e.paragraph, e.source.file, *e.source.lines, e.source.sha256, e.text, e.values, e.variant]
        for e in precedent.attested
    ]
    return row


def _precedent(row: list[Any], *_: object) -> Precedent:
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


_PRECEDENTS = Shape("precedents.json", lambda: _VERSION, _row, _precedent)
