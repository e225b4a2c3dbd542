"""The symbol of a text has the number or the year of another meeting: "COMM.398 (2024)" of the 412th Meeting.

A body that numbers its texts by its meetings says so wherever it names another of them: "COMM.398, adopted at its 398th
meeting". By that custom the symbol of this text, and each that is named with its meeting, is looked at. So are the
decisions that the meeting adopted, and what a decision is on by its own and by the other statements.

Passes: (COMM.412 (2024), of the 412th Meeting in 2024) recalled COMM.398 (2024), adopted at its 398th meeting
Fails:  (COMM.411 (2024), of the 412th Meeting in 2024) recalled COMM.398 (2024), adopted at its 398th meeting
Fails:  (COMM.412 (2024), of the 412th Meeting in 2024) recalled COMM.398 (2024), adopted at its 389th meeting
Fails:  (the twelfth session) adopted decision XI/1 on nets. ... It adopted decision XII/2 on ropes.
Fails:  (Decision 6/3, of the Seventh Meeting) recalled decision 6/2, adopted at its sixth meeting
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter import dates
from drafter.check.facts import decisions
from drafter.check.places import TITLE, passages, place
from drafter.model import Place, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "symbol"
_SYMBOL = compiled(
    r"(?<![\w/.])(?P<head>(?:[A-Z]{2,}(?:/[A-Z]{2,})*[/.])|(?:[Dd]ecision|DECISION|[Rr]esolution|RESOLUTION)\s"
    r"(?:[A-Z]{2,}[/-])?)(?P<number>\d{1,4})(?P<rest>(?:/\d{1,3})?)(?:\s?\((?P<year>(?:19|20)\d{2})\))?(?![\w/])",
)
_MADE_AT = compiled(
    r",?\s(?:which\swas\s|as\s)?(?:adopted|agreed|approved|issued|taken)\s(?:by\s[^.;,]{1,60}\s)?at\s(?:its|the|our)\s"
)
_TITLES = ("release line", "place and date")


@dataclass(frozen=True)
class Symbol:
    """A symbol as it is printed, its series, number and year, and where it stands."""

    text: str
    series: str
    number: int
    year: str
    where: Place


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each symbol that has not the number of its meeting, where its series has."""
    for what, passage, others in decisions.otherwise(statement, shelf):
        yield warning(ID, what, passage.place, "find out which number is right", *(each.place for each in others))
    made = list(_made(statement))
    kept = {symbol.series for symbol, ordinal in made if symbol.number == ordinal}
    own, held = list(_own(statement)), statement.meeting
    kept |= {symbol.series for symbol in own if symbol.number == held.ordinal}
    for symbol, ordinal in made:
        if symbol.series in kept and symbol.number != ordinal and len(kept) == 1:
            what = f'"{symbol.text}" is said to be of meeting {ordinal}'
            yield warning(ID, what, symbol.where, "correct the symbol, or the number of the meeting")
    for symbol in own if held.ordinal else ():
        if symbol.series in kept and symbol.number != held.ordinal:
            what = f'"{symbol.text}" has the number {symbol.number}; this is the text of meeting {held.ordinal}'
            yield warning(ID, what, symbol.where, "write the symbol of this text")
        elif symbol.series in kept and symbol.year and held.start and int(symbol.year) != held.start.year:
            what = f'"{symbol.text}" is of {symbol.year}; the meeting was in {held.start.year}'
            yield warning(ID, what, symbol.where, "write the symbol of this text")


def _own(statement: Statement) -> Iterator[Symbol]:
    """Yield the symbols that stand by themselves in the title, or in a line that reading left out of it."""
    lines = [(passage.text, passage.place) for passage in passages(statement) if passage.block is None]
    lines += [
        (repair.before, place(statement, TITLE, repair.lines)) for repair in statement.repairs if repair.kind in _TITLES
    ]
    for text, where in lines:
        if found := _SYMBOL.match(text.strip()):
            yield _symbol(found, where)


def _made(statement: Statement) -> Iterator[tuple[Symbol, int]]:
    """Yield each symbol that is said to be made at a meeting of the body, and the meeting's number."""
    for passage in passages(statement):
        for found in _SYMBOL.finditer(passage.text) if passage.block and " at " in passage.text else ():
            at = _MADE_AT.match(passage.text, found.end())
            ordinal = dates.find_ordinals(passage.text[at.end() : at.end() + 30]) if at else ()
            if ordinal and ordinal[0][2][0] == 0:
                yield _symbol(found, passage.place), ordinal[0][0]


def _symbol(found: re.Match[str], where: Place) -> Symbol:
    return Symbol(found[0].strip(), found["head"].casefold(), int(found["number"]), found["year"] or "", where)
