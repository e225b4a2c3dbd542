"""Rows of tables that name an event, with its city and its time: what a text says of it can be held to them.

In: a statement. Out: a row for each event that stands as the first cell of one, with its city and one time in the
others; and the sentences of the text that tell of the same days.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter import sentences
from drafter.check import periods
from drafter.check.periods import Period
from drafter.check.places import Passage, passages, running
from drafter.model import BlockKind, Statement
from drafter.patterns import compiled

_WORDS = 3
"""A name of fewer words is any event's: "Training course"."""
_CITY = compiled(r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*(?=,|$)")


@dataclass(frozen=True, slots=True)
class Row:
    """An event as a row has it; `date` is as printed."""

    name: str
    city: str
    period: Period
    date: str
    table: Passage


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence that tells one time, at sentence[at]."""

    sentence: str
    passage: Passage
    period: Period
    at: tuple[int, int]


def of(statement: Statement) -> list[Row]:
    """Return the rows that name an event, its city and one time; of a name in two rows none."""
    tables = (passage for passage in passages(statement) if passage.block and passage.block.kind is BlockKind.TABLE)
    found = [row for table in tables if table.block for cells in table.block.rows[1:] for row in _row(cells, table)]
    names = [row.name.casefold() for row in found]
    return [row for row in found if names.count(row.name.casefold()) == 1]


def _row(cells: tuple[str, ...], table: Passage) -> Iterator[Row]:
    name, *others = (cell.strip() for cell in cells)
    times = [(period, cell[slice(*at)]) for cell in others for period, at in periods.times(cell)]
    cities = [city[0] for cell in others if not list(periods.times(cell)) and (city := _CITY.match(cell))]
    if len(name.split()) >= _WORDS and len(times) == 1 and cities:
        yield Row(name, cities[0], *times[0], table)


def dated(statement: Statement) -> Iterator[Dated]:
    """Yield the sentences of the running text that tell one time, and no more."""
    for passage in running(statement):
        for sentence in sentences.split(passage.text):
            times = list(periods.times(sentence))
            if len(times) == 1:
                yield Dated(sentence, passage, *times[0])


def where(row: Row) -> str:
    """Return where the table of a row stands, in words."""
    return row.table.annex or f"paragraph {row.table.place.paragraph}"
