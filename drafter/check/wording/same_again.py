"""Two sentences running begin with the same body and verb, and the second has no "also" or "further": advice.

"The Meeting welcomed ... The Meeting welcomed ..." reads as a list that nobody joined. Of two paragraphs running, the
sentence that ends the one and the sentence that begins the other are looked at. A text that is held was agreed as it
is: nobody will write it otherwise.

Passes: The Meeting welcomed the report. The Meeting also welcomed the plan.
Fails:  The Meeting welcomed the report. The Meeting welcomed the plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import sentences
from drafter.check.prose import Prose, fault, running
from drafter.model import BlockKind, Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "same-again"
_ACT = compiled(
    r"(?P<act>(?:The\s[A-Z][\w-]*(?:\s[A-Z][\w-]*)?|Participants|Members|Ministers|Delegates|Leaders"
    r"|Senior\sOfficials|We)\s(?:[a-z]+ed|took note of|took))\b"
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a note at each such sentence of a text that can still be written otherwise."""
    if statement.source and statement.id not in shelf.given:
        return
    before, last = "", None
    for one in running(statement, shelf):
        if last is None or not _follows(last, one):
            before = ""
        last = one
        for sentence in sentences.split(one.text):
            act = _ACT.match(sentence)
            if act and act["act"] == before:
                mend = f'write "{before.rpartition(" ")[0]} also {before.rpartition(" ")[2]}", or join the two'
                yield fault(ID, one, (0, 0), f'two sentences running begin "{before}"', mend, severity=Severity.NOTE)
            before = act["act"] if act else ""


def _follows(before: Prose, one: Prose) -> bool:
    """Return whether a paragraph follows another directly, with no heading between them."""
    kinds = [each.passage.block.kind for each in (before, one) if each.passage.block]
    is_next = one.passage.at == before.passage.at + 1 and one.passage.annex == before.passage.annex
    return is_next and kinds == [BlockKind.PARAGRAPH] * 2 and before.text != one.text
