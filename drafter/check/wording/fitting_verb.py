"""A verb does not fit the body: officials recommend, Ministers direct.

What binds Governments is for Ministers or Leaders; officials recommend it to them. A warning where senior officials
direct, mandate or decree; the tasks that officials give to their own groups and secretariat are theirs to give.

Passes: Senior Officials recommended that Ministers adopt the plan, and asked the secretariat to prepare it.
Fails:  Senior Officials directed that Governments adopt the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import sentences
from drafter.check.prose import Prose, fault, running, shown
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "fitting-verb"
_OFFICIALS = compiled(
    r"\b(?:senior officials?|officials|SOM|working group|expert|technical|task force)\b", re.IGNORECASE
)
_ABOVE = compiled(r"\b(?:minist(?:er|erial)|leaders|heads of|summit)\b", re.IGNORECASE)
_HIGHER = r"(?:[Mm]inisters|[Ll]eaders|[Hh]eads\sof|the\sMinisterial|the\sSummit|Governments?|governments?)"
_COUNCIL = r"the\s(?:Ministerial\s(?:Council|Conference|Committee|Meeting)|Council\sof\sMinisters|Summit)\b(?!['’])"
_ACTOR = (
    r"(?:^|(?<=[.;]\s))(?:The\s|All\s)?(?P<actor>Senior\s[Oo]fficials|Officials|Experts|{also})\s(?:also\s|further\s)?"
)
_VERB = (
    rf"(?P<verb>directed|mandated|commanded|decreed|ordered|(?:instructed|tasked|authori[sz]ed|required)"
    rf"(?=\s{_HIGHER}))\b"
)
_STEMS = (
    "directed", "mandated", "commanded", "decreed", "ordered", "instructed", "tasked", "authori", "required", "decided",
    "agreed to", "resolved to",
)  # fmt: skip
"""Each verb that is for Ministers has one of these: they are asked before, being cheap."""
_BY_OFFICIALS = compiled(_ACTOR.format(also="Senior\\s[Oo]fficials") + _VERB)
_WITHIN = (
    r"(?<=,\s)the\s(?P<actor>Meeting|Senior\sOfficials|[Oo]fficials|[Ee]xperts)\s(?:also\s|further\s)?"
    r"(?P<verb>directed|mandated|ordered)(?=\s(?:that|the|all|members|[A-Z]))"
)
"""Behind what leads in to it: "Having regard to the report, the Meeting directed that Ministers"."""
_BY_MEETING_WITHIN = compiled(_WITHIN)
_BY_MEETING = compiled(_ACTOR.format(also="[Mm]eeting|Participants|Delegates") + _VERB)
_THOSE_ABOVE = compiled(
    r"(?:^|(?<=[.;]\s))(?P<actor>The\s(?:[Mm]eeting|Session|Committee|Commission|Group)|Participants|Members|Delegates"
    r"|The\s[Ss]ecretariat|The\sCo-Chairs)\s"
    r"(?:also\s|further\s)?(?P<verb>directed|mandated|ordered|instructed|tasked"
    r"|(?:decided|agreed|resolved)\sto\s(?:direct|mandate|order|instruct|task))\s"
    r"(?:that\s)?(?:the\s)?(?:Council\sof\s)?(?:Ministers|Leaders|Heads\sof)\b(?!['’])"
)
"""Whoever meets, Ministers and Leaders are directed by nobody but themselves."""
_AND_THEN = compiled(
    r"\b[a-z]+ed\b(?:[^.;:]|\.(?=\d))*,?\sand\s(?:also\s|further\s)?"
    r"(?P<verb>directed|mandated|ordered|instructed|tasked)\s"
    rf"(?:that\s)?(?:(?:the\s)?(?:Ministers|Leaders|Heads\sof)\b(?!['’])|{_COUNCIL})"
)
"""What officials do besides: "welcomed the launch, and directed Ministers"."""
_THEY = compiled(
    r"(?:^|[.;]\s)(?:The\sMeeting|Senior\s[Oo]fficials|Officials|Experts|Participants|Delegates)\s[^.;]*\.\s"
    r"They\s(?:also\s|further\s)?(?P<verb>directed|mandated|ordered|instructed|tasked)\s(?:that\s)?(?:the\s)?"
    r"(?:Ministers|Leaders|Heads\sof)\b(?!['’])"
)
"""Who is meant by "They": the officials of the sentence before."""
_DECIDED = compiled(
    r"(?:^|(?<=[.;]\s))(?:The\s)?(?P<actor>Meeting|Committee|Senior\s[Oo]fficials|[Oo]fficials|Participants|Members)\s"
    r"(?:also\s|further\s)?(?P<verb>decided)\sthat\s(?:the\s)?(?:Ministers|Leaders|Ministerial\s[A-Z][a-z]+)\s"
    r"(?:should|shall|must|(?!will|would|were|have|had|are|can|could|may|might|who|at|in|of)[a-z]+(?<!ed))\b"
)
"""What officials decide for Ministers to do: "decided that Ministers set a target", "that Ministers should meet"."""
_MINISTERS = compiled(
    r"(?:^|(?<=[.;]\s))(?:The\s)?(?P<actor>Ministers|Leaders)\s(?:also\s|further\s|[a-z][^.;]*,\sand\s)?"
    r"(?P<verb>recommended)\s"
    r"(?:to|that)\s(?:the\s)?(?:[Ss]enior\s)?[Oo]fficials\b"
)

_FOR_THEIR_APPROVAL = compiled(
    r"(?:^|(?<=[.;]\s))(?:The\s)?(?P<actor>Ministers|Leaders)\s(?:also\s|further\s|[a-z][^.;]*,\sand\s)?"
    r"(?P<verb>submitted|referred|forwarded|commended|recommended|put)\s[^.;]{3,80}?\sto\s(?:the\s)?(?:[Ss]enior\s)?"
    r"[Oo]fficials\s(?:for|and\ssought)\s(?:their\s)?(?:approval|endorsement|adoption|decision|agreement|consent)\b"
)
"""Ministers ask nobody below them to approve."""

_TO_THEMSELVES = compiled(
    r"(?:^|(?<=[.;]\s))(?P<actor>We|Ministers|Leaders)\s(?:also\s|further\s)?(?P<verb>recommend(?:ed)?)\s(?:to|that)\s"
    r"(?:the\s)?(?P<whom>Ministers|Leaders)\b(?!['’]|\s(?:of|responsible))"
)
_WE = compiled(r"\b[Ww]e,\s(?:the\s)?(?:[\w-]+\s){0,2}?(?P<who>Ministers|Leaders)\b")


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such verb."""
    of_meeting = [_BY_MEETING, _BY_MEETING_WITHIN, _AND_THEN, _THEY, _DECIDED]
    forms = of_meeting if _is_of_officials(statement) else [_BY_OFFICIALS]
    forms += [] if _ABOVE.search(_name(statement)) else [_THOSE_ABOVE]
    for one in running(statement, shelf):
        may_tell = forms if sentences.holds_as_written(one.text, _STEMS) else ()
        told = {found.span("verb"): found for form in may_tell for found in form.finditer(one.text)}
        for found in told.values():
            verb = found["verb"]
            what = f'"{verb}" is for Ministers or Leaders: "... {shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, found.span("verb"), what, 'write "recommended that", "asked" or "requested"')
        for found in _MINISTERS.finditer(one.text) if "recommended" in one.text else ():
            what = f'{found["actor"]} direct their officials: "... {shown(one, found.span(), 1)} ..."'
            yield fault(ID, one, found.span("verb"), what, 'write "directed" or "tasked"')
        for found in _FOR_THEIR_APPROVAL.finditer(one.text) if " officials " in one.text.lower() else ():
            what = f'{found["actor"]} ask no approval of officials: "... {shown(one, found.span("verb"), 3)} ..."'
            yield fault(ID, one, found.span("verb"), what, "say who approves what")
    yield from _to_themselves(running(statement, shelf))


def _to_themselves(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield what Ministers, or "We, the Ministers", recommend to Ministers."""
    we = next((found["who"] for one in texts if (found := _WE.search(one.text))), "")
    for one in texts:
        for found in _TO_THEMSELVES.finditer(one.text) if "recommend" in one.text else ():
            if found["whom"] == (we if found["actor"] == "We" else found["actor"]):
                words = shown(one, found.span(), 1)
                what = f'{found["whom"]} decide, and recommend nothing to themselves: "... {words} ..."'
                yield fault(ID, one, found.span("verb"), what, 'write "decide", "agree" or "direct"')


def _is_of_officials(statement: Statement) -> bool:
    """Return whether the statement is of a meeting of officials, by its name or title."""
    name = _name(statement)
    return bool(_OFFICIALS.search(name)) and not _ABOVE.search(name)


def _name(statement: Statement) -> str:
    return statement.meeting.name or " ".join(statement.title)
