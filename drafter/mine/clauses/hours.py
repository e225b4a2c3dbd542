"""Hours of the day as texts print them: "9:00 a.m.", "10.30 hours", "17:00 UTC", "noon".

Such a time is of its own meeting; its figures are no count of anything, no day and no year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.patterns import compiled

_HOUR, _MINUTES = r"(?:[01]?\d|2[0-4])", r"[0-5]\d"
_HALF = r"\ ?(?:[ap]\.\ ?m\b\.?|[AP]\.M\b\.?|[apAP][mM]\b)"
_UNIT = r"\ ?(?:hours|hrs?|h)\b\.?|\ o[’']clock\b"
_ZONE = (
    r"\ ?\(?(?:(?:UTC|GMT)(?:\ ?[+\-−–]\d{1,2}(?::?\d\d)?)?"
    r"|[A-Z]{1,4}ST|[A-Z]{1,3}[DE]T|[A-Z]{1,2}AT|(?:[A-Z][a-z]+|local)\ time)\b\)?"
)
_FROM = rf"(?:{_HOUR}(?:[:.]?{_MINUTES})?\ ?(?:-|–|to)\ ?)?"
_WHEN = "|".join(rf"(?<=\b{word}\ )" for word in ("at", "from", "until", "till", "between", "before", "after"))
_OR = "|".join(rf"(?<=\b{word}\ )" for word in ("to", "by", "and"))
TIME = compiled(
    rf"""(?<![\w.,:/$€£-])(?:
           {_FROM}{_HOUR}(?:[:.h]{_MINUTES}(?::{_MINUTES})?)?{_HALF}(?:{_ZONE})?     # 9 to 11:30 a.m.
         | {_FROM}{_HOUR}[:.h]{_MINUTES}(?:{_UNIT})(?:{_ZONE})?                       # 10.30 hours
         | (?:{_WHEN}){_FROM}(?:[01]\d|2[0-4]){_MINUTES}(?:{_UNIT})(?:{_ZONE})?(?!\ of)  # 0900 hrs
         | {_HOUR}[:.h]?{_MINUTES}(?:{_ZONE})                                         # 17:00 UTC
         | (?:{_WHEN}|{_OR}|(?<=\d[-–])|(?<=\d\ )|^){_HOUR}[:h]{_MINUTES}(?::{_MINUTES})?(?![\w:]|\.\d)  # 17:00
         | (?<=\bat\ ){_HOUR}\.{_MINUTES}(?=,?\ (?:on|in\ the\ (?:morning|afternoon|evening))\b)
       ) | (?<=\bat\ )(?:noon|midnight)\b""",
    re.VERBOSE,
)


_FIGURES = compiled(rf"{_FROM}{_HOUR}(?:[:.h]?{_MINUTES}(?::{_MINUTES})?)?", re.VERBOSE)


_SIGN = compiled(
    r"\d[:.h]\d\d|\d(?:[ap]\.?m|h\b)|\b[A-Z]{1,4}T\b"
    r"|\b(?i:[ap]\.?m\b|hours?\b|hrs?\b|h\b|o[’']clock|utc|gmt|noon|midnight)"
)


def may_hold_one(run: str) -> bool:
    """Return whether what stands between two spaces may be of an hour."""
    return _SIGN.search(run) is not None


def find(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the figures of an hour stand, without "p.m." or "UTC", which most meetings share."""
    for found in TIME.finditer(text):
        figures = _FIGURES.match(text, *found.span())
        yield figures.span() if figures else found.span()


def whole(text: str) -> Iterator[tuple[int, int]]:
    """Yield where an hour stands with all that belongs to it; a stop that ends the text is the sentence's."""
    for found in TIME.finditer(text):
        yield found.start(), found.end() - (found.end() == len(text) and text.endswith("."))


def is_one(value: str, after: str) -> bool:
    """Return whether a value is an hour of the day and no more, by itself or with what stands after it."""
    if not value[:1].isdigit() and value not in ("noon", "midnight"):
        return False
    said = f"at {value}{after} "
    ends = {at[1] for at in (*find(said), *whole(said), *whole(f"at {value} ")) if at[0] == _BEFORE}
    return _BEFORE + len(value) in ends


_BEFORE = len("at ")
