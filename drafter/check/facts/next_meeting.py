"""The next meeting is dated before this one, has not the next number, or is put in two months or two cities.

The paragraph on the next meeting is copied with the rest of last year's statement, and it is the last one to be read.

Passes: (the Fourth Meeting, May 2014) The Fifth Meeting would be held in Zenda in May 2015.
Fails:  (the Fourth Meeting, May 2014) The next meeting would be held in Zenda in May 2013.
Fails:  (the Fourth Meeting, May 2014) The Fourth Meeting would be held in Zenda in May 2015.
Fails:  The Fifth Meeting will be held in Zenda in May 2015. ... a report to the Fifth Meeting in Klow
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter import dates, sentences, shapes
from drafter.check import known, periods
from drafter.check.facts import to_come
from drafter.check.mentions import Named
from drafter.check.places import TITLE, Passage, place, running
from drafter.check.structure.lists import lists
from drafter.model import OUTCOMES, Problem, Severity, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import error

ID = "next-meeting"
_NEXT = compiled(
    r"(?:\bnext\s+(?:[\w’'()-]+\s+){0,6}?(?:meeting|conference|session|summit|SOM|assembly|congress|retreat)"
    r"|\b(?:will|would|shall|to)\s+(?:next\s+(?:meet|convene)|(?:meet|convene)\s+next))\b"
    r"(?P<between>[^.;]{0,120}?)\Z",
    re.IGNORECASE,
)
_OLD = compiled(r"\b(?:recall\w*|had|previous\w*|last|since|following|after|adopted|earlier|until)\b", re.IGNORECASE)
_DUE = compiled(
    r"\bto\s+(?:the|its|their|our)\s+next\s(?:(?!\bheld\b|\bmeet\b)[^.;])*"
    r"\b(?:by|before|no\s+later\s+than)\s+(?:the\s+)?\Z"
)
"""A day by which something is due: "to submit the plan to the next session by"; the rule `order_of_events` tells it."""
_WAS = compiled(r"\b(?:was|were|took|postponed|moved)\b", re.IGNORECASE)
_WILL = compiled(
    r"[^.;]{0,60}?\b(?:will|would|shall|is to|are to|to)\s+(?:be\s+(?:held|hosted|convened|organi[sz]ed)|take\s+place"
    r"|convene)\b"
)
_TO_HOST = compiled(
    r"\b(?:to\s+host|will\s+host|would\s+host|next\s+meeting,)\s+(?:of\s+)?(?:the\s+|its\s+|our\s+|their\s+)?\Z",
    re.IGNORECASE,
)
_OFFERED = compiled(r"\b(?:offer|invitation)\b[^.;]{0,100}?\bto\s+(?:hold|host|convene)\s+(?:the\s+|its\s+|our\s+)?\Z")
_UNTIL = compiled(r"\b(?:will|would|shall)\s[^.;]{0,80}?\b(?:until|before|by)\s+(?:the\s+|its\s+|our\s+|their\s+)?\Z")
"""What lasts "until the Tenth Meeting" lasts until one to come."""
_EXTENDED = compiled(
    r"(?:^|[.;]\s)(?:\d+\.\s)?(?!(?:[^.;]*\b(?:had|who|which|that|as|when)\b))[^.;]{0,80}?"
    r"\b(?:decided|agreed|elected|appointed|extended|renewed|prolonged)\s[^.;]{0,160}?"
    r"\buntil\s(?:the\s|its\s|our\s|their\s)\Z"
)
"""What is decided now lasts until a meeting to come."""
_TO_REPORT = compiled(
    r"\b(?:ask|request|invit|instruct|task|direct)\w*\s(?:(?!\bat\sits\b)[^.;]){0,160}?\bto\s"
    r"(?:report|submit|present|return|revert|propose)\b[^.;]{0,80}?\b(?:to|at|for)\s(?:the\s|its\s|our\s|their\s)?\Z"
)
"""What is asked for now is told to a meeting to come."""
_ADOPTED_NOW = compiled(r"^[\d.\s]*(?:The\s)?[A-Z][\w’'-]*(?:\sof\sthe\s[A-Z]\w+)?\s(?:also\s|further\s)?adopted\b")
"""What this meeting adopted, and then asked for: "The Meeting adopted the plan and asked the group to report to"."""
_TO_HOLD = compiled(r"\bto\s+(?:hold|convene)\s+(?:the\s+|its\s+|our\s+|their\s+)?\Z", re.IGNORECASE)
_WE_HOLD = compiled(
    r"(?:^|[.;]\s)(?:\d+\.\s)?(?:(?:Also|Further)\s(?=[adr])|(?=[ADR])|We|(?:[Tt]he\s)?(?:[A-Z]?[\w’'-]+\s){1,5}?)\s?"
    r"(?P<verb>[Aa]gree|[Dd]ecide|[Rr]esolve)(?P<past>d)?s?\s"
    r"(?:further\s|also\s)?to\s(?:hold|convene)\s(?:the\s|its\s|our\s|their\s)?\Z"
)
"""Who meets decides on a meeting to come: "We agree to hold"; "agreed to hold" may be told of an earlier one."""
_OF_NEXT = compiled(r"\b(?:next|future|coming|(?:date|time)s?\s+and\s+(?:place|venue)s?)\b", re.IGNORECASE)
_OF_ANOTHER = compiled(
    r"\b(?:which|that|who|as|agreed|decided|adopted|endorsed|before|at\s+the|of\s+the)\b|,\s+and\b|\d", re.IGNORECASE
)
_MONTH = 31
"""Days of the longest time that a next meeting in it can hardly be meant by: a year holds several."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for each next meeting that is dated, or numbered, as one that is past."""
    for passage in running(statement):
        if "next" in passage.text.lower():
            yield from _dated(statement, passage)
    yield from to_come.told_twice(statement, shelf)
    named = known.names_in(statement, shelf) if statement.kind in OUTCOMES else []
    leads = {item.at: each.text for each in lists(statement) for item in each.items if each.text.endswith(":")}
    for one in named:
        yield from _numbered(statement, one, named, shelf, leads)


