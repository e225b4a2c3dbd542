"""Who a text says hosted another meeting, which was held in another State: for the rule `meeting_places`.

In: a numbered meeting where a text names it, and what is known of it. Out: the problem, if the words right behind the
name say that another State hosted it. Nothing is told where the meeting's own statement names that host.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check import hosts, land_names
from drafter.check.known import Fact
from drafter.check.mentions import Named
from drafter.model import Mode, Problem, Severity
from drafter.names import Table
from drafter.patterns import compiled
from drafter.proper.patterns import LIST, NAME

_HOSTED = compiled(
    rf"""(?:\s\([A-Z]+\))?,?\s
         (?: (?:which\s(?:was|had\sbeen)\s|that\swas\s|was\s)?(?:held|convened|hosted)\sby\s(?:the\s)?
             (?:[Gg]overnments?\sof\s(?:the\s)?)?(?P<by>{LIST})
           | (?:which|that)\s(?:the\s)?(?:[Gg]overnment\sof\s(?:the\s)?)?(?P<which>{NAME})\s(?:had\s)?hosted\b
           | (?:of|for)\swhich\s(?:the\s)?(?P<was>{NAME})\s(?:was|had\sbeen)\s(?:the\s)?host\b )""",
    re.VERBOSE,
)


def against(one: Named, facts: list[Fact], names: Table) -> Iterator[Problem]:
    """Yield a warning if the meeting was held in another State than the text says hosted it."""
    said = _HOSTED.match(one.passage.text, one.at[1])
    there = [fact for fact in facts if fact.meeting.country and fact.meeting.mode is not Mode.VIRTUAL]
    if not said or not there:
        return
    hosted = hosts.lands(said["by"] or said["which"] or said["was"])
    known = [land for fact in there for land in (fact.meeting.country, *hosts.lands(fact.meeting.host))]
    if hosted and all(land_names.is_told_apart(name, land, names) for name in hosted for land in known):
        fact = there[0]
        held = ", ".join(filter(None, (fact.meeting.city, fact.meeting.country)))
        what = f'"{hosted[0]}" is said to have hosted the "{one.text}"; it was held in {held}'
        mend = "find out who hosted it, and correct the host or the place"
        yield Problem("meeting-places", Severity.WARNING, what, one.passage.place, mend, (fact.place,))
