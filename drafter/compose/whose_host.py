"""Whose host a clause names in its slot host.country: its own meeting's, the next one's, or that of something else.

"The offer of the Government of Elbonia to host the next meeting", "thanked the Government of Elbonia for hosting the
workshop": the words before the slot are those that thank a host. What filled it in past statements tells who it was.
"""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model import Meeting, Precedent

HOST = "host.country"
_NEXT = "next."


def fact_of(precedent: Precedent, slot: str, meetings: Mapping[str, Meeting]) -> str:
    """Return the fact that fills a slot of this name; "" where it is none of the meeting file's.

    It is another's where at no place that tells it was the host, or the country, of that statement's meeting.
    """
    if slot != HOST:
        return slot
    told = [
        _is_host(value, meetings[entry.statement])
        for entry in precedent.attested
        for name, value in entry.values
        if name == HOST and entry.statement in meetings and _there(meetings[entry.statement])
    ]
    if any(told) or not told:
        return slot
    return "next.country" if any(each.name.startswith(_NEXT) for each in precedent.slots) else ""


def _is_host(value: str, meeting: Meeting) -> bool:
    return value.casefold().removeprefix("the ") in _there(meeting)


def _there(meeting: Meeting) -> str:
    """Return the host of a meeting and the country where it was, "" where neither is known."""
    return f"{meeting.host} {meeting.country}".casefold().strip()
