"""Paragraph numbers do not run on: one is missing, or stands twice.

Statements are cited by paragraph. Numbers run from 1 through the whole text, across headings, and
begin again in an annex. Of a text in two languages the English numbers are looked at: the others are the same.

Passes: paragraphs 1, 2, 3
Fails:  paragraphs 1, 2, 4
Fails:  paragraphs 1, 2, 2
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import language
from drafter.check.places import passages
from drafter.model import BlockKind, Problem, Severity, Shelf, Statement

ID = "numbering"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each number that does not follow the one before."""
    last, annex = 0, ""
    paragraphs = (block for block in language.english(statement.blocks) if block.kind is BlockKind.PARAGRAPH)
    numbered = {id(block) for block in paragraphs if block.label.isdecimal()}
    for passage in passages(statement):
        block = passage.block
        if passage.annex != annex:
            last, annex = 0, passage.annex
        if block is None or id(block) not in numbered:
            continue
        number = int(block.label)
        if number != last + 1 and not (number == 1 and last == 0):
            what = f"paragraph {number} follows paragraph {last}" if last else f"the numbers begin with {number}"
            mend = "look whether a paragraph is missing, else number again"
            yield Problem(ID, Severity.WARNING, what, passage.place, mend)
        last = number
