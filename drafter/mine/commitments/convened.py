"""Promises of a next meeting in, the later meeting that kept one out: its statement shows that it was held.

The next meeting is that of the first later statement of the same sort of meeting. Where the promise numbers it,
or names its place, its host or its body, and the later statement tells another, nothing is said: who may tell
that the one was held instead of the other is a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from drafter import dates
from drafter.mine.clauses import Clause
from drafter.mine.clauses.words import stem, words
from drafter.mine.commitments import readers
from drafter.mine.commitments.agents import head_noun
from drafter.mine.commitments.outcomes import Report
from drafter.mine.commitments.promises import Promise
from drafter.model import OUTCOMES, Outcome, Statement
from drafter.ordinals import ordinals_in
from drafter.patterns import compiled

_MEETINGS = "meeting|session|conference|summit|forum|assembly"
_ONE = rf"""
    (?:the|its|their|our|a)\s
    (?P<which>next|following|coming|forthcoming|subsequent|(?:\w+-)?\w+(?:st|nd|rd|th)|inaugural)\s
    (?P<what>(?:[\w’'-]+\s){{0,5}}?)(?i:{_MEETINGS})\b
    (?P<of>\s(?:of|between)\s(?:the\s)?[A-Z][^,.;()]*?)?
    (?=\s(?:will|would|shall|should|is|to|in|on|at|by|for|during|early|late)\b|[,.;(]|$)"""
_HOLDING = compiled(rf"(?:hold|host|co-host|convene|co-convene|organi[sz]e)\s{_ONE}", re.VERBOSE | re.IGNORECASE)
_BEING_HELD = compiled(
    rf"""{_ONE}\s(?:will|would|shall|should|is\sto|to)\s
        (?:be\s(?:held|hosted|co-hosted|convened|organi[sz]ed)|take\splace)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HOSTING = compiled(r"(?:co-)?host", re.IGNORECASE)
_PLACE = compiled(r"\b(?:in|at)\s(?:the\s)?(?P<place>[A-Z][\w’'-]*(?:[ ,]+[A-Z][\w’'-]*)*)")
_YEAR = compiled(r"\b(?:19|20|21)\d\d\b")
_NO_SORT = frozenset(map(stem, _MEETINGS.split("|")))
"""Words that tell no sort of meeting from another."""
_WHO_MEET = _NO_SORT | frozenset(
    map(stem, ("participants", "members", "parties", "ministers", "delegations", "states"))
)
"""Whose next meeting is that of the statement itself."""
_GOVERNMENT = frozenset(map(stem, ("government", "republic", "kingdom")))


class Convened:
    """Knows which meetings were held, by the statements that they agreed."""

    def __init__(self, statements: Iterable[Statement], clauses: Iterable[Clause], reports: Iterable[Report]) -> None:
        dated = [each for each in statements if each.meeting.start and each.kind in OUTCOMES]
        self._held = sorted(dated, key=lambda each: (str(each.meeting.start), each.id))
        self._by_id = {each.id: each for each in self._held}
        self._clauses: dict[str, list[Clause]] = defaultdict(list)
        for clause in clauses:
            self._clauses[clause.statement].append(clause)
        self._reports: dict[str, list[Report]] = defaultdict(list)
        for report in reports:
            if report.deed == readers.HELD and report.says is Outcome.DONE:
                self._reports[report.clause.statement].append(report)

    def kept(self, promise: Promise) -> Report | None:
        """Return what tells that the meeting which is promised was held; None where nothing does."""
        one, made = _promised(promise.action), self._by_id.get(promise.clause.statement)
        if one is None or made is None:
            return None
        later = next((each for each in self._held if _is_later(each, made) and _same_sort(made, each)), None)
        if later is None or not _may_be(promise, one, made, later):
            return None
        clause = self._telling(promise, later)
        return Report(clause, Outcome.DONE, readers.HELD, clause.text, str(later.meeting.start)) if clause else None

    def _telling(self, promise: Promise, later: Statement) -> Clause | None:
        """Return the clause that tells it: who hosted, where that was promised; else the day, else the first.

        Who was to host, and in whose country it was, hosted it: the clause that tells place and day tells that.
        """
        reports, said = self._reports[later.id], self._clauses[later.id]
        if _HOSTING.match(promise.action):
            hosts, own = _content(promise.who) - _GOVERNMENT, _named(later) | _NO_SORT | _short(later)
            hosted = (each.clause for each in reports if _content(each.matter) <= own)
            there = said if hosts == _content(later.meeting.country) - _GOVERNMENT else ()
            here = (each for each in there if _tells_day(each, later))
            return next((each for each in (*hosted, *here) if hosts and hosts <= _content(each.text)), None)
        told = (each.clause for each in reports if _tells_day(each.clause, later))
        return next(told, said[0] if said else None)


def _tells_day(clause: Clause, statement: Statement) -> bool:
    return any(span.start == statement.meeting.start for span in dates.find(clause.text))


def _short(statement: Statement) -> frozenset[str]:
    """Return the acronyms of a statement, as a name has them behind it: "the Forum on Nets (FN)"."""
    return _content(" ".join(short for short, _ in statement.acronyms))


def _promised(action: str) -> re.Match[str] | None:
    """Return the words of an action that name the meeting which is to be held."""
    return _HOLDING.match(action) or _BEING_HELD.match(action)


def _is_later(each: Statement, made: Statement) -> bool:
    ended = made.meeting.end or made.meeting.start
    return bool(each.meeting.start and ended and each.meeting.start > ended)


def _same_sort(one: Statement, other: Statement) -> bool:
    """Return whether two meetings are of one body and one sort: their names differ by number and place alone."""
    return _sort(one) == _sort(other)


def _sort(statement: Statement) -> frozenset[str]:
    meeting = statement.meeting
    where = _content(f"{meeting.city} {meeting.country}")
    counted = _content(" ".join(text for _, text, _ in ordinals_in(meeting.name)))
    return _named(statement) - where - counted - _NO_SORT


def _named(statement: Statement) -> frozenset[str]:
    meeting = statement.meeting
    return _content(f"{meeting.body} {meeting.name} {meeting.city} {meeting.country}")


def _may_be(promise: Promise, one: re.Match[str], made: Statement, later: Statement) -> bool:
    """Return whether nothing that the promise says of the meeting is otherwise in the later statement."""
    said = _content(_in_full(f"{one['what']} {one['of'] or ''}", made)) | (
        _content(head_noun(promise.who)) if _is_own(one) else set()
    )
    place = _PLACE.search(promise.action, one.end())
    where = _content(f"{later.meeting.city} {later.meeting.country}")
    elsewhere = place and where and _is_place(place["place"]) and where.isdisjoint(_content(place["place"]))
    return said <= _named(later) | _WHO_MEET and not elsewhere and _counts_on(promise, one, made, later)


def _in_full(words_: str, statement: Statement) -> str:
    """Return words with the statement's acronyms in full: "of the FN" is "of the Forum on Nets"."""
    for short, full in statement.acronyms:
        words_ = re.sub(rf"\b{re.escape(short)}\b", lambda _, full=full: full, words_)  # type: ignore[misc]
    return words_


def _is_own(one: re.Match[str]) -> bool:
    """Return whether the meeting is that of who promises it: "its next meeting"."""
    return bool(re.match(r"(?:\w+\s)?(?:its|their)\s", one[0], re.IGNORECASE))


def _is_place(words_: str) -> bool:
    return words_.split(" ")[0].strip(",") not in dates.MONTHS


def _counts_on(promise: Promise, one: re.Match[str], made: Statement, later: Statement) -> bool:
    """Return whether the later meeting has the number that was promised, or the next; by the year where none tells."""
    number = next((number for number, _, _ in ordinals_in(one["which"])), 0)
    if later.meeting.ordinal and (number or made.meeting.ordinal):
        return later.meeting.ordinal == (number or (made.meeting.ordinal or 0) + 1)
    years = _YEAR.findall(promise.due or promise.action)
    return not number and (not years or str(later.meeting.start)[: len("2020")] in years)


def _content(text: str) -> frozenset[str]:
    return frozenset(word.key for word in words(text) if word.is_content and not word.key.isdigit())
