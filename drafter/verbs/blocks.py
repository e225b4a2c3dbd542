"""Who did what in each block of a statement: items take from what leads in to them what they do not say.

In: blocks in reading order, and the language of their text. Out: one Act a block. A lead-in is a block that
does not end its sentence ("The Meeting agreed that:"); a list may stand below a list. A paragraph that only
names a body ("The Council,") leads in to the numbered paragraphs below it that begin with their verbs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter import sentences
from drafter.model import Block, BlockKind
from drafter.verbs.act import Act
from drafter.verbs.reading import read

_NOBODY = Act()
_ENDED = re.compile(r"[.!?;]$|[;,] (?:and|or)$")
_ROLE = re.compile(r"[A-Z][a-z’'\- ]{3,}")


def acts(blocks: Iterable[Block], language: str = "en") -> Iterator[Act]:
    """Yield the act of each block. Headings, tables and footnotes have none.

    Nor has a text in another language than English: its words are not forced into English patterns. One too
    short to be told ("und") is read as English.
    """
    leads = [_NOBODY]  # what the paragraph, then the items of level 1, 2 ... above lead in with
    for block in blocks:
        if language not in ("en", "und") or block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            leads = [_NOBODY] if block.kind is BlockKind.HEADING else leads
            yield _NOBODY
            continue
        above = leads[: block.level] if block.kind is BlockKind.ITEM else _governing(leads)
        text = _with_role(block)
        own = read(text)
        act = own.under(above[-1])
        lead = _lead(text, act, _NOBODY if own.actor else above[-1])
        leads = [*above, lead] if block.kind is BlockKind.ITEM else [lead]
        yield act if act.verb else _NOBODY


def _governing(leads: list[Act]) -> list[Act]:
    """Return what governs the next paragraph: a body that was named, and has not acted yet."""
    return [leads[0] if leads[0].actor and not leads[0].verb else _NOBODY]


def _with_role(block: Block) -> str:
    """Return the block's text behind its label where that is a word: "Participants:" above a list."""
    return f"{block.label}: {block.text}".strip() if _ROLE.fullmatch(block.label) else block.text


def _lead(text: str, act: Act, above: Act) -> Act:
    """Return what a block leads in with: its last sentence, if that is not ended, else what it stands below."""
    if _ENDED.search(text):
        return above
    last = read((sentences.split(text) or ("",))[-1])
    return last.under(Act(act.actor) if last.verb else act)
