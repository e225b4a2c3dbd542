"""The statements before each of many, of its body and sort of text: `coverage.compared`, asked often.

What series a statement is of, and which texts are of one meeting, is found once for all that are held.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from drafter.history import Absent
from drafter.library.coverage import LAST, absent, body_is_held, compared
from drafter.library.series import Series, Texts, body_key, meetings, series, sort_of_meeting
from drafter.model import Precedent, Statement

LATER = 2
"""So many meetings after one tell whether its own wording was a slip: the next ones have the old again."""
_LOOKED_AT = 5
"""Of so many meetings of all sorts for each of its own the last are looked for: Ministers meet between officials."""


class Earlier:
    """The statements held, by what they are of and when; and which precedents stand in them."""

    def __init__(self, statements: Iterable[Statement], precedents: Iterable[Precedent]) -> None:
        self._held = tuple(statements)
        self._ids = {statement.id: statement for statement in self._held}
        self._of = series(self._held)
        self._meetings: dict[Series, list[Texts]] = defaultdict(list)
        for texts in meetings(self._held):
            body, sort = self._of[texts[0].id]
            self._meetings[body, sort].append(texts)
            if body:
                self._meetings["", sort].append(texts)
        self._days = {key: [_day(texts[0]) for texts in found] for key, found in self._meetings.items()}
        self._bodies = {body_key(texts[0].meeting.body) for found in self._meetings.values() for texts in found}
        self._standing: dict[str, list[Precedent]] = defaultdict(list)
        for precedent in precedents:
            for id_ in dict.fromkeys(entry.statement for entry in precedent.attested):
                self._standing[id_].append(precedent)

    def before(self, target: Statement) -> tuple[Texts, ...]:
        """Return the last meetings before a statement's, of its body and sort of text; oldest first."""
        if self._ids.get(target.id) is not target:
            return compared(target, self._held)
        key = self._of[target.id]
        if key not in self._meetings:
            return ()
        at = bisect_left(self._days[key], _day(target))
        return tuple(self._meetings[key][max(0, at - LAST) : at])

    def beside(self, target: Statement) -> tuple[tuple[Texts, ...], tuple[Texts, ...]]:
        """Return the last meetings of a statement's body and its own sort, and of one that is held the next ones."""
        sort = sort_of_meeting(target.meeting)
        if self._ids.get(target.id) is not target:
            return _of_sort(compared(target, self._held, LAST * _LOOKED_AT), sort)[-LAST:], ()
        key = self._of[target.id]
        days, found = self._days.get(key, []), self._meetings.get(key, [])
        first, last = bisect_left(days, _day(target)), bisect_right(days, _day(target))
        before = _of_sort(found[max(0, first - LAST * _LOOKED_AT) : first], sort)
        return before[-LAST:], _of_sort(found[last : last + LATER * _LOOKED_AT], sort)[:LATER]

    def body_is_held(self, target: Statement) -> bool:
        """Return whether a dated statement of the target's body is held, under the same name."""
        if self._ids.get(target.id) is not target:
            return bool(target.meeting.body) and body_is_held(target, self._held)
        return bool(target.meeting.body) and body_key(target.meeting.body) in self._bodies

    def standing(self, past: Iterable[Texts]) -> tuple[Absent, ...]:
        """Return all standing items of past meetings; by function, most frequent first."""
        meetings_of = tuple(past)
        ids = [text.id for texts in meetings_of for text in texts]
        precedents = {each.id: each for id_ in ids for each in self._standing.get(id_, ())}
        return absent(precedents.values(), meetings_of, _NOTHING)

    def of(self, statement: str) -> tuple[Precedent, ...]:
        """Return the precedents that stand in a statement held."""
        return tuple(self._standing.get(statement, ()))


def _of_sort(held: Iterable[Texts], sort: frozenset[str] | None) -> tuple[Texts, ...]:
    return tuple(texts for texts in held if sort is None or sort_of_meeting(texts[0].meeting) in (sort, None))


_NOTHING: Collection[str] = frozenset()


def _day(statement: Statement) -> date:
    return statement.meeting.start or date.max
