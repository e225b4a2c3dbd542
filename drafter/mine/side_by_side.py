"""Work shared out among the cores of the machine, with the same results, in the same order, as on one.

It is cut into parts, which this process and its forked copies draw one after another until none is left, so that all
end together, however busy a core is. A copy then hands over what it made through a pipe. The parts of one that was
killed, or whose work failed, are made here, so that nothing is lost and an error is the caller's. A copy stops where
its process has ended.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from io import BytesIO
from itertools import takewhile
from typing import IO, Any, NoReturn, TypeVar

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")

_MOST_CORES = 4
"""Each copy writes anew what memory it touches."""
_PARTS = 64
"""So many that the last takes no time; each has a byte for its number."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def in_order(work: Callable[[_Item], _Made], items: Sequence[_Item], least: int) -> list[_Made]:
    """Return what `work` makes of each item; of fewer items than `least` a copy would cost more than it makes."""
    others, many = cores() - 1, min(_PARTS, len(items))
    if not others or len(items) < least:
        return list(map(work, items))
    parts = [items[nth::many] for nth in range(many)]
    made: list[Any] = [None] * len(items)
    with ExitStack() as stack:
        lots = stack.enter_context(_lots(many))
        copies = [stack.enter_context(_Copy(work, parts, lots)) for _ in range(others)]
        done = {nth: list(map(work, parts[nth])) for nth in _drawn(lots)}
        for copy in copies:
            done |= copy.made()
        for nth, part in enumerate(parts):
            made[nth::many] = done[nth] if nth in done else map(work, part)
    return made


def _lots(many: int) -> IO[bytes]:
    """Return a pipe from which all processes draw the numbers of parts, so that each is drawn once."""
    ours, theirs = os.pipe()
    with os.fdopen(theirs, "wb") as to:
        to.write(bytes(range(many)))
    return os.fdopen(ours, "rb", buffering=0)


def _drawn(lots: IO[bytes]) -> Iterator[int]:
    for (nth,) in iter(lambda: lots.read(1), b""):
        yield nth


def cores() -> int:
    """Return how many cores are worked on: one where a copy would not be safe, or cannot be made.

    Another thread could leave a lock held in it for ever; a debugger and a measure of coverage follow no copy.
    """
    alone = threading.active_count() == 1 and sys.gettrace() is None and sys.getprofile() is None
    return min(len(os.sched_getaffinity(0)), _MOST_CORES) if alone and sys.platform == "linux" else 1


class _Copy:
    """A forked copy of this process that makes parts of the work; left, it is ended, whatever it has made."""

    def __init__(self, work: Callable[[_Item], object], parts: Sequence[Sequence[_Item]], lots: IO[bytes]) -> None:
        ours, theirs = os.pipe()
        self._from, to = os.fdopen(ours, "rb"), os.fdopen(theirs, "wb")
        here, before = os.getpid(), signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)  # else raised in both
        try:
            self._process = _forked()
            if self._process == 0:
                self._from.close()  # nobody listens to a copy but its process
                _hand_over(work, parts, lots, to, here)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            to.close()

    def made(self) -> dict[int, list[Any]]:
        """Return what the copy made, by the number of the part; nothing where it was killed, or its work failed."""
        found, parts = {}, pickle.Unpickler(self._from)
        with suppress(EOFError, pickle.UnpicklingError):
            while True:
                nth, found[nth] = parts.load()
        return found

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


def _hand_over(
    work: Callable[[_Item], object], parts: Sequence[Sequence[_Item]], lots: IO[bytes], to: IO[bytes], of: int
) -> NoReturn:
    """Make parts, in a copy of that process, hand them over and end without a word, whatever happens."""
    try:
        for each in _SIGNALS:
            signal.signal(each, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        made = BytesIO()  # handed over at the end: the process reads when it has made its own
        pickler = pickle.Pickler(made, pickle.HIGHEST_PROTOCOL)
        for nth in _drawn(lots):
            pickler.dump((nth, [work(item) for item in takewhile(lambda _: os.getppid() == of, parts[nth])]))
        to.write(made.getbuffer())
        to.flush()
    finally:
        os._exit(0)
