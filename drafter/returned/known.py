"""Which paragraph of a returned file is which of the draft, by the hidden mark that stands round it.

A mark is believed where it names the precedents that the draft has in that place; that of another revision may not.
One that somebody doubled, by copying a paragraph, is of the copy that is most like the draft's. One that stands round
the words of another paragraph to the letter, while its own stand elsewhere, was left behind by words that moved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafter import tracing
from drafter.model import Block, BlockKind, Statement
from drafter.received import Drafted, Mark

Pair = tuple[int, int]
_MOST_COPIES = 12
"""Copies of one paragraph that are held against the draft's; nobody makes more but by a fault."""


@dataclass(frozen=True, slots=True)
class Known:
    """Pairs of blocks (of the draft, of the file) that marks tell, and blocks whose mark is doubled."""

    pairs: tuple[Pair, ...] = ()
    doubled: tuple[int, ...] = ()


def known(draft: Statement, sent: Statement, drafted: Drafted | None) -> Known:
    """Return what the marks of a file tell of its paragraphs."""
    places = _places(sent.blocks)
    here, there = _words(draft), _words(sent)
    found: dict[int, list[int]] = defaultdict(list)
    for mark in drafted.marks if drafted else ():
        if not _is_of(draft, mark):
            continue
        if mark.line in places and places[mark.line] not in found[mark.number]:
            was, now = draft.blocks[mark.number].text, sent.blocks[places[mark.line]].text
            if was == now or (was and was not in there) or now not in here:
                found[mark.number].append(places[mark.line])
    pairs: list[Pair] = []
    taken: set[int] = set()
    for number, blocks in sorted(found.items()):
        left = [
            at for at in blocks[:_MOST_COPIES] if at not in taken and _may_be(draft.blocks[number], sent.blocks[at])
        ]
        if left:
            pairs.append((number, _nearest(draft.blocks[number], sent.blocks, left)))
            taken.add(pairs[-1][1])
    return Known(tuple(pairs), tuple(number for number, blocks in sorted(found.items()) if len(blocks) > 1))


def through(sent: Statement, other: Statement, pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return pairs of blocks of two readings of one file: those that are known, then those of the same lines.

    A paragraph that runs on into the next has the lines of both: it is the one that is not known to be gone.
    """
    here, there = {i for i, _ in pairs}, {j for _, j in pairs}
    lines = _places(other.blocks)
    found = list(pairs)
    for at, block in enumerate(sent.blocks):
        to = lines.get(block.lines[0])
        if at in here or to is None or to in there or block.kind is BlockKind.FOOTNOTE:
            continue
        if _may_be(block, other.blocks[to]):
            found.append((at, to))
            there.add(to)
    return tuple(sorted(found))


def _places(blocks: Sequence[Block]) -> dict[int, int]:
    """Return for each line of the file the block that stands there."""
    return {
        line: at
        for at, block in enumerate(blocks)
        if block.kind is not BlockKind.FOOTNOTE
        for line in range(block.lines[0], block.lines[1] + 1)
    }


def _words(statement: Statement) -> frozenset[str]:
    return frozenset(block.text for block in statement.blocks if block.text)


def _is_of(draft: Statement, mark: Mark) -> bool:
    here = draft.blocks[mark.number] if mark.number < len(draft.blocks) else None
    uses = [tracing.bare(use.precedent) for use in here.uses] if here else []
    return here is not None and mark.name in (
        tracing.mark(mark.number, here.uses),
        _named(mark.number, uses),
    )


def _named(number: int, precedents: Sequence[str]) -> str:
    ids = "\n".join(precedents)
    return f"_Pr_{number}_{tracing.sum_of(ids) if ids else tracing.NEW}"


def _may_be(one: Block, other: Block) -> bool:
    return (one.kind is BlockKind.TABLE) == (other.kind is BlockKind.TABLE)


def _nearest(old: Block, blocks: Sequence[Block], copies: Sequence[int]) -> int:
    """Return the copy that has most of the words of the draft's paragraph, the first of equals."""
    if len(copies) == 1:
        return copies[0]
    words = old.text.split()[:400]
    ratios = {at: SequenceMatcher(None, words, blocks[at].text.split()[:400], autojunk=False).ratio() for at in copies}
    return max(copies, key=lambda at: (ratios[at], -at))
