"""How the lines of a text stand: how wide they are wrapped, how many empty lines part nothing.

Archives hold text that is wrapped at the page's edge, text with a paragraph a line, and both in one
file. Each line that breaks off in the midst of a sentence tells between which widths the page's lies: it went
in, and the next line's first word did not. The width on which most of them agree is the page's; what
is longer is no line of it. Some converters put an empty line after every line; then only more than one of
them parts paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.ingest import marks
from drafter.ingest.text.lines import PAGE, Line

WIDEST = 130
"""Letters: a wider line is a paragraph."""

_NARROWEST = 30
_ENDED = re.compile(r"[.!?:;][”\"’')\]]*$")
_NEARLY = 1.08  # times the usual width: a line beyond it is no line of the page
_NARROWEST_FILLED = 60  # letters: names one a line may be as long as each other, but no longer than this
_FILLED = 0.85  # of the long lines that are open
_RAGGED = 0.6  # of the width: a line of ragged text that goes on may be so short
_MARGIN = 4  # times the lines' usual step: how much shorter one may be than the shortest seen
_LEAST_PAIRS = 3
_EXACT_PAIRS = 5  # of ragged text, three lines or four may agree by chance
_AGREED = 0.9  # of the lines that break off: so many agree where a machine wrapped them


@dataclass(frozen=True, slots=True)
class Shape:
    """How the lines stand: `width` of wrapped ones, 0 where a line is a paragraph.

    `edge` is how long the longest of them is; they are `exact` where each has as many words as go into it.
    `least` is what no full line with the next one's first word is shorter than: the `edge`, or less where the lines
    are ragged. What would have gone into it was set on a line of its own on purpose.
    `gap` counts the empty lines between two lines of one paragraph, `row_gap` those between a table's rows;
    `parted` says whether more than `gap` stand between the paragraphs of wrapped text, `spaced` whether they do
    between those without numbers, in any, `hanging` whether all lines of a paragraph but its first are indented.
    """

    width: int = 0
    gap: int = 0
    row_gap: int = 0
    edge: int = 0
    least: int = 0
    exact: bool = False
    parted: bool = False
    spaced: bool = False
    hanging: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines with words that follow each other, and the empty ones between."""

    first: str
    second: str
    gap: int = 0

    def breaks_off(self, least: float = _NARROWEST) -> bool:
        """Return whether the two are of one paragraph: the first has at least so many letters, and has not ended."""
        return self.second.lstrip()[:1].islower() and least <= len(self.first) <= WIDEST and self.is_open()

    def is_open(self) -> bool:
        """Return whether no sentence ends with the first line."""
        return not _ENDED.search(self.first[-8:])

    def is_full(self, edge: int) -> bool:
        """Return whether the second line's first word would not have gone into the first."""
        return self.reach > edge

    @property
    def reach(self) -> int:
        """Return how long the first line would be with the second one's first word."""
        return len(self.first) + 1 + len(self.second.split(maxsplit=1)[0])


def of(lines: Sequence[Line]) -> Shape:
    """Return the shape of a text's lines: the usual one, where they differ."""
    pairs = list(_pairs(lines))
    width = _width(lines, pairs)
    row_gap = min((pair.gap for pair in pairs if "\t" in pair.first and "\t" in pair.second), default=0)
    if not width:
        return Shape(row_gap=row_gap, spaced=_parted(pairs, 0) or _spaced(pairs, 0, WIDEST))
    within = [pair for pair in pairs if pair.breaks_off(0.7 * width) and len(pair.first) <= _NEARLY * width]
    gaps = Counter(pair.gap for pair in within or _filled(lines, pairs))
    gap = min(gaps, key=lambda count: (-gaps[count], count), default=0)
    hanging = sum(pair.second[:1].isspace() for pair in within) > 0.6 * len(within)
    edge, share = agreed(within)
    exact = len(within) >= _EXACT_PAIRS and share >= _AGREED
    edge = (
        edge if exact else max(len(line.text.rstrip()) for line in lines if len(line.text.rstrip()) <= _NEARLY * width)
    )
    parted = _parted(pairs, gap)
    least = edge if exact else reached([pair for pair in pairs if pair.gap == gap], width)
    spaced = parted or _spaced(pairs, gap, least)
    return Shape(width, gap, max(gap, row_gap), edge, least, exact, parted, spaced, hanging)


