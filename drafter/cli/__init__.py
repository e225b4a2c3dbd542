"""The command line: arguments in, one call to workflow, lines out.

Only click is imported here; each command loads what it needs when it runs, so that help is quick.
"""

from __future__ import annotations

import sys

from drafter.cli.commands import drafter

__all__ = ["main"]


def main() -> None:
    """Run the command line."""
    # A terminal that is not UTF-8 must not stop a text that has an accent in it.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    drafter(prog_name="drafter")
