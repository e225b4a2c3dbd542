"""Work is done on all cores at once, with the results, the errors and the end that it has on one."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from drafter import library, mine
from drafter.mine import assemble, side_by_side
from drafter.mine.side_by_side import in_order
from drafter.names import Table

TWO_CORES = """
import os, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that runs tests beside its own work has it ignored
from drafter.mine import side_by_side
side_by_side.cores = lambda: 2
here = os.getpid()
"""
SLOWLY = """
def work(item):
    print(os.getpid(), flush=True)
    time.sleep(0.2)
    return item
"""


def drafter(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", TWO_CORES + code], capture_output=True, text=True, timeout=60, check=False
    )


def started(code: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", TWO_CORES + code],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip


def is_alive(process: int) -> bool:
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except FileNotFoundError:
        return False
    return re.sub(r".*\) ", "", stat, flags=re.DOTALL)[:1] != "Z"


def all_end(processes: set[int]) -> bool:
    for _ in range(100):
        if not any(map(is_alive, processes)):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("cores", [1, 2, 3])
def test_what_is_made_stands_in_the_order_of_the_items(cores, monkeypatch):
    monkeypatch.setattr(side_by_side, "cores", lambda: cores)

    assert in_order(lambda item: item * item, range(50), 2) == [item * item for item in range(50)]


def test_thousands_of_items_are_done_each_once(monkeypatch):
    monkeypatch.setattr(side_by_side, "cores", lambda: 2)

    assert in_order(str, range(5000), 2) == list(map(str, range(5000)))


def test_nothing_is_made_of_nothing():
    assert in_order(str, [], 0) == []


def test_a_few_items_are_no_work_for_two():
    ended = drafter("print(set(side_by_side.in_order(lambda item: os.getpid() == here, range(9), 10)))")

    assert ended.stdout == "{True}\n"


def test_another_process_does_a_part_of_the_work():
    ended = drafter("""
def work(item):
    time.sleep(0.02)
    return os.getpid() == here
print(sorted(set(side_by_side.in_order(work, range(20), 2))))
""")

    assert ended.stdout == "[False, True]\n"


def test_a_slow_process_is_left_little_of_the_work():
    ended = drafter("""
def work(item):
    time.sleep(0.001 if os.getpid() == here else 0.2)
    return os.getpid() == here
print(sum(side_by_side.in_order(work, range(64), 2)) > 48)
""")

    assert ended.stdout == "True\n"


def test_an_error_in_another_process_is_the_callers():
    ended = drafter("""
def work(item):
    time.sleep(0.01)
    if item == 3:
        raise ValueError(f"no {item}")
    return item
try:
    side_by_side.in_order(work, range(40), 2)
except ValueError as fault:
    print(fault)
""")

    assert (ended.stdout, ended.stderr) == ("no 3\n", "")


def test_what_a_killed_process_left_undone_is_done():
    ended = drafter("""
def work(item):
    time.sleep(0.01)
    if os.getpid() != here and item > 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return item
print(side_by_side.in_order(work, range(20), 2) == list(range(20)))
""")

    assert (ended.stdout, ended.stderr) == ("True\n", "")


def test_what_cannot_be_handed_over_is_made_here():
    ended = drafter("""
def work(item):
    time.sleep(0.01)
    return lambda: item
print([each() for each in side_by_side.in_order(work, range(10), 2)] == list(range(10)))
""")

    assert (ended.stdout, ended.stderr) == ("True\n", "")


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_goes_on_where_the_first_is_ended(told):
    with started(SLOWLY + "side_by_side.in_order(work, range(1000), 2)") as first:
        processes = {first.pid}
        while len(processes) < 2:
            processes.add(int(first.stdout.readline()))
        os.kill(first.pid, told)
        first.communicate(timeout=10)

        assert all_end(processes)


def test_ctrl_c_ends_all_processes_and_is_told_once():
    with started(SLOWLY + "side_by_side.in_order(work, range(1000), 2)") as first:
        processes = {first.pid}
        while len(processes) < 2:
            processes.add(int(first.stdout.readline()))
        os.killpg(first.pid, signal.SIGINT)
        _, told = first.communicate(timeout=10)

        assert told.count("KeyboardInterrupt") == 1
        assert all_end(processes)


def test_a_process_with_other_threads_is_not_copied():
    goes_on = threading.Event()
    other = threading.Thread(target=goes_on.wait)
    other.start()
    try:
        assert side_by_side.cores() == 1
    finally:
        goes_on.set()
        other.join()


def test_a_process_that_a_debugger_follows_is_not_copied():
    before = sys.gettrace()
    sys.settrace(lambda *_: None)
    try:
        assert side_by_side.cores() == 1
    finally:
        sys.settrace(before)


def test_what_the_process_has_said_and_not_yet_printed_is_printed_once():
    ended = drafter("""
sys.stdout.write("before ")
print(side_by_side.in_order(str, range(4), 2))
""")

    assert ended.stdout == "before ['0', '1', '2', '3']\n"


def test_what_is_mined_side_by_side_is_what_one_process_mines(monkeypatch):
    shelf = library.load(Path(__file__).parents[2])
    found = {}
    for many in (1, 2):
        monkeypatch.setattr(side_by_side, "cores", lambda many=many: many)
        monkeypatch.setattr(assemble, "_MANY_STATEMENTS", 2)
        monkeypatch.setattr(assemble, "_MANY_FAMILIES", 2)
        found[many] = mine.precedents(shelf.statements, (), Table(shelf.names))

    assert len(found[1]) > 10
    assert repr(found[1]) == repr(found[2])