def _dated(statement: Statement, passage: Passage) -> Iterator[Problem]:
    own = periods.of(statement.meeting)
    for sentence in sentences.split(passage.text) if own else ():
        for period, at in periods.times(sentence):
            said = _NEXT.search(sentence[: at[0]])
            is_old = (
                _OLD.search(sentence[: at[0]]) or _DUE.search(sentence[: at[0]]) or (said and _is_over(said["between"]))
            )
            if own and said and not is_old and (period[1] < own[0] or period == own):
                what = f'the next meeting is dated "{sentence[slice(*at)]}"; this one was on {dates.written(*own)}'
                problem = error(
                    ID, what, passage.place, "write when the next meeting will be, or correct this one's date"
                )
                yield Problem(ID, problem.severity, what, problem.where, problem.mend, (place(statement, TITLE),))


def _is_over(between: str) -> bool:
    """Return whether the words before a date tell of what was held or moved, or have another date."""
    return bool(_WAS.search(between)) or bool(list(periods.times(between)))


def _numbered(
    statement: Statement, one: Named, named: list[Named], shelf: Shelf, leads: Mapping[int, str]
) -> Iterator[Problem]:
    itself = known.itself(statement, shelf)
    if itself is None or itself.identity is None or one.identity[1:] != itself.kin:
        return
    own, number = itself.identity[0], one.identity[0]
    before = f"{leads.get(one.passage.at, '').rstrip(':')} {_before(one)}".lstrip()
    until = _UNTIL.search(before)
    decided = _WE_HOLD.search(before)
    asked = number <= own and _TO_REPORT.search(before) and not dates.find_ordinals(before) and not _WAS.search(before)
    extended = number <= own and _EXTENDED.search(before)
    is_next = (
        _will_be(statement, one) or asked or extended or until or (decided and (number > own or not decided["past"]))
    )
    before = _ADOPTED_NOW.sub("", before) if asked else before
    lasting = until or extended
    if not is_next or _OLD.search(before[: lasting.start()] if lasting else before):
        return
    if number <= own:
        what = f'the "{one.text}" is told as one to come; this statement is of meeting {own}'
        severity = Severity.WARNING if one.is_bare else Severity.ERROR
        mend = f"write the number of the next meeting, {own + 1}, or correct this one's"
        yield Problem(ID, severity, what, one.passage.place, mend, (itself.place,))
    elif number == own + 2 and not any(
        other.identity == (own + 1, *itself.kin) and _is_to_come(statement, other) for other in named
    ):
        what = f'the "{one.text}" is told as one to come, and no meeting {own + 1}: this statement is of meeting {own}'
        mend = f"look whether the next meeting is meeting {own + 1}"
        yield Problem(ID, Severity.WARNING, what, one.passage.place, mend, (itself.place,))
    else:
        yield from _to_come(statement, one)


def _is_to_come(statement: Statement, one: Named) -> bool:
    """Return whether the text says of the meeting that it will be held, that somebody is to host it, or decides so."""
    return _will_be(statement, one) or bool(_WE_HOLD.search(_before(one)))


def _will_be(statement: Statement, one: Named) -> bool:
    before = _before(one)
    will = _WILL.match(one.passage.text, one.at[1]) or _TO_HOST.search(before) or _OFFERED.search(before)
    return bool(will or _is_to_hold(statement, one, before))


def _before(one: Named) -> str:
    """Return what the sentence says before the name."""
    return one.passage.text[max(0, one.passage.text.rfind(". ", 0, one.at[0])) : one.at[0]]


def _is_to_hold(statement: Statement, one: Named, before: str) -> bool:
    """Return whether it was decided to hold the meeting, below a heading that tells of the next one.

    Elsewhere an earlier meeting may be told of, which decided to hold this one.
    """
    if not _TO_HOLD.search(before) or dates.find_ordinals(before):
        return False
    return bool(_OF_NEXT.search(tuple(shapes.headings(statement.blocks))[one.passage.at]))


def _to_come(statement: Statement, one: Named) -> Iterator[Problem]:
    """Yield a problem where the day behind a meeting to come is past, or its month is that of this meeting."""
    own = periods.of(statement.meeting)
    rest = one.passage.text[one.at[1] :].partition(". ")[0].partition(";")[0]
    period, at = next(iter(periods.times(rest)), (None, (0, 0)))
    between = rest[: at[0]]
    if not own or not period or _OLD.search(between) or _OF_ANOTHER.search(between) or _WAS.search(between):
        return
    is_past = period[1] < own[0] or period == own
    if is_past or (period[0] <= own[0] <= period[1] and (period[1] - period[0]).days <= _MONTH):
        what = f'the "{one.text}", one to come, is dated "{rest[slice(*at)]}"; this one was on {dates.written(*own)}'
        mend = "write when that meeting will be, or correct this one's date"
        severity = Severity.ERROR if is_past and not one.is_bare else Severity.WARNING
        yield Problem(ID, severity, what, one.passage.place, mend, (place(statement, TITLE),))
