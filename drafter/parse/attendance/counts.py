"""How many a sentence says there were: "12 countries", "Twenty-three members", "one hundred and two delegations".

In: a sentence. Out: the counts in it, each with its figure. What is counted only in part ("including") is no count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.cardinals import TENS, TO_NINETEEN, figure

_UNIT, _TEN = "|".join(("zero", *TO_NINETEEN)), "|".join(TENS)
_BELOW_HUNDRED = rf"(?:(?:{_TEN})(?:(?:\s?[-‐‑–]\s?|\s)(?:{_UNIT}))?|{_UNIT})"
_WORDS = rf"(?:(?:a|{_UNIT})\shundred(?:\s(?:and\s)?{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
_COUNT = re.compile(
    rf"""(?<!\bof\sthe\s)(?<!\b[Pp]lus\s)(?<![\w-])(?P<count>\d{{1,3}}|{_WORDS})\s(?:\w+\s)?
    (?P<what>countries|states|members|economies|delegations|governments|(?:international\s)?organi[sz]ations)\b
    (?!,?\s(?:including|such\sas)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_PART_OF = re.compile(
    rf"(?:\d|\b(?:{_UNIT}|{_TEN}|hundred))\s[\w\s]{{1,40}},?\s(?:including|such\sas)\b|\bamong\s(?:them|others)\b",
    re.IGNORECASE,
)


class Count(NamedTuple):
    """A count as printed, its figure, and what it counts."""

    printed: str
    figure: int
    what: str


def of(sentence: str) -> Iterator[Count]:
    """Yield the counts of a sentence that names all whom it counts."""
    for found in () if _PART_OF.search(sentence) else _COUNT.finditer(sentence):
        yield Count(found[0], figure(found["count"]), found["what"])
