"""The last meeting before this one is dated, placed or counted otherwise than it was.

"Since the last meeting, in May 2012" stays in the text of 2014, though a meeting was held in 2013. Compared are the
statements and the register of meetings; where they may lack a meeting, only its number is. Who presided over the
meeting before opens the next one.

Passes: (the Fourth Meeting) the activities undertaken since the last meeting in May 2013 (the Third was then)
Fails:  (the Fourth Meeting) the activities undertaken since the last meeting in May 2012 (the Third was in May 2013)
Fails:  (the Fourth Meeting) It was opened by Ms Horvat, President of the Second Meeting.
Fails:  (the Fourth Meeting) the activities undertaken since the Second Meeting (a Third was held)
Fails:  (the Fourth Meeting) It reviewed the activities undertaken since its Second Meeting. (no Third is named)
Fails:  (the Fourth Meeting) The Meeting adopted the report of the Second Meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import dates
from drafter.check import known, periods
from drafter.check.as_read import is_disputed
from drafter.check.identity import NOUNS, Kin, acronyms, kin
from drafter.check.known import Fact
from drafter.check.mentions import Named
from drafter.check.periods import Period
from drafter.check.places import Passage, running
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "last-meeting"
_HEAD = r"(?:[Mm]eeting|[Cc]onference|[Ss]ession|[Ss]ummit|SOM)"
_LAST = compiled(
    rf"""\b(?:last|previous|preceding)\ (?P<name>(?:(?!{_HEAD}\b)[\w’'&/()-]+\ ){{0,6}}?{_HEAD}\b
          (?:\ of\ (?:the\ )?(?:[A-Z][\w’'-]*|senior|officials)(?:\ (?:[A-Z][\w’'-]*|senior|officials))*)?)
        (?:,?\ (?:which\ was\ |that\ was\ )?(?:held|hosted|convened))?
        (?:,?\ in\ (?!(?:{"|".join(dates.MONTHS)})\b)[A-Z][\w’'-]*(?:,?\ [A-Z][\w’'-]*){{0,3}})?
        ,?\ (?:\(|(?:on|in|from|of)\ )(?:the\ )?\Z""",
    re.VERBOSE,
)
_SINCE = compiled(
    r"\b(?:activit\w+|progress|developments?|achievements?|work|implementation|actions?|steps|measures)\b[^.;]{0,60}"
    r"\bsince\s+(?:(?:the|its)\s+)?\Z",
    re.IGNORECASE,
)
_REVIEWED = compiled(
    r"\b(?:review|assess|consider|note|discuss|examine|evaluate|t(?:ake|ook)\sstock\sof|report(?:ed)?\son)(?:e?d)?\s"
    r"(?:the\s|its\s|what\s)?(?:activities|work|steps|measures|actions|progress|developments|achievements"
    r"|ha[ds]\sbeen\s(?:done|achieved|accomplished))\b[^.;]{0,60}\bsince\s+(?:(?:the|its)\s+)?\Z"
    r"|\bto\sfollow\sup\s(?:on\s)?(?:the\s)?(?:outcomes|conclusions|decisions|results)\sof\s(?:the|its)\s\Z",
    re.IGNORECASE,
)
"""What each meeting does with the time since the one before."""
_OPENED = compiled(
    r"\b(?:opened|called\sto\sorder)\b(?:[^.;]|\b(?:Mr|Ms|Mrs|Dr)\.){0,160}?\b(?:President|Chair(?:man|person|woman)?)"
    r"\sof\s(?:the\s)?\Z|\boutgoing\s(?:President|Chair(?:man|person|woman)?)\sof\s(?:the\s)?\Z"
)
"""A session is opened by who presided over the one before it."""
_ADOPTED = compiled(
    r"\b(?:adopted|approved|confirmed)\s(?:the\s|its\s)(?:draft\s)?(?:reports?|minutes|(?:summary\s)?records?"
    r"|proceedings)\s(?:of|from)\s(?:the\s|its\s|their\s)\Z"
)
"""A meeting adopts the report of the one before it."""
_NEAR_DAYS = 31
"""So far apart two dates may be of one meeting, the one of them wrong."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each last meeting that was not the last one known."""
    own = periods.of(statement.meeting)
    if own is None or is_disputed(statement, "date disagrees"):
        return
    for passage in running(statement):
        for period, at in periods.times(passage.text) if " meeting" in passage.text.lower() else ():
            said = _LAST.search(passage.text[: at[0]])
            if said:
                last = _last(statement, shelf, said["name"], own)
                words = passage.text[said.start() : at[1]]
                yield from _against(passage, words, period, last)
    every = known.names_in(statement, shelf)
    for one in every:
        yield from _counted(statement, one, shelf)
    yield from _unknown(statement, every, shelf)


def _last(statement: Statement, shelf: Shelf, name: str, own: Period) -> Fact | None:
    """Return the last meeting known of the count that the words name; of this statement's own where they name none."""
    archive = known.archive(shelf)
    body = statement.meeting.body or archive.body
    whose: Kin | None = kin(name, body, archive.names, acronyms(statement, body, archive.names))
    itself = known.itself(statement, shelf)
    if whose is None and name.casefold() in NOUNS and itself:
        whose = itself.kin
    before = known.earlier(archive.counts.get(whose, []), own) if whose else []
    return before[-1] if before else None


def _against(passage: Passage, said: str, period: Period, last: Fact | None) -> Iterator[Problem]:
    """Yield where a later meeting is known, or the same one of another day; a later date may be of one not held."""
    if last is None or periods.agree(period, last.period):
        return
    is_later = last.period[0] > period[1]
    is_near = abs((last.period[0] - period[0]).days) <= _NEAR_DAYS
    if is_later or is_near:
        what = f'"{" ".join(said.split())}": the last one known was held on {dates.written(*last.period)}'
        mend = f"write {dates.written(*last.period)}, or name the meeting that is meant"
        yield Problem(ID, Severity.WARNING, what, passage.place, mend, (last.place,))


def _counted(statement: Statement, one: Named, shelf: Shelf) -> Iterator[Problem]:
    """Yield "since the Second Meeting" in the statement of the Fourth, where the Third is known."""
    itself = known.itself(statement, shelf)
    if itself is None or itself.identity is None or one.identity[1:] != itself.kin:
        return
    own = itself.identity[0]
    if one.identity[0] < own - 1 and _OPENED.search(one.passage.text[: one.at[0]]):
        what = f'the "{one.text}": who opens meeting {own} presided over meeting {own - 1}'
        yield Problem(ID, Severity.WARNING, what, one.passage.place, f"look whether meeting {own - 1} is meant")
    if one.identity[0] == own - 2 and _ADOPTED.search(one.passage.text[: one.at[0]]):
        what = f'the report of the "{one.text}" is adopted; the meeting before this one is meeting {own - 1}'
        yield Problem(ID, Severity.WARNING, what, one.passage.place, f"look whether meeting {own - 1} is meant")
        return
    before = known.archive(shelf).held.get((own - 1, *itself.kin), [])
    if one.identity[0] == own - 2 and before and _SINCE.search(one.passage.text[: one.at[0]]):
        what = f'"since the {one.text}": meeting {own - 1} was held on {dates.written(*before[0].period)}'
        mend = f"write what was done since meeting {own - 1}"
        yield Problem(ID, Severity.WARNING, what, one.passage.place, mend, (before[0].place,))


def _unknown(statement: Statement, every: Sequence[Named], shelf: Shelf) -> Iterator[Problem]:
    """Yield "reviewed the activities since its Second Meeting" in the statement of the Fourth that names no Third."""
    itself = known.itself(statement, shelf)
    if itself is None or itself.identity is None:
        return
    own = itself.identity[0]
    named = {one.identity[0] for one in every if one.identity[1:] == itself.kin}
    if own - 1 in named or known.archive(shelf).held.get((own - 1, *itself.kin)):
        return
    last = max((fact.identity[0] for fact in known.before(statement, shelf) if fact.identity), default=0)
    for one in every:
        is_last = one.identity[0] in (own - 2, last if last == own - 3 else 0) and one.identity[1:] == itself.kin
        if is_last and _REVIEWED.search(one.passage.text[: one.at[0]]):
            what = f'"since the {one.text}": this is meeting {own}, and follows meeting {own - 1}'
            mend = f"write what was done since meeting {own - 1}, or name the meeting that is meant"
            yield Problem(ID, Severity.WARNING, what, one.passage.place, mend)
