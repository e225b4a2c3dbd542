"""Where a text is signed: the lines below its last sentence that say who signs it, where and when.

They head nothing, in bold or not: "The Hon. Ana Strelitz, Minister for Lakes", "Done at Klow, 5 June 2015",
"For the Council", "Ends". No text stands below them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import dates, numbering
from drafter.received import SourceKind, SourceParagraph

_LONGEST, _LONGEST_DAY = 140, 60
_MOST = 12  # lines below a "Done at ..."
_FEW = 4  # lines above a day at the very end: who, where, when
_SIGNS = re.compile(
    r"""\W*(?: (?:done|signed|adopted|issued|given|agreed)\s(?:at|in|on|by|this|the)\b.*
        | \(?signed\)?\W* | s/\W*.* | \[signature\]
        | for\s(?:and\son\sbehalf\sof|the\b|[A-Z]).* | on\sbehalf\sof\b.*
        | (?:end(?:s|\sof\s(?:the\s)?\w+(?:\s\w+)?)?|-?\s?30\s?-?|finis)\W* )""",
    re.IGNORECASE | re.VERBOSE,
)
_DONE = re.compile(r"\W*(?:done|signed|given)\s(?:at|in|on|by|this)\b", re.IGNORECASE)
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
        (?:co-?)?(?:minister|secretary|president|chair(?:man|woman|person)?s?|director
          |commissioner|governor|attorney|head)\b)
        [^.;:]{0,120}""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACE = re.compile(r"[^\W\d_a-z][\w’'.-]*(?:[\s,]+[^\W\d_a-z][\w’'.-]*){0,4}")


def is_signed(text: str) -> bool:
    """Return whether a line says where and when a text was signed, whatever its looks: it is no title."""
    return bool(_DONE.match(text))


def begins(body: Sequence[SourceParagraph]) -> int:
    """Return where the lines begin that sign a text; the length of its body where there are none."""
    return min(_said(body), _named(body))


def _said(body: Sequence[SourceParagraph]) -> int:
    """Return where words begin that only sign, "Done at ...", or a few lines that end in a day."""
    end = _tail(body)
    tail = body[end:]
    first = next((at for at, part in enumerate(tail) if _SIGNS.fullmatch(part.text)), len(tail))
    if first == len(tail) and 1 < len(tail) <= _FEW and _is_day(tail[-1].text):
        first = 0
    return end + first if end else len(body)


def _tail(body: Sequence[SourceParagraph]) -> int:
    """Return where the short lines after the last sentence begin, if they are few enough for signatures."""
    end = len(body)
    while end and _may_stand_below(body[end - 1]):
        end -= 1
    while end < len(body) and body[end].kind is not SourceKind.LINE:
        end += 1
    return end if len(body) - end <= _MOST else len(body)


def _may_stand_below(part: SourceParagraph) -> bool:
    plain = part.kind in (SourceKind.LINE, SourceKind.PARAGRAPH) and not (part.label or part.level or part.title)
    ended = part.text.endswith((".", ";")) or bool(numbering.split_annex(part.text)[0])
    return plain and len(part.text) <= _LONGEST and not ended


def _named(body: Sequence[SourceParagraph]) -> int:
    """Return where persons, places and days begin, of which alone the last lines are."""
    start = len(body)
    while start and _may_sign(body[start - 1]) and (_opens(body, start - 1) or _OFFICE.fullmatch(body[start - 1].text)):
        start -= 1
    while start < len(body) and not _opens(body, start):
        start += 1  # an office alone opens nothing
    return start


def _may_sign(part: SourceParagraph) -> bool:
    return part.kind is SourceKind.LINE and not part.level and not part.label and len(part.text) <= _LONGEST


def _opens(body: Sequence[SourceParagraph], at: int) -> bool:
    """Return whether the lines that sign may begin with this one: a person, or a place and its day."""
    text = body[at].text
    return bool(_PERSON.match(text)) or (len(text) <= _LONGEST_DAY and bool(dates.find(text))) or _is_place(body, at)


def _is_place(body: Sequence[SourceParagraph], at: int) -> bool:
    """Return whether a line is a place above a day: "Klow, Elbonia"."""
    below = body[at + 1].text if at + 1 < len(body) and _may_sign(body[at + 1]) else ""
    return bool(_PLACE.fullmatch(body[at].text)) and len(below) <= _LONGEST_DAY and _is_day(below)


def _is_day(text: str) -> bool:
    spans = dates.find(text)
    return bool(spans) and spans[0].text == text.strip(" ().")
