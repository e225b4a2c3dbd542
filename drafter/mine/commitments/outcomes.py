"""Clauses in, reports out: what a statement says was done, is under way, or was given up.

"Welcomed the establishment of the Group", "the Symposium was held", "commended Elbonia for hosting", "progress on
the guides", "the Fund was replaced by". What is hoped for, called for, planned or agreed to is no report, nor
what a clause says was not done, or is to be done once something else was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter import dates
from drafter.dates import MONTHS, Span, Vague
from drafter.mine.clauses import Clause
from drafter.mine.commitments import triggers
from drafter.mine.commitments.at_work import at_work
from drafter.mine.commitments.given_up import given_up
from drafter.mine.commitments.readers import HELD, READERS, soon
from drafter.mine.commitments.told_back import told_back
from drafter.mine.commitments.words import EVENTS
from drafter.model import Outcome
from drafter.verbs.forms import alternatives


@dataclass(frozen=True, slots=True)
class Report:
    """What a clause says of a thing: `matter` are the words that name it, `deed` what was done with it.

    `day` is when it was held, "2015-03-26"; "" where the clause does not say.
    """

    clause: Clause
    says: Outcome
    deed: str
    matter: str
    day: str = ""


_READERS = ((given_up, (triggers.GIVEN_UP,)), *READERS, (at_work, (triggers.AT_WORK,)))
_LONGEST, _LONGEST_NAME, _FAR = 2500, 300, 150
"""Letters of a sentence that reports something: a longer one is a list of names; of what it names; behind an event."""
_BEHIND = 50
"""Letters behind an event in which its day stands."""
_WORDS_BEFORE = 6
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_EVENT = re.compile(rf"\b(?:{alternatives(EVENTS)})\b", re.IGNORECASE)


def reports(clauses: Iterable[Clause]) -> Iterator[Report]:
    """Yield what the clauses report, in their order."""
    before: Clause | None = None
    for clause in clauses:
        is_next = before is not None and before.order[:3] == clause.order[:3]
        yield from _of(clause, before.text if before and is_next else "")
        before = clause


def _of(clause: Clause, before: str) -> Iterator[Report]:
    """Yield what a clause reports; `before` is the sentence before it in its paragraph."""
    seen: set[tuple[Outcome, str, str]] = set()
    said = triggers.words_of(clause.text)
    if not said.isdisjoint(triggers.HAVE) and (told := told_back(clause.text[:_LONGEST], before)):
        yield Report(clause, *told)
    for read, needed in _READERS:
        if any(said.isdisjoint(words) for words in needed):
            continue
        for says, deed, matter in read(clause.text[:_LONGEST]):
            found = (says, deed, matter)
            if matter and found not in seen:
                seen.add(found)
                yield Report(clause, says, deed, matter, _day(clause.text, matter) if deed == HELD else "")
    if said.isdisjoint(EVENTS):
        return
    for matter, day in _past_events(clause):
        yield Report(clause, Outcome.DONE, HELD, matter, day)


def _day(text: str, matter: str) -> str:
    """Return the day that stands in the words that name an event, or close behind them; "" for none."""
    end = text.find(matter) + len(matter)
    spans = dates.find(text[max(0, end - len(matter)) : end + _BEHIND])
    return spans[0].end.isoformat() if spans else ""


def _past_events(clause: Clause) -> Iterator[tuple[str, str]]:
    """Yield the events that stand beside a day before the statement's own, and it: "the Symposium (3 May 2015)"."""
    if not _YEAR.search(clause.text):
        return
    for time in dates.times(clause.text[:_LONGEST]):
        before = clause.text[: time.at[0]]
        named = _event(before[-_LONGEST_NAME:]) if _is_past(time, clause.order[0]) else ""
        if named and not soon(before[-60:]):
            yield named, time.end.isoformat() if isinstance(time, Span) else ""


def _event(before: str) -> str:
    """Return the last event that is named, with some words before it: "the Third Symposium on Nets in Klow ("."""
    found = list(_EVENT.finditer(before))
    last = found[-1] if found else None
    if last is None or len(before) - last.end() > _FAR or ";" in before[last.end() :]:
        return ""
    ahead = before[: last.start()].split(" ")
    return " ".join(ahead[-_WORDS_BEFORE:]) + before[last.start() :]


def _is_past(time: Span | Vague, made: str) -> bool:
    if isinstance(time, Span):
        return time.end.isoformat() < made
    month = next((nth for nth, name in enumerate(MONTHS, 1) if name in time.text), 0)
    year = re.search(r"(?:19|20)\d\d", time.text)
    return bool(time.kind == "month-year" and month and year and f"{year[0]}-{month:02}" < made[: len("2013-03")])
