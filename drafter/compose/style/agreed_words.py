"""Which words of a draft are agreed language: only those may be fitted to the text around them.

What a person or a template wrote is `OWN`, what fills a slot is a `VALUE`: neither is ever changed. A `FACT` of the
meeting file, printed by a template or filling a slot, is only told in full or in short (short_names.py). Agreed words
that a paper quotes are nobody's to fit, and count as `OWN`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from drafter.compose.clauses import Filled
from drafter.model import Block

_QUOTED = ("“", "‘")
_STOPS = re.compile(r"[\s;,.:]*(?:[;,]\s*(?:and|or)[\s;,.]*)?$")


class Whose(Enum):
    """Whose words a piece of text is."""

    OWN = "own"
    VALUE = "value"
    FACT = "fact"
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
        found += _of_clause(parts) if not block.text[:start].endswith(_QUOTED) else [Piece("".join(parts), Whose.OWN)]
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


def with_facts(parts: Pieces, facts: re.Pattern[str] | None) -> Pieces:
    """Return the pieces with each of these facts, wherever it stands in what is not agreed, as a piece of its own.

    What the group "own" of the pattern finds is no fact.
    """
    if facts is None:
        return parts
    return tuple(each for piece in parts for each in _parted(piece, facts))


def _parted(piece: Piece, facts: re.Pattern[str]) -> Iterator[Piece]:
    found = [] if piece.whose is Whose.AGREED else [each for each in facts.finditer(piece.text) if not each["own"]]
    at = 0
    for fact in found:
        if fact.start() > at:
            yield replace(piece, text=piece.text[at : fact.start()], begins=piece.begins and at == 0)
        yield Piece(fact[0], Whose.FACT, piece.begins and fact.start() == 0)
        at = fact.end()
    if at < len(piece.text) or not found:
        yield replace(piece, text=piece.text[at:], begins=piece.begins and at == 0)


def respelled(parts: Pieces, change: Callable[[str], str]) -> Pieces:
    """Return the pieces with their agreed letters as `change` has them, which sees the text whole and keeps its length.

    "{{ body.short }}'s" is agreed in its last two letters only, and these cannot be read alone.
    """
    text = change(text_of(parts))
    at, done = 0, []
    for piece in parts:
        end = at + len(piece.text)
        done.append(replace(piece, text=text[at:end]) if piece.whose is Whose.AGREED else piece)
        at = end
    return tuple(done)
