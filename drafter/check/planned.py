"""Whether a text tells of a meeting that is to come: by the words about its name and its date."""

from __future__ import annotations

import re

from drafter.patterns import compiled

_BEFORE = 60
"""Letters before a meeting's name among which stands that it is planned."""
_RIGHT_BEFORE = 40
_PLANNED = compiled(
    r"\b(?:tentatively|scheduled|planned|to be held|will be|would be|to host|proposed|expected|due|intended|next"
    r"|upcoming)\b",
    re.IGNORECASE,
)

_TO_HOLD = compiled(r"\b(?:to|will|would|shall)\s+(?:hold|convene|host|organi[sz]e)\s+(?:its|their|our|the)\s+\Z")
"""What stands right before the name of a meeting to come: "agreed to hold its"."""
_CALLED_FOR = compiled(r"\b(?:had|has)\s+been\s+(?:convened|called|set|announced|foreseen|planned)\s+for\b")


def is_to_come(text: str, name: int, date: int) -> bool:
    """Return whether a text says of a meeting, from shortly before its name until its date, that it is to come."""
    is_told = _PLANNED.search(text, max(0, name - _BEFORE), date) or _CALLED_FOR.search(text, name, date)
    return bool(is_told or _TO_HOLD.search(text, max(0, name - _RIGHT_BEFORE), name))
