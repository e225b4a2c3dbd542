"""Meetings: the facts of one, and its row in the register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from drafter.model.sources import no_line


class Mode(StrEnum):
    """How those who met were together."""

    IN_PERSON = "in person"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"


@dataclass(frozen=True, slots=True)
class Meeting:
    """The facts of one meeting. What the text does not give is "", () or None, never guessed."""

    body: str = ""
    name: str = ""
    ordinal: int | None = None
    city: str = ""
    country: str = ""
    start: date | None = None
    end: date | None = None
    mode: Mode | None = None
    host: str = ""  # "the Government of Ruritania"
    co_chairs: tuple[str, ...] = ()
    purpose: str = ""  # the sentence that says why they met


@dataclass(frozen=True, slots=True)
class RegisteredMeeting:
    """One row of meetings.yaml: the facts that check compares with, and where they come from."""

    id: str
    meeting: Meeting
    aliases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    line: Callable[..., int] = field(default=no_line, compare=False, repr=False)
    """The line of the row, or of one of its facts, in the register: line(), line("start")."""
