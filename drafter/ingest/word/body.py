"""The walk through the body of a Word file: its paragraphs and tables in reading order.

Paragraphs are counted as they stand in the file, those of tables and text boxes too. One whose mark is not in the
text that is asked for runs on into the next, and takes its looks from it, as in Word. What is not read is a Repair.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from drafter.ingest.word import chunks, frames, heads, parts as word_parts, text as word_text
from drafter.ingest.word.comments import Comments
from drafter.ingest.word.labels import Counter
from drafter.ingest.word.marking import Marks
from drafter.ingest.word.notes import Notes
from drafter.ingest.word.package import Package, R, W, has, value
from drafter.ingest.word.parts import Chunk, Note, Paragraph, Part, Table
from drafter.ingest.word.styles import Styles
from drafter.ingest.word.text import Piece, Words
from drafter.ingest.word.tracked import CHANGES, Changes
from drafter.model import Lines, Repair, plain
from drafter.received import Received

_SOFT_HYPHEN, _BLANK = "\u00ad", ("", "\u200d")  # a joiner is all that LibreOffice leaves in an empty row it settled


@dataclass
class _Open:
    """Paragraphs that run on into the next one."""

    pieces: list[Piece]
    first: int
    properties: etree._Element | None


@dataclass
class Body:
    """The walk; `parts` and `repairs` are what it found."""

    package: Package
    changes: Changes
    parts: list[Part] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    sections: list[tuple[int, etree._Element]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)  # of what is told: text boxes, embedded files ...
    line: int = 0
    reader: chunks.Reader | None = None  # of the files that this one takes in
    chunks: list[Received] = field(default_factory=list)  # files that this one takes in

    def __post_init__(self) -> None:
        self.styles = Styles(self.package.part("styles"))
        self.words = Words(self.styles, self.changes)
        self.counter = Counter(self.package.part("numbering"), self.styles)
        self.notes = Notes(self.package, Words(self.styles, self.changes))
        self.comments = Comments(self.package, Words(self.styles, self.changes))
        self.marks = Marks(self.package)
        self._open: _Open | None = None
        self._waiting: list[Note] = []  # referred to, and to be read after what they are referred to in
        self._placed: dict[int, Note | None] = {}  # those that stand at a mark of their own
        self._used: set[str] = set()
        self._pending: list[Piece] = []  # ends of comments that stand between paragraphs
        self._sections: list[etree._Element] = []
        self._references = 0
        self._depth = 0  # of the tables around

    def walk(self) -> None:
        """Read the whole document."""
        body = self.package.document.find(W + "body")
        if body is None:
            return
        marks = list(body.iter(W + "bookmarkStart"))
        places = [place for place in map(word_text.footnote_place, marks) if place]
        self._placed = dict.fromkeys((*places, *self.marks.last()), None)
        self.words.drafted = any(map(word_text.mark_begins, marks))
        self._sections = [each for each in body.iter(W + "sectPr") if each.getparent().tag != W + "sectPrChange"]
        self._begin_section(0)
        self._blocks(body, "")
        self.parts += [note for note in self._placed.values() if note]
        for note in self.notes.unused(self._used):
            self._tell(self.notes.words(note, "", "note without a reference"), (max(self.line, 1),) * 2)

    # ── blocks ───────────────────────────────────────────────────────────────────────────────────

    def _blocks(self, container: etree._Element, dropped: str) -> None:
        for child in container:
            match child.tag.removeprefix(W) if isinstance(child.tag, str) else "":
                case "p":
                    self._paragraph(child, dropped)
                case "tbl":
                    self._flush()
                    self._table(child, dropped)
                case "sectPr":
                    self._begin_section(len(self.sections))
                case "altChunk" | "subDoc":
                    self._chunk(child.get(R + "id", ""), dropped)
                case "commentRangeStart":
                    self._pending.append(Piece(opens=child.get(W + "id", "")))
                case "commentRangeEnd":
                    self._pending.append(Piece(closes=child.get(W + "id", "")))
                case "bookmarkStart":
                    self._stands(word_text.footnote_place(child))
                    if mark := word_text.mark_begins(child):
                        self._pending.append(Piece(begins=mark))
                case "bookmarkEnd":
                    self._pending.append(Piece(ends=child.get(W + "id", "")))
                case "tcPr" | "trPr" | "tblPr" | "tblGrid" | "sdtPr" | "sdtEndPr" | "pPr":
                    continue
                case _:
                    why = self.changes.dropped(child) if child.tag in CHANGES else self.words.unfilled(child)
                    self._blocks(child, why or dropped)
        self._flush()

    def _paragraph(self, paragraph: etree._Element, dropped: str) -> None:
        self.line = self.changes.line = self.line + 1
        now = paragraph.find(W + "pPr")
        properties = self.changes.properties(paragraph)
        style = value(properties, "pStyle") or self.styles.normal
        self.words.boxes = []
        pieces = [*self._pending, *self.words.of(paragraph, style, dropped)]
        self._pending = []
        boxes = self.words.boxes
        gone = self.changes.of(now.find(W + "rPr") if now is not None else None) or frames.is_drop_cap(properties)
        held = self._open or _Open([], self.line, properties)
        self._open = _Open([*held.pieces, *pieces], held.first, properties)
        if not gone:
            hidden = now is not None and has(now.find(f"{W}rPr/{W}vanish"))
            self._close(style, bool(dropped) or hidden)
        for box, reason in boxes:
            self._count("text box")
            opened, self._open = self._open, None
            self._blocks(box, reason)
            self._open = opened
        if now is not None and now.find(W + "sectPr") is not None:
            self._begin_section(len(self.sections))

    def _chunk(self, key: str, dropped: str) -> None:
        """Add a file that this one takes in whole; it is told where it was not read."""
        self._flush()
        reader = None if dropped or self._depth else self.reader
        found = chunks.read(self.package, key, reader, self.line + 1, bool(self.parts)) if reader else None
        self._count("chunk" if found else "embedded file")
        if found:
            self.line = found.paragraphs[-1].lines[1]
            self.parts.append(Chunk(found.paragraphs, (found.paragraphs[0].lines[0], self.line)))
            self.chunks.append(found)

    def _flush(self) -> None:
        """End a paragraph that would run on where nothing comes that it can run into."""
        if self._open is not None:
            self._close(value(self._open.properties, "pStyle") or self.styles.normal, True)

    def _close(self, style: str, is_gone: bool) -> None:
        """Add the paragraph that is open, which ends with a mark of this style.

        A paragraph without words that `is_gone` takes no number; one that is only empty does.
        """
        assert self._open is not None
        held, self._open = self._open, None
        lines = (held.first, self.line)
        pieces = [self._marked(piece, lines) for piece in held.pieces]
        self.comments.pass_by(pieces, self.line)
        self.marks.pass_by(pieces, self.line)
        furniture = self.styles.furniture(style)
        pieces = [replace(piece, dropped=piece.dropped or furniture) for piece in pieces] if furniture else pieces
        self._tell(pieces, lines)
        said = max((at for at, piece in enumerate(pieces) if piece.text.strip()), default=-1)
        for piece in pieces[: said + 1]:
            self._stands(piece.place)
        text = word_text.kept(pieces)
        if text.strip() or not (furniture or is_gone):
            self._add(pieces, text, held.properties, style, lines)
        for piece in pieces[said + 1 :]:  # a place that LibreOffice has moved to the end of the last paragraph
            self._stands(piece.place)
        if not self._depth:
            self._notes()

    def _add(self, pieces: list[Piece], text: str, properties: etree._Element | None, style: str, lines: Lines) -> None:
        label = self.counter.next(properties, style, self.changes.original)
        said = [piece for piece in pieces if piece.text.strip() not in _BLANK and not piece.dropped]
        if not said and not (label and label.text):
            return
        level = self.styles.heading(style, properties)
        if not said and label and (level or self.styles.is_title(style) or self.styles.is_subtitle(style)):
            self.repairs.append(Repair("number without words", lines, label.text, ""))
            return
        if _SOFT_HYPHEN in text:  # shown only where it ends a line, and then as a hyphen that is no word's
            self.repairs.append(Repair("soft hyphen", lines, _SOFT_HYPHEN, ""))
            said = [replace(piece, text=piece.text.replace(_SOFT_HYPHEN, "")) for piece in said]
            text = text.replace(_SOFT_HYPHEN, "")
        typed, mark, text = word_parts.typed(said, text)
        self.parts.append(
            Paragraph(
                text=text,
                lines=lines,
                style=style,
                label=label,
                typed=typed,
                mark=mark,
                bold=bool(said) and all(piece.bold for piece in said),
                level=level,
                indent=self.styles.indent(properties, style, label.indent if label else None),
            )
        )

    # ── notes ────────────────────────────────────────────────────────────────────────────────────

    def _marked(self, piece: Piece, lines: Lines) -> Piece:
        """Return the piece with the mark of the note that it refers to; the note waits to be read."""
        if not piece.note:
            return piece
        self._used.add(piece.note)
        if piece.dropped:
            self._tell(self.notes.words(piece.note, piece.text, piece.dropped), lines)
            return piece
        label = self.notes.label(piece.note, piece.text)
        pieces = self.notes.words(piece.note, label)
        self._tell(pieces, lines)
        self.comments.pass_by(pieces, self.line)
        note = Note(label, plain(word_text.kept(pieces)), lines)
        self._references += 1
        if self._references in self._placed:
            self._placed[self._references] = replace(note, placed=True)
        else:
            self._waiting.append(note)
        return replace(piece, text=label)

    def _notes(self) -> None:
        """Add the notes that wait."""
        self.parts += self._waiting
        self._waiting = []

    def _stands(self, place: int) -> None:
        """Add the note that stands at this mark, if it was referred to; another waits for its reference."""
        note = self._placed.pop(place, None) if place else None
        if note:
            self.parts.append(note)

    # ── tables ───────────────────────────────────────────────────────────────────────────────────

    def _table(self, table: etree._Element, dropped: str) -> None:
        """Add a table; one of a single column that holds running text is only a frame around it."""
        first, outer = self.line + 1, self.parts
        self._depth += 1
        rows = [(row, self._row(row, reason)) for row, reason in self._rows(table, dropped)]
        self._depth -= 1
        self.parts = outer
        held = [cells for _, cells in rows if any(cells)]
        begins = not (self._depth or any(isinstance(part, Paragraph) for part in self.parts))
        running = frames.text(held, begins) if held else []
        text, lines = word_parts.printed([cells for _, cells in rows]), (first, max(first, self.line))
        if running:
            self._count("frame")
            self.parts += running
        elif begins and held and frames.is_masthead(held):
            self.repairs.append(Repair("letterhead", lines, plain(text), ""))
        elif held:
            self.parts.append(Table(text, lines, heads.is_headed([row for row, _ in rows]), heads.picture(table)))
        if not self._depth:
            self._notes()

    def _rows(self, container: etree._Element, dropped: str) -> Iterator[tuple[etree._Element, str]]:
        """Yield the rows that stand in the text, and read those that do not away."""
        for child in container:
            if child.tag == W + "tr":
                reason = dropped or self.changes.of(child.find(W + "trPr"))
                if reason:
                    self._row(child, reason)
                else:
                    yield child, ""
            elif child.tag not in (W + "tblPr", W + "tblGrid"):
                yield from self._rows(child, dropped)

    def _row(self, row: etree._Element, dropped: str) -> list[list[Part]]:
        """Return what stands in each cell; a cell that spans several columns is followed by empty ones."""
        cells: list[list[Part]] = [[] for _ in range(frames.span(row.find(W + "trPr"), "gridBefore", 0))]
        for cell in row.iter(W + "tc"):
            if next(cell.iterancestors(W + "tr")) is not row:
                continue  # of a table within
            properties = cell.find(W + "tcPr")
            self.parts = []
            self._blocks(cell, dropped or self.changes.of(properties))
            cells += [self.parts, *[[] for _ in range(frames.span(properties, "gridSpan", 1) - 1)]]
        return cells

    # ── what is told ─────────────────────────────────────────────────────────────────────────────

    def _tell(self, pieces: list[Piece], lines: Lines) -> None:
        for why, words in word_text.dropped(pieces):
            self.repairs.append(Repair(why, lines, plain(words), ""))

    def _count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1

    def _begin_section(self, at: int) -> None:
        if at < len(self._sections):
            self.sections.append((self.line + 1, self._sections[at]))
            self.notes.begin_section(self._sections[at])
