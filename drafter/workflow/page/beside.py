"""Mining beside the page: begun, watched and stopped, in a process of its own.

What it does is `drafter mine`, to the letter. It can be stopped at any moment: files are written whole, and mining
again does what is left.
"""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from threading import Lock

from drafter.model import Place, Problem
from drafter.problems import DraftingError, error
from drafter.workflow.learn import Mined, mine

_SOON = 5.0
"""Seconds in which a process that was stopped has ended."""


@dataclass(frozen=True, slots=True)
class Told:
    """How mining stands: what it is at, `done` of `of` steps; at its end what it gave, and what is to be told."""

    name: str = ""
    done: int = 0
    of: int = 0
    running: bool = False
    stopped: bool = False
    proposed: int = 0
    reworded: int = 0
    changed: int = 0
    commitments: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass
class _Work:
    process: SpawnProcess
    ours: Connection
    told: Told = field(default_factory=lambda: Told("beginning", running=True))

    def watched(self) -> Told:
        """Return how it stands, by all that it said so far."""
        while self.told.running:
            alive = self.process.is_alive()  # asked before: what it said last may come before its end is seen
            if not self.ours.poll():
                self.told = self.told if alive else self._broken_off()
                break
            try:
                self.told = self.ours.recv()
            except EOFError:
                self.told = self._broken_off()
        return self.told

    def _broken_off(self) -> Told:
        mend = "begin it again: what it wrote is kept, and it does the rest"
        return replace(self.told, running=False, problems=(error("mining", "mining was broken off", Place(), mend),))


_works: dict[Path, _Work] = {}
_lock = Lock()


def begin(workspace: Path) -> Told:
    """Begin to mine a workspace, unless that is done already; return how it stands."""
    with _lock:
        held = _works.get(workspace)
        if held is None or not held.watched().running:
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=_mine, args=(workspace, theirs), daemon=True)
            process.start()
            theirs.close()
            _works[workspace] = _Work(process, ours)
        return _works[workspace].watched()


def watch(workspace: Path) -> Told | None:
    """Return how mining a workspace stands, or ended; None where it was never begun here."""
    with _lock:
        return _works[workspace].watched() if workspace in _works else None


def stop(workspace: Path) -> Told | None:
    """Stop mining a workspace, where it goes on; return how it stood."""
    with _lock:
        work = _works.get(workspace)
        if work is None or not work.watched().running:
            return work.told if work else None
        work.process.terminate()
        work.process.join(_SOON)
        work.told = replace(work.told, running=False, stopped=True)
        return work.told


def _mine(workspace: Path, to: Connection) -> None:
    """Mine, in a process of its own, and send how it stands."""

    def tell(name: str, done: int = 0, of: int = 0) -> None:
        to.send(Told(name, done, of, running=True))

    try:
        to.send(_ended(mine(workspace, progress=tell)))
    except DraftingError as fault:
        to.send(Told(problems=fault.problems))
    except BrokenPipeError:  # the page was stopped meanwhile: nobody is there to be told
        return


def _ended(mined: Mined) -> Told:
    return Told(
        proposed=sum(each.status == "proposed" for each in mined.precedents),
        reworded=len(mined.reworded),
        changed=len(mined.changed),
        commitments=mined.commitments.new if mined.commitments else 0,
        problems=mined.problems,
    )
