"""What the meeting did, and the days of its papers, that cannot be so beside its other facts."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates
from drafter.compose.meeting.contradictions.sheet import Path, Sheet, shown_path, text
from drafter.compose.meeting.contradictions.times import span, written
from drafter.compose.meeting.values import ANSWERS
from drafter.history import known
from drafter.model import Problem, Severity
from drafter.problems import error

_DAYS: tuple[Path, ...] = (("draft", "as_at"), ("silence", "circulated"), ("silence", "deadline"))
"""The days of a paper of this meeting: between the meeting before it and the one after it."""


def unfit(sheet: Sheet) -> Iterator[Problem]:
    """Yield a report that was endorsed unread, and each day of a paper that is of another meeting's time."""
    report = sheet.part("report")
    if _answer(text(report, "endorsed")) and _answer(text(report, "considered")) is False:
        what = "the report was endorsed, and was not considered"
        yield error("fact-report", what, sheet.place("report", "endorsed"), "correct one of the two")
    for path in _DAYS:
        yield from _of_another_time(sheet, path)


def _answer(typed: str) -> bool | None:
    return ANSWERS.get(typed.casefold())


def _of_another_time(sheet: Sheet, path: Path) -> Iterator[Problem]:
    day = known.day_of(text(sheet.part(str(path[0])), str(path[-1])))
    before, after = span(sheet.part("previous")), span(sheet.part("next"))
    near = None
    if day and before and day < before[0]:
        near = f"before the last meeting, which was on {written(before)}"
    elif day and after and day > after[1]:
        near = f"after the next meeting, which is on {written(after)}"
    if day and near:
        what = f'"{shown_path(path)}" is {dates.written(day)}, {near}'
        yield from sheet.doubt("fact-order", path, what, "correct one of the two dates", Severity.WARNING)
