"""Words taken out of a Statement, and what their going leaves mended: spaces, doubled commas, empty paragraphs.

Only where something was cut is anything mended; all other letters stay as they are. A table keeps its cells: a
row goes where all of it has gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter.brackets.data import Stretch
from drafter.brackets.numbers import renumbered
from drafter.model import Block, BlockKind, Statement

Cut = tuple[int, int]

_STOPS = ",;:."


@dataclass(frozen=True, slots=True)
class Left:
    """A statement after words were taken out; `moved` are the numbers that changed: before, and now ("": it went).

    `texts` are the lines of the title, then the blocks, that are left, by their places before.
    """

    statement: Statement
    moved: tuple[tuple[str, str], ...] = ()
    texts: tuple[int, ...] = ()


def without(statement: Statement, gone: Iterable[Stretch]) -> Left:
    """Return the statement without these stretches of it; paragraphs of which no word is left go, numbers follow."""
    texts = (*statement.title, *(block.text for block in statement.blocks))
    cuts = _by_text(gone, texts)
    lines = len(statement.title)
    title = [_cut(line, cuts.get(at, [])) for at, line in enumerate(statement.title)]
    texts_left = [at for at, line in enumerate(title) if at not in cuts or _says(line)]
    kept_title = tuple(title[at] for at in texts_left)
    blocks = [_without(block, cuts.get(lines + at, [])) for at, block in enumerate(statement.blocks)]
    kept = tuple(renumbered(statement.blocks, blocks))
    now = iter(kept)
    labels = [
        (old, next(now).label if left is not None else "") for old, left in zip(statement.blocks, blocks, strict=True)
    ]
    moved = tuple((old.label, label) for old, label in labels if old.label != label and old.kind is BlockKind.PARAGRAPH)
    texts_left += [lines + at for at, block in enumerate(blocks) if block is not None]
    return Left(replace(statement, title=kept_title, blocks=_in_levels(kept)), moved, tuple(texts_left))


def _by_text(gone: Iterable[Stretch], texts: Sequence[str]) -> dict[int, list[Cut]]:
    """Return the letters to cut from each text, in order, none twice."""
    cuts: dict[int, list[Cut]] = {}
    for (first, start), (last, end) in gone:
        for text in range(first, last + 1):
            cut = (start if text == first else 0, end if text == last else len(texts[text]))
            if cut[0] < cut[1]:
                cuts.setdefault(text, []).append(cut)
    return {text: _merged(sorted(found)) for text, found in cuts.items()}


def _merged(cuts: Sequence[Cut]) -> list[Cut]:
    merged: list[Cut] = []
    for start, end in cuts:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _without(block: Block, cuts: Sequence[Cut]) -> Block | None:
    """Return the block without the cuts; None where no word of it is left."""
    if not cuts:
        return block
    text = _rows(block.text, cuts) if block.kind is BlockKind.TABLE else _cut(block.text, cuts)
    return replace(block, text=text) if _says(text) else None


def _says(text: str) -> bool:
    return any(letter.isalnum() or letter in "[]" for letter in text)


def _rows(text: str, cuts: Sequence[Cut]) -> str:
    """Return a table without the cuts, cell by cell; a row that they leave empty goes."""
    rows, at = [], 0
    for row in text.split("\n"):
        cells, touched = [], False
        for cell in row.split("\t"):
            here = [(max(a, at) - at, min(b, at + len(cell)) - at) for a, b in cuts if a < at + len(cell) and b > at]
            cells.append(_cut(cell, here))
            touched = touched or bool(here)
            at += len(cell) + 1
        if any(cells) or not touched:
            rows.append("\t".join(cells))
    return "\n".join(rows)


def _cut(text: str, cuts: Sequence[Cut]) -> str:
    """Return the text without the cuts, mended where they were."""
    if not cuts:
        return text
    edges = [0, *(edge for cut in cuts for edge in cut), len(text)]
    parts = [text[start:end] for start, end in list(pairwise(edges))[::2]]
    taken = [text[start:end] for start, end in cuts]
    made = parts[0]
    for part, cut in zip(parts[1:], taken, strict=True):
        made = _joined(made, part, cut)
    return made.strip()


def _joined(left: str, right: str, cut: str) -> str:
    """Return two sides of a cut as one text: one space, one comma, none before a stop."""
    open_, close = left.rstrip(), right.lstrip()
    if close and (close[0] in ",;:" or (close[0] == "." and not close.startswith("..."))):
        return _stopped(open_, close)
    if not open_:
        return close
    if open_[-1] == "(" and close[:1] == ")":
        return _joined(open_[:-1], close[1:], " ")
    if open_[-1] == "(" or close[:1] == ")":
        return open_ + close
    spaced = open_ != left or close != right or (_is_blank_at_edge(cut) and _letters(open_, close))
    return f"{open_} {close}" if spaced and close else open_ + close


def _stopped(left: str, right: str) -> str:
    """Return a text that goes on with a stop: of two stops that meet the stronger one stands."""
    if not left:
        return right.lstrip(f"{_STOPS} ")
    if left[-1] not in _STOPS:
        return left + right
    if left[-1] == "." or _STOPS.index(left[-1]) > _STOPS.index(right[0]):
        return left + right[1:]
    return left[:-1] + right


def _is_blank_at_edge(cut: str) -> bool:
    """Return whether a blank within the marks parted the words: "noted[ / welcomed ]it"."""
    inside = cut.strip("[]")
    return inside[:1].isspace() or inside[-1:].isspace()


def _letters(left: str, right: str) -> bool:
    return left[-1:].isalnum() and right[:1].isalnum()


def _in_levels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with items no deeper than one below what stands above them, where that has gone."""
    made: list[Block] = []
    depth = 0
    for block in blocks:
        if block.kind is BlockKind.ITEM:
            depth = min(block.level, depth + 1)
            made.append(block if block.level == depth else replace(block, level=depth))
        else:
            depth = 0
            made.append(block)
    return tuple(made)
