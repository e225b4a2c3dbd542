"""Lists of delegations in a text: names one after the other, in a sentence or in the cells of a table.

In: a text and the delegations found in it. Out: the runs of them that stand next to each other.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from drafter import language
from drafter.check.places import Passage, Same, passages
from drafter.model import LANDS, BlockKind, Statement
from drafter.names import Found, Table
from drafter.patterns import compiled

_BETWEEN = compiled(r",?\s*(?:(?:and|as well as|&)\s+)?(?:(?i:the)\s+)?|\s*[;\t\n]\s*(?:(?i:the)\s+)?")
_LEAST = 3
"""Names in a row from which they are a list."""


def naming(statement: Statement, known: Table) -> tuple[tuple[Passage, list[Found]], ...]:
    """Return what names delegations, with the States and territories named: all but the title and headings.

    What is in another language is left out. Called again for the same statement, they are the same objects.
    """
    return _naming(Same(statement), known)


@lru_cache(maxsize=64)
def _naming(same: Same, known: Table) -> tuple[tuple[Passage, list[Found]], ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    other = language.foreign(statement.blocks)
    printed = frozenset(attendee.printed for attendee in statement.attendance)
    found = []
    for passage in passages(statement):
        if passage.block and passage.block.kind is not BlockKind.HEADING and not other[passage.at]:
            here = [each for each in known.find(passage.text) if each.row.kind in LANDS]
            here = [part for each in here for part in _apart(each, printed, known)]
            found += [(passage, here)] if here else []
    return tuple(found)


def _apart(found: Found, printed: Collection[str], known: Table) -> list[Found]:
    """Return the two names that one form with a comma is where both attended: "Elbonia, Klow SAR"."""
    first, comma, rest = found.text.partition(", ")
    rows = (known.named(first), known.named(rest)) if comma and first in printed and rest in printed else (None, None)
    if rows[0] is None or rows[1] is None:
        return [found]
    start, end = found.at
    return [Found(rows[0], first, (start, start + len(first))), Found(rows[1], rest, (end - len(rest), end))]


def runs(text: str, found: Sequence[Found]) -> list[list[Found]]:
    """Return each run of three and more delegations that only commas, "and" or a cell's edge part."""
    all_runs: list[list[Found]] = []
    for each in found:
        if all_runs and _BETWEEN.fullmatch(text, all_runs[-1][-1].at[1], each.at[0]):
            all_runs[-1].append(each)
        else:
            all_runs.append([each])
    return [run for run in all_runs if len(run) >= _LEAST]
