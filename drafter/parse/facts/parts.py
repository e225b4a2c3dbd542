"""A day of a meeting that is not the whole of it: its opening, its closing, a retreat, a session, a reception.

Such a day completes what title and other sentences tell, and never narrows it: opened on 14 June, closed on 16 June.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter import dates, sentences
from drafter.dates import Span
from drafter.model import Block, BlockKind
from drafter.parse.facts import meeting_names, others

_LONGEST = 31
"""No meeting lasts more days than this."""

_ENDS = 8
"""So many paragraphs at the beginning, and at the end, may tell when the meeting closed."""

_EVENT = re.compile(
    r"\b(?:retreats?|receptions?|dinners?|ceremony|segment|(?:opening|closing|inaugural|plenary|first|final|working)\s"
    r"(?:session|plenary|ceremony|meeting)|plenary)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(r"\s(?:was|were|is|took|began|opened|commenced|started|met|convened|held)\b")
_BEGAN = re.compile(
    r"\b(?:opened|commenced|began|started|inaugurated|launched)\b(?!.*\b(?:closed|concluded|ended|closing|ending)\b)",
    re.IGNORECASE,
)
_MEETING = (
    rf"(?:The|This|It)\s(?:(?:[\w’'-]+\s){{0,8}}?(?:{meeting_names.NOUN.pattern}|{meeting_names.EVENT.pattern}"
    rf"|{meeting_names.WEAK_NOUN.pattern})\s)?(?:was\s|were\s)?(?:(?:officially|formally|then|duly)\s)?"
)
_CLOSED = re.compile(
    rf"{_MEETING}(?:closed|concluded|ended|finished|adjourned|came\sto\s(?:an\send|a\sclose))\b", re.IGNORECASE
)
_LASTED = re.compile(rf"{_MEETING}(?:lasted|ran|continued|extended)\s(?:for\s|over\s)?\w+\sdays\b", re.IGNORECASE)
_OF_IT = re.compile(r"(?:It|This)\s(?:was\s|were\s)?[a-z]+\s")  # a sentence that goes on the opening one


def is_event(sentence: str, title: str) -> bool:
    """Return whether a sentence's subject is part of a meeting, and not what the title names: "The Forum retreat"."""
    head = _HEAD.search(sentence)
    found = _EVENT.search(sentence, 0, head.start()) if head else None
    return found is not None and found[0].lower().split()[-1] not in title.lower()


def is_beginning(sentence: str) -> bool:
    """Return whether a sentence tells when the meeting began, and no more."""
    return _BEGAN.search(sentence) is not None


def whole(day: Span, told: Iterable[Span]) -> Span:
    """Return the first of what else is told that a single day lies within; the day itself where nothing is."""
    wider = (span for span in told if span.start <= day.start and day.end <= span.end and span.start < span.end)
    return next((span for span in wider if _days(span) <= _LONGEST), day) if day.start == day.end else day


def until_closed(day: Span, blocks: Sequence[Block]) -> Span:
    """Return a day of opening with the day on which the same meeting closed; the day where no sentence tells it."""
    ends = (end for sentence in _sentences(blocks) for end in _closing(sentence, day))
    last = next((end for end in ends if day.start < end.end and (end.end - day.start).days < _LONGEST), None)
    return Span(day.start, last.end, day.text, day.at) if last else day


def closings(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the first sentences that say of the meeting that it closed: "The Session ended on Friday"."""
    first = next((block.lines for block in blocks if block.kind is BlockKind.PARAGRAPH), None)
    for block in blocks[:_ENDS]:
        for sentence in sentences.split(block.text) if block.kind is BlockKind.PARAGRAPH else ():
            own = others.own(sentence)
            closed = (_CLOSED.match(own) or _LASTED.match(own)) and (block.lines == first or not _OF_IT.match(own))
            if closed and not others.is_another(own) and not dates.find(own):
                yield own


def _closing(sentence: str, day: Span) -> Iterator[Span]:
    own = others.own(sentence)
    closed = _CLOSED.match(own)
    if closed and not others.is_another(own):
        yield from (span for span in dates.find(own) if span.at[0] >= closed.end())
        vague = (time for time in dates.find_vague(own) if time.kind == "day without year")
        yield from filter(None, (dates.with_year(time, day.start.year) for time in vague))


def _sentences(blocks: Sequence[Block]) -> Iterator[str]:
    told = [block for block in blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)]
    for block in [*told[:_ENDS], *told[_ENDS:][-_ENDS:]]:
        yield from sentences.split(block.text)


def _days(span: Span) -> int:
    return (span.end - span.start).days + 1
