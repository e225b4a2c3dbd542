"""A meeting file begun from what a workspace holds of the last meeting: its statement, or its meeting file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from drafter.compose.asking import carried, last, own_frame
from drafter.compose.asking.continued import Promise, continued
from drafter.compose.asking.own_form import with_template
from drafter.compose.meeting import facts
from drafter.model import DOCUMENTS, ORGANISED, Shelf, Statement
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
    chosen = carried.of_statement(statement, shelf, _papers(forms), kind)
    own = own_frame.own(statement, shelf, forms, kind)
    left = own_frame.without_place(statement, shelf, forms, kind)
    return continued(kind, handed_on, chosen, *promised, bodies(shelf), own, left)


def begun_from_file(
    kind: str, text: str, file: str, shelf: Shelf, promised: Callable[[date | None], Promised] = lambda _: _NOTHING
) -> str:
    """Return the meeting file of that kind for the meeting after that of a meeting file, by the same template.

    `promised` tells what the meeting of a day promised.
    Raises DraftingError with the faults of that file.
    """
    given = facts.read(text, file, Table(shelf.names)).given
    handed_on = last.of_meeting_file(given, file, shelf.names)
    chosen = carried.of_meeting_file(given, shelf)
    begun = continued(kind, handed_on, chosen, *promised(given.meeting.start), bodies(shelf))
    return with_template(begun, given.template, text, file) if given.template and given.kind == kind else begun


def bodies(shelf: Shelf) -> tuple[str, ...]:
    """Return the names of bodies, organisations and mechanisms: a place's name within one, "Zenda Process", is none."""
    rows = (row for row in shelf.names if row.kind in ORGANISED)
    known = {form for row in rows for form in (row.name, *row.aliases)}
    held = [*(row.meeting for row in shelf.meetings), *(each.meeting for each in shelf.statements)]
    return tuple(sorted((known | {meeting.body for meeting in held}) - {""}))


def _papers(forms: Mapping[str, str]) -> dict[str, str]:
    """Return the templates of the papers and their parts; one made of a past statement chooses no clause for others."""
    return {name: text for name, text in forms.items() if "/" in name or name.removesuffix(".md.j2") in DOCUMENTS}


def headed(text: str, schema: str) -> str:
    """Return a meeting file with the line by which editors find its schema; `schema` is its path from the file."""
    return f"# yaml-language-server: $schema={schema}\n{text}"
