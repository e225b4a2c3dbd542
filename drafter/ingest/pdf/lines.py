"""The words of a page to lines: parted by their place on the page, joined as a reader joins them.

A line is made of runs: stretches of words without a wide gap. A label hung in the margin, a cell of a
table and a column of names are each a run of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from drafter import numbering
from drafter.ingest import words as spelling
from drafter.ingest.pdf import leftwards
from drafter.ingest.words import Vocabulary
from drafter.model import Lines, Repair

_SPACE = 0.15
"""A gap within a line, in parts of the size, that parts words; see pdf_letters."""
_WIDE = 1.0
"""A gap that no justified line has: what stands behind it is a run of its own."""
_OTHER = 0.6
"""And one that parts words of two sizes whose baselines differ: those are two columns'."""
_SAME_LINE = 0.3
"""How far baselines may differ on one line, in parts of the size: scans waver."""
_SMALL = 0.85  # a raised sign is by a sixth smaller at least
_LETTERS = 4  # single letters in a row that may spell a word
_SIGN = re.compile(r"\d{1,3}|[*†‡§]{1,3}|st|nd|rd|th")  # of a footnote, or an ordinal's end
_SOFT = "\u00ad"
_DIVIDED = re.compile(r"[^\W\d_]-$")
_LETTER = re.compile(r"[^\W\d_]")
_RANGE = re.compile(r"\w[–—/]$")
_FIGURES = re.compile(r"(?:^|[\s(])\d{1,4}-$")  # of a range: 2016-|2020

Way = tuple[tuple[str, int], ...]
"""The way down the structure tree to some words: (type, place among its brothers) for each step."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word and its place: points from the page's lower left corner, `y` on the baseline."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    tag: int = -1
    turned: int = 0
    hidden: bool = False
    spaced: bool = True
    doubled: bool = False
    struck: bool = False  # a line is drawn through it
    added: bool = False  # it is underlined in colour


@dataclass(frozen=True, slots=True)
class Rule:
    """A line or box drawn on the page, by its edges."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its words in the order of the file, the way to each tag, and what is drawn on it."""

    number: int
    width: float
    words: tuple[Word, ...]
    tags: dict[int, Way]
    rules: tuple[Rule, ...] = ()
    images: int = 0
    broken: bool = False
    remarks: tuple[tuple[str, str, str, float], ...] = ()  # of readers: author, words, date, height


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand on one line without a wide gap."""

    words: tuple[Word, ...]
    text: str

    @property
    def x0(self) -> float:
        """Return where it begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Return where it ends."""
        return max(word.x1 for word in self.words)

    @property
    def first_x1(self) -> float:
        """Return where its first word ends, with the signs that stand against it."""
        last = self.words[0]
        for word in self.words[1:]:
            if _parted(last, word):
                break
            last = word
        return last.x1


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, or of a column of it. `number` counts through all pages, in reading order."""

    runs: tuple[Run, ...]
    page: int
    y: float
    size: float
    bold: bool
    left: float = 0.0  # the edges of the column that it stands in
    right: float = 0.0
    middle: float = 0.0  # of the page
    number: int = 0
    step: float = 0.0  # in columns of names: the least distance of lines in its own, else 0
    ends: bool = False  # whether its column shows that a paragraph ends on it
    even: bool = False  # whether the lines of its column are set to one length

    @property
    def x0(self) -> float:
        """Return where its first run begins."""
        return self.runs[0].x0

    @property
    def x1(self) -> float:
        """Return where its last run ends."""
        return max(run.x1 for run in self.runs)

    @property
    def words(self) -> tuple[Word, ...]:
        """Return its words from left to right."""
        return tuple(word for run in self.runs for word in run.words)

    @property
    def text(self) -> str:
        """Return what stands on it."""
        return " ".join(run.text for run in self.runs)


