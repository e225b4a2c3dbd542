"""What became of a commitment, by what is reported of it: done, under way, superseded, not reported."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter import dates
from drafter.model import Commitment, Outcome

_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
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
    return bool(times) and row.due != later.due and not _was_over(row.due, when)


def _was_over(due: str, day: str) -> bool:
    """Return whether a time was over on a day; a time that is no whole date when its year was."""
    spans = dates.find(due)
    if spans:
        return spans[-1].end.isoformat() <= day
    return bool(max(_YEAR.findall(due)) < day[: len("2013")])
