r"""The table of contents as a field, with the lines and page numbers that Word will find there cached.

The field is TOC with the switches \u (headings by their outline level), \h (links) and \z. The page numbers are those
of the PDF, whose pages end where Word's do; without Pango there is no PDF, and the lines have no numbers until Word
is asked to count them (F9). The settings do not ask for that at opening: Word would then ask the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.render.contents import DEEPEST, HEAD, Entry
from drafter.render.word.base import Base
from drafter.render.word.package import Part
from drafter.render.word.parts import paragraph
from drafter.render.word.xml import Xml, el, field, run

_FIRST = 300_000
"""Bookmarks have ids of their own; those of footnotes, marks and references are below."""
_NAMED = 800_000_000
"""Word names its own such bookmarks _Toc and nine figures, and hides them."""
HEAD_STYLE = "TOC Heading"
_STEP = 380
"""How much further in a line of the next level stands, in twentieths of a point."""


class Contents:
    """The table of contents of one file; `entries` are its lines, none where it has none."""

    def __init__(self, entries: Sequence[Entry], base: Base) -> None:
        self.entries, self._base = entries, base
        self._listed = frozenset(entry.block for entry in entries)

    def lines(self, pages: Mapping[int, int]) -> Iterator[Xml]:
        """Yield the head and the lines; `pages` are those of the blocks, as far as they are known."""
        yield paragraph(self._id(HEAD_STYLE), run(HEAD))
        for at, entry in enumerate(self.entries):
            runs = [_link(entry, pages.get(entry.block))]
            if at == 0:
                runs[:0] = field(rf'TOC \o "1-{DEEPEST}" \h \z \u', "")[:3]
            if at == len(self.entries) - 1:
                runs.append(el("w:r", el("w:fldChar", fldCharType="end")))
            yield paragraph(self._id(f"toc {entry.level}"), *runs)

    def target(self, at: int, runs: Sequence[Xml]) -> list[Xml]:
        """Return the runs of block `at` within the bookmark that its line leads to, if it has one."""
        if at not in self._listed:
            return list(runs)
        return [el("w:bookmarkStart", id=_FIRST + at, name=_name(at)), *runs, el("w:bookmarkEnd", id=_FIRST + at)]

    def styles(self, width: int) -> Part:
        """Return the styles of the file, with those of the table where the base document has none; `width` a line's."""
        held = self._base.styles
        if not self.entries:
            return held
        spacing = el("w:spacing", before=200, after=120, line=300, lineRule="exact")
        made = self._style(HEAD_STYLE, el("w:pPr", el("w:keepNext"), spacing), el("w:rPr", el("w:b")))
        for level in range(1, DEEPEST + 1):
            tab = el("w:tabs", el("w:tab", val="right", leader="dot", pos=width))
            spacing = el("w:spacing", before=0, after=60, line=300, lineRule="exact")
            made += self._style(f"toc {level}", el("w:pPr", tab, spacing, el("w:ind", left=_STEP * (level - 1))))
        before, end, after = held.data.rpartition(b"</w:styles>")
        return Part(held.name, before + made.encode() + end + after) if end else held

    def _style(self, style: str, *properties: Xml) -> str:
        """Return a paragraph style based on Normal; "" where the base document has its own, which is followed."""
        if style.lower() in self._base.ids:
            return ""
        based, after = el("w:basedOn", val=self._base.id("Normal")), el("w:next", val=self._base.id("Body Text"))
        names = (el("w:name", val=style), based, after)
        return el("w:style", *names, *properties, type="paragraph", styleId=self._id(style))

    def _id(self, style: str) -> str:
        return self._base.ids.get(style.lower()) or style.replace(" ", "").replace("toc", "TOC")


def _link(entry: Entry, page: int | None) -> Xml:
    words = [run(entry.text)]
    if page:
        words += [el("w:r", el("w:tab")), *field(rf"PAGEREF {_name(entry.block)} \h", str(page))]
    return el("w:hyperlink", *words, anchor=_name(entry.block), history="1")


def _name(block: int) -> str:
    return f"_Toc{_NAMED + block}"
