"""The annex that lists the participants lacks a delegation that the text says took part, or has one more.

The paragraph on attendance and the annex are kept by two hands; the last change is made in one of them. Compared are
the delegations of the first paragraphs and the first column of the annex's table, where all but one or two agree.

Passes: Elbonia, Fiji, Ruritania, Samoa and Sylvania took part. ... Annex A: List of participants: a row for each
Fails:  Elbonia, Fiji, Ruritania, Samoa and Sylvania took part. ... Annex A: List of participants: no row for Fiji
Fails:  Elbonia, Ruritania, Samoa and Sylvania took part. ... Annex A: List of participants: a row for Fiji, too
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check import known
from drafter.check.naming import attended
from drafter.check.places import Passage, passages
from drafter.model import LANDS, BlockKind, Problem, Role, Shelf, Statement
from drafter.names import Table
from drafter.patterns import compiled
from drafter.problems import warning

ID = "annex-attendance"
_LIST = compiled(
    r"\b(?:list|table)\s+of\s+(?:the\s+)?(?:participants|delegat\w+|attend\w+|heads)\b|\battendance\b", re.I
)
_LEAST = 4
"""Delegations that both have, from which on they are surely two lists of one meeting."""
_MOST = 2
"""More that differ are no slips: the annex lists others."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each delegation that only one of the two has."""
    names = known.archive(shelf).names
    rows = attended.rows(statement, names)
    for table in _tables(statement) if rows else ():
        listed = {_key(cell, names): cell for cell in _first_column(table)}
        told = {key: name for row in rows for key, name in zip(row.keys, row.names, strict=True)}
        # other names with capitals stand in such sentences too, "Annex A": only a long row surely lists who came
        lists = [row for row in rows if row.role is Role.PARTICIPANT and len(listed.keys() & set(row.keys)) >= _LEAST]
        came = [key for row in lists for key in row.keys]
        lost = [key for key in came if key not in listed]
        more = [key for key, cell in listed.items() if key not in told and _is_land(cell, names)]
        if not lists or len(lost) + len(more) > _MOST:
            continue
        where = lists[0].passage.place
        for key in lost:
            what = f'"{told[key]}" took part, and is not in the list of {table.annex}'
            yield warning(ID, what, where, "find out who took part, and correct the text or the list", table.place)
        for key in more:
            what = f'"{listed[key]}" is in the list of {table.annex}, and not among those who took part'
            yield warning(ID, what, where, "find out who took part, and correct the text or the list", table.place)


def _tables(statement: Statement) -> Iterator[Passage]:
    """Yield the tables of the annexes whose headings say that they list who took part."""
    here = [passage for passage in passages(statement) if passage.block and passage.annex]
    heading: dict[str, str] = {}
    for passage in here:
        if passage.block and passage.block.kind is BlockKind.HEADING:
            heading.setdefault(passage.annex, passage.text)
        elif passage.block and passage.block.kind is BlockKind.TABLE and _LIST.search(heading.get(passage.annex, "")):
            yield passage


def _first_column(table: Passage) -> list[str]:
    return [row[0].strip() for row in (table.block.rows[1:] if table.block else ()) if row[0].strip()]


def _key(cell: str, names: Table) -> str:
    row = names.named(cell)
    return row.key if row else cell.casefold()


def _is_land(cell: str, names: Table) -> bool:
    row = names.named(cell)
    return row is not None and row.kind in LANDS
