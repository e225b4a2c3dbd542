"""What is found: a whole date or a range of them, and a time that is no whole date."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ANY_MONTH = "|".join(MONTHS)
MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
"""By the first three letters, small."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ANY_WEEKDAY = "|".join(WEEKDAYS)


class Span(NamedTuple):
    """A date or a range of dates; `text` is as printed and stands at text[at[0]:at[1]]."""

    start: date
    end: date
    text: str
    at: tuple[int, int]


class Vague(NamedTuple):
    """A time that is no whole date, as printed.

    `kind` is "month-year", "year", "part of a year", "day without year", "ambiguous date" or
    "impossible date".
    """

    text: str
    at: tuple[int, int]
    kind: str
