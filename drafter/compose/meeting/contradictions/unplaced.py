"""Words where a city or a day belongs: "city: online", "date: postponed". The sentences say "in" and "on" before them.

A meeting that was nowhere, or is put off, has no place or no day yet: a gap says so, and a person writes in its stead
how it met, or strikes the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.compose.meeting.contradictions.sheet import Event, Path, Sheet, text
from drafter.model import Problem

_NOWHERE = re.compile(
    r"(?:held )?(?:on-?line|virtual(?:ly)?|remote(?:ly)?|hybrid|(?:by|via|through) .+"
    r"|(?:video|tele|web)-?\s?conferenc\w*)"
    r"(?: (?:meeting|format|session|mode|platform))?",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"(?:is |was |has been |to be )?(?:postponed|deferred|delayed|cancell?ed|suspended|put off)\b", re.IGNORECASE
)


def unfit(sheet: Sheet) -> Iterator[Problem]:
    """Yield what stands for a city or a day and is none, of this meeting, another or an activity."""
    for path, event in sheet.events():
        yield from _odd(sheet, path, event)


def _odd(sheet: Sheet, path: Path, event: Event) -> Iterator[Problem]:
    city, day = text(event, "city").strip(), text(event, "date").strip()
    if _NOWHERE.fullmatch(city):
        mend = 'leave "city:" and "country:" empty, and write in place of the gap how it met'
        yield from sheet.doubt("fact-no-place", (*path, "city"), f'"{city}" is no city: a draft says "in {city}"', mend)
    if _PUT_OFF.match(day):
        mend = 'leave "date:" empty until the day is known'
        yield from sheet.doubt("fact-no-day", (*path, "date"), f'"{day}" is no day: a draft says "on {day}"', mend)
