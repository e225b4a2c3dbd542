"""What files said when they were read before, by the hash of their bytes: reading YAML and Markdown is dear.

Each file is still read, and a byte that changed makes it be parsed anew. Only what had no fault is
remembered, so that each fault is told each time. Times in tests/bench/shelf.py and page.py.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Generic, TypeVar

from drafter.library import derived
from drafter.library.memory import Memory
from drafter.library.packed import packing
from drafter.model import SLOT_KINDS, Allowed, Attested, Precedent, Slot, Source
from drafter.uncollected import uncollected

T = TypeVar("T")

_FORMAT = 2  # one more whenever clauses.read comes to read the same bytes otherwise, or packed keeps them otherwise
_FIELDS = tuple(field.name for each in (Precedent, Slot, Attested, Source, Allowed) for field in fields(each))
_VERSION = hashlib.sha256(repr((_FORMAT, _FIELDS, SLOT_KINDS)).encode()).hexdigest()

_READ: Memory[Precedent] = Memory(50_000)


def _as_kept(value: T, *_: object) -> T:
    return value


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """How the files of one kind are remembered: under which name, as which type.

    `finish` takes a value that was kept, the file's bytes, and all else that its reading goes by. Below `least` files
    nothing is kept, and up to `few` that are new are read anew each time rather than that all are written.
    """

    name: str
    version: Callable[[], str]
    kind: type[T]
    finish: Callable[[T, bytes, tuple[str, ...]], T] = _as_kept
    least: int = derived.LEAST
    few: int = 0


class Cached(Generic[T]):
    """What the files of one kind in a workspace said when they were last read."""

    def __init__(self, workspace: Path, shape: Shape[T], memory: Memory[T]) -> None:
        self._workspace, self._shape, self._memory = workspace, shape, memory
        self._kept: Kept[T] | None = None
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
        if self._kept is None:
            self._kept = Kept(derived.read(self._workspace, self._shape.name, self._shape.version), self._shape.kind)
        held = self._kept.of(id_, digest)
        if held is not None:
            return self._shape.finish(held, data, names)
        self._new += 1
        return parse()

    def __enter__(self) -> None:
        """Make many objects, none of which is garbage, without looking for garbage in between."""
        self._unsought: AbstractContextManager[None] = uncollected()
        self._unsought.__enter__()

    def __exit__(self, *_: object) -> None:
        """Remember what was read, where it is more than is read in a blink."""
        try:
            self._keep()
        finally:
            self._unsought.__exit__(None, None, None)

    def _keep(self) -> None:
        less = len(self._kept) - len(self._now) + self._new if self._kept is not None else 0
        is_new = max(self._new, abs(less)) > self._shape.few
        if len(self._now) >= min(self._shape.least, derived.LEAST) and is_new:
            data = _packed(self._now, self._shape.kind)
            derived.write(self._workspace, self._shape.name, self._shape.version(), data)


def _packed(held: dict[str, tuple[str, T]], kind: type[T]) -> bytes:
    pack, _ = packing(kind)
    hashes, values = zip(*held.values(), strict=True)
    return json.dumps([list(held), hashes, pack(values)], ensure_ascii=False, separators=(",", ":")).encode()


class Kept(Generic[T]):
    """What was kept of the files of one kind: their ids, the hashes of their bytes, and what they said."""

    def __init__(self, data: bytes | None, kind: type[T]) -> None:
        whole: Any = json.loads(data) if data else ((), (), ())
        self._hashes: dict[str, str] = dict(zip(whole[0], whole[1], strict=True))
        self._column = whole[2]
        self._kind = kind
        self._values: dict[str, T] | None = None

    def __len__(self) -> int:
        """Return how many files are remembered."""
        return len(self._hashes)

    def of(self, id_: str, digest: str) -> T | None:
        """Return what the file of an id said, if it had these bytes; all are unpacked when the first is asked for."""
        if self._hashes.get(id_) != digest:
            return None
        if self._values is None:
            _, unpack = packing(self._kind)
            self._values = dict(zip(self._hashes, unpack(self._column), strict=True))
        return self._values[id_]


def precedents(workspace: Path) -> Cached[Precedent]:
    """Return what the clause files of a workspace said."""
    return Cached(workspace, _PRECEDENTS, _READ)


_PRECEDENTS = Shape("precedents.json", lambda: _VERSION, Precedent)
