"""Lines and tables in reading order to source paragraphs, where the file itself says nothing of them.

A paragraph ends where the page shows that it does: at a wider gap, another size or weight, a label, an
indent, or a line that breaks off although the next word had room on it. Across pages and columns it goes
on where its sentence does, or where its words stand indented under its label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafter.ingest import running
from drafter.ingest.pdf import decimals, notes as pdf_notes, tables as pdf_tables
from drafter.ingest.pdf.columns import Piece
from drafter.ingest.pdf.edges import is_short
from drafter.ingest.pdf.lines import Line
from drafter.ingest.pdf.looks import ENDED, OPEN, Body, label_of, made, names
from drafter.ingest.pdf.tables import Table, going_on
from drafter.ingest.words import Vocabulary
from drafter.model import Repair
from drafter.received import SourceKind, SourceParagraph

_WIDER = 0.25  # than the usual leading, in parts of the size
_INDENT = 0.8
_OTHER_SIZE = 0.08
_FAR = 6  # so far in from the margin, in parts of the size, stands no list
_SLACK = 0.4
_ROWS = 4  # so far, in parts of the size, may rows stand apart
_HALF = 0.6  # of the width: a line that ends so early ends a heading or a name, and was not broken in a sentence
_WHOLE = re.compile(r"[.!?:;][”\"’')\]]*$|\b\d{4}$")  # a line of a title ends so: with a stop or a date's year
_PLACE_AND_DATE = re.compile(  # "KLOW, ELBONIA, 4-5 MARCH 2013" stands for itself in a title
    r"[A-Z][^\d,]*(?:,[^\d,]+){0,2},?\s(?:\d{1,2}\b[^,]{0,12}\s)?[A-Z][a-z]+\s(?:\d{1,2},\s)?\d{4}", re.IGNORECASE
)
ANNEX = re.compile(r"(?:annex|attachment|appendix)(?:\s+\w{1,5})?", re.IGNORECASE)


def paragraphs(
    pieces: Sequence[Piece], usual: Body, vocabulary: Vocabulary
) -> tuple[list[SourceParagraph], list[Repair], list[str]]:
    """Return the paragraphs of the pieces, which stand in reading order, what was repaired in them, and doubts."""
    walk = _Walk(usual, vocabulary)
    notes = pdf_notes.find(pieces, usual)
    for piece in pieces:
        row = walk.row(piece)
        if row:
            walk.table(row)
        elif isinstance(piece, Line):
            (walk.note if piece.number in notes else walk.line)(piece)
    walk.close()
    return names(_levelled(walk)), walk.repairs, walk.doubts()


def _levelled(walk: _Walk) -> list[SourceParagraph]:
    """Return the paragraphs, the headings with levels by their size where they are not set as the title is.

    Headings with labels have their levels from these, and those beside them too.
    """
    heads = [at for at, each in enumerate(walk.done) if each.kind is SourceKind.LINE and each.bold and at in walk.looks]
    if not heads or any(walk.done[at].label for at in heads):
        return walk.done
    size = walk.looks[heads[0]][0]
    centred = next((walk.looks[at][1] for at in heads if walk.looks[at][1] is not None), False)
    larger = size > (1 + _OTHER_SIZE / 2) * walk.usual.size
    own = [at for at in heads if (walk.looks[at][0] != size if larger else walk.looks[at][1] is (not centred))]
    sizes = sorted({walk.looks[at][0] for at in own}, reverse=True)
    levels = {at: sizes.index(walk.looks[at][0]) + 1 for at in own}
    return [replace(each, level=levels.get(at, each.level)) for at, each in enumerate(walk.done)]


@dataclass
class _Walk:
    """The walk through the lines: the paragraph that is open, and the footnotes that wait for its end."""

    usual: Body
    vocabulary: Vocabulary
    done: list[SourceParagraph] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    open: list[Line] = field(default_factory=list)
    notes: list[list[Line]] = field(default_factory=list)
    last: Table | None = None  # the table, or row of one, that was read last
    early: list[Line] = field(default_factory=list)  # lines of sentences that broke off early
    over: bool = False  # whether it goes on from the page before
    looks: dict[int, tuple[float, bool | None]] = field(default_factory=dict)  # of done: size, and whether centred

    def line(self, line: Line) -> None:
        """Add a line of text to the open paragraph, or begin one with it."""
        if self.open and not self._wraps(line) and (begins(self.open, line, self.usual) or self._is_title(line)):
            self.close()
        elif self.open and _is_early(self.open[-1], line):
            self.early.append(self.open[-1])
        self.open.append(line)

    def doubts(self) -> list[str]:
        """Return what nobody can tell: whether a sentence goes on behind a line that breaks off early."""
        if not self.early:
            return []
        first, words = self.early[0], self.early[0].text.split()
        return [f"page {first.page}: a line breaks off early (“... {' '.join(words[-4:])}”): "
                "what stands below was read as going on with it"]  # fmt: skip

    def _wraps(self, line: Line) -> bool:
        """Return whether a line goes on with the one of the title above it, which has no room for it, or no end."""
        if not self._begun():
            return False
        last = self.open[-1]
        near = 0 < last.y - line.y < (self.usual.leading + _WIDER) * line.size
        alike = last.bold == line.bold and abs(last.size - line.size) < _OTHER_SIZE * line.size
        middle = _has_middle_of(last, line)
        full = not had_room(last, line) or bool(OPEN.search(last.text))
        whole = _WHOLE.search(last.text) or self._tells_when(line)
        return near and alike and middle and full and not whole

    def _begun(self) -> bool:
        """Return whether nothing but lines of the title was read so far."""
        return all(paragraph.kind is SourceKind.LINE for paragraph in self.done)

    def _is_title(self, line: Line) -> bool:
        """Return whether a line is one of the title's: each stands for itself, for what parted them is not seen."""
        return self._tells_when(line) or (
            self._begun()
            and _are_centred(self.open[-1], line)
            and line.text[:1].isupper()
            and line.bold
            and not self.open[-1].text.endswith("-")
        )

    def _tells_when(self, line: Line) -> bool:
        """Return whether a line in the middle holds a place and a date, and goes on with no other."""
        last = self.open[-1]
        return _has_middle_of(last, line) and not OPEN.search(last.text) and bool(_PLACE_AND_DATE.fullmatch(line.text))

    def note(self, line: Line) -> None:
        """Keep a line of a footnote until the paragraph on its page has ended."""
        if pdf_notes.begins(line) or not self.notes:
            self.notes.append([line])
        else:
            self.notes[-1].append(line)

    def table(self, table: Table) -> None:
        """Add a table, or the rest of the one that stands open at a page's end."""
        if self.open:
            self.close()
        self.repairs += pdf_tables.add(self.done, table)

    def row(self, piece: Piece) -> Table | None:
        """Return a table, or a line that is a row of the one before it, which a page's end parted; else None."""
        found = piece if isinstance(piece, Table) else None
        if self.last and not self.open and isinstance(piece, Line):
            near = piece.page != self.last.page or 0 < self.last.top - piece.y < _ROWS * piece.size
            found = going_on(self.last, piece) if near and (self.over or piece.page != self.last.page) else None
            self.over = found is not None
        self.last = found
        return found

    def close(self) -> None:
        """End the open paragraph, and set the footnotes of its pages after it."""
        if self.open:
            paragraph, repairs = made(self.open, self.usual, self.vocabulary)
            self.looks[len(self.done)] = (round(self.open[0].size * 2) / 2, _place(self.open))
            self.done.append(paragraph)
            self.repairs += repairs
        for note in self.notes:
            paragraph, repairs = pdf_notes.made(note, self.vocabulary)
            self.done.append(paragraph)
            self.repairs += repairs
        self.open, self.notes = [], []


