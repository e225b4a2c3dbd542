"""The name of a meeting counted on: "Seventh Meeting" gives "Eighth Meeting", in the manner of the last one.

A name that bears the day or the place of its meeting is not counted on: the next meeting's cannot be told from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter import dates, numbering, ordinals

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20|21)\d\d(?!\d)")
_FIGURE = re.compile(r"(?<![\d/.,-])(\d{1,3})(?![\d/.,]|-\d|\s?(?:days?|hours?|members?)\b)")
_ROMAN = re.compile(r"(?<![\w-])[IVXLC]+(?![\w-])")
_MEETINGS = "(?:meeting|conference|session|summit|forum|round ?table|workshop)s?"
_ENDINGS = ("th", "st", "nd", "rd")


def number_in(name: str) -> int | None:
    """Return which of its kind a meeting is by its name, None where it says no number, or more than one."""
    told = {number for number, _, _ in ordinals.ordinals_in(name)}
    return told.pop() if len(told) == 1 else None


def counted_on(name: str, number: int | None) -> str:
    """Return the name that the next meeting has, "" where that is not certain.

    `number` is what the last meeting counts as; a name that counts nothing is the same for the next.
    """
    if dates.find(name) or dates.find_vague(name) or _YEAR.search(name):
        return ""
    found = ordinals.ordinals_in(name)
    if found:
        of_it = [each for each in found if each[0] == number] if number else list(found)
        if len(of_it) != 1 or of_it[0][0] >= ordinals.HIGHEST:
            return ""
        value, printed, (begin, end) = of_it[0]
        return name[:begin] + _like(printed, value + 1) + name[end:]
    return _other_numbers(name, number)


def _other_numbers(name: str, number: int | None) -> str:
    """Return a name that counts in plain figures or Roman numerals, "Meeting No. 7", "SOM VII", counted on."""
    figures, numerals = list(_FIGURE.finditer(name)), list(_ROMAN.finditer(name))
    if not figures and not numerals:
        return name
    of_it = [each for each in figures if int(each[1]) == number]
    if len(of_it) == 1:
        return f"{name[: of_it[0].start()]}{int(of_it[0][1]) + 1}{name[of_it[0].end() :]}"
    of_it = [each for each in numerals if number and ordinals.ordinal(each[0], roman=True) == number]
    if number and len(of_it) == 1 and not figures:
        return f"{name[: of_it[0].start()]}{numbering.roman(number + 1).upper()}{name[of_it[0].end() :]}"
    return ""


def free_of(name: str, words: Iterable[str], besides: Iterable[str]) -> bool:
    """Return whether a name says none of these words, the names `besides` aside ("Bali" in "Bali Process")."""
    left = name
    for known in sorted({each for each in besides if each}, key=len, reverse=True):
        left = re.sub(rf"(?<!\w){re.escape(known)}(?!\w)", "", left, flags=re.IGNORECASE)
    return not any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", left, re.IGNORECASE) for each in words if each)


def of_names(text: str, places: Iterable[str]) -> list[str]:
    """Return the longer names that begin with one of the places, "Zenda Declaration"; a meeting's is of its place."""
    own = "|".join(re.escape(each) for each in sorted(filter(None, places), key=len, reverse=True))
    if not own:
        return []
    name = rf"(?<!\w)(?i:{own})(?:\s+(?!(?i:{own}|{_MEETINGS})\b)[A-Z][\w’'-]+)+(?!\s+(?i:{_MEETINGS})\b)(?!\w)"
    return [found[0] for found in re.finditer(name, text)]


def _like(printed: str, number: int) -> str:
    """Return an ordinal as the one before it is printed: in words or figures, capitals or small letters."""
    if figure := re.match(r"\d+", printed):
        rest = printed[figure.end() :]
        space = rest[: len(rest) - len(rest.lstrip())]
        ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS[number % 10 if number % 10 < 4 else 0]
        return f"{number}{space}{ending.upper() if rest.strip().isupper() else ending}"
    words = ordinals.ordinal_words(number)
    if printed.isupper():
        return words.upper()
    if printed[:1].isupper():
        every = re.search(r"[\s-][A-Z]", printed) is not None
        return re.sub(r"(?<![a-z])(?!and\b)[a-z]", lambda at: at[0].upper(), words) if every else _capital(words)
    return words


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
