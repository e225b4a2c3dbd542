"""One State on a list by its long name, the others by their short ones: "Elbonia, the Kingdom of Ruritania, Sylvania".

In: a statement and the shelf. Out: each such name, where the text or another statement names that State by its short
name: a body that always says the long one has its reasons.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.check.naming.listed import naming, runs
from drafter.check.places import Passage, Same
from drafter.model import Name, Shelf, Statement
from drafter.names import Found, Table, table

_LEAST = 3
"""Short names on a list beside which one long name stands out."""
Long = tuple[Passage, Found, str]


def alone(statement: Statement, shelf: Shelf) -> Iterator[Long]:
    """Yield the one long name of each list, with the short name that stands elsewhere."""
    known = table(shelf.names)
    for passage, found in naming(statement, known):
        for run in runs(passage.text, found):
            long = [each for each in run if _is_long(each)]
            short = [each for each in run if not _is_long(each) and _long(each.row)]
            if len(long) == 1 and len(short) >= _LEAST and _is_short_elsewhere(long[0], statement, shelf, known):
                yield passage, long[0], long[0].row.name


def _is_short_elsewhere(long: Found, statement: Statement, shelf: Shelf, known: Table) -> bool:
    """Return whether the State has its short name elsewhere, and on no other list the long one."""
    body = statement.meeting.body
    own = _named(Same(statement), known)
    others = [_named(Same(each), known) for each in shelf.statements
              if each.id != statement.id and body and each.meeting.body == body]  # fmt: skip
    key = long.row.key
    is_short = any((key, False) in names for names in (own, *others))
    return is_short and not any((key, True) in names for names in others)


@lru_cache(maxsize=512)
def _named(same: Same, known: Table) -> frozenset[tuple[str, bool]]:
    """Return which States a statement names, with whether by the long name."""
    statement = same.value
    assert isinstance(statement, Statement)
    return frozenset((each.row.key, _is_long(each)) for _, found in naming(statement, known) for each in found)


def _is_long(found: Found) -> bool:
    return found.text.casefold() in _long(found.row)


def _long(row: Name) -> frozenset[str]:
    """Return the long name of a State in small letters, without its article; none where its short one is as long."""
    if "(" in row.name or len(row.name.split()) > 2:
        return frozenset()
    forms = {form.casefold().removeprefix("the ") for profile, form in row.forms if profile == "un-formal"}
    return frozenset(forms - {row.name.casefold()})
