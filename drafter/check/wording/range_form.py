"""A range of dates has "from" or "between", and a dash where their second half belongs.

"From" wants "to", and "between" wants "and"; neither wants the other's. With a dash, neither stands before the range;
with "to", "on" does not.

Passes: held in Zenda from 29 to 30 March 2011
Passes: held in Zenda on 29–30 March 2011
Fails:  held in Zenda from 29-30 March 2011
Fails:  held in Zenda on 29 to 30 March 2011
Fails:  held in Zenda from 27 and 30 March 2011
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from drafter import dates
from drafter.check import as_written
from drafter.check.places import Passage, passages
from drafter.model import Correction, Problem, Severity, Shelf, Statement
from drafter.patterns import compiled

ID = "range-form"
_WORD = compiled(r"\b(from|between) (?:the )?$", re.IGNORECASE)
_ON = compiled(r"\b([Oo]n) $")
_NEAR = 20  # letters in which such a word stands before a range
_DASHED = compiled(r"\d\s*[-‐-―−]\s*\d|[a-z]\s*[-‐-―−]\s*\d")
_DASH = compiled(r"\s*[-‐-―−]\s*")
_BOTH = compiled(r"\b\d{1,2}\s?[-‐-―−]\s?(?P<word>to|and)\s\d{1,2}\b")
_WORDED = compiled(r"\d{1,2} to \d{1,2}\s+[A-Z]")
_CROSSED = compiled(
    r"\b(?P<word>[Ff]rom|[Bb]etween)\s(?P<first>\d{1,2})\s(?P<half>and|to)\s(?P<last>\d{1,2})"
    rf"\s(?:{'|'.join(dates.MONTHS)})\b"
)
_MOVED = compiled(
    r"\b(?:postponed|moved|rescheduled|deferred|delayed|shifted|changed|advanced|brought\sforward|put\soff"
    r"|transferred)\s\Z"
)
"""What was to be on two days, and is no range: "postponed from 24 and 25 April"."""
_SECOND_HALF = {"from": "to", "between": "and"}
_GOES_ON = {
    "from": compiled(r"^[^.;,]*?\s(?:to|until|till|through)\s\d"),
    "between": compiled(r"^[^.;,]*?\sand\s\d"),
}
"""Behind a range with a dash the other half comes: "from 5-6 March to 8 April" is from the one to the other."""


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each such range."""
    for passage in passages(statement):
        text = passage.text
        if not any(word in text for word in ("rom ", "etween ", "ROM ", "ETWEEN ", "n ")):
            continue
        others = sorted(as_written.spans(text))
        for both in _BOTH.finditer(text):
            if not _is_others(both.start(), others):
                what = f'"{both[0]}" has a dash and "{both["word"]}"'
                yield Problem(ID, Severity.WARNING, what, passage.place, "take one of them out")
        vague = [time for time in dates.find_vague(text) if time.kind == "day without year"]
        found: list[dates.Span | dates.Vague] = [*dates.find(text), *vague]
        for span in sorted(found, key=lambda span: span.at):
            if not _is_others(span.at[0], others):
                yield from _at(passage, span)
        for crossed in _CROSSED.finditer(text):
            if not _is_others(crossed.start(), others):
                yield from _with_the_others_half(passage, crossed)


def _is_others(at: int, others: Sequence[tuple[int, int]]) -> bool:
    """Return whether a place is within what others wrote, which is in order."""
    before = bisect_right(others, (at, sys.maxsize)) - 1
    return before >= 0 and at < others[before][1]


def _at(passage: Passage, span: dates.Span | dates.Vague) -> Iterator[Problem]:
    near = max(0, span.at[0] - _NEAR)
    word = _WORD.search(passage.text, near, span.at[0])
    on = _ON.search(passage.text, near, span.at[0])
    day = isinstance(span, dates.Span) and span.start == span.end  # 2021-06-10 has dashes, and is no range
    if on and _WORDED.match(span.text):
        yield _with_on(passage, span, on)
    if not word or not _DASHED.search(span.text) or day:
        return
    parts = _DASH.split(span.text, 1)
    if _GOES_ON[word[1].lower()].search(f"{parts[1]}{passage.text[span.at[1] : span.at[1] + _NEAR]}"):
        return
    better = f"{word[1]} {parts[0]} {_SECOND_HALF[word[1].lower()]} {parts[1]}"
    mend = f'write "{better}", or "on {parts[0]}–{parts[1]}"'
    dash = next(found for found in _DASH.finditer(passage.text, span.at[0]) if found.end() - found.start())
    correction = Correction(passage.at, dash.span(), f" {_SECOND_HALF[word[1].lower()]} ")
    what = f'"{word[1]} {span.text}" is half a range'
    yield Problem(ID, Severity.WARNING, what, passage.place, mend, correction=correction)


def _with_the_others_half(passage: Passage, found: re.Match[str]) -> Iterator[Problem]:
    word, first, last = found["word"], found["first"], found["last"]
    half = _SECOND_HALF[word.lower()]
    if found["half"] == half or _MOVED.search(passage.text, 0, found.start()):
        return
    other = f"on {first} and {last}" if half == "to" else f"from {first} to {last}"
    what = f'"{found[0]}" is half a range: "{word}" wants "{half}"'
    yield Problem(ID, Severity.WARNING, what, passage.place, f'write "{word} {first} {half} {last}", or "{other}"')


def _with_on(passage: Passage, span: dates.Span | dates.Vague, on: re.Match[str]) -> Problem:
    correction = Correction(passage.at, on.span(1), "From" if on[1] == "On" else "from")
    mend = f'write "from {span.text}", or "on {span.text.replace(" to ", "–", 1)}"'
    return Problem(
        ID, Severity.WARNING, f'"{on[1]} {span.text}" is half a range', passage.place, mend, correction=correction
    )
