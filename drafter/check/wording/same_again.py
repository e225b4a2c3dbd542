"""Two sentences running begin with the same body and verb, and the second has no "also" or "further": advice.

"The Meeting welcomed ... The Meeting welcomed ..." reads as a list that nobody joined.

Passes: The Meeting welcomed the report. The Meeting also welcomed the plan.
Fails:  The Meeting welcomed the report. The Meeting welcomed the plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import sentences
from drafter.check.prose import fault, running
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "same-again"
_ACT = compiled(
    r"(?P<act>(?:The\s[A-Z][\w-]*(?:\s[A-Z][\w-]*)?|Participants|Members|Ministers|Delegates|Leaders"
    r"|Senior\sOfficials|We)\s(?:[a-z]+ed|took note of|took))\b"
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a note at each such sentence."""
    for one in running(statement, shelf):
        before = ""
        for sentence in sentences.split(one.text):
            act = _ACT.match(sentence)
            if act and act["act"] == before:
                mend = f'write "{before.rpartition(" ")[0]} also {before.rpartition(" ")[2]}", or join the two'
                yield fault(ID, one, (0, 0), f'two sentences running begin "{before}"', mend, severity=Severity.NOTE)
            before = act["act"] if act else ""
