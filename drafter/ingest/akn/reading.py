"""An Akoma Ntoso file as the Statement that drafter wrote it from, or as source paragraphs where others did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from drafter import front_matter
from drafter.ingest.akn.opening import root
from drafter.ingest.akn.own import OWN, truth
from drafter.ingest.akn.walk import Walk, tag
from drafter.model import Block, BlockKind, Place, Statement
from drafter.problems import refusal
from drafter.received import Received, SourceKind, SourceParagraph

_KINDS = {
    BlockKind.HEADING: SourceKind.LINE,
    BlockKind.PARAGRAPH: SourceKind.PARAGRAPH,
    BlockKind.ITEM: SourceKind.ITEM,
    BlockKind.TABLE: SourceKind.TABLE,
    BlockKind.FOOTNOTE: SourceKind.FOOTNOTE,
}
_NO_DOCUMENT = ("meta", "")


def statement(data: bytes, file: str) -> Statement | None:
    """Return the Statement of a file that drafter wrote, as it stands in it now; None for a file of others.

    Raises DraftingError for XML that cannot be read, and for facts that cannot be understood.
    """
    document = _document(root(data, file), file)
    facts = next(document.iter(f"{OWN}facts"), None)
    if facts is None:
        return None
    walk = Walk(own=True)
    walk.document(document)
    head = front_matter.read(_written(facts), file, facts.sourceline or 1)
    return replace(head, title=tuple(walk.title), blocks=walk.all(), contents=truth(facts, "contents"))


def read(data: bytes, file: str) -> Received:
    """Return the paragraphs of a file, whoever wrote it. Raises DraftingError for XML that cannot be read."""
    walk = Walk(own=False)
    walk.document(_document(root(data, file), file))
    parts = [SourceParagraph(SourceKind.LINE, line, (0, 0), title=True) for line in walk.title]
    parts += map(_part, walk.all())
    return Received(file, "", tuple(replace(part, lines=(at, at)) for at, part in enumerate(parts, 1)))


def _document(top: etree._Element, file: str) -> etree._Element:
    """Return the document of a file: its first, which holds all others as its parts."""
    found = next((child for child in top if tag(child) not in _NO_DOCUMENT), None)
    if found is None:
        raise refusal("empty-file", "the file has no text", Place(file), "check that it was saved, or leave it out")
    return found


def _written(facts: etree._Element) -> str:
    return "".join(_all(facts)).strip("\n")


def _all(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag is etree.PI and (child.text or "").strip():
            yield chr(int((child.text or "").strip(), 16))
        yield child.tail or ""


def _part(block: Block) -> SourceParagraph:
    mark = "-" if block.kind is BlockKind.ITEM and not block.label else ""
    return SourceParagraph(_KINDS[block.kind], block.text, (0, 0), block.label, mark, level=block.level)
