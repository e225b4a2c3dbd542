"""Slots that are named for this meeting, or the one before it, and never held a fact of it.

"Ministers, at their Fifth Meeting" in a statement of officials names no meeting before theirs, and "the people of X,
who suffered" no host: a draft that filled the one with the last meeting and the other with its host would say
what is not so. What the meetings of the statements were tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from drafter import dates
from drafter.mine.slots.own_meeting import free
from drafter.mine.slots.template import Template
from drafter.model import Meeting, Slot
from drafter.patterns import compiled

_ACRONYM = compiled(r" \([A-Z][\w&/-]*\)$")
_HOST, _BEFORE = "host.country", "previous"
_SOME_MEETING = (_BEFORE, "event", "conference", "session", "assembly", "forum")
_BY_NUMBER = {1: "next", -1: "previous", 0: "meeting"}
"""What the meeting is called whose number is so far behind that of the statement's own."""


def of_others(named: Sequence[Slot], template: Template, meetings: Mapping[int, Meeting]) -> tuple[Slot, ...]:
    """Return the slots, those of others called so; `meetings` are those of the members' statements, by place."""
    taken, called, kinds = {slot.name for slot in named}, dict[str, str](), dict[str, str]()
    roots = {
        slot.name.partition(".")[0] for nth, slot in enumerate(named) if _is_of_another(nth, slot, template, meetings)
    }
    for nth, slot in enumerate(named):
        root, _, what = slot.name.partition(".")
        name = _by_number(nth, slot, template, meetings) or (f"event.{what}" if root in roots else "")
        name = name or _host(nth, slot, template, meetings)
        if name and name != slot.name and slot.name not in called:
            called[slot.name] = free(name, taken | {*called.values()})
            kinds[slot.name] = "place" if name == "meeting.city" else slot.kind
    return tuple(
        replace(slot, name=called.get(slot.name, slot.name), kind=kinds.get(slot.name, slot.kind)) for slot in named
    )


def _by_number(nth: int, slot: Slot, template: Template, meetings: Mapping[int, Meeting]) -> str:
    """Return what a slot for some meeting is called that always holds the one after its statement's, or before it."""
    root, _, what = slot.name.partition(".")
    if slot.kind != "meeting" or root not in _SOME_MEETING:
        return ""
    behind = set(_apart(nth, template, meetings))
    is_told = len(behind) == 1 and behind <= _BY_NUMBER.keys() and len({*template.values(nth)}) > 1
    return f"{_BY_NUMBER[behind.pop()]}.{what}" if is_told else ""  # type: ignore[index]


def _apart(nth: int, template: Template, meetings: Mapping[int, Meeting]) -> Iterator[int | None]:
    """Yield how far each filling's number is behind that of its statement's meeting; None where one is not known."""
    for member, filling in template.fillings.items():
        own = meetings[member].ordinal if member in meetings else None
        number = next((found for found, _, _ in dates.find_ordinals(filling[nth])), None)
        yield number - own if own and number else None


def _is_of_another(nth: int, slot: Slot, template: Template, meetings: Mapping[int, Meeting]) -> bool:
    """Return whether a slot for the meeting before never has the number before that of its statement's meeting."""
    if slot.kind != "meeting" or slot.name.partition(".")[0] != _BEFORE:
        return False
    told = [behind == -1 for behind in _apart(nth, template, meetings) if behind is not None]
    return bool(told) and not any(told)


def _host(nth: int, slot: Slot, template: Template, meetings: Mapping[int, Meeting]) -> str:
    """Return what a slot for the host is called that never held one: the city of the meeting, or another's country."""
    if not slot.name.startswith(_HOST):
        return ""
    held = [(filling[nth], meetings[member]) for member, filling in template.fillings.items() if member in meetings]
    known = [(_bare(value), one) for value, one in held if one.host or one.country]
    if not known or any(_is_host(value, one) for value, one in known):
        return ""
    return "meeting.city" if all(value == one.city for value, one in known) else "matter.country"


def _is_host(value: str, one: Meeting) -> bool:
    """Return whether this names the host, by name or by its first letters: "Tide Office (TO)", "TO"."""
    letters = "".join(word[0] for word in one.host.split() if word[0].isupper())
    return value in f"{one.host} {one.country}" or value == letters


def _bare(value: str) -> str:
    return _ACRONYM.sub("", value.removeprefix("the "))
