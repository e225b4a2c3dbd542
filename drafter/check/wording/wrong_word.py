"""A phrase has a form that English does not, or a word stands for one that sounds alike: "comprising of", "more then".

"Look forward to collaborate", "an overview on", "in principal": told only where no reading makes the phrase right.

Passes: The Meeting looked forward to collaborating with a group comprising officials.
Fails:  Members where asked for there support, and agreed in principal to give more then half of it.
Fails:  It was to late to refrain form measures, and members agreed to seek advise from experts.
Fails:  Irregular migrations were reviewed on a periodical basis that was not conducive for trade.
Fails:  The Meeting looked forward to collaborate with a group comprising of officials.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.prose import running
from drafter.check.wording import marking, wrong_by_kind
from drafter.check.wording.confused import CONFUSED
from drafter.check.wording.grammar import faults, seen
from drafter.check.wording.phrases import PHRASES
from drafter.check.wording.taken_for import ALIKE
from drafter.check.wording.written_alike import WRITTEN_ALIKE
from drafter.model import Problem, Shelf, Statement

ID = "wrong-word"
_ROWS = (*PHRASES, *CONFUSED, *ALIKE, *WRITTEN_ALIKE)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such place."""
    for one in running(statement, shelf):
        yield from faults(ID, one, seen(one, _ROWS))
        told = {at for found, _ in seen(one, _ROWS) for at in range(*found.span())}
        yield from marking.faults(ID, one, wrong_by_kind.ROWS, told)
