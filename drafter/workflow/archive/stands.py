"""Where what is wrong with a statement stands in the file of it that a person opens: its path, and the line there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from drafter import files, markup
from drafter.check.places import passages
from drafter.model import Place, Problem, Statement


def block_at(statement: Statement, where: Place) -> int | None:
    """Return which block a place is that of, counted as a Correction does; None for the text as a whole."""
    places = [(passage.place, passage.at) for passage in passages(statement)]
    at = next((at for place, at in places if place is where), None)
    if at is not None or not where.paragraph:  # a heading has no label, as the whole text has none
        return at
    return next((at for place, at in places if place == where and at >= 0), None)


def lines(path: Path) -> list[int]:
    """Return the line of each line of the title, then of each block, in Markdown; [] for a file of another form."""
    if path.suffix != ".md" or not path.is_file():
        return []
    return [first + 1 for first, _ in markup.places(files.text(path))]


def line(statement: Statement, where: Place, at: int | None, held: Sequence[int]) -> int:
    """Return the line of a place in the Markdown, 0 for none; `held` are its lines, as above.

    A place that names a line of that file itself stands there.
    """
    if where.line and where.file and where.file == statement.head.file:
        return where.line
    nth = None if at is None else at + len(statement.title) if at >= 0 else -at - 1
    return held[nth] if nth is not None and nth < len(held) else 0


def in_file(statement: Statement, target: str, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the problems of a text with their places in the file that was named, for that is what is to be mended."""
    is_markdown = Path(target).suffix == ".md"
    held = lines(Path(target))

    def named(where: Place) -> Place:
        if where.statement != statement.id and (where.statement or where.file != statement.head.file):
            return where
        at = line(statement, where, block_at(statement, where), held) if is_markdown else where.line
        return replace(where, file=target, line=at, statement=statement.id, is_named=True)

    return tuple(
        replace(problem, where=named(problem.where), also=tuple(map(named, problem.also))) for problem in problems
    )
