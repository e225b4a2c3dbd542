"""A meeting file begun from what a workspace holds of the last meeting: its statement, or its meeting file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from drafter.compose import carried, facts, last
from drafter.compose.continued import Promise, continued
from drafter.model import Shelf, Statement
from drafter.names import Table

Promised = tuple[Sequence[Promise], int]
"""What a meeting promised, and how many promises of other meetings are open."""
_NOTHING: Promised = ((), 0)


def begun(
    kind: str,
    statement: Statement,
    shelf: Shelf,
    forms: Mapping[str, str],
    before: Sequence[Statement] = (),
    promised: Promised = _NOTHING,
) -> str:
    """Return the meeting file of that kind for the meeting after a statement's.

    `forms` are the templates: what they say themselves is not said again. `before` are the earlier texts of the same
    body, oldest first.
    """
    handed_on = last.of_statement(statement, shelf, before)
    return continued(kind, handed_on, carried.of_statement(statement, shelf, forms, kind), *promised)


def begun_from_file(
    kind: str, text: str, file: str, shelf: Shelf, promised: Callable[[date | None], Promised] = lambda _: _NOTHING
) -> str:
    """Return the meeting file of that kind for the meeting after that of a meeting file.

    `promised` tells what the meeting of a day promised.
    Raises DraftingError with the faults of that file.
    """
    given = facts.read(text, file, Table(shelf.names)).given
    handed_on = last.of_meeting_file(given, file, shelf.names)
    return continued(kind, handed_on, carried.of_meeting_file(given, shelf), *promised(given.meeting.start))


def headed(text: str, schema: str) -> str:
    """Return a meeting file with the line by which editors find its schema; `schema` is its path from the file."""
    return f"# yaml-language-server: $schema={schema}\n{text}"
