"""Plain text to source paragraphs: wrapped lines joined, page breaks closed, furniture dropped.

Archives hold three sorts of text: wrapped at the page's edge; one paragraph a line; and either
with page breaks in the midst of sentences. Which of the first two a text is shows in its lines:
where many are about as long as the longest, the longest is the page's width.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from drafter import numbering
from drafter.ingest import encoding, marks, words
from drafter.ingest.marks import Mark
from drafter.model import Place, Repair, plain
from drafter.problems import refusal
from drafter.received import Received, SourceKind, SourceParagraph

_LONGEST_HEADING = 160
_STOPS = (".", ";", ":", ",", "!", "?")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ".”", '."', ".’", ".)")
_ENDED = re.compile(r"(?:[.!?:;]|[;,] (?:and|or))[”\"’')]*$")
_OPEN_WORD = re.compile(r"(?:^|\s)(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|as|its|their|that|which|,)$", re.I)
_WORD = re.compile(r"[^\W\d_][\w’'\-]*")


def read(data: bytes, file: str, known: Collection[str] = ()) -> Received:
    """Return the paragraphs of a text file. Raises DraftingError for one that is not text."""
    words = encoding.decode(data)
    if words is None:
        raise refusal(
            "not-text", "this is not a text file", Place(file), "save it as .docx, .pdf or plain text (UTF-8)"
        )
    found, repairs = paragraphs(words, known)
    return Received(file, "", found, repairs)


def paragraphs(text: str, known: Collection[str] = ()) -> tuple[tuple[SourceParagraph, ...], tuple[Repair, ...]]:
    """Return the paragraphs of a text in reading order, and every repair in order of lines."""
    lines = re.split(r"\r\n|\r|\n", text)
    reading = _Reading(width=_width(lines))
    vocabulary = {word.lower() for line in lines for word in _WORD.findall(line)} | {word.lower() for word in known}
    for number, line in enumerate(lines, start=1):
        reading.line(number, line, vocabulary, lines)
    reading.close()
    found = tuple(paragraph for paragraph in reading.done if paragraph.kind is not SourceKind.RULE or paragraph.text)
    return found, tuple(sorted(reading.repairs, key=lambda repair: repair.lines))


def _width(lines: list[str]) -> int:
    """Return how wide the text is wrapped; 0 if its lines are whole paragraphs."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if len(lengths) < 8:
        return 0
    longest = lengths[int(len(lengths) * 0.96)]
    full = sum(0.8 * longest <= length <= longest for length in lengths)
    return longest if longest <= 130 and full >= 0.35 * len(lengths) else 0


