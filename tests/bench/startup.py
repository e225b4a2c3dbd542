"""How long `drafter --help` takes, beside `python -c "import click"`: run it with `make startup`.

Both are started in turn, so that a busy machine slows both alike; the medians are compared. The
promise is a ratio below 2.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 15  # enough for the median to hold still to a tenth
PROMISED = 2.0
SCRIPT = Path(sys.executable).with_name("drafter")
HELP = [str(SCRIPT), "--help"]
CLICK = [sys.executable, "-c", "import click"]


def seconds(command: list[str]) -> float:
    """Return how long the command takes, from its start to its end."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> int:
    """Print both medians and their ratio; return 1 where the promise does not hold."""
    pairs = [(seconds(HELP), seconds(CLICK)) for _ in range(ROUNDS)]
    ours, click = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"drafter --help {ours * 1000:.0f} ms, import click {click * 1000:.0f} ms: {ours / click:.2f} times")
    return int(ours / click >= PROMISED)


if __name__ == "__main__":
    sys.exit(main())
