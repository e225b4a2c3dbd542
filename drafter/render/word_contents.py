r"""The table of contents as a field, with the lines and page numbers that Word will find there cached.

The field is TOC with the switches \u (headings by their outline level), \h (links) and \z. The page numbers are those
of the PDF, whose pages end where Word's do; without Pango there is no PDF, and the lines have no numbers until Word
is asked to count them (F9). The settings do not ask for that at opening: Word would then ask the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from drafter.render.contents import DEEPEST, HEAD, Entry
from drafter.render.word_base import Base
from drafter.render.word_parts import paragraph
from drafter.render.word_xml import el, field, run

_FIRST = 300_000
"""Bookmarks have ids of their own; those of footnotes, marks and references are below."""
_NAMED = 800_000_000
"""Word names its own such bookmarks _Toc and nine figures, and hides them."""
_STEP = 380
"""How much further in a line of the next level stands, in twentieths of a point."""


def lines(entries: Sequence[Entry], pages: Mapping[int, int], base: Base, width: int) -> Iterator[etree._Element]:
    """Yield the head and the lines; `pages` are those of the blocks, as far as they are known, `width` a line's."""
    _ensure_styles(base, width)
    yield paragraph(base.id("TOC Heading"), run(HEAD))
    for at, entry in enumerate(entries):
        runs = [_link(entry, pages.get(entry.block))]
        if at == 0:
            code = rf"TOC \o 1-{DEEPEST} \h \z \u".replace(f"1-{DEEPEST}", f'"1-{DEEPEST}"')
            runs[:0] = field(code, "")[:3]
        if at == len(entries) - 1:
            runs.append(el("w:r", el("w:fldChar", fldCharType="end")))
        yield paragraph(base.id(f"toc {entry.level}"), *runs)


def target(entries: Sequence[Entry], at: int, runs: Sequence[etree._Element]) -> list[etree._Element]:
    """Return the runs of block `at` within the bookmark that its line leads to, if it has one."""
    if not any(entry.block == at for entry in entries):
        return list(runs)
    return [el("w:bookmarkStart", id=_FIRST + at, name=_name(at)), *runs, el("w:bookmarkEnd", id=_FIRST + at)]


def _link(entry: Entry, page: int | None) -> etree._Element:
    link = el("w:hyperlink", run(entry.text), anchor=_name(entry.block), history="1")
    if page:
        link.append(el("w:r", el("w:tab")))
        link.extend(field(rf"PAGEREF {_name(entry.block)} \h", str(page)))
    return link


def _name(block: int) -> str:
    return f"_Toc{_NAMED + block}"


def _ensure_styles(base: Base, width: int) -> None:
    """Add the styles that a base document need not have; one that it has is followed."""
    spacing = el("w:spacing", before=200, after=120, line=300, lineRule="exact")
    base.ensure("TOC Heading", el("w:pPr", el("w:keepNext"), spacing), el("w:rPr", el("w:b")))
    for level in range(1, DEEPEST + 1):
        tab = el("w:tabs", el("w:tab", val="right", leader="dot", pos=width))
        indent = el("w:ind", left=_STEP * (level - 1))
        base.ensure(
            f"toc {level}", el("w:pPr", tab, el("w:spacing", before=0, after=60, line=300, lineRule="exact"), indent)
        )
