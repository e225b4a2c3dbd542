"""A date that no calendar has, or whose year has a digit too few or too many, or is of another century.

Passes: The Meeting was held on 28 February 2015.
Fails:  The Meeting was held on 30 February 2015.
Fails:  The Meeting was held from 17 to 91 June 2015.
Fails:  The Meeting adopted the work plan for 2017–2015.
Fails:  The Meeting of 2015 agreed to meet in February 206.
Fails:  The Meeting of 2015 agreed to meet on 3 February 2106.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates
from drafter.check import periods
from drafter.check.places import Passage, passages
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import error, warning

_YEARS = compiled(r"(?<![\w/.,–-])(?P<first>(?:19|20)\d\d)[–-](?P<last>(?:19|20)\d\d)(?![\w/–-])")

ID = "impossible-date"
_DIGITS = compiled(
    rf"\b(?:(?P<day>\d{{1,2}}\s)(?:{'|'.join(dates.MONTHS)})\s(?:\d{{3}}|\d{{5,6}})(?![\d,])"
    rf"|(?:in|of|until|by|since)\s(?:{'|'.join(dates.MONTHS)})\s(?:\d{{3}}|(?:1[89]|20)\d{{3}})(?=[.;)]|,\s[a-z]|$))"
)
"""A year of three digits or of five. "In May 150 officers were trained" has none."""
_MONTH = 31
_FAR = 50
"""Years ahead, beyond which no meeting sets a day; a target, "by 2100", is set by its year."""
_OLD = 1600
"""Before this year no treaty is dated that statements name."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each such date, and for a range that runs backwards; a warning for years that do."""
    for passage in passages(statement):
        for vague in dates.find_vague(passage.text):
            if vague.kind == "impossible date":
                yield error(ID, f'"{vague.text}" is no date', passage.place, "correct the day, the month or the year")
        for digits in _DIGITS.finditer(passage.text):
            yield error(ID, f'"{digits[0]}" has no year of four digits', passage.place, "correct the year")
        yield from _far(statement, passage)
        for years in _YEARS.finditer(passage.text):
            if years["first"] > years["last"]:
                yield warning(ID, f'"{years[0]}" runs backwards', passage.place, "correct one of the years")


def _far(statement: Statement, passage: Passage) -> Iterator[Problem]:
    """Yield each day and month of a year that is far from the meeting's: "18 June 2105"."""
    start = statement.meeting.start
    for (first, last), at in periods.times(passage.text) if start else ():
        is_day = (last - first).days <= _MONTH
        if start and is_day and (first.year > start.year + _FAR or first.year < _OLD):
            what = f'"{passage.text[slice(*at)]}" is of another century: the meeting was in {start.year}'
            yield warning(ID, what, passage.place, "correct the year")