# ── where a paragraph begins ─────────────────────────────────────────────────────────────────────


def begins(above: Sequence[Line], line: Line, usual: Body) -> bool:
    """Return whether `line` begins a paragraph after the lines of the one that is open."""
    last, size = above[-1], line.size
    if abs(last.size - size) > _OTHER_SIZE * max(last.size, size):
        return True
    if last.bold == line.bold and running.goes_on([each.text for each in above[-2:]], line.text):
        return False
    counts = decimals.follows(above[0].text, line.text) and had_room(last, line)
    if counts or _is_labelled(above, line) or (ANNEX.fullmatch(last.text) and len(above) == 1):
        return True
    if last.bold != line.bold and (ENDED.search(last.text) or not _runs_on(last, line)):
        return True
    if last.page != line.page or line.y > last.y - 0.3 * size:
        return not goes_over(above, line)
    if last.y - line.y > max(usual.leading * size, line.step) + _WIDER * size + 0.2:
        return True
    if _are_centred(last, line):
        return had_room(last, line)
    return _is_indented(above, line) or _ends_early(above, line)


def _is_early(last: Line, line: Line) -> bool:
    """Return whether a line of a sentence that may go on with the next leaves much room for its first word."""
    may_end = not ENDED.search(last.text) and not _runs_on(last, line)
    return may_end and last.page == line.page and not _is_centred(last) and had_room(last, line)


