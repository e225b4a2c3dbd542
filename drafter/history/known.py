"""What a paper of a meeting can know: the day before which texts count as its evidence.

The rule, for every paper alike, so that no two of one meeting say different things of one commitment:

- A paper tells what was known when its meeting began: only texts dated before its first day. The meeting's own
  statement, and what was promised there, is none of that.
- A paper that says as of which day it is ("as_at: 10 March 2017, 17:00") tells what was known on that day, texts of
  the day itself among it, if that is before the meeting. A later day, of a text that is still worked on when the
  meeting is over, lets it know no more: what came after the meeting is told by the papers of the next one.
- A paper of a meeting whose day is not known yet, and that says of no day that it is as at it, tells all that is known.
- What has no date, such as a status or note that a person wrote in the ledger, is taken as known.
"""

from __future__ import annotations

from datetime import date, timedelta

from drafter import dates


def before(start: date | None, as_at: str = "") -> date | None:
    """Return the day before which texts count; None where nothing tells a day."""
    written = day_of(as_at)
    if written is None or written == date.max or (start is not None and written >= start):
        return start
    return written + timedelta(days=1)


def day_of(as_at: str) -> date | None:
    """Return the one day that an "as at" names; None for a month, and for several days."""
    spans = dates.find(as_at)
    return spans[0].start if len(spans) == 1 and spans[0].start == spans[0].end else None
