"""What must stay with what follows it on the page: a lead-in with its list or table."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model import Block, BlockKind

_LEADING = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_LED = (BlockKind.ITEM, BlockKind.TABLE)


def leads(blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether it is a lead-in: "agreed to:" or "Action:" above a list or table.

    Headings are not told: they stay with what follows them always.
    """
    following = [*blocks[1:], None]
    return [_leads(block, after) for block, after in zip(blocks, following, strict=False)]


def _leads(block: Block, after: Block | None) -> bool:
    if after is None or block.kind not in _LEADING or after.kind not in _LED:
        return False
    return (block.text.endswith(":") or not block.text) and (after.kind is BlockKind.TABLE or after.level > block.level)
