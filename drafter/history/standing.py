"""What became of a commitment, by what is reported of it: done, under way, superseded, not reported."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter import dates
from drafter.model import Commitment, Outcome

_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_LIMIT = re.compile(r"(?:by|before|until|within|not? later than|prior to)\b", re.IGNORECASE)
_MONTHS = {
    "first half": (1, 6),
    "second half": (7, 12),
    **{f"{nth} quarter": (3 * at + 1, 3 * at + 3) for at, nth in enumerate(("first", "second", "third", "fourth"))},
    **{name.casefold(): (at, at) for at, name in enumerate(dates.MONTHS, start=1)},
}
"""Words of a part of a year, and its first and last month."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def standing(row: Commitment, every: Mapping[str, Commitment]) -> Outcome:
    """Return the status that a row's reports give it.

    What was done stays done. What was replaced is superseded, and so is what was promised again for another time
    before its own was over; a promise that is only repeated is not.
    """
    said = {passage.says for passage in row.reported}
    for outcome in (Outcome.DONE, Outcome.SUPERSEDED):
        if outcome in said:
            return outcome
    if any(_moved(row, every[id_]) for id_ in row.again if id_ in every):
        return Outcome.SUPERSEDED
    return Outcome.UNDER_WAY if Outcome.UNDER_WAY in said else Outcome.NOT_REPORTED


def _moved(row: Commitment, later: Commitment) -> bool:
    """Return whether a later promise gives another time, while the first one's was still to come."""
    when = later.made.statement[: len("2013-03-05")] if later.made else ""
    times = _YEAR.search(row.due) and _YEAR.search(later.due) and _DAY.fullmatch(when)
    return bool(times) and not _lies_within(later.due, row.due) and not _was_over(row.due, when)


def _lies_within(time: str, other: str) -> bool:
    """Return whether a time is the other or a part of it: "on 8 March 2025" of "in the first half of 2025"."""
    (start, end), (first, last) = _period(time), _period(other)
    return time == other or (first <= start and end <= last)


def _period(due: str) -> tuple[str, str]:
    """Return the first and the last day that a time with a year may mean, "" for the first where it is a limit."""
    spans = dates.find(due)
    if spans:
        first, last = spans[0].start.isoformat(), spans[-1].end.isoformat()
    else:
        begins, ends = next((months for words, months in _MONTHS.items() if words in due.casefold()), (1, 12))
        years = _YEAR.findall(due)
        first, last = f"{min(years)}-{begins:02}-01", f"{max(years)}-{ends:02}-31"
    return ("" if _LIMIT.match(due) else first), last


def _was_over(due: str, day: str) -> bool:
    """Return whether a time was over on a day; a time that is no whole date when its year was."""
    spans = dates.find(due)
    if spans:
        return spans[-1].end.isoformat() <= day
    return bool(max(_YEAR.findall(due)) < day[: len("2013")])
