"""A redline as HTML by the template redline.html.j2, and the source of its PDF: nothing told by colour alone.

Added words are underlined, struck ones struck through, a bar stands at the margin of what changed, and a table at
the end tells every change in words, for whoever hears the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from drafter import changed, numbering
from drafter.model import Block, BlockKind, Change, ChangeKind, Changes, Mark, Part, Statement, Words
from drafter.render import front, html, pictures, pieces, tables
from drafter.render.dress import REDLINE, Dress
from drafter.render.pictures import drawing
from drafter.render.pieces import Piece

_TAGS = {Mark.KEPT: "", Mark.STRUCK: "del", Mark.ADDED: "ins"}
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one mark: the element they stand in ("" for none), and their pieces."""

    tag: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: the element of its mark, and its cells."""

    tag: str
    cells: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Node:
    """One step as the page shows it.

    `number` is that of the change in the table below, 0 for none; `note` tells in words what no mark shows; `moved`
    is whether its marks are those of what moved. `figures` are the pictures before it, as the new text has them, and
    `drawn_anew` is whether the old text had others.
    """

    kind: str
    level: int
    label: tuple[Run, ...]
    runs: tuple[Run, ...]
    number: int = 0
    note: str = ""
    moved: bool = False
    lines: tuple[Line, ...] = ()
    header: bool = False
    widths: tuple[str, ...] = ()
    figures: tuple[Markup, ...] = ()
    drawn_anew: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the table of changes."""

    number: int
    old: str
    new: str
    what: str
    words: tuple[str, ...]


def page(old: Statement, new: Statement, changes: Changes, dress: Dress, medium: str = "screen") -> str:
    """Return the page. Raises DraftingError with the line of the template where that is at fault."""
    numbers = _numbers(changes)
    wholes = tables.wholes(new.blocks)
    shown = _figures(old, new, changes, dress)
    nodes = [replace(_node(step, numbers, wholes), **shown.get(id(step), {})) for step in changes.steps]
    values = {
        **html.around(new, dress, medium),
        "old_name": front.named(old),
        "new_name": front.named(new),
        "summary": changed.summary(changes),
        "heads": [node for node in nodes if node.kind == "title"],
        "nodes": [node for node in nodes if node.kind != "title"],
        "entries": [_entry(number, change) for number, change in enumerate(changes.told, 1)],
    }
    return html.filled(dress.redline, dress.place(REDLINE), dress.css, values)


def _figures(old: Statement, new: Statement, changes: Changes, dress: Dress) -> dict[int, dict[str, Any]]:
    """Return the pictures before each step, and whether they were drawn anew."""
    faces = drawing.family(dress.css)
    was, now = pictures.of(old.blocks), pictures.of(new.blocks)
    found: dict[int, dict[str, Any]] = {}
    for step in changes.steps if now else ():
        drawn = now.get(step.new.at, ()) if step.new else ()
        before = was.get(step.old.at, ()) if step.old else ()
        if drawn:
            keys = [f"picture-{len(found) + 1}-{at}" for at in range(len(drawn))]
            figures = [Markup(each.svg(key, faces)) for key, each in zip(keys, drawn, strict=True)]
            anew = [each.told for each in drawn] != [each.told for each in before]
            found[id(step)] = {"figures": tuple(figures), "drawn_anew": anew}
    return found


def _numbers(changes: Changes) -> dict[int, int]:
    """Return the number of each change by its last step; where one left it has that of its move."""
    found: dict[int, int] = {}
    moves: dict[int, int] = {}
    number = 0
    for step in changes.steps:
        if step.is_change and (step.kind not in (ChangeKind.SPLIT, ChangeKind.JOINED) or step.mark is Mark.KEPT):
            number += 1
            found[id(step)] = number
            if step.move:
                moves[step.move] = number
    for step in changes.steps:
        if step.kind is ChangeKind.LEFT:
            found[id(step)] = moves.get(step.move, 0)
    return found


def _node(step: Change, numbers: dict[int, int], wholes: Mapping[int, Block]) -> Node:
    block = step.side.block
    widths = tuple(f"{share / 100:.2f}" for share in tables.shares(wholes.get(id(block), block))) if step.rows else ()
    return Node(
        kind=_kind(step),
        level=min(block.level, _DEEPEST) if block.kind is BlockKind.ITEM else block.level,
        label=tuple(_label(step)),
        runs=() if step.rows else _runs(step.words, step),
        number=numbers.get(id(step), 0),
        note=_note(step),
        moved=step.move > 0,
        lines=tuple(Line(_TAGS[row.mark], tuple(_runs(cell, step) for cell in row.cells)) for row in step.rows),
        header=bool(step.rows) and block.level == 1,
        widths=widths,
    )


def _kind(step: Change) -> str:
    if step.side.is_title:
        return "title"
    if step.side.block.kind is BlockKind.HEADING:
        return "annex" if numbering.is_annex(step.side.block) else "heading"
    return step.side.block.kind.value


def _label(step: Change) -> Iterator[Run]:
    """Yield the label: a number as it is in the new text, for that it changed is no change; words with their marks."""
    old, new = changed.label(step.old), changed.label(step.new)
    bullet = "•" if step.side.block.kind is BlockKind.ITEM and not step.side.block.label else ""
    if step.mark is not Mark.KEPT or not (step.old and step.new):
        shown = (new if step.new else old) or bullet
        yield from [_run(Part(step.mark, shown))] if shown else []
    elif old == new or not any(numbering.is_words(side.block.label) for side in (step.old, step.new)):
        yield from [_run(Part(Mark.KEPT, new or bullet))] if new or bullet else []
    else:
        yield from (_run(part) for part in (Part(Mark.STRUCK, old), Part(Mark.ADDED, new)) if part.text)


def _runs(words: Words, step: Change) -> tuple[Run, ...]:
    """Return the words in their elements; all words of what moved are marked as such."""
    found = []
    for part in words:
        mark = step.mark if step.move and part.mark is Mark.KEPT else part.mark
        found.append(_run(Part(mark, part.text)))
    if step.kind in (ChangeKind.SPLIT, ChangeKind.JOINED) and step.mark is not Mark.KEPT:
        found.append(_run(Part(step.mark, "¶")))
    return tuple(found)


def _run(part: Part) -> Run:
    return Run(_TAGS[part.mark], tuple(pieces.of(Statement("")).of(part.text)))


def _note(step: Change) -> str:
    """Return what is told in brackets: both places of what moved, and the form that it took."""
    told = [step.form] if step.form else []
    if step.kind is ChangeKind.LEFT:
        told.insert(0, "moved from here")
    elif step.move:
        told.insert(0, f"moved here from {changed.place(step.old) or 'another place'}")
    elif step.mark is not Mark.KEPT and step.kind in (ChangeKind.SPLIT, ChangeKind.JOINED):
        told.append("split here" if step.kind is ChangeKind.SPLIT else "joined with the next")
    return "; ".join(told)


def _entry(number: int, change: Change) -> Entry:
    quoted = tuple(changed.phrases(change))
    return Entry(number, changed.place(change.old), changed.place(change.new), changed.kind(change), quoted)
