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
from drafter.check.periods import Period, agree
from drafter.check.places import Passage, running
from drafter.dates import Span
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "unnumbered-dates"
_NEAR_DAYS = 7
"""Within a week no body meets twice at one level, without the two being told apart by name."""

_HEAD = r"(?:[Mm]eeting|[Cc]onference|[Ss]ession|[Ss]ummit|SOM)"
_NAMED = compiled(
    rf"""\b[Tt]he\ (?P<name>(?:(?!{_HEAD}\b|[Tt]he\b)[\w’'&/-]+(?:\ \([A-Z]+\))?\ ){{1,8}}{_HEAD})\b(?:\ \([A-Z]+\))?
        (?:,?\ (?:which\ was\ |that\ was\ )?(?:held|hosted|convened))?
        (?:,?\ in\ [A-Z][\w’'-]*(?:,?\ [A-Z][\w’'-]*){{0,3}})?
        ,?\ (?:\(|(?:on|from)\ )\Z""",
    re.VERBOSE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such date."""
    archive = known.archive(shelf)
    body = statement.meeting.body or archive.body
    openings = [said.passage.place for said in own.openings(statement)]  # the rule `dates_agree` compares these
    for passage in running(statement):
        for span in dates.find(passage.text) if passage.place not in openings else ():
            named = _NAMED.search(passage.text[max(0, span.at[0] - 200) : span.at[0]])
            if named and body and not dates.find_ordinals(named[0]):
                whose = kin(named["name"], body, archive.names, acronyms(statement, body, archive.names))
                facts = archive.counts.get(whose, []) if whose else []
                yield from _against(passage, named["name"], span, facts)


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
