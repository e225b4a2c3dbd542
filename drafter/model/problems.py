"""What is wrong, where it stands, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from drafter.model.sources import Source


class Severity(StrEnum):
    """An error keeps a final text from being published; a warning is to be looked at."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem stands, for a reader: a file and line, or a statement and its paragraph.

    `is_named` tells that the file is the one that the reader named: it is the place, whatever statement it holds.
    """

    file: str = ""
    line: int = 0
    paragraph: str = ""
    statement: str = ""
    source: Source | None = None
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """What to write in place of some words of a text, where that is certain: never a fact.

    `block` counts a statement's blocks from 0; the title's lines count from -1 downwards. `at` is the
    span of characters of its text that `after` takes the place of.
    """

    block: int
    at: tuple[int, int]
    after: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: what, where, how to mend. `quote` is the faulty line, shown below it.

    `correction` is what `drafter check --fix` would write, where only one mend can be meant.
    """

    rule: str
    severity: Severity
    what: str
    where: Place = Place()
    mend: str = ""
    also: tuple[Place, ...] = ()
    quote: str = field(default="", compare=False)
    correction: Correction | None = field(default=None, compare=False)
