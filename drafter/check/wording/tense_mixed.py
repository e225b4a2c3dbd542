"""An act of the meeting stands in the present tense, the others in the past; or "we" acts among "the Meeting".

A statement tells what was done, all of it in one tense and one person. The paragraphs of a resolution all begin with
the verb in one form: "Welcomes", "Decides". What an annex tells, such as what a group does, is no act of the meeting.

Passes: The Meeting noted the report. The Meeting welcomed the progress that members make. The Meeting agreed to meet.
Fails:  Welcomes the report; ... Noted the budget; ... Urges the host to pay; ... Thanks the Chair; ... Decides to meet.
Fails:  Participants heard the report of the group. They note its proposal.
Fails:  Ministers approved the plan of the group, and direct officials to report on it.
Fails:  We, the Ministers, met. We noted it. We agreed to it. We recalled it. The Ministers welcomed it.
Fails:  The Meeting noted the report. Members agreed to it. The Meeting recalled its mandate. The Meeting welcomes it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from drafter import dates
from drafter.check.prose import Prose, fault, running, shown
from drafter.check.wording.forms import times
from drafter.model import Kind, Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "tense-mixed"
_VERBS = (
    r"take(?=s?\snote)|note|welcome|agree|endorse|recommend|acknowledge|recall|express|encourage|reaffirm|affirm"
    r"|recognise|recognize|commend|emphasise|emphasize|stress|urge|request|invite|support|decide|adopt|consider"
    "|direct|instruct|approve|ask|establish|underline|underscore|call on|call upon|thank|congratulate|appreciate"
    "|reiterate|highlight"
    r"|remain(?=s?\s(?:[a-z]+ly\s)?concerned\b)"
)
_PAST = compiled(
    r"(?:noted|welcomed|agreed|endorsed|recommended|acknowledged|recalled|expressed|encouraged|reaffirmed"
    r"|affirmed|recogni[sz]ed|commended|emphasi[sz]ed|stressed|urged|requested|invited|supported|decided"
    r"|adopted|considered|underlined|underscored|called|thanked|congratulated|appreciated|reiterated"
    r"|highlighted|received|approved|established|instructed|asked|directed|commended|exchanged|reviewed"
    r"|discussed|took|heard|hosted|was|were)\b"
)
_ACT = compiled(
    r"(?:^|(?<=[.]\s))(?P<actor>(?:The\s)?(?:Meeting|Conference|Co-Chairs|Participants|Members|Ministers"
    r"|Delegates|Leaders|Senior\sOfficials|Committee|Council|Group|Forum|Commission)(?:\sof\sthe\s[A-Z][a-z]+)?|We)"
    rf"\s(?:also\s|further\s)?(?P<verb>(?P<present>(?:{_VERBS})(?:s|es)?)\b|[a-z]+)"
)
_ANY_ACT = compiled(
    rf"(?:^|(?<=[.]\s))(?P<actor>(?:The\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+|\sofficials){{0,3}})\s(?:also\s|further\s)?"
    rf"(?P<verb>(?P<present>(?:{_VERBS}|receive|review|discuss|hear|approve|establish|instruct|ask|direct)(?:s|es)?)\b"
    r"|[a-z]+)"
)
_WE_THE = compiled(
    r"^We,?\sthe\s(?:[A-Z][\w’'-]*\s){0,3}?(?P<who>Ministers|Leaders|Members|Participants|Delegates|Co-Chairs)\b"
)
_AGAIN = compiled(
    r"(?:^|(?<=[.]\s))(?:The\s)?(?:Meeting|Conference|Co-Chairs|Participants|Members|Ministers|Delegates|Leaders"
    r"|Committee|Council|Group|Forum|Commission|Session|Parties)"
    r"\s(?:also\s|further\s)?[a-z]+(?:ed|ook|eard)\s[^.]*[.]\s"
    r"(?P<at>(?:They|It)\s(?:also\s|further\s)?(?:note|welcome|agree|endorse|recall|thank|reaffirm|commend|urge|request"
    r"|decide|emphasi[sz]e|stress|ask|invite|encourage|recommend|adopt|approve|acknowledge|recogni[sz]e|underline"
    r"|direct|instruct|express)(?:e?s)?\b)"
)
"""Who acted in the past goes on in the present: "Participants heard the report. They note it."."""
_ACTS = (
    rf"(?:{_VERBS}|take|call|condemn|establish|extend|instruct|direct|approve|elect|appoint|confirm|authori[sz]e"
    r"|resolve|look|remain|remind|regret|deplore|praise|appeal|pay|mandate)"
)
_FIRST = compiled(r"(?:Also\s|Further\s)?(?P<verb>[A-Za-z]+)\s(?=[A-Za-z])")
_AND_NOW = compiled(
    rf"""(?:^|(?<=[.]\s))(?:The\s)?(?:[A-Z][\w’'-]*\s){{1,3}}(?:also\s|further\s)?{_PAST.pattern}
         (?:(?!\bto\s[a-z]|\bthat\b|\bwhich\b|\bwho\b|\bwhose\b|\bhow\b)[^.;:])*?,?\sand\s(?P<at>(?:also\s|further\s)?
           (?P<verb>direct|instruct|agree|endorse|recommend|encourage|reaffirm|commend|invite|decide|adopt|thank
             |congratulate|approve|acknowledge|reiterate|ask|urge|express))
         \s(?=(?:the|an?|its|their|all|that|on|to|senior|officials|members|participants|appreciation
         |gratitude)\b|[A-Z])""",
    re.VERBOSE,
)
"""What was done, and a second thing in the present: "Ministers approved the plan, and direct officials to report"."""
_AND_DOES = compiled(
    r"(?<=[\w)]),?\sand\s(?P<at>(?:also\s|further\s)?(?:(?:agree|endorse|recommend|encourage|reaffirm|commend|invite"
    r"|decide|adopt|approve|acknowledge|reiterate|ask|express|direct|instruct|emphasi[sz]e|recogni[sz]e|underline)s"
    r"|congratulates|(?:welcome|note|request|urge|recall|stresse|thank)s"
    r"(?=\s(?:the|an?|its|their|all|with|members)\b|\sthat\s(?:[\w’'-]+\s){1,4}?(?:is|are)\b)))"
    r"(?=\s[a-zA-Z])"
)
_DID = compiled(rf"(?:The\s)?(?:[A-Z][\w’'-]*\s){{1,3}}(?:of\sthe\s[A-Z]\w+\s)?(?:also\s|further\s)?{_PAST.pattern}")
_OF_ANOTHER = compiled(
    r"\b(?:that|which|who|whom|whose|how|where|when|while|as|because|since|what|whether|if|so|than)\b|[;:]"
)
"""What leads to a verb that is not the meeting's: "noted that Elbonia hosts the centre and asks"."""
_THIRD = compiled(rf"{_ACTS}(?:s|es)", re.IGNORECASE)
_OTHERWISE = compiled(rf"{_ACTS}(?:d|ed)?|took|paid", re.IGNORECASE)
_EARLIER = compiled(r"\b(?:at\s(?:our|the|its|their)|last|earlier|previous\w*|when|during|since|ago|before|already)\b")
"""What tells of an earlier time than the text's own."""
_FEW = 3
"""Acts in the past from which on a text is told in it; and so many to one in the present."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such act."""
    if statement.kind is Kind.DECLARATION:
        yield from _of_us(tuple(one for one in running(statement, shelf) if not one.passage.annex))
    if statement.kind not in (Kind.STATEMENT, Kind.SUMMARY):
        return
    texts = running(statement, shelf)
    yield from _beginnings(texts)
    for one in texts:
        for found in _AGAIN.finditer(one.text) if " They " in one.text or " It " in one.text else ():
            what = f'"{found["at"]}" is in the present tense, and the sentence before it in the past'
            yield fault(ID, one, found.span("at"), what, "write it in the past tense")
        for found in _AND_NOW.finditer(one.text) if " and " in one.text else ():
            what = f'"{found["at"]}" is in the present tense, and the verb before it in the past'
            yield fault(ID, one, found.span("at"), what, "write it in the past tense")
        for found in _AND_DOES.finditer(one.text) if " and " in one.text else ():
            head = one.text[one.text.rfind(". ", 0, found.start()) + 1 : found.start()].strip()
            if _DID.match(head) and not _OF_ANOTHER.search(head):
                what = f'"{found["at"]}" is in the present tense, and the verb before it in the past'
                yield fault(ID, one, found.span("at"), what, "write it in the past tense")
    texts = tuple(one for one in texts if not one.passage.annex)  # terms of reference tell what a group does, not did
    usual = {found["actor"] for one in texts for found in _ACT.finditer(one.text)}
    yield from _own_actors(texts, usual)
    acts = [(one, found) for one in texts for found in _ACT.finditer(one.text)]
    past = [act for act in acts if _PAST.match(act[1]["verb"])]
    present = [act for act in acts if act[1]["present"]]
    if len(past) >= _FEW and len(past) >= _FEW * len(present):
        for one, found in present:
            what = (
                f'"{found[0]}" is in the present tense; {times(len(past))} the past tells what was done: '
                f'"... {shown(one, found.span(), 1)} ..."'
            )
            yield fault(ID, one, found.span("verb"), what, "write it in the past tense")
    yield from _of_us(texts)
    yield from _persons(
        [act for act in past if act[1]["actor"] == "We"], [act for act in past if act[1]["actor"] != "We"]
    )


def _beginnings(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield a numbered paragraph of a resolution that begins with its verb in another form than the others."""
    begun = [(one, found) for one in texts if one.passage.block and one.passage.block.label.isdecimal()
             and not one.passage.annex and (found := _FIRST.match(one.text))]  # fmt: skip
    usual = [(one, found) for one, found in begun if _THIRD.fullmatch(found["verb"])]
    others = [(one, found) for one, found in begun if _OTHERWISE.fullmatch(found["verb"])]
    if len(usual) >= _FEW + 1 and len(usual) >= _FEW * len(others):
        for one, found in others:
            what = f'"{found["verb"]}": the other paragraphs begin with "{usual[0][1]["verb"]}" and the like'
            yield fault(ID, one, found.span("verb"), what, "write the verb in the same form")


def _own_actors(texts: Sequence[Prose], usual: Collection[str]) -> Iterator[Problem]:
    """Yield where the text's own actor, "The Standing Committee", acts in the present, and in the past elsewhere."""
    acts = [(one, found) for one in texts for found in _ANY_ACT.finditer(one.text) if found["actor"] not in usual]
    past = Counter(found["actor"] for _, found in acts if _PAST.match(found["verb"]))
    present = Counter(found["actor"] for _, found in acts if found["present"])
    for one, found in acts:
        actor = found["actor"]
        if found["present"] and past[actor] >= _FEW * present[actor]:
            what = f'"{found[0]}" is in the present tense; {times(past[actor])} "{actor}" acts in the past'
            yield fault(ID, one, found.span("verb"), what, "write it in the past tense")


def _of_us(texts: Sequence[Prose]) -> Iterator[Problem]:
    """Yield where "we" act once in another tense, or once as "the Ministers"."""
    acts = [(one, found) for one in texts for found in _ACT.finditer(one.text)]
    past = [act for act in acts if _PAST.match(act[1]["verb"])]
    present = [act for act in acts if act[1]["present"]]
    yield from _not_we(texts, [*past, *present])
    yield from _once_in_the_past(past, present)


def _once_in_the_past(
    past: Sequence[tuple[Prose, re.Match[str]]], present: Sequence[tuple[Prose, re.Match[str]]]
) -> Iterator[Problem]:
    """Yield "We welcomed", once and without a day, where "we" act in the present, and so "welcome" elsewhere."""
    told = [
        (one, found)
        for one, found in past
        if found["actor"] == "We" and one.passage.block and one.passage.block.label and found["verb"] != "thanked"
    ]
    ours = [found for _, found in present if found["actor"] == "We"]
    if len(told) == 1 and len(ours) > _FEW:
        one, found = told[0]
        sentence = one.text[found.start() :].partition(". ")[0]
        is_same = any(
            found["verb"].removesuffix("d").removesuffix("e") == each["verb"].removesuffix("e") for each in ours
        )
        if is_same and not dates.times(sentence) and not _EARLIER.search(sentence):
            what = f'"{found[0]}" is in the past tense; {times(len(ours))} the present tells what we do'
            yield fault(ID, one, found.span("verb"), what, "write it in the present tense")


def _not_we(texts: Sequence[Prose], acts: Sequence[tuple[Prose, re.Match[str]]]) -> Iterator[Problem]:
    """Yield where those whom the opening calls "We, the Ministers" act once as "The Ministers"."""
    opening = next((found for one in texts if (found := _WE_THE.search(one.text))), None)
    who = opening["who"] if opening else ""
    first = [found for _, found in acts if found["actor"] == "We"]
    other = [(one, found) for one, found in acts if who and found["actor"].removeprefix("The ") == who]
    if len(first) >= _FEW * max(1, len(other)):
        for one, found in other:
            what = f'"{found["actor"]}" are "We" in the opening and {times(len(first))}: "{found[0]}"'
            yield fault(ID, one, found.span("actor"), what, 'write "We"')


def _persons(
    first: Sequence[tuple[Prose, re.Match[str]]], third: Sequence[tuple[Prose, re.Match[str]]]
) -> Iterator[Problem]:
    if len(third) >= _FEW * max(1, len(first)):
        for one, found in first:
            what = f'"{found[0]}": the others who act, {times(len(third))}, are "{third[0][1]["actor"]}" and the like'
            yield fault(ID, one, found.span("actor"), what, 'write "The Meeting", or who it was')
