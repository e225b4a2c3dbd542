"""Python's search for what refers to itself is as it was after a pause, also where two threads paused it."""

from __future__ import annotations

import gc
import threading

from drafter.uncollected import uncollected


def test_pauses_of_two_threads_that_overlap_leave_nothing_set_aside_for_good() -> None:
    begun, ended = threading.Event(), threading.Event()

    def other() -> None:
        with uncollected():
            begun.set()
            ended.wait(10)

    aside = gc.get_freeze_count()
    thread = threading.Thread(target=other)
    with uncollected():
        thread.start()
        assert begun.wait(10)
    assert not gc.isenabled()  # the other goes on
    ended.set()
    thread.join()

    assert gc.isenabled()
    assert (gc.get_freeze_count() > 0) == (aside > 0)


def test_a_pause_within_a_pause_ends_with_the_outer_one() -> None:
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()

    assert gc.isenabled()


def test_who_had_switched_it_off_has_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
