"""Ctrl-C: the command ends without a traceback, whatever it was doing, also while it was still being loaded."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

_CHILD = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # as at a terminal: what runs behind others hears no Ctrl-C
class Pressed:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Pressed())
sys.argv = ["drafter", "check"]
from drafter.__main__ import main
main()
"""


def pressed(module: str) -> tuple[int, str]:
    """Return how a command ends, and what it says, for which Ctrl-C is pressed as it loads a module."""
    words = [sys.executable, "-c", _CHILD.format(module=module)]
    done = subprocess.run(words, check=False, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stderr.strip()


@pytest.mark.parametrize("module", ["drafter.cli", "click", "drafter.cli.commands"])
def test_while_the_command_line_is_loaded_nothing_is_said(module: str) -> None:
    assert pressed(module) == (-signal.SIGINT, "")


def test_while_a_command_runs_it_is_told_what_stands() -> None:
    told = "stopped: what was finished stands, and nothing is half written; to go on, give the command again"

    assert pressed("drafter.workflow.checking") == (1, told)
