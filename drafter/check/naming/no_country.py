"""Below a heading of countries or States stands what is none.

A delegation need not be a State, and a heading that calls it one will be read as a statement on its status. "Members",
"delegations" and "participants" are right for all.

Passes: "Other participants": Elbonia, European Commission, Ruritania.
Fails:  "Other participating countries": Elbonia, European Commission, Ruritania.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.places import Passage, passages
from drafter.model import BlockKind, NameKind, Problem, Shelf, Statement
from drafter.names import Table, table
from drafter.patterns import compiled
from drafter.problems import warning

ID = "no-country"
_COUNTRIES = compiled(r"\b(?:countries|states)\b", re.IGNORECASE)
_BESIDE = compiled(
    r"\b(?:organi[sz]ations?|institutions?|entities|others|bodies|agencies|delegations|and)\b", re.IGNORECASE
)
_LISTS = (BlockKind.TABLE, BlockKind.ITEM)
_LEAST = 3


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such heading, with the first name that is no country."""
    known, heading = table(shelf.names), None
    below: list[str] = []
    for passage in passages(statement):
        kind = passage.block.kind if passage.block else None
        if kind is BlockKind.HEADING:
            yield from _problem(heading, below, known)
            heading, below = passage, []
        elif kind in _LISTS:
            below += [cell for row in re.split(r"\n", passage.text) for cell in row.split("\t")]
    yield from _problem(heading, below, known)


def _problem(heading: Passage | None, cells: list[str], known: Table) -> Iterator[Problem]:
    if not heading or not _COUNTRIES.search(heading.text) or _BESIDE.search(heading.text):
        return
    rows = [(cell, row) for cell in cells if (row := known.named(cell))]
    others = [cell for cell, row in rows if row.kind is NameKind.ORGANISATION]
    if others and len(rows) - len(others) >= _LEAST:
        what = f'"{others[0].strip()}" stands below "{heading.text}", and is none'
        yield warning(ID, what, heading.place, 'head the list with "Delegations" or "Participants"')
