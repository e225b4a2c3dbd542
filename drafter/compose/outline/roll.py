"""Who came, a line each: the list of participants at the end of a past statement, with those who came this time.

"Elbonia", "Alpine Flood Centre (observer)": a line is a name, and behind it perhaps in what capacity. Others came
this time, so no line of the past one is taken over; that of each who came is written as the lines of such as they were.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.compose import roll_lines
from drafter.compose.outline.standing import Entry
from drafter.model import Attendee, Extract, Statement


def called(chosen: Sequence[Entry], model: Statement, given: Statement) -> list[Entry]:
    """Return the entries, a list of those who came to the pattern's meeting exchanged for that of this meeting."""
    runs, lines = roll_lines.found(model)
    listed = {at for run in runs for at in run}
    found: list[Entry] = []
    for entry in chosen:
        at = next((each.block for each in entry.extracts if each.statement == model.id), -1)
        if at not in listed:
            found.append(entry)
        elif run := next((run for run in runs if at in run), None):
            runs.remove(run)
            found += [_entry(entry, text) for text in _texts([lines[at] for at in run], given.attendance)]
    return found


def _texts(old: Sequence[roll_lines.Line], came: Sequence[Attendee]) -> Iterator[str]:
    """Yield a line for each who came, with what stood behind the names of such as they are."""
    behind = {roll_lines.sort(one): text for one, text, _ in reversed(old)}
    roles = {one.role: text for one, text, _ in reversed(old)}
    with_acronym = any(is_full and roll_lines.ACRONYM.search(one.printed) for one, _, is_full in old)
    for one in came:
        name = one.printed if with_acronym else roll_lines.ACRONYM.sub("", one.printed)
        yield name + behind.get(roll_lines.sort(one), roles.get(one.role, ""))
    if not came:
        yield "[[attendance.members]]"


def _entry(like: Entry, text: str) -> Entry:
    line = Extract(like.extracts[0].statement, like.extracts[0].block, like.extracts[0].paragraph, text, "roll")
    return Entry(replace(like.block, text=""), [line])
