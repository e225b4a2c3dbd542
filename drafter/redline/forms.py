"""What kind of paragraph it became: told in words where it is another than before. A new number is none."""

from __future__ import annotations

from drafter import numbering
from drafter.model import BlockKind, Side


def form(old: Side, new: Side) -> str:
    """Return "paragraph became item"; "" where it is of the same kind and level as before."""
    before, after = _named(old), _named(new)
    if before != after:
        return f"{before} became {after}"
    ours, theirs = (side.block.label if numbering.is_words(side.block.label) else "" for side in (old, new))
    return "" if ours == theirs else f'label "{ours}" became "{theirs}"' if ours and theirs else _label(ours, theirs)


def _label(old: str, new: str) -> str:
    return f'label "{old}" struck' if old else f'label "{new}" added'


def _named(side: Side) -> str:
    """Return how a paragraph of that kind is called."""
    block = side.block
    is_numbered = bool(block.label) and not numbering.is_words(block.label)
    match block.kind:
        case _ if side.is_title:
            return "title"
        case BlockKind.HEADING:
            return f"heading of level {block.level}"
        case BlockKind.PARAGRAPH:
            return "numbered paragraph" if is_numbered else "paragraph without a number"
        case BlockKind.ITEM:
            level = f" of level {block.level}" if block.level > 1 else ""
            return f"{'numbered item' if is_numbered else 'item'}{level}"
        case kind:
            return kind.value
