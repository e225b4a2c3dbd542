"""Two meetings that a text dates in one phrase.

"The Fifth and Sixth Meetings, held in Zenda on 2 May 2014 and in Klow on 3 June 2015", are two, in the same order.

In: a statement. Out: a mention of each of the two, with the first date and place and with the second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter import dates
from drafter.check import periods
from drafter.check.identity import acronyms, identity
from drafter.check.mentions import HEAD, TAIL, Mention, is_planned, level
from drafter.check.periods import Period
from drafter.check.places import running
from drafter.model import Statement
from drafter.names import Table
from drafter.patterns import compiled
from drafter.proper.patterns import NAME

_SEVERAL = compiled(rf"\b{HEAD}s\b")
_AND = compiled(r",?\s+and\s+(?:the\s+|its\s+)?")
_NAMES = compiled(rf"(?P<before>(?:\s+(?!{HEAD}s?\b)[\w’'&/()-]+){{0,9}}?\s+)(?P<head>{HEAD})s\b(?P<tail>{TAIL})")
_PLACE = rf"(?:(?:in|at)\s+(?P<city>{NAME})(?:,\s+(?:the\s+)?{NAME})?,?\s+)?(?:on|from|in)\s+(?:the\s+)?"
_FIRST = compiled(rf",?\s+(?:which\s+were\s+)?(?:held|convened|hosted)\s+{_PLACE}")
_SECOND = compiled(rf",?\s+and\s+{_PLACE}")


def mentions(statement: Statement, body: str, names: Table) -> Iterator[Mention]:
    """Yield both meetings of each such phrase, in reading order."""
    short = acronyms(statement, body, names)
    for passage in running(statement):
        text = passage.text
        numbers = dates.find_ordinals(text) if _SEVERAL.search(text) else ()
        for (one, _, (begin, middle)), (two, _, (start, end)) in pairwise(numbers):
            found = _NAMES.match(text, end) if _AND.fullmatch(text, middle, start) else None
            for number, (time, city) in zip((one, two), _dated(text, found) if found else (), strict=False):
                assert found is not None
                name = f"{found['before']}{found['head']}{found['tail']}"
                whose = identity(level(text, begin) + name, number, body, names, short)
                said = " ".join(text[begin : found.end()].split())
                if whose:
                    yield Mention(whose, said, text[slice(*time[1])], time[0],
                                  is_planned(text, begin, time[1][0]), passage.place, city)  # fmt: skip


_Dated = tuple[tuple[Period, tuple[int, int]], str]


def _dated(text: str, name: re.Match[str]) -> Sequence[_Dated]:
    """Return the two dates behind the name, each with its place; none where other words stand between."""
    later = sorted((time for time in periods.times(text) if time[1][0] >= name.end()), key=lambda time: time[1])[:2]
    if len(later) != 2:
        return ()
    first = _FIRST.fullmatch(text, name.end(), later[0][1][0])
    second = _SECOND.fullmatch(text, later[0][1][1], later[1][1][0])
    if not first or not second:
        return ()
    return (later[0], first["city"] or ""), (later[1], second["city"] or "")