def lines(words: Iterable[Word], page: int) -> list[Line]:
    """Return the lines that the words stand on, from the top of the page down."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.y, word.x0)):
        if rows and rows[-1][0].y - word.y < _SAME_LINE * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [line(row, page) for row in _with_raised(rows)]


def _with_raised(rows: list[list[Word]]) -> list[list[Word]]:
    """Return the rows, those of small raised or lowered signs put into the line that they belong to."""
    done: list[list[Word]] = []
    for at, row in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else []
        if below and _hangs_on(row, below):
            below.extend(row)
        elif done and _hangs_on(row, done[-1]):
            done[-1].extend(row)
        else:
            done.append(row)
    return done


def _hangs_on(row: list[Word], line: list[Word]) -> bool:
    """Return whether a row is raised (or lowered) signs of the line: small or right behind a word, and over none."""
    size = max(word.size for word in line)
    rise = row[0].y - _baseline(line)
    if not -0.25 * size < rise < 0.6 * size:
        return False
    if max(word.size for word in row) > _SMALL * size and not (rise > 0 and _stand_behind(row, line)):
        return False
    return all(word.x1 <= other.x0 + 1 or other.x1 <= word.x0 + 1 for word in row for other in line)


def _stand_behind(row: list[Word], line: list[Word]) -> bool:
    """Return whether a row is signs of a note, as large as the text maybe, each against the end of a word."""
    return all(
        _SIGN.fullmatch(word.text) and any(abs(word.x0 - other.x1) < _SPACE * other.size for other in line)
        for word in row
    )


def _baseline(row: Sequence[Word]) -> float:
    return median(word.y for word in row if word.size > _SMALL * max(each.size for each in row))


def line(row: Sequence[Word], page: int) -> Line:
    """Return words of one line as a line, from left to right."""
    row = sorted(row, key=lambda word: word.x0)
    size = max(row, key=lambda word: len(word.text) * (1 + word.size / 100)).size
    y = _baseline(row)
    row = [_marked(word, y, size) for word in row]
    parts: list[list[Word]] = []
    for word in row:
        if parts and not _is_apart(parts[-1], word):
            parts[-1].append(word)
        else:
            parts.append([word])
    runs = tuple(Run(tuple(part), _text(part)) for part in parts)
    letters = sum(len(word.text) for word in row)
    bold = sum(len(word.text) for word in row if word.bold) > 0.8 * letters
    return Line(runs, page, y, size, bold)


def _is_apart(part: Sequence[Word], word: Word) -> bool:
    """Return whether a word stands behind a gap that no line has; of another column, it may stand less far."""
    last = max(part, key=lambda each: each.x1)
    size = min(last.size, word.size)
    other = last.size != word.size and abs(last.y - word.y) > 0.1 * size
    return word.x0 - last.x1 >= (_OTHER if other else _WIDE) * size


def _marked(word: Word, y: float, size: float) -> Word:
    """Return a raised figure as the sign that text has for it: a footnote's mark is no figure of the word's."""
    raised = word.y > y + (0.15 if word.size < _SMALL * size else _SAME_LINE) * size
    return replace(word, text=numbering.raised(word.text)) if raised and word.text.isdecimal() else word


def _text(words: Sequence[Word]) -> str:
    text, last = "", None
    if len(words) >= _LETTERS and sum(len(word.text) == 1 for word in words) > 0.8 * len(words):
        words = _closed_up(words)
    for stretch in leftwards.stretches(words):
        text += (" " if last is not None and _parted(last, stretch[0]) else "") + leftwards.read(stretch, _parted)
        last = stretch[-1]
    return text


def _closed_up(words: Sequence[Word]) -> list[Word]:
    """Return letters set apart, as in titles, as the words that they spell: between these the gaps are wider."""
    gap = median(word.x0 - last.x1 for last, word in pairwise(words))
    parts: list[list[Word]] = []
    for word in words:
        if parts and not word.spaced and word.x0 - parts[-1][-1].x1 < 1.6 * gap + 0.05 * word.size:
            parts[-1].append(word)
        else:
            parts.append([word])
    return [replace(part[0], text="".join(word.text for word in part), x1=part[-1].x1) for part in parts]


def _parted(last: Word, word: Word) -> bool:
    return word.spaced or word.x0 - last.x1 > _SPACE * min(word.size, last.size)


# ── lines to one text ────────────────────────────────────────────────────────────────────────────


def joined(parts: Sequence[Line], vocabulary: Vocabulary, text: str = "") -> tuple[str, list[Repair]]:
    """Return the text of lines that go on with each other, and the repairs of words divided between them.

    `text` is what stands before the first of them, where it goes on with a text read before.
    """
    repairs: list[Repair] = []
    last = parts[0].number - 1 if parts else 0
    for part in parts:
        words = part.text
        if text.endswith(_SOFT) and words:
            text = text[:-1]
            first, second = "".join(text.split()[-1:]), words.split()[0]
            repairs.append(Repair("hyphen at a line's end", (last, part.number), f"{first}- {second}", first + second))
            text += words
        elif _DIVIDED.search(text) and _LETTER.match(words):
            first, second = text.split()[-1], words.split()[0]
            whole = spelling.joined(first, second, vocabulary)
            text = text.removesuffix(first) + whole + words.removeprefix(second)
            repairs.append(Repair("hyphen at a line's end", (last, part.number), f"{first} {second}", whole))
        elif (_RANGE.search(text) and words[:1].isalnum()) or (_FIGURES.search(text) and words[:1].isdecimal()):
            text += words
        else:
            text = f"{text} {words}" if text else words
        last = part.number
    return text.replace(_SOFT, ""), repairs


def span(parts: Sequence[Line]) -> Lines:
    """Return the first and last number of some lines."""
    return min(part.number for part in parts), max(part.number for part in parts)
