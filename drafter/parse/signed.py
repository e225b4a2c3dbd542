"""Where the lines begin with which a document is signed: "Done at Klow, 5 March 2013", "For the Council", "Ends".

In: the body of a document. Out: the place of the first of such lines. They stand at its end, with no text below
them, and so head nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import dates, numbering
from drafter.received import SourceKind, SourceParagraph

_SIGNS = re.compile(
    r"""\W*(?: (?:done|signed|adopted|issued|given|agreed)\s(?:at|in|on|by|this|the)\b.*
        | \(?signed\)?\W* | s/\W*.* | \[signature\]
        | for\s(?:and\son\sbehalf\sof|the\b|[A-Z]).* | on\sbehalf\sof\b.*
        | (?:end(?:s|\sof\s(?:the\s)?\w+(?:\s\w+)?)?|-?\s?30\s?-?|finis)\W* )""",
    re.IGNORECASE | re.VERBOSE,
)
_DONE = re.compile(r"\W*(?:done|signed|given)\s(?:at|in|on|by|this)\b", re.IGNORECASE)
_MOST = 12  # lines of signatures
_LONGEST = 120
_FEW = 4  # lines with a day at their end: who, where, when


def is_signed(text: str) -> bool:
    """Return whether a line says where and when a text was signed, whatever its looks: it is no title."""
    return bool(_DONE.match(text))


def begins(body: Sequence[SourceParagraph]) -> int:
    """Return the place of the first line of those that sign; the number of all paragraphs where none does."""
    tail = _tail(body)
    end = len(body) - len(tail)
    first = next((at for at, part in enumerate(tail) if _SIGNS.fullmatch(part.text)), len(tail))
    if first == len(tail) and 1 < len(tail) <= _FEW and _is_day(tail[-1].text):
        first = 0
    return end + first if end else len(body)


def _tail(body: Sequence[SourceParagraph]) -> list[SourceParagraph]:
    """Return the short lines after the last sentence, if they are few enough for signatures."""
    tail: list[SourceParagraph] = []
    for part in reversed(body):
        plain = part.kind in (SourceKind.LINE, SourceKind.PARAGRAPH) and not (part.label or part.level or part.title)
        if not plain or len(part.text) > _LONGEST or part.text.endswith((".", ";")) or _is_annex(part.text):
            break
        tail.insert(0, part)
    while tail and tail[0].kind is not SourceKind.LINE:
        del tail[0]
    return tail if len(tail) <= _MOST else []


def _is_annex(text: str) -> bool:
    return bool(numbering.split_annex(text)[0])


def _is_day(text: str) -> bool:
    spans = dates.find(text)
    return bool(spans) and spans[0].text == text.strip(" ().")
