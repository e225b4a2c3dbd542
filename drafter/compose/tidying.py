"""The blocks of a draft put in order: nothing empty, no heading over nothing, everything counted anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter import numbering
from drafter.model import MAX_HEADING_LEVEL, Block, BlockKind

_DOUBLED = re.compile(r"\b(the) the\b", re.IGNORECASE)
_COUNTED = (
    (re.compile(r"[IVXL]+"), lambda number: numbering.roman(number).upper()),
    (re.compile(r"[A-Z]"), lambda number: numbering.letter(number).upper()),
    (re.compile(r"\d{1,2}"), str),
)
"""How headings are numbered, each with its count; "I" begins Roman numerals, as no list of letters does."""


def tidied(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks without empty ones, without headings over nothing, and counted anew."""
    kept: list[Block] = []
    held = tuple(blocks)
    for block, after in zip(held, (*held, None)[1:], strict=True):
        leads = numbering.is_words(block.label) and after is not None and after.kind is BlockKind.ITEM  # "Action:"
        text = _DOUBLED.sub(r"\1", block.text)
        if text or leads or block.kind is BlockKind.TABLE or (block.kind is BlockKind.HEADING and block.label):
            uses = {use.precedent: use for use in reversed(block.uses)}  # a clause used twice counts once
            kept.append(replace(block, text=text, uses=tuple(reversed(uses.values()))))
    return tuple(numbering.counted(_headings_counted(_without_bare_headings(kept))))


def _without_bare_headings(blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    below = [False] * (MAX_HEADING_LEVEL + 1)  # whether there is text below a heading of this level
    for block in reversed(blocks):
        if block.kind is not BlockKind.HEADING:
            below = [block.kind is not BlockKind.FOOTNOTE or filled for filled in below]
            kept.append(block)
            continue
        if below[block.level]:
            kept.append(block)
        below[block.level :] = [False] * len(below[block.level :])
    return kept[::-1]


def _headings_counted(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks with numbered headings counted from the first of their level: I., II., III. or A., B., C.

    A heading of a higher level begins the count below it again. An annex has its own label.
    """
    counts = [0] * (MAX_HEADING_LEVEL + 1)
    forms = {block.level: _form(block) for block in reversed(blocks) if block.kind is BlockKind.HEADING and block.label}
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            counts[block.level + 1 :] = [0] * len(counts[block.level + 1 :])
        form = forms.get(block.level) if block.kind is BlockKind.HEADING and _form(block) is not None else None
        if form is None:
            yield block
            continue
        counts[block.level] += 1
        yield replace(block, label=_COUNTED[form][1](counts[block.level]))


def _form(block: Block) -> int | None:
    """Return which of `_COUNTED` a heading's label is of; None for one that is not counted."""
    if numbering.is_annex(block):
        return None
    return next((at for at, (form, _) in enumerate(_COUNTED) if form.fullmatch(block.label)), None)
