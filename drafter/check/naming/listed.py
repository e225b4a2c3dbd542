"""Lists of delegations in a text: names one after the other, in a sentence or in the cells of a table.

In: a text and the delegations found in it. Out: the runs of them that stand next to each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter import language
from drafter.check.places import Passage, passages
from drafter.model import BlockKind, NameKind, Statement
from drafter.names import Found, Table
from drafter.patterns import compiled

_LANDS = (NameKind.STATE, NameKind.TERRITORY)
_BETWEEN = compiled(r",?\s*(?:(?:and|as well as|&)\s+)?(?:(?i:the)\s+)?|\s*[;\t\n]\s*(?:(?i:the)\s+)?")
_LEAST = 3
"""Names in a row from which they are a list."""


def naming(statement: Statement) -> Iterator[Passage]:
    """Yield what of a text may name delegations: all but the title, headings and what is in another language."""
    other = language.foreign(statement.blocks)
    for passage in passages(statement):
        if passage.block and passage.block.kind is not BlockKind.HEADING and not other[passage.at]:
            yield passage


def lands(text: str, known: Table) -> list[Found]:
    """Return the States and territories that a text names."""
    return [found for found in known.find(text) if found.row.kind in _LANDS]


def runs(text: str, found: Sequence[Found]) -> list[list[Found]]:
    """Return each run of three and more delegations that only commas, "and" or a cell's edge part."""
    all_runs: list[list[Found]] = []
    for each in found:
        if all_runs and _BETWEEN.fullmatch(text, all_runs[-1][-1].at[1], each.at[0]):
            all_runs[-1].append(each)
        else:
            all_runs.append([each])
    return [run for run in all_runs if len(run) >= _LEAST]
