"""Where a text is signed: the lines below its last sentence that say who signs it, where and when.

They head nothing, in bold or not: "The Hon. Ana Strelitz, Minister for Lakes", "Klow", "5 June 2015".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import dates
from drafter.received import SourceKind, SourceParagraph

_LONGEST = 140
_LONGEST_DAY = 60
_PERSON = re.compile(
    r"""(?:(?:for|signed(?:\sby)?|on\sbehalf\sof)[:\s]\s*)?(?:the\s)?(?:
        (?:rt\.?\s)?hon(?:ou?rable)?\b | h\.\s?e\.?\s | he\s(?=mr|ms|dr)
      | (?:his|her|your|their)\sexcellenc(?:y|ies)\b
      | (?:mr|mrs|ms|mx|dr|prof|amb|gen|lt|col|sen)\b\.?
      | (?:professor|ambassador|senator|sir|dame|dato|datuk|tan\sri)\s
    )\s*\S""",
    re.IGNORECASE | re.VERBOSE,
)
_OFFICE = re.compile(
    r"""(?:(?:the\s)?(?:(?:deputy|vice|prime|permanent|acting|first)[\s-])*
        (?:co-?)?(?:minister|secretary|president|chair(?:man|woman|person)?s?|director|commissioner|governor|attorney|head)\b)
        [^.;:]{0,120}""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACE = re.compile(r"[^\W\d_a-z][\w’'.-]*(?:[\s,]+[^\W\d_a-z][\w’'.-]*){0,4}")


def begins(body: Sequence[SourceParagraph]) -> int:
    """Return where the lines begin that sign a text; the length of its body where there are none."""
    start = len(body)
    for at in range(len(body) - 1, -1, -1):
        if not _may_sign(body[at]) or not _signs(body, at):
            break
        start = at
    while start < len(body) and not _opens(body, start):
        start += 1
    return start


def _may_sign(part: SourceParagraph) -> bool:
    return part.kind is SourceKind.LINE and not part.level and not part.label and len(part.text) <= _LONGEST


def _signs(body: Sequence[SourceParagraph], at: int) -> bool:
    text = body[at].text
    return bool(_PERSON.match(text) or _OFFICE.fullmatch(text)) or _tells_day(text) or _is_place(body, at)


def _opens(body: Sequence[SourceParagraph], at: int) -> bool:
    """Return whether the lines that sign may begin with this one: a person, or a place and its day; no office alone."""
    return bool(_PERSON.match(body[at].text)) or _tells_day(body[at].text) or _is_place(body, at)


def _tells_day(text: str) -> bool:
    return len(text) <= _LONGEST_DAY and bool(dates.find(text))


def _is_place(body: Sequence[SourceParagraph], at: int) -> bool:
    """Return whether a line is a place above a day: "Klow, Elbonia"."""
    below = body[at + 1].text if at + 1 < len(body) and _may_sign(body[at + 1]) else ""
    return bool(_PLACE.fullmatch(body[at].text)) and _is_day(below)


def _is_day(text: str) -> bool:
    spans = dates.find(text) if len(text) <= _LONGEST_DAY else ()
    return bool(spans) and spans[0].text == text.strip(" ().")
