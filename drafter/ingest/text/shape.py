"""How the lines of a text stand: how wide they are wrapped, how many empty lines part nothing.

Archives hold text that is wrapped at the page's edge and text with a paragraph a line. Which of the
two a text is shows in its lines: where many are about as long as the longest, or break off in the
midst of a sentence, the longest is the page's width. Some converters put an empty line after every
line; then only more than one of them parts paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.ingest import marks
from drafter.ingest.text.lines import PAGE, Line

_WIDEST = 130  # letters: a wider line is a paragraph
_ENDED = re.compile(r"[.!?:;][”\"’')\]]*$")
_NEARLY = 1.08  # times the usual width: a line beyond it is no line of the page
_LEAST_PAIRS = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """How the lines stand: `width` of wrapped ones, 0 where a line is a paragraph.

    `edge` is how long the longest of them is; they are `exact` where each has as many words as go into it.
    `gap` counts the empty lines between two lines of one paragraph, `row_gap` those between a table's rows;
    `parted` says whether more than `gap` stand between paragraphs, `hanging` whether all lines of a paragraph
    but its first are indented.
    """

    width: int = 0
    gap: int = 0
    row_gap: int = 0
    edge: int = 0
    exact: bool = False
    parted: bool = False
    hanging: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two lines with words that follow each other, and the empty ones between."""

    first: str
    second: str
    gap: int


def of(lines: Sequence[Line]) -> Shape:
    """Return the shape of a text's lines."""
    pairs = list(_pairs(lines))
    width = _width(lines, pairs)
    row_gap = min((pair.gap for pair in pairs if "\t" in pair.first and "\t" in pair.second), default=0)
    if not width:
        return Shape(row_gap=row_gap)
    within = [pair for pair in pairs if _breaks_off(pair, width)]
    gaps = Counter(pair.gap for pair in within)
    gap = min(gaps, key=lambda count: (-gaps[count], count), default=0)
    hanging = sum(pair.second[:1].isspace() for pair in within) > 0.6 * len(within)
    edge = max(len(line.text.rstrip()) for line in lines if len(line.text.rstrip()) <= _NEARLY * width)
    exact = len(within) >= _LEAST_PAIRS and all(_is_full(pair, edge) for pair in within)
    return Shape(width, gap, max(gap, row_gap), edge, exact, _parted(pairs, gap), hanging)


def _is_full(pair: _Pair, edge: int) -> bool:
    return len(pair.first) + 1 + len(pair.second.split(maxsplit=1)[0]) > edge


def _parted(pairs: Sequence[_Pair], gap: int) -> bool:
    """Return whether most paragraphs begin after more than `gap` empty lines."""
    beginnings = [pair.gap > gap for pair in pairs if marks.split(pair.second).label.isdecimal()]
    beginnings = beginnings or [pair.gap > gap for pair in pairs if _ENDED.search(pair.first[-8:])]
    return sum(beginnings) > 0.6 * len(beginnings)


def straight(lines: list[Line]) -> list[Line]:
    """Return the lines without the indent that all of them have."""
    indents = [len(line.text) - len(line.text.lstrip()) for line in lines if line.text.strip() and line.text != PAGE]
    least = min(indents, default=0)
    return [replace(line, text=line.text[least:]) if line.text.strip() else line for line in lines] if least else lines


def _pairs(lines: Sequence[Line]) -> Iterator[_Pair]:
    last, gap = "", 0
    for line in lines:
        text = line.text.rstrip()
        if text == "" and line.text != PAGE:
            gap += 1
        elif line.text == PAGE or marks.page_number(text):
            last, gap = "", 0  # what stands about a page's end says nothing of the lines
        else:
            if last:
                yield _Pair(last, text, gap)
            last, gap = text, 0


def _breaks_off(pair: _Pair, width: int) -> bool:
    """Return whether the pair is of one paragraph, for the first is full and has not ended."""
    return len(pair.first) >= 0.7 * width and not _ENDED.search(pair.first) and pair.second.strip()[:1].islower()


def _width(lines: Sequence[Line], pairs: Sequence[_Pair]) -> int:
    lengths = sorted(len(line.text.rstrip()) for line in lines if line.text.strip() and "\t" not in line.text.strip())
    if len(lengths) < 4:
        return 0
    longest = lengths[min(int(len(lengths) * 0.96), len(lengths) - 1)]
    if not 30 <= longest <= _WIDEST:
        return 0
    full = sum(0.8 * longest <= length <= longest for length in lengths)
    broken = sum(_breaks_off(pair, longest) for pair in pairs)
    often = len(lengths) >= 8 and full >= 0.35 * len(lengths) and broken > 0
    return longest if often or (broken >= _LEAST_PAIRS and broken >= 0.15 * len(lengths)) else 0
