"""Facts under a word of their own: "Venue: Klow", "Venue" above "Klow", and a table's row of the two.

In: lines of a title and a document's first blocks. Out: lines that begin with their word: "Venue: Klow, Elbonia".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from drafter.model import Block, BlockKind
from drafter.received import SourceKind, SourceParagraph

_WORDS = (
    r"(?:(?:place|venue)\sand\sdate|location|venue|place|city|where|dates?(?:\sand\s(?:place|venue))?"
    r"|when|(?:co-?\s?)?chair(?:s|ed\sby|persons?)?"
    r"|(?:co-)?host(?:s|ed\sby|\s(?:country|government))?|(?:date|place)\sof\s(?:the\s)?meeting)"
)
_ALONE = re.compile(rf"{_WORDS}\s*:?", re.IGNORECASE)
_BEGINS = re.compile(rf"{_WORDS}\s*:\s*\S", re.IGNORECASE)
_FIRST = 4
"""So many of the first blocks may be the meeting's facts, before the text begins."""

_LONGEST = 120
"""Letters of a line that only tells a fact."""


def is_alone(line: str) -> bool:
    """Return whether a line is but the word above a fact: "Venue"."""
    return _ALONE.fullmatch(line) is not None


def begins(line: str) -> bool:
    """Return whether a line tells a fact after its word: "Venue: Klow"."""
    return _BEGINS.match(line) is not None


def joined(lines: Iterable[SourceParagraph]) -> tuple[SourceParagraph, ...]:
    """Return lines with each that is but a word joined to the fact below it: "Venue: Klow"."""
    kept: list[SourceParagraph] = []
    for line in lines:
        if kept and is_alone(kept[-1].text) and not is_alone(line.text):
            word = kept.pop()
            line = replace(line, text=f"{word.text.rstrip(' :')}: {line.text}")
        kept.append(line)
    return tuple(kept)


def first(blocks: Sequence[Block]) -> Iterator[SourceParagraph]:
    """Yield the first blocks' lines and a table's rows that tell a fact after its word."""
    for block in blocks[:_FIRST]:
        rows = block.text.split("\n") if block.kind is BlockKind.TABLE else [block.text]
        for row in rows:
            word, _, fact = row.partition("\t")
            line = f"{word.rstrip(' :')}: {fact.strip()}" if fact else row
            if begins(line) and len(line) <= _LONGEST:
                yield SourceParagraph(SourceKind.LINE, line, block.lines)
