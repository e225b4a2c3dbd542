"""A delegation that attended each of the last meetings is not in the list, or one that spoke is not.

A name is lost from a list as it is edited, and nothing in the list shows it. It may have stayed away: that is why this
is a note, and only of one or two that are missed. Whose representative spoke did not: where the text says how many
States attended, or which ones, and lists them, that is a warning.

Passes: Elbonia, Fiji, Nauru, Ruritania and Samoa attended. (so did the first four the last three meetings)
Fails:  Elbonia, Fiji, Nauru and Samoa attended. (Ruritania attended the last three meetings, too)
Fails:  The following four members attended: Elbonia, Fiji, Nauru and Samoa. ... The representative of Ruritania agreed.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check import known
from drafter.check.naming import spoke
from drafter.check.places import place_of_name
from drafter.model import LANDS, Problem, Role, Shelf, Statement
from drafter.problems import note

ID = "absent-member"
_LAST = 3
"""So many meetings before this one that all had the delegation."""
_LIST = 4
"""Delegations from which on those who attended are listed."""
_MOST = 2
"""More that are missed stayed away, or the list is of another kind."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a note of each delegation that all of the last three have and this one lacks, a warning of each speaker."""
    yield from spoke.unlisted(statement, shelf)
    here = {attendee.name for attendee in statement.attendance}
    if len(_attending(statement)) < _LIST:
        return
    texts = known.archive(shelf).texts
    ids = [fact.place.statement for fact in known.before(statement, shelf)]
    held = [texts[each] for each in dict.fromkeys(ids) if each in texts and each != statement.id]
    past = [text for text in held if len(_attending(text)) >= _LIST][-_LAST:]
    if len(past) < _LAST:
        return
    missed = [
        name for name in _attending(past[-1]) if name not in here and all(name in _attending(text) for text in past)
    ]
    first = next(attendee.printed for attendee in statement.attendance if attendee.printed)
    for name in missed if len(missed) <= _MOST else ():
        what = f'"{name}" attended each of the last {_LAST} meetings, and is not listed in this text'
        where = place_of_name(past[-1], next(each.printed for each in past[-1].attendance if each.name == name))
        yield note(ID, what, place_of_name(statement, first), "look whether the name was lost from the list", where)


def _attending(statement: Statement) -> list[str]:
    """Return the delegations of States and territories that took part, without names that were lost."""
    return [
        each.name for each in statement.attendance if each.name and each.role is Role.PARTICIPANT and each.kind in LANDS
    ]
