"""The elements of an Akoma Ntoso file as title lines and blocks, whoever wrote them; no word is left out.

A hierarchical element with a heading is a heading, points and list items are items, all others are paragraphs.
In a file of drafter's own the attributes say more: labels, lines, precedents, and where a footnote's block stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from drafter import numbering
from drafter.ingest.akn import own
from drafter.ingest.akn.notes import Placed, in_order
from drafter.ingest.akn.opening import SPACE
from drafter.ingest.akn.own import OWN
from drafter.model import MAX_HEADING_LEVEL, Block, BlockKind, plain

_LEVELS = {"section": 1, "subsection": 2, "division": 3, "subdivision": 4, "level": 5}
"""The level of a heading by its element, in a file of drafter's own; in others it is how deep it stands."""
_HIERARCHY = frozenset(
    """alinea article book chapter clause division hcontainer level paragraph part proviso rule section subchapter
    subclause subdivision subparagraph subpart subrule subsection subtitle title tome transitional""".split()
)
_ITEMS = frozenset(("point", "indent", "item", "li"))
_LISTS = frozenset(("list", "sublist", "blockList", "ul", "ol"))
_HEAD = frozenset(("num", "heading", "subheading"))
_LEADS = frozenset(("content", "intro", "wrapUp", "listIntroduction", "listWrapUp"))
_PARTS = frozenset((
    "mainBody", "body", "preamble", "preface", "coverPage", "conclusions", "attachments", "components", "component",
    "container", "recitals", "recital", "citations", "citation", "formula", "blockContainer", "div", "amendmentBody",
    "judgmentBody", "debateBody", "portionBody", "longTitle", "documentRef", "tblock",
))  # fmt: skip
_DOCUMENTS = frozenset((
    "act", "amendment", "amendmentList", "bill", "debate", "debateReport", "doc", "documentCollection", "judgment",
    "officialGazette", "portion", "statement", "attachment",
))  # fmt: skip
_BREAKS = frozenset(("br", "eol", "eop"))
_BLOCKS = frozenset(("p", "block", "table"))
_CODE = re.compile(r"[0-9A-F]{1,6}")


