"""A statement's blocks as HTML has them: lists that nest, where a Statement has items with levels.

A run of numbered paragraphs is one list, and what stands below a paragraph stands inside its item;
a list below an unnumbered paragraph stands beside it, for a `p` can hold none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from drafter import numbering
from drafter.model import Block, BlockKind, Statement
from drafter.render import flow, labels, pictures, tables
from drafter.render.labels import Form, Label
from drafter.render.pieces import Piece, Pieces, anchor
from drafter.render.sheets import across

if TYPE_CHECKING:
    from drafter.render.pictures.drawing import Drawing

_FORMS = {
    Form.DECIMAL: ("decimal", "1"),
    Form.LOWER_LETTER: ("lower-alpha", "a"),
    Form.UPPER_LETTER: ("upper-alpha", "A"),
    Form.LOWER_ROMAN: ("lower-roman", "i"),
    Form.UPPER_ROMAN: ("upper-roman", "I"),
}
_AROUND = {("", "."): "stop", ("(", ")"): "both", ("", ")"): "after"}
_LAST_LETTER = 26
"""Word counts z, aa, bb; a browser z, aa, ab. Beyond z the label is given as words."""


@dataclass(frozen=True, slots=True)
class Text:
    """A heading, a paragraph without a number, or a footnote; `label` with its stop."""

    kind: str
    pieces: tuple[Piece, ...]
    level: int = 0
    label: str = ""
    bare: str = ""
    leads: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its header row, () where it has none, its rows, and its columns' widths in percent.

    `tight` where the columns have no room for all their dates: there these may be broken. `picture` is what it
    is drawn as, too.
    """

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[str, ...]
    tight: bool = False
    picture: str = ""
    kind: str = "table"


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of what tables say. A page template that knows none prints its words, which are none."""

    drawing: Drawing
    number: int
    pieces: tuple[Piece, ...] = ()
    label: str = ""
    leads: bool = False
    kind: str = "figure"


@dataclass(slots=True)
class Item:
    """One item of a list. `marker` is what is printed where the list's own count prints no such label."""

    pieces: tuple[Piece, ...]
    label: str
    value: int | None = None
    marker: str = ""
    words: str = ""
    leads: bool = False
    anchor: str = ""
    children: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class List:
    """A list: of paragraphs or of items, counted ("ol") or not ("ul")."""

    tag: str
    names: str
    level: int
    form: str = ""
    start: int = 1
    following: int = 1
    items: list[Item] = field(default_factory=list)
    shape: tuple[Form, str, str] | None = None
    kind: str = "list"


Node = Text | Table | List | Figure


@dataclass(slots=True)
class Sheet:
    """What stands on pages that lie the same way, `across` or upright."""

    across: bool
    nodes: list[Node] = field(default_factory=list)


def sheets(statement: Statement, texts: Pieces, anchored: Collection[int] = ()) -> list[Sheet]:
    """Return the body of the statement, in reading order; blocks that are `anchored` or referred to have an anchor."""
    tree = _Tree(texts, frozenset(anchored) | texts.targets, tables.wholes(statement.blocks))
    chosen = labels.chosen(statement.blocks)
    leads = flow.leads(statement.blocks)
    drawn = pictures.of(statement.blocks)
    lies = across(statement.blocks)
    for at, (block, label) in enumerate(zip(statement.blocks, chosen, strict=True)):
        tree.lie(lies[at])
        tree.add_figures(drawn.get(at, ()))
        tree.add(at, block, label, leads[at])
    return tree.sheets


