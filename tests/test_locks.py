"""Tests of the locks of folders: one process writes at a time, also where only a file can be locked."""

from __future__ import annotations

import errno
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter import files, locks


def refusing(*faults: int) -> Callable[[int], None]:
    """Return a lock that is refused with these faults in turn, then given."""
    left = list(faults)

    def lock(_: int) -> None:
        if left:
            raise OSError(left.pop(0), "refused")

    return lock


def test_where_no_folder_can_be_locked_a_hidden_file_in_it_is(tmp_path: Path) -> None:
    handle = locks.by_file(tmp_path, refusing())

    assert handle is not None
    os.close(handle)
    assert [path.name for path in tmp_path.iterdir()] == [locks.NAME]
    assert locks.NAME.startswith(".")


def test_a_lock_that_another_holds_is_waited_for(tmp_path: Path) -> None:
    handle = locks.by_file(tmp_path, refusing(errno.EDEADLK, errno.EACCES))

    assert handle is not None
    os.close(handle)


def test_a_folder_that_knows_no_locks_does_without(tmp_path: Path) -> None:
    assert locks.by_file(tmp_path, refusing(errno.ENOSYS)) is None
    assert locks.by_file(tmp_path / "missing", refusing()) is None


@pytest.mark.skipif(sys.platform == "win32", reason="flock stands for the lock of Windows here")
def test_of_two_who_lock_by_a_file_the_second_waits_for_the_first(tmp_path: Path) -> None:
    import fcntl

    def lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    first = locks.by_file(tmp_path, lock)
    got = threading.Event()

    def second() -> None:
        handle = locks.by_file(tmp_path, lock)
        got.set()
        assert handle is not None
        os.close(handle)

    waiting = threading.Thread(target=second)
    waiting.start()
    assert not got.wait(0.2)
    assert first is not None
    os.close(first)
    assert got.wait(5)
    waiting.join()


def test_nothing_is_left_in_a_folder_that_was_locked_itself(tmp_path: Path) -> None:
    with files.alone(tmp_path / "outputs"):
        pass

    assert sys.platform == "win32" or list((tmp_path / "outputs").iterdir()) == []
