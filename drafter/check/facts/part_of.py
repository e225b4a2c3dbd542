"""More than there are: "61 of the 51 stations".

Passes: The limit was exceeded at 6 of the 51 stations, and two of the three members were present.
Fails:  The limit was exceeded at 61 of the 51 stations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.facts.counts_agree import WORDS
from drafter.check.places import running
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled
from drafter.problems import warning

ID = "part-of"
_NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(WORDS)}"
_PART = compiled(
    rf"(?<![\w.,/–-])(?P<part>{_NUMBER})\s(?:out\s)?of\s(?:the|its|their|our|all)\s(?P<whole>{_NUMBER})\s(?=[a-z])"
    r"(?!million|billion|per\b)",
    re.IGNORECASE,
)
_YEAR = 4  # digits: "in 2031 of the 12 members"
_NOT_COUNTED = compiled(
    r"\b(?:articles?|paragraphs?|annex|chapters?|sections?|decision|resolution|pages?|no\.|rules?|\w+ and)\s$",
    re.IGNORECASE,
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning for each part that is more than its whole."""
    for passage in running(statement):
        for found in _PART.finditer(passage.text) if " of " in passage.text else ():
            part, whole = _number(found["part"]), _number(found["whole"])
            is_year = found["part"].isdecimal() and len(found["part"]) == _YEAR
            if part > whole and not is_year and not _NOT_COUNTED.search(passage.text[: found.start()]):
                what = f'"{found[0].strip()}": the part is more than all'
                yield warning(ID, what, passage.place, "correct one of the numbers")


def _number(printed: str) -> int:
    bare = printed.replace(",", "")
    return int(bare) if bare.isdecimal() else WORDS.index(printed.casefold()) + 2
