"""The words "also" and "further" of agreed language that a draft has lost, for the rule `reworded`.

In: a statement, and what it says again. Out: each clause that was agreed with such a word, has it no more, and stands
behind a clause of the same subject and verb, where the word is wanted still.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from drafter import sentences
from drafter.history.said import Again, Before
from drafter.model import Statement, Status
from drafter.patterns import compiled

_ACT = compiled(
    r"(?P<who>(?:The\s)?[A-Z][\w’'-]*(?:\s[A-Za-z][\w’'-]*){0,3}?)\s(?:(?P<joins>also|further)\s)?"
    r"(?P<verb>[a-z]+ed|took\snote|took)\b"
)


def lost(statement: Statement, said: Before) -> Iterator[tuple[Again, str]]:
    """Yield each such clause with the word that it lost."""
    for again in said.again:
        if again.precedent.status is not Status.APPROVED or again.last is None:
            continue
        was, now = _ACT.match(again.last.text), _ACT.match(again.text)
        if was and now and was["joins"] and not now["joins"] and was["verb"] == now["verb"]:
            before = _before(statement, again)
            act = _ACT.match(before)
            if act and (act["who"], act["verb"]) == (now["who"], now["verb"]):
                yield again, was["joins"]


def _before(statement: Statement, again: Again) -> str:
    """Return the sentence before a clause, "" if it is the first."""
    texts = (block.text for block in statement.blocks[max(0, again.at - 1) : again.at + 1])
    said = list(chain.from_iterable(map(sentences.split, texts)))
    at = next((at for at, each in enumerate(said) if each.startswith(again.text[:40])), 0)
    return said[at - 1] if at else ""
