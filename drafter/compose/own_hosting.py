"""The promise to hold the very meeting that a paper is for: its own occasion, and nothing that is still open."""

from __future__ import annotations

import re

from drafter import dates
from drafter.compose.meeting.meeting_file import ThisMeeting

_HOLDS = re.compile(
    r"(?:host|hold|convene|organi[sz]e)\b|(?:its|the|our)\s.*\b(?:would|will|shall|is to|to) be held\b", re.IGNORECASE
)
_WHERE = re.compile(r"\s+(?:in|on|at|by|during|from|would|will|shall|is to|to be)\s|[,;.]")
"""Behind what a meeting is called: "Sixteenth Meeting in Lumo", "its ninth session would be held in Lumo"."""


def is_promised(action: str, meeting: ThisMeeting) -> bool:
    """Return whether an action is to hold this meeting, by its number and by what it is called."""
    names = [name for name in (meeting.name, meeting.title) if name]
    counted = [(number, name[end:]) for name in names for number, _, (_, end) in dates.find_ordinals(name)[:1]]
    if not _HOLDS.match(action):
        return False
    for number, _, (_, end) in dates.find_ordinals(action)[:1]:
        called = _WHERE.split(action[end:])[0].strip().casefold()
        return any(number == own and called and _begins(behind, called) for own, behind in counted)
    return False


def _begins(name: str, called: str) -> bool:
    """Return whether a name begins with these whole words."""
    return f"{name.strip().casefold()} ".startswith(f"{called} ")
