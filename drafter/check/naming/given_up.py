"""A name that a State has given up, told of a time when it was its own: "ratified by Swaziland in January 2018".

In: the sentence around the name. Out: whether it speaks of that time, or says that the name is an old one.
"""

from __future__ import annotations

import re
from datetime import date

from drafter.check import periods
from drafter.check.places import Passage
from drafter.model import Name
from drafter.patterns import compiled

_OLD = compiled(
    r"\b(?:formerly|(?:now|then|previously|since)\s(?:known|called|named|renamed)|known\sas|(?:is|was)\scalled|renamed"
    r"|as\sit\s(?:then\s)?was|the\sthen|now\sthe)\b",
    re.IGNORECASE,
)
_NEAR = 60
"""Letters about a name among which stands that it is an old one."""


def is_of_its_time(row: Name, form: str, passage: Passage, at: tuple[int, int]) -> bool:
    """Return whether the name is told of a time before it was given up: by a date of its sentence, or by words."""
    day = next((day for name, day in row.until if name.removeprefix("the ") == form), None)
    if day is None:
        return False
    text = passage.text
    begin = text.rfind(". ", 0, at[0]) + 1
    end = text.find(". ", at[1])
    end = end if end >= 0 else len(text)
    if _OLD.search(text, max(begin, at[0] - _NEAR), at[0]) or _OLD.search(text, at[1], min(end, at[1] + _NEAR)):
        return True
    return _nearest_is_before(text[begin:end], at[0] - begin, day)


def _nearest_is_before(sentence: str, at: int, day: date) -> bool:
    """Return whether the date that stands nearest to a place of a sentence is one of before that day."""
    times = sorted(periods.times(sentence), key=lambda time: min(abs(time[1][0] - at), abs(time[1][1] - at)))
    return bool(times) and times[0][0][1] <= day
