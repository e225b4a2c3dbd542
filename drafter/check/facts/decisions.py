"""Decisions by their numbers, for the rule `symbol`: of which session they are, and what each is on.

In: a statement, and the shelf. Out: "adopted decision XI/1" in the text of the twelfth session, whose others are of
XII; "decision XI/2 on nets" where decision XI/2 is on ropes, and XI/1 on nets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter import dates, numbering, sentences
from drafter.check.places import Passage, Same, running
from drafter.model import Shelf, Statement
from drafter.patterns import compiled

_SYMBOL = r"(?P<symbol>(?P<session>[IVXLC]+|\d{1,3})/\d{1,3})(?![\w/])"
_ADOPTED = compiled(rf"\badopt(?:ed|s)?\s(?:also\s|the\s)?(?:[Dd]ecision|[Rr]esolution)s?\s{_SYMBOL}")
_BACK = compiled(r"\b(?:had|recall\w*|previous\w*|last|earlier|which|that|since|was|were)\b", re.IGNORECASE)
_ON = compiled(
    rf"\b(?:[Dd]ecision|[Rr]esolution)\s{_SYMBOL}\son\s(?:the\s)?(?P<on>[^.,;:()\[\]]{{4,120}}?)"
    r"(?=[.,;:()\[\]]|\sand\s(?:decision|resolution)\b|\sby\s|\sfor\s\d|\sat\s(?:its|the)\s|\s(?:was|were|had|has)\b|$)"
)
_WORDS = 2
"""Words of what a decision is on that tell it from another."""

Said = tuple[str, str, Passage]
"""A decision's symbol, what it is on, and where that stands."""


def otherwise(statement: Statement, shelf: Shelf) -> Iterator[tuple[str, Passage, tuple[Passage, ...]]]:
    """Yield what is wrong with the number of a decision, where, and the other place."""
    yield from _of_another_session(statement)
    own = _said(Same(statement))
    others = [each for each in shelf.statements if each.id != statement.id] if own else []
    there = [said for each in others for said in _said(Same(each))]
    for at, (symbol, on, passage) in enumerate(own):
        before = [*own[:at], *there]
        meant = next((each for each in before if _is_same(each[1], on) and _session(each[0]) == _session(symbol)), None)
        is_other = next((each for each in before if each[0] == symbol and not _is_same(each[1], on)), None)
        if meant and is_other and meant[0] != symbol:
            what = f'"{symbol}" is on {is_other[1]}; the one on {meant[1]} is {meant[0]}'
            yield what, passage, (is_other[2], meant[2])
        elif meant and not is_other and meant[0] != symbol and meant[1].casefold() == on.casefold() and meant in there:
            yield f'"{symbol}" is said to be on {on}; elsewhere that is {meant[0]}', passage, (meant[2],)


def _of_another_session(statement: Statement) -> Iterator[tuple[str, Passage, tuple[Passage, ...]]]:
    number = statement.meeting.ordinal
    found = [(each, sentence, passage) for passage in running(statement) if "/" in passage.text and not passage.annex
             for sentence in sentences.split(passage.text) for each in _ADOPTED.finditer(sentence)]  # fmt: skip
    if not number or not any(_worth(each["session"]) == number for each, _, _ in found):
        return
    for each, sentence, passage in found:
        looks_back = _BACK.search(sentence[: each.start()]) or dates.find_ordinals(sentence)
        if _worth(each["session"]) != number and not looks_back:
            what = f'"{each[0]}": this is the text of meeting {number}, whose decisions bear its number'
            yield what, passage, ()


@lru_cache(maxsize=4096)
def _said(same: Same) -> tuple[Said, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    return tuple(
        (found["symbol"], " ".join(found["on"].split()), passage)
        for passage in running(statement)
        if "/" in passage.text
        for found in _ON.finditer(passage.text)
    )


def _is_same(one: str, other: str) -> bool:
    """Return whether two decisions are on one thing: the shorter words begin the longer, two at least."""
    short, long = sorted((one.casefold().split(), other.casefold().split()), key=len)
    return long[: len(short)] == short and (len(short) >= _WORDS or short == long)


def _session(symbol: str) -> str:
    return symbol.partition("/")[0]


def _worth(session: str) -> int:
    return int(session) if session.isdecimal() else numbering.roman_value(session.lower())
