"""Numbers and days of meetings within one text, for the rule `ordinals_follow`: the later one has the higher number.

In: a statement. Out: a problem where a text tells, of two meetings of one count, the higher number with the earlier
days, or gives one meeting two numbers: "the 19th Senior Officials' Meeting on Nets (18th SOMN)".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter import dates
from drafter.check import as_read, known
from drafter.check.mentions import Mention
from drafter.check.periods import Period
from drafter.model import Place, Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import error, warning

_ID = "ordinals-follow"
_WORD = compiled(r"[^\W\d_]+")
_BRACKET = compiled(r"(?:\s+(?:on|of|for|and|the|[A-Z][\w’'-]*))*\s\((?:the\s)?")
"""What may stand between a meeting's name and its short form: " on Disaster Management ("."""

_DAYS = 14
"""Days of the longest meeting: what is longer is a month, or a season, in which two may be."""


def against_dates(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each meeting told with days before those of a lower number, or after those of a higher."""
    itself, archive = known.itself(statement, shelf), known.archive(shelf)
    told = [
        each
        for each in known.dated_in(statement, shelf)
        if not each.is_planned and not _is_known(each, archive, statement)
    ]
    own = itself.identity if itself and not as_read.is_disputed(statement, "date disagrees") else None
    for at, one in enumerate(told):
        is_own = own and itself and one.identity[1:] == own[1:] and _names(one.text) <= _own_names(statement)
        if is_own and own and itself and _runs_against(one, own[0], itself.period):
            said = f"meeting {own[0]} is of {dates.written(*itself.period)}"
            yield _against(one, said, itself.place)
            continue
        for other in told[:at]:
            is_one = one.identity[1:] == other.identity[1:] and _names(one.text) == _names(other.text)
            if is_one and _runs_against(one, other.identity[0], other.period):
                yield _against(one, f'"{other.text}" is dated {other.date}', other.place)
                break


def _names(text: str) -> frozenset[str]:
    """Return the words of a meeting's name that stand in capitals, its number apart: whose meeting it is."""
    counted = {word for _, printed, _ in dates.find_ordinals(text) for word in _WORD.findall(printed)}
    return frozenset(word.casefold() for word in _WORD.findall(text) if word[0].isupper() and word not in counted)


def _own_names(statement: Statement) -> frozenset[str]:
    meeting = statement.meeting
    short = " ".join(key for key, _ in statement.acronyms)
    text = " ".join([meeting.name, meeting.body, *statement.title, short]).casefold()
    return frozenset(_WORD.findall(text))


def _is_known(one: Mention, archive: known.Archive, statement: Statement) -> bool:
    """Return whether another text or the register says when the meeting was: the rule `meeting_dates` compares that."""
    facts = archive.held.get(one.identity, ())
    return any(fact.place.statement != statement.id for fact in facts)


def _runs_against(one: Mention, number: int, period: Period) -> bool:
    if one.identity[0] == number:
        return False
    if all((last - first).days <= _DAYS for first, last in (one.period, period)):  # two at a time are none
        return (one.period[0] > period[0]) == (one.identity[0] < number) and one.period[0] != period[0]
    if one.identity[0] < number:
        return one.period[0] > period[1]
    return one.period[1] < period[0]


def _against(one: Mention, other: str, where: Place) -> Problem:
    what = f'"{one.text}" is dated {one.date}, and {other}: the numbers run against the dates'
    return warning(_ID, what, one.place, "find out which number or date is right, and correct it", where)


def told_twice(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield an error where a meeting has one number, and another in the brackets behind its name."""
    for one, other in pairwise(known.names_in(statement, shelf)):
        if one.passage.at != other.passage.at or one.identity[1:] != other.identity[1:]:
            continue
        is_bracket = _BRACKET.fullmatch(one.passage.text, one.at[1], other.at[0])
        if is_bracket and one.identity[0] != other.identity[0]:
            what = f'"{one.text}" is "{other.text}" in the brackets behind it'
            yield error(_ID, what, one.passage.place, "find out which number is right, and correct the other")
