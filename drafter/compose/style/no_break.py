"""Spaces at which no line may end: in "14 March 2017", "paragraph 5", "US$ 5 million", "12 per cent"."""

from __future__ import annotations

import re

from drafter import dates
from drafter.compose.style.agreed_words import Pieces, respelled
from drafter.patterns import compiled

_NUMBERED = (
    "paragraphs?|paras?\\.|articles?|annex|appendix|sections?|chapters?|resolutions?|No\\.|Nos\\.|pages?|p\\.|pp\\."
)
_UNITS = (
    r"per\ cent|percent|million|billion|trillion|thousand|km|metres?|kilometres?|miles?|hectares?|tonnes?|kg"
    "|hours?|minutes?|days?|weeks?|months?|years?|dollars?|euros?"
)
_SPACE = compiled(
    rf"""(?<=\d)\ (?=(?:{dates.ANY_MONTH})\b)             # 14 March
       | (?<=[A-Z]\$)\ (?=\d) | (?<=[€£$])\ (?=\d)  # US$ 5
       | (?<=\d)\ (?=(?:{_UNITS})\b)              # 12 per cent""",
    re.VERBOSE,
)
_BEFORE_NUMBER = compiled(rf"(?<![\w-])(?i:{_NUMBERED}) (?=\d|[A-Z]\b)")


def fitted(parts: Pieces) -> Pieces:
    """Return the pieces with these spaces in agreed words; the text is looked at as a whole."""
    return respelled(parts, _unbroken)


def _unbroken(text: str) -> str:
    spaces = {found.start() for found in _SPACE.finditer(text)}
    spaces |= {found.end() - 1 for found in _BEFORE_NUMBER.finditer(text)}
    return "".join("\u00a0" if at in spaces else letter for at, letter in enumerate(text))