def _ends_early(above: Sequence[Line], line: Line) -> bool:
    """Return whether a paragraph ends on a line that is not full; in the midst of a sentence only a short line does."""
    last = above[-1]
    if ENDED.search(last.text):
        return had_room(last, line) or is_short(last)
    half = last.x1 - last.left < _HALF * (last.right - last.left)
    heads = last.bold and line.bold
    return (heads or last.ends or half or bool(line.step)) and had_room(last, line) and not _runs_on(last, line)


def goes_over(above: Sequence[Line], line: Line) -> bool:
    """Return whether a paragraph goes on from one page or column to the next."""
    last = above[-1]
    if last.text.endswith(("-", "\u00ad")):
        return True
    if not ENDED.search(last.text):
        return _runs_on(last, line) or (not had_room(last, line) and not _is_centred(last))
    if not label_of(above[0]):
        return False
    if len(above) > 1 and abs((line.x0 - line.left) - (last.x0 - last.left)) < 3 and not had_room(last, line):
        return True
    margin = line.left + _INDENT * line.size
    indent = text_x(above[0]) - above[0].left
    return line.x0 > margin and abs(line.x0 - line.left - indent) < 3


def _runs_on(last: Line, line: Line) -> bool:
    """Return whether the last line breaks off so that the next must go on with it."""
    first, text = line.text[:1], last.text
    is_open = bool(OPEN.search(text)) or text.rfind("(") > text.rfind(")")
    return not ENDED.search(text) and (first.islower() or first.isdecimal() or is_open)


def had_room(last: Line, line: Line) -> bool:
    """Return whether the first word of `line` had room on the line above: then the break is meant."""
    if last.ends:
        return True
    room = last.right - last.x1
    if _are_centred(last, line):
        room += last.x0 - last.left
    return room > line.runs[0].first_x1 - line.x0 + (0.25 + _SLACK) * last.size


def _are_centred(last: Line, line: Line) -> bool:
    """Return whether two lines stand in the middle, and not only both in from the margin."""
    far = min(last.x0 - last.left, line.x0 - line.left) > _FAR * line.size
    return _is_centred(last) and _is_centred(line) and (far or abs(last.x0 - line.x0) > 0.2 * line.size)


def _is_centred(line: Line) -> bool:
    """Return whether a line stands in the middle of its column or of the page."""
    left, right = line.x0 - line.left, line.right - line.x1
    middle = abs((line.x0 + line.x1) / 2 - line.middle) < 0.5 * line.size
    return left > line.size and (middle or abs(left - right) < 1.2 * line.size) and not label_of(line)


def _has_middle_of(last: Line, line: Line) -> bool:
    return _is_centred(line) and abs(last.x0 + last.x1 - line.x0 - line.x1) < line.size


def _place(lines: Sequence[Line]) -> bool | None:
    """Return whether lines stand in the middle; None where they fill their column, so that nobody can tell."""
    first = lines[0]
    if any(map(_is_centred, lines)):
        return True
    filled = first.x0 - first.left <= first.size
    return None if filled and abs((first.right - first.x1) - (first.x0 - first.left)) < first.size else False


def _is_indented(above: Sequence[Line], line: Line) -> bool:
    """Return whether a line stands further in, or further out, than the open paragraph's lines may."""
    step = _INDENT * line.size
    usual = above[-1].x0 if len(above) > 1 else text_x(above[0])
    if line.x0 > usual + step:
        return True
    if len(above) > 1:
        return line.x0 < usual - step
    if line.x0 >= above[0].x0 - step:
        return False
    first_line = abs(line.x0 - line.left) < 3 and not had_room(above[0], line) and not ENDED.search(above[0].text)
    return not first_line and (bool(label_of(above[0])) or above[0].x0 - line.x0 > _FAR * line.size)


def _is_labelled(above: Sequence[Line], line: Line) -> bool:
    """Return whether a line begins with a label or bullet that is one, and no sentence happens to begin so."""
    label = label_of(line)
    if not label:
        return False
    hung = len(line.runs) > 1 and len(line.runs[0].words) == 1
    last = above[-1]
    if hung or abs(line.x0 - text_x(above[0])) > _INDENT * line.size:
        return True
    return bool(ENDED.search(last.text)) or had_room(last, line) or re.search(r"(?:and|or)$", last.text) is not None


def text_x(line: Line) -> float:
    """Return where the words of a line begin, its label left out."""
    words = line.words
    return words[1].x0 if len(words) > 1 and label_of(line) else words[0].x0
