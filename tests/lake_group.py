"""Who came to a meeting of the Lake Group, invented, as the reading of attendance has it."""

from __future__ import annotations

from drafter import markup
from drafter.model import Role
from drafter.names import Table
from drafter.parse import attendance

_OPENS = "The Fifth Meeting of the Lake Group was held in Suva.\n\n"
_TITLE = ("Fifth Meeting of the Lake Group",)
_SHORT = {Role.PARTICIPANT: "P", Role.OBSERVER: "O", Role.ALSO_PRESENT: "A"}


def read(text: str, names: Table) -> attendance.Attendance:
    """Return what is read of a text below the meeting's opening."""
    return attendance.read(markup.read(_OPENS + text).blocks, names, _TITLE)


def who(text: str, names: Table) -> str:
    """Return who came, each behind the letter of the role: "P:Fiji O:Canada"."""
    return " ".join(f"{_SHORT[one.role]}:{one.printed}" for one in read(text, names).attendees)


def unread(text: str, names: Table) -> list[str]:
    """Return the sentences of attendance that were told as not read."""
    return [fault.before for fault in read(text, names).faults if fault.kind == "attendance unread"]