class _Tree:
    """The lists that stand open while the blocks are walked: one a level, paragraphs at level 0."""

    def __init__(self, texts: Pieces, anchored: frozenset[int], wholes: Mapping[int, Block]) -> None:
        self.sheets = [Sheet(False)]
        self.wholes = wholes
        self.texts = texts
        self.anchored = anchored
        self.open: list[List] = []
        self.figures = 0

    @property
    def top(self) -> list[Node]:
        """Return the nodes of the sheet that stands open."""
        return self.sheets[-1].nodes

    def lie(self, across: bool) -> None:
        """Begin a sheet where the page lies another way than before."""
        if across is not self.sheets[-1].across:
            self.open = []
            self.sheets.append(Sheet(across))

    def add_figures(self, drawn: Iterable[Drawing]) -> None:
        """Put pictures before the block that comes next."""
        for each in drawn:
            self.figures += 1
            self._close(Figure(each, self.figures))

    def add(self, at: int, block: Block, label: Label | None, leads: bool) -> None:
        words = tuple(self.texts.of(block.text, at))
        match block.kind:
            case BlockKind.ITEM:
                self._add_item(block, label, words, leads)
            case BlockKind.PARAGRAPH if block.label and not numbering.is_words(block.label):
                self.open = [each for each in self.open if each.level == 0]
                self._append(0, block, label, words, leads)
                self.open[0].items[-1].anchor = self._anchor(at)
            case BlockKind.TABLE:
                line = tables.LINE_ACROSS if self.sheets[-1].across else tables.LINE
                self._close(_table(block, at, self.texts, line, self.wholes[id(block)]))
            case BlockKind.FOOTNOTE if self.texts.is_referred(block):
                note = next(n for n, each in enumerate(self.texts.notes, 1) if each is block)
                self._beside(Text("note", words, note, block.label, block.label))
            case _:
                self._close(replace(_text(block, words, leads), anchor=self._anchor(at)))

    def _anchor(self, at: int) -> str:
        return anchor(at) if at in self.anchored else ""

    def _close(self, node: Node) -> None:
        self.open = []
        self.top.append(node)

    def _beside(self, node: Node) -> None:
        """Put a footnote's text into the item that stands open: it ends no list."""
        (self.open[-1].items[-1].children if self.open else self.top).append(node)

    def _add_item(self, block: Block, label: Label | None, words: tuple[Piece, ...], leads: bool) -> None:
        self.open = [each for each in self.open if each.level <= block.level]
        self._append(block.level, block, label, words, leads)

    def _append(self, level: int, block: Block, label: Label | None, words: tuple[Piece, ...], leads: bool) -> None:
        shape = label.shape if label else None
        last = self.open[-1] if self.open else None
        if last is None or last.level < level or not _goes_on(last, block, label):
            parent = next((each for each in reversed(self.open) if each.level < level), None)
            self.open = [each for each in self.open if each.level < level]
            made = _list(level, block, label, shape)
            (parent.items[-1].children if parent else self.top).append(made)
            self.open.append(made)
            last = made
        last.items.append(_item(last, block, label, words))
        last.items[-1].leads = leads


def _goes_on(last: List, block: Block, label: Label | None) -> bool:
    """Return whether the block is one more item of this list."""
    if not block.label:
        return last.tag == "ul"
    return last.tag == "ol" and (label is None or label.shape == last.shape)


def _list(level: int, block: Block, label: Label | None, shape: tuple[Form, str, str] | None) -> List:
    names = "paragraphs" if level == 0 else f"items level-{level}"
    if not block.label:
        return List("ul", f"{names} bullets-{(level - 1) % 2 + 1}", level)
    if label is None or shape is None:
        return List("ol", f"{names} typed", level)
    form, kind = _FORMS[label.form]
    names += f" {form}-{_AROUND[label.before, label.after]}"
    return List("ol", names, level, kind, label.value, label.value, shape=shape)


def _item(within: List, block: Block, label: Label | None, words: tuple[Piece, ...]) -> Item:
    """Return the item; a number is told only where the list's own count would print another."""
    item = Item(words, block.label)
    if not block.label:
        return item
    printed = block.label + numbering.stop(block.label)
    if label is None or within.shape is None:
        item.words = printed if numbering.is_words(block.label) else ""
        item.marker = "" if item.words else printed
        within.following += 1
        return item
    item.value = label.value if label.value != within.following else None
    within.following = label.value + 1
    if label.form in (Form.LOWER_LETTER, Form.UPPER_LETTER) and label.value > _LAST_LETTER:
        item.marker = printed
    return item


def _text(block: Block, words: tuple[Piece, ...], leads: bool) -> Text:
    label = block.label + numbering.stop(block.label)
    match block.kind:
        case BlockKind.HEADING if numbering.is_annex(block):
            return Text("annex", words, block.level, block.label, block.label)
        case BlockKind.HEADING:
            return Text("heading", words, block.level, label, block.label)
        case BlockKind.FOOTNOTE:
            return Text("lost-note", words, 0, block.label, block.label)
        case _:
            return Text("paragraph", words, 0, label, block.label, leads)


def _table(block: Block, at: int, texts: Pieces, line: float, whole: Block) -> Table:
    rows, offset = [], 0
    for cells in block.rows:
        row = []
        for cell in cells:
            row.append(Cell(tuple(texts.of(cell, at, offset))))
            offset += len(cell) + 1
        rows.append(tuple(row))
    has_header = block.level == 1
    widths = tuple(f"{share / 100:.2f}" for share in tables.shares(whole, line))
    tight, picture = tables.is_tight(whole, line), block.picture or ""
    return Table(rows[0] if has_header else (), tuple(rows[has_header:]), widths, tight, picture)
