"""A date that no calendar has.

Passes: The Meeting was held on 28 February 2015.
Fails:  The Meeting was held on 30 February 2015.
Fails:  The Meeting was held from 17 to 91 June 2015.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates
from drafter.check.places import passages
from drafter.model import Problem, Shelf, Statement
from drafter.problems import error

ID = "impossible-date"
_MONTH = rf"(?:{'|'.join(dates.MONTHS)}|{'|'.join(month[:3] for month in dates.MONTHS)}|sept)\b\.?"
_OF = r"\s+(?:of\s+)?"
_YEAR = r",?\s+\d{4}"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_NO_DAY = r"(?:3[2-9]|[4-9]\d|00?)(?:st|nd|rd|th)?"
_JOIN = r"\s*(?:[-‐-―−,]|\b(?:to|and|until|through)\b)\s*(?:the\s+)?"
# Before one day stands a word or a mark: "Bulletin 45 June 2015" has a number and no date.
_BEFORE = r"(?:\b(?:on|from|between|until|by|dated|since|of|held|to)\s+(?:the\s+)?|[,;(]\s*|^)"
_BEYOND = re.compile(
    rf"""(?<![\w.,/-])(?P<range> {_DAY}(?:{_OF}{_MONTH})?{_JOIN} (?:{_DAY}{_JOIN}){{0,6}} {_NO_DAY}{_OF}{_MONTH}{_YEAR})
       | {_BEFORE} (?P<day> {_NO_DAY} (?:{_JOIN}(?:{_DAY}|{_NO_DAY}))? {_OF}{_MONTH}{_YEAR})  # 91 June 2015
       | (?<!\S)(?P<month> {_MONTH}\s+ (?:{_DAY}{_JOIN})? {_NO_DAY},\s+\d{{4}})
       | (?<![\w-])(?P<figures> (?:1[89]|2[01])\d\d-(?:0[1-9]|1[0-2])-{_NO_DAY}) (?![\w-])               # 2015-06-91
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Days that no month has: they are too far from a date to be found as one in running text."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each such date, and for a range that runs backwards."""
    for passage in passages(statement):
        for text in _in(passage.text):
            yield error(ID, f'"{text}" is no date', passage.place, "correct the day, the month or the year")


def _in(text: str) -> Iterator[str]:
    told = [vague for vague in dates.find_vague(text) if vague.kind == "impossible date"]
    yield from (vague.text for vague in told)
    for found in _BEYOND.finditer(text):
        start, end = found.span(found.lastgroup or 0)
        if not any(vague.at[0] < end and start < vague.at[1] for vague in told):
            yield text[start:end]
