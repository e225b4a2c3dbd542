"""Signs that a text was damaged or cut wrongly before it was read: reasons for an official to look at it.

In: the blocks of a text. Out: at most one reason a sign, with the words that show it. Each sign is one that clean
texts do not bear: the rule of each stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from drafter.model import Block, BlockKind

_ROW = 5
"""So many headings with nothing between them are no headings: a list or a verse was read as such."""

_SENTENCE = 60
"""Letters of a numbered paragraph that is no heading."""

_NO_END = re.compile(r"[\w,]$")
_SHOWN = 40
"""Letters of the words that show a sign."""

_LEFT_OPEN = re.compile(  # no heading ends so: it goes on somewhere
    r"(?:,|\b(?:and|or|of|the|(?-i:an?)|for|to|in|on|at|by|with|from|its|their|that|which|was|were))$", re.IGNORECASE
)
_GOES_ON = re.compile(r"[,;:–—-]$|\b(?:and|or)$")  # after these a paragraph may begin small
_PAGE = re.compile(  # what only a page bears, and no statement says
    r"""(?:page|p\.)\s*\d+(?:\s*(?:of|/)\s*\d+)?  | [-–\[]?\s*\d{1,3}\s*[-–\]]?
      | (?:https?://|www\.)\S+ | \S+@\S+\.\w+ | (?:tel|fax|phone|telephone|e-?mail|p\.?\s?o\.?\sbox)\b[.:\s].*
      | \d+\s[\w .'’-]+(?:street|road|avenue|st\.|rd\.|ave\.)\W.*""",
    re.VERBOSE | re.IGNORECASE,
)
_APART = re.compile(r"(?<![\w.])(?:[^\W\d_] ){3,}[^\W\d_](?![\w.])")  # U n i t e d
_TOUCHING = re.compile(  # "The Meetingreviewed the plan": nobody is then said to have done it
    r"""\b(?:[Mm]eeting|[Mm]inisters?|[Cc]ouncil|[Cc]onference|[Ff]orum|[Cc]ommission|[Cc]ommittee|[Gg]roup|[Mm]embers
        |[Pp]articipants|[Oo]fficials|[Pp]arties|[Dd]elegates|[Dd]elegations|[Cc]hairs?
        |[Ss]ession|[Ww]orkshop|[Ss]ecretariat
        |[Ss]ummit|[Aa]ssembly|[Bb]oard|[Ll]eaders|[Ss]tates|[Hh]eads)
        (?:[a-z]{3,}ed|took|held|met|was|were|gave|made|has|had|have|will|shall
        |agrees?|notes?|welcomes?|urges?|also)\b""",
    re.VERBOSE,
)
_FIGURE = re.compile("[0-9]")
_FIGURES = re.compile(  # Nepa1, 20l7, l6 and 17; "G20", "COP1" and "19th" are none. `ingest` tells of "c0operation"
    r"""(?<![\w/@.-]) (?: [A-Za-z]*[a-z]{2}[01]                           # Nepa1
          | [12][0-9lO]{3}(?<=[lO][0-9]|[0-9][lO])(?<!\d{4}) | [lI|][0-9](?=\s(?:and|to|[A-Z][a-z]{2})) ) (?![\w/@])
    """,
    re.VERBOSE,
)


def find(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield what in the blocks looks damaged: "letters stand apart: “U n i t e d”"."""
    yield from _headings(blocks)
    yield from _begun_small(blocks)
    yield from _left_off(blocks)
    yield from _first(blocks, _PAGE, "a line of the page stands in the text", whole=True)
    yield from _first(blocks, _APART, "letters stand apart")
    yield from _first(blocks, _TOUCHING, "a body and what it did stand in one word")
    figured = [block for block in blocks if _FIGURE.search(block.text)]
    yield from _first(figured, _FIGURES, "figures stand in words, or letters in figures")


def _headings(blocks: Sequence[Block]) -> Iterator[str]:
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    cut = next((block for block in headings if _LEFT_OPEN.search(block.text)), None)
    if cut:
        yield f"a heading ends in the middle of a sentence: “{_shown(cut.text)}”"
    rows = [list(row) for heading, row in groupby(blocks, lambda one: one.kind is BlockKind.HEADING) if heading]
    longest = max(rows, key=len, default=[])
    if len(longest) >= _ROW:
        first, last = (_shown(" ".join(filter(None, (one.label, one.text)))) for one in (longest[0], longest[-1]))
        yield f"{len(longest)} lines that follow each other were read as headings, from “{first}” to “{last}”"


def _begun_small(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the first paragraph that begins in a small letter, where the one above it does not lead in to it."""
    for before, block in pairwise(blocks):
        plain = block.kind is BlockKind.PARAGRAPH and not block.label and block.text[:1].islower()
        ends = plain and before.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        if ends and not _GOES_ON.search(before.text) and not _PAGE.fullmatch(block.text):
            yield f"a paragraph begins in the middle of a sentence: “{_shown(block.text)}”"
            return


def _left_off(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the first numbered paragraph that has no end, where what comes next bears no number and goes on with none.

    A sentence of some length that ends in a word goes on somewhere: before a heading its stop may be forgotten.
    """
    for before, block in pairwise(blocks):
        numbered = before.kind is BlockKind.PARAGRAPH and before.label.isdecimal()
        bare = block.kind is BlockKind.PARAGRAPH and not block.label
        if numbered and bare and len(before.text) >= _SENTENCE and _NO_END.search(before.text):
            end = before.text[-_SHOWN:].lstrip()
            yield f"paragraph {before.label} does not end: “... {end}”, then “{_shown(block.text)}”"
            return


def _first(blocks: Sequence[Block], sign: re.Pattern[str], what: str, *, whole: bool = False) -> Iterator[str]:
    """Yield the first words that bear a sign; tables hold figures and addresses of their own."""
    texts = (block.text for block in blocks if block.kind not in (BlockKind.TABLE, BlockKind.FOOTNOTE))
    for text in texts:
        if found := sign.fullmatch(text) if whole else sign.search(text):
            yield f"{what}: “{_shown(found[0])}”"
            return


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} ..."
