"""Delegations and organisations: what they are, and how they attended a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """What a name stands for. Never "country" by default: a delegation need not be one."""

    STATE = "state"
    TERRITORY = "territory"
    ORGANISATION = "organisation"
    MECHANISM = "mechanism"
    OTHER = "other"


LANDS = (NameKind.STATE, NameKind.TERRITORY)
ORGANISED = (NameKind.ORGANISATION, NameKind.MECHANISM)
"""What names stand for that have a place on the map, and those of bodies with members."""


class Role(StrEnum):
    """In what capacity a delegation was there."""

    PARTICIPANT = "participant"
    OBSERVER = "observer"
    ALSO_PRESENT = "also present"


@dataclass(frozen=True, slots=True)
class Attendee:
    """One delegation of an attendance list; printed "" and name "" where the source lost it."""

    printed: str
    name: str
    kind: NameKind = NameKind.OTHER
    role: Role = Role.PARTICIPANT
