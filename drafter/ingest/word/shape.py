"""The paragraphs of a Word file to source paragraphs: what the file itself says, believed; the rest by its looks.

A heading is what has an outline level, a title what is in the style "Title". A number of the first
level of a list is a numbered paragraph's, one further in is an item's. How deep an item stands is
what its style says, else its list, else its indentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter import numbering, verbs
from drafter.ingest import marks, whole
from drafter.ingest.word import columns
from drafter.ingest.word.labels import Label
from drafter.ingest.word.parts import Chunk, Note, Paragraph, Part, Table
from drafter.ingest.word.styles import Styles
from drafter.ingest.word.text import BREAK
from drafter.model import plain
from drafter.received import SourceKind, SourceParagraph

_LONGEST_HEADING = 300
_LONGEST_SENTENCE = 80
"""A heading longer than this does not end with a stop: it is a paragraph numbered by a heading's style."""
_STEP = 120
"""Twentieths of a point that are about one letter, as indentation is counted in plain text."""
_FURTHER_IN = 200
"""Twentieths of a point that a list must stand further in than a paragraph to stand below it."""
_LONGEST_LINE = 100
_FEWEST_NUMBERED = 3
_DIVIDED = re.compile(r"\w-$")  # "2016-" before a line's end that the author set: no space was there
_GOES_ON = re.compile(r"(?:,|&|[–—-]|(?:^|\s)(?:of|on|the|for|to|and|at|in|by|with))$", re.IGNORECASE)
"""How a line of a title ends that its author broke to make it fit."""
_CLOSING = ")]”’\"'»"
_RUNNING = ("body text", "text body")


@dataclass(slots=True)
class _Item:
    """An item, or numbered paragraph, below which others may stand."""

    abstract: str
    level: int
    indent: int
    depth: int


