"""The meeting calls itself "the Meeting": one form throughout, in agreed language of all years.

"The meeting of experts" is another one, and so is "the meeting in Zenda": these stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.compose.style.agreed_words import Pieces, Whose
from drafter.model import Block, BlockKind

_MEETING = re.compile(r"(?<=\b[Tt]he )(?:meeting|conference)\b(?!\s+(?:of|on|in|at|held|between|to be)\b)(?!-)")


def fitted(draft: list[tuple[Block, Pieces]]) -> Iterator[Pieces]:
    """Yield the pieces of each block; only agreed words of paragraphs and lists are changed."""
    for block, parts in draft:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            yield parts
            continue
        yield tuple(
            replace(piece, text=_MEETING.sub(lambda found: found[0].capitalize(), piece.text))
            if piece.whose is Whose.AGREED else piece
            for piece in parts
        )  # fmt: skip
