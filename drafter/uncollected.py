"""Python's search for what refers to itself, paused while much is made that does not."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause Python's search for what refers to itself: nothing here does, and it would go through all that is held.

    What was made counts as old then, as after such a search: else the next one would go through it at once.
    """
    was_on, were_set_aside = gc.isenabled(), gc.get_freeze_count()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            if not were_set_aside:
                gc.unfreeze()
            gc.enable()
