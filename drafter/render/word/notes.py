"""The footnotes of a redline: which reference stands once for both texts, and by what id each footnote is known.

Word counts the references itself, so one that was kept shows the mark of either text when changes are accepted or
rejected. One whose text was edited shows its words struck and added; one of which nothing was kept, or that moved, is
struck and added with its reference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from drafter.model import BlockKind, Change, Mark, Part, Side, Words
from drafter.render.pieces import Note, Pieces
from drafter.render.word import parts


class Notes:
    """The footnotes of both texts; `kept` has for each of the old whose reference is kept which it is of the new."""

    def __init__(self, steps: Sequence[Change], old: Pieces, new: Pieces) -> None:
        self.old, self.new = old, new
        self._steps = {
            (old.number(step.old.block), new.number(step.new.block)): step
            for step in steps
            if step.side.block.kind is BlockKind.FOOTNOTE and step.old and step.new and not step.move
        }
        self.kept = self._found(steps)
        self._ids: dict[tuple[bool, int], int] = {}

    def id(self, of: Pieces, number: int) -> int:
        """Return the id of a footnote of one of the texts: they are counted as they are referred to.

        LibreOffice takes the footnotes of a file in the order of their references, whatever their ids.
        """
        key = (of is self.new, number)
        if of is self.old and number in self.kept:
            key = (True, self.kept[number])
        return self._ids.setdefault(key, len(self._ids) + 1)

    def step(self, number: int) -> Change | None:
        """Return what became of a footnote of the new text whose reference is kept."""
        return next((self._steps.get(pair) for pair in self.kept.items() if pair[1] == number), None)

    @property
    def referred(self) -> list[tuple[bool, int, int]]:
        """Return for each footnote referred to so far whether it is of the new text, its number, and its id."""
        return [(*key, at) for key, at in self._ids.items()]

    def is_same(self, part: Part, old: Side, new: Side, old_at: int, new_at: int) -> bool:
        """Return whether kept words may stand once for both texts: the same, or footnotes that Word counts."""
        here = list(self.old.of(part.was or part.text, old.at, old_at))
        there = list(self.new.of(part.text, new.at, new_at))
        for one, other in zip_longest(here, there):
            if isinstance(one, Note) and isinstance(other, Note):
                if self.kept.get(one.number) != other.number:
                    return False
            elif one != other:
                return False
        return True

    def _found(self, steps: Sequence[Change]) -> dict[int, int]:
        """Return for each footnote of the old text whose reference is kept which it is of the new, by number."""
        found: dict[int, int] = {}
        for step in steps:
            if step.old and step.new and not step.move:
                for here, there in self._kept_marks(step.words, step.old, step.new):
                    if self._alike(here, there):
                        found[here] = there
        return found

    def _kept_marks(self, words: Words, old: Side, new: Side) -> Iterator[tuple[int, int]]:
        old_at = new_at = 0
        for part in words:
            here, there = part.was or part.text, part.text
            if part.mark is Mark.KEPT:
                marks = [
                    [piece.number for piece in of.of(text, side.at, at) if isinstance(piece, Note)]
                    for of, text, side, at in ((self.old, here, old, old_at), (self.new, there, new, new_at))
                ]
                if len(marks[0]) == len(marks[1]):
                    yield from zip(*marks, strict=True)
            old_at += len(here) if part.mark is not Mark.ADDED else 0
            new_at += len(there) if part.mark is not Mark.STRUCK else 0

    def _alike(self, here: int, there: int) -> bool:
        """Return whether one mark can stand for both: Word counts it in both texts, or it is typed and the same."""
        old, new = self.old.notes[here - 1], self.new.notes[there - 1]
        counts = parts.counts_itself(here, old), parts.counts_itself(there, new)
        if old.text != new.text and (here, there) not in self._steps:
            return False
        return all(counts) or (not any(counts) and old.label == new.label)
