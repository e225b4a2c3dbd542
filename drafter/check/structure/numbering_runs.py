"""Paragraph numbers, or the letters of items, do not run on: one is missing, or stands twice.

Statements are cited by paragraph, and by item. Numbers run from 1 through the whole text, across headings, and
begin again in an annex. Of a text in two languages the English numbers are looked at: the others are the same.

Passes: paragraphs 1, 2, 3
Fails:  paragraphs 1, 2, 4
Fails:  paragraphs 1, 2, 2
Fails:  paragraphs 4.1, 4.2, 4.4
Fails:  items (a), (b), (d)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter import language, numbering
from drafter.check.places import Passage, passages
from drafter.check.structure.lists import lists
from drafter.model import BlockKind, Problem, Severity, Shelf, Statement
from drafter.problems import warning

ID = "numbering"
_SHORT = 8
"""Letters of two labels: "viii" is the longest that is told, "aa" and "xii" are let pass."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each number that does not follow the one before."""
    last, annex, is_twice = 0, "", False
    paragraphs = (block for block in language.english(statement.blocks) if block.kind is BlockKind.PARAGRAPH)
    numbered = {id(block) for block in paragraphs if block.label.isdecimal()}
    for passage in passages(statement):
        block = passage.block
        if passage.annex != annex:
            last, annex, is_twice = 0, passage.annex, False
        if block is None or id(block) not in numbered:
            continue
        number = int(block.label)
        goes_on = number == last + 1 or (is_twice and number == last + 2)  # the second of two alike was to be the next
        if not goes_on and not (number == 1 and last == 0):
            what = f"paragraph {number} follows paragraph {last}" if last else f"the numbers begin with {number}"
            mend = "look whether a paragraph is missing, else number again"
            yield Problem(ID, Severity.WARNING, what, passage.place, mend)
        last, is_twice = number, number == last
    yield from _decimals(statement)
    yield from _items(statement)


def _decimals(statement: Statement) -> Iterator[Problem]:
    """Yield a warning for each number such as "4.4" that does not follow the last one of its section, "4.2"."""
    last: dict[tuple[str, str], int] = {}
    for passage in passages(statement):
        block = passage.block
        label = block.label.strip(".") if block and block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) else ""
        section, _, number = label.rpartition(".")
        if not (section and number.isdecimal() and section.replace(".", "").isdecimal()):
            continue
        before = last.get((passage.annex, section), 0)
        if before and int(number) not in (1, before + 1):
            what = f"paragraph {label} follows paragraph {section}.{before}"
            mend = "look whether a paragraph is missing, else number again"
            yield Problem(ID, Severity.WARNING, what, passage.place, mend)
        last[passage.annex, section] = int(number)


def _items(statement: Statement) -> Iterator[Problem]:
    """Yield a warning for each item of a lettered list whose letter is not the next one, nor the first."""
    for each in lists(statement):
        labels = [_letter(item) for item in each.items]
        first, letters = labels[0], "".join(labels)
        is_lettered = first in ("a", "i") and all(labels) and letters.isascii() and letters.isalpha()
        if not is_lettered or not letters.islower():
            continue
        for (before, _), (one, item) in pairwise(zip(labels, each.items, strict=True)):
            if one != first and len(before) + len(one) <= _SHORT and one not in numbering.following(before):
                what = f"item ({one}) follows item ({before})"
                yield warning(ID, what, item.place, "look whether an item is missing, else letter again")


def _letter(item: Passage) -> str:
    """Return the letter of an item, one that was typed before its words too, without its brackets."""
    label = item.block.label if item.block else ""
    return (label or numbering.split(item.text)[0]).strip("(). ")
