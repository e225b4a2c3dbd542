"""Slots of the meeting that a statement is of: its date there is meeting.date, whatever stands round it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter import dates
from drafter.mine.template import Template
from drafter.model import Slot

_OTHERS = ("previous", "next", "event")
"""Whose date a slot's name says it is, where the words beside it tell no better."""


def own(named: Sequence[Slot], template: Template, days: Mapping[int, str]) -> tuple[Slot, ...]:
    """Return the slots, those of the statements' own meeting called so; `days` are the members' days, as ISO dates."""
    roots = {
        slot.name.partition(".")[0]
        for nth, slot in enumerate(named)
        if slot.kind in ("date", "dates") and _is_own(nth, template, days)
    }
    mine = {slot.name: "meeting." + slot.name.partition(".")[2] for slot in named if _root(slot) in roots}
    taken = {slot.name for slot in named} - mine.keys()
    if not roots.issubset(_OTHERS) or taken.intersection(mine.values()):
        return tuple(named)
    return tuple(replace(slot, name=mine.get(slot.name, slot.name)) for slot in named)


def _root(slot: Slot) -> str:
    return slot.name.partition(".")[0]


def _is_own(nth: int, template: Template, days: Mapping[int, str]) -> bool:
    """Return whether the slot's date is the day of the statement in every member of which a day is known."""
    known = {member: day for member, day in days.items() if member in template.fillings and day[:2] in ("19", "20")}
    return bool(known) and all(_holds(template.fillings[member][nth], day) for member, day in known.items())


def _holds(value: str, day: str) -> bool:
    return any(span.start.isoformat() <= day <= span.end.isoformat() for span in dates.find(value))
