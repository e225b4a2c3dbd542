"""The meeting calls itself "the Meeting": one form throughout, in agreed language of all years.

"The meeting of experts" is another one, and so is "the meeting in Zenda": these stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.compose.style.agreed_words import Pieces, Whose
from drafter.model import Block, BlockKind

MEETING = re.compile(r"(?<=\b[Tt]he )(?:[Mm]eeting|[Cc]onference)\b(?!\s+(?:of|on|in|at|held|between|to be)\b)(?!-)")


def with_capital(text: str) -> str:
    """Return a text that calls its own meeting "the Meeting"."""
    return MEETING.sub(lambda found: found[0].capitalize(), text)


def fitted(draft: list[tuple[Block, Pieces]]) -> Iterator[Pieces]:
    """Yield the pieces of each block; only agreed words of paragraphs and lists are changed."""
    for block, parts in draft:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            yield parts
            continue
        yield tuple(
            replace(piece, text=with_capital(piece.text))
            if piece.whose is Whose.AGREED else piece
            for piece in parts
        )  # fmt: skip
