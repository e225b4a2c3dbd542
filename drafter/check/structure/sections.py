"""A section or a paragraph is empty, or a section stands alone at its level: a heading A without a B, I and then III.

A heading with nothing below it tells of text that was lost; a part that is divided has two parts at least. Where the
text was read from a file, the levels of its headings may be lost, and an empty section is a note.

Passes: A. Rain: 1. Members met. B. Floods: 2. Members agreed.
Passes: I. Opening: 1. Members met. II. Themes: A. Rain: 2. Members agreed. B. Floods: 3. Members agreed.
Fails:  A. Rain: B. Floods: 2. Members agreed.
Fails:  A. Rain: 1. Members met. 2. B. Floods: 3. Members agreed.
Fails:  Themes: A. Rain: 1. Members met. Way forward: 2. Members agreed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from drafter import language, numbering
from drafter.check.places import Passage, passages
from drafter.model import Block, BlockKind, Problem, Severity, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import note, warning

ID = "sections"
_ROMAN = compiled(r"\(?(?:II|III|IV|VI|VII|VIII|IX)[.)]?")
_LETTER = compiled(r"\(?[A-H][.)]?")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield what is wrong with the headings, each empty one first.

    The names of those present, one below another, may have been read as headings: they are a list, and not empty.
    """
    other = language.foreign(statement.blocks)
    blocks = [passage for passage in passages(statement) if passage.block and not other[passage.at]]
    heads = [passage for passage in blocks if _block(passage).kind is BlockKind.HEADING]
    there = {one.printed for one in statement.attendance}
    level = _levels(heads)
    for passage, after in zip_longest(blocks, blocks[1:]):
        lists = _block(passage).text in there or (after is not None and _block(after).text in there)
        if _block(passage).kind is BlockKind.HEADING and _is_empty(passage, after, level) and not lists:
            is_surely = not statement.source or _goes_on(passage, after)
            severity = Severity.WARNING if is_surely else Severity.NOTE
            what = f'nothing stands below the heading "{_title(passage)}"'
            yield Problem(ID, severity, what, passage.place, "write its text, or take the heading out")
        if _is_wordless(passage, after):
            what = f"paragraph {_block(passage).label} has no words"
            yield warning(ID, what, passage.place, "write them, or take the number out and number again")
    for group in _siblings(heads, level):
        yield from _numbered(group)
        yield from _alone(group)


def _is_wordless(passage: Passage, after: Passage | None) -> bool:
    """Return whether a numbered paragraph has neither words nor items, nor a table."""
    block = _block(passage)
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING)
    ends = after is None or _block(after).kind in kinds
    return block.kind is BlockKind.PARAGRAPH and block.label.isdecimal() and not block.text.strip() and ends


def _levels(heads: Sequence[Passage]) -> Mapping[int, float]:
    """Return the level of each heading, by its place; a letter is half a level below roman numbers of its own level.

    A text whose headings are all of one level divides "II." into "A." and "B." all the same.
    """
    roman = {_block(head).level for head in heads if _ROMAN.fullmatch(_label(head))}
    letters = {head.at for head in heads if _block(head).level in roman and _LETTER.fullmatch(_label(head))}
    return {head.at: _block(head).level + (0.5 if head.at in letters else 0) for head in heads}


def _is_empty(heading: Passage, after: Passage | None, level: Mapping[int, float]) -> bool:
    if after is None:
        return True
    return _block(after).kind is BlockKind.HEADING and level[after.at] <= level[heading.at]


def _goes_on(heading: Passage, after: Passage | None) -> bool:
    """Return whether the next heading's letter or number is the one after this one's: so both are of one level."""
    last = _worth(_label(heading), 0)
    return after is not None and bool(last) and _worth(_label(after), last) == last + 1


def _siblings(heads: Sequence[Passage], levels: Mapping[int, float]) -> Iterator[list[Passage]]:
    """Yield the headings of one level that stand below one heading of a higher one; an annex begins again."""
    for level in sorted(set(levels.values())):
        group: list[Passage] = []
        for head in heads:
            if levels[head.at] < level or numbering.is_annex(_block(head)):
                yield group
                group = []
            elif levels[head.at] == level:
                group.append(head)
        yield group


def _numbered(group: list[Passage]) -> Iterator[Problem]:
    """Yield a heading whose letter or number does not follow the one before, and a first without a second."""
    counted = [(head, label) for head in group if _worth(label := _label(head), 0)]
    last = 0
    for head, label in counted:
        worth = _worth(label, last)
        if last and worth != last + 1:
            mend = "look whether a section is missing, else letter again"
            yield warning(ID, f'the heading "{_title(head)}" follows {_before(counted, head)}', head.place, mend)
        last = worth
    if len(counted) == 1 and _worth(counted[0][1], 0) == 1:
        head, label = counted[0]
        mend = f'take "{label}" away, or add the section that is missing'
        yield warning(ID, f'the heading "{_title(head)}" has none after it', head.place, mend)


def _worth(label: str, last: int) -> int:
    """Return what a label counts, 0 for none: "C" is 3, "I" and "IV" are roman where that follows the one before."""
    bare = label.strip("().")
    if bare.isdecimal():
        return int(bare)
    roman = numbering.roman_value(bare.lower())
    letter = ord(bare.lower()) - ord("a") + 1 if len(bare) == 1 and bare.isascii() and bare.isalpha() else 0
    if roman and (not letter or roman == last + 1 or (not last and roman == 1)):
        return roman
    return letter if letter else 0


def _before(counted: list[tuple[Passage, str]], head: Passage) -> str:
    at = next(n for n, (each, _) in enumerate(counted) if each is head)
    return counted[at - 1][1]


def _alone(group: list[Passage]) -> Iterator[Problem]:
    """Yield a note for a heading without a number that stands alone below another."""
    if len(group) == 1 and _block(group[0]).level > 1 and not _label(group[0]):
        what = f'the heading "{_title(group[0])}" stands alone below its own'
        yield note(ID, what, group[0].place, "divide the section in two, or take the heading out")


def _label(head: Passage) -> str:
    """Return the number of a heading, typed ones too: "A. Rain"."""
    return _block(head).label or numbering.split(head.text)[0]


def _title(head: Passage) -> str:
    label = _block(head).label
    return f"{label}{numbering.stop(label)} {head.text}" if label else head.text


def _block(passage: Passage) -> Block:
    assert passage.block is not None
    return passage.block
