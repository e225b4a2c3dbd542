"""The title and the headings of Markdown written by hand without its marks: lines that stand alone, bold or capitals.

In: the text as Markdown has it, and the same as reading a text one received finds it. Out: the text with what reading
took for title and headings as such, in its own words; where it has headings of its own, they hold. A heading that is
one by its looks has the lines it was read from: its level is not sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from drafter.model import Block, BlockKind, Statement

_LINES = 6
"""So many paragraphs at the head may be lines of the title."""


def with_looks(statement: Statement, read: Statement) -> Statement:
    """Return a text written by hand with the title and the headings that reading found, where it marks none."""
    title, blocks = _titled(statement, read)
    if not any(block.kind is BlockKind.HEADING for block in blocks):
        blocks = tuple(_headed(blocks, [block for block in read.blocks if block.kind is BlockKind.HEADING]))
    return replace(statement, title=title, blocks=blocks)


def _titled(statement: Statement, read: Statement) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """Return the title, and the blocks without those that are lines of it."""
    marked, whole = _letters("".join(statement.title)), _letters("".join(read.title))
    lines = [_letters(block.text) if _is_plain(block) else "-" for block in statement.blocks[:_LINES]]
    for count, said in enumerate(accumulate(lines), 1):
        if whole and marked + said == whole:
            return read.title, statement.blocks[count:]
    return statement.title, statement.blocks


def _headed(blocks: Sequence[Block], heads: Sequence[Block]) -> list[Block]:
    """Return the blocks with each paragraph a heading that one of `heads` has the words of, in their order."""
    made, left, at = [], list(heads), 0
    while at < len(blocks):
        for count in (1, 2):  # "ANNEX A" and "WORK PLAN", in two lines, are one heading
            here = blocks[at : at + count]
            said = "".join(_letters(block.text) for block in here)
            found = next((n for n, head in enumerate(left) if said and said == _letters(head.label + head.text)), None)
            if found is not None and all(map(_is_plain, here)):
                head, left = left[found], left[found + 1 :]
                text = head.text if count == 1 else here[-1].text
                heading = replace(here[0], kind=BlockKind.HEADING, text=text, lines=head.lines)
                made.append(replace(heading, level=head.level, label=head.label))
                at += count
                break
        else:
            made.append(blocks[at])
            at += 1
    return made


def _is_plain(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not block.label


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
