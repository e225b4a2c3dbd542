"""A comma stands alone: of the two that set a phrase apart one is lost, or it parts a subject from its verb.

Told only where the phrase is known ("and, when appropriate, ...", ", as directed by Ministers, ..."), the subject
stands directly before its verb, or two phrases that share their end are parted before its preposition, not behind it.

Passes: Members would report and, when appropriate, advise. The Chair, with thanks, had closed the meeting.
Passes: Members told of their support for, and work towards, the plan, as agreed by Ministers, and of the next steps.
Fails:  Members told of their support for, and steps taken, to widen the group as agreed by Ministers, to other States.
Fails:  It welcomed the group, as asked by Ministers and the start of its work, and urged through it members to join.
Fails:  Members would report and when appropriate, advise. The Ministers at the Fifth Conference, had tasked the group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.prose import Prose, fault, running, shown
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "lone-comma"
_PHRASE = compiled(
    r"\b(?P<and>and|or|but|that)\s(?P<phrase>(?:when|where|as|if|wherever|whenever)\s(?:appropriate|necessary"
    r"|possible|needed|required|relevant|applicable|feasible|such|requested|practicable)),(?=\s)"
)
_AS_SAID = (
    r"as\s(?:agreed|approved|asked|decided|determined|directed|endorsed|foreseen|instructed|mandated|noted|planned"
    r"|proposed|recommended|requested|required)\s(?:by|at|in)\s(?:the\s|its\s)?"
)
_NAMED = r"(?:(?:[A-Z][\w’'-]*|of|the|and(?=\s[A-Z]))(?=[\s,])\s?){1,8}"
_SAID = (
    compiled(
        rf"(?<![,;:(])\s(?P<phrase>{_AS_SAID}[^.;:,()]{{3,60}}),"
        r"(?=\s(?:to|of)\s(?:the|other|all|its|their|any|those)\s"
        r"(?!extent|satisfaction|benefit|end\b|effect|best|full))"
    ),
    compiled(
        rf",\s(?P<phrase>{_AS_SAID}{_NAMED}(?<=\w))"
        r"(?=\sand\sthe\s(?:adoption|convening|creation|development|establishment|implementation|launch|opening"
        r"|publication|signing|start)\sof\s)"
    ),
)
"""What a body said of something stands between two commas; behind it the sentence goes on."""
_SHARED = compiled(
    r"\b(?:support|commitment|contributions?|interest|assistance|access|participation|progress|investment|involvement"
    r"|engagement|adherence|attention)\s(?P<own>for|to|in|on|towards),\sand\s"
    r"(?P<other>(?!(?:for|to|in|on|with|of)\b)[a-z]+\s(?:[a-z]+\s){0,2}?"
    r"(?:made|taken|given|shown|done|[a-z]+ed)),\s(?P<to>to)\s(?=[a-z])"
)
"""Two phrases that share their end: the second comma stands behind the last preposition, "and work to, the plan"."""
_BETWEEN = compiled(
    r"""\b(?P<verb>encourag(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|invit(?:e|es|ed|ing))\s
        (?P<phrase>(?:through|via)\s(?:(?!\bby\b)[^.;:,]){2,90}?(?<!\sof)(?<!\sfrom)(?<!\swith)(?<!\sand))\s
        (?P<whom>(?:(?:all|the|other|interested)\s|(?:[A-Z][\w’'-]*\s){1,3})?
          (?:[Mm]embers|[Pp]articipants|[Cc]ountries|States|[Dd]elegations|[Gg]overnments))\sto\s(?=[a-z])""",
    re.VERBOSE,
)
"""What stands between a verb and those whom it is said to."""
_IS_DONE = compiled(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s|also\s|further\s)?\Z")
_BEFORE = 30
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
    """Yield a warning at each such comma, a note at one that only stands too early."""
    for one in running(statement, shelf):
        yield from _between(one)
        if "," not in one.open:
            continue
        for found in _PHRASE.finditer(one.open):
            after = f"{found['and']}, {found['phrase']},"
            what = f'one of two commas is lost: "... {shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, found.span(), what, f'write "{after}"', after=after)
        yield from _subjects(one)
        for found in (each for form in _SAID for each in form.finditer(one.open)):
            what = f'one of two commas is lost: "... {shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, found.span("phrase"), what, f'write ", {found["phrase"]},"')
        for found in _SHARED.finditer(one.open):
            what = f'the second comma stands before its preposition: "... {shown(one, found.span(), 1)} ..."'
            mend = "put it where what the two phrases share begins"
            yield fault(ID, one, found.span("to"), what, mend, severity=Severity.NOTE)  # often agreed so


def _between(one: Prose) -> Iterator[Problem]:
    for found in _BETWEEN.finditer(one.open):
        if _IS_DONE.search(one.open, max(0, found.start() - _BEFORE), found.start()):
            continue
        what = f'two commas are lost: "... {shown(one, found.span(), 1)} ..."'
        mend = f'write "{found["verb"]}, {found["phrase"]}, {found["whom"]} to"'
        yield fault(ID, one, found.span("phrase"), what, mend)


def _subjects(one: Prose) -> Iterator[Problem]:
    for found in _SUBJECT.finditer(one.open):
        comma = (found.end("subject"), found.end("subject") + 1)
        what = f'a comma parts the subject from its verb: "... {shown(one, comma, 2)} ..."'
        yield fault(ID, one, comma, what, "take the comma out", after="")
