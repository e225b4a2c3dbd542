"""Labels taken apart for a list that counts: "(iv)" is "(", the fourth lower-case roman, ")".

Word and a browser do not store "(iv)"; they store a form of number, where to begin, and what
stands around it. A label that no such list prints ("3 bis", "1.1", "Action") is None here and is
written out as words.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from drafter import numbering
from drafter.model import Block, BlockKind
from drafter.patterns import compiled

MOST = 32767
"""The highest number at which a list of Word can begin."""


class Form(StrEnum):
    """The forms of number that lists count in, by Word's names."""

    DECIMAL = "decimal"
    LOWER_LETTER = "lowerLetter"
    UPPER_LETTER = "upperLetter"
    LOWER_ROMAN = "lowerRoman"
    UPPER_ROMAN = "upperRoman"


class Label(NamedTuple):
    """A label that a list can print: `before`, the number `value` in its `form`, `after`."""

    form: Form
    value: int
    before: str
    after: str

    @property
    def shape(self) -> tuple[Form, str, str]:
        """Return what labels of one list have in common."""
        return self.form, self.before, self.after


_COUNTED = compiled(r"(?P<before>\(?)(?P<number>0|[1-9][0-9]{0,4}|[a-z]{1,30}|[A-Z]{1,30})(?P<after>\)?)")


def chosen(blocks: Iterable[Block]) -> list[Label | None]:
    """Return one Label a block, or None where it bears none or one that no list prints.

    "i" is a letter after "h" and a roman number before "ii": what stands beside it at the same
    level decides, then that lists begin with i rather than at the ninth letter.
    """
    held = list(blocks)
    read = [() if _is_bare(block) else _readings(block.label) for block in held]
    labels: list[Label | None] = []
    last: dict[tuple[BlockKind, int], Label] = {}
    for at, block in enumerate(held):
        key = (block.kind, block.level)
        label = _fitting(read[at], last.get(key), _following(held, read, at))
        labels.append(label)
        if block.kind is not BlockKind.ITEM:
            last = {known: value for known, value in last.items() if known[0] is not BlockKind.ITEM}
        if label:
            last[key] = label
    return labels


def _is_bare(block: Block) -> bool:
    """Return whether it is a heading of a number alone: an empty heading with a list's number is read as a slip."""
    return block.kind is BlockKind.HEADING and not block.text


def _following(blocks: list[Block], read: list[tuple[Label, ...]], at: int) -> tuple[Label, ...]:
    """Return the readings of the next label of the same kind and level, looking not far."""
    for other in range(at + 1, min(at + 40, len(blocks))):
        if blocks[other].kind is blocks[at].kind and blocks[other].level <= blocks[at].level:
            return read[other] if blocks[other].level == blocks[at].level else ()
    return ()


def _fitting(read: tuple[Label, ...], last: Label | None, following: tuple[Label, ...]) -> Label | None:
    if len(read) < 2:
        return read[0] if read else None
    for label in read:
        if last and (label.shape, label.value) == (last.shape, last.value + 1):
            return label
    for label in read:
        if any((label.shape, label.value + 1) == (other.shape, other.value) for other in following):
            return label
    return next((label for label in read if label.value == 1), read[0])


def _readings(label: str) -> tuple[Label, ...]:
    """Return every way in which a list can print the label; letters before roman numbers."""
    found = _COUNTED.fullmatch(label)
    if not found or (found["before"] and not found["after"]):
        return ()
    around = (found["before"], found["after"] or ".")
    number = found["number"]
    if number.isdecimal():
        return (Label(Form.DECIMAL, int(number), *around),) if int(number) <= MOST else ()
    lower, read = number.islower(), []
    if len(set(number)) == 1:
        place = ord(number[0].lower()) - ord("a") + 1
        form = Form.LOWER_LETTER if lower else Form.UPPER_LETTER
        read.append(Label(form, place + 26 * (len(number) - 1), *around))
    value = numbering.roman_value(number.lower())
    if value:
        read.append(Label(Form.LOWER_ROMAN if lower else Form.UPPER_ROMAN, value, *around))
    return tuple(read)
