"""A Statement as a Word file: real styles, real lists, real footnotes, comments for provenance.

The look is all in the base document (`word_base`); this walk names styles and nothing else, so
that a style changed there changes the next draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter import numbering
from drafter.model import Block, BlockKind, Statement
from drafter.render import flow, front, labels, pieces, tables, word_base, word_package, word_parts, word_pictures
from drafter.render.dress import PAPERS, Dress
from drafter.render.front import Origin
from drafter.render.labels import Label
from drafter.render.pieces import Gap, Note, Piece
from drafter.render.word_base import Base
from drafter.render.word_numbering import LEVELS, STEP, Numbering
from drafter.render.word_package import Part
from drafter.render.word_parts import paragraph
from drafter.render.word_xml import Xml, el, look, run, whole, written

DEEPEST = 5
"""The last level of list that has a style of its own."""


def file(statement: Statement, dress: Dress, origins: Mapping[str, str]) -> bytes:
    """Return the bytes of the .docx.

    Raises DraftingError where the base document cannot be used.
    """
    return Writer(statement, dress, origins).package()


class Writer:
    """The walk through one statement, and what it gathers on the way."""

    def __init__(self, statement: Statement, dress: Dress, origins: Mapping[str, str]) -> None:
        self.statement, self.dress = statement, dress
        self.base: Base = word_base.opened(dress)
        self.lists = Numbering(self.base)
        self.pieces = pieces.of(statement)
        self.pictures = word_pictures.Pictures(statement, dress)
        self.comments: list[Xml] = []
        self.known = origins
        self.told = statement.draft is not None and dress.provenance

    # ── the package ──────────────────────────────────────────────────────────────────────────────

    def package(self) -> bytes:
        """Return the bytes of the file."""
        body = el("w:body", *self._front(), *self._blocks(), self._section())
        parts = [Part("word/document.xml", whole("w:document", body, prefixes=("w", "r", *self.pictures.prefixes())))]
        parts.append(self.base.styles)
        parts.append(Part("word/numbering.xml", written(self.lists.element)))
        parts += [word_parts.settings(self._has_notes(), self.dress.language), *self.base.parts]
        parts += [*self._headers(), *self.pictures.parts()]
        if notes := list(self._footnotes()):
            parts.append(Part("word/footnotes.xml", whole("w:footnotes", *word_parts.separators(), *notes)))
        if self.comments:
            parts.append(Part("word/comments.xml", whole("w:comments", *self.comments)))
        return word_package.write([*parts, *word_parts.properties(self.statement, self.dress.language)])

    def _headers(self) -> list[Part]:
        return word_parts.headers(self.statement, self.base)

    def _has_notes(self) -> bool:
        return bool(self.pieces.notes)

    def _section(self) -> Xml:
        width, height = PAPERS[self.dress.paper]
        header, first, footer = (word_package.relation(f"{part}.xml") for part in ("header1", "header2", "footer1"))
        references = [
            el("w:headerReference", type="default", more={"r:id": header}),
            el("w:headerReference", type="first", more={"r:id": first}),
            el("w:footerReference", type="default", more={"r:id": footer}),
            el("w:footerReference", type="first", more={"r:id": footer}),
        ]
        page = el("w:pgSz", w=width, h=height)
        return el("w:sectPr", *references, page, word_parts.margins(self.base), el("w:titlePg"))

    # ── the text ─────────────────────────────────────────────────────────────────────────────────

    def _front(self) -> Iterator[Xml]:
        """Yield the box that says it is a draft, then the title."""
        for at, line in enumerate(front.draft_note(self.statement)):
            yield paragraph(self.base.id("Draft Note"), *self._note_line(line, at == 0))
        for at, line in enumerate(self.statement.title, 1):
            yield paragraph(self.base.id("Title"), *self._runs(line, -at))

    def _note_line(self, line: str, is_head: bool) -> Iterator[Xml]:
        if is_head:
            yield run(line, style=self.base.id("Label"))
        else:
            yield from (self._run(piece) for piece in pieces.of(Statement("")).of(line))

    def _blocks(self) -> Iterator[Xml]:
        blocks = self.statement.blocks
        for at, (block, label, leads) in enumerate(zip(blocks, labels.chosen(blocks), flow.leads(blocks), strict=True)):
            yield from self.pictures.before(at, self.base.id("Body Text"), self._text_width() / 20)
            match block.kind:
                case BlockKind.TABLE:
                    yield from self._table(block, at)
                case BlockKind.FOOTNOTE if self.pieces.is_referred(block):
                    yield from word_parts.footnote_place(self.pieces.number(block))
                case BlockKind.FOOTNOTE:
                    mark = run(f"{block.label} ", style=self.base.id("footnote reference"))
                    yield paragraph(self.base.id("footnote text"), mark, *self._runs(block.text, at))
                case _:
                    yield self._paragraph(block, label, at, leads)

    def _paragraph(self, block: Block, label: Label | None, at: int, leads: bool) -> Xml:
        properties = el("w:pPr", *self._properties(block, self._place(block, label, self.lists), leads))
        return el(
            "w:p", properties, *self._commented(block, [*self._typed_label(block, label), *self._runs(block.text, at)])
        )

    def _properties(self, block: Block, place: tuple[int, int] | None, leads: bool) -> list[Xml]:
        """Return the properties of a paragraph that stands in this list and level."""
        found = [el("w:pStyle", val=self._style(block))]
        if leads:
            found.append(el("w:keepNext"))
        if place is not None:
            found.append(el("w:numPr", el("w:ilvl", val=place[1]), el("w:numId", val=place[0])))
        if block.kind is BlockKind.ITEM and block.level > LEVELS - 1:
            found.append(el("w:ind", left=STEP * (block.level + 1), hanging=STEP))
        return found

    def _style(self, block: Block) -> str:
        level = min(block.level, DEEPEST)
        match block.kind:
            case BlockKind.HEADING if numbering.is_annex(block):
                return self.base.id("Annex Title")
            case BlockKind.HEADING:
                return self.base.id(f"heading {level}")
            case BlockKind.ITEM if block.label:
                return self.base.id(f"Item {level}")
            case BlockKind.ITEM:
                return self.base.id("List Bullet" if level == 1 else f"List Bullet {level}")
            case _:
                numbered = block.label and not numbering.is_words(block.label)
                return self.base.id("Numbered Paragraph" if numbered else "Body Text")

    def _place(self, block: Block, label: Label | None, lists: Numbering) -> tuple[int, int] | None:
        """Return the list and level of the paragraph, None where neither it nor its style has one."""
        style = self._style(block)
        if block.kind is BlockKind.ITEM and not block.label:
            return lists.bullet(style, block.level - 1)
        if block.kind is BlockKind.HEADING and label and not numbering.is_annex(block):
            return lists.heading(block.level - 1, label)
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and label:
            return lists.paragraph(block.level, label)
        return lists.silent(block.level) if self.base.list_of(style) else None

    def _typed_label(self, block: Block, label: Label | None) -> list[Xml]:
        """Return the label as words, where no list prints it: bold, or a number and a tab."""
        if not block.label or not (label is None or numbering.is_annex(block)):
            return []
        if numbering.is_annex(block):
            return [run(block.label), el("w:r", el("w:br"))] if block.text else [run(block.label)]
        is_words = numbering.is_words(block.label) or block.kind is BlockKind.HEADING
        style = self.base.id("Label" if is_words else "Label Number")
        gap = run(" ") if is_words else el("w:r", el("w:tab"))
        return [run(block.label + numbering.stop(block.label), style=style), *([gap] if block.text else [])]

    def _runs(self, text: str, block: int, offset: int = 0) -> list[Xml]:
        return [self._run(piece) for piece in self.pieces.of(text, block, offset)]

    def _run(self, piece: Piece) -> Xml:
        match piece:
            case Gap():
                return run(piece.text, el("w:highlight", val="yellow"))
            case Note():
                note = self.pieces.notes[piece.number - 1]
                return word_parts.footnote_reference(piece.number, note, self.base)
            case _:
                return run(piece.text)

    # ── provenance, footnotes, tables ────────────────────────────────────────────────────────────

    def _commented(self, block: Block, runs: list[Xml]) -> list[Xml]:
        """Return the runs between the marks of a comment that tells the block's precedents."""
        if not self.told or not block.uses:
            return runs
        key = len(self.comments)
        told = [Origin("", use.precedent, front.agreed(use.precedent, self.known), use.values) for use in block.uses]
        self.comments.append(word_parts.comment(key, told, self.base, front.stamp(self.statement)))
        mark = el("w:r", look(self.base.id("annotation reference")), el("w:commentReference", id=key))
        return [el("w:commentRangeStart", id=key), *runs, el("w:commentRangeEnd", id=key), mark]

    def _footnotes(self) -> Iterator[Xml]:
        places = {id(block): at for at, block in enumerate(self.statement.blocks)}
        for number, note in enumerate(self.pieces.notes, 1):
            yield word_parts.footnote(number, note, self._runs(note.text, places[id(note)]), self.base)

    def _table(self, block: Block, at: int) -> Iterator[Xml]:
        """Yield the table and the short paragraph without which Word joins it to the next."""
        widths = self._widths(block)
        grid = el("w:tblGrid", *[el("w:gridCol", w=each) for each in widths])
        yield from word_pictures.place(block, at)
        yield el("w:tbl", self._table_properties(block, widths), grid, *self._rows(block, at, widths))
        yield paragraph(self.base.id("After Table"))

    def _table_properties(self, block: Block, widths: list[int]) -> Xml:
        return el(
            "w:tblPr",
            el("w:tblStyle", val=self.base.id("Statement Table")),
            el("w:tblW", w=sum(widths), type="dxa"),
            el("w:tblLayout", type="fixed"),
            el("w:tblLook", val="0020" if block.level == 1 else "0000", firstRow=str(block.level)),
        )

    def _widths(self, block: Block) -> list[int]:
        width = self._text_width()
        return [share * width // 10000 for share in tables.shares(block)]

    def _rows(self, block: Block, at: int, widths: list[int]) -> Iterator[Xml]:
        offset = 0
        for number, cells in enumerate(block.rows):
            is_header = number == 0 and block.level == 1
            style = self.base.id("Table Heading" if is_header else "Table Text")
            row = [el("w:trPr", el("w:cantSplit"), el("w:tblHeader") if is_header else None)]
            for cell, width in zip(cells, widths, strict=True):
                place = el("w:tcPr", el("w:tcW", w=width, type="dxa"))
                row.append(el("w:tc", place, paragraph(style, *self._runs(cell, at, offset))))
                offset += len(cell) + 1
            yield el("w:tr", *row)

    def _text_width(self) -> int:
        """Return the width between the margins in twentieths of a point."""
        edges = word_parts.edges(self.base)
        sides = sum(round(float(edges.get(side, "1440"))) for side in ("left", "right"))
        return max(PAPERS[self.dress.paper][0] - sides, 1440)
