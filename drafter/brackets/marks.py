"""A text in its marks and words: the pieces, put together again, are the text to the letter, whatever it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.model import GAP
from drafter.patterns import compiled

_UNITS = (
    "%", "per cent", "percent", "days?", "weeks?", "months?", "years?", "hours?", "minutes?", "times", "pages",
    "million", "billion", "thousand", "members", "participants", "delegations", "countries", "States", "experts",
    "meetings", "dollars", "euros", "US dollars", "working days", "calendar days",
)  # fmt: skip
"""What a figure in brackets counts that is in dispute: "within [30] days". Else [3] is the mark of a note."""

_HARMLESS = (
    r"\[(?:sic|[ivx]{1,5}|\.\.\.|…|\^[\w-]{1,20}|emphasis (?:added|in original|supplied)"
    r"|\d{1,3}(?:\s?[,–-]\s?\d{1,3})+)\]"
)
"""[^1] is the mark of a note in Markdown, whose note is lost: the rule `footnotes` tells of it."""
_NOTE = rf"\[\d{{1,3}}\](?!\s(?:{'|'.join(_UNITS)})(?!\w))"
_BLANK, _SOME = r"[\s\u00a0]{0,4}", r"[\s\u00a0]{1,4}"
"""Never without a bound: a text may hold thousands of blanks, and each would be tried."""

_MARK = compiled(
    rf"""(?P<harmless> {GAP.pattern} | (?i:{_HARMLESS}) | {_NOTE.replace(" ", r"[ ]")} )
      | (?P<open> \[ )
      | (?P<close> \] )
      | (?P<parting> (?<=\]){_BLANK}/{_BLANK} | {_SOME}/{_SOME} | {_BLANK}/{_BLANK}(?=\[) )
      | (?P<named> (?<!\w) (?i:alt(?:ernative)?|option) \.? {_BLANK} (?:\d{{1,2}}|[A-Z]) {_BLANK} [:.–—] {_BLANK} )
    """,
    re.VERBOSE,
)
"""A gap, a note's mark and the like; a bracket; a slash between alternatives; "ALT 2:" before one."""


class Sign(StrEnum):
    """What a piece of a text is."""

    WORDS = "words"
    HARMLESS = "harmless"
    OPEN = "open"
    CLOSE = "close"
    PARTING = "parting"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Piece:
    """A mark, or the words between two of them; `at` is where it begins."""

    sign: Sign
    text: str
    at: int

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.at + len(self.text)


def parse(text: str) -> tuple[Piece, ...]:
    """Return the pieces of any text: their texts, joined, are the text.

    A slash or "ALT 2:" is a mark in every place; only within a bracket does it part alternatives.
    """
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[Piece]:
    done = 0
    for found in _MARK.finditer(text):
        if found.start() > done:
            yield Piece(Sign.WORDS, text[done : found.start()], done)
        sign = next(sign for sign in Sign if sign is not Sign.WORDS and found[sign.value] is not None)
        yield Piece(sign, found[0], found.start())
        done = found.end()
    if done < len(text):
        yield Piece(Sign.WORDS, text[done:], done)
