"""The steps of a redline: every paragraph of both texts in one order, with what became of it and of its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.model import BlockKind, Change, ChangeKind, Changes, Mark, Part, Row, Statement, Words
from drafter.redline import forms, pairing, parting, rows, units, words
from drafter.redline.common import Pair
from drafter.redline.parting import Entry
from drafter.redline.units import Unit

_RAISED = re.compile("[⁰¹²³⁴-⁹]+")


def changes(old: Statement, new: Statement, known: Sequence[Pair] = ()) -> Changes:
    """Return what became of the old text in the new one.

    Titles and blocks are compared, their numbers are not. The same two texts always give the same steps. `known` are
    blocks, by their places, of which somebody knows that the one is the other, whatever its words are.
    """
    ours, theirs = units.of(old), units.of(new)
    sure = [(len(old.title) + i, len(new.title) + j) for i, j in known]
    found = pairing.pairs(ours, theirs, sure)
    walk = _Walk(ours, theirs, found.moved, frozenset(sure), *_notes(ours, theirs, (*found.ordered, *found.moved)))
    steps = (step for entry in parting.entries(ours, theirs, found.ordered, found.moved) for step in walk.steps(entry))
    return Changes(tuple(steps))


def _notes(old: Sequence[Unit], new: Sequence[Unit], pairs: Sequence[Pair]) -> tuple[dict[str, str], dict[str, str]]:
    """Return for the mark of each footnote which one it is: the same word in both texts for one of both."""
    paired = {i: j for i, j in pairs if old[i].group == "footnote"}
    here = {i: f"note {paired[i]}" if i in paired else f"old note {i}" for i in range(len(old))}
    return _marks(old, here), _marks(new, {j: f"note {j}" for j in range(len(new))})


def _marks(found: Sequence[Unit], names: Mapping[int, str]) -> dict[str, str]:
    notes = [(unit.side.block.label, names[at]) for at, unit in enumerate(found) if unit.group == "footnote"]
    counts = Counter(label for label, _ in notes)
    return {label: name for label, name in notes if counts[label] == 1 and _RAISED.fullmatch(label)}


@dataclass(frozen=True, slots=True)
class _Walk:
    old: Sequence[Unit]
    new: Sequence[Unit]
    moved: Sequence[Pair]
    sure: frozenset[Pair]
    old_notes: Mapping[str, str]
    new_notes: Mapping[str, str]

    def steps(self, entry: Entry) -> Iterator[Change]:
        """Yield the steps of what stands together."""
        if len(entry.old) == len(entry.new) == 1:
            step = self._pair(entry.old[0], entry.new[0])
            sure = (entry.old[0], entry.new[0]) in self.sure
            yield from [step] if sure or _goes_on(step) else [self._gone(entry.old[0]), self._come(entry.new[0])]
        elif not entry.new:
            yield self._gone(entry.old[0])
        elif not entry.old:
            yield self._come(entry.new[0])
        elif len(entry.old) == 1:
            yield from self._split(entry)
        else:
            yield from self._joined(entry)

    def _pair(self, i: int, j: int) -> Change:
        one, other = self.old[i].side, self.new[j].side
        form = forms.form(one, other)
        if one.block.kind is other.block.kind is BlockKind.TABLE:
            table = rows.rows(one.block, other.block, self._words)
            found = words.joined(rows.words(table))
        else:
            table, found = (), self._words(one.block.text, other.block.text)
        is_same = all(part.mark is Mark.KEPT for part in found)
        kind = ChangeKind.EDITED if not is_same else ChangeKind.FORM if form else ChangeKind.UNCHANGED
        return Change(kind, one, other, found, rows=table, form=form)

    def _words(self, old: str, new: str) -> Words:
        return words.words(old, new, self.old_notes, self.new_notes)

    def _gone(self, i: int) -> Change:
        side = self.old[i].side
        move = next((at for at, pair in enumerate(self.moved, 1) if pair[0] == i), 0)
        kind = ChangeKind.LEFT if move else ChangeKind.STRUCK
        found, table = _whole(self.old[i], Mark.STRUCK)
        return Change(kind, side, None, found, Mark.STRUCK, table, move)

    def _come(self, j: int) -> Change:
        move = next((at for at, pair in enumerate(self.moved, 1) if pair[1] == j), 0)
        if move:
            step = self._pair(self.moved[move - 1][0], j)
            kind = ChangeKind.MOVED_AND_EDITED if step.kind is ChangeKind.EDITED else ChangeKind.MOVED
            return replace(step, kind=kind, mark=Mark.ADDED, move=move)
        found, table = _whole(self.new[j], Mark.ADDED)
        return Change(ChangeKind.ADDED, None, self.new[j].side, found, Mark.ADDED, table)

    def _split(self, entry: Entry) -> Iterator[Change]:
        """Yield one that became several: the space where it was parted is struck."""
        for j in entry.new:
            is_last = j == entry.new[-1]
            side = self.new[j].side
            kept = Part(Mark.KEPT, side.block.text)
            found = (kept,) if is_last else (kept, Part(Mark.STRUCK, " "))
            old = self.old[entry.old[0]].side if is_last else None
            yield Change(ChangeKind.SPLIT, old, side, found, Mark.KEPT if is_last else Mark.ADDED)

    def _joined(self, entry: Entry) -> Iterator[Change]:
        for i in entry.old:
            is_last = i == entry.old[-1]
            side = self.old[i].side
            kept = Part(Mark.KEPT, side.block.text)
            found = (kept,) if is_last else (kept, Part(Mark.ADDED, " "))
            new = self.new[entry.new[0]].side if is_last else None
            yield Change(ChangeKind.JOINED, side, new, found, Mark.KEPT if is_last else Mark.STRUCK)


def _goes_on(step: Change) -> bool:
    """Return whether a paragraph in its place is the old one edited; one of which no word was kept is another."""
    whole = step.rows or step.side.block.kind is BlockKind.HEADING or not step.words
    return bool(whole) or any(part.mark is Mark.KEPT and any(map(str.isalnum, part.text)) for part in step.words)


def _whole(unit: Unit, mark: Mark) -> tuple[Words, tuple[Row, ...]]:
    """Return all words of a paragraph, or the rows of a table, with one mark."""
    block = unit.side.block
    found = (Part(mark, block.text),) if block.text else ()
    return found, rows.whole(block, mark) if block.kind is BlockKind.TABLE else ()
