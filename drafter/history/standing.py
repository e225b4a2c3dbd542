"""What became of a commitment, by what is reported of it: done, under way, superseded, not reported."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model import Commitment, Outcome


def standing(row: Commitment, every: Mapping[str, Commitment]) -> Outcome:
    """Return the status that a row's reports give it.

    What was done stays done. What was replaced, or promised again for another time, is superseded; a promise that
    is only repeated is not.
    """
    said = {passage.says for passage in row.reported}
    for outcome in (Outcome.DONE, Outcome.SUPERSEDED):
        if outcome in said:
            return outcome
    later = [every[id_] for id_ in row.again if id_ in every]
    if any(row.due and each.due and each.due != row.due for each in later):
        return Outcome.SUPERSEDED
    return Outcome.UNDER_WAY if Outcome.UNDER_WAY in said else Outcome.NOT_REPORTED
