"""Work shared out among the cores of the machine, with the same results, in the same order, as on one.

Each forked copy of this process makes its share and hands it over through a pipe, while the process makes its own.
The share of a copy that was killed, or whose work failed, is made here, so that nothing is lost and an error is the
caller's. A copy stops where its process has ended.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from itertools import takewhile
from typing import IO, Any, NoReturn, TypeVar

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")

_MOST_CORES = 4
"""Each copy writes anew what memory it touches."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def in_order(work: Callable[[_Item], _Made], items: Sequence[_Item], least: int) -> list[_Made]:
    """Return what `work` makes of each item; of fewer items than `least` a copy would cost more than it makes."""
    shares = cores() if len(items) >= least else 1
    made: list[Any] = [None] * len(items)
    with ExitStack() as stack:
        copies = [stack.enter_context(_Copy(work, items[nth::shares])) for nth in range(1, shares)]
        made[::shares] = map(work, items[::shares])
        for nth, copy in enumerate(copies, 1):
            made[nth::shares] = copy.made() or map(work, items[nth::shares])
    return made


def cores() -> int:
    """Return how many cores are worked on: one where a copy would not be safe, or cannot be made.

    Another thread could leave a lock held in it for ever; a debugger and a measure of coverage follow no copy.
    """
    alone = threading.active_count() == 1 and sys.gettrace() is None and sys.getprofile() is None
    return min(len(os.sched_getaffinity(0)), _MOST_CORES) if alone and sys.platform == "linux" else 1


class _Copy:
    """A forked copy of this process that makes its share; left, it is ended, whatever it has made."""

    def __init__(self, work: Callable[[_Item], object], share: Sequence[_Item]) -> None:
        ours, theirs = os.pipe()
        self._from, to = os.fdopen(ours, "rb"), os.fdopen(theirs, "wb")
        here, before = os.getpid(), signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)  # else raised in both
        try:
            self._process = _forked()
            if self._process == 0:
                self._from.close()  # nobody listens to a copy but its process
                _hand_over(work, share, to, here)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            to.close()

    def made(self) -> list[Any]:
        """Return what the copy made of its share; nothing where it was killed, or its work failed."""
        with suppress(EOFError, pickle.UnpicklingError):
            found: list[Any] = pickle.load(self._from)
            return found
        return []

    def __enter__(self) -> _Copy:
        return self

    def __exit__(self, *_: object) -> None:
        self._from.close()
        with suppress(ProcessLookupError, ChildProcessError):  # none was made, or the system has taken it away
            if self._process > 0:
                os.kill(self._process, signal.SIGKILL)
                os.waitpid(self._process, 0)


def _forked() -> int:
    """Return the number of a copy, 0 in the copy itself, -1 where there is no room for one: its share is made here."""
    with suppress(OSError), warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # threads that are not Python's sleep, as numpy's do
        return os.fork()
    return -1


def _hand_over(work: Callable[[_Item], object], share: Sequence[_Item], to: IO[bytes], of: int) -> NoReturn:
    """Make a share, in a copy of that process, hand it over and end without a word, whatever happens."""
    try:
        for each in _SIGNALS:
            signal.signal(each, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        made = [work(item) for item in takewhile(lambda _: os.getppid() == of, share)]
        to.write(pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
        to.flush()
    finally:
        os._exit(0)
