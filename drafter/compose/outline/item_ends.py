"""The ends of list items: what a list leaves out and takes over changes which item ends it, and which the "and"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from drafter.model import Block, BlockKind

END_MARK = re.compile(r"[;,.](?:\s+(?:and|or))?$")
_JOINS_LAST = re.compile(r"[;,]\s+(and|or)$")


def punctuated(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, the items of a list that ends them with ";" with the marks of their new places."""
    items: list[Block] = []
    for block in (*blocks, None):
        if block is not None and block.kind is BlockKind.ITEM:
            items.append(block)
            continue
        yield from _marked(items)
        items = []
        if block is not None:
            yield block


def _marked(items: Sequence[Block]) -> Iterator[Block]:
    has_marks = any(item.text.endswith(";") or _JOINS_LAST.search(item.text) for item in items)
    joined = next((found[1] for item in items if (found := _JOINS_LAST.search(item.text))), "and")
    for nth, item in enumerate(items, 1):
        mark = "." if nth == len(items) else f"; {joined}" if nth == len(items) - 1 else ";"
        is_open = not has_marks or item.text.endswith(":")
        yield item if is_open else replace(item, text=END_MARK.sub("", item.text) + mark)
