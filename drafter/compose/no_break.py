"""Spaces at which no line may end: in "14 March 2017", "paragraph 5", "US$ 5 million", "12 per cent"."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter import dates
from drafter.compose.agreed_words import Pieces, Whose, text_of
from drafter.patterns import compiled

_MONTHS = "|".join(dates.MONTHS)
_NUMBERED = (
    "paragraphs?|paras?\\.|articles?|annex|appendix|sections?|chapters?|resolutions?|No\\.|Nos\\.|pages?|p\\.|pp\\."
)
_UNITS = (
    r"per\ cent|percent|million|billion|trillion|thousand|km|metres?|kilometres?|miles?|hectares?|tonnes?|kg"
    "|hours?|minutes?|days?|weeks?|months?|years?|dollars?|euros?"
)
_SPACE = compiled(
    rf"""(?<=\d)\ (?=(?:{_MONTHS})\b)             # 14 March
       | (?<=[A-Z]\$)\ (?=\d) | (?<=[€£$])\ (?=\d)  # US$ 5
       | (?<=\d)\ (?=(?:{_UNITS})\b)              # 12 per cent""",
    re.VERBOSE,
)
_BEFORE_NUMBER = compiled(rf"(?<![\w-])(?i:{_NUMBERED}) (?=\d|[A-Z]\b)")


def fitted(parts: Pieces) -> Pieces:
    """Return the pieces with these spaces in agreed words; the text is looked at as a whole."""
    text = text_of(parts)
    spaces = {found.start() for found in _SPACE.finditer(text)}
    spaces |= {found.end() - 1 for found in _BEFORE_NUMBER.finditer(text)}
    at, done = 0, []
    for piece in parts:
        own = piece.text
        if piece.whose is Whose.AGREED:
            own = "".join("\u00a0" if at + n in spaces else letter for n, letter in enumerate(own))
        done.append(replace(piece, text=own))
        at += len(piece.text)
    return tuple(done)
