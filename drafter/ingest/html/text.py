"""The article of a web page to source paragraphs: headings, lists, tables, notes and running text, in reading order.

What is left out stands among them as a repair, at its place.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter.ingest import marks
from drafter.ingest.html import lines as html_lines, lists, notes as html_notes, paragraphs as made, tables
from drafter.ingest.html.lines import Line, Piece
from drafter.ingest.html.notes import Manner
from drafter.ingest.html.paragraphs import Entry, Event, Item
from drafter.ingest.html.tree import BLOCKS, HEADINGS, Node
from drafter.model import Repair
from drafter.received import SourceKind, SourceParagraph


@dataclass(slots=True)
class Reading:
    """The walk through an article: what was read, and what stands open."""

    manner: Manner
    events: list[Event] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    bold: bool = False
    linked: bool = False
    heading: Node | None = None
    item: Item | None = None
    depth: int = 0  # of the lists of items that stand open
    numbering: set[str] = field(default_factory=set)  # the lists whose first level numbers paragraphs
    label: str = ""  # in a page of ours: what stands before the words
    gathered: int = 0  # above 0 all that follows is one paragraph
    celled: bool = False  # what is gathered is a cell, whose lines are kept
    referred: set[str] = field(default_factory=set)

    def walk(self, node: Node) -> None:
        """Read a node and all below it."""
        if not node.tag:
            self._say(node.text, node.line)
        elif node.drop:
            self._leave_out(node, node.drop)
        elif id(node) in self.manner.notes.texts:
            self._note(node, self.manner.notes.texts[id(node)])
        elif node.tag in BLOCKS:
            self.end()
            self._block(node)
            self.end()
        else:
            self._inline(node)

    def _say(self, words: str | None, line: int) -> None:
        self.pieces.append(Piece(words, line, self.bold, self.linked))

    def _within(self, node: Node) -> None:
        """Read what stands in a node, in its looks."""
        bold, linked = self.bold, self.linked
        self.bold = self.manner.looks.bold(node, bold)
        self.linked = linked or node.leads_away
        for child in node.children:
            self.walk(child)
        self.bold, self.linked = bold, linked

    def _gather(self, node: Node) -> None:
        """Read what stands in a node as one paragraph, whatever parts it."""
        self.gathered += 1
        self._within(node)
        self.gathered -= 1

    def _leave_out(self, node: Node, kind: str) -> None:
        words = node.within()
        if node.tag in BLOCKS:
            self.end()
        if words:
            self.events.append(Repair(kind, made.lines_of(node), words, ""))

    # ── blocks ───────────────────────────────────────────────────────────────────────────────────

    def _block(self, node: Node) -> None:
        if self.manner.own and node.get("role") in ("doc-footnote", "note"):
            self._own_note(node)
        elif node.tag in HEADINGS or id(node) in self.manner.titles:
            self._heading(node)
        elif node.tag in lists.LISTS:
            self._list(node)
        elif node.tag == "table":
            self._table(node)
        elif node.tag in ("pre", "listing", "xmp", "plaintext") and not self.gathered:
            self._preformatted(node)
        elif lists.word_level(node)[0] and not self.gathered:
            self._word_item(node)
        else:
            self._within(node)

    def _heading(self, node: Node) -> None:
        outer, self.heading = self.heading, node
        bold, self.bold = self.bold, True
        self._within(node)
        self.end()
        self.heading, self.bold, self.label = outer, bold, ""

    def _preformatted(self, node: Node) -> None:
        """Read words whose line breaks are their own, as plain text is read."""
        outer, self.pieces = self.pieces, []
        self._gather(node)
        lines, places = html_lines.as_typed(self.pieces)
        self.pieces = outer
        self.events += made.as_text(lines, places)

    # ── lists ────────────────────────────────────────────────────────────────────────────────────

    def _list(self, node: Node) -> None:
        own = self.manner.own
        typed = not own and lists.is_typed(node)
        told, name = lists.level(node)
        numbers = "paragraphs" in node.names if own else lists.numbers_paragraphs(node, self.manner.looks)
        of_paragraphs = numbers and self.depth == 0 and told <= 1 and not typed
        told = lists.below(self.numbering, name, told, of_paragraphs)
        depth = self.depth
        self.depth = depth if of_paragraphs or self.gathered else (told or depth + 1)
        for child, label in lists.labelled(node, self.manner.looks):
            if child.tag == "li" and not child.drop and id(child) not in self.manner.notes.texts:
                self._item(child, "" if typed else label, of_paragraphs)
            else:
                self.walk(child)
        self.depth = depth

    def _item(self, node: Node, label: str, is_paragraph: bool) -> None:
        self.end()
        outer, self.item = self.item, None
        if not self.gathered:
            self.item = Item(label, 0 if is_paragraph else max(self.depth, 1), is_paragraph)
        self._within(node)
        self.end()
        self.item = outer if self.item is not None else None

    def _word_item(self, node: Node) -> None:
        """Read an item of a list as Word saves it for the web: its label is in a span of its own."""
        span = lists.word_label(node)
        if span is None or id(node) in self.manner.titles:
            self._within(node)
            return
        told, name = lists.word_level(node)
        mark = marks.split(f"{span.within()} x")
        label = mark.label if mark.text == "x" and span.within() != "o" else ""
        is_paragraph = told == 1 and bool(label) and (label[0].isdecimal() or label[0].isupper())
        self.item = Item(label, lists.below(self.numbering, name, told, is_paragraph), is_paragraph)
        self.depth = 0
        if label or len(span.within()) == 1:  # what is neither label nor bullet stays where it stands
            span.children = []
        self._within(node)

    # ── tables ───────────────────────────────────────────────────────────────────────────────────

    def _table(self, node: Node) -> None:
        is_data = self.manner.own or tables.holds_data(node)
        grid = tables.grid(node) if is_data and not self.gathered else None
        if grid is None:
            self._laid_out(node)
            return
        for child in node.children:
            if child.tag not in tables.PARTS or child.drop:
                self.walk(child)
        self.end()
        level, drawn = int(tables.has_header(node)), tables.picture(node)
        cells = [[self._cell(cell) if cell is not None else [] for cell in row] for row in grid]
        rows = tables.printed(cells, level)
        if self.manner.own or any(any(row) for row in rows):
            words = "\n".join("\t".join(row) for row in rows)
            self._add(SourceParagraph(SourceKind.TABLE, words, made.lines_of(node), level=level, picture=drawn), node)

    def _laid_out(self, node: Node) -> None:
        """Read a table that only puts words in places; a label in a column of its own goes before its words."""
        labels = tables.is_label_column(tables.rows(node))
        for child in node.children:
            if not labels or child.tag not in tables.PARTS or child.drop:
                self.walk(child)
                continue
            for row in tables.rows_in(child):
                self._row(row)

    def _row(self, row: Node) -> None:
        self.end()
        self.gathered += 1
        for cell in row.children:
            self.walk(cell)
            self._say(" ", cell.line)
        self.gathered -= 1
        self.end()

    def _cell(self, node: Node) -> list[str]:
        """Return the lines of a cell: those that breaks part in a list, and what stands in blocks of its own."""
        outer, self.pieces, self.celled = self.pieces, [], not self.manner.own
        if node.drop:
            self._leave_out(node, node.drop)
        else:
            self._gather(node)
        found = self._groups()
        self.pieces, self.celled = outer, False
        return [line.text for group in found for line in html_lines.joined(group)]

    # ── notes ────────────────────────────────────────────────────────────────────────────────────

    def _note(self, node: Node, label: str) -> None:
        """Read an element that is a footnote; the link that leads back bears its label."""
        self.end()
        item, self.item = self.item, None
        outer, self.pieces = self.pieces, []
        self._gather(node)
        lines = self._taken()
        self.item, self.pieces = item, outer
        if lines:
            line = html_lines.one(lines)
            words = line.text.removeprefix(label).strip() if not label[:1].isalnum() or label[:1] > "~" else line.text
            self._add(SourceParagraph(SourceKind.FOOTNOTE, words, line.lines, label), node)

    def _own_note(self, node: Node) -> None:
        mark = next((each for each in node.walk() if "mark" in each.names), node)
        label = "".join(each.text for each in mark.walk())
        mark.children = []
        self._gather(node)
        lines = self._taken()
        line = html_lines.one(lines) if lines else Line("", node.line, node.line, False)
        self._add(SourceParagraph(SourceKind.FOOTNOTE, line.text, line.lines, label), node)

    # ── words ────────────────────────────────────────────────────────────────────────────────────

    def _inline(self, node: Node) -> None:
        looks, notes = self.manner.looks, self.manner.notes
        if node.tag == "br":
            self._say("\n" if self.gathered and not self.celled else None, node.line)
        elif self.manner.own and "label" in node.names:
            self.label = "".join(each.text for each in node.walk())
        elif self.manner.own:
            self._within(node)
        elif id(node) in notes.marks:
            self._raise(node, notes.marks[id(node)])
        elif id(node) in notes.backs:
            self._raise(node, html_notes.raised(node.within()))
        elif looks.struck(node):
            self._leave_out(node, "deleted text")
        elif looks.raised(node) and html_notes.figures(node.within()):
            self._raise(node, html_notes.figures(node.within()))
        elif node.tag == "q":
            self._say("“", node.line)
            self._within(node)
            self._say("”", node.line)
        else:
            self._within(node)

    def _raise(self, node: Node, mark: str) -> None:
        words = node.within()
        self.referred |= {mark} - {""}
        if words != mark:
            self.events.append(Repair("raised figure" if mark else "link back", made.lines_of(node), words, mark))
        self._say(mark, node.line)

    # ── paragraphs ───────────────────────────────────────────────────────────────────────────────

    def _groups(self) -> list[list[Line]]:
        """Return the lines that stand open, by paragraphs, and leave none open."""
        found, repairs = html_lines.groups(self.pieces, self.manner.own)
        self.pieces = []
        self.events += repairs
        return found

    def _taken(self) -> list[Line]:
        return [line for group in self._groups() for line in group]

    def end(self) -> None:
        """End the paragraph that stands open, if there is one."""
        if self.gathered:
            self.pieces += [Piece(None, 0)] * 2 if self.celled else [Piece(" ", 0)]
            return
        line = self.pieces[0].line if self.pieces else 0
        found = self._groups()
        if not found and self.manner.own and (self.label or self.item is not None):
            found = [[Line("", line, line, False)]]
        for group in found:
            self.events += self._group(group)

    def _group(self, group: list[Line]) -> list[Event]:
        item, self.item = self.item, None
        label, self.label = self.label, ""
        if self.heading is not None:
            level, is_title = self.manner.levels.get(self.heading.tag, 1), id(self.heading) in self.manner.titles
            if self.manner.own:
                label = label if "annex" in self.heading.names else made.bare(label)
                return [*made.own_headings(group, level, is_title, label)]
            return [*made.headings(group, level, is_title, item.label if item else "")]
        if self.manner.own:
            return [made.own_paragraph(group, item, made.bare(label))]
        found = made.running(group, item, self.referred)
        self.referred |= {mark for line in group for mark in html_notes.typed(line.text)}
        return found

    def _add(self, paragraph: SourceParagraph, node: Node) -> None:
        self.events.append(Entry(paragraph, paragraph.text, node.linked / node.letters if node.letters else 0.0))
