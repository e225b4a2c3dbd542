"""Dates in figures: 2021-06-10, 13/06/2021, 10.–12.06.2021.

The year first is read as it is written. With the year last, the day and the month are told apart only where one
order alone makes a date: 10/06/2021 may be June or October, and stays vague.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter.dates.times import Span, Vague
from drafter.patterns import compiled

_BEFORE = r"(?<![\w./\-\u2010-\u2015])"
_AFTER = r"(?![-/.\u2010-\u2015]?\w)"  # nor 2013-03-05-som-7
_YEAR = r"(?:1[89]|2[01])[0-9][0-9]"
_NUMERIC = compiled(
    rf"""{_BEFORE} (?:
      (?P<iso>{_YEAR}) (?P<dash>[-/.]) (?P<m>[01]?[0-9]) (?P=dash) (?P<d>[0-3]?[0-9])        # 2021-06-10
    | (?: (?P<from>[0-3]?[0-9]) \.?\s?[-\u2010-\u2015]\s? )?                                # 10.–
      (?P<one>[0-3]?[0-9]) (?P<mark>[-/.]) (?P<two>[0-3]?[0-9]) (?P=mark) (?P<year>{_YEAR})  # 12.06.2021
    ) {_AFTER}""",
    re.VERBOSE,
)
_PARTED = compiled(r"[0-9][-/.][0-9]")
"""What every such date holds: it is asked before the pattern, which is dear."""
_RANGE = compiled(r"\s*(?:[\u2010-\u2015]|\s-\s|(?<!\w)(?:to|until|through)(?!\w))\s*")


def numeric(text: str) -> tuple[Span | Vague, ...]:
    """Return every date in figures, in reading order; two whole ones joined by "to" are one range."""
    found: list[Span | Vague] = []
    for time in _each(text):
        last = found[-1] if found else None
        if isinstance(last, Span) and isinstance(time, Span) and _is_range(text, last, time):
            at = (last.at[0], time.at[1])
            found[-1] = Span(last.start, time.end, text[slice(*at)], at)
        else:
            found.append(time)
    return tuple(found)


def _is_range(text: str, first: Span, last: Span) -> bool:
    apart = first.start == first.end and first.start <= last.start
    return apart and _RANGE.fullmatch(text, first.at[1], last.at[0]) is not None


def _each(text: str) -> Iterator[Span | Vague]:
    for match in _NUMERIC.finditer(text) if _PARTED.search(text) else ():
        readings = sorted({pair for pair in _readings(match) if pair[0] <= pair[1]})
        if len(readings) == 1:
            yield Span(*readings[0], match.group(), match.span())
        else:
            yield Vague(match.group(), match.span(), "ambiguous date" if readings else "impossible date")


def _readings(match: re.Match[str]) -> Iterator[tuple[date, date]]:
    """Yield what the figures can mean: with the year first one order, else the day first or the month first."""
    if match["iso"]:
        yield from _real(match["iso"], match["m"], match["d"], match["d"])
        return
    yield from _real(match["year"], match["two"], match["from"] or match["one"], match["one"])
    if not match["from"]:
        yield from _real(match["year"], match["one"], match["two"], match["two"])


def _real(year: str, month: str, first: str, last: str) -> Iterator[tuple[date, date]]:
    try:
        yield date(int(year), int(month), int(first)), date(int(year), int(month), int(last))
    except ValueError:
        return
