"""The words of a list, as a sentence gives them, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model import Role


@dataclass(frozen=True, slots=True)
class Listing:
    """A list's words and the role of its names; `also` where the sentence adds to a list before it.

    `one` says that it is a single name; `names_meeting` that the sentence says which meeting it is of, so that it may
    stand far from the rest; `opening` that it tells who met, and only many names make it a list.
    """

    text: str
    role: Role = Role.PARTICIPANT
    also: bool = False
    one: bool = False
    names_meeting: bool = False
    opening: bool = False
    level_only: bool = False
