"""A precedent: wording kept with its slots, and the evidence of where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.model.allowed import Allowed
from drafter.model.sources import Source


class Status(StrEnum):
    """Where a precedent stands: mining proposes, a person approves or retires."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Slot:
    """What changes from meeting to meeting in a precedent. `kind` is one of SLOT_KINDS."""

    name: str
    kind: str


SLOT_KINDS = (
    "country", "countries", "organisation", "mechanism", "place", "date", "dates",
    "meeting", "ordinal", "number", "document", "text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attested:
    """One place where a precedent stands: the evidence.

    Filling the precedent's text with `values` gives `text` to the letter, or `variant` is true.
    """

    statement: str
    paragraph: str
    source: Source
    text: str
    values: tuple[tuple[str, str], ...] = ()
    variant: bool = False


@dataclass(frozen=True, slots=True)
class Precedent:
    """A clause kept: wording with slots, and every place it stands, oldest first.

    `reviewed` is the newest statement of which a person has looked at the evidence, "" where all of it was; `allows`
    the rules that are silent where a draft has the clause, `mined` the mark of a proposal
    as mining made it (untouched), `joins` the approved clause with which newer evidence makes this one formula, "" for
    none or where a person has decided since.
    """

    id: str
    text: str
    function: str = ""
    theme: str = ""
    actor: str = ""
    verb: str = ""
    status: Status = Status.PROPOSED
    slots: tuple[Slot, ...] = ()
    attested: tuple[Attested, ...] = ()
    notes: str = ""
    reviewed: str = ""
    allows: tuple[Allowed, ...] = ()
    mined: str = ""
    joins: str = ""


FUNCTIONS = (
    "opening", "attendance", "purpose", "proceedings", "theme",
    "decision", "recommendation", "action", "closing",
)  # fmt: skip