@dataclass
class _Shaper:
    """The walk, and the items above the one that comes."""

    styles: Styles
    titled: bool  # the file has a title or headings by style
    bracketed: bool  # its paragraphs are numbered (1), for nothing is numbered 1.
    above: list[_Item] = field(default_factory=list)
    lowest: dict[str, int] = field(default_factory=dict)  # of each list, the first level that is no heading's
    done: list[SourceParagraph] = field(default_factory=list)
    told: bool = False  # text has begun, and not only titles and headings
    notes: list[SourceParagraph] = field(default_factory=list)  # that wait for the end of a list, not to part it

    def add(self, part: Part) -> None:
        """Add what the part is."""
        match part:
            case Table():
                self._leave()
                level = int(part.header)
                self._append(
                    SourceParagraph(SourceKind.TABLE, part.text, part.lines, level=level, picture=part.picture)
                )
            case Note():
                note = SourceParagraph(SourceKind.FOOTNOTE, part.text, part.lines, part.label)
                (self.done if part.placed else self.notes).append(note)
            case Chunk():
                self._leave()
                for paragraph in part.paragraphs:
                    self._append(paragraph)
            case Paragraph():
                for paragraph in self._paragraph(part):
                    self._append(paragraph)

    def _append(self, paragraph: SourceParagraph) -> None:
        self.told = self.told or paragraph.kind is not SourceKind.LINE
        if paragraph.kind is not SourceKind.ITEM:
            self.end()
        self.done.append(paragraph)

    def end(self) -> None:
        """Add the notes that wait."""
        self.done += self.notes
        self.notes = []

    def _leave(self) -> None:
        self.above = []

    def _paragraph(self, part: Paragraph) -> Iterator[SourceParagraph]:
        label = part.label.text if part.label else ""
        if self.styles.is_title(part.style) or (self.styles.is_subtitle(part.style) and not self.told):
            self._leave()
            for at, line in enumerate(_lines(part.text)):
                title = whole.heading(line, part.lines, 0, title=True)
                yield replace(title, label="" if at else label)
        elif part.level and _is_heading(part.text, label):
            self._leave()
            yield from self._broken_title(part, label) or [self._heading(part, label)]
        elif part.mark or self.styles.name(part.style) in ("footnote text", "endnote text"):
            mark, words = (part.mark, part.text) if part.mark else marks.footnote(part.text)
            yield SourceParagraph(SourceKind.FOOTNOTE, plain(words), part.lines, mark)
        elif part.typed:
            yield self._typed(part)
        elif part.label and (label or part.label.mark):
            yield self._listed(part, part.label)
        else:
            yield from self._running(part)

    # ── headings and running text ────────────────────────────────────────────────────────────────

    def _broken_title(self, part: Paragraph, label: str) -> list[SourceParagraph]:
        """Return the lines of a title that is set as a heading and broken by hand; [] for any other heading."""
        first = not self.told and all(each.title == bool(each.level) for each in self.done)
        if not first or label or part.typed or numbering.split_annex(": ".join(_lines(part.text)))[0]:
            return []
        return [replace(whole.heading(line, part.lines, 0, title=True), level=part.level)
                for line in _title_lines(part.text)]  # fmt: skip

    def _heading(self, part: Paragraph, label: str) -> SourceParagraph:
        """Return a heading; an annex's label may stand on a line of its own before its title."""
        lines, level = _lines(part.text), part.level
        if part.typed or label:
            return SourceParagraph(
                SourceKind.LINE, plain(part.text), part.lines, part.typed or label, level=level, bold=True
            )
        annex, title = numbering.split_annex(": ".join(lines)) if len(lines) == 2 else ("", "")
        if annex:
            return SourceParagraph(SourceKind.LINE, title, part.lines, annex, level=level, bold=True)
        return whole.heading(plain(part.text), part.lines, level)

    def _running(self, part: Paragraph) -> Iterator[SourceParagraph]:
        """Yield the paragraph; what stands on lines of its own within it, as a list does, apart."""
        self._leave()
        title = [] if self.told else _title_lines(part.text)
        for text in title or _parted(part.text):
            shaped = whole.paragraph(text, part.lines, part.bold, part.indent // _STEP)
            plain_body = self.titled and not part.bold and self.styles.name(part.style).startswith(_RUNNING)
            if plain_body and shaped.kind is SourceKind.LINE:
                shaped = replace(shaped, kind=SourceKind.PARAGRAPH)
            yield shaped

    def _typed(self, part: Paragraph) -> SourceParagraph:
        """Return a paragraph or item whose label was typed in the style for labels."""
        depth = self.styles.depth(part.style)
        kind = SourceKind.ITEM if depth else SourceKind.PARAGRAPH
        self.above = [] if not depth else self.above
        return SourceParagraph(kind, plain(part.text), part.lines, part.typed, level=depth)

    # ── lists ────────────────────────────────────────────────────────────────────────────────────

    def _listed(self, part: Paragraph, label: Label) -> SourceParagraph:
        """Return a paragraph of a list of the file's own."""
        text = plain(part.text)
        if self._is_numbered(part, label):
            shaped = whole.paragraph(text, part.lines, part.bold)
            heads = part.bold or label.text[:1].isupper()
            kind = SourceKind.LINE if shaped.kind is SourceKind.LINE and heads else SourceKind.PARAGRAPH
            if kind is SourceKind.PARAGRAPH:
                self.lowest.setdefault(label.abstract, label.level)
                self.above = [_Item(label.abstract, label.level, part.indent, 0)]
            else:
                self._leave()
            return SourceParagraph(kind, text, part.lines, label.text, bold=part.bold)
        self.lowest.setdefault(label.abstract, label.level)
        depth = self._depth(part, label)
        return SourceParagraph(SourceKind.ITEM, text, part.lines, label.text, label.mark, level=depth, bold=part.bold)

    def _is_numbered(self, part: Paragraph, label: Label) -> bool:
        """Return whether the label is a numbered paragraph's or a heading's, and not an item's."""
        name = self.styles.name(part.style)
        if name == "numbered paragraph":
            return True
        text = label.text.strip("()") if self.bracketed else label.text
        counts = text.replace(".", "").isdecimal() or label.text[:1].isupper()
        if not counts or name.startswith("item ") or self.styles.depth(part.style) > 1:
            return False
        if label.level > self.lowest.get(label.abstract, label.level):
            return False
        above = self.above[-1] if self.above else None
        return above is None or above.abstract == label.abstract or part.indent < above.indent + _FURTHER_IN

    def _depth(self, part: Paragraph, label: Label) -> int:
        """Return the level of an item, from 1, and hold it for those that come after it."""
        item = _Item(label.abstract, label.level, part.indent, 0)
        self.above = _around(self.above, item)
        item.depth = self.styles.depth(part.style) or (self.above[-1].depth + 1 if self.above else 1)
        self.above.append(item)
        return item.depth


def shaped(parts: Sequence[Part], styles: Styles) -> tuple[SourceParagraph, ...]:
    """Return the source paragraphs, in the same order."""
    paragraphs = [part for part in parts if isinstance(part, Paragraph)]
    titled = any(part.level or styles.is_title(part.style) for part in paragraphs)
    shaper = _Shaper(styles, titled, _is_bracketed(paragraphs))
    for part in columns.told(parts):
        shaper.add(part)
    shaper.end()
    return tuple(_below_title(shaper.done))


def _is_bracketed(paragraphs: Sequence[Paragraph]) -> bool:
    """Return whether "(1)" or "1)" numbers a text: lists of the file's own count so, and nothing counts "1."."""
    labels = [part.label.text for part in paragraphs if part.label and part.label.level == 0]
    plain_ones = [label for label in labels if label.isdecimal()]
    return not plain_ones and sum(label.strip("()").isdecimal() for label in labels) >= _FEWEST_NUMBERED


def _below_title(parts: list[SourceParagraph]) -> list[SourceParagraph]:
    """Return the paragraphs, headings counted from below the title where the title is itself set as a heading.

    It is where the file has no title by style, begins with a heading, and has no other of its level or above.
    """
    first = parts[0].level if parts and parts[0].kind is SourceKind.LINE else 0
    size = next((at for at, part in enumerate(parts) if not (part.title and part.level)), len(parts))
    title = [replace(part, level=0) for part in parts[:size]] or parts[:1]
    rest = parts[len(title) :]
    levels = [part.level for part in rest if part.kind is SourceKind.LINE and part.level]
    if not first or not levels or min(levels) <= first or (not size and any(part.title for part in rest)):
        return [*title, *rest]
    below = (
        replace(part, level=part.level - first) if part.kind is SourceKind.LINE and part.level else part
        for part in rest
    )
    return [*title, *below]


def _around(above: list[_Item], item: _Item) -> list[_Item]:
    """Return those of the items above that this one stands below."""
    known = [at for at, each in enumerate(above) if each.abstract == item.abstract]
    if known:
        above = above[: known[-1] + 1]
        while above and above[-1].abstract == item.abstract and above[-1].level >= item.level and above[-1].depth:
            above = above[:-1]
        return above
    while above and above[-1].depth and above[-1].indent >= item.indent:
        above = above[:-1]
    return above


def _is_heading(text: str, label: str) -> bool:
    """Return whether words in a heading's style are one: some number whole paragraphs with such styles."""
    words = plain(text)
    ended = words.endswith((".", ";", ":"))
    sentence = ended and (len(words) > _LONGEST_SENTENCE or bool(label and verbs.actor_and_verb(words)[1]))
    return len(words) <= _LONGEST_HEADING and not sentence


def _lines(text: str) -> list[str]:
    """Return the lines of a paragraph that its author broke, as they stand; one at least."""
    return [line for line in text.split(BREAK) if line.strip()] or [""]


def _title_lines(text: str) -> list[str]:
    """Return the lines of a title that stands in one paragraph, short ones, each with those that it goes on in."""
    lines: list[str] = []
    for line in map(plain, _lines(text)):
        if lines and (line[:1].islower() or _GOES_ON.search(lines[-1])):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    short = all(len(line) <= _LONGEST_LINE and (line[-1:].isalnum() or line[-1:] in _CLOSING) for line in lines)
    return lines if short and len(lines) > 1 else []


def _parted(text: str) -> list[str]:
    """Return a paragraph's lines, those joined that are one to a reader.

    An empty line parts, and so does a line that begins with a bullet or a label; any other break is a space.
    """
    parts: list[str] = []
    fresh = True
    for line in text.split(BREAK):
        mark = marks.split(line)
        if fresh or mark.mark or mark.label:
            parts.append(line)
        elif line.strip():
            parts[-1] += line if _DIVIDED.search(parts[-1]) else f" {line}"
        fresh = not line.strip()
    return [part for part in parts if part.strip()]
