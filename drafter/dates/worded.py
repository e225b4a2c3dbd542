"""Dates whose day is a word: "the fifth of March 2013", "the third to the fifth day of March, 2013".

Out come whole dates alone: without its year such a day is left to the ordinals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter.dates.patterns import MONTH, YEAR
from drafter.dates.times import MONTH_NUMBERS, Span, Vague
from drafter.ordinals import ordinal
from drafter.patterns import compiled

_WORD = r"(?:(?:twenty|thirty)[-\s])?[a-z]+(?:st|nd|rd|th)"
_WORDED = compiled(
    rf"""(?<![\w-]) (?: (?P<from>{_WORD}) (?:\s(?:day\s)?of\s(?P<begins>{MONTH}))?   # the third
                        \s(?:to|until|and|through)\s(?:the\s)? )?                    # to the
      (?P<day>{_WORD}) \s(?P<of>(?:day\s)?of\s)? (?P<month>{MONTH}),?\s (?P<year>{YEAR})      # fifth of March 2013""",
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE = compiled(r"(?:^|\n|[,;(–—|-]\s|\bon\s(?:the\s)?)$", re.IGNORECASE)
_BEHIND = compiled(r"\s*(?:$|[\n.,;:)–—|-])")
"""What stands around a day without its "of": nothing that it could count, "Thirteenth May 2019, Klow"."""
_OF_A_MONTH = compiled(rf"(?:of|[a-z](?:st|nd|rd|th))\s{MONTH}", re.IGNORECASE)
"""What every such date holds: it is asked before the pattern, which is dear."""


def worded(text: str) -> Iterator[Span | Vague]:
    """Yield every date whose day is a word, in reading order."""
    for match in _WORDED.finditer(text) if _OF_A_MONTH.search(text) else ():
        if not match["of"] and not (_BEFORE.search(text, 0, match.start()) and _BEHIND.match(text, match.end())):
            continue  # "the second May 2019 workshop"
        last = _date(match["day"], match["month"], match["year"])
        first = _date(match["from"], match["begins"] or match["month"], match["year"]) if match["from"] else last
        if first and last and first <= last:
            yield Span(first, last, match.group(), match.span())
        elif ordinal(match["day"]) is not None:
            yield Vague(match.group(), match.span(), "impossible date")


def _date(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), MONTH_NUMBERS[month[:3].lower()], ordinal(day) or 0)
    except ValueError:
        return None
