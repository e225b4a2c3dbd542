"""Headings that stand in the margin beside their text: each is read before the paragraph that it stands level with."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.ingest.pdf import lines as pdf_lines
from drafter.ingest.pdf.lines import Line
from drafter.ingest.pdf.looks import ENDED, label_of

_FEW = 0.4  # of the lines of the text
_LEADING = 1.6
_LEVEL = 0.4  # of the size: so far may the two differ in height
_GUTTER_PT = 7.0
_LEAST = 6  # lines beside and around a heading that is alone on its page
_LEAST_BEGUN = 3  # of them begin where the one beside it does


def alone(body: Sequence[Line]) -> tuple[int, int, list[float]] | None:
    """Return the lines around a heading that is the only one in the margin of a page, and where their text begins.

    Two are seen as a column. One may be the cell of a table, unless its paragraph is numbered or it alone is bold.
    """
    for at, each in enumerate(body):
        place = each.runs[1].x0 if len(each.runs) > 1 else 0.0
        if place and _stands_before(each, place):
            first, last = _around(body, at, place)
            if _is_headed(body[first:last], place):
                return first, last, [place]
    return None


def _stands_before(each: Line, place: float) -> bool:
    """Return whether the first words of a line stand apart from a text that begins at a place."""
    return each.runs[0].x1 < place - _GUTTER_PT and all(run.x0 >= place - 1 for run in each.runs[1:])


def _around(body: Sequence[Line], at: int, place: float) -> tuple[int, int]:
    first, last = at, at + 1
    while first and (body[first - 1].x0 >= place - 1 or _stands_before(body[first - 1], place)):
        first -= 1
    while last < len(body) and (body[last].x0 >= place - 1 or _stands_before(body[last], place)):
        last += 1
    return first, last


def _is_headed(region: Sequence[Line], place: float) -> bool:
    margin = [pdf_lines.line(each.runs[0].words, each.page) for each in region if each.x0 < place - 1]
    text = [_behind(each, place) for each in region if each.x0 >= place - 1 or len(each.runs) > 1]
    begun = sum(abs(each.x0 - place) < 2 for each in text)
    if len(region) < _LEAST or begun < _LEAST_BEGUN or len(_heads(margin)) != 1 or not merged(margin, text):
        return False
    level = text[_level(margin[0], text) or 0]
    return bool(label_of(level)) or (all(each.bold for each in margin) and not any(each.bold for each in text))


def _behind(each: Line, place: float) -> Line:
    if each.x0 >= place - 1:
        return each
    return pdf_lines.line([word for run in each.runs[1:] for word in run.words], each.page)


def merged(margin: Sequence[Line], text: Sequence[Line]) -> list[Line]:
    """Return the lines of both in reading order; [] where the first are no headings beside the second.

    Such are few, begin with no small letter and end without a stop. The first line of each stands level with one that
    begins a paragraph.
    """
    heads = _heads(margin)
    if not margin or not text or len(margin) > _FEW * len(text) or _width(margin) > _width(text):
        return []
    places = [_level(head[0], text) for head in heads]
    if any(place is None or not _begins(text, place) for place in places):
        return []
    if any(ENDED.search(head[-1].text) or label_of(head[0]) or head[0].text[0].islower() for head in heads):
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
