"""The verb of agreed language is stronger or weaker than it was agreed.

"Noted" takes no side, "welcomed" does, "endorsed" consents: a verb of another strength changes what was agreed,
however little else changes. Verbs of one strength may take each other's place. In a draft it is a warning, for it must
be meant; in a past text a note. What Ministers said is not compared with what officials say.

Passes: The Meeting welcomed the report of the working group. (agreed: The Meeting commended the report ...)
Fails:  The Meeting endorsed the report of the working group. (agreed: The Meeting noted the report ...)
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import verbs
from drafter.check.agreed import strength
from drafter.check.agreed.places import last_place, place_of
from drafter.history.said import Again, Before
from drafter.model import Problem, Severity, Shelf, Statement, Status

ID = "verb-strength"


def check(statement: Statement, shelf: Shelf, said: Before) -> Iterator[Problem]:
    """Yield a problem for each clause whose verb is of another strength than the precedent's."""
    for again in said.again:
        moved = strength.shift(again) if again.precedent.status is Status.APPROVED else None
        if moved is None or (statement.source and again.last is None):
            continue
        was, now, is_stronger = moved
        shown = f"{_named(now)}, {'stronger' if is_stronger else 'weaker'} than {_named(was)} as it was agreed"
        what = f"the verb is {shown} ({again.precedent.id})"
        severity = Severity.NOTE if statement.source or _is_of_another(again, statement, shelf) else Severity.WARNING
        mend = "" if statement.source else f'write "{was}", or leave "{now}" if the change is meant'
        yield Problem(ID, severity, what, place_of(statement, again), mend, last_place(again))


def _is_of_another(again: Again, statement: Statement, shelf: Shelf) -> bool:
    """Return whether the wording was agreed by another body, whose choice of verbs binds nobody here."""
    own, where = statement.meeting.body.casefold(), {place.statement for place in last_place(again)}
    bodies = {each.meeting.body.casefold() for each in shelf.statements if each.id in where}
    if not own:
        texts = (*statement.title, *(block.text for block in statement.blocks))
        return bool(bodies - {""}) and not any(body and body in text.casefold() for body in bodies for text in texts)
    return bool(bodies) and not bodies & {own, ""}


def _named(verb: str) -> str:
    band = verbs.band_name(verb)
    return f'"{verb}" ({band})' if band else f'"{verb}"'
