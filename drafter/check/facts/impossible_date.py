"""A date that no calendar has, or whose month is misspelt, or whose year lacks a digit or is of another century.

Passes: The workshop was held on 28 February 2015.
Fails:  The workshop was held on 30 February 2015.
Fails:  The Meeting was held from 17 to 91 June 2015.
Fails:  The survey was open between 14 and 3 February 2015.
Fails:  The group met in Zenda on 6 and 5 March 2015.
Fails:  The first meeting would be held in the fifth quarter of 2015.
Fails:  The Meeting adopted the work plan for 2017–2015.
Fails:  The Meeting of 2015 agreed to meet on 3 Febuary 2016.
Fails:  The Meeting of 2015 agreed to meet in February 206.
Fails:  The Meeting of 2015 agreed to meet on 3 February 2106.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from drafter import dates
from drafter.check.places import Passage, passages
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import error, warning

_YEARS = compiled(r"(?<![\w/.,–-])(?P<first>(?:19|20)\d\d)(?:[–-]|\ to\ )(?P<last>(?:19|20)\d\d)(?![\w/–-])")

ID = "impossible-date"
_DIGITS = compiled(
    rf"\b(?:(?P<day>\d{{1,2}}\s)(?:{'|'.join(dates.MONTHS)})\s(?:\d{{3}}|\d{{5,6}})(?![\d,])"
    rf"|(?:in|of|until|by|since)\s(?:{'|'.join(dates.MONTHS)})\s(?:\d{{3}}|(?:1[89]|20)\d{{3}})(?=[.;)]|,\s[a-z]|$))"
)
"""A year of three digits or of five. "In May 150 officers were trained" has none."""
_NEARLY = compiled(r"\b(?:\d{1,2}|[Ii]n|[Uu]ntil|[Bb]y)\s(?P<month>[A-Z][a-z]+)\s(?:19|20)\d{2}\b")
_FIGURES = compiled(r"\d{3}")
_ALIKE, _LETTERS = 0.8, 5
"""How much of a word is a month's, and its letters: "Mars" and "Juin" may be another tongue's."""
_BETWEEN = compiled(
    rf"\b(?:[Bb]etween|[Ff]rom|[Oo]n)\s(?P<first>\d{{1,2}})"
    rf"\s(?:and|to)\s(?P<last>\d{{1,2}})\s(?:{'|'.join(dates.MONTHS)})\b"
)
_NO_QUARTER = compiled(
    r"\b(?:(?:fifth|sixth|seventh|eighth|[5-9]th)\squarter|(?:third|fourth|fifth|[3-9](?:rd|th))\shalf)"
    r"\s(?:of\s)?(?:19|20)\d\d\b"
)
_CENTURY = compiled(rf"\b(?:{'|'.join(dates.MONTHS)})\s(?P<year>\d{{4}})\b")
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
        if not _FIGURES.search(passage.text):
            continue
        for found in _NO_QUARTER.finditer(passage.text):
            yield error(ID, f'"{found[0]}" is in no year', passage.place, "correct the number")
        for digits in _DIGITS.finditer(passage.text):
            yield error(ID, f'"{digits[0]}" has no year of four digits', passage.place, "correct the year")
        for days in _BETWEEN.finditer(passage.text):
            if int(days["first"]) > int(days["last"]) and not _is_told(passage.text, days.span()):
                yield error(ID, f'"{days[0]}" runs backwards', passage.place, "correct one of the days")
        yield from _far(statement, passage)
        yield from _misspelt(passage)
        for years in _YEARS.finditer(passage.text):
            if years["first"] > years["last"]:
                yield warning(ID, f'"{years[0]}" runs backwards', passage.place, "correct one of the years")


def _is_told(text: str, at: tuple[int, int]) -> bool:
    """Return whether the date that begins there is told already, as one that no calendar has."""
    return any(vague.kind == "impossible date" and at[0] <= vague.at[1] and vague.at[0] <= at[1]
               for vague in dates.find_vague(text))  # fmt: skip


def _misspelt(passage: Passage) -> Iterator[Problem]:
    """Yield each date whose month is a letter from one: "31 Janaury 2016"."""
    for found in _NEARLY.finditer(passage.text):
        month = found["month"]
        near = difflib.get_close_matches(month, dates.MONTHS, 1, _ALIKE)
        if month not in dates.MONTHS and near and len(month) >= _LETTERS and not near[0].startswith(month):
            yield error(ID, f'"{found[0]}" has no month', passage.place, f'write "{near[0]}"')


def _far(statement: Statement, passage: Passage) -> Iterator[Problem]:
    """Yield each day and month of a year that is far from the meeting's: "18 June 2105"."""
    start = statement.meeting.start
    for found in _CENTURY.finditer(passage.text) if start else ():
        year = int(found["year"])
        if start and (year > start.year + _FAR or year < _OLD):
            what = f'"{found[0]}" is of another century: the meeting was in {start.year}'
            yield warning(ID, what, passage.place, "correct the year")
