"""The first day of a meeting and its last, told one by one: "opened on 11 February and closed on 13 February 2009"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import dates
from drafter.dates import Span, Vague

_ONE_MEETING_DAYS = 3
_LONGEST_MEETING_DAYS = 21
"""A meeting that opened on one day closed not more than this later, else one of the two is misprinted."""

_CLOSED = re.compile(  # opened in Klow on 11 February 2009 and closed on 12 February 2009
    r"[^.;]{0,60}?(?:\band|[,;])\s(?:was\s)?"
    r"(?:closed|concluded|ended|finished|came\sto\san\send|closing|ending)\b[^.;]{0,60}?"
)
_ASIDE = re.compile(r"\([^()]{1,20}\)")  # 5 March 2013 (Day 1) and 6 March 2013 (Day 2)


def from_opening(text: str, vague: Sequence[Vague], last: Span | None) -> Span | None:
    """Return both days of "opened on 11 February and closed on 13 February 2009"."""
    for day in vague:
        first = dates.with_year(day, last.start.year) if last and day.at[1] < last.at[0] else None
        if last and first and first.start < last.start and _CLOSED.fullmatch(text, day.at[1], last.at[0]):
            at = (first.at[0], last.at[1])
            return Span(first.start, last.end, text[slice(*at)], at)
    return last


def with_next(text: str, span: Span, following: Sequence[Span]) -> Span:
    """Return both days as one where each is whole: "Tuesday 5 March 2013 and Wednesday 6 March 2013"."""
    for other in following:
        between = text[span.at[1] : other.at[0]]
        longest = _ONE_MEETING_DAYS if _ASIDE.sub("", between).strip() in ("and", "&") else 0
        longest = _LONGEST_MEETING_DAYS if _CLOSED.fullmatch(between) else longest
        if 0 < (other.start - span.end).days <= longest:
            at = (span.at[0], other.at[1])
            return Span(span.start, other.end, text[slice(*at)], at)
    return span
