"""What the reading of a past text tells beside the text: repairs, margin comments, how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.model.sources import NO_LINES, Lines


@dataclass(frozen=True, slots=True)
class Repair:
    """One change that reading made, or one fault that it left standing (before == after).

    What was dropped (a page number, a site's navigation) has `after` "".
    """

    kind: str
    lines: Lines
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the margin of a Word file; `quote` is the text that it stands beside, `made` its date as written."""

    author: str
    text: str
    lines: Lines = NO_LINES
    made: str = ""
    quote: str = ""


class Level(StrEnum):
    """How far a reading can be trusted; a low one is to be looked at before it is used."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Confidence:
    """How far the reading of a past text can be trusted, and why no further."""

    level: Level = Level.HIGH
    reasons: tuple[str, ...] = ()
