"""Who did what in each block of a statement: items take from what leads in to them what they do not say.

In: blocks in reading order, and the code of their language. Out: one Act a block. A lead-in is a block that
does not end its sentence ("The Meeting agreed that:"); a list may stand below a list. A paragraph that only
names a body ("The Council,") leads in to the numbered paragraphs below it that begin with their verbs; one
without a number that ends in a colon leads in to those that count from 1 below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter import language, sentences
from drafter.model import Block, BlockKind
from drafter.verbs.act import Act
from drafter.verbs.reading import read

_NOBODY = Act()
_ENDED = re.compile(r"[.!?;]$|[;,] (?:and|or)$")
_ROLE = re.compile(r"[A-Z][a-z’'\- ]{3,}")


def acts(blocks: Iterable[Block], code: str = "en") -> Iterator[Act]:
    """Yield the act of each block. Headings, tables and footnotes have none.

    Nor has a text in another language than English, or that part of a text in two: its words are not forced into
    English patterns, and nothing of it stands below an English lead-in. A text too short to be told ("und") is
    read as English.
    """
    every = tuple(blocks)
    away = language.foreign(every)
    leads = [_NOBODY]  # what the paragraph, then the items of level 1, 2 ... above lead in with
    counting = _Counting()
    for block, other in zip(every, away, strict=True):
        if other:
            yield _NOBODY
            continue
        if code not in ("en", "und") or block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            leads = [_NOBODY] if block.kind is BlockKind.HEADING else leads
            yield _NOBODY
            continue
        above = leads[: block.level] if block.kind is BlockKind.ITEM else [counting.over(block, leads[0])]
        text = _with_role(block)
        own = read(text)
        act = own.under(above[-1])
        lead = _lead(text, act, _NOBODY if own.actor else above[-1])
        leads = [*above, lead] if block.kind is BlockKind.ITEM else [lead]
        yield act if act.verb else _NOBODY


@dataclass
class _Counting:
    """The numbered paragraphs below a paragraph without a number that leads in to them."""

    lead: Act = _NOBODY
    open: bool = False  # whether the paragraph before had no number and ended in a colon
    number: int = 0  # the last of those that it leads in to

    def over(self, block: Block, before: Act) -> Act:
        """Return what governs a paragraph; `before` is what the one before leads in with."""
        label = int(block.label) if block.label.isascii() and block.label.isdecimal() else 0
        if self.open and label == 1:
            self.lead, self.number = before, 1
        elif self.number and label == self.number + 1:
            self.number = label
        else:
            self.lead, self.number = _NOBODY, 0
        self.open = not block.label and block.text.endswith(":")
        named = before if before.actor and not before.verb else _NOBODY  # a body that has not acted yet
        return self.lead if self.number else named


def _with_role(block: Block) -> str:
    """Return the block's text behind its label where that is a word: "Participants:" above a list."""
    return f"{block.label}: {block.text}".strip() if _ROLE.fullmatch(block.label) else block.text


def _lead(text: str, act: Act, above: Act) -> Act:
    """Return what a block leads in with: its last sentence, if that is not ended, else what it stands below."""
    if _ENDED.search(text):
        return above
    last = read((sentences.split(text) or ("",))[-1])
    return last.under(Act(act.actor) if last.verb else act)
