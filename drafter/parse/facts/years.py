"""The year of a day that is printed without it, where title, header, release or signature leave no doubt which.

Weekdays printed with the day decide between years, and against the only one: no date is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter import dates
from drafter.dates import Span, Vague
from drafter.parse.facts import meeting_names

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_OF_MEETING = re.compile(r"(?<![\w–—/-])(?P<year>(?:19|20)\d\d)(?![\w–—/-])")
_YEAR_IN_NAME = re.compile(  # the 2013 Ministerial Meeting
    rf"\b[Tt]he\s((?:19|20)\d\d)\s(?=(?:[A-Z][\w’'-]*\s){{0,6}}?(?i:{meeting_names.NOUN.pattern}))"
)
_NOT_MEETINGS_YEAR = re.compile(
    r"(?:vision|agenda|strategy|plan|goals|framework|by|towards?|until|beyond|since|report)\W*(?:for\W*)?$"
    r"|^\W*(?:and\s(?:beyond|\d)|to\s\d|agenda|vision|strategy|plan|goals|report|framework)",
    re.IGNORECASE,
)
_RELEASED_WITHIN = 31
"""A text is released not more days than this after its meeting, or the release tells nothing of its year."""


@dataclass(frozen=True, slots=True)
class Years:
    """Where a document may tell its meeting's year: in which lines, in what its opening says, when it was released."""

    lines: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    own: str = ""
    released: tuple[str, ...] = ()

    def complete(self, day: Vague, words: str) -> Span | None:
        """Return "6 August" with its year; `words` are those that it stands in, with its weekday."""
        spans = [span for year in self._of(day) if (span := dates.with_year(day, year))]
        agreed = {span: dates.agree(words, day.at, span.start, span.end) for span in spans or self._released(day)}
        fit = [span for span, agrees in agreed.items() if agrees or (spans and agrees is None)]
        whole = [span for span in fit if span.start.year == span.end.year or agreed[span] or self._is_told(span)]
        return whole[0] if len(fit) == len(whole) == 1 else None

    def _of(self, day: Vague) -> set[int]:
        """Return the years that lines tell with its month; else those of a meeting's name, else of the title."""
        told = [time.text.lower() for line in self.lines for time in dates.times(line)]
        months = [month[:3].lower() for month in dates.MONTHS if month[:3].lower() in day.text.lower()]
        of_month = {year for time in told if any(month in time for month in months) for year in _all(time)}
        named = {int(year) for year in _YEAR_IN_NAME.findall(self.own)}
        return of_month or named or set(self._titled())

    def _titled(self) -> Iterator[int]:
        alone = (line for line in self.lines if _YEAR.fullmatch(line.strip()))
        yield from (year for line in (*self.title, *alone) for year in _of_meeting(line))

    def _released(self, day: Vague) -> Iterator[Span]:
        """Yield the day in the year of a release soon after it: "Embargoed until 3 June 2016"; a weekday must agree."""
        for release in (span for line in self.released for span in dates.find(line)):
            for year in (release.start.year, release.start.year - 1):
                span = dates.with_year(day, year)
                if span and 0 <= (release.start - span.end).days <= _RELEASED_WITHIN:
                    yield span

    def _is_told(self, span: Span) -> bool:
        """Return whether a line tells the year of the last month: "January 2017", of "30 December to 2 January"."""
        last = f"{dates.MONTHS[span.end.month - 1]} {span.end.year}".lower()
        return any(last in line.lower() for line in self.lines)


def _all(text: str) -> set[int]:
    return {int(year) for year in _YEAR.findall(text)}


def _of_meeting(line: str) -> Iterable[int]:
    """Yield the years of a title's line that can only be its meeting's: not "Vision 2030", not "2014 and beyond"."""
    for found in _YEAR_OF_MEETING.finditer(line):
        before, after = line[: found.start()], line[found.end() :]
        if not _NOT_MEETINGS_YEAR.search(before.strip()) and not _NOT_MEETINGS_YEAR.match(after):
            yield int(found["year"])
