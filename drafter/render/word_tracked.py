"""Word's own marks of a change: what was inserted, deleted and moved, by whom and when. ECMA-376 part 1, 17.13.5.

Words stand in w:ins or w:del; the end of a paragraph is marked within its properties. A paragraph whose end was
deleted runs on into the next, and one that was deleted whole leaves nothing. The old properties of a paragraph
stand within the new ones. Author and date are no person's and no clock's; the hours of two paragraphs beside each
other differ, for LibreOffice makes one change of what was inserted at the end of the one and at the beginning of the
other, if they are of one minute, and rejecting it would take the end of the paragraph between them too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree

from drafter.model import Mark
from drafter.render.word_xml import el, name

AUTHOR = "drafter"
_FIRST = 1000
"""The first id of a mark; comments and bookmarks have lower ones, or others."""

INSERTED, DELETED, MOVED_TO, MOVED_FROM = "w:ins", "w:del", "w:moveTo", "w:moveFrom"
TAGS = {Mark.ADDED: INSERTED, Mark.STRUCK: DELETED}


class Tracker:
    """Makes the marks of one file, each with an id of its own."""

    def __init__(self, when: str) -> None:
        self.when = when
        self._last = _FIRST
        self._hour = 0

    def step(self) -> None:
        """Begin another paragraph."""
        self._hour = 1 - self._hour

    def mark(self, tag: str, *children: etree._Element) -> etree._Element:
        """Return an element that marks what it holds, or what holds it."""
        self._last += 1
        when = self.when.replace("T00:", f"T0{self._hour}:")
        return el(tag, *children, id=self._last, author=AUTHOR, date=when)

    def around(self, tag: str, runs: Iterable[etree._Element]) -> Iterator[etree._Element]:
        """Yield the runs within one mark; nothing where there are none."""
        held = list(runs)
        for run in held if tag == DELETED else ():
            for text in list(run.iter(name("w:t"))):
                text.tag = name("w:delText")
        if held:
            yield self.mark(tag, *held)

    def end(self, properties: etree._Element, tag: str) -> None:
        """Mark the end of the paragraph that has these properties."""
        look = el("w:rPr", self.mark(tag))
        change = properties.find(name("w:pPrChange"))
        if change is None:
            properties.append(look)
        else:
            change.addprevious(look)

    def form(self, properties: etree._Element, old: etree._Element) -> None:
        """Keep the old properties of a paragraph within the new ones, where they are others."""
        if _shown(properties) != _shown(old):
            properties.append(self.mark("w:pPrChange", deepcopy(old)))

    def row(self, properties: etree._Element, mark: Mark) -> None:
        """Mark a row of a table."""
        if mark in TAGS:
            properties.append(self.mark(TAGS[mark]))

    def moved(self, number: int, tag: str, runs: Iterable[etree._Element]) -> Iterator[etree._Element]:
        """Yield the runs of a paragraph that was moved, between the marks that tie both its places together."""
        start = self.mark(f"{tag}RangeStart", *())
        start.set(name("w:name"), f"move{number}")
        yield start
        yield from runs
        yield el(f"{tag}RangeEnd", id=start.get(name("w:id")))


def _shown(properties: etree._Element) -> list[bytes]:
    """Return the properties that are compared: what stays with the next paragraph follows from that one."""
    return [etree.tostring(each) for each in properties if each.tag != name("w:keepNext")]
