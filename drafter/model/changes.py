"""What became of a text in another: its paragraphs in pairs, and within each the words kept, struck and added.

The steps stand in the order of a redline. Taking every change gives the new text to the letter, refusing every one
the old; a paragraph that moved stands twice, where it was and where it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.model.blocks import Block, BlockKind


class Mark(StrEnum):
    """What became of a piece of text, or of the end of a paragraph."""

    KEPT = "kept"
    STRUCK = "struck"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Part:
    """Some words, and what became of them.

    `was` is how kept words stood in the old text where only a number or a space differs that nobody changed: the
    mark of a footnote that is now another's in order, a no-break space. "" where they stood as they do.
    """

    mark: Mark
    text: str
    was: str = ""


Words = tuple[Part, ...]


class ChangeKind(StrEnum):
    """What became of a paragraph, heading, item, table, footnote or line of the title."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    FORM = "form"  # the same words, as an item instead of a paragraph, a heading of another level
    ADDED = "added"
    STRUCK = "struck"
    MOVED = "moved"
    MOVED_AND_EDITED = "moved and edited"
    LEFT = "left"  # where one that moved was
    SPLIT = "split"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class Side:
    """A paragraph as it stands in one of the two texts.

    `at` is its place: block 0, 1, 2 ... or, for lines of the title, -1, -2, -3 ... `cited` is how officials cite it:
    "4 (a)", "20, item 2", "title". A line of the title is held as a block without a level.
    """

    at: int
    block: Block
    cited: str = ""

    @property
    def is_title(self) -> bool:
        """Return whether it is a line of the title."""
        return self.at < 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: whether it was kept, struck or added, and the words of its cells."""

    mark: Mark
    cells: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a redline: a paragraph of the old text, of the new, or of both.

    `mark` is what became of its end. Where the end of a paragraph was added, and its words were kept, one paragraph
    was split; where it was struck and its words kept, two were joined: its words go on in the next step. `move` is
    the same number, from 1, where one that moved was and where it is; `form` says in words what it became.
    """

    kind: ChangeKind
    old: Side | None
    new: Side | None
    words: Words = ()
    mark: Mark = Mark.KEPT
    rows: tuple[Row, ...] = ()
    move: int = 0
    form: str = ""

    @property
    def is_change(self) -> bool:
        """Return whether it is told: what was kept is not, and one that moved only where it stands now."""
        return self.kind not in (ChangeKind.UNCHANGED, ChangeKind.LEFT)

    @property
    def side(self) -> Side:
        """Return it as it stands in the new text, or stood in the old."""
        side = self.new or self.old
        assert side is not None, "a change is of one of the two texts"
        return side


@dataclass(frozen=True, slots=True)
class Changes:
    """All steps from an old text to a new one, in the order in which a redline shows them."""

    steps: tuple[Change, ...] = ()

    @property
    def whole(self) -> tuple[Change, ...]:
        """Return the steps, one for all that a split or joined paragraph takes."""
        return tuple(_whole(self.steps))

    @property
    def told(self) -> tuple[Change, ...]:
        """Return what changed, each once."""
        return tuple(step for step in self.whole if step.is_change)

    @property
    def counts(self) -> dict[ChangeKind, int]:
        """Return how many there are of each kind, unchanged ones too, lines of the title with them."""
        kinds = [step.kind for step in self.whole if step.kind is not ChangeKind.LEFT]
        return {kind: kinds.count(kind) for kind in ChangeKind if kind in kinds}


def _whole(steps: Iterable[Change]) -> Iterator[Change]:
    """Yield the steps, one for all that a split or joined paragraph takes, with all its words.

    Ends of paragraphs are ends of lines in them; `old` and `new` of such a one are those of its first paragraph.
    """
    held: list[Change] = []
    for step in steps:
        held.append(step)
        if step.kind not in (ChangeKind.SPLIT, ChangeKind.JOINED):
            yield step
            held = []
        elif step.mark is Mark.KEPT:
            yield _one(held)
            held = []


def _one(steps: list[Change]) -> Change:
    words = [
        part for step in steps for part in (*step.words, *([Part(step.mark, "\n")] if step is not steps[-1] else []))
    ]
    old = next(step.old for step in steps if step.old)
    new = next(step.new for step in steps if step.new)
    return Change(steps[0].kind, old, new, tuple(words))


def taken(words: Iterable[Part]) -> str:
    """Return the text with every change taken."""
    return "".join(part.text for part in words if part.mark is not Mark.STRUCK)


def refused(words: Iterable[Part]) -> str:
    """Return the text with every change refused."""
    return "".join(part.was or part.text for part in words if part.mark is not Mark.ADDED)


def shown_title(line: str) -> Block:
    """Return a line of the title as a block, to be compared as others are."""
    return Block(BlockKind.HEADING, line)
