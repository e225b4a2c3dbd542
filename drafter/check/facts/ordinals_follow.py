"""The numbers of a body's meetings do not follow on: a later meeting has a lower number, or a number is left out.

Each count is that of one body, one level and one group: the Fourth Meeting of Officials and the Fourth Ministerial
Conference are no fault. Where meetings came in a regular rhythm, and this one comes when the one before its
number was due, its number is told as a warning; where one may have been held that the archive lacks, nothing is told.

The meetings that one text names with their days are held to the same, and a number in brackets to the one before.

Passes: the Third Meeting in 2013, the Fourth in 2014
Passes: the Third Meeting in 2013, the Fifth in 2015 (a Fourth may have been held in 2014)
Fails:  the Third Meeting in 2013, the Second in 2014
Fails:  the First Meeting in 2011, the Second in 2012, the Third in 2013, the Fifth in 2014
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from drafter import dates
from drafter.check import as_read, known, own
from drafter.check.facts import numbers_told
from drafter.check.identity import Kin
from drafter.check.known import Fact
from drafter.check.places import Same
from drafter.model import Problem, Severity, Shelf, Statement

ID = "ordinals-follow"
_IN_STEP = 1.5
"""Of the longest time that one meeting took to follow another: within it, none was held between them."""

_RHYTHM = 2
"""So many meetings that followed on make a rhythm."""
_NO_NUMBER = 10**6


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error for a number that is out of order, a warning for one that is given twice to a day or skips."""
    yield from numbers_told.against_dates(statement, shelf)
    yield from numbers_told.told_twice(statement, shelf)
    itself = known.itself(statement, shelf)
    if (
        itself is None
        or itself.identity is None
        or not itself.kin[0]
        or as_read.is_disputed(statement, "date disagrees")
    ):
        return
    count = _count(Same(shelf), itself.kin)
    if count.is_against(itself):
        others = [fact for fact in count.facts if fact.place.statement != statement.id]
        against = [other for other in others if _is_against(itself, other)]
        if against and all(_weight(itself, others) >= _weight(other, [*others, itself]) for other in against):
            yield _out_of_order(statement, itself, against)
    else:
        yield from _same_day(statement, itself, count.near(itself))
        yield from _skipped(statement, itself, known.before(statement, shelf))


class _Count:
    """The numbered meetings of one count in order of time, with the highest number up to each and the lowest behind."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = [fact for fact in facts if fact.identity]
        numbers = list(map(_number, self.facts))
        self._highest = [0, *accumulate(numbers, max)]
        self._lowest = [*reversed(list(accumulate(reversed(numbers), min))), _NO_NUMBER]

    def is_against(self, one: Fact) -> bool:
        """Return whether an earlier meeting has a higher number than this one, or a later one a lower number."""
        first = bisect_left(self.facts, one.period, key=lambda fact: fact.period)
        last = bisect_right(self.facts, one.period, key=lambda fact: fact.period)
        return self._highest[first] > _number(one) or self._lowest[last] < _number(one)

    def near(self, one: Fact) -> Sequence[Fact]:
        """Return the meetings of the same days."""
        first = bisect_left(self.facts, one.period, key=lambda fact: fact.period)
        last = bisect_right(self.facts, one.period, key=lambda fact: fact.period)
        return self.facts[first:last]


@lru_cache(maxsize=64)
def _count(shelf: Same, kin: Kin) -> _Count:
    assert isinstance(shelf.value, Shelf)
    return _Count(known.archive(shelf.value).counts.get(kin, ()))


def _number(fact: Fact) -> int:
    return fact.identity[0] if fact.identity else 0


def _is_against(one: Fact, other: Fact) -> bool:
    """Return whether the later of two meetings has the lower number; the rule `meeting_dates` tells equal ones."""
    first, last = sorted((one, other), key=lambda fact: fact.period)
    return first.period[1] < last.period[0] and _number(last) < _number(first)


def _weight(one: Fact, others: Sequence[Fact]) -> int:
    """Return against how many others a meeting's number stands: the one that is wrong stands against most."""
    return sum(_is_against(one, other) for other in others)


def _out_of_order(statement: Statement, itself: Fact, against: Sequence[Fact]) -> Problem:
    other = min(against, key=lambda fact: abs((fact.period[0] - itself.period[0]).days))
    what = (
        f"{_nth(itself)} is dated {dates.written(*itself.period)}, "
        f"{_nth(other)} {dates.written(*other.period)}: the numbers run against the dates"
    )
    mend = f"find out which number or date is right, and correct it here ({_stands(statement)}), or there"
    return Problem(ID, Severity.ERROR, what, itself.place, mend, (other.place,))


def _stands(statement: Statement) -> str:
    return own.stands(statement, "ordinal", "start")


def _nth(fact: Fact) -> str:
    return f"meeting {_number(fact)}"


def _same_day(statement: Statement, itself: Fact, every: Sequence[Fact]) -> Iterator[Problem]:
    same = [fact for fact in every if fact.period == itself.period and _number(fact) != _number(itself)
            and fact.place.statement != statement.id]  # fmt: skip
    if same:
        what = f"{dates.written(*itself.period)} is the date of {_nth(itself)} here; elsewhere of {_nth(same[0])}"
        mend = f"look whether the date of another meeting was left standing: {_stands(statement)}"
        yield Problem(ID, Severity.WARNING, what, itself.place, mend, (same[0].place,))


def _skipped(statement: Statement, itself: Fact, before: Sequence[Fact]) -> Iterator[Problem]:
    steps = [(after.period[0] - first.period[0]).days for first, after in pairwise(before)
             if _number(after) == _number(first) + 1]  # fmt: skip
    if len(steps) < _RHYTHM or _number(itself) != _number(before[-1]) + 2:
        return
    if (itself.period[0] - before[-1].period[0]).days <= max(steps) * _IN_STEP and _is_regular(steps):
        number = _number(itself) - 1
        what = f"{_nth(itself)} follows {_nth(before[-1])} of {dates.written(*before[-1].period)}: no meeting {number}"
        mend = (
            f"look whether this is meeting {number}: {own.stands(statement, 'ordinal')}; else ingest meeting {number}"
        )
        yield Problem(ID, Severity.WARNING, what, itself.place, mend, (before[-1].place,))


def _is_regular(steps: Sequence[int]) -> bool:
    return max(steps) <= _IN_STEP * min(steps)
