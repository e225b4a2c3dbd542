"""A year is called this, last or next year, and is another.

What is copied from the last statement keeps its "last year". Where a year or a date stands beside such words, it is
held against the year of this meeting.

Passes: (a meeting of 2014) the workshops held last year (2013)
Fails:  (a meeting of 2014) the workshops held last year (2012)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check import periods
from drafter.check.places import TITLE, Passage, place, running
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "relative-year"
_YEARS = {"last": -1, "this": 0, "next": 1}
_BESIDE = compiled(
    r"""\b(?:(?:earlier|later)\ )?(?P<which>last|this|next)\ year(?P<beside>,?\ \(?(?:in\ |on\ )?
        (?:(?:early|mid|late)[ -])?)\Z""",
    re.VERBOSE | re.IGNORECASE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each year that is not the one that it is called."""
    start = statement.meeting.start
    for passage in running(statement) if start else ():
        if start and " year" in passage.text:
            yield from _in(statement, passage, start.year)


def _in(statement: Statement, passage: Passage, year: int) -> Iterator[Problem]:
    for period, at in periods.times(passage.text):
        beside = _BESIDE.search(passage.text[: at[0]])
        if beside and period[0].year != year + _YEARS[beside["which"].casefold()]:
            said = passage.text[beside.start() : at[1] + ("(" in beside["beside"])]
            what = f'"{said}": this meeting was in {year}'
            mend = f'write {year + _YEARS[beside["which"].casefold()]}, or leave out "{beside["which"]} year"'
            yield warning(ID, what, passage.place, mend, place(statement, TITLE))
