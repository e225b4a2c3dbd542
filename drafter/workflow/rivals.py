"""Texts of one meeting: told when a second one is read, and kept both until a person chooses."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import library, same
from drafter.model import BlockKind, Place, Problem, Severity, Statement
from drafter.problems import refusal
from drafter.workflow.workspace import unknown


def find(statements: Sequence[Statement], new: Collection[str]) -> Iterator[tuple[Statement, ...]]:
    """Yield the texts of one meeting, the new ones last, for each meeting of which a new one is not the only text."""
    told: set[str] = set()
    for statement in statements:
        if statement.id in new and statement.id not in told:
            texts = [other for other in statements if other.id == statement.id or same.meeting(statement, other)]
            told |= {one.id for one in texts}
            if len(texts) > 1:
                yield tuple(sorted(texts, key=lambda one: one.id in new))


def told(texts: Sequence[Statement]) -> Problem:
    """Return the question which of them is to be kept, with what a person can choose by."""
    alike = len({tuple((block.kind, block.text) for block in text.blocks) for text in texts}) == 1
    count = f"{len(texts)} texts of this meeting" if not alike else f"{len(texts)} files with the same text"
    what = f"{count} are held, and all are kept: {'; '.join(map(_size, texts))}"
    best = same.best(texts)
    mend = f'keep the one that you trust alone: "drafter keep {best.id if best else "ID"}"; the others are set aside'
    return Problem("held-beside", Severity.WARNING, what, Place(statement=texts[-1].id), mend)


def _size(statement: Statement) -> str:
    count = sum(block.kind is BlockKind.PARAGRAPH for block in statement.blocks)
    file = f"{statement.source.file}, " if statement.source else ""
    size = f"{count} paragraph{'' if count == 1 else 's'}"
    return f"{statement.id} ({file}{size}, {statement.confidence.level} confidence)"


@dataclass(frozen=True, slots=True)
class Kept:
    """The statement kept, and where the other texts of its meeting are now."""

    id: str
    aside: tuple[Path, ...]


def keep(workspace: Path, name: str, others: Sequence[str] = ()) -> Kept:
    """Keep one text of a meeting, and set the others aside, whole: those named, or all of the same meeting.

    Raises DraftingError for an id that is not held, and where there is no other text.
    """
    statements = {statement.id: statement for statement in library.load(workspace).statements}
    for each in (name, *others):
        if each not in statements:
            raise unknown(each, list(statements), "statement")
    chosen = statements[name]
    found = [id_ for id_, text in statements.items() if (id_ in others or same.meeting(chosen, text)) and id_ != name]
    if not found:
        mend = f'if one is held under another id, name it too: "drafter keep {name} OTHER"'
        raise refusal("no-rival", f"no other text of the meeting of {name} is held", Place(), mend)
    return Kept(name, tuple(library.set_aside(workspace, id_) for id_ in (others or found) if id_ != name))
