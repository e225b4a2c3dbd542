"""Dashes that begin a line and are no bullets: a wrapped sentence has them within, "... the nets / - which are".

In: the lines of a text. Out: the places of such lines. A list has a dash at each item, and its lead-in is not full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.ingest import marks
from drafter.ingest.text.lines import PAGE, Line
from drafter.ingest.text.shape import WIDEST, Pair, Shape

_DASHES = ("-", "–", "\u2014")
_CLOSED = re.compile(r"\s[-–\u2014]\s")
_LEAST_LINE = 36  # letters of the longest line of a sentence
_FULL = 0.75  # of the longest: what a full line of ragged text reaches, with the dash


def within(lines: Sequence[Line], usual: Shape) -> frozenset[int]:
    """Return the places of lines whose dash is the sentence's; `usual` is how the text's lines stand."""
    return frozenset(at for block in _blocks(lines, usual.gap) for at in _block(lines, block, usual))


def _block(lines: Sequence[Line], block: Sequence[int], usual: Shape) -> Iterator[int]:
    """Yield the place of a block's only line that begins with a dash, if the line above is full and goes on there."""
    dashed = [at for at in block if _mark(lines[at]) in _DASHES]
    if len(dashed) != 1 or dashed[0] == block[0]:
        return
    at = dashed[0]
    above, text = lines[block[block.index(at) - 1]].text.rstrip(), lines[at].text.strip()
    longest = max(len(lines[one].text.rstrip()) for one in block)
    pair = Pair(above, text)
    full = _LEAST_LINE <= longest <= WIDEST and pair.reach > _FULL * longest and pair.is_open()
    rest = " ".join([text[1:], *(lines[one].text for one in block if one > at)])
    sure = usual.spaced and usual.width and pair.is_full(usual.least)
    if full and (sure or text[1:].lstrip()[:1].islower() or _CLOSED.search(rest[2:])):
        yield at


def _mark(line: Line) -> str:
    mark = marks.split(line.text)
    return "" if mark.label else mark.mark


def _blocks(lines: Sequence[Line], gap: int) -> Iterator[list[int]]:
    """Yield the places of lines that stand together."""
    block: list[int] = []
    empty = 0
    for at, line in enumerate(lines):
        if line.text == PAGE or not line.text.strip():
            empty += 1 if line.text != PAGE else gap + 1
            continue
        if empty > gap and block:
            yield block
            block = []
        block.append(at)
        empty = 0
    if block:
        yield block
