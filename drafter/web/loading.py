"""Modules loaded for the page, and nobody served beside it.

Most are loaded when they are first needed. Where two requests load modules of one room at once, Python may show
the one what the other has only half made. So until all are loaded, one request is answered at a time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from threading import Event, Lock
from typing import TypeVar

Answer = TypeVar("Answer")

_BETWEEN = 0.01
"""Seconds between two steps, in which a request that waits has its turn."""


class Loading:
    """Whether all is loaded yet; the page of an `application` that nobody serves needs none."""

    def __init__(self) -> None:
        self._one, self._done = Lock(), Event()

    def alone(self, work: Callable[..., Answer], *given: object) -> Answer:
        """Return what the work gives; nothing else is done meanwhile, as long as not all is loaded."""
        if self._done.is_set():
            return work(*given)
        with self._one:
            return work(*given)

    def finish(self, steps: Iterator[object]) -> None:
        """Load all, step by step: no request waits for more than one of them."""
        while self.alone(next, steps, None) is not None:
            time.sleep(_BETWEEN)
        self._done.set()
