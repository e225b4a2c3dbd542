"""Work done on all cores of the machine at once, with the same results, in the same order, as on one.

The items are cut into pieces. Forked copies of this process, and the process itself, take piece after piece; what a
copy makes it writes to a file of its own. What a copy leaves undone, because it was killed or its work failed, is
done here, in order: no piece is lost, and an error is the caller's. A copy stops where its process has ended.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from itertools import chain
from typing import IO, Any, NoReturn, TypeVar

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")

_MOST_PIECES = 1000
"""Their numbers, of four bytes each, are put into a pipe before the first is taken: every pipe holds as many."""
_MOST_CORES = 8
"""Each copy writes anew what memory it touches."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def in_order(work: Callable[[_Item], _Made], items: Sequence[_Item], a_piece: int = 1) -> list[_Made]:
    """Return what `work` makes of each item; a process takes so many at a time, or more."""
    a_piece = max(a_piece, -(-len(items) // _MOST_PIECES))
    pieces = [items[at : at + a_piece] for at in range(0, len(items), a_piece)]
    copies = min(cores(), len(pieces)) - 1
    done = _by_copies(lambda nth: list(map(work, pieces[nth])), len(pieces), copies) if copies > 0 else {}
    made = (done.pop(nth) if nth in done else list(map(work, piece)) for nth, piece in enumerate(pieces))
    return list(chain.from_iterable(made))


def cores() -> int:
    """Return how many cores are worked on: one where a copy would not be safe.

    Another thread could leave a lock held in it for ever; a debugger and a measure of coverage follow no copy.
    """
    alone = threading.active_count() == 1 and sys.gettrace() is None and sys.getprofile() is None
    return min(len(os.sched_getaffinity(0)), _MOST_CORES) if alone and hasattr(os, "sched_getaffinity") else 1


def _by_copies(work: Callable[[int], _Made], many: int, copies: int) -> dict[int, _Made]:
    """Return what was made of the pieces, by number; nothing where there is no room for files or processes."""
    with suppress(OSError), ExitStack() as stack:
        left = stack.enter_context(_numbers(many))
        running = []
        for _ in range(copies):
            file = stack.enter_context(tempfile.TemporaryFile())
            copy = _copy(work, left, file)
            stack.callback(_end, copy)
            running.append((copy, file))
        done = dict(_taken(work, left))
        for copy, file in running:
            with suppress(ChildProcessError):  # the system has taken it away already
                os.waitid(os.P_PID, copy, os.WEXITED | os.WNOWAIT)
            done.update(_written(file))
        return done
    return {}


def _numbers(many: int) -> IO[bytes]:
    """Return a pipe from which the pieces' numbers are taken, by whoever comes first."""
    left, given = os.pipe()
    os.write(given, b"".join(nth.to_bytes(4, "big") for nth in range(many)))
    os.close(given)
    return open(left, "rb", buffering=0)


def _taken(work: Callable[[int], _Made], left: IO[bytes]) -> Iterator[tuple[int, _Made]]:
    """Yield pieces done, each with its number, until none is left; but none whose work fails."""
    while number := left.read(4):
        with suppress(Exception):
            yield int.from_bytes(number, "big"), work(int.from_bytes(number, "big"))


def _copy(work: Callable[[int], object], left: IO[bytes], file: IO[bytes]) -> int:
    """Return the process that is a copy of this one and takes pieces too."""
    here, before = os.getpid(), signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        copy = os.fork()
        if not copy:
            _write(work, left, file, here)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return copy


def _write(work: Callable[[int], object], left: IO[bytes], file: IO[bytes], of: int) -> NoReturn:
    """Write piece after piece, in a copy, and end; a signal ends it at once and without a word."""
    try:
        for each in _SIGNALS:
            signal.signal(each, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        for done in _taken(work, left):
            pickle.dump(done, file, pickle.HIGHEST_PROTOCOL)
            if os.getppid() != of:
                break
        file.flush()
    finally:
        os._exit(0)


def _written(file: IO[bytes]) -> Iterator[tuple[int, Any]]:
    """Yield what a copy has written, up to where it was killed."""
    file.seek(0)
    with suppress(EOFError, pickle.UnpicklingError):
        while True:
            yield pickle.load(file)


def _end(copy: int) -> None:
    with suppress(ProcessLookupError, ChildProcessError):
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)
