"""What one returned file says of the draft: a row for each comment, and for each paragraph that a person changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter import citing
from drafter.model import (
    BlockKind,
    Change,
    ChangeKind,
    Changes,
    Comment,
    Mark,
    Part,
    Row,
    Side,
    Statement,
    Submission,
    Words,
)

_SHORT = 50
_EVERYWHERE = "general"
"""Where a comment stands that is beside no paragraph."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One person's changes: to the draft itself where they are not tracked, else to the text as it was before them.

    `before` leads from the draft to the text that `changes` begin with; None where that is the draft. `author` tells
    for lines of that file who changed them.
    """

    changes: Changes
    author: Callable[[Change], str]
    tracked: bool = True
    before: Changes | None = None


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place of the draft, in order, and how officials cite it; `after` where it follows that place."""

    at: int
    cited: str


def rows(
    layers: Iterable[Layer],
    comments: Sequence[tuple[Comment, Statement, Changes]],
    delegation: str,
    file: str,
    number: int,
) -> Iterator[Submission]:
    """Yield what a file says, in the order of the draft; `number` is that of the file.

    Each comment comes with the text that it stands in, and what leads from the draft to that text.
    """
    found = [
        replace(row, delegation=delegation, file=file, order=(row.order[0], number))
        for layer in layers
        for row in _changed(layer)
    ]
    spots: dict[int, Mapping[int, _Spot]] = {}
    for comment, text, changes in comments:
        spot = _beside(comment, text, spots.setdefault(id(changes), _spots(changes)))
        own = [at for at, row in enumerate(found) if _is_beside(row, spot, comment)]
        if len(own) == 1 and not found[own[0]].comment:
            found[own[0]] = replace(found[own[0]], comment=_said(comment))
        else:
            order = (spot.at, number)
            found.append(Submission(order, spot.cited, delegation, comment.author, comment=_said(comment), file=file))
    yield from sorted(found, key=lambda row: row.order)


def _said(comment: Comment) -> str:
    quote = comment.quote if len(comment.quote) <= _SHORT else f"{comment.quote[:_SHORT].rsplit(' ', 1)[0]} ..."
    return f"On “{quote}”: {comment.text}" if quote else comment.text


def _is_beside(row: Submission, spot: _Spot, comment: Comment) -> bool:
    return row.order[0] == spot.at and row.paragraph == spot.cited and row.author == comment.author and row.tracked


def _beside(comment: Comment, text: Statement, spots: Mapping[int, _Spot]) -> _Spot:
    first, last = comment.lines
    for at, block in enumerate(text.blocks):
        if block.lines[0] <= last and first <= block.lines[1] and block.kind is not BlockKind.FOOTNOTE:
            return spots.get(at, _Spot(at, _EVERYWHERE))
    return _Spot(-1000, _EVERYWHERE)


# ── what was changed ─────────────────────────────────────────────────────────────────────────────


def _changed(layer: Layer) -> Iterator[Submission]:
    before = _spots(layer.before) if layer.before else None
    spots = _spots(layer.changes, before)
    for change in layer.changes.told:
        spot = _spot(change, spots, before)
        yield Submission(
            (spot.at, 0),
            spot.cited,
            "",
            layer.author(change),
            layer.tracked,
            change.kind,
            _words(change),
            _form(change, spots),
        )


def _words(change: Change) -> Words:
    """Return the words of a change; of a table its head and the rows that changed."""
    told = [
        row
        for at, row in enumerate(change.rows)
        if (at == 0 and change.side.block.level) or row.mark is not Mark.KEPT or _differs(row)
    ]
    if change.kind not in (ChangeKind.EDITED, ChangeKind.MOVED_AND_EDITED) or not told:
        return change.words
    found: list[Part] = []
    for row in told:
        found += [Part(Mark.KEPT, "\n")] if found else []
        for at, cell in enumerate(row.cells):
            found += [Part(Mark.KEPT, "\t"), *cell] if at else cell
    return tuple(found)


def _differs(row: Row) -> bool:
    return any(part.mark is not Mark.KEPT for cell in row.cells for part in cell)


def _spot(change: Change, spots: Mapping[int, _Spot], before: Mapping[int, _Spot] | None) -> _Spot:
    """Return the place of the draft that a change is of."""
    if change.old is not None:
        own = before.get(change.old.at) if before is not None else None
        return own or _Spot(change.old.at, _cited(change.old))
    assert change.new is not None, "a change is of one of the two texts"
    return spots.get(change.new.at, _Spot(change.new.at, _EVERYWHERE))


def _form(change: Change, spots: Mapping[int, _Spot]) -> str:
    told = [change.form]
    if change.move and change.new is not None:
        told.append(f"moved to {_behind(change.new.at, spots)}")
    if change.kind in (ChangeKind.SPLIT, ChangeKind.JOINED):
        told.append("split into several paragraphs" if change.kind is ChangeKind.SPLIT else "joined with another")
    return "; ".join(part for part in told if part)


def _behind(at: int, spots: Mapping[int, _Spot]) -> str:
    above = [spots[other] for other in spots if 0 <= other < at]
    where = above[-1].cited if above else ""
    return where if where.startswith("after ") else f"after {where}" if where else "the beginning"


def _spots(changes: Changes, before: Mapping[int, _Spot] | None = None) -> dict[int, _Spot]:
    """Return for each paragraph of the new text its place in the draft; what was added follows the one above it.

    Nothing follows a footnote: where its text stands depends on the program that saved the file.
    """
    found: dict[int, _Spot] = {}
    last = _Spot(-1, "")
    for step in changes.steps:
        own = None
        if step.old is not None and step.kind is not ChangeKind.LEFT:
            own = (before or {}).get(step.old.at) or _Spot(step.old.at, _cited(step.old))
            last = last if step.side.block.kind is BlockKind.FOOTNOTE else own
        if step.new is not None:
            after = last.cited if last.cited.startswith("after ") else f"after {last.cited}"
            found[step.new.at] = own or _Spot(last.at, after if last.cited else "the beginning")
    return dict(sorted(found.items()))


def _cited(side: Side) -> str:
    """Return a place of the draft as officials cite it; a heading by its words."""
    if side.cited == "heading":
        text = side.block.text or side.block.label
        return f"heading “{text if len(text) <= _SHORT else text[:_SHORT].rsplit(' ', 1)[0] + ' ...'}”"
    return citing.paragraph(side.cited)
