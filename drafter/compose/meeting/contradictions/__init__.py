"""Facts of a meeting file that cannot all be true, or that no register knows.

They are read from the file as typed, so that they are told beside any other fault of the same file: times within one
event (times), numbers of meetings (numbers), what is before and after this meeting (order), who and where
(present), what is no place or day (unplaced), and what the meeting did (acts). What looks odd and may be right is
confirmed in the file itself (sheet).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.compose.meeting.contradictions import acts, numbers, order, present, times, unplaced
from drafter.compose.meeting.contradictions.sheet import CONFIRM, Sheet, cities_of
from drafter.marked_yaml import Marked
from drafter.model import Meeting, Problem, Severity
from drafter.names import Table

_TOLD = (times.told, numbers.told, present.told)
_UNFIT = (times.unfit, numbers.unfit, order.unfit, present.unfit, acts.unfit, unplaced.unfit)


def find(marked: Marked, names: Table) -> Iterator[Problem]:
    """Yield what contradicts: errors where nothing can be drafted of it, else warnings."""
    if isinstance(marked.value, dict):
        sheet = Sheet(marked, marked.value, names)
        for told in _TOLD:
            yield from told(sheet)


def unfit(marked: Marked, names: Table, held: Iterable[Meeting] = ()) -> Iterator[Problem]:
    """Yield what a draft may say while it is worked on, and a final text may not: errors, and what is beside them.

    `held` are the meetings of the archive, which tell in which country a city is.
    """
    if isinstance(marked.value, dict):
        sheet = Sheet(marked, marked.value, names, cities_of(held, names))
        for told in _UNFIT:
            yield from told(sheet)
        yield from _idle(sheet)


def _idle(sheet: Sheet) -> Iterator[Problem]:
    """Yield a warning of each fact that is confirmed though nothing is odd about it: it may hide what comes later."""
    given = sheet.tree.get("confirmed")
    if not isinstance(given, list) or not any(given):
        return
    bare = replace(sheet, tree={key: part for key, part in sheet.tree.items() if key != "confirmed"})
    doubted = "".join(problem.mend for rule in (*_TOLD, *_UNFIT) for problem in rule(bare))
    for at, path in enumerate(given):
        if isinstance(path, str) and path and f"{CONFIRM}{path}]" not in doubted:
            what = f'"confirmed:" names {path}, and nothing odd stands there'
            where = sheet.place("confirmed", at)
            yield Problem("fact-confirmed", Severity.WARNING, what, where, f"take {path} out of it")
