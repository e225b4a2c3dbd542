"""A budget, a quota or a rate of one year is told with two amounts.

What is set for a year is told again in the next statements ("the budget for 2019 had been ..."). The amounts of one
year are compared within the text and with the earlier statements of the same body; what is proposed, estimated or
revised is let be. A budget of years long past that "will" be met has the wrong year.

Passes: The meeting set the quota for 2019 at 84,000 tonnes. ... The quota for 2019 of 84,000 tonnes was kept.
Passes: The meeting set the quota for 2019 at 84,000 tonnes. ... The revised quota for 2019 is 80,000 tonnes.
Fails:  The meeting set the quota for 2019 at 84,000 tonnes. ... The quota for 2019 had been 82,000 tonnes.
Fails:  (a meeting of 2014) The budget of 2004 will be met by contributions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter import sentences
from drafter.check import known
from drafter.check.places import TITLE, Passage, Same, place, running
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "yearly-figures"
_NOUNS = "budget|catch|quota|limit|ceiling|allocation|appropriations?|contributions?|target|fee|rate"
_WHAT = (
    rf"(?P<what>(?:(?!(?:the|an?|its|their|our)\b)[a-z][\w-]*\s){{0,3}}?(?:{_NOUNS})|[A-Z]{{2,6}})"
    r"(?:\s\((?P<short>[A-Z]{2,6})\))?"
)
_AMOUNT = (
    r"(?P<money>[A-Z]{0,3}[$€£¥]\s?|[A-Z]{3}\s)?(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?P<unit>(?:\s(?:million|billion|thousand))?(?:\s(?!for\b|in\b)[\w%]+)?)"
)
_IS = (
    r"(?:at|of|to|is|are|was|were|had\sbeen|has\sbeen|will\sbe|would\sbe|(?:is|was)\sset\sat|amount(?:s|ed)?\sto"
    r"|st(?:ands|ood)\sat)"
)
_FOR = compiled(
    rf"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Oo]ur)\s{_WHAT}\s(?:for|of)\s(?P<year>20\d\d|19\d\d),?\s{_IS}\s{_AMOUNT}"
)
_OF = compiled(rf"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Oo]ur)\s{_WHAT}\sof\s{_AMOUNT}\sfor\s(?P<year>20\d\d|19\d\d)\b")
_SIGN = compiled(r"\s(?:for|of)\s(?:20|19)\d\d\b")
"""What each such sentence has: it is asked first, for the patterns are dear."""
_OPEN = compiled(
    r"\b(?:revis\w+|amend\w*|supplement\w*|adjust\w*|propos\w+|recommend\w*|estimat\w+|project\w+|forecast\w*|draft"
    r"|provisional|initial|indicative|request\w*|instead|increas\w+|reduc\w+|additional|about|some|around|nearly"
    r"|approximately|at\sleast|up\sto|more\sthan|over|almost|suggest\w*|advis\w+|option\w*)\b",
    re.IGNORECASE,
)
"""What says that the amount is not the one that was set, or no exact one."""
_WILL = compiled(rf"\b[Tt]he\s(?:[a-z]+\s)?(?:{_NOUNS})\s(?:of|for)\s(?P<year>20\d\d|19\d\d)\s(?:will|shall)\b")
_LONG = 3
"""Years after which nothing will be done with a budget."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One amount that a text tells of a year; `is_set` unless it is proposed, estimated or revised."""

    key: tuple[str, str, str]  # what it is of, the year, the unit
    amount: str
    said: str
    passage: Passage
    is_set: bool


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each amount that this text above, or an earlier one, tells otherwise."""
    before = [figure for fact in known.before(statement, shelf) for figure in _there(fact.place.statement, shelf)]
    told: list[Figure] = []
    for one in _figures(Same(statement)):
        others = [other for other in (*before, *told) if other.key == one.key]
        against = [other for other in others if other.is_set and other.amount != one.amount]
        is_known = any(other.amount == one.amount for other in others)
        if one.is_set and against and not is_known:
            what = f'"{one.said}" is {one.amount} here, elsewhere {against[-1].amount}'
            mend = "find out which amount is right, and correct the other"
            yield warning(ID, what, one.passage.place, mend, against[-1].passage.place)
        told.append(one)
    yield from _long_past(statement)


def _there(identifier: str, shelf: Shelf) -> tuple[Figure, ...]:
    text = known.archive(shelf).texts.get(identifier)
    return _figures(Same(text)) if text else ()


@lru_cache(maxsize=4096)
def _figures(same: Same) -> tuple[Figure, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    return tuple(
        figure
        for passage in running(statement)
        if _SIGN.search(passage.text)
        for sentence in sentences.split(passage.text)
        if _SIGN.search(sentence)
        for figure in _in(sentence, passage)
    )


def _in(sentence: str, passage: Passage) -> Iterator[Figure]:
    for pattern in (_FOR, _OF):
        for found in pattern.finditer(sentence):
            what = found["short"] or found["what"]
            unit = f"{(found['money'] or '').strip()} {found['unit'].strip().rstrip('.,;')}".strip()
            amount = f"{(found['money'] or '').strip()} {found['number']}{found['unit']}".strip()
            said = f"{found['what']} for {found['year']}"
            yield Figure((what, found["year"], unit), amount, said, passage, not _OPEN.search(sentence))


def _long_past(statement: Statement) -> Iterator[Problem]:
    """Yield "the budget of 2004 will be met" of a meeting of 2014."""
    start = statement.meeting.start
    for passage in running(statement) if start else ():
        for found in _WILL.finditer(passage.text) if _SIGN.search(passage.text) else ():
            if start and start.year - int(found["year"]) >= _LONG:
                what = f'"{found[0]}": this meeting was in {start.year}'
                yield warning(ID, what, passage.place, "correct the year", place(statement, TITLE))
