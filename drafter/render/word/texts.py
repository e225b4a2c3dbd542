"""Two texts in one Word file: how each of their paragraphs looks, and the runs of the words of both.

A paragraph that stays has one list in both texts, so that its number follows when changes are accepted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.model import BlockKind, ChangeKind, Changes, Mark, Side, Statement, Words
from drafter.render import flow, front, labels, pieces
from drafter.render.dress import Dress
from drafter.render.pieces import Gap, Note
from drafter.render.word import Writer, gaps, parts, pictures
from drafter.render.word.contents_field import Contents
from drafter.render.word.links import Links
from drafter.render.word.lists import Numbering
from drafter.render.word.notes import Notes
from drafter.render.word.package import Part
from drafter.render.word.sections import Sections
from drafter.render.word.tracked import DELETED, INSERTED, Tracker
from drafter.render.word.xml import Xml, el, run


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph stands in one of the texts: its properties, its label where that is typed, its list and level."""

    properties: tuple[Xml, ...]
    typed: tuple[Xml, ...] = ()
    place: tuple[int, int] | None = None


@dataclass(slots=True)
class Text:
    """One of the two texts: its words in pieces, the looks of its blocks, and the last id of its footnotes."""

    statement: Statement
    pieces: pieces.Pieces
    looks: list[Look | None]


class TwoTexts(Writer):
    """The writer of a file that holds two texts, `old` and `new`, and what became of the words of the one."""

    def __init__(self, old: Statement, new: Statement, changes: Changes, dress: Dress) -> None:
        super().__init__(new, dress, {})
        self.lists = Numbering(self.base, apart=True)
        self.sections = Sections([False] * (len(old.blocks) + len(new.blocks)), self.base, dress)  # all upright
        self.contents = Contents((), self.base)
        self.old_pictures = pictures.Pictures(old, dress, len(self.pictures.files) + 1)
        self.links = Links(new, frozenset())  # references are words here
        self.steps = changes.steps
        self.track = Tracker(front.stamp(new))
        # LibreOffice takes back a move only where the whole paragraph is one: an edited one is deleted and inserted
        self.pure = {step.move for step in self.steps if step.kind is ChangeKind.MOVED}
        self.new = Text(new, self.pieces, [])
        self.old = Text(old, pieces.of(old), [])
        self._look_at_all()
        self.notes = Notes(self.steps, self.old.pieces, self.pieces)

    def _picture_parts(self) -> Iterator[Part]:
        yield from self.pictures.parts()
        yield from self.old_pictures.parts()

    def _picture_prefixes(self) -> tuple[str, ...]:
        return self.pictures.prefixes() or self.old_pictures.prefixes()

    # ── what both texts look like ────────────────────────────────────────────────────────────────

    def _look_at_all(self) -> None:
        """Number the new text, then the old beside it: a paragraph of both by the same list where that will do."""
        self.new.looks = self._looks(self.statement, self.lists, {})
        wishes = {step.old.at: step.new.at for step in self.steps if step.old and step.new and not step.move}
        self.old.looks = self._looks(self.old.statement, self.lists.beside(), wishes)

    def _looks(self, statement: Statement, lists: Numbering, wishes: dict[int, int]) -> list[Look | None]:
        found: list[Look | None] = []
        blocks = statement.blocks
        for at, (block, label, leads) in enumerate(zip(blocks, labels.chosen(blocks), flow.leads(blocks), strict=True)):
            if block.kind in (BlockKind.TABLE, BlockKind.FOOTNOTE):
                found.append(None)
                continue
            wished = self.new.looks[wishes[at]] if at in wishes else None
            lists.wish = wished.place if wished else None
            place = self._place(block, label, lists)
            properties = tuple(self._properties(block, place, leads))
            found.append(Look(properties, tuple(self._typed_label(block, label, at)), place))
        return found

    def _look(self, side: Side, text: Text) -> Look:
        """Return how a side looks."""
        if side.is_title:
            return Look((el("w:pStyle", val=self.base.id("Title")),))
        if side.block.kind is BlockKind.FOOTNOTE:
            mark = run(f"{side.block.label} ", style=self.base.id("footnote reference"))
            return Look((el("w:pStyle", val=self.base.id("footnote text")),), (mark,))
        look = text.looks[side.at]
        assert look is not None, "tables are written elsewhere"
        return look

    # ── words ────────────────────────────────────────────────────────────────────────────────────

    def _words(
        self, words: Words, old: Side | None, new: Side | None, old_at: int = 0, new_at: int = 0
    ) -> Iterator[Xml]:
        """Yield the runs of words that stand at these places in the texts of their sides."""
        for part in words:
            here, there = part.was or part.text, part.text
            if part.mark is Mark.KEPT and new and (not old or self.notes.is_same(part, old, new, old_at, new_at)):
                yield from self._plain(there, new, self.new, new_at)
            elif part.mark is Mark.KEPT and old and not new:
                yield from self._plain(here, old, self.old, old_at)
            else:
                if part.mark is not Mark.ADDED:
                    yield from self.track.around(DELETED, self._plain(here, old, self.old, old_at))
                if part.mark is not Mark.STRUCK:
                    yield from self.track.around(INSERTED, self._plain(there, new, self.new, new_at))
            old_at += len(here) if part.mark is not Mark.ADDED else 0
            new_at += len(there) if part.mark is not Mark.STRUCK else 0

    def _plain(self, text: str, side: Side | None, of: Text, offset: int = 0) -> list[Xml]:
        """Return the runs of a text that stands at `offset` on its side; footnotes by the ids that they have here."""
        found = []
        for piece in of.pieces.of(text, side.at, offset) if side else [pieces.Words(text)]:
            if isinstance(piece, Note):
                key = self.notes.id(of.pieces, piece.number)
                note = of.pieces.notes[piece.number - 1]
                found.append(parts.footnote_reference(piece.number, note, self.base, key))
            else:
                found.append(gaps.highlighted(piece) if isinstance(piece, Gap) else run(piece.text))
        return found
