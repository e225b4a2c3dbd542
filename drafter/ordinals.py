"""Ordinals of meetings in words and figures: Seventh, twenty-eighth, 28th, inaugural.

`dates` hands these on and leaves out the ordinals that belong to a date.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from drafter import sentences
from drafter.cardinals import ONES, TENS
from drafter.patterns import compiled

_FIRSTS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
HIGHEST = 999
"""The highest ordinal in words."""


def ordinal_words(n: int) -> str:
    """Return 7 as "seventh", 28 as "twenty-eighth", 121 as "one hundred and twenty-first".

    Raises ValueError outside 1 to 999.
    """
    if not 1 <= n <= HIGHEST:
        raise ValueError(f"no ordinal in words for {n}")
    hundreds, rest = divmod(n, 100)
    if hundreds:
        head = f"{ONES[hundreds - 1]} hundred"
        return f"{head} and {ordinal_words(rest)}" if rest else f"{head}th"
    if n < 20:
        return _FIRSTS[n - 1]
    tens, ones = TENS[n // 10 - 2], n % 10
    return f"{tens}-{_FIRSTS[ones - 1]}" if ones else f"{tens[:-1]}ieth"


def _letters(printed: str) -> str:
    """Return the letters that two spellings of one ordinal share: "twentyeighth"."""
    return re.sub(r"\W|\band\b", "", printed.lower())


@cache
def _numbers() -> dict[str, int]:
    return {_letters(ordinal_words(n)): n for n in range(1, HIGHEST + 1)} | {"hundredth": 100, "inaugural": 1}


_UNITS = "|".join(ONES)
_DASH = "[-\u2010-\u2015\u2212]"
_ORDINAL = compiled(
    rf"""(?<![^\W_]) (?<!\w{_DASH})             # not the end of a word, nor of "one-third"
    (?=[1-9efhinost])                           # every ordinal begins with one of these: quick to pass over the rest
    (?: (?:[1-9][0-9]{{0,2}}|(?!19|20)[1-9][0-9]{{3}}(?=[a-zA-Z]))
        (?: \s?(?-i:st|nd|rd|th|ST|ND|RD|TH) | ˢᵗ | ⁿᵈ | ʳᵈ | ᵗʰ )
      | inaugural
      | (?: (?:{_UNITS}) \s+ )? hundredth
      | (?: (?:{_UNITS}) \s+ hundred \s+ (?: and \s+ )? )?
        (?: (?:{"|".join(TENS)}) (?: \s*{_DASH}\s* | \s+ ) (?:{"|".join(_FIRSTS[:9])})
          | (?:{"|".join(tens[:-1] for tens in TENS)}) ieth
          | (?:{"|".join(_FIRSTS)}) )
    )
    (?!\w | {_DASH}\w)                          # nor the beginning of "third-country" """,
    re.IGNORECASE | re.VERBOSE,
)
_IN_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "eventh", "eighth", "ninth", "tenth", "twelfth", "teenth",
    "tieth", "hundredth", "inaugural",
)  # fmt: skip
_IN_FIGURES = compiled(r"[0-9]\s?(?:st|nd|rd|th|ST|ND|RD|TH)")
"""One of these every ordinal holds: they are asked before its pattern, which is dear."""
_ROMAN = compiled(r"(?=[ivxlcd])(?:cd|d?c{0,3}|cm)(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def ordinal(text: str, roman: bool = False) -> int | None:
    """Return the number that `text`, and nothing else in it, stands for: "Seventh", "8 th", "inaugural".

    With `roman`, "XXI" is 21; without, it is no ordinal.
    """
    printed = text.strip()
    if _ORDINAL.fullmatch(printed):
        return _number(printed)
    return _roman(printed.lower()) if roman and _ROMAN.fullmatch(printed.lower()) else None


def may_hold_one(run: str) -> bool:
    """Return whether a text with this between two of its spaces may hold an ordinal (sentences.Signs)."""
    return not run.isascii() or any(map(str.isdigit, run)) or sentences.holds(run, _IN_WORDS)


@lru_cache(maxsize=1 << 14)
def ordinals_in(text: str) -> tuple[tuple[int, str, tuple[int, int]], ...]:
    """Return every ordinal in reading order, those of dates too: number, text as printed, place.

    Those of ten thousand texts are remembered: each rule about meetings asks for them again.
    """
    if text.isascii() and not _IN_FIGURES.search(text) and not sentences.holds(text, _IN_WORDS):
        return ()  # of another alphabet's letters some may pass for ours
    found = ((_number(match.group()), match.group(), match.span()) for match in _ORDINAL.finditer(text))
    return tuple((number, printed, at) for number, printed, at in found if number is not None)


def _number(printed: str) -> int | None:
    figures = re.match("[0-9]+", printed)
    # None where letters of another alphabet pass for ours in small or capitals: a Turkish "fıfth".
    return int(figures.group()) if figures else _numbers().get(_letters(printed))


def _roman(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
