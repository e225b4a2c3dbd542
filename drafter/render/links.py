"""References of a text to its own paragraphs and annexes, where it is certain that they are its own.

Certain is what drafting computed (`Block.refers`: "paragraph 5", "Annex B", "paragraph 2 of Annex A"), a "paragraph 5
above" or "below" that stands there, a "paragraph 5 of this statement", and an annex of a name that one heading of this
text bears. "Paragraph 5 of the Declaration" and "Annex B to the Protocol" are another text's, and stay words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter import numbering
from drafter.model import Block, BlockKind, Statement
from drafter.patterns import compiled

_PARAGRAPH = compiled(
    r"(?<![\w’'-])(?:paragraph|para\.)[ \u00a0](?P<number>[1-9]\d{0,3})(?!\w|[.,-]\d|[ \u00a0](?:bis|ter|quater)\b)",
    re.I,
)
_ITS_OWN = compiled(
    r" (?:(?P<side>above|below)|of this (?:statement|summary|declaration|strategy|report|brief|document|text|plan))\b"
)
_ANNEX = compiled(
    r"(?<![\w’'-])(?:annex|attachment|appendix)[ \u00a0](?P<number>[A-Za-z\d]{1,5})(?![\w’'-]|\.\d)", re.I
)
_OTHERS = compiled(r" (?:of|to|in|from) (?!this\b)")
"""What stands behind the name of another text's annex."""
_OWNER = compiled(r"(?:[’']s?|\b(?:its|their)) $")
"""What stands before it."""


@dataclass(frozen=True, slots=True)
class Link:
    """One reference: where it stands in its block's text, where its number begins, and the block that it refers to."""

    start: int
    number: int
    end: int
    target: int


def of(statement: Statement) -> dict[int, tuple[Link, ...]]:
    """Return the references of each block that has any, in the order of its text."""
    places = _Places(statement.blocks)
    found = {
        at: tuple(places.links(at, block))
        for at, block in enumerate(statement.blocks)
        if block.kind is not BlockKind.HEADING
    }
    return {at: links for at, links in found.items() if links}


def targets(links: Mapping[int, tuple[Link, ...]]) -> frozenset[int]:
    """Return the blocks that are referred to."""
    return frozenset(link.target for found in links.values() for link in found)


class _Places:
    """What can be referred to: numbered paragraphs by annex and number, annexes by name; None where two have one."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._annex = list(numbering.annexes(blocks))
        self._paragraphs: dict[tuple[str, str], int | None] = {}
        self._annexes: dict[str, int | None] = {}
        for at, (block, annex) in enumerate(zip(blocks, self._annex, strict=True)):
            if block.kind is BlockKind.PARAGRAPH and block.label.isdecimal():
                key = (annex, block.label)
                self._paragraphs[key] = None if key in self._paragraphs else at
            elif numbering.is_annex(block) and block.label:
                name = _named(block.label)
                self._annexes[name] = None if name in self._annexes else at

    def links(self, at: int, block: Block) -> list[Link]:
        """Return the references of one block, in the order of its text."""
        found = [(each, self._paragraph(each, at, block)) for each in _PARAGRAPH.finditer(block.text)]
        found += [(each, self._annexed(each, block.text)) for each in _ANNEX.finditer(block.text)]
        links = [
            Link(each.start(), each.start("number"), each.end(), target)
            for each, target in found
            if target is not None and target != at
        ]
        return sorted(links, key=lambda link: link.start)

    def _paragraph(self, found: re.Match[str], at: int, block: Block) -> int | None:
        said = max((each for each in block.refers if block.text.startswith(each, found.start())), key=len, default="")
        within = self._annex[at]
        if said:
            _, of, named = said.partition(" of ")
            within = next((name for name in self._annex if _named(name) == _named(named)), "") if of else within
            return self._paragraphs.get((within, found["number"]))
        own = _ITS_OWN.match(block.text, found.end())
        if own is None:
            return None
        target = self._paragraphs.get((within if own["side"] else "", found["number"]))
        wrong = own["side"] and target is not None and (target < at) is not (own["side"] == "above")
        return None if wrong else target

    def _annexed(self, found: re.Match[str], text: str) -> int | None:
        others = _OTHERS.match(text, found.end()) or _OWNER.search(text[: found.start()])
        return None if others else self._annexes.get(_named(found[0]))


def _named(label: str) -> str:
    return label.replace("\u00a0", " ").casefold()
