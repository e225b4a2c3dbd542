"""A statement: a text of a meeting, read from an archive or drafted from a meeting file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from drafter.model.allowed import Allowed
from drafter.model.blocks import MAX_HEADING_LEVEL, Block, BlockKind
from drafter.model.meetings import Meeting
from drafter.model.names import Attendee
from drafter.model.reading import Comment, Confidence, Repair
from drafter.model.sources import Source, no_line


class Kind(StrEnum):
    """What kind of text a statement is."""

    STATEMENT = "statement"
    SUMMARY = "summary"
    STRATEGY = "strategy"
    DECLARATION = "declaration"
    MEMBERSHIP = "membership"
    PROGRESS_REPORT = "progress-report"
    BRIEFING = "briefing"


OUTCOMES = frozenset((Kind.STATEMENT, Kind.SUMMARY, Kind.DECLARATION))
"""What a meeting agrees on, one text of each. Other papers tell what was agreed, and do not agree to it again."""


@dataclass(frozen=True, slots=True)
class Circulation:
    """What every page of a draft says of it. A final text, and a past one, has none."""

    as_at: str = ""
    revision: str = ""
    marking: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a statement's facts stand at the head of its Markdown; nothing for one that was not read from there."""

    file: str = ""
    line: Callable[..., int] = no_line
    """The line of a key or item, from 1: line("meeting", "start"), line("repairs", 2)."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A text of a meeting: parsed from an archive or composed from a meeting file.

    `contents` says whether it is printed with a table of contents; where it says nothing, its length does.
    `as_given` is whether who was there stands in the order that its meeting file asks for.
    """

    id: str
    kind: Kind = Kind.STATEMENT
    title: tuple[str, ...] = ()
    meeting: Meeting = Meeting()
    source: Source | None = None
    blocks: tuple[Block, ...] = ()
    attendance: tuple[Attendee, ...] = ()
    repairs: tuple[Repair, ...] = ()
    acronyms: tuple[tuple[str, str], ...] = ()
    draft: Circulation | None = None
    language: str = "en"  # ISO 639, "und" where it cannot be told
    confidence: Confidence = Confidence()
    comments: tuple[Comment, ...] = ()
    contents: bool | None = None
    as_given: bool = False
    profile: str = ""  # the house style that its meeting file asks for
    allows: tuple[Allowed, ...] = ()  # rules that are silent in all of it, or in its title
    head: Head = field(default=Head(), compare=False, repr=False)

    def __post_init__(self) -> None:
        """Raise ValueError where blocks stand in an order that no page can show."""
        depth = 0
        for block in self.blocks:
            if block.kind is BlockKind.ITEM:
                if not 1 <= block.level <= depth + 1:
                    raise ValueError(f"item of level {block.level} below level {depth}: {block.text!r}")
                depth = block.level
            else:
                depth = 0
            if block.kind is BlockKind.HEADING and not 1 <= block.level <= MAX_HEADING_LEVEL:
                raise ValueError(f"heading of level {block.level}: {block.text!r}")
