"""Where a meeting file dates the meetings that it names, so that what a rule finds in the draft is mended there.

A rule that looks at the draft knows a paragraph; the official who is to mend it has the meeting file open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from drafter import dates
from drafter.compose.meeting.contradictions import times
from drafter.compose.meeting.contradictions.sheet import EVENTS, Event, text
from drafter.compose.meeting.contradictions.times import Span, span
from drafter.compose.meeting.facts import Facts
from drafter.model import Place, Problem, plain, spaced


@dataclass(frozen=True, slots=True)
class Dated:
    """A meeting that the file names, as it is compared; its days, and where they stand."""

    name: str
    days: Span
    place: Place


def dated(known: Facts) -> tuple[Dated, ...]:
    """Return the meetings of a file that have a name and a date."""
    tree = known.marked.value
    parts = [(key, tree.get(key)) for key in EVENTS] if isinstance(tree, dict) else []
    return tuple(each for key, part in parts if isinstance(part, dict) for each in _dated(known, key, part))


def _dated(known: Facts, key: str, part: Event) -> Iterator[Dated]:
    days = span(part)
    for name in filter(None, (text(part, "name"), text(part, "title"))) if days else ():
        assert days is not None
        line = known.marked.line(key, "start" if part.get("start") else "date")
        yield Dated(_plain(name), days, Place(known.marked.file, line))


def placed(problem: Problem, meetings: Iterable[Dated]) -> Problem:
    """Return a problem of a meeting's date with the line that gave this date; any other as it is."""
    if problem.rule != "meeting-dates" or problem.where.line:
        return problem
    here, _, _ = problem.what.partition(";")  # behind it stands what is known
    named = _plain(here.removeprefix('"').partition('"')[0])
    said = {(each.start, each.end) for each in dates.find(here)}
    said |= {found for each in dates.find_vague(here) if (found := times.said(each.text))}
    near = [each for each in meetings if each.name in named and each.days in said]
    if not near:
        return problem
    there = max(near, key=lambda each: len(each.name)).place
    return replace(problem, where=replace(problem.where, file=there.file, line=there.line))


def _plain(name: str) -> str:
    return spaced(plain(name)).casefold().removeprefix("the ")
