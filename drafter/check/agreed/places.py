"""Where a clause that says a precedent again stands, and where that stood last."""

from __future__ import annotations

from drafter.check.places import passages
from drafter.history.said import Again
from drafter.model import Place, Statement


def place_of(statement: Statement, again: Again) -> Place:
    """Return the place of the clause."""
    return passages(statement)[len(statement.title) + again.at].place


def last_place(again: Again) -> tuple[Place, ...]:
    """Return the place where the precedent stood last, () where it stood nowhere before."""
    last = again.last
    if last is None:
        return ()
    line = last.source.lines[0]
    return (Place(last.source.file, line, last.paragraph, last.statement, last.source),)
