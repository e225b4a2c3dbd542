"""Where text stands: the file that it came from, and the lines of it."""

from __future__ import annotations

from dataclasses import dataclass

Lines = tuple[int, int]
"""First and last line of the file as received, from 1; (0, 0) where there is none.

A Word file has no lines: its paragraphs are counted instead, those of tables among them. A PDF's lines are
counted through all its pages, as they stand on them.
"""

NO_LINES: Lines = (0, 0)


@dataclass(frozen=True, slots=True)
class Source:
    """Where text stands, so that a person can find it again."""

    file: str
    lines: Lines = NO_LINES
    sha256: str = ""


def no_line(*path: str | int) -> int:
    """Return 0: what was not read from a file stands on no line of it."""
    return 0
