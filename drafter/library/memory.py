"""What bytes said when they were last read by this process: the page reads the same files for every request.

Each file is still opened and summed (sha256), so that nothing remembered can be stale, whoever changed the file and
however fast. Only what had no fault is remembered, so that each fault is told each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


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
