"""A meeting without number is dated some days beside the one that was held.

"The Senior Officials' Meeting in Zenda on 23 March 2016" has no number to be known by. Where one of the same
body, level and group was held a few days before or after, and none on that day, one of the two dates is wrong.

Passes: the Senior Officials' Meeting on 22 March 2016 (it was held on 22 March 2016)
Passes: the Senior Officials' Meeting on 1 April 2013 (another one, not held in the archive)
Fails:  the Senior Officials' Meeting on 23 March 2016 (it was held on 22 March 2016)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates
from drafter.check import known, own
from drafter.check.identity import acronyms, kin
from drafter.check.known import Fact
from drafter.check.mentions import is_its_own
from drafter.check.periods import Period, agree
from drafter.check.places import Passage, running
from drafter.dates import Span
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "unnumbered-dates"
_NEAR_DAYS = 7
"""Within a week no body meets twice at one level, without the two being told apart by name."""
_BEFORE = 200
"""Letters before a date among which a meeting is named."""

_HEAD = r"(?:[Mm]eeting|[Cc]onference|[Ss]ession|[Ss]ummit|SOM)"
_NAMED = compiled(
    rf"""\b[Tt]he\ (?P<name>(?:(?!{_HEAD}\b|[Tt]he\b)[\w’'&/-]+(?:\ \([A-Z]+\))?\ ){{1,8}}{_HEAD})\b(?:\ \([A-Z]+\))?
        (?:,?\ (?:which\ was\ |that\ was\ )?(?:held|hosted|convened))?
        (?:,?\ in\ [A-Z][\w’'-]*(?:,?\ [A-Z][\w’'-]*){{0,3}})?
        ,?\ (?:\(|(?:on|from)\ )\Z""",
    re.VERBOSE,
)

_ITS = compiled(
    r"\b(?P<its>[Ii]ts\s|[Tt]he\s(?P<who>[A-Z][a-z]+)[’']s\s)(?:last\s|previous\s|(?:regular|scheduled)\s)?"
    r"(?:meeting|session)\s(?:held\s)?(?:in\s[A-Z][\w’'-]*(?:,?\s[A-Z][\w’'-]*){0,3}\s)?(?:of|on)\s\Z"
)
"""A meeting of a body that does not count them: "the Committee, at its meeting on", "the Committee's meeting on"."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such date."""
    archive = known.archive(shelf)
    body = statement.meeting.body or archive.body
    openings = [said.passage.place for said in own.openings(statement)]  # the rule `dates_agree` compares these
    for passage in running(statement):
        for span in dates.find(passage.text) if passage.place not in openings else ():
            before = passage.text[: span.at[0]]
            named = _NAMED.search(before[-_BEFORE:])
            if not body or _ITS.search(before):
                if body and statement.meeting.ordinal is None and _is_own(before, body):
                    yield from _against(passage, "meeting", span, _of_own(statement, shelf))
            elif named and not dates.find_ordinals(named[0]):
                whose = kin(named["name"], body, archive.names, acronyms(statement, body, archive.names))
                facts = archive.counts.get(whose, []) if whose else []
                yield from _against(passage, named["name"], span, facts)


def _is_own(before: str, body: str) -> bool:
    """Return whether the words before a date name a meeting of the text's own body."""
    found = _ITS.search(before)
    if found is None:
        return False
    if found["who"]:
        return found["who"].casefold() in body.casefold().split()
    return is_its_own(before[: found.end("its")], body.casefold())


def _of_own(statement: Statement, shelf: Shelf) -> list[Fact]:
    itself = known.itself(statement, shelf)
    return known.archive(shelf).counts.get(itself.kin, []) if itself else []


def _against(passage: Passage, name: str, span: Span, facts: list[Fact]) -> Iterator[Problem]:
    said: Period = (span.start, span.end)
    near = [fact for fact in known.about(facts, said, _NEAR_DAYS) if _apart(fact.period, said) <= _NEAR_DAYS]
    if near and not any(agree(said, fact.period) for fact in near):
        held = dates.written(*near[0].period)
        what = f'the "{name}" is dated {span.text}; it was held on {held}'
        mend = f"write {held}, or name the meeting that is meant"
        yield Problem(ID, Severity.WARNING, what, passage.place, mend, (near[0].place,))


def _apart(one: Period, other: Period) -> int:
    return max((one[0] - other[1]).days, (other[0] - one[1]).days, 0)
