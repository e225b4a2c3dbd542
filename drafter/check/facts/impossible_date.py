"""A date that no calendar has.

Passes: The Meeting was held on 28 February 2015.
Fails:  The Meeting was held on 30 February 2015.
Fails:  The Meeting was held from 17 to 91 June 2015.
Fails:  The Meeting adopted the work plan for 2017–2015.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates
from drafter.check.places import passages
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import error, warning

_YEARS = compiled(r"(?<![\w/.,–-])(?P<first>(?:19|20)\d\d)[–-](?P<last>(?:19|20)\d\d)(?![\w/–-])")

ID = "impossible-date"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each such date, and for a range that runs backwards; a warning for years that do."""
    for passage in passages(statement):
        for vague in dates.find_vague(passage.text):
            if vague.kind == "impossible date":
                yield error(ID, f'"{vague.text}" is no date', passage.place, "correct the day, the month or the year")
        for years in _YEARS.finditer(passage.text):
            if years["first"] > years["last"]:
                yield warning(ID, f'"{years[0]}" runs backwards', passage.place, "correct one of the years")
