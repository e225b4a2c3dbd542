"""Where two texts of one meeting differ: paragraph by paragraph, in the words that an official compares.

In: two statements. Out: one line a difference, `para 6: "30 September" / "3 September"`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from drafter import shapes
from drafter.model import BlockKind, Statement

_Part = tuple[str, str]  # how a part of a statement is cited, and its words
_MOST_WORDS = 8
"""Words of a difference that are shown: enough to find it by."""


def differences(one: Statement, other: Statement) -> tuple[str, ...]:
    """Return where the two differ, in reading order; what stands in one only is told so with its id."""
    return tuple(_between(_parts(one), _parts(other), one.id, other.id))


def _parts(statement: Statement) -> list[_Part]:
    cited = shapes.paragraphs(statement.blocks)
    title = ("title", " ".join(" ".join(statement.title).split()))
    places = ((_cited(where, block.kind), block.text) for where, block in zip(cited, statement.blocks, strict=True))
    return [title, *((where, " ".join(text.split())) for where, text in places if text.strip())]


def _cited(paragraph: str, kind: BlockKind) -> str:
    if kind is BlockKind.HEADING:
        return "heading"
    return f"para {paragraph}" if paragraph[:1].isdigit() else paragraph or f"a {kind.value}"


def _between(here: Sequence[_Part], there: Sequence[_Part], one: str, other: str) -> Iterator[str]:
    pairs = SequenceMatcher(None, [text for _, text in here], [text for _, text in there], autojunk=False)
    for kind, start, end, start_there, end_there in pairs.get_opcodes():
        if kind == "equal":
            continue
        ours, theirs = here[start:end], there[start_there:end_there]
        paired = min(len(ours), len(theirs))
        for (where, before), (_, after) in zip(ours[:paired], theirs[:paired], strict=True):
            yield from _in_words(where, before.split(), after.split())
        yield from (f"{where} stands in {one} only: {_quoted(text.split())}" for where, text in ours[paired:])
        yield from (f"{where} stands in {other} only: {_quoted(text.split())}" for where, text in theirs[paired:])


def _in_words(where: str, before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Yield each run of other words, with a word on both sides to find it by."""
    runs = SequenceMatcher(None, before, after, autojunk=False)
    if runs.ratio() < 0.5:  # little is the same: another paragraph, or another order
        yield f"{where}: {_quoted(before)} / {_quoted(after)}"
        return
    for kind, start, end, start_there, end_there in runs.get_opcodes():
        if kind != "equal":
            ours, theirs = before[max(0, start - 1) : end + 1], after[max(0, start_there - 1) : end_there + 1]
            yield f"{where}: {_quoted(ours)} / {_quoted(theirs)}"


def _quoted(words: Sequence[str]) -> str:
    shown = " ".join(words[:_MOST_WORDS]) + (" ..." if len(words) > _MOST_WORDS else "")
    return f'"{shown}"' if words else "nothing"
