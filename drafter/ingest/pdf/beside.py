"""Headings that stand in the margin beside their text: each is read before the paragraph that it stands level with."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.ingest.pdf.lines import Line
from drafter.ingest.pdf.looks import ENDED, label_of

_FEW = 0.4  # of the lines of the text
_LEADING = 1.6
_LEVEL = 0.4  # of the size: so far may the two differ in height


def merged(margin: Sequence[Line], text: Sequence[Line]) -> list[Line]:
    """Return the lines of both in reading order; [] where the first are no headings beside the second.

    Such are few, end without a stop, and the first line of each stands level with one that begins a paragraph.
    """
    heads = _heads(margin)
    if not margin or not text or len(margin) > _FEW * len(text) or _width(margin) > _width(text):
        return []
    places = [_level(head[0], text) for head in heads]
    if any(place is None or not _begins(text, place) for place in places):
        return []
    if any(ENDED.search(head[-1].text) or label_of(head[0]) for head in heads):
        return []
    found: list[Line] = []
    for at, line in enumerate(text):
        found += [one for head, place in zip(heads, places, strict=True) if place == at for one in head]
        found.append(line)
    return found


def _heads(margin: Sequence[Line]) -> list[list[Line]]:
    """Return the headings: lines that stand near below each other are one."""
    heads: list[list[Line]] = []
    for line in margin:
        if heads and 0 < heads[-1][-1].y - line.y < _LEADING * line.size:
            heads[-1].append(line)
        else:
            heads.append([line])
    return heads


def _width(lines: Sequence[Line]) -> float:
    return max(line.x1 for line in lines) - min(line.x0 for line in lines)


def _level(line: Line, text: Sequence[Line]) -> int | None:
    """Return the place of the line of the text at the height of another."""
    return next((at for at, each in enumerate(text) if abs(each.y - line.y) < _LEVEL * line.size), None)


def _begins(text: Sequence[Line], at: int) -> bool:
    """Return whether a line of the text may begin a paragraph."""
    return bool(label_of(text[at])) or (
        text[at].text[:1].isupper() and (not at or bool(ENDED.search(text[at - 1].text)))
    )
