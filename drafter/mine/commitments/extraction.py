"""Statements in, all their promises out, in order of date and reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from drafter.mine.clauses import Clause
from drafter.mine.commitments.labelled import of_statement
from drafter.mine.commitments.promises import Promise, promises
from drafter.model import Statement


def all_promises(statements: Iterable[Statement], clauses: Sequence[Clause]) -> tuple[Promise, ...]:
    """Return what the statements promise, each sentence or item once for each deed, in the order of the clauses."""
    held = tuple(statements)
    by_statement: dict[str, list[Clause]] = defaultdict(list)
    for clause in clauses:
        by_statement[clause.statement].append(clause)
    planned = [promise for each in held for promise in of_statement(each, by_statement[each.id])]
    taken = {promise.clause.order for promise in planned}
    said = [each for each in promises(clauses, {each.id: each.kind for each in held}) if each.clause.order not in taken]
    return tuple(sorted([*said, *planned], key=lambda promise: promise.clause.order))
