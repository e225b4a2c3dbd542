"""How the pages lie: upright, or across where an annex has a table that an upright page is too narrow for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafter import numbering
from drafter.model import Block, BlockKind
from drafter.render import tables


def across(blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether its page lies across: the whole of an annex does, or none of it.

    An annex does where its heading says so (`Block.landscape`), or says nothing and one of its tables is too wide.
    """
    found = [False] * len(blocks)
    starts = [at for at, block in enumerate(blocks) if numbering.is_annex(block)]
    for start, end in pairwise([*starts, len(blocks)]):
        said = blocks[start].landscape
        wide = any(block.kind is BlockKind.TABLE and tables.is_wide(block) for block in blocks[start:end])
        found[start:end] = [wide if said is None else said] * (end - start)
    return found
