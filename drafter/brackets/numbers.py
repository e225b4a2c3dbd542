"""The numbers of what is left where a paragraph has gone: 3 bis alone is 3, and 5 is 4.

A label that is a word ("Who", "ANNEX"), and every number before the first that has gone, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.model import LABEL_SUFFIXES, Block, BlockKind

_NUMBER = re.compile(rf"(\d{{1,3}})(?:[\s\u00a0]?({'|'.join(LABEL_SUFFIXES)}))?")
_COUNTED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivxl]{1,6}|[IVXL]{1,6})\)?")


def renumbered(before: Sequence[Block], after: Sequence[Block | None]) -> Iterator[Block]:
    """Yield what is left of `before`, with the numbers that it has now; `after` is None for what has gone."""
    labels = {at: block.label for at, block in enumerate(before)}
    if any(block is None for block in after):
        for series in _series(before):
            labels |= _paragraph_labels(series, before, after)
        for siblings in _siblings(before):
            labels |= _moved_up(siblings, before, after)
    for at, block in enumerate(after):
        if block is not None:
            yield block if block.label == labels[at] else replace(block, label=labels[at])


def _number(block: Block) -> re.Match[str] | None:
    return _NUMBER.fullmatch(block.label) if block.kind is BlockKind.PARAGRAPH else None


def _series(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Yield the numbered paragraphs that run on from each other; an annex begins again."""
    series: list[int] = []
    last = 0
    for at, block in enumerate(blocks):
        found = _number(block)
        if found is None:
            continue
        number = int(found[1])
        if series and (number < last or (number == last and not found[2])):
            yield series
            series = []
        series.append(at)
        last = number
    if series:
        yield series


def _paragraph_labels(series: Sequence[int], before: Sequence[Block], after: Sequence[Block | None]) -> dict[int, str]:
    """Return the labels of a series: each number that has wholly gone lets those after it move up."""
    groups: dict[int, list[int]] = {}
    for at in series:
        found = _number(before[at])
        assert found is not None
        groups.setdefault(int(found[1]), []).append(at)
    labels, gone = {}, 0
    for number, members in groups.items():
        left = [at for at in members if after[at] is not None]
        gone += not left
        lost = len(left) < len(members)
        for place, at in enumerate(left):
            suffix = (before[at].label[len(str(number)) :]) if not lost else _suffix(place)
            labels[at] = f"{number - gone}{suffix}" if lost or gone else before[at].label
    return labels


def _suffix(place: int) -> str:
    return f" {LABEL_SUFFIXES[place - 1]}" if place else ""


def _siblings(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Yield the labelled items of each list, and the labelled headings of each level below one heading."""
    open_: dict[tuple[BlockKind, int], list[int]] = {}
    for at, block in enumerate(blocks):
        if block.kind not in (BlockKind.ITEM, BlockKind.HEADING):
            ended = [key for key in open_ if key[0] is BlockKind.ITEM and block.kind is not BlockKind.FOOTNOTE]
        else:
            ended = [
                key
                for key in open_
                if (key[0] is BlockKind.ITEM and block.kind is BlockKind.HEADING)
                or (key[0] is block.kind and key[1] > block.level)
            ]
        yield from (open_.pop(key) for key in ended)
        if block.kind in (BlockKind.ITEM, BlockKind.HEADING) and _COUNTED.fullmatch(block.label):
            open_.setdefault((block.kind, block.level), []).append(at)
    yield from open_.values()


def _moved_up(siblings: Sequence[int], before: Sequence[Block], after: Sequence[Block | None]) -> dict[int, str]:
    left = [at for at in siblings if after[at] is not None]
    return {at: before[first].label for at, first in zip(left, siblings, strict=False)} if left != siblings else {}
