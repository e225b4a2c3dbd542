"""Meetings and activities that stand on the wrong side of this meeting, and those that stand in the file twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter import dates
from drafter.compose.asking.counting_on import number_in
from drafter.compose.meeting.contradictions.sheet import Event, Path, Sheet, shown_path, text
from drafter.compose.meeting.contradictions.times import Span, apart, days_of, span, written
from drafter.model import Problem, Severity, plain
from drafter.problems import error

_BEFORE = ("previous", "ministerial", "preparatory")
_AFTER = ("next", "next_ministerial")
_SAME_GROUP = ("previous", "next")
"""Meetings of the group that meets now: on one day it has one."""
_ONE_OF_TWO = "correct one of the two dates"
_FILE = re.compile(r"(?:.*[\\/])?(\d{4}-\d\d-\d\d)[^\\/]*$", re.DOTALL)


def unfit(sheet: Sheet) -> Iterator[Problem]:
    """Yield what a draft may say while it is worked on, and a final text may not, and what is odd."""
    this = span(sheet.part("meeting"))
    for key in (*_BEFORE, *_AFTER) if this else ():
        assert this is not None
        yield from _side(sheet, key, this)
    for path, activity in sheet.items("activities"):
        yield from _activity(sheet, path, activity, this)
    yield from _same_activity(sheet)
    yield from _same_meeting(sheet)
    yield from _file(sheet)


def _key_of(event: Event) -> str:
    return "start" if event.get("start") else "date"


def _side(sheet: Sheet, key: str, this: Span) -> Iterator[Problem]:
    event = sheet.part(key)
    other, path = span(event), (key, _key_of(event))
    if other is None:
        return
    exact = days_of(event) and days_of(sheet.part("meeting"))
    side = "before" if key in _BEFORE else "after"
    what = f'"{key}" must be {side} this meeting, which is on {written(this)}'
    if (other[0] > this[1]) if key in _BEFORE else (other[1] < this[0]):
        yield error("fact-order", what, sheet.place(*path), _ONE_OF_TWO)
    elif exact and not apart(other, this) and key in _SAME_GROUP:
        what = f'"{key}" is on {written(other)}, and so is this meeting' if other == this else what
        mend = f"write the facts of the meeting {side} this one"
        yield error("fact-order", what, sheet.place(*path), mend)
    elif exact and not apart(other, this) and key in _BEFORE:
        yield from sheet.doubt("fact-order", path, what, _ONE_OF_TWO, Severity.WARNING)


def _activity(sheet: Sheet, path: Path, activity: Event, this: Span | None) -> Iterator[Problem]:
    when, last = span(activity), span(sheet.part("previous"))
    if when is None:
        return
    where = (*path, _key_of(activity))
    if this and when[0] > this[1]:
        what = f"this activity is on {written(when)}, after the meeting, which is on {written(this)}"
        mend = 'correct the date; what is still to come belongs under "planned:" or "priorities:"'
        yield error("fact-activity", what, sheet.place(*where), mend)
    elif this and days_of(activity) and when[1] > this[1] and text(activity, "outcome"):
        what = f"this activity has an outcome, and ends on {dates.written(when[1])}, after the meeting"
        mend = "correct the date, or leave out the outcome"
        yield error("fact-activity", what, sheet.place(*path, "outcome"), mend)
    elif last and when[1] < last[0] and (this is None or last[1] < this[0]):
        what = f"this activity was on {written(when)}, before the last meeting, which was on {written(last)}"
        mend = "correct the date, or leave out the activity if it was reported to that meeting"
        yield from sheet.doubt("fact-activity", where, what, mend, Severity.WARNING)


def _same_activity(sheet: Sheet) -> Iterator[Problem]:
    """Yield each activity whose name stood before, with the same date or another."""
    first: dict[str, tuple[Path, Event]] = {}
    for path, activity in sheet.items("activities"):
        name = _plain(text(activity, "name"))
        if not name:
            continue
        if name not in first:
            first[name] = path, activity
            continue
        line = sheet.marked.line(*first[name][0])
        what = f'"{text(activity, "name")}" stands twice among the activities, first on line {line}'
        if _told(activity) == _told(first[name][1]):
            yield error("fact-doubled", what, sheet.place(*path, "name"), "keep one of them")
        else:
            what += ", with other facts"
            mend = "keep one of them, or tell them apart by their names"
            yield from sheet.doubt("fact-doubled", (*path, "name"), what, mend, Severity.WARNING)


def _told(activity: Event) -> tuple[str, ...]:
    return tuple(_plain(text(activity, key)) for key in ("start", "date", "city"))


def _same_meeting(sheet: Sheet) -> Iterator[Problem]:
    """Yield where one meeting, by its name and number, has two dates in the file."""
    first: dict[str, tuple[Path, Span]] = {}
    for path, event in sheet.events():
        name, when = _plain(text(event, "name")), span(event)
        if when is None or number_in(name) is None:
            continue
        before = first.setdefault(name, (path, when))
        if before[0] != path and apart(before[1], when) and path[0] != "activities":
            there = f'"{shown_path(before[0])}" (line {sheet.marked.line(*before[0])})'
            what = f'"{text(event, "name")}" is on {written(when)} here, and on {written(before[1])} under {there}'
            yield error("fact-order", what, sheet.place(*path, _key_of(event)), "correct one of the two")


def _file(sheet: Sheet) -> Iterator[Problem]:
    """Yield a note where the file is named by another day than that of its meeting."""
    found, this = _FILE.match(sheet.marked.file), days_of(sheet.part("meeting"))
    if found and this and found[1] != this[0].isoformat() and _is_day(found[1]):
        what = f"the file's name says {found[1]}, and the meeting is on {dates.written(this[0])}"
        mend = "correct the date, or give the file a name that says what it holds"
        yield Problem("fact-order", Severity.NOTE, what, sheet.place("meeting", "start"), mend)


def _is_day(typed: str) -> bool:
    try:
        date.fromisoformat(typed)
    except ValueError:
        return False
    return True


def _plain(words: str) -> str:
    return plain(words).casefold().replace("’", "'").removeprefix("the ")