def reached(pairs: Iterable[Pair], width: int) -> int:
    """Return what full lines of ragged text reach at least, each with the next one's first word.

    The few lines of a short text do not show the shortest there could be: the fewer, the less is said to be full.
    """
    reaches = [pair.reach for pair in pairs if pair.breaks_off(_RAGGED * width) and len(pair.first) <= _NEARLY * width]
    shortest = min(reaches, default=width)
    least = min(shortest - _MARGIN * max(width - shortest, 0) // max(len(reaches), 1), width)
    return max(least, int(_RAGGED * width)) - 1


def agreed(pairs: Iterable[Pair]) -> tuple[int, float]:
    """Return the width that most pairs of one paragraph allow, the least such, and the share of them, 0 to 1."""
    steps: Counter[int] = Counter()
    count = 0
    for pair in pairs:
        steps[len(pair.first)] += 1
        steps[pair.reach] -= 1
        count += 1
    best, agreeing, width = 0, 0, 0
    for at in sorted(steps):
        agreeing += steps[at]
        best, width = (agreeing, at) if agreeing > best else (best, width)
    return width, best / max(count, 1)


def is_beside_another(lines: Sequence[Line], at: int, gap: int) -> bool:
    """Return whether a line with words stands next to this one, `gap` empty ones between."""
    near = (at - gap - 1, at + gap + 1)
    return any(0 <= other < len(lines) and bool(lines[other].text.strip()) for other in near)


def _parted(pairs: Sequence[Pair], gap: int) -> bool:
    """Return whether most paragraphs begin after more than `gap` empty lines."""
    beginnings = [pair.gap > gap for pair in pairs if marks.split(pair.second).label.isdecimal()]
    beginnings = beginnings or [pair.gap > gap for pair in pairs if _ENDED.search(pair.first[-8:])]
    return sum(beginnings) > 0.6 * len(beginnings)


def _spaced(pairs: Sequence[Pair], gap: int, least: int) -> bool:
    """Return whether nearly all paragraphs without labels begin after more than `gap` empty lines.

    Lines that ended on purpose, with a sentence, show it: the next one's first word would have gone into them.
    """
    ended = [pair for pair in pairs if not pair.is_open() and not pair.is_full(least)]
    marked = ((pair, marks.split(pair.second)) for pair in ended)
    beginnings = [pair.gap > gap for pair, mark in marked if not (mark.label or mark.mark)]
    return bool(beginnings) and sum(beginnings) >= _AGREED * len(beginnings)


def straight(lines: list[Line]) -> list[Line]:
    """Return the lines without the indent that all of them have."""
    indents = [len(line.text) - len(line.text.lstrip()) for line in lines if line.text.strip() and line.text != PAGE]
    least = min(indents, default=0)
    return [replace(line, text=line.text[least:]) if line.text.strip() else line for line in lines] if least else lines


def _pairs(lines: Sequence[Line]) -> Iterator[Pair]:
    last, gap = "", 0
    for line in lines:
        text = line.text.rstrip()
        if text == "" and line.text != PAGE:
            gap += 1
        elif line.text == PAGE or marks.page_number(text):
            last, gap = "", 0  # what stands about a page's end says nothing of the lines
        else:
            if last:
                yield Pair(last, text, gap)
            last, gap = text, 0


def _width(lines: Sequence[Line], pairs: Sequence[Pair]) -> int:
    """Return how wide the text is wrapped; 0 where it is not, or no more lines break off than are paragraphs."""
    every = [len(line.text.rstrip()) for line in lines if line.text.strip() and "\t" not in line.text.strip()]
    lengths = sorted(length for length in every if length <= WIDEST)
    if len(lengths) < 4:
        return 0
    longest = _longest(lengths, pairs)
    if longest < _NARROWEST:
        return 0
    full = sum(0.8 * longest <= length <= longest for length in lengths)
    broken = sum(pair.breaks_off(0.7 * longest) for pair in pairs)
    if len(every) - len(lengths) > broken:
        return 0
    often = len(lengths) >= 8 and full >= 0.35 * len(lengths) and broken > 0
    if often or (broken >= _LEAST_PAIRS and broken >= 0.15 * len(lengths)):
        return longest
    return max(every) if _filled(lines, pairs) else 0


def _filled(lines: Sequence[Line], pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs that show by themselves that a text is wrapped: long lines that are open are all full.

    Few of the next ones may begin small, where many are names. No line is longer than such a text's width.
    """
    width = max((len(line.text.rstrip()) for line in lines if "\t" not in line.text.strip()), default=0)
    if not _NARROWEST_FILLED <= width <= WIDEST:
        return []
    long = [pair for pair in pairs if pair.is_open() and len(pair.first) >= 0.7 * width]
    full = [pair for pair in long if pair.is_full(width)]
    small = any(pair.breaks_off() for pair in full)
    gap = Counter(pair.gap for pair in full).most_common(1)
    even = bool(gap) and gap[0][1] >= _AGREED * len(full)
    enough = len(full) >= _LEAST_PAIRS + (not small) and len(full) >= _FILLED * len(long)
    return full if even and enough else []


def _longest(lengths: Sequence[int], pairs: Sequence[Pair]) -> int:
    """Return the length of the usual longest line: the one agreed on, or one that only few are longer than."""
    width, share = agreed(pair for pair in pairs if pair.breaks_off())
    return width if share >= _AGREED else lengths[min(int(len(lengths) * 0.96), len(lengths) - 1)]
