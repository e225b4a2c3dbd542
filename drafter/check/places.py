"""Where the words of a statement stand, as an official would open the page at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import count

from drafter import numbering, shapes
from drafter.model import NO_LINES, Block, BlockKind, Lines, Place, Source, Statement

TITLE = ""
"""A title line has no paragraph that could be cited."""
CUT = " ... "
"""Stands in a long quotation for the words that are left out."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A title line, or one block, with its place. `annex` is "" in the text itself.

    `at` counts the blocks from 0, the lines of the title from -1 downwards, as a Correction does.
    """

    text: str
    place: Place
    annex: str = ""
    block: Block | None = None
    at: int = 0


class Same:
    """A value as a key: this very object, not an equal one, for comparing whole archives takes longer."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.value is other.value


def passages(statement: Statement) -> tuple[Passage, ...]:
    """Return the statement's title lines, then its blocks, in reading order.

    Called again for the same statement, they are the same objects: a place tells where it stands.
    """
    return _passages(Same(statement))


@lru_cache(maxsize=16)  # a text, and the earlier ones that rules compare it with
def _passages(same: Same) -> tuple[Passage, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    title = [Passage(line, place(statement, TITLE), at=-at) for at, line in enumerate(statement.title, start=1)]
    cited = shapes.paragraphs(statement.blocks)
    annexes = numbering.annexes(statement.blocks)
    return (*title, *map(partial(_passage, statement), statement.blocks, cited, annexes, count()))


def _passage(statement: Statement, block: Block, paragraph: str, annex: str, at: int) -> Passage:
    label = paragraph or annex  # a paragraph of an annex is cited with it
    return Passage(block.text, place(statement, label, block.lines), annex, block, at)


def running(statement: Statement) -> Iterator[Passage]:
    """Yield the blocks that are running text: paragraphs, items and footnotes."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE)
    return (passage for passage in passages(statement) if passage.block and passage.block.kind in kinds)


def place(statement: Statement, paragraph: str, lines: Lines = NO_LINES) -> Place:
    """Return the place of a paragraph; in a past statement also the file and lines of its source."""
    source = statement.source
    if source is None:
        return Place(paragraph=paragraph, statement=statement.id)
    stands = lines if lines != NO_LINES else source.lines
    return Place(source.file, stands[0], paragraph, statement.id, Source(source.file, stands))


def order(statement: Statement) -> Callable[[Place], int]:
    """Return the key that sorts places of this statement in reading order; others come first."""
    here = passages(statement)
    positions = {id(passage.place): at for at, passage in enumerate(here, start=1)}
    lines = [(passage.place.line, at) for at, passage in enumerate(here, start=1) if passage.place.line]

    def position(where: Place) -> int:
        if id(where) in positions:
            return positions[id(where)]
        return max((at for line, at in lines if line <= where.line), default=0)

    return position


def around(text: str, at: tuple[int, int], words: int = 3) -> str:
    """Return the words at `at` with a few on either side, to be found again on the page."""
    before, after = text[: at[0]], text[at[1] :]
    left = " ".join(before.rsplit(" ", words + 1)[-words - 1 :])
    right = " ".join(after.split(" ", words + 1)[: words + 1])
    return f"{left}{text[slice(*at)]}{right}".strip()


def shortened(text: str, first: int, last: int = 0) -> str:
    """Return a long text without its middle, or its end: whole words, so many letters at its beginning and its end."""
    if len(text) <= first + last + len(CUT):
        return text
    begins = text[: first + 1].rpartition(" ")[0] or text[:first]
    ends = text[-last - 1 :].partition(" ")[2] if last else ""
    return f"{begins}{CUT}{ends}".rstrip()


def place_of_name(statement: Statement, printed: str) -> Place:
    """Return the place of the first list of delegations that has the name, else of its first mention."""
    holding = [passage for passage in passages(statement) if printed in passage.text]
    lists = [passage for passage in holding if lists_delegations(statement, passage)]
    return next((passage.place for passage in (*lists, *holding)), place(statement, TITLE))


def lists_delegations(statement: Statement, passage: Passage) -> bool:
    """Return whether the passage lists those who attended: it names more than half of them."""
    names = [attendee.printed for attendee in statement.attendance if attendee.printed]
    return len(names) > 1 and sum(name in passage.text for name in names) > len(names) / 2
