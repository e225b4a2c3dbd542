"""Slots of the meeting that a statement is of: its date there is meeting.date, whatever stands round it.

A date after the statement's own day is of no meeting before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from drafter import dates
from drafter.mine.clauses import forms
from drafter.mine.slots.template import Template
from drafter.model import Meeting, Slot

_OTHERS = ("previous", "next", "event", *forms.GATHERINGS)
"""Whose date a slot's name says it is, where the words beside it tell no better."""


def own(
    named: Sequence[Slot], template: Template, days: Mapping[int, str], meetings: Mapping[int, Meeting]
) -> tuple[Slot, ...]:
    """Return the slots, those of the statements' own meeting called so.

    `days` are the members' days, as ISO dates, `meetings` what is known of their statements' meetings.
    """
    named = _not_before(named, template, days)
    roots = {
        slot.name.partition(".")[0]
        for nth, slot in enumerate(named)
        if slot.kind in ("date", "dates") and _is_own(nth, template, days)
    }
    dated = {_root(slot) for slot in named if slot.kind in ("date", "dates")}
    where = {
        slot.name
        for nth, slot in enumerate(named)
        if slot.kind == "place" and _root(slot) not in (*dated, "meeting") and _is_where(nth, template, meetings)
    }
    own_ones = [slot.name for slot in named if _root(slot) in roots or slot.name in where]
    mine = {name: "meeting." + name.partition(".")[2] for name in own_ones}
    taken = {slot.name for slot in named} - mine.keys()
    if not {name.partition(".")[0] for name in own_ones}.issubset(_OTHERS) or taken.intersection(mine.values()):
        return tuple(named)
    return tuple(replace(slot, name=mine.get(slot.name, slot.name)) for slot in named)


def _root(slot: Slot) -> str:
    return slot.name.partition(".")[0]


def _is_own(nth: int, template: Template, days: Mapping[int, str]) -> bool:
    """Return whether the slot's date is the day of the statement in every member of which a day is known."""
    known = {member: day for member, day in days.items() if member in template.fillings and day[:2] in ("19", "20")}
    return bool(known) and all(_holds(template.fillings[member][nth], day) for member, day in known.items())


def _is_where(nth: int, template: Template, meetings: Mapping[int, Meeting]) -> bool:
    """Return whether the slot's place is the city of the statement's meeting in every member, of several cities."""
    held = {
        filling[nth].partition(",")[0]: meetings[m].city for m, filling in template.fillings.items() if m in meetings
    }
    return len(held) > 1 and all(place == city for place, city in held.items())


def _holds(value: str, day: str) -> bool:
    return any(span.start.isoformat() <= day <= span.end.isoformat() for span in dates.find(value))


def _not_before(named: Sequence[Slot], template: Template, days: Mapping[int, str]) -> Sequence[Slot]:
    """Return the slots, the dates of earlier meetings called otherwise where one is after its statement's day."""
    taken, called = {slot.name for slot in named}, dict[str, str]()
    for nth, slot in enumerate(named):
        is_date = slot.kind in ("date", "dates") and _root(slot) == "previous"
        if is_date and any(
            _is_after(template.fillings[member][nth], days.get(member, "")) for member in template.fillings
        ):
            called[slot.name] = free("event.date", taken | {*called.values()})
    return [replace(slot, name=called.get(slot.name, slot.name)) for slot in named]


def free(name: str, taken: Collection[str]) -> str:
    """Return a slot's name, with a number where it is taken."""
    return next(each for each in (name, *(f"{name}_{count}" for count in range(2, 99))) if each not in taken)


def _is_after(value: str, day: str) -> bool:
    """Return whether a date, or a month or year by itself, is after a day, as far as it tells."""
    if day[:2] not in ("19", "20"):
        return False
    if spans := dates.find(value):
        return all(span.start.isoformat() > day for span in spans)
    years = re.findall(r"\b(?:19|20)\d\d\b", value)
    months = [nth for nth, month in enumerate(dates.MONTHS, 1) if month in value] or [0]
    return bool(years) and (int(max(years)), max(months)) > (int(day[:4]), int(day[5:7]))
