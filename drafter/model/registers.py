"""What the registers hold: a row of names.yaml, and one of meetings.yaml."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from drafter.model.meetings import Meeting
from drafter.model.names import NameKind
from drafter.model.sources import no_line


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


@dataclass(frozen=True, slots=True)
class RegisteredMeeting:
    """One row of meetings.yaml: the facts that check compares with, and where they come from."""

    id: str
    meeting: Meeting
    aliases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    line: Callable[..., int] = field(default=no_line, compare=False, repr=False)
    """The line of the row, or of one of its facts, in the register: line(), line("start")."""
