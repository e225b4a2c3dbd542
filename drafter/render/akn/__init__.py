"""A Statement as Akoma Ntoso 3.0, the United Nations' XML for papers of assemblies (AKN4UN).

    <statement>  <meta>       akn_meta
                 <preface>    the lines of the title
                 <mainBody>   sections by their headings; in them paragraphs, points and indents, tables
                 <attachments>  the annexes, each a <doc>

Each element bears an eId by its path: sec_1__para_2__point_a. A footnote stands where its mark does, as an
authorialNote. What the standard has no place for, and what reading it back needs, stands in attributes of our
own (NAMESPACE): a label that is not its number without the stop, the lines of the source, the precedents.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from drafter import markup, numbering
from drafter.model import NO_LINES, Block, BlockKind, Statement
from drafter.render import pieces
from drafter.render.akn import meta
from drafter.render.akn.meta import AKN, NAMESPACE, akn, own, put
from drafter.render.pieces import Note, Pieces

_HEADINGS = (
    ("section", "sec"),
    ("subsection", "subsec"),
    ("division", "dvs"),
    ("subdivision", "subdvs"),
    ("level", "lvl"),
)
"""The element of a heading's section by its level, and how its eId begins."""
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9]+")


def file(statement: Statement) -> bytes:
    """Return the statement as an Akoma Ntoso file, by the strict schema."""
    root = etree.Element(akn("akomaNtoso"), nsmap={None: AKN, "drafter": NAMESPACE})
    text = etree.SubElement(root, akn("statement"), name=meta.name(statement))
    text.append(meta.meta(statement))
    walk = _Walk(statement, pieces.of(statement))
    walk.preface(text)
    walk.body(text)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


@dataclass
class _Open:
    """An element that stands open: of what level, and how many of each kind it holds."""

    element: etree._Element
    level: int
    path: str
    counts: dict[str, int] = field(default_factory=dict)


