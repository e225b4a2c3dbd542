"""A hyphen with spaces stands for a dash: "the workshop - the third of its kind".

A hyphen joins, a dash parts. Only within a sentence or a heading; the mark of a list is none.

Passes: The workshop – the third of its kind – was held in Zenda.
Fails:  The workshop - the third of its kind - was held in Zenda.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.prose import fault, prose, shown
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "dash-form"
_SPACED = compiled(r"(?<=[\w)”’\ufffc,.]) - (?=[\w(“‘\ufffc])(?!\d)")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such hyphen."""
    for one in prose(statement, shelf):
        for found in _SPACED.finditer(one.open) if " - " in one.open else ():
            if not (one.text[found.start() - 1].isdigit() and one.text[found.end()].isdigit()):
                what = f'a hyphen stands for a dash: "... {shown(one, found.span(), 2)} ..."'
                at = (found.start() + 1, found.end() - 1)
                yield fault(ID, one, at, what, 'write "–"', after="–")
