"""Which precedent each clause of one statement is of, and what earlier statements say like it.

Clauses are placed as mining places them: mining is asked what the shelf would be with this statement beside the
earlier ones. What it joins to a precedent is of it; what is alike enough to an earlier clause to be one formula was
said before, in no precedent; the rest is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.history import Like, Placed
from drafter.mine.clauses import Clause, clauses, without_end_mark
from drafter.mine.clauses.entities import Finder
from drafter.mine.clauses.readings import Reader, Reading
from drafter.mine.families import FLOOR, JOIN, candidates, score
from drafter.mine.families.likeness import Likeness
from drafter.mine.owners import Owners
from drafter.model import Precedent, Statement
from drafter.names import Table


def placed(
    statement: Statement, earlier: Iterable[Statement], known: Iterable[Precedent], names: Table
) -> tuple[Placed, ...]:
    """Return the clauses of a statement in reading order, each with its precedent, or the nearest before it.

    `earlier` are the statements before it. A precedent counts as said before where it has evidence in one of them,
    or none at all but the approval of a person. The provenance of the statement's own blocks comes first, then
    what its evidence on the shelf says, then mining.
    """
    past, shelf = tuple(each for each in earlier if each.id != statement.id), tuple(known)
    here = clauses([statement])
    owners = Owners(statement, here, past, shelf, names)
    nearest = _nearest(here, past, statement, names)
    return tuple(_placed(clause, owners, like) for clause, like in zip(here, nearest, strict=True))


def _placed(clause: Clause, owners: Owners, like: Like | None) -> Placed:
    ids, said_before = owners.of(clause)
    reworded = tuple(id_ for id_ in ids if owners.rewords(clause, id_))
    alike = like is not None and like.score >= JOIN
    return Placed(clause.paragraph, clause.text, ids[0] if ids else "", like, said_before or alike, ids[1:], reworded)


def _nearest(
    here: Sequence[Clause], past: Sequence[Statement], statement: Statement, names: Table
) -> list[Like | None]:
    """Return for each clause the earlier one that is most alike to it; None where none is alike at all."""
    reader = Reader(Finder((*past, statement), names))
    readings = [reader.read(clause) for clause in (*here, *clauses(past))]
    likeness = Likeness(readings)
    best: dict[int, tuple[float, int]] = {}
    for one, other in candidates(readings, likeness):
        if one < len(here) <= other:
            best[one] = max(best.get(one, (0.0, 0)), (_alike(readings[one], readings[other], likeness), -other))
    found = [best.get(at, (0.0, 0)) for at in range(len(here))]
    return [_like(readings[-nth].clause, alike) if alike >= FLOOR else None for alike, nth in found]


def _alike(one: Reading, other: Reading, likeness: Likeness) -> float:
    """Return what mining counts two clauses as to each other; 1 for the same words, whatever those tell."""
    if without_end_mark(one.clause.text) == without_end_mark(other.clause.text):
        return 1.0
    return score(one, other, likeness)


def _like(clause: Clause, alike: float) -> Like:
    return Like(clause.statement, clause.paragraph, clause.text, round(alike, 3))
