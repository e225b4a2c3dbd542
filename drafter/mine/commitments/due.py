"""By when: the words of a text that say when a thing is due, as printed; never a date made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter import dates
from drafter.dates import Span, Vague
from drafter.patterns import compiled

_BEFORE = compiled(
    r"""(?:\b(?:by|before|until|till|no\ later\ than|not\ later\ than|prior\ to|within|in\ time\ for|ahead\ of
          |from|on|in|during|at|between|starting|beginning|as\ of|as\ from|effective)\ )
        (?:(?:the|its|their|our)\ )?
        (?:(?:end|close|beginning|start|middle|course|first\ part|last\ part)\ of\ (?:the\ )?)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_MEETING = (
    r"(?:[\w’'\-]+[ ]){0,6}?"
    r"(?:[Mm]eetings?|[Ss]essions?|[Cc]onferences?|[Ss]ummits?|[Ff]ora|[Ff]orum|[Aa]ssembl(?:y|ies)"
    r"|SOM|COP|MOP|retreat|gathering)\b"
)
_RELATIVE = compiled(
    rf"""\b(?:
        (?:by|before|until|at|no\ later\ than|not\ later\ than|prior\ to|in\ time\ for|ahead\ of|in\ advance\ of
          |during)[ ]
            (?:the|its|their|our|his)\ (?:(?:time\ of\ |end\ of\ )(?:the|its|their)\ )?
            (?:next|forthcoming|upcoming|following|subsequent|coming)\ {_MEETING}
      | (?:at|for|to)\ (?:the|its|their|our)[ ]
            (?:next|forthcoming|upcoming|\d+(?:st|nd|rd|th)
              |(?:[A-Za-z-]+-)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[A-Za-z]+th))[ ]
            (?:[\w’'\-]+\ ){{0,3}}?(?:[Mm]eeting|[Ss]ession|[Cc]onference|[Ss]ummit|[Ff]orum|[Aa]ssembly)
      | by\ (?:the|its|their)[ ]
            (?:\d+(?:st|nd|rd|th)|(?:[A-Za-z-]+-)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[A-Za-z]+th))\ {_MEETING}
      | (?:before|until|no\ later\ than|prior\ to|in\ time\ for|ahead\ of|in\ advance\ of)[ ]
            (?:the|its|their)\ (?:end\ of\ the\ )?(?:[\w’'\-]+\ ){{0,6}}?{_MEETING}
      | within\ (?:the\ next\ )?(?:\w+\ |\d+\ )(?:working\ |calendar\ )?(?:days?|weeks?|months?|years?)
            (?:\ (?:of|after|following|from)\ [^,;.]{{3,80}})?
      | (?:by|before|until|at)\ the\ end\ of\ (?:the|this|next)\ (?:year|month|quarter|biennium|decade|week)
      | (?:in|over|during|within|by)\ the\ (?:next|coming|following)\ (?:(?:two|three|four|five|six|\d+|few)\ )?
            (?:years?|months?|weeks?|biennium|quarter|decade)
      | (?:by|before|until|in|during)\ (?:the\ )?(?:(?:early|mid|late|end|end\ of|beginning\ of|start\ of)[ -])?
            (?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\ \d)
      | (?:by|before|until)\ the\ (?:(?:end|start|beginning)\ of\ the\ )?(?:spring|summer|autumn|winter|season|recess)
            (?:\ (?:recess|break|holidays?))?
      | (?:(?:later|early|earlier)\ )(?:this|next)\ (?:year|month|week)
      | (?:(?:by|in|before)\ )?(?:early\ |late\ |mid-)?(?:next|this)\ (?:year|month|spring|summer|autumn|winter)
      | as\ soon\ as\ (?:possible|practicable|feasible) | at\ the\ earliest\ (?:opportunity|convenience)
      | without\ delay | in\ due\ course | immediately | forthwith
      | at\ least\ (?:once\ a\ year|annually|yearly|quarterly|monthly|twice\ a\ year|biennially)
      | annually | quarterly | biennially | every\ (?:year|two\ years|six\ months|quarter|month|meeting)
      | once\ a\ year | twice\ a\ year | on\ an?\ (?:annual|biannual|quarterly|monthly|periodical|periodic)\ basis
    )(?![\w-])""",
    re.VERBOSE,
)
_PAST = compiled(
    r"\b(?:held|adopted|established|signed|published|endorsed|agreed|convened|since|dated|launched|concluded|hosted"
    r"|recommended|approved|issued|following|made|taken|presented|of the (?:decision|resolution))\b[^,;()]{0,40}$"
)
_TO_COME = compiled(r"\b(?:to be|will be|would be|shall be|be) (?:[\w-]+ ){0,3}$")
_LATEST = compiled(r"(?:by|before|until|till|no later than|not later than|prior to)\b", re.IGNORECASE)
_DONE_BY = compiled(r"[a-z]{2,}(?:ed|en|wn|ld|ll)\s$")
"""Behind these, "by the Meeting" says who, and "at the Meeting" where."""
_OPEN_RANGE = compiled(r"\s+(?:and beyond|onwards?)", re.IGNORECASE)


def due(text: str, made: date | None, action: str) -> str:
    """Return when a deed is due, as printed; "" where neither its action nor the `text` that introduces it says.

    A time that was over when the promise was made (`made`) is none.
    """
    for part in (action, text):
        found = sorted(_found(part, made), key=lambda at: (at[0], -at[1]))
        if found:
            return part[found[0][0] : found[0][1]].strip(" ,")
    return ""


def _found(text: str, made: date | None) -> Iterator[tuple[int, int]]:
    for time in _joined(text):
        start = _with_preposition(text, time.at[0])
        if _is_to_come(time, made) and not _tells_of_the_past(text, start) and _is_told(text, time, start):
            yield start, time.at[1]
    for relative in _RELATIVE.finditer(text):
        if not (relative[0].startswith(("by ", "at the ", "at its ")) and _DONE_BY.search(text[: relative.start()])):
            yield relative.span()


def _joined(text: str) -> Iterator[Span | Vague]:
    """Yield the times of a text, two as one where they are alternatives: "late 2014/early 2015"."""
    held: Span | Vague | None = None
    for time in dates.times(text):
        if held and re.fullmatch(r"\s?/\s?|\sor\s(?:in\s)?", text[held.at[1] : time.at[0]]):
            held = Vague(text[held.at[0] : time.at[1]], (held.at[0], time.at[1]), "part of a year")
            continue
        if held:
            yield held
        held = time
    if held:
        yield held


def _is_told(text: str, time: Span | Vague, start: int) -> bool:
    """Return whether a time says when: behind a preposition, or in brackets. A bare year names things."""
    named = isinstance(time, Vague) and time.kind in ("year", "impossible date", "ambiguous date")
    return start < time.at[0] or not (named or _OPEN_RANGE.match(text, time.at[1]))


def _with_preposition(text: str, at: int) -> int:
    found = _BEFORE.search(text, max(0, at - 60), at)
    return found.start() if found else at


def _tells_of_the_past(text: str, at: int) -> bool:
    before = text[max(0, at - 70) : at]
    if _LATEST.match(text, at):
        return False
    return bool(_PAST.search(before)) and not _TO_COME.search(_PAST.sub("", before).rstrip() + " ")


def _is_to_come(time: Span | Vague, made: date | None) -> bool:
    """Return whether a time can lie ahead of the day on which the promise was made."""
    if made is None:
        return True
    if isinstance(time, Span):
        return time.end > made
    years = [int(year) for year in re.findall(r"(?:19|20|21)\d\d", time.text)]
    return not years or max(years) >= made.year
