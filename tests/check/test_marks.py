"""The hand-made marks by which `drafter check` is measured."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

GOLD = Path(__file__).parent.parent / "gold"


def test_every_marked_word_stands_verbatim_at_its_lines() -> None:
    made = subprocess.run([sys.executable, GOLD / "check_faults.py"], capture_output=True, text=True, check=False)

    assert made.returncode == 0, made.stdout + made.stderr