@dataclass
class _Walk:
    """The walk through the blocks: which sections, and which paragraph and items, stand open."""

    statement: Statement
    texts: Pieces
    sections: list[_Open] = field(default_factory=list)
    items: list[_Open] = field(default_factory=list)  # the paragraph, then an item a level
    ids: set[str] = field(default_factory=set)
    last: str = ""  # the eId of the block before, by which a footnote finds its place again
    places: dict[int, str] = field(default_factory=dict)

    def preface(self, text: etree._Element) -> None:
        """Write the lines of the title."""
        if self.statement.title:
            preface = etree.SubElement(text, akn("preface"))
            for at, line in enumerate(self.statement.title, 1):
                title = etree.SubElement(etree.SubElement(preface, akn("p")), akn("docTitle"))
                self._inline(title, line, -at)

    def body(self, text: etree._Element) -> None:
        """Write the blocks, and each annex as an attachment."""
        self._begin(text, "")
        attachments = None
        for at, block in enumerate(self.statement.blocks):
            if numbering.is_annex(block):
                if attachments is None:
                    attachments = etree.SubElement(text, akn("attachments"))
                self._annex(attachments, at, block)
            else:
                self._add(at, block)
        for note in text.iter(akn("authorialNote")):
            note.set(own("after"), self.places[int(note.attrib.pop("at"))])
        for main in text.iter(akn("mainBody")):
            if not len(main):
                etree.SubElement(main, akn("p"))

    def _begin(self, text: etree._Element, path: str) -> None:
        self.sections, self.items = [_Open(etree.SubElement(text, akn("mainBody")), 0, path)], []

    def _annex(self, attachments: etree._Element, at: int, block: Block) -> None:
        eid = f"att_{len(attachments) + 1}"
        attachment = etree.SubElement(attachments, akn("attachment"), eId=eid)
        self._facts(attachment, block)
        self._head(attachment, at, block)
        doc = etree.SubElement(attachment, akn("doc"), name="annex")
        doc.append(meta.meta_of_annex(self.statement, eid))
        self._begin(doc, eid)

    def _add(self, at: int, block: Block) -> None:
        match block.kind:
            case BlockKind.HEADING:
                self._section(at, block)
            case BlockKind.PARAGRAPH:
                self.items = []
                self._text(self.sections[-1], 0, "paragraph", "para", at, block)
            case BlockKind.ITEM:
                self.items = [each for each in self.items if each.level < block.level]
                within = self.items[-1] if self.items else self.sections[-1]
                names = ("point", "point") if block.label else ("indent", "indent")
                self._text(within, block.level, *names, at, block)
            case BlockKind.TABLE:
                self.items = []
                self._table(at, block)
            case BlockKind.FOOTNOTE:
                self._footnote(at, block)

    def _section(self, at: int, block: Block) -> None:
        self.items = []
        self.sections = [each for each in self.sections if each.level < block.level]
        name, short = _HEADINGS[block.level - 1]
        made = self._made(self.sections[-1], name, short, block.label, block.level)
        self._facts(made.element, block)
        self._head(made.element, at, block)
        self.sections.append(made)

    def _made(self, within: _Open, tag: str, short: str, label: str, level: int, **attributes: str) -> _Open:
        eid = self._id(within.path, short, label, within)
        element = etree.SubElement(within.element, akn(tag), eId=eid, **attributes)
        return _Open(element, level, eid)

    def _id(self, path: str, short: str, label: str, within: _Open) -> str:
        """Return an eId that no other element has: by the label, else counted among its like."""
        count = within.counts[short] = within.counts.get(short, 0) + 1
        number = _NOT_IN_ID.sub("-", label).strip("-") or str(count)
        prefix = f"{path}__" if path else ""
        tried, again = f"{prefix}{short}_{number}", 1
        while tried in self.ids:
            again += 1
            tried = f"{prefix}{short}_{number}-{again}"
        self.ids.add(tried)
        return tried

    def _text(self, within: _Open, level: int, name: str, short: str, at: int, block: Block) -> None:
        """Write a paragraph or item; it becomes the lead-in of what comes to stand below it."""
        lead = within.element.find(akn("content"))
        if lead is not None:
            lead.tag = akn("intro")
        made = self._made(within, name, short, block.label, level)
        self._facts(made.element, block)
        self._number(made.element, block)
        content = etree.SubElement(made.element, akn("content"))
        self._inline(etree.SubElement(content, akn("p")), block.text, at)
        self.items.append(made)

    def _table(self, at: int, block: Block) -> None:
        made = self._made(self.sections[-1], "hcontainer", "hcontainer", "", 0, name="table")
        self._facts(made.element, block)
        content = etree.SubElement(made.element, akn("content"))
        table = etree.SubElement(content, akn("table"), eId=self._id(made.path, "table", "", made))
        offset = 0
        for number, cells in enumerate(block.rows):
            row = etree.SubElement(table, akn("tr"))
            for cell in cells:
                holder = etree.SubElement(row, akn("th" if number == 0 and block.level == 1 else "td"))
                self._inline(etree.SubElement(holder, akn("p")), cell, at, offset)
                offset += len(cell) + 1

    def _footnote(self, at: int, block: Block) -> None:
        """Write a footnote that no mark refers to where it stands; others stand at their marks already, or will."""
        if self.texts.is_referred(block):
            self.places[at] = self.last
            self.last = self._note_id(block)
            return
        self.items = []
        made = self._made(self.sections[-1], "hcontainer", "hcontainer", "", 0, name="footnote")
        self.places[at] = ""
        self._facts(made.element, block)
        paragraph = etree.SubElement(etree.SubElement(made.element, akn("content")), akn("p"))
        self._note(paragraph, at, block, f"{made.path}__fn")

    def _note_id(self, block: Block) -> str:
        return f"fn_{self.texts.number(block)}"

    def _note(self, within: etree._Element, at: int, block: Block, eid: str) -> None:
        note = etree.SubElement(within, akn("authorialNote"), eId=eid, placement="bottom", at=str(at))
        note.set("marker", block.label)
        self._facts(note, block, is_note=True)
        put(etree.SubElement(note, akn("p")), block.text)

    def _number(self, element: etree._Element, block: Block) -> None:
        if block.label:
            printed = block.label + numbering.stop(block.label)
            put(etree.SubElement(element, akn("num")), printed)
            if numbering.unstopped(printed) != block.label:
                element.set(own("label"), block.label)

    def _head(self, element: etree._Element, at: int, block: Block) -> None:
        self._number(element, block)
        if block.text:
            self._inline(etree.SubElement(element, akn("heading")), block.text, at)

    def _facts(self, element: etree._Element, block: Block, is_note: bool = False) -> None:
        """Write where a block stood in its source, the precedents that it was drafted from, and how it is printed."""
        if block.lines != NO_LINES:
            element.set(own("lines"), f"{block.lines[0]} {block.lines[1]}")
        if block.uses:
            element.set(own("from"), markup.provenance(block.uses))
        if block.picture is not None:
            element.set(own("picture"), block.picture.value)
        if block.refers:
            element.set(own("refers"), json.dumps(block.refers))
        if block.landscape is not None:
            element.set(own("landscape"), "true" if block.landscape else "false")
        if not is_note:
            self.last = element.get("eId", "")

    def _inline(self, element: etree._Element, text: str, at: int, offset: int = 0) -> None:
        """Write the words of a block, and at its marks the footnotes that they refer to."""
        for piece in self.texts.of(text, at, offset):
            if isinstance(piece, Note):
                note = self.texts.notes[piece.number - 1]
                place = next(place for place, each in _footnotes(self.statement.blocks) if each is note)
                self._note(element, place, note, self._note_id(note))
            else:
                put(element, piece.text)


def _footnotes(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    return ((at, block) for at, block in enumerate(blocks) if block.kind is BlockKind.FOOTNOTE)
