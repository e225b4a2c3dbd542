"""What bytes said when they were last read by this process: the page reads the same files for every request.

Each file is still opened and summed (sha256), so that nothing remembered can be stale, whoever changed the file and
however fast. Only what had no fault is remembered, so that each fault is told each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from operator import is_
from typing import Generic, TypeVar

T = TypeVar("T")
Parts = tuple[tuple[object, ...], ...]


class Memory(Generic[T]):
    """The values read from the last `most` contents, oldest forgotten first. Threads may share it."""

    def __init__(self, most: int) -> None:
        """Remember nothing yet."""
        self._most = most
        self._held: dict[tuple[str, ...], T] = {}

    def read(self, data: bytes, names: tuple[str, ...], read: Callable[[], T]) -> T:
        """Return what these bytes say, read only where they are new; `names` is all else that `read` goes by."""
        key = (hashlib.sha256(data).hexdigest(), *names)
        found = self.get(key)
        return self.keep(key, read()) if found is None else found

    def get(self, key: tuple[str, ...]) -> T | None:
        """Return what is held by a key; None for nothing."""
        return self._held.get(key)

    def keep(self, key: tuple[str, ...], value: T) -> T:
        """Hold a value by a key, and return it."""
        self._held[key] = value
        while len(self._held) > self._most:
            self._held.pop(next(iter(self._held), key), None)
        return value


class Ready(Generic[T]):
    """What was worked out last, ready again while every part that it was worked out from is the same object."""

    def __init__(self) -> None:
        """Have nothing ready yet."""
        self._held: tuple[Parts, T] | None = None

    def of(self, parts: Parts, make: Callable[[], T]) -> T:
        """Return what `make` makes of these parts, made anew only where one of them is another."""
        held = self._held
        if held is not None and len(held[0]) == len(parts) and all(map(_same, held[0], parts)):
            return held[1]
        made = make()
        self._held = (parts, made)
        return made


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return one is other or (len(one) == len(other) and all(map(is_, one, other)))
