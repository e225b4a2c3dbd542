"""A number that stands in words and in figures, for the rule `counts_agree`: "twelve (11) members".

In: a text. Out: each number in words, with another in figures in the brackets behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.cardinals import ONES, TENS, figure
from drafter.check.facts.announced import WORDS
from drafter.check.places import Passage
from drafter.model import Problem
from drafter.patterns import compiled
from drafter.problems import warning

_TWICE = compiled(
    rf"""(?<![\w-])(?P<words>(?P<tens>{"|".join(TENS)})(?:[-‑\ ](?P<ones>{"|".join(ONES)}))?
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
        if _NUMBERED.search(passage.text, 0, found.start()) or figure(found["words"]) == int(found["figure"]):
            continue
        what = f'"{found[0].strip()}" is one number in words, and another in figures'
        yield warning("counts-agree", what, passage.place, "find out which number is right, and correct the other")
