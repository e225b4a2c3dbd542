"""The elements of a PDF's structure to source paragraphs: what each is, its label and level, is what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter import numbering
from drafter.ingest import marks, whole
from drafter.ingest.pdf import flow, lines as pdf_lines, looks, tables as pdf_tables
from drafter.ingest.pdf.lines import Line, Way
from drafter.ingest.pdf.looks import Body
from drafter.ingest.pdf.tables import Table
from drafter.ingest.words import Vocabulary
from drafter.model import Lines, Repair
from drafter.received import SourceKind, SourceParagraph

_HEADING = re.compile(r"H[1-6]?$")
_NOTES = frozenset({"Note", "FENote", "Footnote", "Endnote"})
_NOTE = re.compile(r"(?P<label>[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§]{1,3}|\d{1,3})[.)]?\s*")


@dataclass(slots=True)
class Element:
    """The words of one element of the structure, in lines; `way` leads to it."""

    way: Way
    lines: list[Line]
    starts: frozenset[int] = frozenset()  # the lines that begin an element of its own within it, where all do

    @property
    def kinds(self) -> list[str]:
        """Return the types on the way, outermost first."""
        return [kind for kind, _ in self.way]

    def above(self, *kinds: str) -> Way:
        """Return the way to the innermost element of one of the kinds; () if there is none."""
        at = next((at for at in range(len(self.way) - 1, -1, -1) if self.way[at][0] in kinds), -1)
        return self.way[: at + 1]


def paragraphs(
    elements: Sequence[Element], tables: Mapping[int, Table], ours: bool, vocabulary: Vocabulary
) -> tuple[list[SourceParagraph], list[Repair]]:
    """Return the paragraphs that the elements are, in order, and what was repaired in them.

    `tables` are those that are only drawn, by the numbers of their lines. In a PDF that is `ours`, a
    section is what a draft says of itself, and no text of the statement; nor is a figure, whose words are drawn
    from the tables beside it.
    """
    usual = looks.body([line for element in elements for line in element.lines])
    walk = _Walk(usual, vocabulary, ours, tables, [element.way for element in elements])
    for element in elements:
        walk.add(element)
    walk.close()
    return looks.names(walk.done), walk.repairs


@dataclass
class _Walk:
    """The walk through the elements."""

    usual: Body
    vocabulary: Vocabulary
    ours: bool
    tables: Mapping[int, Table]
    ways: list[Way]
    repairs: list[Repair] = field(default_factory=list)
    titled: bool = False
    done: list[SourceParagraph] = field(default_factory=list)
    table: Way = ()
    cells: dict[Way, dict[Way, str]] = field(default_factory=dict)
    header: set[Way] = field(default_factory=set)
    table_lines: list[Line] = field(default_factory=list)
    label: list[Line] = field(default_factory=list)
    item: Way = ()
    last: Element | None = None  # the last of running text, to go on with on the next page
    numbered: bool = False  # whether the outermost list is one of numbered paragraphs

    def add(self, element: Element) -> None:
        """Add what an element is."""
        kinds = element.kinds
        table = element.above("Table")
        if table != self.table:
            self._end_table()
        if self.ours and ("Sect" in kinds or "Figure" in kinds):
            kind = "picture" if "Figure" in kinds else "draft's own note"
            self.repairs.append(Repair(kind, pdf_lines.span(element.lines), self._text(element.lines), ""))
        elif table:
            self._cell(element, table)
        elif element.lines[0].number in self.tables:
            self._drawn(self.tables[element.lines[0].number])
        elif _NOTES & set(kinds) or "NonStruct" in kinds[:2]:
            self._note(element)
        elif kinds[-1] == "Lbl":
            self._end_label()
            self.label = element.lines
        elif _HEADING.match(kinds[-1]) or kinds[-1] == "Title":
            self._heading(element)
        elif "LI" in kinds:
            self._listed(element)
        else:
            self._running(element)

    def close(self) -> None:
        """End what is open."""
        self._end_table()
        self._end_label()

    def _text(self, lines: Sequence[Line]) -> str:
        text, repairs = pdf_lines.joined(lines, self.vocabulary)
        self.repairs += repairs
        return text

    def _end_label(self) -> None:
        """Add a label whose list item has no words of its own."""
        if self.label:
            text = self._text(self.label)
            self.done.append(whole.paragraph(text, pdf_lines.span(self.label)))
        self.label = []

    # ── tables and notes ─────────────────────────────────────────────────────────────────────────

    def _cell(self, element: Element, table: Way) -> None:
        self.table = table
        row, cell = element.above("TR"), element.above("TD", "TH")
        cells = self.cells.setdefault(row, {})
        text = self._text(element.lines)
        cells[cell] = f"{cells[cell]} {text}" if cell in cells else text
        self.table_lines += element.lines
        if cell and cell[-1][0] == "TH":
            self.header.add(row)

    def _end_table(self) -> None:
        if not self.table:
            return
        rows = ["\t".join(_places(cells)) for cells in self.cells.values()]
        first = next(iter(self.cells))
        level = int(first in self.header and all(cell[-1][0] == "TH" for cell in self.cells[first] if cell))
        lines = pdf_lines.span(self.table_lines)
        self.done.append(SourceParagraph(SourceKind.TABLE, "\n".join(rows), lines, level=level))
        self.table, self.cells, self.header, self.table_lines, self.last = (), {}, set(), [], None

    def _drawn(self, table: Table) -> None:
        """Add a table that is only drawn, once for all of its elements."""
        if not self.done or self.done[-1].lines[1] != table.number + table.height - 1:
            self.repairs += pdf_tables.add(self.done, table)
        self.last = None

    def _note(self, element: Element) -> None:
        if element.kinds[-1] == "Lbl":
            self.label = element.lines
            return
        text = f"{self._text(self.label)} {self._text(element.lines)}".strip()
        mark = _NOTE.match(text)
        lines = pdf_lines.span([*self.label, *element.lines])
        self.label = []
        label = numbering.raised(mark["label"]) if mark else ""
        note = SourceParagraph(SourceKind.FOOTNOTE, text[mark.end() if mark else 0 :], lines, label)
        self.done.append(note)

    # ── running text ─────────────────────────────────────────────────────────────────────────────

    def _heading(self, element: Element) -> None:
        self._end_label()
        kind = element.kinds[-1]
        title = kind == "Title" or (kind == "H1" and self._is_only(element) and (bool(element.starts) or not self.ours))
        self.titled = self.titled or (title and kind == "H1")
        level = 1 if kind in ("H", "Title") else int(kind[1]) - self.titled
        for part in self._parts(element, title):
            self.done.append(whole.heading(self._text(part), pdf_lines.span(part), max(level, 1), title))
        self.last = None

    def _is_only(self, element: Element) -> bool:
        """Return whether this is the file's one heading of the first degree, and its first text: its title then."""
        return not self.done and {way for way in self.ways if way[-1][0] in ("H1", "Title")} == {element.way}

    def _parts(self, element: Element, title: bool) -> Iterator[list[Line]]:
        """Yield the lines of a heading in the parts that were meant: a title's lines, an annex and its name."""
        part: list[Line] = []
        for at, line in enumerate(element.lines):
            meant = at in element.starts if element.starts else title and flow.had_room(element.lines[at - 1], line)
            if part and (meant or flow.ANNEX.fullmatch(part[-1].text)):
                yield part
                part = []
            part.append(line)
        yield part

    def _listed(self, element: Element) -> None:
        """Add a list item: its label and words, or more words of the one that is open."""
        item = element.above("LI")
        label, first = self.label, item != self.item
        self.label, self.item = [], item
        if self._goes_over(element, first and not label):
            return
        text = self._text(element.lines)
        printed = " ".join(line.text for line in label)
        if first and not printed:
            printed, text = _typed(text)
        lines = pdf_lines.span([*label, *element.lines])
        if not first:
            self.done.append(SourceParagraph(SourceKind.PARAGRAPH, text, lines))
        else:
            self.done.append(self._item(printed, text, lines, element.kinds.count("L")))
        self.last = element

    def _item(self, printed: str, text: str, lines: Lines, depth: int) -> SourceParagraph:
        mark = marks.split(f"{printed} x")
        is_label = any(sign.isalnum() for sign in printed)  # in words of its own, maybe: no word of it is lost
        label = mark.label or ("" if mark.mark or not is_label else numbering.unstopped(printed))
        sign = "" if label else mark.mark or printed
        if sign and "\ue000" <= sign <= "\uf8ff":
            self.repairs.append(Repair("bullet", (lines[0], lines[0]), sign, "•"))
            sign = "•"
        level = max(depth, 1)
        if level == 1:
            self.numbered = bool(label) and (label[:1].isdecimal() or label[:1].isupper())
        return whole.listed(text, lines, label, level - (self.numbered and level > 1), sign)

    def _running(self, element: Element) -> None:
        self._end_label()
        if self._goes_over(element, True):
            return
        found, repairs = looks.made(element.lines, self.usual, self.vocabulary)
        self.repairs += repairs
        self.done.append(found)
        self.last = element

    def _goes_over(self, element: Element, may: bool) -> bool:
        """Join an element to the one before it where a page's end parted them; return whether it did."""
        last = self.last
        if not may or last is None or not self.done or not _is_over(last.lines[-1], element.lines[0]):
            return False
        if last.way[-1][0] != element.way[-1][0] or last.kinds.count("L") != element.kinds.count("L"):
            return False
        listed = "LI" in element.kinds and any(way[-1][0] == "Lbl" for way in self.ways)
        if looks.label_of(element.lines[0]) or not (listed or flow.goes_over(last.lines, element.lines[0])):
            return False
        before = self.done[-1]
        text, repairs = pdf_lines.joined(element.lines, self.vocabulary, before.text)
        self.repairs += repairs
        self.done[-1] = replace(before, text=text, lines=(before.lines[0], element.lines[-1].number))
        self.last = element
        return True


def _is_over(last: Line, line: Line) -> bool:
    """Return whether a line stands on another page, or at the head of another column."""
    return last.page != line.page or line.y > last.y + line.size


def _typed(text: str) -> tuple[str, str]:
    """Return the label or bullet that is typed before an item's words, and the words."""
    mark = marks.split(text)
    return (text[: len(text) - len(mark.text)].strip(), mark.text) if mark.mark or mark.label else ("", text)


def _places(cells: Mapping[Way, str]) -> list[str]:
    """Return a row's cells at their places: one without words is not among `cells`."""
    placed = {cell[-1][1] if cell else 0: text for cell, text in cells.items()}
    return [placed.get(at, "") for at in range(max(placed) + 1)]
