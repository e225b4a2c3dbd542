"""Who came, a line each: the list of participants at the end of a past statement, with those who came this time.

"Elbonia", "Alpine Flood Centre (observer)": a line is a name, and behind it perhaps in what capacity. Others came
this time, so no line of the past one is taken over; that of each who came is written as the lines of such as they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.compose.outline.standing import Entry
from drafter.model import Attendee, Block, BlockKind, Extract, NameKind, Statement

_FEWEST = 3
"""Lines one after another that make a list: a name alone may be a signature."""
_ACRONYM = re.compile(r"\s\([^()]*\)$")
_CAPACITY = re.compile(
    r"(?:[ ,(]*(?:as )?(?:an )?(?:observers?|members?|participants?|delegations?|organi[sz]ations?)\)?)?"
)
_Line = tuple[Attendee, str, bool]  # whose, what stands behind the name, and whether that stands with its acronym
_GROUPS = (NameKind.ORGANISATION, NameKind.MECHANISM)


def called(chosen: Sequence[Entry], model: Statement, given: Statement) -> list[Entry]:
    """Return the entries, a list of those who came to the pattern's meeting exchanged for that of this meeting."""
    lines = {at: line for at, block in enumerate(model.blocks) if (line := _line(block, model.attendance))}
    runs = [run for run in _runs(sorted(lines)) if len(run) >= _FEWEST]
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


def _line(block: Block, came: Sequence[Attendee]) -> _Line | None:
    """Return whose line a block is; None for one that is no such line."""
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return None
    for one in came:
        for name in filter(None, (one.printed, _ACRONYM.sub("", one.printed))):
            if block.text.startswith(name) and _CAPACITY.fullmatch(block.text, len(name)):
                return one, block.text[len(name) :], name == one.printed
    return None


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for at in places:
        if run and at != run[-1] + 1:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _texts(old: Sequence[_Line], came: Sequence[Attendee]) -> Iterator[str]:
    """Yield a line for each who came, with what stood behind the names of such as they are."""
    behind = {_sort(one): text for one, text, _ in reversed(old)}
    roles = {one.role: text for one, text, _ in reversed(old)}
    with_acronym = any(is_full and _ACRONYM.search(one.printed) for one, _, is_full in old)
    for one in came:
        name = one.printed if with_acronym else _ACRONYM.sub("", one.printed)
        yield name + behind.get(_sort(one), roles.get(one.role, ""))
    if not came:
        yield "[[attendance.members]]"


def _sort(one: Attendee) -> tuple[str, bool]:
    return one.role.value, one.kind in _GROUPS


def _entry(like: Entry, text: str) -> Entry:
    line = Extract(like.extracts[0].statement, like.extracts[0].block, like.extracts[0].paragraph, text, "roll")
    return Entry(replace(like.block, text=""), [line])
