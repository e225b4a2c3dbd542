"""How a body's own statements open and close, where the templates at hand are another body's.

Such a template names clauses that this shelf has not. The meeting file begun from a statement then chooses the body's
own clauses of the same functions, and they stand in the place of those.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.compose.asking.carried import OF_TEMPLATE, names_in, tells_facts
from drafter.compose.unused import pages
from drafter.model import Shelf, Statement, Status
from drafter.names import Table


def lacking(forms: Mapping[str, str], kind: str, shelf: Shelf) -> tuple[str, ...]:
    """Return the clauses that the template of a kind names and the shelf has not, if most; () where it has as many.

    A body may well have named one of its own clauses as the template names one: closing/host-thanked.
    """
    held, named = {each.id for each in shelf.precedents}, _named(forms, kind)
    missing = tuple(id_ for id_ in named if id_ not in held)
    return missing if len(missing) * 2 > len(named) else ()


def _named(forms: Mapping[str, str], kind: str) -> tuple[str, ...]:
    name = f"{kind}.md.j2"
    every = pages(forms, name) if name in forms else ()
    return tuple(dict.fromkeys(id_ for page in every for id_ in names_in(forms[page])))


def own(statement: Statement, shelf: Shelf, forms: Mapping[str, str], kind: str) -> tuple[tuple[str, str], ...]:
    """Return the clauses of a statement that stand in place of those that are lacking, each with its paragraph."""
    asked_for = _named(forms, kind)  # what the template names itself stands at its own place
    said = _in_order(statement, shelf, _wanted(forms, kind, shelf))
    return tuple((id_, cited) for id_, cited in said if id_ not in asked_for)


def without_place(
    statement: Statement, shelf: Shelf, forms: Mapping[str, str], kind: str
) -> tuple[tuple[str, str], ...]:
    """Return the clauses by which a statement opened and closed, and for which another body's template asks nowhere."""
    wanted = _wanted(forms, kind, shelf)
    return _in_order(statement, shelf, set(OF_TEMPLATE) - wanted) if wanted else ()


def _wanted(forms: Mapping[str, str], kind: str, shelf: Shelf) -> set[str]:
    return {id_.partition("/")[0] for id_ in lacking(forms, kind, shelf)} & set(OF_TEMPLATE)


def _in_order(statement: Statement, shelf: Shelf, functions: set[str]) -> tuple[tuple[str, str], ...]:
    found = sorted(_said(statement, shelf, functions), key=lambda each: each[0])
    return tuple((id_, cited) for _, id_, cited in found)


def _said(statement: Statement, shelf: Shelf, functions: set[str]) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Yield where in the statement, by which id and in which paragraph it says clauses of these functions."""
    names = Table(shelf.names)
    for precedent in shelf.precedents:
        entry = next((each for each in precedent.attested if each.statement == statement.id and not each.variant), None)
        if entry is None or precedent.function not in functions or precedent.status is Status.RETIRED:
            continue
        stands = ((nth, block.text.find(entry.text)) for nth, block in enumerate(statement.blocks))
        at = next((each for each in stands if each[1] >= 0), (len(statement.blocks), 0))
        if not tells_facts(precedent, shelf, names):
            yield at, precedent.id, entry.paragraph
