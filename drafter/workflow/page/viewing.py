"""One statement of the archive as it is looked at: with its problems, and the precedents that it is evidence of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter import check as rules, shapes
from drafter.model import NO_LINES, Precedent, Problem, Statement
from drafter.problems import DraftingError
from drafter.workflow.archive import rivals
from drafter.workflow.archive.broken import opened
from drafter.workflow.archive.rivals import Rivals
from drafter.workflow.archive.said import said
from drafter.workflow.page.spans import Spans
from drafter.workflow.workspace import unknown


@dataclass(frozen=True, slots=True)
class Viewed:
    """A statement; for each block its paragraph as it is cited, and its problems (-1: of the whole); the precedents.

    `rivals` are the texts that are held of its meeting, None where it is the only one. Not checked, its problems are
    those that keep it from being checked.
    """

    statement: Statement
    paragraphs: tuple[str, ...]
    beside: Mapping[int, tuple[Problem, ...]]
    problems: tuple[Problem, ...]
    precedents: Mapping[int, tuple[str, ...]]
    rivals: Rivals | None
    is_checked: bool = True


def view(workspace: Path, id_: str) -> Viewed:
    """Return one statement of the archive as it is looked at. Raises DraftingError for one unknown, or not readable.

    An id is looked up among those that are held, never as the name of a file.
    """
    left = opened(workspace, clauses_too=True, only_shows=True)
    statement = next((each for each in left.shelf.statements if each.id == id_), None)
    if statement is None:
        faults = [each for each in left.problems if each.where.file.endswith(f"/{id_}.md")]
        if faults:  # it is held, and cannot be read
            raise DraftingError(faults)
        raise unknown(id_, [each.id for each in left.shelf.statements], "statement")
    # without a register it is not known what is wrong in a text: then that is told in place of its problems
    problems = (
        left.problems if left.without else rules.problems(statement, left.shelf, said(left.shelf).before(statement))
    )
    cited = tuple(shapes.paragraphs(statement.blocks))
    beside, precedents = _beside(problems, statement), _evidence(left.shelf.precedents, statement)
    others = rivals.beside(left.shelf.statements, id_)
    return Viewed(statement, cited, beside, problems, precedents, others, not left.without)


def _beside(problems: Iterable[Problem], statement: Statement) -> dict[int, tuple[Problem, ...]]:
    """Return for each block the problems that begin in its lines; those of no block, and of the whole text, as -1."""
    whole = statement.source.lines if statement.source else NO_LINES
    blocks = Spans(block.lines for block in statement.blocks)
    found: dict[int, list[Problem]] = {at: [] for at in range(-1, len(statement.blocks))}
    for problem in problems:
        lines = problem.where.source.lines if problem.where.source else NO_LINES
        for at in (blocks.at(lines[0]) if lines[0] and lines != whole else ()) or (-1,):
            found[at].append(problem)
    return {at: tuple(each) for at, each in found.items()}


def _evidence(precedents: tuple[Precedent, ...], statement: Statement) -> dict[int, tuple[str, ...]]:
    """Return for each block the precedents that it is evidence of: those whose words it holds at their lines.

    Of a block whose lines are not known every precedent of the statement is looked at.
    """
    entries = [(entry, each.id) for each in precedents for entry in each.attested if entry.statement == statement.id]
    there = Spans(entry.source.lines for entry, _ in entries)
    found: dict[int, tuple[str, ...]] = {}
    for at, block in enumerate(statement.blocks):
        near = there.at(*block.lines) if block.lines[0] else range(len(entries))
        found[at] = tuple(dict.fromkeys(entries[nth][1] for nth in near if entries[nth][0].text in block.text))
    return found
