"""How many a sentence says there were: "12 countries", "Twenty-three members", "one hundred and two delegations".

In: a sentence. Out: the counts in it, each with its figure. What is counted only in part ("including") is no count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_UNITS = {word: number for number, word in enumerate(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
)}  # fmt: skip
_TENS = {word: 10 * number for number, word in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
)}  # fmt: skip
_UNIT, _TEN = "|".join(_UNITS), "|".join(_TENS)
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


def figure(words: str) -> int:
    """Return the figure that words print, below a thousand: "23", "twenty-three", "one hundred and two"."""
    if words.isdecimal():
        return int(words)
    total = 0
    for word in re.findall(r"[a-z]+", words.casefold()):
        if word == "hundred":
            total = max(total, 1) * 100
        total += _UNITS.get(word, 0) + _TENS.get(word, 0)
    return total
