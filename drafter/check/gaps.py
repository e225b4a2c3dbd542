"""A fact is missing: [[host.country]] stands in the text.

A draft shows what its meeting file leaves out as a gap in double brackets. A gap in a text that is
circulated as final says that nobody read it.

Passes: The Meeting was hosted by the Government of Ruritania.
Fails:  The Meeting was hosted by the Government of [[host.country]].
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.places import passages
from drafter.model import GAP, Problem, Shelf, Statement
from drafter.problems import error

ID = "gap"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each gap."""
    for passage in passages(statement):
        for gap in dict.fromkeys(GAP.findall(passage.text)):
            mend = f'give "{gap}" in the meeting file and draft again, or write the words in its place'
            yield error(ID, f'"[[{gap}]]" has no value', passage.place, mend)
