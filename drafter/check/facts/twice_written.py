"""A number that stands in words and in figures, for the rule `counts_agree`: "twelve (11) members".

In: a text. Out: each number in words, with another in figures in the brackets behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.facts.announced import WORDS
from drafter.check.places import Passage
from drafter.model import Problem
from drafter.patterns import compiled
from drafter.problems import warning

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = ("one", *WORDS[:8])
_TWICE = compiled(
    rf"""(?<![\w-])(?P<words>(?P<tens>{"|".join(_TENS)})(?:[-‑\ ](?P<ones>{"|".join(_ONES)}))?
           |{"|".join(reversed(WORDS))}|one)
         \ \((?P<figure>\d{{1,2}})\)\ (?=[a-z])""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED = compiled(
    r"\b(?:article|paragraph|annex|chapter|section|part|phase|pillar|goal|rule|item|decision|figure|table"
    r"|note|hundred|thousand|and|point|step)\s\Z",
    re.IGNORECASE,
)
"""What is numbered and no count: "article two (3)"."""


def otherwise(passage: Passage) -> Iterator[Problem]:
    """Yield a warning at each such number."""
    for found in _TWICE.finditer(passage.text) if "(" in passage.text else ():
        if _NUMBERED.search(passage.text, 0, found.start()) or _value(found) == int(found["figure"]):
            continue
        what = f'"{found[0].strip()}" is one number in words, and another in figures'
        yield warning("counts-agree", what, passage.place, "find out which number is right, and correct the other")


def _value(found: re.Match[str]) -> int:
    if found["tens"]:
        tens = 10 * (_TENS.index(found["tens"].casefold()) + 2)
        return tens + (_ONES.index(found["ones"].casefold()) + 1 if found["ones"] else 0)
    words = found["words"].casefold()
    return 1 if words == "one" else WORDS.index(words) + 2
