"""The facts of a Statement as the YAML at the head of its Markdown, and back.

`write` is in writing, `read` in reading; what a person may have written wrongly is told in faults.
"""

from __future__ import annotations

from drafter.front_matter.reading import read
from drafter.front_matter.writing import LOST, write

__all__ = ["LOST", "read", "write"]
