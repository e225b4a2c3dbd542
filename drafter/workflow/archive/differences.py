"""Where two texts of one meeting differ: paragraph by paragraph, in the words that an official compares.

In: two statements. Out: one line a difference, `para. 6: "30 September" / "3 September"`. What changes a meaning
comes first: figures, and what stands in one text only; then words; then capitals, dashes and marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from drafter import citing, shapes
from drafter.model import BlockKind, Statement

_Part = tuple[str, str]  # how a part of a statement is cited, and its words
_Told = tuple[int, str]  # how grave a difference is, 0 for the gravest, and its line
_FIGURES, _WORDS, _MARKS = range(3)
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")
_MOST_WORDS = 8
"""Words of a difference that are shown: enough to find it by."""


def differences(one: Statement, other: Statement) -> tuple[str, ...]:
    """Return where the two differ, the gravest first, those in reading order; what one only has is told with its id."""
    found = _between(_parts(one), _parts(other), one.id, other.id)
    return tuple(line for _, line in sorted(found, key=lambda told: told[0]))


def _parts(statement: Statement) -> list[_Part]:
    cited = shapes.paragraphs(statement.blocks)
    title = ("title", " ".join(" ".join(statement.title).split()))
    places = ((_cited(where, block.kind), block.text) for where, block in zip(cited, statement.blocks, strict=True))
    return [title, *((where, " ".join(text.split())) for where, text in places if text.strip())]


def _cited(paragraph: str, kind: BlockKind) -> str:
    if kind is BlockKind.HEADING:
        return "heading"
    return citing.paragraph(paragraph) or ("an item" if kind is BlockKind.ITEM else f"a {kind.value}")


def _between(here: Sequence[_Part], there: Sequence[_Part], one: str, other: str) -> Iterator[_Told]:
    pairs = SequenceMatcher(None, [text for _, text in here], [text for _, text in there], autojunk=False)
    for kind, start, end, start_there, end_there in pairs.get_opcodes():
        if kind == "equal":
            continue
        ours, theirs = here[start:end], there[start_there:end_there]
        paired = min(len(ours), len(theirs))
        for (where, before), (_, after) in zip(ours[:paired], theirs[:paired], strict=True):
            yield from _in_words(where, before.split(), after.split())
        for id_, only in ((one, ours[paired:]), (other, theirs[paired:])):
            yield from ((_FIGURES, f"{where} stands in {id_} only: {_quoted(text.split())}") for where, text in only)


def _in_words(where: str, before: Sequence[str], after: Sequence[str]) -> Iterator[_Told]:
    """Yield each run of other words, with a word on both sides to find it by."""
    runs = SequenceMatcher(None, before, after, autojunk=False)
    if runs.ratio() < 0.5:  # little is the same: another paragraph, or another order
        yield _grave(before, after), f"{where}: {_quoted(before)} / {_quoted(after)}"
        return
    for kind, start, end, start_there, end_there in runs.get_opcodes():
        if kind != "equal":
            ours, theirs = before[max(0, start - 1) : end + 1], after[max(0, start_there - 1) : end_there + 1]
            grave = _grave(before[start:end], after[start_there:end_there])
            yield grave, f"{where}: {_quoted(ours)} / {_quoted(theirs)}"


def _grave(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how grave it is that one text has these words where the other has those."""
    here, there = " ".join(before), " ".join(after)
    if _FIGURE.findall(here) != _FIGURE.findall(there):
        return _FIGURES
    return _MARKS if _letters(here) == _letters(there) else _WORDS


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _quoted(words: Sequence[str]) -> str:
    shown = " ".join(words[:_MOST_WORDS]) + (" ..." if len(words) > _MOST_WORDS else "")
    return f'"{shown}"' if words else "nothing"
