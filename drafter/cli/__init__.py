"""The command line: arguments in, one call to workflow, lines out.

Only click is imported here; each command loads what it needs when it runs, so that help is quick.
"""

from __future__ import annotations

import gc
import sys

from drafter.cli.commands import drafter

__all__ = ["main"]

_MADE = 100_000
"""So many objects are made between two searches for garbage. Nearly all that a command makes it holds to its end; by
Python's own measure (700) it is gone through some four hundred times for one draft, a tenth of the draft's time."""


def main() -> None:
    """Run the command line."""
    gc.set_threshold(_MADE)
    # A terminal that is not UTF-8 must not stop a text that has an accent in it.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    drafter(prog_name="drafter")
