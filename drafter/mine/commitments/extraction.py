"""Statements in, all their promises out, in order of date and reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.mine.clauses import Clause
from drafter.mine.commitments.complements import bare
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
    below = _below(clauses)
    every = [_with_list(promise, below.get(promise.clause.order, [])) for promise in (*said, *planned)]
    return tuple(sorted(every, key=lambda promise: promise.clause.order))


def _below(clauses: Sequence[Clause]) -> dict[tuple[str, str, int, int], list[str]]:
    """Return for each item that leads in to others their texts."""
    found: dict[tuple[str, str, int, int], list[str]] = {}
    above: Clause | None = None
    for clause in clauses:
        if clause.is_item and clause.text.endswith(":"):
            above = clause
        elif above and clause.statement == above.statement and clause.lead_in == above.text:
            found.setdefault(above.order, []).append(bare(clause.text))
    return found


def _with_list(promise: Promise, items: Sequence[str]) -> Promise:
    """Return the promise of an item with the items below it: "support members in: training; research"."""
    return replace(promise, action=f"{promise.action}: {'; '.join(items)}") if items else promise
