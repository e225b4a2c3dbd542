"""Many meeting files drafted in one run: the shelf is read once, and all processors work.

Each file is drafted for itself by a process that has the shelf. What it made is written here, in the order in which
the files were named, so that the same files always give the same names. What is wrong with one stops no other.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from drafter import render
from drafter.model import Place, Problem
from drafter.problems import DraftingError, error, refusal
from drafter.workflow.archive.broken import Opened
from drafter.workflow.draft import Drafted, Unwritten, shelf_of, unwritten
from drafter.workflow.outputs.orders import Order
from drafter.workflow.workspace import quiet

_ENDINGS = (".yaml", ".yml")
_FEW = 4
"""Below so many files one process has done before others have begun."""
_MOST = 16  # processes: each holds the shelf and the fonts


Made = Unwritten | tuple[Problem, ...]
"""What was made of a file, or why nothing was."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a meeting file: its draft, None where there is none, and every problem of it."""

    path: Path
    drafted: Drafted | None
    problems: tuple[Problem, ...]


def meeting_files(named: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files named, each once, and in place of each folder the meeting files in it, by name.

    Raises DraftingError for a folder that holds none.
    """
    found: dict[Path, None] = {}
    for path in named:
        inside = sorted(each for each in path.iterdir() if _is_yaml(each)) if path.is_dir() else [path]
        if not inside:
            what = "this is a folder, not a file, and it holds no meeting file"
            mend = "name the folder of your .yaml files, or the files"
            raise refusal("no-meeting-file", what, Place(str(path)), mend)
        found.update(dict.fromkeys(inside))
    return tuple(found)


def _is_yaml(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() in _ENDINGS and not path.name.startswith(".")


def drafts(order: Order, paths: Sequence[Path]) -> Iterator[Outcome]:
    """Yield what became of each meeting file, in order, as soon as its files are written.

    Raises DraftingError where no file could be drafted: for a fault of the shelf.
    """
    order = replace(order, progress=quiet)
    left = shelf_of(order)
    for path, made in _each(order, left, paths):
        try:
            drafted = made.write() if isinstance(made, Unwritten) else None
        except DraftingError as fault:
            yield Outcome(path, None, (*_problems(made), *fault.problems))
        else:
            yield Outcome(path, drafted, drafted.problems if drafted else _problems(made))


def _problems(made: Made) -> tuple[Problem, ...]:
    return made.problems if isinstance(made, Unwritten) else made


def _each(order: Order, left: Opened, paths: Sequence[Path]) -> Iterator[tuple[Path, Made]]:
    workers = min(_processors(), len(paths), _MOST)
    if workers < 2 or len(paths) < _FEW:
        yield from ((path, _made(order, left, path)) for path in paths)
        return
    _load(order)
    # A process copies the fonts for itself and cannot clear them away at its end: they go with this folder.
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder, _pool(workers, order, left, folder) as pool:
        begun = [pool.submit(_in_process, path) for path in paths]
        try:
            for path, work in zip(paths, begun, strict=True):
                yield path, _done(work.result, order, left, path)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _load(order: Order) -> None:
    """Load what each process needs, so that those that are forked need not."""
    from drafter import compose

    _ = compose
    render.prepare(order.forms)


def _done(result: Callable[[], Made], order: Order, left: Opened, path: Path) -> Made:
    """Return what a process made; where the system ended the processes, it is made here."""
    try:
        return result()
    except BrokenProcessPool:
        return _made(order, left, path)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _made(order: Order, left: Opened, path: Path) -> Made:
    try:
        return unwritten(left, path, order)
    except DraftingError as fault:
        return fault.problems
    except Exception as fault:  # a fault of drafter in one file must not stop the others
        what = f"this is a fault of drafter, not yours: {type(fault).__name__}: {fault}"
        mend = f"run drafter draft {path} --debug, and send what it prints to its makers"
        return (error("fault", what, Place(str(path)), mend),)


# ── in a process of the pool ─────────────────────────────────────────────────────────────────────

_HELD: list[tuple[Order, Opened]] = []
"""What the process was begun with."""


def _pool(workers: int, order: Order, left: Opened, folder: str) -> ProcessPoolExecutor:
    # Forked where that is safe: nothing is read or loaded twice. No thread runs yet, and Pango is not begun.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(workers, context, _begin, (order, left, folder))


def _begin(order: Order, left: Opened, folder: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process is asked to stop, and stops the others
    tempfile.tempdir = folder
    _HELD[:] = [(order, left)]


def _in_process(path: Path) -> Made:
    order, left = _HELD[0]
    return _made(order, left, path)
