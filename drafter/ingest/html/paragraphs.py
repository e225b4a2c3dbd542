"""One line of a web page to the source paragraph that it is: a heading, an item, running text; in pages of ours too.

A page that this project wrote says itself what each block is, and is believed to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter import numbering
from drafter.ingest import marks, whole
from drafter.ingest.html import lines as html_lines
from drafter.ingest.html.lines import Line
from drafter.ingest.html.tree import Node
from drafter.ingest.text import reading
from drafter.model import Lines, Repair
from drafter.received import SourceKind, SourceParagraph

_LONGEST_HEADING = 200
_DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2})+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph, and what tells an article from the page around it: its words, and the share of links in them."""

    paragraph: SourceParagraph
    words: str
    linked: float = 0.0


Event = Entry | Repair


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list whose words are still to be read; of a list that numbers paragraphs, it is one of these."""

    label: str
    level: int
    is_paragraph: bool = False


def running(group: Sequence[Line], item: Item | None, referred: set[str]) -> list[Event]:
    """Return the paragraphs of lines that no two breaks part; the first is the item's, if there is one."""
    if item is None and html_lines.wrapped(group):
        return as_text([line.text for line in group], [line.lines for line in group])
    first, *more = html_lines.joined(group)
    names = len(more) - html_lines.led(group)
    below = [paragraph(line, None, referred) for line in more]
    return [paragraph(first, item, referred), *below[:names], *(_name(entry) for entry in below[names:])]


def _name(entry: Entry) -> Entry:
    """Return a line below a lead-in as an item of its list."""
    part = entry.paragraph
    return replace(entry, paragraph=replace(part, kind=SourceKind.ITEM) if part.kind is SourceKind.LINE else part)


def paragraph(line: Line, item: Item | None, referred: set[str]) -> Entry:
    """Return what a line is; `referred` are the marks of footnotes that stood before it."""
    mark, words = marks.footnote(line.text)
    if item is not None:
        made = _listed(item, line)
    elif mark in referred:
        made = SourceParagraph(SourceKind.FOOTNOTE, words, line.lines, mark)
    else:
        made = whole.paragraph(line.text, line.lines, line.bold)
    return Entry(made, line.text, line.linked)


def dotted(events: Sequence[Event]) -> list[Event]:
    """Return the events with "2.1" before words as a paragraph's number; below a line that leads in, as an item's."""
    made: list[Event] = []
    before = None
    for event in events:
        if isinstance(event, Entry):
            part = event.paragraph
            counts = part.kind is SourceKind.ITEM and not part.level and not part.mark and _DOTTED.fullmatch(part.label)
            if counts and not (before and (before.text.endswith(":") or _is_dotted_item(before))):
                event = replace(event, paragraph=replace(part, kind=SourceKind.PARAGRAPH))
            before = event.paragraph
        made.append(event)
    return made


def _is_dotted_item(part: SourceParagraph) -> bool:
    return part.kind is SourceKind.ITEM and bool(_DOTTED.fullmatch(part.label))


def _listed(item: Item, line: Line) -> SourceParagraph:
    """Return the paragraph as an item of its list; a label that was typed stands for a bullet."""
    made = whole.paragraph(line.text, line.lines, line.bold)
    if item.label and item.is_paragraph:
        heads = line.bold and item.label[0].isupper() and not made.label
        return replace(made if heads else _plain(line), label=item.label)
    if item.label:
        return SourceParagraph(SourceKind.ITEM, line.text, line.lines, item.label, level=item.level)
    if made.label and made.kind is not SourceKind.ITEM:
        return made
    mark = made.mark or ("" if made.label else "•")
    return replace(made, kind=SourceKind.ITEM, mark=mark, level=max(item.level, 1))


def _plain(line: Line) -> SourceParagraph:
    return SourceParagraph(SourceKind.PARAGRAPH, line.text, line.lines)


def headings(group: Sequence[Line], level: int, is_title: bool, label: str) -> list[Entry]:
    """Return the lines of a heading: one, or those of a title, or an annex's label and title.

    A heading that is a long sentence is a paragraph in the looks of a heading.
    """
    is_annex = len(group) == 2 and numbering.split_annex(f"{group[0].text}: x")[0] == group[0].text
    made = []
    for line in group if is_title or is_annex else [html_lines.one(group)]:
        if len(line.text) > _LONGEST_HEADING and line.text.endswith("."):
            made.append(paragraph(line, None, set()))
            continue
        heading = whole.heading(line.text, line.lines, level, is_title)
        heading = replace(heading, label=heading.label or ("" if is_title else label))
        made.append(Entry(heading, line.text, line.linked))
    return made


def own_headings(group: Sequence[Line], level: int, is_title: bool, label: str) -> list[Entry]:
    """Return the lines of a heading in a page of ours."""
    if is_title:
        titles = [SourceParagraph(SourceKind.LINE, line.text, line.lines, bold=True, title=True) for line in group]
        return [Entry(title, title.text) for title in titles]
    line = html_lines.one(group)
    return [Entry(SourceParagraph(SourceKind.LINE, line.text, line.lines, label, level=level, bold=True), line.text)]


def own_paragraph(group: Sequence[Line], item: Item | None, label: str) -> Entry:
    """Return a paragraph or item in a page of ours; `label` is a paragraph's that no list counts."""
    line = html_lines.one(group)
    if item is None or item.is_paragraph:
        return Entry(replace(_plain(line), label=item.label if item else label), line.text)
    mark = "" if item.label else "•"
    return Entry(SourceParagraph(SourceKind.ITEM, line.text, line.lines, item.label, mark, level=item.level), line.text)


def bare(label: str) -> str:
    """Return a label of a page of ours without the stop that was printed after it."""
    label = label.strip()
    return label[:-1] if label[-1:] in (":", ".") else label


def as_text(lines: Sequence[str], places: Sequence[Lines]) -> list[Event]:
    """Return lines read as those of a text file; `places` are where they stand in the page."""
    if not any(line.strip() for line in lines):
        return []
    paragraphs, repairs = reading.paragraphs("\n".join(lines))
    made: list[tuple[Lines, Event]] = []
    for part in paragraphs:
        made.append((part.lines, Entry(replace(part, lines=_place(part.lines, places)), f"{part.label} {part.text}")))
    for repair in repairs:
        made.append((repair.lines, replace(repair, lines=_place(repair.lines, places))))
    return [event for _, event in sorted(made, key=lambda pair: pair[0][0])]


def _place(lines: Lines, places: Sequence[Lines]) -> Lines:
    return places[lines[0] - 1][0], places[min(lines[1], len(places)) - 1][1]


def lines_of(node: Node) -> Lines:
    """Return the lines of the file on which the words of a node stand."""
    held = [each for each in node.walk() if each.text.strip()]
    if not held:
        return node.line, node.line
    first, last = held[0], held[-1]
    return html_lines.begins(first.text, first.line), last.line + last.text.rstrip().count("\n")
