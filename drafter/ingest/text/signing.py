"""The place and day that a text ends with, each on a line of its own right below the last sentence: set apart from it.

Without an empty line between them, "Klow" and "5 June 2015" would go on with that sentence. Nothing is changed but
that one is put there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from drafter import dates
from drafter.ingest.text.lines import Line, Told

_PLACE = re.compile(r"[^\W\d_a-z][\w’'.-]*(?:[\s,]+[^\W\d_a-z][\w’'.-]*){0,4}")
_ENDED = re.compile(r"[.!?][”\"’')\]]*$")


def part(lines: list[Line], _: Told) -> list[Line]:
    """Return the lines with an empty one above such a place and day."""
    worded = [at for at, line in enumerate(lines) if line.text.strip()][-3:]
    if len(worded) < 3 or worded[2] - worded[0] != 2:
        return lines
    sentence, place, day = (lines[at].text.strip() for at in worded)
    spans = dates.find(day)
    is_day = len(spans) == 1 and spans[0].text == day.strip(" ().")
    if not is_day or not _PLACE.fullmatch(place) or place.endswith(".") or not _ENDED.search(sentence):
        return lines
    return [*lines[: worded[1]], replace(lines[worded[1]], text=""), *lines[worded[1] :]]
