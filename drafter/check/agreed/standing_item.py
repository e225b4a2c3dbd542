"""A standing item is absent: the last statements of the same body say it, and this one does not.

What every statement of a body says is missed by its readers when it is not there: a host who is not thanked, an
organisation whose support is not acknowledged. An item stands where at least two, and more than half, of the last five
statements of the body have it. In a draft that follows them one that all of them have, at least three, and that
somebody approved, is a warning; the others, and what a past text lacks, are told together in a note. A paragraph that
has most of its words in other ones, or with gaps, is the item reworded. Extraordinary sessions are compared with each
other. Where nothing was learned from the archive yet, thanks to the host, the list of those who attended and the next
meeting are looked for in whatever words, if all of at least three statements have them; and other sentences that all
of at least four, or of three a long one, have in the same words, names, numbers and dates apart. A draft that lacks
one or two of these is warned, what lacks more was written anew, and they are noted.

Passes: the last three statements end with thanks to the host, and so does this one
Fails:  the last three statements end with thanks to the host, and this one does not
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter import citing
from drafter.check.agreed import missed, usual
from drafter.check.drafts import is_draft
from drafter.check.places import TITLE, place, shortened
from drafter.history import Absent
from drafter.history.said import Before
from drafter.model import Place, Problem, Severity, Shelf, Statement, Status
from drafter.problems import note, warning

ID = "standing-item"

_ALL = 3
"""So many statements at least must all have an item whose absence is a warning: two may agree by chance."""
_SEVERAL = 4
"""So many statements have a sentence that a past text is noted to lack."""
_SHOWN = 50
"""Letters of an item that a message quotes, for nobody knows it by its id."""
_FEW = 2
"""Sentences that are missed one by one: a text that lacks more of them was written anew, and they are noted."""
_MOST = 5
"""Items that a note names, those first that most statements have."""


def check(statement: Statement, shelf: Shelf, said: Before) -> Iterator[Problem]:
    """Yield a warning for each item that all have, one note of the others."""
    yield from _unlearned(statement, shelf, said)
    if not said.same_body or not said.absent:
        return
    follows = is_draft(statement, shelf) and said.kept >= len(said.absent)
    missed = [one for one in said.absent if follows and one.count == one.of and one.of >= _ALL and _is_decided(one)]
    where = place(statement, TITLE)
    for one in missed:
        item = f'"{one.precedent.id}" ("{shortened(one.last.text, _SHOWN)}")'
        what = f"{item} stood in all of the last {one.of} statements, and does not stand in this one"
        mend = f"add it as in {_last(one)}, or leave it out if that is meant"
        yield warning(ID, what, where, mend, Place(paragraph=one.last.paragraph, statement=one.last.statement))
    others = [one for one in said.absent if one not in missed]
    if others:
        yield _note(is_draft(statement, shelf), others, said, where)


def _unlearned(statement: Statement, shelf: Shelf, said: Before) -> Iterator[Problem]:
    """Yield what all of the last statements have, where no precedents were learned from them."""
    lacking = list(missed.found(statement, shelf, said))
    few = sum(not one.is_form for one in lacking) <= _FEW
    for one in lacking:
        if not one.is_form and len(one.places) < _SEVERAL and not is_draft(statement, shelf):
            continue
        last = one.places[-1]
        what = f"{usual.statements(one.places, said)} have {one.what}, and this one has not"
        mend = f"add it as in {last.statement}{citing.after(last.paragraph)}, or leave it out if that is meant"
        is_sure = (one.is_form or few) and is_draft(statement, shelf)
        severity = Severity.WARNING if is_sure else Severity.NOTE
        yield Problem(ID, severity, what, place(statement, TITLE), mend, one.places)


def _note(is_new: bool, others: Sequence[Absent], said: Before, where: Place) -> Problem:
    count = "a standing item" if len(others) == 1 else f"{len(others)} standing items"
    verb = "does" if len(others) == 1 else "do"
    first = sorted(others, key=lambda one: -one.count / one.of)[:_MOST]
    named = "; ".join(
        f'{one.precedent.id} ("{shortened(one.last.text, _SHOWN)}", in {one.count} of {one.of})' for one in first
    )
    more = f" and {len(others) - _MOST} more" if len(others) > _MOST else ""
    before = f"the last {said.count} statements" if said.count > 1 else "the last statement"
    mend = '"drafter coverage" tells their words; add what is missed' if is_new else ""
    return note(ID, f"{count} of {before} {verb} not stand in this one: {named}{more}", where, mend)


def _is_decided(one: Absent) -> bool:
    """Return whether a person has approved the item: what mining only proposes may recur by chance."""
    return one.precedent.status is Status.APPROVED


def _last(one: Absent) -> str:
    return f"{one.last.statement}{citing.after(one.last.paragraph)}"
