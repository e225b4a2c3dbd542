"""A line of a text on its way to a paragraph, and what was told of it on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from drafter.model import Repair

PAGE = "\f"  # the words of a line that stands where a page ends
_ENDS = re.compile(r"\r+\n|\r|\n")
_MOST_EMPTY = 8
_OTHER_ENDS = re.compile("[\u2028\u2029\x85\x0b]|\x0c")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number in the file as received, from 1, and its words.

    What the file itself says of it may be known: `bold`, and the `level` of a heading, from 1. `end` is
    the last of several lines that mail had made of one; 0 where it is one.
    """

    number: int
    text: str
    bold: bool = False
    level: int = 0
    end: int = 0

    @property
    def last(self) -> int:
        """Return the number of the last line of the file that it was."""
        return max(self.number, self.end)


@dataclass
class Told:
    """What is told of a reading: every repair in the order made, and doubts in words for a person."""

    repairs: list[Repair] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    is_markdown: bool = False

    def repair(self, kind: str, line: Line, before: str, after: str) -> None:
        """Tell one change within a line."""
        self.repairs.append(Repair(kind, (line.number, line.last), before, after))


def split(text: str, bold: Iterable[int] = ()) -> list[Line]:
    """Return the lines of a text; one without line ends is parted at Unicode's own separators."""
    parts = _ENDS.split(text) if "\r" in text else text.split("\n")
    if len(parts) == 1:
        parts = _OTHER_ENDS.split(text)
    strong = frozenset(bold)
    return [Line(number, part, number in strong) for number, part in _few_empty(parts)]


def _few_empty(parts: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines and their numbers, of many empty ones in a row only the first few: more say no more."""
    empty = 0
    for number, part in enumerate(parts, start=1):
        empty = 0 if part else empty + 1
        if empty <= _MOST_EMPTY:
            yield number, part


def following(lines: Sequence[Line]) -> list[str]:
    """Return for each line the next one with words, stripped; "" at the end."""
    found, after = [], ""
    for line in reversed(lines):
        found.append(after)
        after = line.text.strip() or after
    return found[::-1]
