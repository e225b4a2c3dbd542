"""A delegation is listed twice, or both as a participant and as an observer.

One delegation is there once, in one capacity.

Passes: Elbonia and Ruritania attended. Sylvania attended as an observer.
Fails:  Elbonia and Ruritania attended. Ruritania attended as an observer.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.places import place_of_name
from drafter.model import Attendee, Problem, Shelf, Statement
from drafter.problems import error

ID = "doubled-delegation"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each delegation that stands in the lists a second time."""
    first: dict[str, Attendee] = {}
    for attendee in statement.attendance:
        if not attendee.name:
            continue
        other = first.setdefault(attendee.name, attendee)
        if other is not attendee:
            where = place_of_name(statement, attendee.printed)
            yield error(ID, _what(other, attendee), where, "keep it once, in the capacity in which it attended")


def _what(first: Attendee, second: Attendee) -> str:
    names = f'"{second.printed}"'
    if first.printed != second.printed:
        names += f' (also "{first.printed}")'
    if first.role is second.role:
        return f"{names} stands twice among those listed as {first.role}"
    return f"{names} is listed both as {first.role} and as {second.role}"
