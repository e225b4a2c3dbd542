"""Two meetings, or more, that a text dates in one phrase.

"The Fifth and Sixth Meetings, held in Zenda on 2 May 2014 and in Klow on 3 June 2015", are two, in the same order;
so are "the first three meetings of the Net Group, held in Zenda in May 2014, in Klow in June 2015 and online in 2016".

In: a statement. Out: a mention of each of them, with its date and place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter import dates
from drafter.cardinals import ONES
from drafter.check import periods, planned
from drafter.check.identity import acronyms, identity
from drafter.check.mentions import HEAD, TAIL, Mention, level
from drafter.check.periods import Period
from drafter.check.places import running
from drafter.model import Statement
from drafter.names import Table
from drafter.patterns import compiled
from drafter.proper.patterns import NAME

_FEW = ONES[1:]
_SEVERAL = compiled(rf"\b{HEAD}s\b")
_AND = compiled(r",?\s+and\s+(?:the\s+|its\s+)?")
_FIRST = compiled(rf"\s+(?P<many>{'|'.join(_FEW)})(?=\s)", re.IGNORECASE)
"""How many from the first on: "the first three meetings"."""
_NAMES = compiled(rf"(?P<before>(?:\s+(?!{HEAD}s?\b)[\w’'&/()-]+){{0,9}}?\s+)(?P<head>{HEAD})s\b(?P<tail>{TAIL})")
_ONLINE = r"(?:online|virtually|remotely|by\s+(?:video[\s-]?conference|correspondence))"
_PLACE = rf"(?:(?:(?:in|at)\s+(?P<city>{NAME})(?:,\s+(?:the\s+)?{NAME})?|{_ONLINE}),?\s+)?(?:on|from|in)\s+(?:the\s+)?"
_HELD = compiled(rf"(?:\s*\([A-Z]+\))?,?\s+(?:which\s+were\s+)?(?:held|convened|hosted)\s+{_PLACE}")
_NEXT = compiled(rf",?\s+(?:and\s+)?{_PLACE}")


def mentions(statement: Statement, body: str, names: Table) -> Iterator[Mention]:
    """Yield each meeting of each such phrase, in reading order."""
    short = acronyms(statement, body, names)
    for passage in running(statement):
        text = passage.text
        for numbers, begin, end in _counted(text) if _SEVERAL.search(text) else ():
            found = _NAMES.match(text, end)
            for number, (time, city) in zip(numbers, _dated(text, found, len(numbers)) if found else (), strict=False):
                assert found is not None
                name = f"{found['before']}{found['head']}{found['tail']}"
                whose = identity(level(text, begin) + name, number, body, names, short)
                said = " ".join(text[begin : found.end()].split())
                if whose:
                    yield Mention(whose, said, text[slice(*time[1])], time[0],
                                  planned.is_to_come(text, begin, time[1][0]), passage.place, city)  # fmt: skip


def _counted(text: str) -> Iterator[tuple[tuple[int, ...], int, int]]:
    """Yield the numbers of several meetings, and from where to where they stand: "fifth and sixth", "first three"."""
    numbers = dates.find_ordinals(text)
    for (one, _, (begin, middle)), (two, _, (start, end)) in pairwise(numbers):
        if _AND.fullmatch(text, middle, start):
            yield (one, two), begin, end
    for one, _, (begin, end) in numbers:
        many = _FIRST.match(text, end) if one == 1 else None
        if many:
            yield tuple(range(1, _FEW.index(many["many"].casefold()) + 3)), begin, many.end()


_Dated = tuple[tuple[Period, tuple[int, int]], str]


def _dated(text: str, name: re.Match[str], many: int) -> Sequence[_Dated]:
    """Return so many dates behind the name, each with its place; none where other words stand between."""
    later = sorted((time for time in periods.times(text) if time[1][0] >= name.end()), key=lambda time: time[1])[:many]
    begins = [name.end(), *(time[1][1] for time in later)]
    parts = [(_NEXT if at else _HELD).fullmatch(text, begins[at], time[1][0]) for at, time in enumerate(later)]
    if len(later) != many or not all(parts):
        return ()
    return [(time, part["city"] or "") for time, part in zip(later, parts, strict=True) if part]
