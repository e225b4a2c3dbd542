"""A YAML file as read: its values, and the line of each."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TypeAlias

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"

NULLS = ("", "~", "null", "Null", "NULL")
"""What stands for nothing where it is not in quotes."""


class Lines:
    """Where a value stands and, by key or index, where its parts stand; counted in characters of the text."""

    __slots__ = ("at", "parts")

    def __init__(self, at: int, parts: dict[str | int, Lines] | None = None) -> None:
        self.at, self.parts = at, {} if parts is None else parts


@dataclass(frozen=True, slots=True)
class Marked:
    """A YAML file as read: its values, and the line of each."""

    value: Tree
    file: str
    _lines: Lines
    _breaks: tuple[int, ...]
    _first: int

    def line(self, *path: str | int) -> int:
        """Return the line of the key or list item at `path`, else of the nearest one above it."""
        here = self._lines
        for step in path:
            if step not in here.parts:
                break
            here = here.parts[step]
        return self._first + bisect_right(self._breaks, here.at - 1)
