"""The lines of a list of participants in a past statement: "Elbonia", "Reef Fund (observer)", one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from drafter.model import ORGANISED, Attendee, Block, BlockKind, Statement

_FEWEST = 3
"""Lines one after another that make a list: a name alone may be a signature."""
ACRONYM = re.compile(r"\s\([^()]*\)$")
_CAPACITY = re.compile(
    r"(?:[ ,(]*(?:as )?(?:an )?(?:observers?|members?|participants?|delegations?|organi[sz]ations?)\)?)?"
)
Line = tuple[Attendee, str, bool]  # whose, what stands behind the name, and whether that stands with its acronym


def found(statement: Statement) -> tuple[list[list[int]], Mapping[int, Line]]:
    """Return the places of the blocks of each such list, and the line at each place."""
    lines = {at: line for at, block in enumerate(statement.blocks) if (line := _line(block, statement.attendance))}
    return [run for run in _runs(sorted(lines)) if len(run) >= _FEWEST], lines


def _line(block: Block, came: Sequence[Attendee]) -> Line | None:
    """Return whose line a block is; None for one that is no such line."""
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return None
    for one in came:
        for name in filter(None, (one.printed, ACRONYM.sub("", one.printed))):
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


def sort(one: Attendee) -> tuple[str, bool]:
    """Return in what capacity one came, and whether it is an organisation."""
    return one.role.value, one.kind in ORGANISED
