"""An agreed clause of a draft was edited afterwards, and now tells another host, another date or another number.

A draft knows with which facts of its meeting file each of its clauses was filled. Words that a person changes are
theirs; a fact that the meeting file contradicts is told.

Passes: ... in hosting the Seventh Meeting (drafted with "Seventh Meeting")
Fails:  ... in hosting the Sixth Meeting (drafted with "Seventh Meeting")
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter import dates
from drafter.check.places import passages
from drafter.dates import Span
from drafter.model import LANDS, Block, Problem, Shelf, Statement, plain, spaced
from drafter.names import Table, table
from drafter.problems import error

ID = "drafted-facts"
_HOSTS = (".country",)
_NAMES = (".name", ".title")
_COUNTED = re.compile(r"(?:\s+[\w’'&()-]+){0,6}?\s+(?:meeting|conference|session|summit)\b", re.IGNORECASE)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each clause of a draft that says another host, date or number than it was filled with."""
    if not statement.draft:
        return
    names = table(shelf.names)
    for passage in passages(statement):
        for slot, value, said in _contrary(passage.block, names) if passage.block else ():
            now = f'now says "{said}"' if said else "has it no more"
            what = f'this clause was drafted with "{value}" ({slot}) and {now}'
            right = f'"{said}"' if said else "that"
            mend = f'if {right} is right, draft it anew from a meeting file that says so; else write "{value}"'
            yield error(ID, what, passage.place, mend)


def _contrary(block: Block, names: Table) -> Iterator[tuple[str, str, str]]:
    """Yield each slot of the block's clauses, with its value, and what stands in its place."""
    text = spaced(plain(block.text))
    filled = [(slot, spaced(plain(value))) for use in block.uses for slot, value in use.values]
    meant = " ".join(value for _, value in filled)
    for slot, value in filled:
        if value.casefold() in text.casefold():
            continue
        if slot.startswith("attendance."):
            yield from ((slot, each, "") for each in _lost(text, value, names))
        elif slot.endswith(_HOSTS):
            yield from ((slot, value, each) for each in _other_state(text, value, meant, names))
        elif slot.endswith(_NAMES):
            yield from ((slot, value, each) for each in _other_number(text, value))
        else:
            yield from ((slot, value, each) for each in _other_date(text, value, meant))


def _other_state(text: str, value: str, meant: str, names: Table) -> Iterator[str]:
    """Yield the State that stands where the host stood: the first that no slot brought."""
    row = names.named(value)
    there = [found for found in names.find(text) if found.row.kind in LANDS]
    known = {found.row.key for found in names.find(meant)}
    if row and row.key not in {found.row.key for found in there}:
        yield from [found.text for found in there if found.row.key not in known][:1]


def _lost(text: str, value: str, names: Table) -> Iterator[str]:
    """Yield each State of a list of those who attended that the text has no more."""
    there = {found.row.key for found in names.find(text)}
    yield from (found.text for found in names.find(value) if found.row.key not in there and found.row.kind in LANDS)


def _other_date(text: str, value: str, meant: str) -> Iterator[str]:
    """Yield the date that stands where another one stood: the first that no slot brought."""
    own, there = dates.find(value), dates.find(text)
    if len(own) == 1 and own[0].text == value.strip() and _day(own[0]) not in map(_day, there):
        known = set(map(_day, dates.find(meant)))
        yield from [found.text for found in there if _day(found) not in known][:1]


def _day(span: Span) -> tuple[date, date]:
    return span.start, span.end


def _other_number(text: str, value: str) -> Iterator[str]:
    """Yield the ordinal that counts a meeting where another one did."""
    own = {number for number, _, _ in dates.find_ordinals(value)}
    counted = [(number, said) for number, said, at in dates.find_ordinals(text) if _COUNTED.match(text, at[1])]
    if own and not own & {number for number, _ in counted}:
        yield from [said for _, said in counted][:1]
