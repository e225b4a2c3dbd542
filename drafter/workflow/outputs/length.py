"""A brief that is too long: its pages are counted on the PDF as it would be circulated, and what takes room is told."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import render
from drafter.model import BlockKind, Kind, Place, Problem, Severity, Statement
from drafter.problems import DraftingError, error
from drafter.render import Dress

_MOST = {Kind.BRIEFING: 2}
"""How many pages a kind may have (OFFICIALS, 1.8)."""
_NAMED = 3  # sections, the longest, that are told


def problems(statement: Statement, dress: Dress) -> Iterator[Problem]:
    """Yield an error where the statement, without draft marks and provenance, has more pages than its kind may have.

    A note where they cannot be counted: Word counts otherwise, so that no other count stands for it.
    """
    most = _MOST.get(statement.kind)
    if most is None:
        return
    where = Place(statement=statement.id)
    try:
        pages = render.page_count(statement, dress)
    except DraftingError as fault:
        what = f"the pages could not be counted: {fault.problems[0].what}"
        yield Problem("length", Severity.NOTE, what, where, f"look whether it has {_pages(most)} at the most")
        return
    if pages > most:
        what = f"this paper has {_pages(pages)}; {most} are the most"
        yield error("length", what, where, f"shorten it, and leave the type as it is: {_longest(statement)}")


def _pages(count: int) -> str:
    return f"{count} page{'' if count == 1 else 's'}"


def _longest(statement: Statement) -> str:
    """Return the sections that take most room, with their words: "Agreed language" has 310 words, ..."""
    counts: dict[str, int] = {}
    heading = "the beginning"
    for block in statement.blocks:
        if block.kind is BlockKind.HEADING:
            heading = f'"{block.text}"'
        else:
            counts[heading] = counts.get(heading, 0) + len(block.text.split())
    longest = sorted(counts, key=lambda each: -counts[each])[:_NAMED]
    return ", ".join(f"{each} has {counts[each]} words" for each in longest)
