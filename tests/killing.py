"""A command in a process of its own that is killed, as by kill -9, at a chosen point."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from elbonia import run

_POINTS = ("os.replace", "os.unlink", "tempfile.mkstemp")
"""What writes and removes files: the process is killed before each call of one of them, and after it."""


def killed(workspace: Path, words: tuple[str, ...], point: int) -> bool:
    """Run a command in a process that kills itself at a point; return whether it came so far."""
    child = os.fork()
    if child == 0:
        _arm(point)
        run(workspace, *words)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _arm(point: int) -> None:
    """Have this process kill itself at the nth point: even ones before a call, odd ones after it."""
    passed = iter(range(1_000_000))

    def armed(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **named: Any) -> Any:
            if next(passed) == point:
                os.kill(os.getpid(), signal.SIGKILL)
            done = call(*args, **named)
            if next(passed) == point:
                os.kill(os.getpid(), signal.SIGKILL)
            return done

        return wrapped

    for module, name in (each.split(".") for each in _POINTS):
        place = {"os": os, "tempfile": tempfile}[module]
        setattr(place, name, armed(getattr(place, name)))
