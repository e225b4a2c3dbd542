"""Texts of one meeting: told when a second one is read, and kept both until a person chooses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter import library
from drafter.model import BlockKind, Place, Problem, Severity, Statement
from drafter.problems import refusal
from drafter.workflow.workspace import unknown


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two texts of one meeting, by their ids: the one just read, and one that was held."""

    new: str
    held: str


def find(read: Statement, held: Iterable[Statement]) -> Iterator[Rivals]:
    """Yield a pair for each statement held that is another text of the same meeting, from another file."""
    yield from (Rivals(read.id, other.id) for other in held if other.id != read.id and same_meeting(read, other))


def same_meeting(one: Statement, other: Statement) -> bool:
    """Return whether two texts of one kind, from different files, are of the same meeting.

    Either their ids differ only in the letter that parts texts of one meeting, or they tell the same
    day and the same name, or the same day, body, number and city.
    """
    if one.kind is not other.kind or (one.source and other.source and one.source.sha256 == other.source.sha256):
        return False
    if _without_letter(one.id) == _without_letter(other.id):
        return True
    here, there = one.meeting, other.meeting
    named = here.name != "" and here.name.casefold() == there.name.casefold()
    counted = (here.body, here.ordinal, here.city) == (there.body, there.ordinal, there.city) and here.city != ""
    return here.start is not None and here.start == there.start and (named or counted)


def _without_letter(id_: str) -> str:
    head, _, letter = id_.rpartition("-")
    return head if len(letter) == 1 and letter.isalpha() else id_


def told(rivals: Rivals, statements: Iterable[Statement], path: Path) -> Problem:
    """Return the question which of the two is to be kept, with what a person can choose by."""
    found = {statement.id: statement for statement in statements}
    new, held = found[rivals.new], found[rivals.held]
    alike = [(block.kind, block.text) for block in new.blocks] == [(block.kind, block.text) for block in held.blocks]
    told = "the same text is held" if alike else "another text of this meeting is held"
    what = f"{told} as {held.id} ({_size(held)}); this one is {new.id} ({_size(new)}); both are kept"
    mend = f'keep one of them: "drafter keep {new.id}" or "drafter keep {held.id}"'
    return Problem("held-beside", Severity.WARNING, what, Place(str(path), statement=new.id), mend)


def _size(statement: Statement) -> str:
    count = sum(block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) for block in statement.blocks)
    file = f"{statement.source.file}, " if statement.source else ""
    return f"{file}{count} paragraph{'' if count == 1 else 's'}, {statement.confidence.level} confidence"


@dataclass(frozen=True, slots=True)
class Kept:
    """The statement kept, and where the other texts of its meeting are now."""

    id: str
    aside: tuple[Path, ...]


def keep(workspace: Path, name: str) -> Kept:
    """Keep one text of a meeting, and set the others aside, whole. Raises DraftingError for an unknown id."""
    statements = library.load(workspace).statements
    chosen = next((statement for statement in statements if statement.id == name), None)
    if chosen is None:
        raise unknown(name, [statement.id for statement in statements], "statement")
    others = [statement.id for statement in statements if statement.id != name and same_meeting(chosen, statement)]
    if not others:
        mend = "see precedents/statements for the texts that are held"
        raise refusal("no-rival", f"no other text of the meeting of {name} is held", Place(), mend)
    return Kept(name, tuple(library.set_aside(workspace, other) for other in others))
