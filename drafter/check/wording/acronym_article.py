"""An acronym has its article in one place, none in another: "the UNODC reported", "UNODC reported".

Advice: bodies differ, and the United Nations writes none. One form in one document reads best.

Passes: The UNODC reported. The Meeting thanked the UNODC for the UNODC model laws.
Fails:  The UNODC reported. The Meeting thanked UNODC for its work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import fault, running
from drafter.check.wording.forms import Use, minority, times
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "acronym-article"
_USED = compiled(
    r"""(?:\b(?P<the>[Tt]he)\s
          |(?P<bare>(?:^|[.;,]\s|\b(?:and|by|from|to|with|of|for|that|as|thanked|noted|asked|invited|requested)\s)))
        (?P<short>[A-Z][A-Z-]{1,9}[A-Z])\b(?=[.,;]|$|\s(?:and|to|for|in|on|at|was|were|had|has|would|will|reported|noted
        |presented|advised|informed|briefed|offered|agreed)\b)""",
    re.VERBOSE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield one note an acronym, at the first place of the rarer form."""
    uses: dict[str, tuple[list[Use], list[Use]]] = {}
    for one in running(statement, shelf):
        for found in _USED.finditer(one.text):
            pair = uses.setdefault(found["short"], ([], []))
            pair[0 if found["the"] else 1].append(Use(one, found.span("short")))
    for short, (with_the, bare) in uses.items():
        wrong, right = minority(with_the, bare)
        if wrong and right:
            here, there = ("with", "without") if wrong is with_the else ("without", "with")
            what = f'"{short}" stands {times(len(wrong))} {here} "the", {times(len(right))} {there} it'
            mend = f'write "{"the " if wrong is bare else ""}{short}" throughout'
            also = tuple(use.one for use in wrong[1:])
            yield fault(ID, wrong[0].one, wrong[0].at, what, mend, also=also, severity=Severity.NOTE)
