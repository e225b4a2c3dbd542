"""Lines of a text to source paragraphs: which begin one, which go on with it, which are the page's.

What they are is told from their looks (`marks`), their `labels` and how the whole text stands (`shape`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.ingest import lists, marks, words
from drafter.ingest.marks import Mark
from drafter.ingest.text import before, continuing, dashes, drafts, labels, passages, printed, together
from drafter.ingest.text.before import Before
from drafter.ingest.text.drafts import Draft
from drafter.ingest.text.lines import PAGE, Line, Told, following
from drafter.ingest.text.shape import Shape, is_beside_another
from drafter.ingest.words import Vocabulary
from drafter.model import Repair, plain
from drafter.received import SourceKind, SourceParagraph

_YEAR = re.compile(r"(?:19|20)\d\d")


class Reading:
    """The reading of one text: the paragraph that is open, and what stood before it."""

    def __init__(self, lines: Sequence[Line], shape: Shape, vocabulary: Vocabulary, told: Told) -> None:
        self.lines, self.usual, self.shape, self.vocabulary, self.told = lines, shape, shape, vocabulary, told
        self.shapes = passages.shapes(lines, shape)
        self.going = together.going(lines, shape)
        self.dashes = dashes.within(lines, shape)
        self.following = following(lines)
        self.labels = labels.of(lines)
        self.done: list[SourceParagraph] = []
        self.open: Draft | None = None
        self.before = Before(shape)
        self.late = 0  # how often one did below the last number, where none shows that the paragraph has ended
        self.guessed = 0  # how often a sentence ended with a line, and a paragraph may have
        self.bulleted = False  # whether the last item had its bullet
        self.lost: set[int] = set()  # the indents of items that had lost theirs

    def paragraphs(self) -> tuple[SourceParagraph, ...]:
        """Return the paragraphs of all lines, in their order."""
        for at, line in enumerate(self.lines):
            self.shape = self.before.shape = self.shapes[at]
            self._line(at, line)
        self._close(apart=True)
        self.told.doubts += continuing.guesses(self.guessed + self.late)
        return lists.of(self.done)

    def _line(self, at: int, line: Line) -> None:
        if line.text == PAGE:
            self.before.paged = True
        elif not line.text.strip():
            self.before.gap += 1
        elif marks.rule(line.text):
            self._drop(line, "rule")
            self._close(apart=True)
            self.before.gap += 1
        elif self._is_page_number(at, line):
            self._drop(line, "page number")
            self.before.paged = True
        elif marks.image(line.text):
            self._drop(line, "image text")
        else:
            self._worded(at, self._mended(at, line))

    def _mended(self, at: int, line: Line) -> Line:
        """Return the line with the hyphens and spaces that it has lost; one by itself had no edge to lose them at."""
        beside = is_beside_another(self.lines, at, self.shape.gap)
        width = max(self.shape.width, self.usual.width) if beside else 0
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
        self.before.take(line, "" if cells else line.text)

    def _drop(self, line: Line, kind: str) -> None:
        self.told.repair(kind, line, plain(line.text), "")

    def _is_page_number(self, at: int, line: Line) -> bool:
        """Return whether a number alone on its line is the page's. A year is none: it ends a sentence or title."""
        page = marks.page_number(line.text)
        if not page or self._is_number(at, line):
            return False
        if len(page) < 4:
            return True
        return printed.stands_alone(self.lines, at) and not _YEAR.fullmatch(page)

    def _is_number(self, at: int, line: Line) -> bool:
        """Return whether a number alone on its line is a paragraph's that has lost its stop."""
        fresh = self.before.finished() or self._after_line() or self.before.gap > self.shape.gap or not self.shape.width
        return self.labels.alone(line.text, fresh, self.following[at])

    def _after_line(self) -> bool:
        return self.open is None or self.open.kind is SourceKind.LINE

    def _row(self, line: Line, cells: tuple[str, ...]) -> None:
        row = "\t".join(plain(cell) for cell in cells)
        table = self.open is not None and self.open.kind is SourceKind.TABLE
        if table and self.before.gap > self.shape.row_gap:  # a table goes on over a page's end
            table = self.before.paged and self.open is not None and self.open.is_as_wide(row)
        if self.open is not None and table and all(set(cell) <= set("-:") and cell for cell in cells):
            self.open.rule(line.last)
        elif self.open is not None and table:
            self.open.add(row, line.last)
        else:
            self._begin(SourceKind.TABLE, line, row)

    def _words(self, at: int, line: Line) -> None:
        label, note = marks.footnote(line.text)
        mark = self._mark(line)
        text = line.text.strip()
        if self._is_number(at, line):
            self._begin(SourceKind.PARAGRAPH, line, "", label=text)
        elif line.level:
            self._heading(line, mark)
        elif label:
            self._begin(SourceKind.FOOTNOTE, line, note, label=label)
        elif at in self.dashes and self.open is not None and self.open.kind is not SourceKind.TABLE:
            self._join(line, text)
        elif mark.mark or (mark.label and self._is_label(mark)):
            self._begin_marked(at, line, mark)
        elif self._is_lost_bullet(line):
            self.told.repair("lost bullet", line, " ", "• ")
            self._begin(SourceKind.ITEM, line, text, mark="•", indent=mark.indent)
            self.bulleted = False
            self.lost.add(mark.indent)
        elif self._continues(at, line):
            self._join(line, text)
        else:
            self._tell_open(line, text)
            told = at in self.going or (self.before.finished() and self._heads(at))
            kind = drafts.kind(text, bold=line.bold) if told else self._kind(text, line.bold)
            if kind is SourceKind.LINE and not told and self._is_first(at, line):
                kind = SourceKind.PARAGRAPH
            self._tell_guess(at, text, kind)
            self._begin(kind, line, text, indent=mark.indent)

    def _tell_guess(self, at: int, text: str, kind: SourceKind) -> None:
        """Count a paragraph that may be none, and a heading that may be a paragraph."""
        if self.open is None:
            return
        lined = kind is not SourceKind.PARAGRAPH
        headed = bool(self.shape.width) and not lined and continuing.may_head(self.shape, text, self._below(at))
        sentence = not lined or (bool(self.shape.width) and self.open.kind is SourceKind.PARAGRAPH)
        self.guessed += headed or (sentence and continuing.may_go_on(self.before, self.open, text))

    def _below(self, at: int) -> Line | None:
        return self.lines[at + 1] if at + 1 < len(self.lines) else None

    def _is_first(self, at: int, line: Line) -> bool:
        """Return whether a line that looks like a heading is the first of a sentence; where it may be, that is told."""
        below = self.lines[at + 1] if at + 1 < len(self.lines) and at + 1 not in self.going else None
        if below is None or not self.shape.width or self.shape.spaced:
            return False
        first = continuing.is_first(self.shape, line, below)
        self.guessed += first and not below.text.strip()[:1].islower() and not before.ends_open(line.text)
        return first

    def _tell_open(self, line: Line, text: str) -> None:
        """Tell of a numbered paragraph that has no end, and a heading just below it that may go on with it."""
        above = None if self.before.apart() or self._kind(text, line.bold) is not SourceKind.LINE else self.open
        if above and continuing.is_unfinished(self.before, above):
            self.told.doubts.append(continuing.doubt(above, text))

    def _mark(self, line: Line) -> Mark:
        """Return what stands before the words of a line, a round bullet or label without a stop where one may."""
        listed = self._is_listed()
        if listed and self._fresh() and line.text.lstrip().startswith("o "):
            return marks.split("  " + line.text)
        ended = self._fresh() or self._after_line() or (listed and not self.before.full(line))
        mark = self.labels.unstopped(line.text, ended) or marks.split(line.text)
        closes = mark.label.endswith(")") and not mark.label.startswith("(") and not self.before.apart()
        if closes and self.open is not None and self.open.is_bracketed:  # "(Attachment", and below "B) agreed"
            return Mark(line.text.strip(), indent=mark.indent)
        return mark

    def _fresh(self) -> bool:
        """Return whether a label may stand next: after an end, or where a line is a paragraph."""
        return self.before.fresh() or not (self.shape.width or before.ends_open(self.before.text))

    # ── beginnings ───────────────────────────────────────────────────────────────────────────────

    def _begin(self, kind: SourceKind, line: Line, text: str, label: str = "", mark: str = "", indent: int = 0) -> None:
        apart, below = self.before.apart(), self._after_line()
        self._close(apart)
        pieces = [text] if text else []
        self.open = Draft(kind, line.number, line.last, pieces, label, mark, indent, line.level, line.bold)
        self.open.apart = apart or (below and self.shape.spaced)
        self.before.head = line.text.strip()
        self.labels.take(label)
        self.late = 0 if label.isdecimal() else self.late

    def _heading(self, line: Line, mark: Mark) -> None:
        """Begin a heading that the file itself says is one: the first of the first level are the title."""
        title = line.level == 1 and all(part.title for part in self.done) and (self.open is None or self.open.title)
        labelled = mark.label and not mark.mark and not title
        self._begin(SourceKind.LINE, line, mark.text if labelled else line.text.strip(), mark.label if labelled else "")
        if self.open:
            self.open.title, self.open.bold = title, True

    def _begin_marked(self, at: int, line: Line, mark: Mark) -> None:
        self._tell_mark(line, mark)
        if self._is_misprint(mark):
            self.told.repair("number repeated", line, f"{mark.label}.", f"{mark.label}.")
        if self.open and self.open.mark and self.open.empty and not self.open.label and not mark.mark:
            self.open.label = mark.label
            self.open.add(mark.text, line.last)
            self.labels.take(mark.label)
            return
        label = mark.label if mark.label and (not mark.mark or self._is_label(mark)) else ""
        text = mark.text if label == mark.label else line.text.strip().removeprefix(mark.mark).strip()
        item = bool(mark.mark) or not self._is_paragraph(label)
        kind = SourceKind.ITEM if item else SourceKind.PARAGRAPH
        begun = continuing.is_begun(self.shape, line, self.lines[at + 1 : at + 2 + self.shape.gap])
        if not item and not label.isdecimal() and not begun and self._kind(text, line.bold) is SourceKind.LINE:
            kind = SourceKind.LINE
        self._begin(kind, line, text, label, mark.mark, mark.indent)
        self.bulleted = True

    def _is_paragraph(self, label: str) -> bool:
        if label[:1].isupper() or label.isdecimal():
            return True
        return not self.before.text.rstrip().endswith(":") and self.labels.numbers_paragraph(label)

    def _tell_mark(self, line: Line, mark: Mark) -> None:
        """Tell of a number that was glued to its word, and of a bullet that was changed or stood alone."""
        if mark.glued:
            words = line.text.strip().partition(mark.glued)[2].split()
            word = words[0] if words else ""
            self.told.repair("lost space", line, mark.glued + word, f"{mark.glued} {word}")
        if mark.mark and (marks.is_odd(mark.mark) or (not mark.text and marks.is_glyph(mark.mark))):
            self.told.repair("bullet" if mark.text else "bullet alone on its line", line, mark.mark, "•")

    def _is_label(self, mark: Mark) -> bool:
        ended = self.before.fresh() or (self._is_listed() and self._listed(mark))
        begins = self.labels.begins(mark, ended, self._after_line(), self._fresh(), self._listed(mark))
        return begins or self._is_misprint(mark)

    def _is_listed(self) -> bool:
        return self.open is not None and self.open.kind is SourceKind.ITEM and bool(self.open.mark)

    def _listed(self, mark: Mark) -> bool:
        """Return whether a letter may go on with a list: the last item is whole, though it has no stop."""
        short = not self.shape.width or len(self.before.text) + 1 + len(mark.label) < 0.8 * self.shape.edge
        return short and not before.ends_open(self.before.text)

    def _is_misprint(self, mark: Mark) -> bool:
        """Return whether a number was printed twice, with an end and an empty line between the two."""
        apart = self.before.apart() or not self.shape.width
        ended = self.before.fresh() and not self.before.text.endswith(":")
        return apart and ended and self.labels.is_repeated(mark)

    def _is_lost_bullet(self, line: Line) -> bool:
        listed = self.open is not None and self.open.kind is SourceKind.ITEM
        if listed and self.bulleted and len(line.text) - len(line.text.lstrip()) not in self.lost:
            return False
        return continuing.is_lost_bullet(self.before, line, listed)

    def _kind(self, text: str, bold: bool) -> SourceKind:
        return continuing.kind(self.shape, text, bold)

    # ── continuations ────────────────────────────────────────────────────────────────────────────

    def _continues(self, at: int, line: Line) -> bool:
        """Return whether this line goes on with the paragraph that is open."""
        if self.open is None or self.open.kind is SourceKind.TABLE or self.open.empty:
            return self.open is not None and self.open.kind is not SourceKind.TABLE
        text = line.text.strip()
        if at in self.going:
            return self.going[at]
        if continuing.is_in_brackets(self.before, self.open, text):
            return True
        if line.bold and not self.open.bold and self.before.breaks_off(text):
            return True
        if line.bold != self.open.bold or (marks.all_capitals(text) and self.before.finished()):
            return self.before.forced(line) and line.bold == self.open.bold
        if self.open.kind is SourceKind.LINE:
            if not self.before.finished() and self.before.full(line) and self._heads(at):
                return True
            return continuing.heading_goes_on(self.before, self.open, line, text)
        if marks.place_and_date(line.text):
            return False
        if self.before.runs_on(text):
            return True
        if self.before.ends_clause(text) and continuing.is_clause(self.before, self.open, line, text):
            return False
        if self.before.finished() and (continuing.is_labelled(text) or self._heads(at)):
            return False
        if continuing.is_left_open(self.before, self.open, line, text):
            return True
        if not self.shape.width:
            return False
        if self.before.apart():
            return self._goes_over(at, line, text)
        joins = not continuing.stands_alone(self.before, line, self.following[at])
        rest = bool(self.open.label) and continuing.is_rest(self.before, line, self._below(at))
        joins = joins and (self.before.full(line) or self._is_held() or rest)
        if joins and self.before.finished() and not self.shape.spaced:
            self.guessed += not self.open.label.isdecimal()
            self.late += self.open.label.isdecimal()
        return joins

    def _heads(self, at: int) -> bool:
        """Return whether a heading begins here, on lines without a stop, and a number or gap comes next."""
        return bool(self.shape.width) and continuing.heads(self.lines[at : at + continuing.MOST_LINES + 1])

    def _is_held(self) -> bool:
        """Return whether something would show that a paragraph of ragged text ends: a number, or an empty line.

        After a sentence's end a number shows it only where every paragraph begins after an empty line.
        """
        if self.open is None or self.shape.exact or not (self.open.label or self.shape.spaced):
            return False
        broken = len(self.before.text) > continuing.HALF * self.shape.width
        return self.shape.spaced or self.shape.parted or (broken and not self.before.finished())

    def _goes_over(self, at: int, line: Line, text: str) -> bool:
        """Return whether a paragraph of wrapped text goes on after empty lines or a page's end.

        After a sentence's end it does so only over a page's end, in a numbered text, after a full line.
        """
        assert self.open is not None
        if not self.before.finished():
            return not self.before.ends_clause(text) and (
                self.before.full(line)
                and (self.before.paged or not self.shape.spaced)
                and not continuing.stands_alone(self.before, line, self.following[at])
            )
        lined = self._kind(text, line.bold) is SourceKind.LINE
        return self.before.paged and self.before.full(line) and bool(self.open.label) and not lined

    def _join(self, line: Line, text: str) -> None:
        assert self.open is not None
        lines = (self.before.line.number, line.number)
        word = self.open.join(text, line.last, self.vocabulary)
        if self.open.kind is SourceKind.LINE and not (self.open.level or self.open.bold) and text.endswith(","):
            self.open.kind = SourceKind.PARAGRAPH  # no heading ends so
        if word:
            self.told.repairs.append(Repair("hyphen at a line's end", lines, *word))
        elif len(self.open.pieces) > 1 and self.before.apart() and lines[1] - lines[0] > 1:
            self.told.repairs.append(Repair("page break", lines, "\n" * (lines[1] - lines[0]), " "))

    def _close(self, apart: bool) -> None:
        """End the paragraph that is open; `apart` says whether more than a line's end comes after it."""
        if self.open is None:
            return
        found = self.open.whole()
        lettered = found is not None and bool(found.label) and not found.label.isdecimal()
        heads = lettered and found is not None and found.label[:1].isupper()  # "II. Review of ...", whole now
        if found and (heads or ((found.kind is SourceKind.LINE or lettered) and len(self.open.pieces) > 1)):
            found = drafts.judged(found)  # a line that went on may end as no heading does
        alone = apart and self.open.apart and (self.shape.spaced or (lettered and len(self.open.pieces) == 1))
        if found and alone and not found.label.isdecimal():
            found = drafts.judged(found)
        if continuing.is_headed(self.shape, self.open):
            self.told.doubts.append(continuing.headed(self.open))
        if found and not found.text and lists.heads(found.label):  # "Article 5" alone on its line
            found = replace(found, kind=SourceKind.LINE, text=found.label, label="")
        self.done += [found] if found else []
        self.open = None
