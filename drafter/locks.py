"""Locks of folders: one process of drafter writes to a folder at a time. The system ends a lock with its process.

POSIX locks the folder itself. Windows locks no folder: there a hidden file in it is locked, and stays, empty. Where
neither can be (a network folder without locks, one that may not be read) there is no lock.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAME = ".drafter-lock"
"""The file that is locked where a folder cannot be."""
_AGAIN = 0.05  # seconds until it is asked for again
_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK, getattr(errno, "EDEADLOCK", errno.EDEADLK))
"""What a system answers where another process holds the lock: Windows gives up after ten seconds."""


def held(folder: Path) -> int | None:
    """Return a handle that holds the lock of a folder until it is closed, as soon as no other does; None for none."""
    if sys.platform == "win32":
        return by_file(folder, lambda handle: msvcrt.locking(handle, msvcrt.LK_LOCK, 1))
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # a folder that may be written to and not read
        return None
    return _waited(handle, lambda handle: fcntl.flock(handle, fcntl.LOCK_EX))


def by_file(folder: Path, lock: Callable[[int], None]) -> int | None:
    """Return the same by a file within the folder, that `lock` locks by its handle."""
    try:
        handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT)
    except OSError:
        return None
    return _waited(handle, lock)


def _waited(handle: int, lock: Callable[[int], None]) -> int | None:
    """Return the handle once it is locked; None, and it is closed, where that cannot be."""
    while True:
        try:
            lock(handle)
        except OSError as fault:
            if fault.errno in _HELD:
                time.sleep(_AGAIN)
                continue
            os.close(handle)
            return None
        return handle
