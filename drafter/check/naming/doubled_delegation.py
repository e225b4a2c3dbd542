"""A delegation is listed twice, or both as a participant and as an observer.

One delegation is there once, in one capacity. So is a State in any list of a sentence.

Passes: Elbonia and Ruritania attended. Sylvania attended as an observer.
Fails:  Elbonia and Ruritania attended. Ruritania attended as an observer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.naming.attended import rows
from drafter.check.naming.listed import naming, runs
from drafter.check.places import place_of_name
from drafter.model import Attendee, BlockKind, Problem, Role, Shelf, Statement
from drafter.names import Table, table
from drafter.problems import error

ID = "doubled-delegation"
_MEND = "keep it once, in the capacity in which it attended"
_AND = re.compile(r"\band\b")
_LIST = 3
"""Names in a row from which they are a list."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each delegation that stands in the lists a second time."""
    first: dict[str, Attendee] = {}
    told: set[str] = set()
    for attendee in statement.attendance:
        if not attendee.name:
            continue
        other = first.setdefault(attendee.name, attendee)
        if other is not attendee:
            where = place_of_name(statement, attendee.printed)
            told.add(attendee.printed)
            yield error(ID, _what(other, attendee), where, _MEND)
    yield from _in_text(statement, table(shelf.names), told)
    yield from _in_lists(statement, table(shelf.names), told)


def _in_text(statement: Statement, known: Table, told: set[str]) -> Iterator[Problem]:
    """Yield each delegation that the sentences on attendance name twice, where the head has it once."""
    there = rows(statement, known)
    attended = {key for row in there if row.role is Role.PARTICIPANT and len(row.keys) > 1 for key in row.keys}
    for row in there:
        doubled = [name for at, name in enumerate(row.names) if row.keys[at] in row.keys[:at] and name not in told]
        if len(doubled) == 1 and len(row.names) >= _LIST:  # more: "Zenda, Ruritania, and Strelsau, Ruritania"
            yield error(ID, f'"{doubled[0]}" stands twice in one list', row.passage.place, "take it out once")
        for name, key in zip(row.names, row.keys, strict=True):
            if row.role is Role.OBSERVER and key in attended and name not in told:
                what = f'"{name}" is named as an observer, and among those who participated'
                yield error(ID, what, row.passage.place, _MEND)


def _in_lists(statement: Statement, known: Table, told: set[str]) -> Iterator[Problem]:
    """Yield a State that any other list of a sentence names twice: "Elbonia, Ruritania and Elbonia"."""
    attended = {row.passage.at for row in rows(statement, known)}
    for passage, found in naming(statement, known):
        kind = passage.block.kind if passage.block else None
        for run in runs(passage.text, found) if kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) else ():
            keys = [each.row.key for each in run]
            twice = [each.text for at, each in enumerate(run) if each.row.key in keys[:at]]
            between = passage.text[run[0].at[0] : run[-1].at[1]]
            is_one_list = len(_AND.findall(between)) <= 1 and "\n" not in between
            if len(twice) == 1 and is_one_list and twice[0] not in told and passage.at not in attended:
                yield error(ID, f'"{twice[0]}" stands twice in one list', passage.place, "take it out once")


def _what(first: Attendee, second: Attendee) -> str:
    names = f'"{second.printed}"'
    if first.printed != second.printed:
        names += f' (also "{first.printed}")'
    if first.role is second.role:
        return f"{names} stands twice among those listed as {first.role}"
    return f"{names} is listed both as {first.role} and as {second.role}"
