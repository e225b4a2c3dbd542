"""One meeting's facts in the form of another's: "Seventh" or "7th", "June 2012", "Klow, Elbonia", "from 3 to 6 May".

A past sentence has its facts in a form that its words fit; a fact that takes their place is written in the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import dates
from drafter.model import Meeting
from drafter.ordinals import HIGHEST

_ARTICLE = re.compile(r"\b([Aa])n? $")
_MONTHS = tuple(name[:3] for name in dates.MONTHS)
_DASH = re.compile(r"\s*–\s*")
_RANGE = re.compile(r"\b(from|between) $", re.IGNORECASE)
_DASHED = re.compile(r"(?<=[\da-z])\s*[-‐-―−]\s*(?=\d)")
_SECOND_HALF = {"from": "to", "between": "and"}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_VOWELS, _CONSONANTS = "aeio", "bcdfgjklmnpqrstvwxyz"
"""First letters that tell which article stands before a word; "u" and "h" do not."""


def with_ordinal(name: str, number: int) -> str:
    """Return a meeting's name with another number, written as its own is: Seventh, seventh, SEVENTH, 7th."""
    _, old, (start, end) = dates.find_ordinals(name)[0]
    if old[0].isdigit() or number > HIGHEST:
        written = f"{number}{'th' if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, 'th')}"
    else:
        written = dates.ordinal_words(number)
        written = written.upper() if old.isupper() else written.capitalize() if old[0].isupper() else written
    return name[:start] + written + name[end:]


def date_like(old: str, meeting: Meeting) -> str:
    """Return the meeting's date in the form of an old one: the days, the month, or the year; "" for another form."""
    if meeting.start is None:
        return ""
    if dates.find(old):
        join = next((join for join in (" to ", " and ") if join in old), "")
        written = dates.written(meeting.start, meeting.end)
        return _DASH.sub(join, written) if join else written
    if re.fullmatch(r"\d{4}", old):
        return str(meeting.start.year)
    is_month = old.startswith(_MONTHS) and re.fullmatch(r"[A-Za-z]+,? \d{4}", old)
    return f"{dates.MONTHS[meeting.start.month - 1]} {meeting.start.year}" if is_month else ""


def place_like(old: str, meeting: Meeting) -> str:
    """Return the meeting's place in the form of an old one: with its country, or the city alone."""
    if not meeting.city:
        return ""
    return f"{meeting.city}, {meeting.country}" if "," in old and meeting.country else meeting.city


def before(text: str, kind: str, value: str) -> str:
    """Return the words before a fact as the fact takes them: "on 2 April", "an Eighth", "the Government of Elbonia"."""
    if value.startswith("[["):
        return text
    if kind in ("date", "dates") and (found := _RANGE.search(text)):
        spans = dates.find(value)
        is_one_day = bool(spans) and spans[0].start == spans[0].end
        on = "On " if found[1][0].isupper() else "on "
        return text[: found.start()] + on if is_one_day else text
    if found := _ARTICLE.search(text):
        first = value[:1].casefold()
        return text if first not in _VOWELS + _CONSONANTS else f"{text[: found.end(1)]}{'n' * (first in _VOWELS)} "
    return text.removesuffix("the ") if kind == "country" and text.endswith(" the ") else text


def in_whole_ranges(text: str) -> str:
    """Return a text whose ranges of dates have their second half: "from 3 to 6 May" for "from 3–6 May"."""
    for span in reversed(dates.find(text)):
        word, dash = _RANGE.search(text[: span.at[0]]), _DASHED.search(span.text)
        if word and dash and span.start < span.end:
            half = _SECOND_HALF[word[1].casefold()]
            whole = f"{span.text[: dash.start()]} {half} {span.text[dash.end() :]}"
            text = text[: span.at[0]] + whole + text[span.at[1] :]
    return text


def listed(names: Sequence[str]) -> str:
    """Return "A", "A and B" or "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
