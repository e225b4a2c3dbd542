"""The words of a text apart from what is more than words: gaps, references to footnotes, and to other places.

A footnote is a block; its reference is its mark ("¹") where it stands in another block's text or
in the title. The first such place that no other footnote has taken is the reference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from drafter import placeholders
from drafter.model import GAP, Block, BlockKind, Statement
from drafter.patterns import compiled
from drafter.render import links

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_DIGITS = compiled("[⁰¹²³⁴-⁹]+")
_SIGNS = compiled(r"[^\w\s]+")


class Words(NamedTuple):
    """Plain words."""

    text: str


class Gap(NamedTuple):
    """A fact that is missing: `text` is [[host.country]], `name` is host.country; or both are "TBC", as in the text."""

    text: str
    name: str


class Note(NamedTuple):
    """A reference to the footnote `number`, counted from 1 in the order of the references."""

    text: str
    number: int


class Link(NamedTuple):
    """A reference to another place of the text: `text` is "paragraph 5", `tail` its number "5"."""

    text: str
    tail: str
    target: int

    @property
    def anchor(self) -> str:
        """Return the name of the place in an HTML file."""
        return anchor(self.target)


def anchor(block: int) -> str:
    """Return the name of a block's place in an HTML file; `block` from 0."""
    return f"block-{block}"


Piece = Words | Gap | Note | Link


@dataclass(frozen=True, slots=True)
class Pieces:
    """Every text of a statement in pieces, and its footnotes in the order of their references.

    A text is known by its place: block 0, 1, 2 ... or, for title lines, -1, -2, -3 ...
    """

    notes: tuple[Block, ...]
    _places: dict[tuple[int, int], int] = field(repr=False)
    _links: dict[int, tuple[links.Link, ...]] = field(default_factory=dict, repr=False)
    _acronyms: frozenset[str] | None = None  # of a draft: whose placeholders are shown as gaps, but for these

    def of(self, text: str, block: int = 0, offset: int = 0) -> Iterator[Piece]:
        """Yield the pieces of `text`, which stands at `offset` in the text of `block`."""
        marks = [
            (at - offset, number)
            for (where, at), number in self._places.items()
            if where == block and offset <= at < offset + len(text)
        ]
        done = 0
        for at, number in sorted(marks):
            yield from self._words(text[done:at], block, offset + done)
            mark = self.notes[number - 1].label
            yield Note(mark, number)
            done = at + len(mark)
        yield from self._words(text[done:], block, offset + done)

    @property
    def targets(self) -> frozenset[int]:
        """Return the blocks that something refers to."""
        return links.targets(self._links)

    def _words(self, text: str, block: int, offset: int) -> Iterator[Piece]:
        """Yield the pieces of a text without notes."""
        done = 0
        for link in self._links.get(block, ()):
            start, end = link.start - offset, link.end - offset
            if done <= start and end <= len(text):
                yield from self._gaps(text[done:start])
                yield Link(text[start:end], text[link.number - offset : end], link.target)
                done = end
        yield from self._gaps(text[done:])

    def _gaps(self, text: str) -> Iterator[Piece]:
        """Yield the pieces of a text that refers to nothing."""
        found = [(gap.start(), gap.end(), gap[1]) for gap in GAP.finditer(text)]
        done = 0
        for start, end, name in sorted([*found, *self._placeholders(text)]):
            if start > done:
                yield Words(text[done:start])
            yield Gap(text[start:end], name)
            done = end
        if done < len(text):
            yield Words(text[done:])

    def _placeholders(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield what stands in a draft in the place of words that nobody has written yet."""
        if self._acronyms is not None:
            found = placeholders.find(text, self._acronyms)
            yield from ((each.start, each.end, each.text) for each in found if each.sure)

    def number(self, block: Block) -> int:
        """Return the number of this footnote's reference, counted from 1; 0 where it has none."""
        return next((at for at, note in enumerate(self.notes, 1) if note is block), 0)

    def is_referred(self, block: Block) -> bool:
        """Return whether this footnote has a reference, and so stands at the foot of its page."""
        return any(note is block for note in self.notes)


def of(statement: Statement) -> Pieces:
    """Return the statement's texts, ready to be taken apart."""
    taken: dict[tuple[int, int], Block] = {}
    for block in statement.blocks:
        if block.kind is BlockKind.FOOTNOTE:
            place = next((place for place in _marks(statement, block.label) if place not in taken), None)
            if place is not None:
                taken[place] = block
    order = sorted(taken, key=lambda place: (place[0] >= 0, abs(place[0]), place[1]))
    acronyms = placeholders.known(statement) if statement.draft else None
    numbers = {place: at for at, place in enumerate(order, 1)}
    return Pieces(tuple(taken[place] for place in order), numbers, links.of(statement), acronyms)


def number_of(label: str) -> int:
    """Return the number that a raised label stands for ("¹²" is 12), 0 for any other sign."""
    return int(label.translate(_RAISED)) if _DIGITS.fullmatch(label) else 0


def _marks(statement: Statement, label: str) -> Iterator[tuple[int, int]]:
    """Yield each place where the mark stands alone: "¹" is not looked for in "¹²", nor "1" in 2013."""
    signs = _DIGITS if _DIGITS.fullmatch(label) else _SIGNS
    if not signs.fullmatch(label):
        return
    texts = [(-at, line) for at, line in enumerate(statement.title, 1)]
    texts += [(at, block.text) for at, block in enumerate(statement.blocks) if block.kind is not BlockKind.FOOTNOTE]
    for at, text in texts:
        for found in signs.finditer(text):
            if found[0] == label:
                yield at, found.start()
