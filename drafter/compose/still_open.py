"""What is still to be done, as a brief lists it: the newest open commitments, and how many there are in all.

Of the ledger those count that the meetings of the same body made before this one. What was promised again stands
once. Rows that a person wrote below "follow_up:" stand in place of the ledger's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import accumulate

from drafter.compose import own_hosting
from drafter.compose.meeting.meeting_file import MeetingFile
from drafter.compose.template.listings import Row, cited, following_up
from drafter.compose.template.parts import Part
from drafter.history import known
from drafter.history.undertaken import Undertaken, undertaken
from drafter.model import Outcome, Shelf, Statement

_CLOSED = (Outcome.DONE, Outcome.SUPERSEDED)


def written(given: object) -> list[Part]:
    """Return the rows of a meeting file that are not closed, in its order."""
    parts = [part for part in given if isinstance(part, Part)] if isinstance(given, list) else []
    return [part for part in parts if str(part.values["status"] or "").casefold() not in _CLOSED]


def of_ledger(given: MeetingFile, shelf: Shelf) -> list[Row]:
    """Return what is open in the ledger on the day of the meeting, what was promised last before the rest."""
    own = {each.id: each for each in shelf.statements if _is_own(each, given, _bodies(given, shelf))}
    rows = [row for row in undertaken(shelf, before=until(given)) if row.made is None or row.made.statement in own]
    rows = [row for row in rows if not own_hosting.is_promised(row.action, given.meeting)]
    at = {row.id: nth for nth, row in enumerate(shelf.commitments)}
    rows.sort(key=lambda row: at[row.id])
    rows.sort(key=lambda row: _day(row, own), reverse=True)
    return [_row(row, own) for row in rows]


def with_room(rows: Sequence[Row | Part], most: int) -> list[Row | Part]:
    """Return the first rows that have no more words than `most` together, one at the least."""
    counts = [sum(len(str(row[key] or "").split()) for key in ("directed", "outcome")) for row in rows]
    ends = list(accumulate(counts))
    return [row for nth, row in enumerate(rows) if nth == 0 or ends[nth] <= most]


def _day(row: Undertaken, own: dict[str, Statement]) -> date:
    made = own[row.made.statement].meeting.start if row.made else None
    return made or date.min


def _row(row: Undertaken, own: dict[str, Statement]) -> Row:
    meeting = own[row.made.statement].meeting if row.made else None
    source = cited(meeting, row.made.paragraph) if row.made and meeting else ""
    return following_up(row.action, row.who, row.due, row.status, row.outcome, source)


def until(given: MeetingFile) -> date | None:
    """Return the day before which texts count, by history.known; None, for all texts, where no day is known yet."""
    return known.before(given.meeting.start, given.draft.as_at or "")


def _days(given: MeetingFile) -> tuple[date | None, ...]:
    return given.previous.start, given.ministerial.start, given.preparatory.start


def whose(given: MeetingFile, shelf: Shelf) -> str:
    """Return whose commitments count, as the text calls it: the body; "" where those of all bodies do."""
    return (given.body.short or given.body.name or "") if _bodies(given, shelf) else ""


def _is_own(statement: Statement, given: MeetingFile, bodies: Collection[str]) -> bool:
    """Return whether a statement is of a meeting of the body; of any, where nothing tells which body it is."""
    start = statement.meeting.start
    return start is not None and (not bodies or start in _days(given) or _key(statement.meeting.body) in bodies)


def _bodies(given: MeetingFile, shelf: Shelf) -> frozenset[str]:
    """Return how the body is called: in the file, and in the statements of the meetings that the file names."""
    body = given.body
    named = {_key(name or "") for name in (body.name, body.short, body.acronym, body.group.name, body.group.short)}
    named |= {_key(each.meeting.body) for each in shelf.statements if each.meeting.start in _days(given)}
    return frozenset({*named, *_longer(shelf, named - {""})} - {""})


def _longer(shelf: Shelf, named: Collection[str]) -> Iterator[str]:
    """Yield the bodies whose names go on from one of these, or the other way about; one word alone is no name."""
    for body in {_key(each.meeting.body) for each in shelf.statements}:
        for name in named:
            short, long = sorted((body, name), key=len)
            if " " in short and long.startswith(f"{short} "):
                yield body


def _key(body: str) -> str:
    return " ".join(body.casefold().replace("’", "'").split()).removeprefix("the ")
