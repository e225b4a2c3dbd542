"""Python's search for what refers to itself, paused while much is made that does not."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LOCK = threading.Lock()
_held = 0
"""How many pause it now: threads of the page do so at one time, and one that ends must not undo another's."""
_was_on = _were_set_aside = False


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause Python's search for what refers to itself: nothing here does, and it would go through all that is held.

    What was made counts as old then, as after such a search: else the next one would go through it at once.
    """
    _pause()
    try:
        yield
    finally:
        _go_on()


def _pause() -> None:
    global _held, _was_on, _were_set_aside
    with _LOCK:
        if not _held:
            _was_on, _were_set_aside = gc.isenabled(), gc.get_freeze_count() > 0
            gc.disable()
        _held += 1


def _go_on() -> None:
    global _held
    with _LOCK:
        _held -= 1
        if not _held and _was_on:
            gc.freeze()
            if not _were_set_aside:
                gc.unfreeze()
            gc.enable()
