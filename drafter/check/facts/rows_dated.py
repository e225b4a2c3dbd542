"""An event that a row of a table dates or places otherwise than the text does: for the rule `event_dates`.

In: a statement. Out: a problem for each event that stands as the first cell of a row, with its city and one time in the
others, and in a sentence that names the event and one time too. Of date and city the one that agrees shows that it is
the same event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates
from drafter.check import rows
from drafter.check.periods import agree
from drafter.check.rows import Dated, Row
from drafter.model import Problem, Statement
from drafter.patterns import compiled
from drafter.problems import warning
from drafter.proper.patterns import NAME

_ANOTHER = compiled(
    r"\b(?:next|second|third|another|further|follow-up|previous|last|earlier|originally|postponed|moved|similar)\b",
    re.IGNORECASE,
)
_PLACE = compiled(rf"[^.;:()]{{0,40}}?(?:\s(?:in|at)\s|\s\()(?P<city>(?!(?:{dates.ANY_MONTH})\b){NAME})(?=[\s,.)])")
_NEAR = 70
"""Days between two times of one event, of which one is wrong; what lies further off may be held each year."""
_MEND = "find out which {} is right, and correct the other"


def contradicted(statement: Statement) -> Iterator[Problem]:
    """Yield a warning at each sentence that a row of a table contradicts."""
    told = rows.of(statement)
    for said in rows.dated(statement) if told else ():
        for row in told:
            found = _named(row, said.sentence)
            if found:
                yield from _against(row, said, found.end())


def _named(row: Row, sentence: str) -> re.Match[str] | None:
    if row.name.casefold() not in sentence.casefold() or _ANOTHER.search(sentence):
        return None
    return re.search(rf"\b{re.escape(row.name)}\b", sentence, re.IGNORECASE)


def _against(row: Row, said: Dated, end: int) -> Iterator[Problem]:
    where = f"in the table of {rows.where(row)}"
    is_it = row.city in said.sentence or (_is_of(said, end) and _is_near(said, row))
    if is_it and not agree(said.period, row.period):
        what = f'"{row.name}" is dated "{said.sentence[slice(*said.at)]}" here, and "{row.date}" {where}'
        yield warning("event-dates", what, said.passage.place, _MEND.format("date"), row.table.place)
    place = _PLACE.match(said.sentence, end) if row.city not in said.sentence and said.period == row.period else None
    if place and place["city"].casefold() not in " ".join(_cells(row)).casefold():
        what = f'"{row.name}" is put in {place["city"]} here, and in {row.city} {where}'
        yield warning("event-dates", what, said.passage.place, _MEND.format("place"), row.table.place)


def _is_of(said: Dated, end: int) -> bool:
    """Return whether the time stands right behind the event's name: "the Workshop on Nets of March 2014"."""
    return said.sentence[end : said.at[0]] in (" of ", " in ")


def _is_near(said: Dated, row: Row) -> bool:
    return abs((said.period[0] - row.period[0]).days) <= _NEAR


def _cells(row: Row) -> tuple[str, ...]:
    """Return the cells of a row: the State stands beside its city."""
    block = row.table.block
    return next((cells for cells in block.rows if cells[0].strip() == row.name), ()) if block else ()
