"""Meetings: the facts of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
