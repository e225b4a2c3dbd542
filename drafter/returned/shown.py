"""What a page of Word does not show: nobody who sends a file back has changed it, whatever the program that saved it.

An editor may drop letters that nobody sees, write a no-break hyphen as one of its own, and hold a footnote's text
wherever it likes; and of a paragraph without words nothing comes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.model import BlockKind, Change, ChangeKind, Changes, Statement

_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
SAME = str.maketrans("\u2011", "-")
"""The letter that stands for another that looks like it."""
_UNMOVED = {
    ChangeKind.MOVED: ChangeKind.UNCHANGED,
    ChangeKind.MOVED_AND_EDITED: ChangeKind.EDITED,
}


def printed(statement: Statement) -> Statement:
    """Return the statement with the letters that a page shows."""
    blocks = (replace(block, text=_seen(block.text)) for block in statement.blocks)
    return replace(statement, title=tuple(map(_seen, statement.title)), blocks=tuple(blocks))


def _seen(text: str) -> str:
    return text if text.isascii() else _UNSEEN.sub("", text).translate(SAME)


def shown(changes: Changes) -> Changes:
    """Return the changes without those that a page does not show."""
    return Changes(tuple(_shown(changes.steps)))


def _shown(steps: tuple[Change, ...]) -> Iterator[Change]:
    for step in steps:
        kind = step.kind
        if step.side.block.kind is BlockKind.FOOTNOTE:
            kind = _UNMOVED.get(kind, kind)
        elif kind is ChangeKind.STRUCK and not step.side.block.text:
            kind = ChangeKind.UNCHANGED
        yield step if kind is step.kind else replace(step, kind=kind, move=0)
