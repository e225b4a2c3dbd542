"""Numbers in words: seven, twenty-three, one hundred and two; and what figure they print."""

from __future__ import annotations

import re

ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
TO_NINETEEN = (*ONES, *TEENS)
"""From one to nineteen: the numbers that are one word each, and no ten."""
_VALUES = {word: number for number, word in enumerate(TO_NINETEEN, 1)} | {
    word: 10 * n for n, word in enumerate(TENS, 2)
}


def in_words(n: int) -> str:
    """Return 7 as "seven", 28 as "twenty-eight".

    Raises ValueError outside 1 to 99.
    """
    if not 1 <= n <= 99:
        raise ValueError(f"no number in words for {n}")
    if n < 20:
        return TO_NINETEEN[n - 1]
    tens, ones = divmod(n, 10)
    return f"{TENS[tens - 2]}-{ONES[ones - 1]}" if ones else TENS[tens - 2]


def figure(words: str) -> int:
    """Return the figure that words print, below a thousand: "23", "twenty-three", "One hundred and two"; else 0."""
    if words.isdecimal():
        return int(words)
    total = 0
    for word in re.findall(r"[a-z]+", words.casefold()):
        total = max(total, 1) * 100 if word == "hundred" else total + _VALUES.get(word, 0)
    return total
