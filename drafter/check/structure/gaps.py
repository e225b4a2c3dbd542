"""A fact is missing: [[host.country]] stands in the text, or what people write in such a place: TBC, XX May, ____.

A draft shows what its meeting file leaves out as a gap in double brackets. A gap in a text that is
circulated as final says that nobody read it. What only may be a gap, such as "..." within a sentence, is a warning.

Passes: The Meeting was hosted by the Government of Ruritania.
Fails:  The Meeting was hosted by the Government of [[host.country]].
Fails:  The Meeting was hosted by the Government of ____.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import placeholders
from drafter.check.places import passages
from drafter.model import GAP, Problem, Shelf, Statement
from drafter.problems import error

ID = "gap"


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each gap, and for what people write in its place; what is in brackets is told with those."""
    known = placeholders.known(statement, shelf.names)
    for passage in passages(statement):
        for gap in dict.fromkeys(GAP.findall(passage.text)):
            mend = f'give "{gap}" in the meeting file and draft again, or write the words in its place'
            yield error(ID, f'"[[{gap}]]" has no value', passage.place, mend)
        for each in placeholders.outside_brackets(passage.text, known):
            yield Problem(ID, each.severity, each.what, passage.place, each.mend)
