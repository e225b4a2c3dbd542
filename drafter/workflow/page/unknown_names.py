"""Names that no register knows, as a form tells of them: there each is made known beside the field where it stands."""

from __future__ import annotations

from dataclasses import replace

from drafter.compose.meeting.contradictions.unknown_name import ADD
from drafter.model import Problem


def in_form(problem: Problem) -> Problem:
    """Return a problem with its mend as it is done on the page: nobody has to type a command there."""
    meant, found, _ = problem.mend.partition(f"{ADD}: ")
    return replace(problem, mend=f"{meant}{ADD}, below its field") if found else problem
