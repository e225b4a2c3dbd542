"""A Markdown file without facts at its head: what its text tells of its meeting, for the rules that compare with it.

In: the statements that a person named by this file. Out: the same, with meeting and attendance as reading the file as
one received finds them. Where reading took another meeting's days for its own, the title's days hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from drafter import dates, files
from drafter.model import Meeting, Shelf, Statement
from drafter.names import Table
from drafter.problems import DraftingError
from drafter.workflow import reading


def with_facts(named: Sequence[Statement], target: str, shelf: Shelf) -> Sequence[Statement]:
    """Return the statements named by a target, one of a Markdown file without a head with its facts."""
    path = Path(target)
    if path.suffix != ".md" or len(named) != 1 or named[0].meeting != Meeting() or not path.is_file():
        return named
    try:
        read = reading.read(files.read(path), path, Table(shelf.names)).statements
    except DraftingError:
        return named
    facts = read[0] if len(read) == 1 else named[0]
    meeting = _as_titled(facts.meeting, named[0].title)
    return [replace(named[0], meeting=meeting, attendance=named[0].attendance or facts.attendance)]


def _as_titled(meeting: Meeting, title: Sequence[str]) -> Meeting:
    """Return the facts of a meeting with the title's days, where other days were read; none, if another's were."""
    days = [span for line in title for span in dates.find(line)]
    start, end = meeting.start, meeting.end or meeting.start
    if not days or not start or not end or any(day.start <= end and start <= day.end for day in days):
        return meeting
    numbers = [number for line in title for number, _, _ in dates.find_ordinals(line)]
    return replace(meeting, start=days[0].start, end=days[0].end) if meeting.ordinal in numbers else Meeting()
