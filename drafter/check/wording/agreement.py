"""Subject and verb, or number and noun, do not agree: "The Co-Chairs was", "There is several", "a terms of reference".

Told only where the subject stands directly before its verb, or grammar leaves no other reading.

Passes: The Co-Chairs were asked to report. The Meeting noted that two workshops were held under the terms of reference.
Fails:  The Co-Chairs was asked to report. The Meeting noted that two workshop were held under a terms of reference.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.prose import fault, running, shown
from drafter.check.wording.phrases import AGREEMENT
from drafter.model import Problem, Shelf, Statement

ID = "agreement"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such place."""
    for one in running(statement, shelf):
        for kind, mend in AGREEMENT:
            if kind.words.isdisjoint(one.small):
                continue
            for found in kind.form.finditer(one.open):
                what = f'{mend.what}: "... {shown(one, found.span(), 1)} ..."'
                yield fault(ID, one, found.span("at"), what, mend.to_write(found, one.text))
