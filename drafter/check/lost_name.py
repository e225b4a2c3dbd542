"""A name is lost from a list: a comma follows a comma.

When a list is converted or edited, a name goes and its comma stays. The delegation will notice.

Passes: Elbonia, Ruritania and Sylvania attended the meeting.
Fails:  Elbonia, , Sylvania and Zubrowka attended the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.places import TITLE, around, passages, place
from drafter.model import Problem, Shelf, Statement
from drafter.problems import error

ID = "lost-name"
_LOST = re.compile(r",\s*,|\b(?:of|by|from)\s+,(?=\s)|,\s+(?:and|or)\s*,|,\s*(?=[.;:](?:\s|$))")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each place where a name is missing."""
    told = 0
    for passage in passages(statement):
        for found in _LOST.finditer(passage.text):
            told += 1
            what = f'a name is missing: "{around(passage.text, found.span())}"'
            yield error(ID, what, passage.place, "look the name up in the attendance list, or remove the comma")
    lost = sum(not attendee.printed for attendee in statement.attendance)
    if lost and not told:
        what = f"{lost} {'name is' if lost == 1 else 'names are'} missing in the attendance"
        yield error(ID, what, place(statement, TITLE), "look them up in the attendance list")
