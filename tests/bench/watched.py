"""The most memory that a process and all that it starts hold at one time: sampled by a process of its own.

What a copy of the process shares with it is counted once: the kernel tells each its share (Pss), on Linux only.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EVERY_S = 0.1


class Watched:
    """What was told of the process when it was no longer watched, in MiB; 0 where nobody tells it."""

    peak: int = 0


@contextmanager
def watched() -> Iterator[Watched]:
    """Watch this process while something is done."""
    found = Watched()
    if not Path("/proc/self/smaps_rollup").exists():
        yield found
        return
    asked = [sys.executable, __file__, str(os.getpid())]
    with subprocess.Popen(asked, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as watcher:
        yield found
        found.peak = int(watcher.communicate()[0])


def _held(of: int) -> int:
    """Return the MiB that a process and all below it hold, but for this one; 0 for one that has ended."""
    if of == os.getpid():
        return 0
    try:
        told = Path(f"/proc/{of}/smaps_rollup").read_text()
        below = Path(f"/proc/{of}/task/{of}/children").read_text().split()
    except OSError:
        return 0
    kib = next((int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")), 0)
    return kib // 1024 + sum(_held(int(each)) for each in below)


def main() -> None:
    """Print the peak when nobody asks any more."""
    peak = 0
    while not select.select([sys.stdin], [], [], EVERY_S)[0]:
        peak = max(peak, _held(int(sys.argv[1])))
    print(max(peak, _held(int(sys.argv[1]))))


if __name__ == "__main__":
    main()
