"""The sections of a Word file: one for all pages that lie the same way. Page numbers run on through all of them."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.render import tables
from drafter.render.dress import PAPERS, Dress
from drafter.render.word import package, parts
from drafter.render.word.base import Base
from drafter.render.word.xml import Xml, el

_LEAST = 1440
"""Twentieths of a point of a line, at least, whatever the margins of a base document leave."""


class Sections:
    """The sections of one text: which block is where, and the properties that end each."""

    def __init__(self, across: Sequence[bool], base: Base, dress: Dress) -> None:
        self._across = across
        self._base, self._paper = base, PAPERS[dress.paper]
        self._ended = 0
        edges = parts.edges(base)
        self._sides = sum(round(float(edges.get(side, "1440"))) for side in ("left", "right"))

    def begins(self, block: int) -> bool:
        """Return whether pages lie another way from this block on."""
        return self._across[block] is not (block > 0 and self._across[block - 1])

    def line(self, block: int) -> float:
        """Return the length of a line in a table at this block, as `tables` measures it."""
        return tables.LINE_ACROSS if self._across[block] else tables.LINE

    def end(self, block: int) -> Xml:
        """Return the properties of the section that ends before this block, or with the text; asked for in order."""
        self._ended += 1
        return self._properties(block > 0 and self._across[block - 1], self._ended == 1)

    def text_width(self, block: int) -> int:
        """Return the width between the margins at this block, in twentieths of a point."""
        across = block < len(self._across) and self._across[block]
        return max(self._paper[across] - self._sides, _LEAST)

    def _properties(self, across: bool, first: bool) -> Xml:
        """Return w:sectPr; only page one of the whole text has the head of a first page."""
        header, head, footer = (package.relation(f"{part}.xml") for part in ("header1", "header2", "footer1"))
        references = [
            el("w:headerReference", type="default", more={"r:id": header}),
            el("w:headerReference", type="first", more={"r:id": head}) if first else None,
            el("w:footerReference", type="default", more={"r:id": footer}),
            el("w:footerReference", type="first", more={"r:id": footer}) if first else None,
        ]
        width, height = self._paper[across], self._paper[not across]
        page = el("w:pgSz", w=width, h=height, orient="landscape" if across else None)
        return el("w:sectPr", *references, page, parts.margins(self._base), el("w:titlePg") if first else None)
