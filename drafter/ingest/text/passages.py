"""The shape of each line, where not all of a text is wrapped alike: a paragraph from a mail pasted into a file.

Lines that stand together are a passage, from one label to the next. Where its lines break off in the midst of
sentences at another width than the text's, that width is the passage's; where they break off at none, and the text
has a paragraph a line, a passage is wrapped only if all its lines are as full as other passages' are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.ingest import marks, running
from drafter.ingest.text import dashes
from drafter.ingest.text.lines import PAGE, Line
from drafter.ingest.text.shape import WIDEST, Pair, Shape, agreed

_LEAST_PAIRS = 3
_AGREED = 0.6
_LEAST_LINE = 45  # letters of a line that is wrapped, and no heading


def shapes(lines: Sequence[Line], usual: Shape) -> list[Shape]:
    """Return the shape of each line: the usual one, or that of the passage in which it stands."""
    found = [usual] * len(lines)
    passages = list(together(lines, usual))
    edge = usual.edge or _other(lines, passages)
    for passage in passages:
        own = _own([lines[at].text.rstrip() for at in passage], usual, edge)
        for at in passage if own != usual else ():
            found[at] = own
    return found


def _other(lines: Sequence[Line], passages: Sequence[list[int]]) -> int:
    """Return the width of what is wrapped in a text that usually is not; 0 for none, or several."""
    pairs = [Pair(lines[one].text.rstrip(), lines[two].text) for part in passages for one, two in pairwise(part)]
    broken = [pair for pair in pairs if pair.breaks_off()]
    width, share = agreed(broken)
    return width if len(broken) >= _LEAST_PAIRS and share >= _AGREED else 0


def _own(texts: Sequence[str], usual: Shape, edge: int) -> Shape:
    pairs = [Pair(one, two) for one, two in pairwise(texts) if len(one) <= WIDEST]
    broken = [pair for pair in pairs if pair.breaks_off()]
    if not broken and edge and not usual.width and all(_fits(pair, edge) for pair in pairs):
        return replace(usual, width=edge, edge=edge, least=edge, exact=True, parted=usual.spaced)
    if not broken:
        alone = edge and usual.spaced and not usual.exact and _is_sentence(texts, pairs)
        longest = max(map(len, texts))
        return replace(usual, width=len(texts[0]), edge=longest, least=longest, parted=True) if alone else usual
    if usual.width and all(_fits(pair, usual.least, usual.edge) for pair in broken):
        return usual
    width, _ = agreed(broken)
    width = max((len(one) for one in texts if width <= len(one) <= 1.08 * width), default=width)
    exact = all(pair.is_full(width) for pair in pairs if pair.is_open())
    least = width if exact else min(width, *(pair.reach - 1 for pair in broken))
    return replace(usual, width=width, edge=width, least=least, exact=exact, parted=usual.spaced)


def _fits(pair: Pair, least: int, edge: int = 0) -> bool:
    return pair.is_full(least) and len(pair.first) <= 1.08 * (edge or least)


def _is_sentence(texts: Sequence[str], pairs: Sequence[Pair]) -> bool:
    """Return whether lines that stand by themselves, and of which each is full, are one sentence, no heading above."""
    edge = max(map(len, texts))
    open_ = bool(pairs) and pairs[0].is_open() and len(texts[0]) >= _LEAST_LINE and not marks.all_capitals(texts[0])
    return open_ and not Pair(texts[-1], "").is_open() and all(_fits(pair, edge) for pair in pairs)


def together(lines: Sequence[Line], usual: Shape) -> Iterator[list[int]]:
    """Yield the places of lines that stand together, two or more, cut before each label or bullet."""
    passage: list[int] = []
    empty = 0
    amid = dashes.within(lines, usual) | running.within([line.text for line in lines])
    for at, line in enumerate(lines):
        if not line.text.strip() and line.text != PAGE:
            empty += 1
            continue
        mark = marks.split(line.text) if len(line.text) <= WIDEST or not passage else None
        begins = mark is None or (bool(mark.label or mark.mark) and at not in amid)
        if line.text == PAGE or empty > usual.gap or begins or "\t" in line.text.strip():
            if len(passage) > 1:
                yield passage
            passage = []
        passage += [] if line.text == PAGE else [at]
        empty = 0
    if len(passage) > 1:
        yield passage
