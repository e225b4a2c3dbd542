"""The clauses of a family that its wording is made of: whole ones, and each text once however often it is held.

A statement may be held in two files, and a slip of a scanner's stand in both: two copies are one witness. What lost
words on its way bears no witness to a wording while a whole clause does. Neither is lost to the evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from drafter.mine.clauses.readings import Reading
from drafter.patterns import compiled

_CURRENCIES = "USD AUD NZD CAD SGD HKD EUR GBP CHF JPY CNY INR IDR MYR THB PHP FJD PGK XPF $ € £ ¥".split()
_CURRENCY = f"(?:{'|'.join(map(re.escape, _CURRENCIES))})"  # before its figure
_LOST = compiled(
    rf"""(?<![\w.,])(?:US|A|NZ)?{_CURRENCY}(?=\s*(?:[^\s\d(\[]|$))   # "the contribution of USD from"
      | (?<!\w)(?:of|by|to|from|at)\s+per\ cent\b
      | \(\s*\)
      | [“"]\s*[”"]
      | \b(?:of|from|by|with|at|the|an?|and|between|than)\s*[.;,](?=\s|$)
      | \ufffd | \?\?\?
      | \[(?:illegible|unreadable|missing|…|\.\.\.)\]""",
    re.VERBOSE,
)
"""Where words are missing: a figure after its currency, a noun after "of the". Names lost in a list (", ,") are in a
slot, and leave the wording whole."""
_EMPTY = (
    compiled(r"\(\s*\)"),
    compiled(r"[“\"]\s*[”\"]"),
    compiled(r"[.;,](?=\s|$)(?:(?<=(?:of|om|by|th|at|he|an|nd|en)[.;,])|(?<=\ba[.;,])|(?<=\s[.;,]))"),
)
_SIGNS = (*_CURRENCIES, "per cent", "\ufffd", "???", "[")
"""One of both stands where words are missing."""
_FIGURE_BEFORE = compiled(r"\d[\d.,]*(?:\s(?:thousand|million|billion|trillion))?\s*$")
_MARKS = ".,;:()[]“”\"'’"
_MISREAD = 0.6
"""Share of letters that a word keeps where it was misread: "not" and "now" have two of three."""
_MOST_MISREAD = 2
"""Words of a copy that may be misread, or be in one of two copies only."""
_COMPARED = 8
"""Other texts of a day that one is compared with: a day has few that are copies and differ."""


def witnesses(family: Sequence[Reading]) -> Sequence[Reading]:
    """Return the clauses to make a wording of, in the order given; never none of a family.

    Of copies of one text that differ, the text that stands on most days is taken, else the first.
    """
    whole = [reading for reading in family if not _lost_words(reading.clause.text)] or family
    days = Counter(text for text, _ in {(reading.clause.text, _day(reading)) for reading in whole})
    taken: list[Reading] = []
    by_day: dict[str, list[Reading]] = {}
    for reading in sorted(whole, key=_by_most(days)):
        same_day = by_day.setdefault(_day(reading), [])
        if not any(_are_copies(reading, other) for other in same_day):
            taken.append(reading)
            del same_day[_COMPARED:]
            same_day.append(reading)
    chosen = {id(reading) for reading in taken}
    return [reading for reading in family if id(reading) in chosen]


def _by_most(days: Counter[str]) -> Callable[[Reading], tuple[int, tuple[str, str, int, int]]]:
    return lambda reading: (-days[reading.clause.text], reading.clause.order)


def _day(reading: Reading) -> str:
    """Return the day of a clause; its statement where no day is known, for such are not told to be copies."""
    day, statement = reading.clause.order[:2]
    return day if day < "9" else statement


@lru_cache(maxsize=1 << 17)
def _lost_words(text: str) -> bool:
    if not _may_lack_words(text):
        return False  # the usual case, told without the pattern, which is dear
    return any(not _FIGURE_BEFORE.search(text, 0, found.start()) for found in _LOST.finditer(text))


def _may_lack_words(text: str) -> bool:
    for sign in _SIGNS:  # no `any`, which takes three times as long: it is asked of every clause
        if sign in text:
            return True
    return any(pattern.search(text) for pattern in _EMPTY)


def _are_copies(one: Reading, other: Reading) -> bool:
    """Return whether two clauses of a day are one, in two statements: the same words, but for what was misread."""
    if one.clause.statement == other.clause.statement:
        return False
    mine, theirs = one.clause.text.split(), other.clause.text.split()
    if mine == theirs:
        return True
    if abs(len(mine) - len(theirs)) > _MOST_MISREAD:
        return False
    left = _MOST_MISREAD
    for kind, start, end, start_there, end_there in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            left -= max(end - start, end_there - start_there)
            if left < 0 or not _is_slip(mine[start:end], theirs[start_there:end_there]):
                return False
    return True


def _is_slip(here: Sequence[str], there: Sequence[str]) -> bool:
    """Return whether words are the same, misread, or small ones that one copy lost; names and figures never are."""
    if not all(word.strip(_MARKS).islower() or not word.strip(_MARKS) for word in (*here, *there)):
        return False
    if not here or not there:
        return True
    return SequenceMatcher(None, " ".join(here), " ".join(there), autojunk=False).ratio() >= _MISREAD
