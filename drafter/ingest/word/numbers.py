"""A number as Word prints it in a list: 3, c, iii, 03, 3rd, Third ...

The forms are those of ECMA-376 part 1, 17.18.59 (ST_NumberFormat) that an English text has.
"""

from __future__ import annotations

import re

from drafter import numbering
from drafter.cardinals import in_words
from drafter.ordinals import ordinal_words

_SIGNS = "*†‡§"
_MOST_LETTERS = 780
"""Word's letters end at thirty times z."""
FORMS = frozenset({
    "decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "ordinal", "ordinalText",
    "cardinalText", "chicago", "numberInDash", "decimalEnclosedCircle", "decimalFullWidth", "hex",
})  # fmt: skip


def printed(number: int, form: str) -> str:
    """Return the number in that form; in figures where Word itself has no other, or the form is not known here."""
    match form:
        case "none" | "bullet":
            return ""
        case "decimalZero":
            return f"{number:02d}"
        case "lowerLetter" | "upperLetter" if 0 < number <= _MOST_LETTERS:
            letters = numbering.letter(number)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman" if 0 < number < 32768:
            return numbering.roman(number).upper() if form == "upperRoman" else numbering.roman(number)
        case "ordinal":
            return f"{number}{_ending(number)}"
        case "cardinalText" | "ordinalText" if 0 < number < 100:
            return _in_words(number, form == "ordinalText")
        case _:
            return _rarer(number, form)


def _rarer(number: int, form: str) -> str:
    if form == "chicago" and number > 0:
        return _SIGNS[(number - 1) % 4] * ((number - 1) // 4 + 1)
    if form == "numberInDash":
        return f"- {number} -"
    if form == "decimalEnclosedCircle" and 0 < number <= 20:
        return chr(0x2460 + number - 1)
    if form == "hex":
        return f"{number:X}"
    padded = re.match(r"0+1(?=,)", form)  # "001, 002, 003, ...", a form that the file makes itself
    return f"{number:0{len(padded[0])}d}" if padded else str(number)


def _ending(number: int) -> str:
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return {1: "st", 2: "nd", 3: "rd"}.get(last, "th")


def _in_words(number: int, ordinal: bool) -> str:
    """Return "Twenty-one" or "Twenty-first"."""
    return (ordinal_words(number) if ordinal else in_words(number)).capitalize()
