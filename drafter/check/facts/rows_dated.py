"""An event that a row of a table dates otherwise than the text does: for the rule `event_dates`.

In: a statement. Out: a problem for each event that stands as the first cell of a row, with its city and one time in the
others, and in a sentence that names the event, the city and one time too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter import sentences
from drafter.check import periods
from drafter.check.periods import Period, agree
from drafter.check.places import Passage, passages, running
from drafter.model import BlockKind, Problem, Statement
from drafter.patterns import compiled
from drafter.problems import warning

_WORDS = 3
"""A name of fewer words is any event's: "Training course"."""
_CITY = compiled(r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*(?=,|$)")
_ANOTHER = compiled(
    r"\b(?:next|second|third|another|further|follow-up|previous|last|earlier|originally|postponed|moved|similar)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    city: str
    period: Period
    date: str
    table: Passage


def contradicted(statement: Statement) -> Iterator[Problem]:
    """Yield a warning at each sentence that a row of a table contradicts."""
    rows = list(_rows(statement))
    for passage in running(statement) if rows else ():
        for sentence in sentences.split(passage.text):
            for row in rows:
                if not _is_of(row, sentence):
                    continue
                times = list(periods.times(sentence))
                if len(times) == 1 and not agree(times[0][0], row.period):
                    said = sentence[slice(*times[0][1])]
                    what = f'"{row.name}" is dated "{said}" here, and "{row.date}" in the table of {_where(row.table)}'
                    mend = "find out which date is right, and correct the other"
                    yield warning("event-dates", what, passage.place, mend, row.table.place)


def _is_of(row: _Row, sentence: str) -> bool:
    if row.city not in sentence or row.name.casefold() not in sentence.casefold() or _ANOTHER.search(sentence):
        return False
    return bool(re.search(rf"\b{re.escape(row.name)}\b", sentence, re.IGNORECASE))


def _rows(statement: Statement) -> Iterator[_Row]:
    """Yield the rows that name an event, its city and one time; of a name in two rows none."""
    tables = (passage for passage in passages(statement) if passage.block and passage.block.kind is BlockKind.TABLE)
    found = [row for table in tables if table.block for cells in table.block.rows[1:] for row in _row(cells, table)]
    names = [row.name.casefold() for row in found]
    yield from (row for row in found if names.count(row.name.casefold()) == 1)


def _row(cells: tuple[str, ...], table: Passage) -> Iterator[_Row]:
    name, *others = (cell.strip() for cell in cells)
    times = [(period, cell[slice(*at)]) for cell in others for period, at in periods.times(cell)]
    cities = [city[0] for cell in others if not list(periods.times(cell)) and (city := _CITY.match(cell))]
    if len(name.split()) >= _WORDS and len(times) == 1 and cities:
        yield _Row(name, cities[0], *times[0], table)


def _where(table: Passage) -> str:
    return table.annex or f"paragraph {table.place.paragraph}"
