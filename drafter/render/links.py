"""References of a text to its own paragraphs and annexes, where it is certain that they are its own.

Certain is what drafting computed (`Block.refers`: "paragraph 5", "Annex B", "paragraph 2 of Annex A"), a "paragraph 5
above" or "below" that stands there, a "paragraph 5 of this statement", and an annex of a name that one heading of this
text bears. Of "paragraphs 5, 6 and 8 above" each number is a reference, if all stand there. "Paragraph 5 of the
Declaration" and "Annex B to the Protocol" are another text's, and stay words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from drafter import numbering
from drafter.model import Block, BlockKind, Statement
from drafter.patterns import compiled

_PARAGRAPH = compiled(
    r"(?<![\w’'-])(?:paragraph|para\.)[ \u00a0](?P<number>[1-9]\d{0,3})(?!\w|[.,-]\d|[ \u00a0](?:bis|ter|quater)\b)",
    re.I,
)
_NUMBER = r"[1-9]\d{0,3}(?!\w|\.\d|[ \u00a0](?:bis|ter|quater)\b)"
_PARAGRAPHS = compiled(
    rf"(?<![\w’'-])(?:paragraphs|paras?\.)[ \u00a0](?P<numbers>{_NUMBER}"
    rf"(?:(?:[,;]?[ \u00a0](?:(?:and|or|to|through)[ \u00a0])?|[-–]){_NUMBER})+)",
    re.I,
)
_ITS_OWN = compiled(
    r" (?:(?P<side>above|below)|of this (?:statement|summary|declaration|strategy|report|brief|document|text|plan))\b"
)
_ANNEX = compiled(
    r"(?<![\w’'-])(?:annex|attachment|appendix)[ \u00a0](?P<number>[A-Za-z\d]{1,5})(?![\w’'-]|\.\d)", re.I
)
_PARAGRAPH_WORDS, _ANNEX_WORDS = ("paragraph", "para.", "paras."), ("annex", "attachment", "appendix")
"""One of them stands in every reference; most texts have none, and no pattern need look at them."""
_OTHERS = compiled(r" (?:of|to|in|from) (?!this\b)")
"""What stands behind the name of another text's annex."""
_OWNER = compiled(r"(?:[’']s?|\b(?:its|their)) $")
"""What stands before it."""


class Link(NamedTuple):
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
        lowered = block.text.casefold()
        links = self._to_paragraphs(at, block) if any(word in lowered for word in _PARAGRAPH_WORDS) else []
        links += self._to_annexes(at, block) if any(word in lowered for word in _ANNEX_WORDS) else []
        return sorted(links, key=lambda link: link.start)

    def _to_paragraphs(self, at: int, block: Block) -> list[Link]:
        several = list(_PARAGRAPHS.finditer(block.text))
        links = [
            Link(each.start(), each.start("number"), each.end(), target)
            for each in _PARAGRAPH.finditer(block.text)
            if not any(other.start() == each.start() for other in several)
            for target in self._paragraph(each, at, block, each["number"])
            if target != at
        ]
        return links + [link for each in several for link in self._several(each, at, block)]

    def _to_annexes(self, at: int, block: Block) -> list[Link]:
        return [
            Link(each.start(), each.start("number"), each.end(), target)
            for each in _ANNEX.finditer(block.text)
            for target in self._annexed(each, block.text)
            if target != at
        ]

    def _several(self, found: re.Match[str], at: int, block: Block) -> list[Link]:
        """Return the references of "paragraphs 5 and 6", the first with its word; none where one is not sure."""
        begins = found.start("numbers")
        links: list[Link] = []
        for each in re.finditer(r"\d+", found["numbers"]):
            number = begins + each.start()
            start = number if links else found.start()
            links += [
                Link(start, number, begins + each.end(), target)
                for target in self._paragraph(found, at, block, each[0])
                if target != at
            ]
        return links if len(links) == len(re.findall(r"\d+", found["numbers"])) else []

    def _paragraph(self, found: re.Match[str], at: int, block: Block, number: str) -> list[int]:
        """Return the paragraph of this number that a reference means; [] where that is not sure."""
        said = max((each for each in block.refers if block.text.startswith(each, found.start())), key=len, default="")
        within = self._annex[at]
        if said:
            _, of, named = said.partition(" of ")
            within = next((name for name in self._annex if _named(name) == _named(named)), "") if of else within
            target = self._paragraphs.get((within, number))
            return [] if target is None else [target]
        own = _ITS_OWN.match(block.text, found.end())
        target = self._paragraphs.get((within if own["side"] else "", number)) if own else None
        if own is None or target is None:
            return []
        return [] if own["side"] and (target < at) is not (own["side"] == "above") else [target]

    def _annexed(self, found: re.Match[str], text: str) -> list[int]:
        others = _OTHERS.match(text, found.end()) or _OWNER.search(text[: found.start()])
        target = None if others else self._annexes.get(_named(found[0]))
        return [] if target is None else [target]


def _named(label: str) -> str:
    return label.replace("\u00a0", " ").casefold()
