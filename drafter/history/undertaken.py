"""Commitments as a draft takes them: what is open and what was done since the last meeting, a row each.

In: the shelf, with its ledger, and the days between which one looks. Out: rows of plain words (who, action, due,
status, what was reported of it) with the statement and paragraph that say so. What was promised, or reported,
on the day that history.known gives or later is left out, so that a draft of a past meeting knows only what came
before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from drafter.history import unclear
from drafter.history.standing import standing
from drafter.model import Commitment, Outcome, Passage, Shelf, Statement


@dataclass(frozen=True, slots=True)
class Undertaken:
    """A commitment as a table shows it: "" where nothing is said.

    `since` is the day on which it was first promised, `last` the report that tells its status. `made` and `last` have
    the statement, paragraph and text that say so.
    """

    id: str
    who: str
    action: str
    due: str
    status: Outcome
    made: Passage | None
    last: Passage | None
    since: date | None
    topic: str = ""
    notes: str = ""

    @property
    def outcome(self) -> str:
        """Return the sentence that tells what became of it, else what a person noted of it; "" where neither does.

        Of what is not reported nothing has become.
        """
        if self.last:
            return self.last.text
        return " ".join(self.notes.split()) if self.status is not Outcome.NOT_REPORTED else ""


def days(statements: Iterable[Statement]) -> dict[str, date]:
    """Return the day of each statement by id; of a text without a date that of the first dated one of its file."""
    held = tuple(statements)
    known = {each.id: each.meeting.start for each in held if each.meeting.start}
    files: dict[str, date] = {}
    for each in sorted(held, key=lambda each: each.source.lines if each.source else (0, 0)):
        if each.source and each.id in known:
            files.setdefault(each.source.file, known[each.id])
    lent = {each.id: files[each.source.file] for each in held if each.source and each.source.file in files}
    return lent | known


def as_of(shelf: Shelf, day: date | None) -> tuple[Commitment, ...]:
    """Return the commitments as they stood before a day; all as they stand now without one.

    A status that a person set stands, unless the row's newest report is of that day or later.
    """
    if day is None:
        return shelf.commitments
    when = days(shelf.statements)
    known = [row for row in shelf.commitments if row.made is None or _before(row.made, day, when)]
    ids = {row.id for row in known}
    told = {row.id: row for row in shelf.commitments}
    cut = {row.id: _cut(row, day, when, ids) for row in known}
    return tuple(row if row == cut[row.id] else _restated(row, cut, told) for row in known)


def _before(passage: Passage, day: date, when: Mapping[str, date]) -> bool:
    return passage.statement not in when or when[passage.statement] < day


def _cut(row: Commitment, day: date, when: Mapping[str, date], ids: set[str]) -> Commitment:
    reported = tuple(each for each in row.reported if _before(each, day, when))
    return replace(row, reported=reported, again=tuple(id_ for id_ in row.again if id_ in ids))


def _restated(row: Commitment, cut: Mapping[str, Commitment], told: Mapping[str, Commitment]) -> Commitment:
    earlier = cut[row.id]
    by_hand = standing(row, told) != row.status and earlier.reported == row.reported
    return earlier if by_hand else replace(earlier, status=standing(earlier, cut))


def undertaken(shelf: Shelf, before: date | None = None) -> tuple[Undertaken, ...]:
    """Return what a report or brief lists: all that is open, as it stood before a day, that of the draft.

    What was promised again stands once, as it was promised last, with the day of its first promise. In order of the
    first promise.
    """
    when = days(shelf.statements)
    rows = as_of(shelf, before)
    first = _first(rows, when)
    shown = [row for row in rows if not _is_repeated(row, rows)]
    told = [_row(row, first) for row in shown]
    wanted = [each for each in told if each.status in _OPEN]
    return tuple(sorted(wanted, key=lambda each: (each.since or date.max, each.id)))


def promised_in(shelf: Shelf, statements: Collection[str], before: date | None = None) -> tuple[Undertaken, ...]:
    """Return what some statements promised, open or closed, as it stood before a day, in the order of the ledger.

    What is open and was promised again, there or later, stands once, as it was promised last: as `undertaken` has it.
    """
    when = days(shelf.statements)
    rows = {row.id: row for row in as_of(shelf, before)}
    first = _first(rows.values(), when)
    made = [row for row in rows.values() if row.made and row.made.statement in statements]
    last = {_last(row, rows, when).id for row in made}
    return tuple(_row(row, first) for row in rows.values() if row.id in last)


def _last(row: Commitment, rows: Mapping[str, Commitment], when: Mapping[str, date]) -> Commitment:
    """Return the last promise of the same, where both are open; the row itself where there is none."""
    seen = {row.id}
    while row.is_open and (later := [rows[id_] for id_ in row.again if id_ in rows and id_ not in seen]):
        still = [each for each in later if each.is_open]
        if not still:
            break
        row = max(still, key=lambda each: when.get(each.made.statement, date.min) if each.made else date.min)
        seen.add(row.id)
    return row


def every(shelf: Shelf, before: date | None = None) -> tuple[Undertaken, ...]:
    """Return all commitments, open or closed, as they stood before a day; what was promised again stands twice."""
    when = days(shelf.statements)
    rows = as_of(shelf, before)
    first = _first(rows, when)
    return tuple(_row(row, first) for row in rows)


_OPEN = (Outcome.UNDER_WAY, Outcome.NOT_REPORTED)


def _is_repeated(row: Commitment, rows: Iterable[Commitment]) -> bool:
    """Return whether a later promise of the same stands in the row's place: both are open."""
    later = {each.id: each for each in rows}
    return row.is_open and any(id_ in later and later[id_].is_open for id_ in row.again)


def _first(rows: Iterable[Commitment], when: Mapping[str, date]) -> dict[str, date]:
    """Return by id the day of the first promise of the same."""
    found: dict[str, date] = {}
    for row in rows:
        day = when.get(row.made.statement) if row.made else None
        for id_ in (row.id, *row.again) if day else ():
            assert day is not None
            found[id_] = min(day, found.get(id_, day))
    return found


def _row(row: Commitment, first: Mapping[str, date]) -> Undertaken:
    since = first.get(row.id)
    action = unclear.in_words(row.action, row.made.text if row.made else "")
    return Undertaken(row.id, row.who, action, row.due, row.status, row.made, row.telling, since, row.topic, row.notes)
