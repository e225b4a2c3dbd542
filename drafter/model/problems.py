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
    """Where a problem stands, for a reader: a file and line, or a statement and its paragraph."""

    file: str = ""
    line: int = 0
    paragraph: str = ""
    statement: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: what, where, how to mend. `quote` is the faulty line, shown below it."""

    rule: str
    severity: Severity
    what: str
    where: Place = Place()
    mend: str = ""
    also: tuple[Place, ...] = ()
    quote: str = field(default="", compare=False)