@dataclass
class _Reading:
    """The reading of one text: the paragraph being read, and what stood before it."""

    width: int
    done: list[SourceParagraph] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    open: SourceParagraph | None = None
    last: str = ""  # the last line with words, and its number
    last_number: int = 0
    number: int = 0  # the last label that was a number, and the last that was a letter
    letter: str = ""
    bold: bool = False
    vocabulary: Collection[str] = ()

    def line(self, number: int, line: str, vocabulary: Collection[str], lines: list[str]) -> None:
        """Read one line; `lines` are all, to look ahead in."""
        self.vocabulary = vocabulary
        for part in self._without_bold(number, line):
            text, found = words.hyphen(part, number, self.width, vocabulary)
            text, more = words.spaces(text, number)
            self.repairs += found + more
            self._part(number, text, lines)

    def _without_bold(self, number: int, line: str) -> Iterator[str]:
        """Yield the line in the pieces that bold marks part it into, the marks taken off."""
        pieces = line.split("**")
        for at, piece in enumerate(pieces):
            if at:
                self.bold = not self.bold
                self.repairs.append(Repair("bold mark", (number, number), "**", ""))
            if piece.strip() or len(pieces) == 1:
                yield piece

    def _part(self, number: int, line: str, lines: list[str]) -> None:
        if not plain(line):
            return
        if marks.rule(line):
            self._drop(number, line, "rule")
            self.close()
            self.done.append(SourceParagraph(SourceKind.RULE, "", (number, number)))
        elif self._is_page_number(number, line, lines):
            self._drop(number, line, "page number")
        elif marks.image(line):
            self._drop(number, line, "image text")
        elif marks.table_cells(line):
            self._row(number, marks.table_cells(line))
        else:
            self._words(number, line, lines)

    def _following(self, number: int, lines: list[str]) -> str:
        """Return the next line with words, stripped; "" at the end."""
        for at in range(number, len(lines)):
            if lines[at].strip():
                return lines[at].strip()
        return ""

    def _drop(self, number: int, line: str, kind: str) -> None:
        self.repairs.append(Repair(kind, (number, number), plain(line), ""))

    def _is_page_number(self, number: int, line: str, lines: list[str]) -> bool:
        """Return whether a number alone on its line is the page's and no paragraph's.

        A label that lost its stop is the next in order, and words without a label follow it. A year
        may stand alone as the last of a sentence.
        """
        page = marks.page_number(line)
        if not page:
            return False
        following = self._following(number, lines)
        if (
            int(page) == self.number + 1
            and self._finished()
            and following[:1].isupper()
            and not marks.split(following).label
        ):
            return False
        if len(page) < 4:
            return True
        before = number < 2 or not lines[number - 2].strip() or "\f" in line
        after = number >= len(lines) or not lines[number].strip()
        return before and after

    def _row(self, number: int, cells: tuple[str, ...]) -> None:
        row = "\t".join(plain(cell) for cell in cells)
        table = self.open is not None and self.open.kind is SourceKind.TABLE and number - self.open.lines[1] <= 1
        if self.open is not None and table and all(set(cell) <= set("-:") and cell for cell in cells):
            self.open = replace(self.open, level=1, lines=(self.open.lines[0], number))
        elif self.open is not None and table:
            self.open = replace(self.open, text=f"{self.open.text}\n{row}", lines=(self.open.lines[0], number))
        else:
            self.close()
            self.open = SourceParagraph(SourceKind.TABLE, row, (number, number))
        self.last, self.last_number = "", number

    def _words(self, number: int, line: str, lines: list[str]) -> None:
        label, note = marks.footnote(line)
        mark = marks.split(line)
        if marks.page_number(line) and line.strip().isdecimal():
            self._begin(SourceKind.PARAGRAPH, number, "", label=line.strip())
        elif label:
            self._begin(SourceKind.FOOTNOTE, number, note, label=label)
        elif mark.mark or (mark.label and self._is_label(mark, number)):
            self._begin_marked(number, line, mark)
        elif self._is_lost_bullet(line):
            self.repairs.append(Repair("lost bullet", (number, number), " ", "• "))
            self._begin(SourceKind.ITEM, number, line.strip(), mark="•", indent=len(line) - len(line.lstrip()))
        elif self._continues(number, line, lines):
            self._join(number, line.strip())
        else:
            self._begin(self._kind(line.strip()), number, line.strip(), indent=len(line) - len(line.lstrip()))
        self.last, self.last_number = line.rstrip(), number

    # ── beginnings ───────────────────────────────────────────────────────────────────────────────

    def _begin_marked(self, number: int, line: str, mark: Mark) -> None:
        if mark.glued:
            label, _, rest = line.strip().partition(mark.glued)
            word = rest.split()[0] if rest.split() else ""
            del label
            self.repairs.append(Repair("lost space", (number, number), mark.glued + word, f"{mark.glued} {word}"))
        if mark.mark == "o" or (mark.mark in marks.GLYPHS and mark.mark and (mark.mark > "\ue000" or not mark.text)):
            kind = "bullet" if mark.text else "bullet alone on its line"
            self.repairs.append(Repair(kind, (number, number), mark.mark, "•"))
        bullet = self.open if self.open and self.open.mark and not (self.open.text or self.open.label) else None
        if bullet and not mark.mark:
            self.open = replace(bullet, text=mark.text, label=mark.label, lines=(bullet.lines[0], number))
            return
        label = mark.label if mark.label and (not mark.mark or self._is_label(mark, number)) else ""
        text = mark.text if label == mark.label else line.strip().removeprefix(mark.mark).strip()
        item = bool(mark.mark) or not (label.isdecimal() or label[:1].isupper())
        kind = SourceKind.ITEM if item else SourceKind.PARAGRAPH
        if not item and not label.isdecimal() and self._kind(text) is SourceKind.LINE:
            kind = SourceKind.LINE
        self._begin(kind, number, text, label=label, mark=mark.mark, indent=mark.indent)

    def _begin(self, kind: SourceKind, number: int, text: str, **more: str | int) -> None:
        self.close()
        self.open = SourceParagraph(kind, text, (number, number), bold=self.bold)
        self.open = replace(self.open, **more)  # type: ignore[arg-type]  # names and types as above
        if self.open.label.isdecimal():
            self.number = int(self.open.label)
        self.letter = self.open.label if self.open.label[:1].islower() else ""

    def _is_label(self, mark: Mark, number: int) -> bool:
        """Return whether a label begins a paragraph here, or a sentence only happens to begin so.

        A number must follow the last one or be the first; a letter likewise.
        """
        label = mark.label.strip("()")
        fresh = not self.last or bool(_ENDED.search(self.last)) or number - self.last_number > 1
        if mark.label.isdecimal():
            value = int(mark.label)
            near = self.number < value <= self.number + (3 if fresh else 1)
            begins = value == 1 and (fresh or self._after_line())
            return near or begins or (self.number == 0 and fresh and value < 200)
        if label.isdecimal():
            return fresh or int(label) == 1
        if label[:1].isupper():
            return fresh or self._after_line()
        return bool(mark.mark) or label in ("a", "i") or fresh or label in numbering.following(self.letter.strip("()"))

    def _is_lost_bullet(self, line: str) -> bool:
        """Return whether an indented line of wrapped text begins an item whose bullet was lost.

        The first follows a lead-in's colon, the others an item's end; what goes on with a sentence
        after a page break is indented too, but nothing has ended before it.
        """
        if not self.width or not line[:1].isspace() or (self.last[:1].isspace() and not self._in_list()):
            return False
        ended = self.last.rstrip().endswith((";", "; and", "; or", ".")) if self._in_list() else self.last.endswith(":")
        return bool(ended)

    def _in_list(self) -> bool:
        return self.open is not None and self.open.kind is SourceKind.ITEM

    def _after_line(self) -> bool:
        return self.open is None or self.open.kind is SourceKind.LINE

    def _kind(self, text: str) -> SourceKind:
        if marks.place_and_date(text):
            return SourceKind.LINE
        longest = min(_LONGEST_HEADING, 0.85 * self.width) if self.width else _LONGEST_HEADING
        if self.bold or marks.all_capitals(text):
            longest = _LONGEST_HEADING
        short = len(text) <= longest and not text.endswith(_STOPS)
        begins = text[:1].isupper() or text[:1].isdigit() or text[:1] in "“\"‘'("
        return SourceKind.LINE if short and (begins or self.bold) else SourceKind.PARAGRAPH

    # ── continuations ────────────────────────────────────────────────────────────────────────────

    def _continues(self, number: int, line: str, lines: list[str]) -> bool:
        """Return whether this line goes on with the paragraph that is open."""
        if self.open is None or self.open.kind is SourceKind.TABLE or not self.open.text:
            return self.open is not None and not self.open.text
        text, apart = line.strip(), number - self.last_number > 1
        if self.bold != self.open.bold or (marks.all_capitals(text) and self._finished()):
            return False
        if self.open.kind is SourceKind.LINE:
            return text[:1].islower() and not self.bold and not apart and not marks.place_and_date(self.last)
        if marks.place_and_date(line):
            return False
        if self._runs_on(text):
            return True
        if apart:
            full = self.width and len(self.last) >= 0.75 * self.width and not self._finished()
            return bool(full) and not self._stands_alone(number, text, lines)
        return bool(self.width) and not self._stands_alone(number, text, lines)

    def _runs_on(self, text: str) -> bool:
        """Return whether the open paragraph breaks off so that `text` must go on with it."""
        last = self.last.rstrip()
        if last.endswith("-") and last[-2:-1].isalpha():
            return True
        if last.endswith(_SENTENCE_ENDS):
            return False
        return text[:1].islower() or last.endswith(",") or bool(_OPEN_WORD.search(last))

    def _finished(self) -> bool:
        return self.last.rstrip().endswith(_SENTENCE_ENDS)

    def _stands_alone(self, number: int, text: str, lines: list[str]) -> bool:
        """Return whether a line of wrapped text is a heading: short, unstopped, a beginning after it."""
        if self._kind(text) is not SourceKind.LINE or not self._finished():
            return False
        following = self._following(number, lines)
        begins = marks.split(following)
        return bool(begins.label or begins.mark) or not following or (following.strip()[:1].isupper() and len(text) < 45
            and not _OPEN_WORD.search(text))  # fmt: skip

    def _join(self, number: int, text: str) -> None:
        assert self.open is not None
        before, joined = self.open.text, f"{self.open.text} {text}"
        lines = (self.last_number, number)
        if before.endswith("-") and before[-2:-1].isalpha() and text[:1].isalpha():
            first, second = before.split()[-1], text.split()[0]
            whole = words.joined(first, second, self.vocabulary)
            joined = before.removesuffix(first) + whole + text.removeprefix(second)
            self.repairs.append(Repair("hyphen at a line's end", lines, f"{first} {second}", whole))
        elif before and number - self.last_number > 1:
            self.repairs.append(Repair("page break", lines, "\n" * (number - self.last_number), " "))
        self.open = replace(self.open, text=joined.strip(), lines=(self.open.lines[0], number))

    def close(self) -> None:
        """End the paragraph that is open."""
        if self.open is not None and (self.open.text or self.open.label or self.open.mark):
            text = self.open.text if self.open.kind is SourceKind.TABLE else plain(self.open.text)
            self.done.append(replace(self.open, text=text))
        self.open = None
