"""Delegations, organisations and mechanisms: how they are registered, and how they attended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class NameKind(StrEnum):
    """What a name stands for. Never "country" by default: a delegation need not be one."""

    STATE = "state"
    TERRITORY = "territory"
    ORGANISATION = "organisation"
    MECHANISM = "mechanism"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """One row of names.yaml: a delegation, organisation or mechanism and the forms it takes.

    `forms` are (profile, name) pairs: ("bali", "Viet Nam"), ("au", "Vietnam"); `name` is the form
    where a profile says nothing else. `sort` is the key of alphabetical order. `until` are (form, day)
    pairs of names given up: ("Turkey", 30 June 2022), after which day a text surely has the new one. `general` says
    that every reader knows the acronym, `bare` that a sentence says the name without "the", whatever its words.
    """

    key: str
    name: str
    kind: NameKind = NameKind.STATE
    acronym: str = ""
    aliases: tuple[str, ...] = ()
    forms: tuple[tuple[str, str], ...] = ()
    sort: str = ""
    until: tuple[tuple[str, date], ...] = ()
    general: bool = False
    bare: bool = False


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
