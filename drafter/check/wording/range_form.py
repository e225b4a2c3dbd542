"""A range of dates has "from" or "between", and a dash where their second half belongs.

"From" wants "to", and "between" wants "and". With a dash, neither stands before the range.

Passes: held in Zenda from 29 to 30 March 2011
Passes: held in Zenda on 29–30 March 2011
Fails:  held in Zenda from 29-30 March 2011
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates
from drafter.check.places import Passage, passages
from drafter.model import Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "range-form"
_WORD = compiled(r"\b(from|between) (?:the )?$", re.IGNORECASE)
_DASHED = compiled(r"\d\s*[-‐-―−]\s*\d|[a-z]\s*[-‐-―−]\s*\d")
_SECOND_HALF = {"from": "to", "between": "and"}


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such range."""
    for passage in passages(statement):
        vague = [time for time in dates.find_vague(passage.text) if time.kind == "day without year"]
        found: list[dates.Span | dates.Vague] = [*dates.find(passage.text), *vague]
        for span in sorted(found, key=lambda span: span.at):
            yield from _at(passage, span)


def _at(passage: Passage, span: dates.Span | dates.Vague) -> Iterator[Problem]:
    word = _WORD.search(passage.text, 0, span.at[0])
    dash = _DASHED.search(span.text)
    day = isinstance(span, dates.Span) and span.start == span.end  # 2021-06-10 has dashes, and is no range
    if not word or not dash or day:
        return
    parts = re.split(r"\s*[-‐-―−]\s*", span.text, maxsplit=1)
    better = f"{word[1]} {parts[0]} {_SECOND_HALF[word[1].lower()]} {parts[1]}"
    mend = f'write "{better}", or "on {parts[0]}–{parts[1]}"'
    yield Problem(ID, Severity.WARNING, f'"{word[1]} {span.text}" is half a range', passage.place, mend)
