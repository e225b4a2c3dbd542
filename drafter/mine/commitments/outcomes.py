"""Clauses in, reports out: what a statement says was done, is under way, or was given up.

"Welcomed the establishment of the Group", "the Symposium was held", "commended Elbonia for hosting", "progress on
the guides", "the Fund was replaced by". What is hoped for, called for, planned or agreed to is no report, nor
what a clause says was not done, or is to be done once something else was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter import dates, sentences
from drafter.dates import MONTHS, Span, Vague
from drafter.mine.clauses import Clause
from drafter.mine.commitments.readers import HELD, READERS, soon
from drafter.mine.commitments.words import EVENTS, OUTCOME_NOUNS, OUTCOME_VERBS, UNDER_WAY_NOUNS
from drafter.model import Outcome
from drafter.verbs.forms import alternatives


@dataclass(frozen=True, slots=True)
class Report:
    """What a clause says of a thing: `matter` are the words that name it, `deed` what was done with it."""

    clause: Clause
    says: Outcome
    deed: str
    matter: str


_SAY_SO = (*OUTCOME_VERBS, *OUTCOME_NOUNS, *UNDER_WAY_NOUNS)
_MAY = re.compile(
    rf"\b(?:{alternatives(_SAY_SO)}|progress\w*|updates?|draft|under ?way|ongoing|being|hosting|convening|producing"
    r"|developing|instead|replace[ds]?|cancel+ed|no longer|not to|did not|would not|begun|welcomed|dissolve[d]?|drop"
    r"|merged|efforts|discontinue[d]?|considered|received|met|began|operational|19\d\d|20\d\d)\b"
)
"""Without one of these a sentence reports nothing."""
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_EVENT = re.compile(
    rf"(?P<what>(?:[\w’'-]+ ){{0,5}}(?i:{alternatives(EVENTS)})\b(?:(?!\b(?i:{alternatives(EVENTS)})\b)[^;]){{0,150}})$"
)


def reports(clauses: Iterable[Clause]) -> Iterator[Report]:
    """Yield what the clauses report, in their order."""
    for clause in clauses:
        if _MAY.search(clause.text):
            yield from _of(clause)


def _of(clause: Clause) -> Iterator[Report]:
    seen: set[tuple[Outcome, str, str]] = set()
    for read in READERS:
        for says, deed, matter in read(clause.text):
            found = (says, deed, matter)
            if matter and found not in seen:
                seen.add(found)
                yield Report(clause, says, deed, matter)
    for matter in _past_events(clause):
        yield Report(clause, Outcome.DONE, HELD, matter)


def _past_events(clause: Clause) -> Iterator[str]:
    """Yield the events that stand beside a day before the statement's own: "the Symposium in Klow (3 May 2015)"."""
    if not _YEAR.search(clause.text) or not sentences.holds(clause.text, EVENTS):
        return
    for time in dates.times(clause.text):
        before = clause.text[: time.at[0]]
        named = _EVENT.search(before)
        if named and _is_past(time, clause.order[0]) and not soon(before[-60:]):
            yield named["what"]


def _is_past(time: Span | Vague, made: str) -> bool:
    if isinstance(time, Span):
        return time.end.isoformat() < made
    month = next((nth for nth, name in enumerate(MONTHS, 1) if name in time.text), 0)
    year = re.search(r"(?:19|20)\d\d", time.text)
    return bool(time.kind == "month-year" and month and year and f"{year[0]}-{month:02}" < made[: len("2013-03")])
