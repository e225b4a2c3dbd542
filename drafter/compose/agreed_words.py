"""Which words of a draft are agreed language: only those may be fitted to the text around them.

What a person or a template wrote is `OWN`, what fills a slot is a `VALUE`: neither is ever changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from drafter.compose.clauses import Filled
from drafter.model import Block

_STOPS = re.compile(r"[\s;,.:]*(?:[;,]\s*(?:and|or)[\s;,.]*)?$")


class Whose(Enum):
    """Whose words a piece of text is."""

    OWN = "own"
    VALUE = "value"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a block; `begins` where a clause does."""

    text: str
    whose: Whose
    begins: bool = False


Pieces = tuple[Piece, ...]


def pieces(block: Block, clauses: Iterable[Filled]) -> Pieces:
    """Return the text of a block in pieces; joined they are the text. Clauses stand in the block's order."""
    used = {use.precedent for use in block.uses}
    found: list[Piece] = []
    at = 0
    for clause in clauses:
        if clause.use.precedent not in used:
            continue
        parts, start = _standing(clause, block.text, at)
        if start < 0:
            continue
        found += [Piece(block.text[at:start], Whose.OWN)] if start > at else []
        found += _of_clause(parts)
        at = start + sum(map(len, parts))
    return (*found, Piece(block.text[at:], Whose.OWN)) if at < len(block.text) else tuple(found)


def _standing(clause: Filled, text: str, at: int) -> tuple[Sequence[str], int]:
    """Return the parts of a clause as they stand in a text, and where; an item's end mark may be another."""
    start = text.find(clause.text, at) if clause.text else -1
    if start >= 0:
        return clause.parts, start
    bare = _STOPS.sub("", clause.text)
    last = clause.parts[-1] if clause.parts else ""
    cut = len(clause.text) - len(bare)
    start = text.find(bare, at) if bare and cut <= len(last) else -1
    return (*clause.parts[:-1], last[: len(last) - cut]), start


def _of_clause(parts: Sequence[str]) -> Iterator[Piece]:
    begins = True
    for at, part in enumerate(parts):
        if part:
            yield Piece(part, Whose.VALUE if at % 2 else Whose.AGREED, begins)
            begins = False


def text_of(parts: Iterable[Piece]) -> str:
    """Return the pieces as one text."""
    return "".join(piece.text for piece in parts)
