"""A name is lost from a list: a comma follows a comma, or two names stand together.

When a list is converted or edited, a name goes and its comma stays, or a comma goes. The delegation will notice.

Passes: Elbonia, Ruritania and Sylvania attended the meeting.
Fails:  Elbonia, , Sylvania and Zubrowka attended the meeting.
Fails:  Elbonia, Ruritania and, as well as representatives of the United Nations, attended the meeting.
Fails:  The Meeting thanked the Government of for its hospitality.
Fails:  Austria, Belgium Chile and Denmark attended the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from drafter import names
from drafter.check import own
from drafter.check.naming import listed
from drafter.check.places import TITLE, around, passages, place
from drafter.model import NameKind, Problem, Shelf, Statement
from drafter.problems import error

ID = "lost-name"
LOST = "(lost)"  # as the head writes it (front_matter)
# ", and, where appropriate," is good English: a name is lost behind "and" where another one, or nothing, follows
_LOST = re.compile(
    r",\s*,|\b(?:of|by|from)\s+,(?=\s)|,\s+(?:and|or)(?:\s+,|,(?!\s+(?-i:[a-z])))|,\s*(?=[.;:](?:\s|$))"
    r"|\bthe\s+\((?-i:[A-Z]{2,})\)"
    r"|\band(?:\s+as\s+well\s+as\b|,\s+as\s+well\s+as\s+(?:the\s+)?(?:representatives|observers|delegat))"
    r"|\b(?:[Gg]overnment\s+of|(?:host|chair)ed\s+by)(?:\s+the)?\s+(?=(?:for|in|on|to|at)\s)"
    r"|\bthe\s+\((?-i:[A-Z]{2,})\)"
)

_MEND = "look the name up, and write it"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each place where a name is missing."""
    told = 0
    for passage in passages(statement):
        for found in _LOST.finditer(passage.text):
            told += 1
            what = f'a name is missing: "{around(passage.text, found.span())}"'
            yield error(ID, what, passage.place, _mend(statement) if "," in found[0] else _MEND)
    yield from _side_by_side(statement, shelf)
    lost = [attendee for attendee in statement.attendance if not attendee.printed]
    if lost and not told:
        what = (
            f"{len(lost)} {'delegation stands' if len(lost) == 1 else 'delegations stand'} without a name at the head"
        )
        mend = f'write {"its name" if len(lost) == 1 else "their names"} there in place of "{LOST}"'
        mend += own.in_brackets(own.in_file(statement, *_lines(statement)))
        yield error(ID, what, place(statement, TITLE), mend)


def _side_by_side(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield each two States of a list between which nothing stands; a territory may be named with its State."""
    for passage, found in listed.naming(statement, names.table(shelf.names)):
        for run in listed.runs(passage.text, found):
            for one, other in pairwise(run):
                states = one.row.kind is other.row.kind is NameKind.STATE
                if states and passage.text[one.at[1] : other.at[0]] in (" ", "\u00a0"):
                    what = f'no comma stands between "{one.text}" and "{other.text}"'
                    yield error(ID, what, passage.place, "write the comma, or the name that stood between them")


def _mend(statement: Statement) -> str:
    """Return how to mend a text whose list lacks a name; where the head lacks it too, both places."""
    lines = [path for path in _lines(statement) if statement.source or statement.head.line(*path)]
    if not lines:
        return "look the name up in the attendance list, or remove the comma"
    return (
        "look the name up in the attendance list, and write it here, "
        f'and at the head in place of "{LOST}"{own.in_brackets(own.in_file(statement, *lines))}'
    )


def _lines(statement: Statement) -> Iterator[tuple[str | int, ...]]:
    """Yield where the head has the delegations whose names are lost: by run of one role, and by place in it."""
    for at, (role, run) in enumerate(groupby(statement.attendance, key=lambda attendee: attendee.role)):
        yield from (("attendance", at, role.value, n) for n, attendee in enumerate(run) if not attendee.printed)
