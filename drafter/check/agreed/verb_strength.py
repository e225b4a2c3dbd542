"""The verb of agreed language is stronger or weaker than it was agreed.

"Noted" takes no side, "welcomed" does, "endorsed" consents: a verb of another strength changes what was agreed,
however little else changes. Verbs of one strength may take each other's place. In a draft it is a warning, for it must
be meant; in a past text, and where more than the verb is another, a note. What Ministers said is not compared with what
officials say. Where nothing that was learned from the archive is approved yet, a sentence is compared with the like of
it in at least three of the last statements of the body, if those agree; or in two, if it is the same but for its verb,
and long or of the same names.

Passes: The Meeting welcomed the report of the working group. (agreed: The Meeting commended the report ...)
Fails:  The Meeting endorsed the report of the working group. (agreed: The Meeting noted the report ...)
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.agreed import strength, usual
from drafter.check.agreed.places import last_place, place_of
from drafter.check.drafts import is_draft
from drafter.history.said import Again, Before
from drafter.model import Problem, Severity, Shelf, Statement, Status

ID = "verb-strength"


def check(statement: Statement, shelf: Shelf, said: Before) -> Iterator[Problem]:
    """Yield a problem for each clause whose verb is of another strength than the precedent's."""
    is_new = is_draft(statement, shelf)
    for again in said.again:
        moved = strength.shift(again) if again.precedent.status is Status.APPROVED else None
        if moved is None or (again.last is None and not is_new):
            continue
        is_sure = strength.is_near(again) and not _is_of_another(again, statement, shelf)
        what = f"{strength.told(moved)} as it was agreed ({again.precedent.id})"
        severity = Severity.WARNING if is_new and is_sure else Severity.NOTE
        yield Problem(ID, severity, what, place_of(statement, again), _mend(is_new, moved), last_place(again))
    found = usual.found(statement, shelf, said)
    for again in said.again if is_new else ():
        moved = strength.shift_of_all(again) if again.precedent.status is Status.PROPOSED else None
        if moved and not any(one.moved and one.saying.text == again.text for one in found):
            what = f"{strength.told(moved)} wherever this was said ({again.precedent.id}, not reviewed yet)"
            severity = Severity.WARNING if strength.is_all_that_moved(again, moved) else Severity.NOTE
            yield Problem(ID, severity, what, place_of(statement, again), _mend(is_new, moved), last_place(again))
    for one in found:
        if one.moved:
            what = f"{strength.told(one.moved)} as in {usual.statements(one.places, said)}"
            severity = Severity.WARNING if one.is_sure and is_new else Severity.NOTE
            yield Problem(ID, severity, what, one.saying.where, _mend(is_new, one.moved), one.places)


def _mend(is_new: bool, moved: strength.Shifted) -> str:
    was, now, _ = moved
    return f'write "{was}", or leave "{now}" if the change is meant' if is_new else ""


def _is_of_another(again: Again, statement: Statement, shelf: Shelf) -> bool:
    """Return whether the wording was agreed by another body, whose choice of verbs binds nobody here."""
    own, where = statement.meeting.body.casefold(), {place.statement for place in last_place(again)}
    bodies = {each.meeting.body.casefold() for each in shelf.statements if each.id in where}
    if not own:
        texts = (*statement.title, *(block.text for block in statement.blocks))
        return bool(bodies - {""}) and not any(body and body in text.casefold() for body in bodies for text in texts)
    return bool(bodies) and not bodies & {own, ""}
