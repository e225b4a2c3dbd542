"""A date that no calendar has.

Passes: The Meeting was held on 28 February 2015.
Fails:  The Meeting was held on 30 February 2015.
Fails:  The Meeting was held from 17 to 91 June 2015.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates
from drafter.check.places import passages
from drafter.model import Problem, Shelf, Statement
from drafter.problems import error

ID = "impossible-date"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each such date, and for a range that runs backwards."""
    for passage in passages(statement):
        for vague in dates.find_vague(passage.text):
            if vague.kind == "impossible date":
                yield error(ID, f'"{vague.text}" is no date', passage.place, "correct the day, the month or the year")
