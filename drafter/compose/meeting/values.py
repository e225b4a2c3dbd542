"""How one value of a meeting file is read: text, a date, a number, one of a few words, a list.

Each reader takes what stands in the file and raises the error of that one value; pydantic gathers
them, so that an official sees all of them at once.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from drafter import dates
from drafter.compose.meant import meant
from drafter.model import plain

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MAX_ORDINAL = 999  # the greatest that dates.ordinal_words writes
ANSWERS = {"yes": True, "true": True, "no": False, "false": False}
_HOUR = re.compile(r"(\d{1,2})[:.h](\d\d)", re.ASCII)
_ZONE = re.compile(r"UTC(?:([+-])(\d{1,2})(?::?(\d\d))?)?", re.ASCII)
_TWO_WAYS = re.compile(r"(0?[1-9]|1\d)[./-](0?[1-9]|1\d)[./-](\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)", re.ASCII)


def fault(what: str, mend: str) -> PydanticCustomError:
    """Return the error of one value, in the words that the official will read."""
    return PydanticCustomError("fact", "{what}", {"what": what, "mend": mend})


def text(value: object) -> str:
    """Return a text on one line."""
    if isinstance(value, str):
        return plain(value)
    raise fault("this must be text, not a list or keys of its own", "write it on one line, or after >-")


def day(value: object) -> date:
    """Return the date that "2015-03-30" says; a day that no calendar has is told with its month."""
    typed = text(value)
    found = _ISO.fullmatch(typed)
    if not found:
        raise fault(f'"{typed}" is not a date as year-month-day', _as_date(typed))
    year, month, number = (int(part) for part in found.groups())
    if year < 1:
        raise fault(f'"{typed}" is not a date: there is no year {year}', "correct the year")
    if not 1 <= month <= 12:
        raise fault(f'"{typed}" is not a date: there is no month {month}', "correct the month, 01 to 12")
    if not 1 <= number <= monthrange(year, month)[1]:
        length = f"{dates.MONTHS[month - 1]} {year} has {monthrange(year, month)[1]} days"
        raise fault(f'"{typed}" is not a date: {length}', "correct the day")
    return date(year, month, number)


def _as_date(typed: str) -> str:
    """Return how to write a date that was typed in another way; of two that it may be, both."""
    printed = dates.find(typed)
    if printed and printed[0].end != printed[0].start:
        last = printed[0].end.isoformat()
        return f'write the first day, {printed[0].start.isoformat()}, and the last below "end:", {last}'
    if printed:
        return f"write it as {printed[0].start.isoformat()}"
    if iso := _ISO.match(typed):
        return f"write {iso[0]} alone"
    if (two := _TWO_WAYS.fullmatch(typed)) and max(int(two[1]), int(two[2])) <= 12:
        one, other, year = int(two[1]), int(two[2]), two[3]
        day_first, month_first = f"{year}-{other:02}-{one:02}", f"{year}-{one:02}-{other:02}"
        return (
            f"write {day_first} for {one} {dates.MONTHS[other - 1]}, {month_first} for {other} {dates.MONTHS[one - 1]}"
        )
    if any(vague.kind == "impossible date" for vague in dates.find_vague(typed)):
        return "there is no such day: correct it, and write it as 2015-03-30"
    if dates.times(typed):
        return f'write the day, such as 2015-03-30; not known yet: leave it empty, and write "{typed}" after "date:"'
    return "write it as 2015-03-30"


def number(value: object) -> int:
    """Return the number of a meeting."""
    typed = text(value)
    if typed.isascii() and typed.isdecimal() and 1 <= int(typed[:9]) <= MAX_ORDINAL:
        return int(typed)
    known = dates.ordinal(typed)
    mend = f"write {known}" if known else f"write a number from 1 to {MAX_ORDINAL}, such as 11"
    raise fault(f'"{typed}" is not a number', mend)


def answer(value: object) -> bool:
    """Return whether "yes" or "true" stands there; only "no" and "false" are the other answer."""
    typed = text(value)
    if typed.casefold() in ANSWERS:
        return ANSWERS[typed.casefold()]
    raise fault(f'"{typed}" is neither "yes" nor "no"', 'write "yes", or leave it empty')


def hour(value: object) -> str:
    """Return an hour of the day, "17:00"."""
    typed = text(value)
    found = _HOUR.fullmatch(typed)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise fault(f'"{typed}" is not an hour of the day', "write it of 24 hours, with its minutes: 17:00")
    return f"{int(found[1]):02}:{found[2]}"


def zone(value: object) -> str:
    """Return a time zone by its distance from UTC: "UTC+7", "UTC+5:30", "UTC"."""
    typed = text(value)
    found = _ZONE.fullmatch(typed.upper().replace("GMT", "UTC").replace("−", "-").replace(" ", ""))
    if not found or int(found[2] or 0) > 14 or int(found[3] or 0) not in (0, 30, 45):
        raise fault(
            f'"{typed}" does not tell the distance from UTC', 'write "UTC+7" or "UTC-3:30"; the place under "place:"'
        )
    minutes = f":{found[3]}" if int(found[3] or 0) else ""
    return f"UTC{found[1]}{int(found[2])}{minutes}" if found[2] and (int(found[2]) or minutes) else "UTC"


def distance(zone: str) -> timedelta:
    """Return how far a time zone, as `zone` gives it, is ahead of UTC."""
    found = _ZONE.fullmatch(zone)
    if not found or not found[1]:
        return timedelta()
    away = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return -away if found[1] == "-" else away


def choice(*words: str) -> Callable[[object], str]:
    """Return the reader of a value that must be one of these words, in any case."""
    known = {word.casefold(): word for word in words}

    def chosen(value: object) -> str:
        typed = text(value)
        if typed.casefold() in known:
            return known[typed.casefold()]
        near = meant(typed.casefold(), words)
        raise fault(f'"{typed}" is not known here', f"write one of {', '.join(words)}{'; ' if near else ''}{near}")

    chosen.words = words  # type: ignore[attr-defined] # the schema tells them to an editor
    return chosen


def items(value: object) -> list[Any]:
    """Return a list."""
    if isinstance(value, list):
        return value
    raise fault("this must be a list", 'write one a line, each after "- "')


def _name(value: object) -> str:
    return "" if value is None else text(value)


def _given(names: list[str]) -> list[str]:
    return [name for name in names if name]


def slots(value: object) -> dict[str, Any]:
    """Return what fills the slots of a clause: text, or a list of names."""
    if not isinstance(value, dict):
        raise fault("this must be slots and their values", 'write "host.country: Ruritania", a slot a line')
    for name, filling in value.items():
        if isinstance(filling, dict) or (isinstance(filling, list) and not all(isinstance(x, str) for x in filling)):
            raise fault(f'the value of "{name}" must be text or a list of names', f'write "{name}.part: ..."')
    return {name: filling for name, filling in value.items() if filling not in (None, "", [])}


def by_key(value: object) -> dict[str, str]:
    """Return texts, or lists of names, by keys that a template chose."""
    if not isinstance(value, dict):
        raise fault("this must be keys, each with its words", 'write "name_1: Ruritania", a key a line')
    found = {}
    for name, words in value.items():
        names = [each for each in words if isinstance(each, str)] if isinstance(words, list) else []
        joined = " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
        found[name] = joined if names and len(names) == len(words) else text("" if words is None else words)
    return {name: words for name, words in found.items() if words}


Text = Annotated[str | None, BeforeValidator(text)]
Day = Annotated[date | None, BeforeValidator(day)]
Number = Annotated[int | None, BeforeValidator(number)]
Answer = Annotated[bool | None, BeforeValidator(answer)]
Hour = Annotated[str | None, BeforeValidator(hour)]
Zone = Annotated[str | None, BeforeValidator(zone)]
Weekday = Annotated[str | None, BeforeValidator(choice(*WEEKDAYS))]
Position = Annotated[str | None, BeforeValidator(choice("opening", "last"))]
Order = Annotated[str | None, BeforeValidator(choice("alphabetical", "as given"))]
Names = Annotated[list[Annotated[str, BeforeValidator(_name)]], BeforeValidator(items), AfterValidator(_given)]
ByKey = Annotated[dict[str, str], BeforeValidator(by_key)]
Slots = Annotated[dict[str, Any], BeforeValidator(slots)]
