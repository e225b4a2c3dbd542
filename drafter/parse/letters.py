"""The note under which somebody sent a text: "Dear all, please find below the text as adopted. Regards, Anne".

In: the paragraphs that a file begins with. Out: how many of them are such a note, where that is sure. A text that
only greets its readers is none: a note sends a text on, or ends as letters do, before the text begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from drafter.parse.titles import is_prominent
from drafter.received import SourceKind, SourceParagraph

_GREETS = re.compile(
    r"(?:dear|hello|hi|good\s(?:morning|afternoon|day|evening)|greetings|chers?|chères?|estimad[oa]s?|prezad[oa]s"
    r"|(?:colleagues|all|everyone|team)\s?[,:!])(?:\b|\W|$)",
    re.IGNORECASE,
)
_SENDS = re.compile(
    r"""\b(?:please\s(?:find|see)|(?:find|see)\s(?:\w+\s){0,3}(?:below|attached|enclosed)|attached\s(?:is|are|please)
        |I\s(?:attach|enclose|forward)|(?:text|version|copy|draft|statement|communiqu[eé])\s
        (?:is\s|are\s)?(?:below|attached|enclosed|follows)|as\sattached
        |forward(?:ing|ed)|for\syour\s(?:information|records?|files?|reference|comments?)|fyi|herewith|pasted\sbelow
        |veuillez\strouver|ci-(?:joint|dessous)|adjunto|sírvanse)\b""",
    re.IGNORECASE | re.VERBOSE,
)

_CLOSES = re.compile(
    r"""(?:^|[.!,]\s)(?:(?:with\s)?(?:best|kind|warm|many)\s(?:regards|wishes|thanks)
        |(?:with\s)?regards|yours(?:\s\w+)?|sincerely|cheers
        |best|thanks|thank\syou|cordialement|bien\sà\svous|saludos|atentamente)\s?[,.!]?(?:\s[^.;:]{1,60})?$""",
    re.IGNORECASE | re.VERBOSE,
)
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*\s?){1,4}$")
_LONGEST = 600
"""Letters of a note that only sends a text on."""
_MOST = 8
"""Paragraphs of one, a name and an office below its end among them."""


def greets(text: str) -> bool:
    """Return whether words begin as a letter does."""
    return _GREETS.match(text) is not None


def end(parts: Sequence[SourceParagraph]) -> int:
    """Return how many of the first paragraphs are a note; 0 where that is not sure, or nothing stands below."""
    run = list(takewhile(_may_be_note, parts[:_MOST]))
    texts = [part.text for part in run]
    if not texts or not (greets(texts[0]) or _SENDS.match(texts[0])):
        return 0
    sends = [at for at, text in enumerate(texts) if _SENDS.search(text)]
    closes = [at for at, text in enumerate(texts) if _CLOSES.search(text)]
    last = max([*sends[:1], *closes[:1]], default=-1)
    if closes and last == closes[0] and texts[last].endswith((",", "regards", "Regards")):
        last += int(len(texts) > last + 1 and _NAME.match(texts[last + 1]) is not None)
    short = sum(map(len, texts[: last + 1])) <= _LONGEST
    return last + 1 if last >= 0 and short and len(parts) > last + 2 else 0


def _may_be_note(part: SourceParagraph) -> bool:
    plain = part.kind in (SourceKind.PARAGRAPH, SourceKind.LINE) and not (part.label or part.level or part.title)
    return plain and not is_prominent(part)
