"""A Statement as a Word file: real styles, real lists, real footnotes, comments for provenance.

The look is all in the base document (`word_base`); this walk names styles and nothing else, so
that a style changed there changes the next draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from drafter import numbering
from drafter.model import Block, BlockKind, Statement
from drafter.problems import DraftingError
from drafter.render import contents, flow, front, labels, pieces, sheets, tables
from drafter.render.dress import Dress
from drafter.render.labels import Label
from drafter.render.pieces import Gap, Link, Note, Piece
from drafter.render.word import base, contents_field, gaps, package as word_package, parts as word_parts, pictures
from drafter.render.word.base import Base
from drafter.render.word.comments import Comments
from drafter.render.word.links import Links
from drafter.render.word.lists import LEVELS, STEP, Numbering
from drafter.render.word.marks import Marks
from drafter.render.word.package import Part
from drafter.render.word.parts import paragraph
from drafter.render.word.sections import Sections
from drafter.render.word.xml import Xml, el, run, whole, written

DEEPEST = 5
"""The last level of list that has a style of its own."""
_KEPT = el("w:keepNext")


def file(
    statement: Statement, dress: Dress, origins: Mapping[str, str], remarks: Mapping[int, Sequence[str]] | None = None
) -> bytes:
    """Return the bytes of the .docx, with `remarks` in its margin: by block, or by line of the title from -1 on.

    Raises DraftingError where the base document cannot be used.
    """
    writer = Writer(statement, dress, origins)
    writer.comments.remarks = remarks or {}
    return writer.package()


class Writer:
    """The walk through one statement, and what it gathers on the way."""

    def __init__(self, statement: Statement, dress: Dress, origins: Mapping[str, str]) -> None:
        self.statement, self.dress = statement, dress
        self.base: Base = base.opened(dress)
        self.lists = Numbering(self.base)
        self.tables = tables.wholes(statement.blocks)
        self.pieces = pieces.of(statement)
        self.pictures = pictures.Pictures(statement, dress)
        self.comments = Comments(statement, self.base, origins, dress.provenance)
        self.marks = Marks(statement)
        self.links = Links(statement, self.pieces.targets)
        self.sections = Sections(sheets.across(statement.blocks), self.base, dress)
        self.contents = contents_field.Contents(contents.of(statement), self.base)
        self.body: list[Xml] = []
        self.controls = 0

    # ── the package ──────────────────────────────────────────────────────────────────────────────

    def package(self) -> bytes:
        """Return the bytes of the file."""
        self.body += self._front()
        for element in self._blocks():
            self.body.append(element)
        body = el("w:body", *self.body, self.sections.end(len(self.statement.blocks)))
        parts = [Part("word/document.xml", whole("w:document", body, prefixes=("w", "r", *self._picture_prefixes())))]
        parts.append(self.contents.styles(self.sections.text_width(0)))
        parts.append(Part("word/numbering.xml", written(self.lists.element)))
        parts += [word_parts.settings(self._has_notes(), self.dress.language), *self.base.parts]
        parts += [*self._headers(), *self._picture_parts()]
        if notes := list(self._footnotes()):
            parts.append(Part("word/footnotes.xml", whole("w:footnotes", *word_parts.separators(), *notes)))
        if self.comments.made:
            parts.append(Part("word/comments.xml", whole("w:comments", *self.comments.made)))
        parts += self.marks.parts()
        return word_package.write([*parts, *word_parts.properties(self.statement, self.dress.language)])

    def _headers(self) -> list[Part]:
        return word_parts.headers(self.statement, self.base)

    def _picture_parts(self) -> Iterator[Part]:
        return self.pictures.parts()

    def _picture_prefixes(self) -> tuple[str, ...]:
        return self.pictures.prefixes()

    def _has_notes(self) -> bool:
        return bool(self.pieces.notes)

    # ── the text ─────────────────────────────────────────────────────────────────────────────────

    def _front(self) -> Iterator[Xml]:
        """Yield the box that says it is a draft, then the title."""
        for at, line in enumerate(front.draft_note(self.statement)):
            yield paragraph(self.base.id("Draft Note"), *self._note_line(line, at == 0))
        for at, line in enumerate(self.statement.title, 1):
            yield paragraph(self.base.id("Title"), *self.comments.remarked(-at, self._runs(line, -at)))
        if self.contents.entries:
            yield from self.contents.lines(self._pages())

    def _pages(self) -> dict[int, int]:
        """Return the pages of the headings, as the PDF has them; {} where no PDF can be made."""
        from drafter.render import pdf

        try:
            return pdf.pages(self.statement, self.dress)
        except DraftingError:
            return {}

    def _note_line(self, line: str, is_head: bool) -> Iterator[Xml]:
        if is_head:
            yield run(line, style=self.base.id("Label"))
        else:
            for piece in pieces.of(Statement("")).of(line):
                yield gaps.highlighted(piece) if isinstance(piece, Gap) else run(piece.text)

    def _blocks(self) -> Iterator[Xml]:
        blocks = self.statement.blocks
        for at, (block, label, leads) in enumerate(zip(blocks, labels.chosen(blocks), flow.leads(blocks), strict=True)):
            if self.sections.begins(at):
                self._end_section(at)
            yield from self.pictures.before(at, self.base.id("Body Text"), self.sections.text_width(at) / 20)
            match block.kind:
                case BlockKind.TABLE:
                    yield from self._table(block, at)
                case BlockKind.FOOTNOTE if self.pieces.is_referred(block):
                    number = self.pieces.number(block)
                    if all(after.kind is BlockKind.FOOTNOTE for after in blocks[at:]):
                        self.marks.ends_with(number)
                    yield from word_parts.footnote_place(number)
                case BlockKind.FOOTNOTE:
                    mark = run(f"{block.label} ", style=self.base.id("footnote reference"))
                    words = self.comments.remarked(at, [mark, *self._runs(block.text, at)])
                    yield paragraph(self.base.id("footnote text"), *self.marks.round(at, block, words))
                case _:
                    yield self._paragraph(block, label, at, leads)

    def _end_section(self, at: int) -> None:
        """End the section before block `at` with the last paragraph there is; nothing to end if there is none."""
        last = next((n for n in reversed(range(len(self.body))) if self.body[n].startswith("<w:p>")), None)
        if last is not None:
            ended = f"{self.sections.end(at)}</w:pPr>"
            self.body[last] = Xml(self.body[last].replace("</w:pPr>", ended, 1))

    def _paragraph(self, block: Block, label: Label | None, at: int, leads: bool) -> Xml:
        properties = self._properties(block, self._place(block, label, self.lists), leads)
        if self.sections.begins(at):
            properties.insert(1 + leads, el("w:pageBreakBefore", val="0"))  # the section begins a page
        words = [*self._typed_label(block, label, at), *self._runs(block.text, at)]
        words = self.comments.remarked(at, self.comments.beside(block, words))
        words = words if numbering.is_annex(block) else self.links.target(at, words)
        words = self.contents.target(at, words)
        return el("w:p", el("w:pPr", *properties), *self.marks.round(at, block, words))

    def _properties(self, block: Block, place: tuple[int, int] | None, leads: bool) -> list[Xml]:
        """Return the properties of a paragraph that stands in this list and level."""
        found = [_of_style(self._style(block))]
        if leads:
            found.append(_KEPT)
        if place is not None:
            found.append(_in_list(*place))
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

    def _typed_label(self, block: Block, label: Label | None, at: int) -> list[Xml]:
        """Return the label as words, where no list prints it: bold, or a number and a tab."""
        if not block.label or not (label is None or numbering.is_annex(block)):
            return []
        if numbering.is_annex(block):
            named = self.links.annex_label(at, block.label)
            return [*named, el("w:r", el("w:br"))] if block.text else named
        is_words = numbering.is_words(block.label) or block.kind is BlockKind.HEADING
        style = self.base.id("Label" if is_words else "Label Number")
        gap = run(" ") if is_words else el("w:r", el("w:tab"))
        return [run(block.label + numbering.stop(block.label), style=style), *([gap] if block.text else [])]

    def _runs(self, text: str, block: int, offset: int = 0, noted: bool = True) -> list[Xml]:
        return [each for piece in self.pieces.of(text, block, offset) for each in self._run(piece, block, noted)]

    def _run(self, piece: Piece, block: int, noted: bool) -> list[Xml]:
        match piece:
            case Gap():
                self.controls += 1
                control = gaps.control(piece, self.controls, self.statement.draft is not None)
                return self.comments.of_gap(piece, block, control) if noted else [control]  # no comment in a footnote
            case Note():
                note = self.pieces.notes[piece.number - 1]
                return [word_parts.footnote_reference(piece.number, note, self.base)]
            case Link():
                return self.links.field(piece)
            case _:
                return [run(piece.text)]

    # ── footnotes, tables ────────────────────────────────────────────────────────────

    def _footnotes(self) -> Iterator[Xml]:
        places = {id(block): at for at, block in enumerate(self.statement.blocks)}
        for number, note in enumerate(self.pieces.notes, 1):
            yield word_parts.footnote(number, note, self._runs(note.text, places[id(note)], noted=False), self.base)

    def _table(self, block: Block, at: int) -> Iterator[Xml]:
        """Yield the table and the short paragraph without which Word joins it to the next."""
        widths = self._widths(block, at)
        grid = el("w:tblGrid", *[el("w:gridCol", w=each) for each in widths])
        yield from pictures.place(block, at)
        yield el("w:tbl", self._table_properties(block, widths), grid, *self._rows(block, at, widths))
        yield paragraph(self.base.id("After Table"))

    def _round(self, at: int, block: Block, words: Sequence[Xml]) -> list[Xml]:
        return self.marks.round(at, block, self.comments.remarked(at, words))

    def _table_properties(self, block: Block, widths: list[int]) -> Xml:
        return el(
            "w:tblPr",
            el("w:tblStyle", val=self.base.id("Statement Table")),
            el("w:tblW", w=sum(widths), type="dxa"),
            el("w:tblLayout", type="fixed"),
            el("w:tblLook", val="0020" if block.level == 1 else "0000", firstRow=str(block.level)),
        )

    def _widths(self, block: Block, at: int) -> list[int]:
        width, whole = self.sections.text_width(at), self.tables.get(id(block), block)
        return [share * width // 10000 for share in tables.shares(whole, self.sections.line(at))]

    def _rows(self, block: Block, at: int, widths: list[int]) -> Iterator[Xml]:
        offset = 0
        for number, cells in enumerate(block.rows):
            is_header = number == 0 and block.level == 1
            style = self.base.id("Table Heading" if is_header else "Table Text")
            row = [el("w:trPr", el("w:cantSplit"), el("w:tblHeader") if is_header else None)]
            for cell, width in zip(cells, widths, strict=True):
                place = el("w:tcPr", el("w:tcW", w=width, type="dxa"))
                words = self._runs(cell, at, offset)
                words = words if offset else self._round(at, block, words)  # in the first cell, for the whole
                row.append(el("w:tc", place, paragraph(style, *words)))
                offset += len(cell) + 1
            yield el("w:tr", *row)


@cache
def _of_style(style: str) -> Xml:
    return el("w:pStyle", val=style)


@cache
def _in_list(number: int, level: int) -> Xml:
    return el("w:numPr", el("w:ilvl", val=level), el("w:numId", val=number))