@dataclass
class Walk:
    """The walk through the elements: what has been read."""

    own: bool
    title: list[str] = field(default_factory=list)
    blocks: list[Placed] = field(default_factory=list)
    notes: list[Placed] = field(default_factory=list)
    marks: list[Placed] = field(default_factory=list)  # footnotes of the text that is being read

    def document(self, element: etree._Element) -> None:
        """Read a document: its title, its text, its annexes."""
        for part in element:
            match tag(part):
                case "meta":
                    continue
                case "preface" | "coverPage":
                    self._title(part)
                case _:
                    self.part(part, 0, 0)

    def all(self) -> tuple[Block, ...]:
        """Return the blocks in reading order, items nowhere deeper than below what stands above them."""
        found, depth = [], 0
        for block in in_order(self.blocks, self.notes):
            is_item = block.kind is BlockKind.ITEM
            depth = min(block.level, depth + 1) if is_item else 0
            level = depth if is_item else block.level
            found.append(block if level == block.level else replace(block, level=level))
        return tuple(found)

    def _title(self, part: etree._Element) -> None:
        lines = [each for each in part.iter() if tag(each) in ("p", "block") and not _within_note(each)]
        for line in lines or [part]:
            text = self._text(line)
            if text:
                self.title.append(text)
            self._place_notes("")

    def part(self, element: etree._Element, headings: int, items: int) -> None:
        """Read an element with all that it holds; `headings` and `items` are how deep it stands in them."""
        name = tag(element)
        if name == "meta":
            return
        if name in ("p", "block"):
            self._add(BlockKind.PARAGRAPH, element, 0, "", self._text(element))
        elif name in _DOCUMENTS:
            self._attachment(element, headings)
        elif name in _ITEMS:
            self._hierarchical(element, headings, items + 1, BlockKind.ITEM)
        elif name in _HIERARCHY:
            self._hierarchical(element, headings, items, BlockKind.PARAGRAPH)
        elif name == "table":
            self._table(element)
        elif name in _LISTS or name in _PARTS or name in _LEADS:
            self._within(element, headings, items)
        elif any(tag(each) in _BLOCKS for each in element.iter()):
            self._hierarchical(element, headings, items, BlockKind.PARAGRAPH)
        elif name:
            self._add(BlockKind.PARAGRAPH, element, 0, "", self._text(element))

    def _within(self, element: etree._Element, headings: int, items: int) -> None:
        if (element.text or "").strip():
            self._add(BlockKind.PARAGRAPH, element, 0, "", plain(element.text or ""))
        for child in element:
            self.part(child, headings, items)
            if (child.tail or "").strip():
                self._add(BlockKind.PARAGRAPH, element, 0, "", plain(child.tail or ""))

    def _attachment(self, element: etree._Element, headings: int) -> None:
        """Read an annex, or the document that it holds: what has a heading there stands below the annex's own."""
        head = [each for each in element if tag(each) in _HEAD]
        if head:
            self._heading(element, 1)
        depth = 0 if self.own else 1 if head else headings
        for child in element:
            if tag(child) not in _HEAD:
                self.part(child, depth, 0)

    def _hierarchical(self, element: etree._Element, headings: int, items: int, kind: BlockKind) -> None:
        name = tag(element)
        rest = [child for child in element if tag(child) not in _HEAD]
        has_head = any(tag(child) in ("heading", "subheading") for child in element)
        is_heading = name in _LEVELS if self.own else has_head and kind is BlockKind.PARAGRAPH
        if is_heading:
            level = _LEVELS[name] if self.own else headings + 1
            self._heading(element, level)
            headings, items = level, 0
        elif name == "hcontainer" and self.own:
            self._own_container(element)
            return
        else:
            rest = self._lead(element, rest, items, kind)
        for child in rest:
            self.part(child, headings, items)

    def _own_container(self, element: etree._Element) -> None:
        """Read a table or a footnote that nothing refers to."""
        for table in element.iter(f"{{{etree.QName(element).namespace}}}table"):
            self._table(table, element)
            return
        for child in element:
            self._text(child)
        for note in self.marks:
            block = own.told(Block(BlockKind.FOOTNOTE, note.block.text, 0, note.block.label), element)
            self.blocks.append(Placed(block, element.get("eId") or f"#{len(self.blocks)}"))
        self.marks = []

    def _heading(self, element: etree._Element, level: int) -> None:
        heads = [self._text(each) for each in element if tag(each) in ("heading", "subheading")]
        text = " ".join(filter(None, heads))
        self._add(BlockKind.HEADING, element, min(level, MAX_HEADING_LEVEL), self._label(element), text)

    def _lead(
        self, element: etree._Element, rest: list[etree._Element], items: int, kind: BlockKind
    ) -> list[etree._Element]:
        """Read the text that a paragraph or item begins with; return what else it holds."""
        texts = [self._text(each) for each in element if tag(each) in ("heading", "subheading")]
        texts += filter(None, [plain(element.text or "")])
        if rest and tag(rest[0]) in _LEADS:
            first, *rest = rest
            texts += filter(None, [plain(first.text or "")])
            rest = [*first, *rest]
            if rest and tag(rest[0]) in ("p", "block"):
                lead, *rest = rest
                texts.append(self._text(lead))
        elif rest and tag(rest[0]) in ("p", "block"):
            first, *rest = rest
            texts.append(self._text(first))
        while kind is BlockKind.ITEM and rest and tag(rest[0]) in ("p", "block"):
            first, *rest = rest
            texts.append(self._text(first))
        label = self._label(element)
        level = items if kind is BlockKind.ITEM else 0
        text = " ".join(filter(None, texts))
        if text or label or self.own or kind is BlockKind.ITEM:
            self._add(kind, element, level, label, text)
        return rest

    def _table(self, element: etree._Element, facts: etree._Element | None = None) -> None:
        rows = [row for row in element if tag(row) == "tr"]
        caption = next((self._text(each) for each in element if tag(each) == "caption"), "")
        if caption:
            self._add(BlockKind.PARAGRAPH, element, 0, "", caption)
        cells = [[self._text(cell) for cell in row if tag(cell) in ("td", "th")] for row in rows]
        width = max(map(len, cells), default=0)
        if width:
            header = bool(rows) and any(tag(cell) == "th" for cell in rows[0]) and any(cells[0])
            text = "\n".join("\t".join([*row, *[""] * (width - len(row))]) for row in cells)
            self._add(BlockKind.TABLE, element if facts is None else facts, int(header), "", text)

    def _label(self, element: etree._Element) -> str:
        typed = element.get(f"{OWN}label") if self.own else None
        if typed is not None:
            return str(typed)
        number = next((self._text(each) for each in element if tag(each) == "num"), "")
        return numbering.unstopped(number)

    def _add(self, kind: BlockKind, element: etree._Element, level: int, label: str, text: str) -> None:
        id_ = element.get("eId") or f"#{len(self.blocks)}"
        if text or label or kind is not BlockKind.PARAGRAPH:
            block = Block(kind, text, level, label)
            self.blocks.append(Placed(own.told(block, element) if self.own else block, id_))
        self._place_notes(id_)

    def _place_notes(self, id_: str) -> None:
        """Place the footnotes of the text just read: where they say, else after it."""
        for mark in self.marks:
            self.notes.append(mark if mark.after is not None else Placed(mark.block, mark.id, id_))
        self.marks = []

    def _text(self, element: etree._Element) -> str:
        return plain("".join(self._words(element)))

    def _words(self, element: etree._Element) -> Iterator[str]:
        """Yield the words of an element; a footnote's stay apart, and its mark stands for them."""
        yield element.text or ""
        for child in element:
            name = tag(child)
            if name == "authorialNote":
                yield self._note(child)
            elif child.tag is etree.PI:
                yield _letter(child)
            elif name in _BREAKS:
                yield " "
            elif name == "noteRef":
                yield child.get("marker") or ""
            else:
                apart = " " if name in _BLOCKS else ""
                yield f"{apart}{''.join(self._words(child))}{apart}"
            yield child.tail or ""

    def _note(self, element: etree._Element) -> str:
        mark = element.get("marker") or str(len(self.notes) + len(self.marks) + 1)
        mark = mark if self.own else numbering.raised(mark)
        text = plain("".join(self._words(element)))
        block = Block(BlockKind.FOOTNOTE, text, 0, mark)
        id_ = element.get("eId") or f"#note-{len(self.notes) + len(self.marks)}"
        after = element.get(f"{OWN}after") if self.own else None
        self.marks.append(Placed(own.told(block, element) if self.own else block, id_, after))
        return mark


def tag(element: etree._Element) -> str:
    """Return the name of one of the standard's elements, or of another's; "" for an instruction."""
    name = element.tag
    if not isinstance(name, str):
        return ""
    return SPACE.sub("", name).rpartition("}")[2]


def _within_note(element: etree._Element) -> bool:
    return any(tag(above) == "authorialNote" for above in element.iterancestors())


def _letter(instruction: etree._Element) -> str:
    """Return the letter that XML cannot hold, and an instruction tells."""
    told = (instruction.text or "").strip()
    is_letter = getattr(instruction, "target", "") == "char" and bool(_CODE.fullmatch(told))
    return chr(int(told, 16)) if is_letter and int(told, 16) < 0x110000 else ""
