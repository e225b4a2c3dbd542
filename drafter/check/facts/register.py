"""The head of a statement and its row in the register of meetings tell different facts.

Reading a statement adds its meeting to precedents/meetings.yaml. Who later corrects the one must
correct the other: the register is what other texts are compared with.

Passes: the head says 15 to 16 May 2012, and so does the row that names the statement as its source.
Fails:  the head says 16 to 17 May 2012, the row 15 to 16 May 2012.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates
from drafter.check import own
from drafter.check.periods import agree
from drafter.check.places import TITLE, place
from drafter.letters import plain
from drafter.model import Meeting, Place, Problem, RegisteredMeeting, Severity, Shelf, Statement
from drafter.names import table

ID = "register"
FILE = "precedents/meetings.yaml"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one error for each row of the statement whose facts are not those of its head."""
    for row in shelf.meetings:
        if statement.id in row.sources:
            keys = [*_dates(statement.meeting, row), *_number(statement.meeting, row),
                    *_place(statement.meeting, row, shelf)]  # fmt: skip
            if keys:
                yield _problem(statement, row, keys)


def _dates(held: Meeting, row: RegisteredMeeting) -> Iterator[str]:
    """Yield "start" and "end" where they differ; of several texts of one meeting, each may tell a day of it."""
    there = row.meeting
    if not held.start or not there.start:
        return
    one, two = (held.start, held.end or held.start), (there.start, there.end or there.start)
    if one == two or (len(row.sources) > 1 and agree(one, two)):
        return
    yield from (key for key, here, other in zip(("start", "end"), one, two, strict=True) if here != other)


def _number(held: Meeting, row: RegisteredMeeting) -> Iterator[str]:
    if held.ordinal is not None and row.meeting.ordinal is not None and held.ordinal != row.meeting.ordinal:
        yield "ordinal"


def _place(held: Meeting, row: RegisteredMeeting, shelf: Shelf) -> Iterator[str]:
    there = row.meeting
    if held.city and there.city and not _same_city(held.city, there.city):
        yield "city"
    if held.country and there.country and _plain(held.country) != _plain(there.country):
        names = table(shelf.names)
        one, two = names.named(held.country), names.named(there.country)
        if one is None or two is None or one.key != two.key:
            yield "country"


def _same_city(one: str, other: str) -> bool:
    """Return whether two names are one city's: "Nouméa" and "Noumea", "Washington" and "Washington, D.C."."""
    bare, there = _plain(one), _plain(other)
    return bare.startswith(there) or there.startswith(bare)


def _plain(name: str) -> str:
    return "".join(letter for letter in plain(name).casefold() if letter.isalnum())


def _problem(statement: Statement, row: RegisteredMeeting, keys: list[str]) -> Problem:
    line = min((row.line(key) for key in keys if row.line(key)), default=0)
    here, there = (_told(meeting, keys) for meeting in (statement.meeting, row.meeting))
    what = f"the head says {here}; the register of meetings says {there}"
    at = f"{FILE}, line {line}" if line else FILE
    named = " and ".join(f'"{key}"' for key in keys)
    mend = f"correct the one that is wrong: {own.stands(statement, *keys)}, or {named} of {row.id} ({at})"
    return Problem(ID, Severity.ERROR, what, place(statement, TITLE), mend, (Place(FILE, line, statement=row.id),))


def _told(meeting: Meeting, keys: list[str]) -> str:
    parts = []
    if {"start", "end"} & set(keys) and meeting.start:
        parts.append(dates.written(meeting.start, max(meeting.start, meeting.end or meeting.start)))
    if "ordinal" in keys and meeting.ordinal is not None:
        parts.append(f"meeting {meeting.ordinal}")
    parts += [getattr(meeting, key) for key in ("city", "country") if key in keys]
    return ", ".join(parts)
