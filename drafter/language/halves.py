"""Texts in two languages, one of them English: page by page, paragraph by paragraph, or one after the other.

In: the blocks of a text. Out: which of them are not English, and whether the English ones give the whole text.
A translation is as long as its original, and bears its numbers: a text that goes on in another language is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter.language.telling import UNKNOWN, nearer, told_of, weight
from drafter.model import Block, BlockKind

_LEAST = 0.25
"""Share of a text's letters from which another language is more than a quotation, or English more than a summary."""

_ONE_OF_THEM = 0.15
"""Share of the letters from which a language is one of those that the whole text is in."""

_AS_LONG = 0.6
"""A translation has so much of its original's length, in letters and in paragraphs: Spanish is longer than English."""

_AS_LONG_NUMBERED = 0.3
"""So much is enough where the numbers of the paragraphs are the same."""

_FEWEST = 2
"""So many blocks stand in each of the two languages: one may be a quotation."""

_BETWEEN = re.compile(r"\s+[/|]\s+|\s*\t\s*")  # two languages on one line of a title
_BOTH = 2
_FEWEST_NUMBERS = 3
_LOST_NUMBERS = 0.25  # a few may be misread


@dataclass(frozen=True, slots=True)
class Halves:
    """A text of which a good part is English, and a good part is not."""

    others: tuple[str, ...]  # the codes of the other languages, the largest first
    share: float  # of the text's letters that are not English
    foreign: tuple[bool, ...]  # of each block
    whole: bool  # whether the English blocks give all that the others do


def foreign(blocks: Sequence[Block]) -> tuple[bool, ...]:
    """Return for each block whether it is the other language of a text that is half English."""
    found = halves(blocks)
    return found.foreign if found else (False,) * len(blocks)


def english(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks of a text that is English, or half so, without those in another language."""
    return tuple(block for block, other in zip(blocks, foreign(blocks), strict=True) if not other)


def halves(blocks: Sequence[Block]) -> Halves | None:
    """Return the halves of a text in English and another language; None for a text in one."""
    return _halves(tuple(blocks))


@lru_cache(maxsize=8)
def _halves(blocks: tuple[Block, ...]) -> Halves | None:
    """Remember the last few: parse, verbs and mine ask of the same text."""
    codes = [told_of(block.text) if block.text else UNKNOWN for block in blocks]
    weights: Counter[str] = Counter()
    for block, code in zip(blocks, codes, strict=True):
        weights[code] += weight(block.text)
    total = sum(weights.values()) - weights[UNKNOWN]
    english, enough = weights["en"], codes.count("en") >= _FEWEST
    if not enough or not _LEAST <= english / total <= 1 - _LEAST:
        return None
    others = [code for code, _ in weights.most_common() if code not in ("en", UNKNOWN)]
    if sum(code in others for code in codes) < _FEWEST:
        return None
    several = tuple(code for code in others if weights[code] >= _ONE_OF_THEM * total) or tuple(others[:1])
    away = tuple(_foreign(blocks, codes, several[0]))
    return Halves(several, 1 - english / total, away, _whole(blocks, away, len(several)))


def _foreign(blocks: Sequence[Block], codes: Sequence[str], other: str) -> Iterator[bool]:
    """Yield for each block whether it is not English; what is too short to tell goes with what stands about it."""
    before = "en"
    for at, (block, code) in enumerate(zip(blocks, codes, strict=True)):
        if code == UNKNOWN:
            after = next((each for each in codes[at:] if each != UNKNOWN), before)
            beside = after if (before == "en") == (after == "en") or block.kind is BlockKind.HEADING else "en"
            code = nearer(block.text, other) or beside
        elif block.kind is not BlockKind.TABLE:
            before = code
        yield code != "en"


def english_lines(lines: Sequence[str], other: str) -> tuple[str, ...]:
    """Return title lines as their English alone, "" for one in the other language.

    "Joint Communiqué / Comunicado Conjunto": the two stand in one order on all lines that hold both.
    """
    sides = [_BETWEEN.split(line) for line in lines]
    both = [parts for parts in sides if len(parts) == _BOTH]
    first, last = (sum(_leans(parts[at], other) for parts in both) for at in (0, -1))
    at = 0 if first >= last else -1
    if first == last:
        return tuple("" if _leans(line, other) < 0 else line for line in lines)
    return tuple(
        parts[at] if len(parts) == _BOTH else "" if _leans(line, other) < 0 else line
        for line, parts in zip(lines, sides, strict=True)
    )


def _leans(text: str, other: str) -> int:
    """Return 1 for a line nearer to English, -1 for one nearer to the other language, 0 for neither."""
    return {"en": 1, "": 0}.get(nearer(text, other), -1)


def _whole(blocks: Sequence[Block], away: Sequence[bool], languages: int) -> bool:
    """Return whether the English part gives the whole: the numbers of the other, or its length."""
    english = [block for block, other in zip(blocks, away, strict=True) if not other]
    others = [block for block, other in zip(blocks, away, strict=True) if other]
    size, beside = (sum(weight(block.text) for block in each) for each in (english, others))
    beside = beside // languages
    if len(numbers := _numbers(others)) >= _FEWEST_NUMBERS:
        lost = len(numbers - _numbers(english))
        return lost <= _LOST_NUMBERS * len(numbers) and size >= _AS_LONG_NUMBERED * beside
    counts = [sum(block.kind is not BlockKind.HEADING for block in each) for each in (english, others)]
    return size >= _AS_LONG * beside and counts[0] >= _AS_LONG * counts[1] / languages


def _numbers(blocks: Iterable[Block]) -> set[str]:
    return {block.label for block in blocks if block.kind is BlockKind.PARAGRAPH and block.label}
