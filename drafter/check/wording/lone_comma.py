"""A comma stands alone: of the two that set a phrase apart one is lost, or it parts a subject from its verb.

Told only where the phrase is known ("and, when appropriate, ...") or the subject stands directly before its verb.

Passes: Members would report and, when appropriate, advise. The Chair, with thanks, had closed the meeting.
Fails:  Members would report and when appropriate, advise. The Ministers at the Fifth Conference, had tasked the group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import Prose, fault, running, shown
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "lone-comma"
_PHRASE = compiled(
    r"\b(?P<and>and|or|but|that)\s(?P<phrase>(?:when|where|as|if|wherever|whenever)\s(?:appropriate|necessary"
    r"|possible|needed|required|relevant|applicable|feasible|such|requested|practicable)),(?=\s)"
)
_SUBJECT = compiled(
    r"""(?:^|(?<=[.]\s)|(?<=\bthat\s))
        (?P<subject>(?:[Tt]he|[Aa]ll|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|Co-Chair|Participants|Members|Ministers)\s
            (?:(?!\b(?:when|while|where|although|as|if|since|because|who|which|that|and|whose|noting|given|including)\b)
              [^,.;:()–]){4,90}),
        \s(?P<verb>
            (?:had|has|have|was|were|is|are|will|would)\s(?:been\s|also\s|further\s|not\s)?[a-z]+ed
            |(?:noted|welcomed|agreed|endorsed|recommended|acknowledged|recalled|expressed|encouraged|considered
              |reaffirmed)\s(?:the|that|its|their|to|on))\b
        (?=[^,.;]*[.;])""",
    re.VERBOSE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such comma."""
    for one in running(statement, shelf):
        if "," not in one.open:
            continue
        for found in _PHRASE.finditer(one.open):
            after = f"{found['and']}, {found['phrase']},"
            what = f'one of two commas is lost: "... {shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, found.span(), what, f'write "{after}"', after=after)
        yield from _subjects(one)


def _subjects(one: Prose) -> Iterator[Problem]:
    for found in _SUBJECT.finditer(one.open):
        comma = (found.end("subject"), found.end("subject") + 1)
        what = f'a comma parts the subject from its verb: "... {shown(one, comma, 2)} ..."'
        yield fault(ID, one, comma, what, "take the comma out", after="")
