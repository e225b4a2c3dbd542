"""Word's own marks of a change: what was inserted, deleted and moved, by whom and when. ECMA-376 part 1, 17.13.5.

Words stand in w:ins or w:del; the end of a paragraph is marked within its properties. A paragraph whose end was
deleted runs on into the next, and one that was deleted whole leaves nothing. The old properties of a paragraph
stand within the new ones. Author and date are no person's and no clock's; the hours of two paragraphs beside each
other differ, for LibreOffice makes one change of what was inserted at the end of the one and at the beginning of the
other, if they are of one minute, and rejecting it would take the end of the paragraph between them too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.model import Mark
from drafter.render.word.xml import Xml, el

AUTHOR = "drafter"
_FIRST = 1000
"""The first id of a mark; comments and bookmarks have others."""

INSERTED, DELETED, MOVED_TO, MOVED_FROM = "w:ins", "w:del", "w:moveTo", "w:moveFrom"
TAGS = {Mark.ADDED: INSERTED, Mark.STRUCK: DELETED}
_NEXT = "<w:keepNext/>"


class Tracker:
    """Makes the marks of one file, each with an id of its own."""

    def __init__(self, when: str) -> None:
        self.when = when
        self._last = _FIRST
        self._hour = 0

    def step(self) -> None:
        """Begin another paragraph."""
        self._hour = 1 - self._hour

    def mark(self, tag: str, *children: Xml, name: str | None = None) -> Xml:
        """Return an element that marks what it holds, or what holds it."""
        self._last += 1
        when = self.when.replace("T00:", f"T0{self._hour}:")
        return el(tag, *children, id=self._last, author=AUTHOR, date=when, name=name)

    def around(self, tag: str, runs: Iterable[Xml]) -> Iterator[Xml]:
        """Yield the runs within one mark; nothing where there are none."""
        held = [_deleted(run) if tag == DELETED else run for run in runs]
        if held:
            yield self.mark(tag, *held)

    def properties(self, found: Sequence[Xml], end: str = "", old: Sequence[Xml] | None = None) -> Xml:
        """Return the properties of a paragraph, with the mark of its end, and the old ones where they were others."""
        parts = list(found)
        if end:
            parts.append(el("w:rPr", self.mark(end)))
        if old is not None and _compared(old) != _compared(found):
            parts.append(self.mark("w:pPrChange", el("w:pPr", *old)))
        return el("w:pPr", *parts)

    def moved(self, number: int, tag: str, runs: Iterable[Xml]) -> Iterator[Xml]:
        """Yield the runs of a paragraph that was moved, between the marks that tie both its places together."""
        yield self.mark(f"{tag}RangeStart", name=f"move{number}")
        key = self._last
        yield from runs
        yield el(f"{tag}RangeEnd", id=key)


def _deleted(run: Xml) -> Xml:
    """Return a run whose text is deleted."""
    found = run.replace("<w:t>", "<w:delText>").replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return Xml(found)


def _compared(properties: Sequence[Xml]) -> list[Xml]:
    """Return the properties that are compared: what stays with the next paragraph follows from that one."""
    return [each for each in properties if each != _NEXT]
