"""The lists of a text: items of one level below one lead-in, for the rules that look at lists.

In: a statement. Out: each list with what leads in to it, its items, those of them that lead in to a list of their own,
and whether it goes on behind a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter import language, numbering
from drafter.check.places import Passage, Same, passages
from drafter.model import Block, BlockKind, Statement
from drafter.numbering import RAISED
from drafter.patterns import compiled

_BRACKETS = compiled(r"[\[\]]")
_AND = compiled(r"[;,] ?(?:and|or|and/or|as well as)$")


@dataclass(frozen=True)
class List:
    """Items of one level below one lead-in; `leading` are the places of those that have a list below them."""

    lead: Passage | None
    items: tuple[Passage, ...]
    leading: frozenset[int]
    level: int
    goes_on: bool

    @property
    def is_labelled(self) -> bool:
        """Return whether a word leads in to it and no sentence: "Action:"."""
        lead = self.lead.block if self.lead else None
        return lead is not None and bool(lead.label) and not lead.text

    @property
    def text(self) -> str:
        """Return the words that lead in to it."""
        return self.lead.text.strip() if self.lead else ""


def lists(statement: Statement) -> tuple[List, ...]:
    """Return the lists of the text in reading order of their first items; called again, the same objects."""
    return _lists(Same(statement))


@lru_cache(maxsize=4)
def _lists(same: Same) -> tuple[List, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    other = language.foreign(statement.blocks)
    blocks = [passage for passage in passages(statement) if passage.block and not other[passage.at]]
    found = sorted(_below(blocks), key=lambda each: each.items[0].at)
    return tuple(found)


def _below(blocks: Sequence[Passage]) -> Iterator[List]:
    """Yield each run of items, with the lists within it."""
    start = 0
    while start < len(blocks):
        if _kind(blocks[start]) is not BlockKind.ITEM:
            start += 1
            continue
        end = next((n for n in range(start, len(blocks)) if _kind(blocks[n]) is not BlockKind.ITEM), len(blocks))
        lead = blocks[start - 1] if start and _kind(blocks[start - 1]) is BlockKind.PARAGRAPH else None
        yield from _within(lead, blocks[start:end], _goes_on(blocks[end : end + 2]))
        start = end


def _goes_on(after: Sequence[Passage]) -> bool:
    """Return whether more items stand behind a heading, or the sentence goes on in what follows."""
    kinds = [_kind(passage) for passage in after]
    if kinds[:1] == [BlockKind.PARAGRAPH]:
        return after[0].text[:1].islower()
    return kinds == [BlockKind.HEADING, BlockKind.ITEM]


def _within(lead: Passage | None, items: Sequence[Passage], goes_on: bool) -> Iterator[List]:
    """Yield the list of a run of items, and those below its items."""
    level = _block(items[0]).level
    own = [n for n, item in enumerate(items) if _block(item).level <= level]
    leading = set()
    for n, after in zip(own, [*own[1:], len(items)], strict=True):
        if after > n + 1:
            leading.add(items[n].at)
            yield from _within(items[n], items[n + 1 : after], False)
    yield List(lead, tuple(items[n] for n in own), frozenset(leading), level, goes_on)


def _kind(passage: Passage) -> BlockKind:
    return _block(passage).kind


def _block(passage: Passage) -> Block:
    assert passage.block is not None
    return passage.block


def begins(item: Passage) -> int:
    """Return where the words of an item begin: behind a number that was typed, "(a) "."""
    return len(item.text) - len(numbering.split(item.text)[1])


def end(item: Passage) -> str:
    """Return the mark that ends an item, "; and" with its word; "" for none."""
    text = _BRACKETS.sub("", item.text).rstrip(f" \u00a0{RAISED}*")  # "[eat;] and": who asks for it is no mark
    joined = _AND.search(text)
    if joined:
        return re.sub(r"^([;,]) ?", r"\1 ", joined[0])
    text = text.rstrip("”’\"'")
    return text[-1:] if text[-1:] in ";,.:?!" else ""


def has_and(mark: str) -> bool:
    """Return whether an item's end says that the last one follows."""
    return mark[:1] in (";", ",") and len(mark) > 1
