"""Promises and reports in, what later statements say of each promise out.

A report is of a promise where both name the same thing: they share words that few clauses have, acronyms read
as what they stand for, and the deed reported is one that would fulfil what was promised. Each word is looked up
in lists, so that the work grows with the archive and not with its square.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter import dates
from drafter.mine.clauses import Clause
from drafter.mine.clauses.words import stem
from drafter.mine.commitments import outcomes, readers
from drafter.mine.commitments.convened import Convened
from drafter.mine.commitments.in_part import in_part
from drafter.mine.commitments.matter import Matter, Named, alike, goes_on, is_same_deed
from drafter.mine.commitments.outcomes import Report
from drafter.mine.commitments.promises import Promise
from drafter.mine.commitments.words import EVENTS
from drafter.model import Outcome, Statement
from drafter.patterns import compiled

Order = tuple[str, str, int, int]

_LOOKED_UP, _SHARED = 6, 2
"""The weightiest words of a promise that are looked up, and how many of them a report must have."""
_COMMON = 150
"""Reports that hold a word by which promises are looked up; one that more hold tells nothing apart."""
_LOOKED_AT = 30
"""Reports that are looked at for one promise, those that share most of these words first."""
_ALIKE, _AGAIN = 0.42, 0.62
"""How alike a report must be to what was promised, and a later promise to be the same again."""
_CARRY_OUT = compiled(
    r"\b(?:implement|carry out|carrying out|apply|applying|operationali[sz]|report|monitor|follow up)"
)
"""Actions that the implementation of a thing tells of."""
_PUT_OUT = compiled(r"(?:(?:also|jointly|then|[a-z]+ly)\s)?(?:publish|issue|release|translate)\b")
_IS_OUT = compiled(
    r"\b(?:publish\w*|publication|issu(?:ed|ance)|releas\w+|translat\w+|made available|online|website|print\w*"
    r"|launch\w*|circulat\w+|disseminat\w+|distribut\w+|deliver\w*|produc\w+|complet\w+)\b",
    re.IGNORECASE,
)
"""What is to be published is not so because it was prepared."""
_THERE = compiled(r"\bthere\b")
_OF_A_THING = (readers.MADE, readers.SENT)
"""Deeds that end with the thing: who asks for it again has not got it."""
_FAR_LESS = 0.6
"""A report that is so much more surely of another promise is of that one alone."""


@dataclass(frozen=True, slots=True)
class Link:
    """A report of a promise, and how sure that is."""

    report: Report
    score: float


def followed(
    promises: Sequence[Promise], clauses: Sequence[Clause], statements: Sequence[Statement]
) -> tuple[list[list[Link]], list[list[int]]]:
    """Return for each promise what later clauses report of it, and the later promises of the same, by their places."""
    matter = Matter(statements, clauses)
    before = _before(clauses)
    made = [matter.promised(each, before.get(each.clause.order, "")) for each in promises]
    listed = {each.clause.order for each in promises if each.clause.is_item}
    told = [each for each in outcomes.reports(clauses) if each.clause.order not in listed]
    named = [matter.reported(each) for each in told]
    by_word, when = _index(named), [each.clause.order[0] for each in told]
    again, held, convened = _index(made), _by_day(told, clauses), Convened(statements, clauses, told)
    links: list[list[Link]] = []
    renewed: list[list[int]] = []
    for promise, it in zip(promises, made, strict=True):
        made_on = promise.clause.order[0]
        near = [nth for nth in _near(it, by_word) if when[nth] > made_on and not "" < told[nth].day < made_on]
        near = [nth for nth in near if _may_be_of(promise, told[nth])]
        found = [Link(told[nth], score) for nth in near if (score := _score(it, named[nth])) >= _ALIKE]
        on_its_day = [each for each in held.get(_day(promise, it), ()) if each.clause.order[0] > made_on]
        found += [Link(each, 1.0) for each in (*on_its_day, convened.kept(promise)) if each]
        found = [replace(each, report=in_part(promise, each.report)) for each in found]
        later = [nth for nth in _near(it, again) if promises[nth].clause.order[0] > promise.clause.order[0]]
        later = [nth for nth in later if is_same_deed(promise.action, promises[nth].action)]
        if _THERE.search(promise.action):  # with whom, and not where it was said
            later = [nth for nth in later if promises[nth].who == promise.who]
        renewed.append([nth for nth in later if _is_same(it, made[nth])])
        if it.deed in _OF_A_THING:  # "considered the plan, and again requested a revised one"
            asked = {promises[nth].clause.order for nth in renewed[-1]}
            found = [each for each in found if each.report.clause.order not in asked]
        links.append(_best(_never_ended(found) if goes_on(promise.action) else found))
    return _surest(links), renewed


def _may_be_of(promise: Promise, report: Report) -> bool:
    """Return whether what is told to be carried out was to be, and not only to be drawn up; so what was published."""
    if report.deed == readers.CARRIED_OUT:
        return bool(_CARRY_OUT.search(promise.action))
    return (
        report.deed not in (readers.MADE, readers.THING)
        or not _PUT_OUT.match(promise.action)
        or bool(_IS_OUT.search(report.clause.text))
    )


def _by_day(reports: Iterable[Report], clauses: Sequence[Clause]) -> dict[str, list[Report]]:
    """Return by day what was held on it: the reports whose clauses name it first, else the statement of that day."""
    found: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        span = next(iter(dates.find(report.clause.text)), None) if report.deed == readers.HELD else None
        if span and not any(each.clause == report.clause for each in found[span.start.isoformat()]):
            found[span.start.isoformat()].append(report)
    for clause in clauses:
        day = clause.order[0]
        if clause.of_meeting and day not in found:
            found[day].append(Report(clause, Outcome.DONE, readers.HELD, clause.text, day))
    return found


def _day(promise: Promise, named: Named) -> str:
    """Return the day on which something is to be held: the same day tells that it was, whatever its name."""
    span = next(iter(dates.find(promise.action)), None) if named.deed == readers.HELD else None
    return span.start.isoformat() if span else ""


def _before(clauses: Sequence[Clause]) -> dict[tuple[str, str, int, int], str]:
    """Return for each clause but the first of a paragraph the one before it."""
    return {after.order: one.text for one, after in pairwise(clauses) if one.order[:3] == after.order[:3]}


def _index(named: Sequence[Named]) -> dict[str, list[int]]:
    held: dict[str, list[int]] = defaultdict(list)
    for nth, each in enumerate(named):
        for key in each.core:
            held[key].append(nth)
    return held


def _near(named: Named, index: Mapping[str, Sequence[int]]) -> list[int]:
    """Return those that share the weightiest words, in their order."""
    heavy = sorted(named.core, key=lambda key: (-named.core[key], key))[:_LOOKED_UP]
    counted = Counter(nth for key in heavy for nth in index.get(key, ()) if len(index[key]) <= _COMMON)
    near = [(-count, nth) for nth, count in counted.items() if count >= min(_SHARED, len(heavy))]
    return sorted(nth for _, nth in sorted(near)[:_LOOKED_AT])


def _score(promise: Named, report: Named) -> float:
    """Return how surely a report is of a promise; 0.0 where what it tells would not fulfil it."""
    if report.deed == readers.GONE:
        return alike(promise, report)
    if not fulfils(promise.deed, report.deed) or (
        promise.deed == readers.HELD and not _tells_of_event(promise, report)
    ):
        return 0.0
    if report.deed == readers.THING and not all(map(promise.holds, report.head)):
        return 0.0  # "noted the cost of the study"
    if report.deed == readers.AT_WORK:  # "the report of the Fund" is not that of the group within it
        return score if promise.head <= report.core.keys() and (score := alike(promise, report)) >= _AGAIN else 0.0
    return alike(promise, report)


def _tells_of_event(promise: Named, report: Named) -> bool:
    """Return whether a report of something that goes on is of the event that was promised."""
    return report.deed != readers.ANY or any(key in report.core for key in promise.core if key in _EVENTS)


_EVENTS = frozenset(map(stem, EVENTS))


def _is_same(promise: Named, later: Named) -> bool:
    if promise.is_next or promise.deed != later.deed or later.ordinals - promise.ordinals - {1}:
        return False
    return alike(promise, later) >= _AGAIN


def _never_ended(links: Iterable[Link]) -> list[Link]:
    """Return the links of what was to be continued: what is done of it does not end it."""
    ongoing = (Outcome.DONE, Outcome.UNDER_WAY)
    return [
        replace(each, report=replace(each.report, says=Outcome.UNDER_WAY)) if each.report.says in ongoing else each
        for each in links
    ]


def _best(links: Iterable[Link]) -> list[Link]:
    """Return one link a clause, the surest, in the order of the clauses; what is done counts before what goes on."""
    found: dict[Order, Link] = {}
    for link in links:
        order = link.report.clause.order
        held = found.get(order)
        if held is None or (_RANK[link.report.says], link.score) > (_RANK[held.report.says], held.score):
            found[order] = link
    return [found[order] for order in sorted(found)]


def _surest(links: Sequence[Sequence[Link]]) -> list[list[Link]]:
    """Return the links without those of a report that is far more surely of another promise."""
    best: dict[tuple[Order, str], float] = defaultdict(float)
    for link in (link for each in links for link in each):
        best[_said(link)] = max(best[_said(link)], link.score)
    return [[link for link in each if link.score >= _FAR_LESS * best[_said(link)]] for each in links]


def _said(link: Link) -> tuple[Order, str]:
    return link.report.clause.order, link.report.matter


_RANK = {Outcome.SUPERSEDED: 3, Outcome.DONE: 2, Outcome.UNDER_WAY: 1, Outcome.NOT_REPORTED: 0}


def fulfils(promised: str, reported: str) -> bool:
    """Return whether a deed of this kind would fulfil a promise of that kind."""
    return reported in (readers.ANY, readers.CARRIED_OUT, promised) or reported in _FULFILS.get(promised, ())


_FULFILS: dict[str, tuple[str, ...]] = {
    readers.HELD: (),
    readers.FOUNDED: (readers.MADE, readers.AT_WORK),
    readers.MADE: (readers.FOUNDED, readers.SETTLED, readers.THING),
    readers.SETTLED: (),
    readers.SENT: (readers.SETTLED, readers.THING),
    readers.ANY: (readers.HELD, readers.SETTLED),
}
