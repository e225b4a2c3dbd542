"""Which standing items of past statements a text lacks.

A precedent stands where it is in at least two, and in more than half, of the last five comparable statements: what
most of them say is missed by readers, and two are the fewest that show a habit. Five are about as far as officials
remember; what was dropped before is history, not an omission. What frames every statement (opening, attendance,
closing) stands already where two of the five have it: its absence is a slip more often than a choice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from drafter.history import Absent
from drafter.library.series import Texts, before, body_key, meetings, sort_of_meeting
from drafter.model import FUNCTIONS, Precedent, Statement, Status

LAST, _LEAST = 5, 2
_FRAME = ("opening", "attendance", "closing")


def compared(target: Statement, statements: Iterable[Statement], last: int = LAST) -> tuple[Texts, ...]:
    """Return the last meetings before a statement, of its body and sort of text; oldest first."""
    return before(target, statements, last)


def absent(precedents: Iterable[Precedent], past: Sequence[Texts], held: Collection[str]) -> tuple[Absent, ...]:
    """Return the standing items of past meetings that are not among those held; by function, most frequent first."""
    found = [one for precedent in precedents if precedent.id not in held for one in _standing(precedent, past)]
    return tuple(sorted(found, key=lambda one: (_nth(one.precedent.function), -one.count, one.precedent.id)))


def of_its_sort(found: Iterable[Absent], past: Sequence[Texts], target: Statement) -> tuple[Absent, ...]:
    """Return the standing items without those that no past meeting of the target's own sort has.

    What Ministers say each time stands in no statement of their senior officials. Where no past meeting is of its sort,
    all are kept.
    """
    sort = sort_of_meeting(target.meeting)
    own = {text.id for texts in past for text in texts if sort_of_meeting(text.meeting) == sort}
    if sort is None or not own:
        return tuple(found)
    return tuple(one for one in found if any(entry.statement in own for entry in one.precedent.attested))


def _nth(function: str) -> int:
    return FUNCTIONS.index(function) if function in FUNCTIONS else len(FUNCTIONS)


def _standing(precedent: Precedent, past: Sequence[Texts]) -> Iterator[Absent]:
    """Yield a precedent with its frequency, if it is a standing item."""
    if precedent.status is Status.RETIRED:
        return
    ids = [{text.id for text in texts} for texts in past]
    entries = [[entry for entry in precedent.attested if entry.statement in here] for here in ids]
    count = sum(bool(here) for here in entries)
    if count >= _LEAST and (2 * count > len(past) or precedent.function in _FRAME):
        last = next(here for here in reversed(entries) if here)
        yield Absent(precedent, count, len(past), next((one for one in last if not one.variant), last[0]))


def body_is_held(target: Statement, statements: Iterable[Statement]) -> bool:
    """Return whether a dated statement of the target's body is held, under the same name."""
    return any(body_key(texts[0].meeting.body) == body_key(target.meeting.body) for texts in meetings(statements))
