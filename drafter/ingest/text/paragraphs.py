"""Lines of a text to source paragraphs: which begin one, which go on with it, which are the page's.

What they are is told from their looks (`marks`), their labels (`marked`), what they go on with (`joining`)
and how the whole text stands (`shape`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.ingest import lists, marks, running, words
from drafter.ingest.marks import Mark
from drafter.ingest.text import before, continuing, dashes, drafts, joining, marked, passages
from drafter.ingest.text.drafts import Draft
from drafter.ingest.text.lines import PAGE, Line, Told
from drafter.ingest.text.shape import Shape, is_beside_another
from drafter.ingest.text.standing import Standing
from drafter.ingest.words import Vocabulary
from drafter.model import Repair, plain
from drafter.received import SourceKind, SourceParagraph


class Reading:
    """The reading of one text, line by line: what is done with each, and what has come of it."""

    def __init__(self, lines: Sequence[Line], shape: Shape, vocabulary: Vocabulary, told: Told) -> None:
        self.now = Standing(lines, shape, told)
        self.vocabulary, self.told = vocabulary, told
        self.shapes = passages.shapes(lines, shape)
        self.amid = dashes.within(lines, shape) | running.within([line.text for line in lines])
        self.done: list[SourceParagraph] = []
        self.bulleted = False  # whether the last item had its bullet
        self.lost: set[int] = set()  # the indents of items that had lost theirs

    def paragraphs(self) -> tuple[SourceParagraph, ...]:
        """Return the paragraphs of all lines, in their order."""
        for at, line in enumerate(self.now.lines):
            self.now.before.shape = self.shapes[at]
            self._line(at, line)
        self._close(apart=True)
        self.told.doubts += continuing.guesses(self.now.guessed + self.now.late)
        return lists.of(_below_title(self.done))

    def _line(self, at: int, line: Line) -> None:
        passed = self.now.before
        if line.text == PAGE:
            passed.paged = True
        elif not line.text.strip():
            passed.gap += 1
        elif marks.rule(line.text):
            self._drop(line, "rule")
            self._close(apart=True)
            passed.gap += 1
        elif marked.is_page_number(self.now, at, line):
            self._drop(line, "page number")
            passed.paged = True
        elif marks.image(line.text):
            self._drop(line, "image text")
        else:
            self._worded(at, self._mended(at, line))

    def _mended(self, at: int, line: Line) -> Line:
        """Return the line with the hyphens and spaces that it has lost; one by itself had no edge to lose them at."""
        beside = is_beside_another(self.now.lines, at, self.now.shape.gap)
        width = max(self.now.shape.width, self.now.usual.width) if beside else 0
        text, found = words.hyphen(line.text, line.number, width, self.vocabulary)
        text, more = words.spaces(text, line.number)
        text, parted = words.parted(text, line.number, self.vocabulary)
        lines = (line.number, line.last)
        self.told.repairs += [replace(one, lines=lines) for one in (*found, *more, *parted)]
        return line if text == line.text else replace(line, text=text)

    def _worded(self, at: int, line: Line) -> None:
        cells = marks.table_cells(line.text)
        if cells:
            self._row(line, cells)
        else:
            self._words(at, line)
        self.now.before.take(line, "" if cells else line.text)

    def _drop(self, line: Line, kind: str) -> None:
        self.told.repair(kind, line, plain(line.text), "")

    def _row(self, line: Line, cells: tuple[str, ...]) -> None:
        row = "\t".join(plain(cell) for cell in cells)
        passed, table = self.now.before, self.now.open if self.now.in_table() else None
        if table and passed.gap > passed.shape.row_gap and not (passed.paged and table.is_as_wide(row)):
            table = None  # a table goes on over a page's end
        if table and all(set(cell) <= set("-:") and cell for cell in cells):
            table.rule(line.last)
        elif table:
            table.add(row, line.last)
        else:
            self._begin(SourceKind.TABLE, line, row)

    def _words(self, at: int, line: Line) -> None:
        label, note = marks.footnote(line.text)
        mark = marked.split(self.now, line)
        text = line.text.strip()
        if marked.is_number(self.now, at, line):
            self._begin(SourceKind.PARAGRAPH, line, "", label=text)
        elif line.level:
            self._heading(line, mark)
        elif label:
            self._begin(SourceKind.FOOTNOTE, line, note, label=label)
        elif at in self.amid and self.now.open is not None and not self.now.in_table():
            self._join(line, text)
        elif marked.begins(self.now, mark):
            self._begin_marked(at, line, mark)
        elif self._is_lost_bullet(line):
            self._begin_bulleted(line, mark)
        elif joining.goes_on(self.now, at, line):
            self._join(line, text)
        else:
            self._begin_plain(at, line, mark)

    # ── beginnings ───────────────────────────────────────────────────────────────────────────────

    def _begin(self, kind: SourceKind, line: Line, text: str, label: str = "", mark: str = "", indent: int = 0) -> None:
        now = self.now
        apart, below = now.before.apart(), now.after_line()
        self._close(apart)
        pieces = [text] if text else []
        now.open = Draft(kind, line.number, line.last, pieces, label, mark, indent, line.level, line.bold)
        now.open.apart = apart or (below and now.shape.spaced)
        now.before.head = line.text.strip()
        now.labels.take(label)
        now.late = 0 if label.isdecimal() else now.late

    def _heading(self, line: Line, mark: Mark) -> None:
        """Begin a heading that the file itself says is one: the first of the first level are the title."""
        above = self.now.open
        title = line.level == 1 and all(part.title for part in self.done) and (above is None or above.title)
        labelled = mark.label and not mark.mark and not title
        self._begin(SourceKind.LINE, line, mark.text if labelled else line.text.strip(), mark.label if labelled else "")
        if self.now.open:
            self.now.open.title, self.now.open.bold = title, True

    def _begin_marked(self, at: int, line: Line, mark: Mark) -> None:
        """Begin what has a mark or label; a bullet alone on its line takes the label below it."""
        marked.tell(self.now, line, mark)
        above = self.now.open
        if above and above.mark and above.empty and not above.label and not mark.mark:
            above.label = mark.label
            above.add(mark.text, line.last)
            self.now.labels.take(mark.label)
            return
        kind, label, text = marked.begun(self.now, at, line, mark)
        self._begin(kind, line, text, label, mark.mark, mark.indent)
        self.bulleted = True

    def _begin_bulleted(self, line: Line, mark: Mark) -> None:
        self.told.repair("lost bullet", line, " ", "• ")
        self._begin(SourceKind.ITEM, line, line.text.strip(), mark="•", indent=mark.indent)
        self.bulleted = False
        self.lost.add(mark.indent)

    def _is_lost_bullet(self, line: Line) -> bool:
        listed = self.now.in_item()
        if listed and self.bulleted and len(line.text) - len(line.text.lstrip()) not in self.lost:
            return False
        return continuing.is_lost_bullet(self.now.before, line, listed)

    def _begin_plain(self, at: int, line: Line, mark: Mark) -> None:
        """Begin a paragraph or heading that nothing marks as one; what is only guessed is told."""
        text = line.text.strip()
        self._tell_open(line, text)
        told = at in self.now.going or (self.now.before.finished() and self.now.heads(at))
        kind = drafts.kind(text, bold=line.bold) if told else self.now.kind(text, line.bold)
        if kind is SourceKind.LINE and not told and self._is_first(at, line):
            kind = SourceKind.PARAGRAPH
        self._tell_guess(at, text, kind)
        self._begin(kind, line, text, indent=mark.indent)

    def _is_first(self, at: int, line: Line) -> bool:
        """Return whether a line that looks like a heading is the first of a sentence; where it may be, that is told."""
        below, shape = self.now.below(at), self.now.shape
        if below is None or at + 1 in self.now.going or not shape.width or shape.spaced:
            return False
        first = continuing.is_first(shape, line, below)
        self.now.guessed += first and not below.text.strip()[:1].islower() and not before.ends_open(line.text)
        return first

    def _tell_guess(self, at: int, text: str, kind: SourceKind) -> None:
        """Count a paragraph that may be none, and a heading that may be a paragraph."""
        now = self.now
        if now.open is None:
            return
        lined, wrapped = kind is not SourceKind.PARAGRAPH, bool(now.shape.width)
        headed = wrapped and not lined and continuing.may_head(now.shape, text, now.below(at))
        sentence = not lined or (wrapped and now.open.kind is SourceKind.PARAGRAPH)
        now.guessed += headed or (sentence and continuing.may_go_on(now.before, now.open, text))

    def _tell_open(self, line: Line, text: str) -> None:
        """Tell of a numbered paragraph that has no end, and a heading just below it that may go on with it."""
        lined = self.now.kind(text, line.bold) is SourceKind.LINE
        above = self.now.open if lined and not self.now.before.apart() else None
        if above and continuing.is_unfinished(self.now.before, above):
            self.told.doubts.append(continuing.doubt(above, text))

    # ── continuations and ends ───────────────────────────────────────────────────────────────────

    def _join(self, line: Line, text: str) -> None:
        assert self.now.open is not None
        above, lines = self.now.open, (self.now.before.line.number, line.number)
        word = above.join(text, line.last, self.vocabulary)
        if above.kind is SourceKind.LINE and not (above.level or above.bold) and text.endswith(","):
            above.kind = SourceKind.PARAGRAPH  # no heading ends so
        if word:
            self.told.repairs.append(Repair("hyphen at a line's end", lines, *word))
        elif len(above.pieces) > 1 and self.now.before.apart() and lines[1] - lines[0] > 1:
            self.told.repairs.append(Repair("page break", lines, "\n" * (lines[1] - lines[0]), " "))

    def _close(self, apart: bool) -> None:
        """End the paragraph that is open; `apart` says whether more than a line's end comes after it."""
        above, self.now.open = self.now.open, None
        if above is None:
            return
        found = above.whole()
        if found:
            self.done.append(self._judged(found, above, apart))
        if continuing.is_headed(self.now.shape, above):
            self.told.doubts.append(continuing.headed(above))

    def _judged(self, found: SourceParagraph, above: Draft, apart: bool) -> SourceParagraph:
        """Return a whole paragraph as the line or the paragraph that it is, where more is known now than at first."""
        several = len(above.pieces) > 1
        lettered = bool(found.label) and not found.label.isdecimal()
        heads = lettered and found.label[:1].isupper()  # "II. Review of ...", whole now
        if heads or ((found.kind is SourceKind.LINE or lettered) and several):
            found = drafts.judged(found)  # a line that went on may end as no heading does
        if not found.text and lists.heads(found.label):  # "Article 5" alone on its line
            return replace(found, kind=SourceKind.LINE, text=found.label, label="")
        alone = apart and above.apart and (self.now.shape.spaced or (lettered and len(above.pieces) == 1))
        return drafts.judged(found) if alone and not found.label.isdecimal() else found


def _below_title(done: Sequence[SourceParagraph]) -> Sequence[SourceParagraph]:
    """Return the paragraphs, their headings of the first level below a title that the file itself gives as such."""
    least = min((part.level for part in done if part.level and not part.title), default=1)
    if least == 1 or not any(part.title for part in done):
        return done
    return [replace(part, level=part.level - least + 1) if part.level >= least else part for part in done]
