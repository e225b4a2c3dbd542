"""Hidden bookmarks round the paragraphs of a draft, and the part of the file that tells what they mean (`tracing`).

The part is a custom XML part: Word and LibreOffice keep it when they save the file again.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from drafter import tracing
from drafter.model import Block, Statement, Use
from drafter.render.word.package import Part
from drafter.render.word.xml import NAMESPACES, Xml, el, node, written

_FIRST = 100_000
"""Bookmarks have ids of their own; those of footnotes and references are below."""
_ITEM = "{B0D5E9A4-0C0F-4D55-9A63-6C2F6B1E7D11}"
"""The id by which Word knows the part: any, and always the same."""


class Marks:
    """The marks of one file; a text that is no draft has none."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._told: list[tuple[str, tuple[Use, ...]]] = []
        self._last: list[int] = []  # footnotes

    def round(self, at: int, block: Block, runs: Sequence[Xml]) -> list[Xml]:
        """Return the runs of block `at` between the ends of its mark."""
        if self._statement.draft is None:
            return list(runs)
        uses = tuple(Use(tracing.bare(use.precedent), use.values) for use in block.uses)
        name, key = tracing.mark(at, uses), _FIRST + at
        if uses:
            self._told.append((name, uses))
        return [el("w:bookmarkStart", id=key, name=name), *runs, el("w:bookmarkEnd", id=key)]

    def ends_with(self, footnote: int) -> None:
        """Tell that the text ends with this footnote: LibreOffice drops its bookmark where a mark ends as well."""
        self._last.append(footnote)

    def parts(self) -> list[Part]:
        """Return the part that tells what the marks mean, with what Word wants beside it."""
        draft = self._statement.draft
        if draft is None:
            return []
        about = {
            "=statement": self._statement.id,
            "=revision": draft.revision,
            "=as-at": draft.as_at,
            "=words": tracing.words(self._statement),
            "=last": " ".join(map(str, self._last)),
        }
        root = node("d:draft", *[_paragraph(name, uses) for name, uses in self._told], more=about)
        schema = node("ds:schemaRef", more={"ds:uri": tracing.NAMESPACE})
        beside = node("ds:datastoreItem", node("ds:schemaRefs", schema), more={"ds:itemID": _ITEM})
        kind = NAMESPACES["r"] + "/customXmlProps"
        relation = node("rel:Relationship", more={"=Id": "rId1", "=Type": kind, "=Target": "itemProps1.xml"})
        return [
            Part("customXml/item1.xml", written(root)),
            Part("customXml/itemProps1.xml", written(beside)),
            Part("customXml/_rels/item1.xml.rels", written(node("rel:Relationships", relation))),
        ]


def _paragraph(name: str, uses: tuple[Use, ...]) -> etree._Element:
    """Return what one mark means: each precedent, and what filled its slots."""
    return node("d:paragraph", *[_from(use) for use in uses], more={"=mark": name})


def _from(use: Use) -> etree._Element:
    values = [node("d:value", text=value, more={"=slot": slot}) for slot, value in use.values]
    return node("d:from", *values, more={"=precedent": use.precedent})
