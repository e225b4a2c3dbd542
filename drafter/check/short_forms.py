"""Meetings named by an acronym that the text explains: "the 12th SOMN", "SOMN12", "COP 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from drafter.check.places import Same, running
from drafter.model import Statement
from drafter.patterns import compiled

_NOUN = compiled(r"\b(?:Meeting|Conference|Session|Summit)\b")
# "the 19th Senior Officials' Meeting on Nets (19th SOMN)": explained with its number, which reading does not take.
_EXPLAINED = compiled(
    r"(?P<full>(?:[A-Z][\w’'-]*(?:\s(?:(?:of|on|and|the|for)\s){0,3}(?=[A-Z]))?)+)"
    r"\s\(\d{1,3}(?:st|nd|rd|th)\s(?P<short>[A-Z]{3,})\)"
)
_OF_ANOTHER = compiled(r"(?<![.;:]\s)(?<!^)\b(?!The\b|At\b|In\b|By\b)[A-Z][\w’'-]*\s\Z")
_TO_ANOTHER = compiled(
    r"\s(?:of|to|under)\s(?:(?:the|another|other|an?)\s)?(?:[A-Z]|\w+\s(?:convention|treaty|body|process)\b)"
)
"""Whose it is: "the Nets COP 5", "COP 5 of the Boats Convention"."""
_ENDS = r"(?![\w/.-]*\d)"
"""No document symbol goes on: "COP12/INF/3"."""


def of(statement: Statement) -> Mapping[str, str]:
    """Return the acronyms that stand for a kind of meeting, with their full names."""
    return _of(Same(statement))


@lru_cache(maxsize=64)
def _of(same: Same) -> Mapping[str, str]:
    statement = same.value
    assert isinstance(statement, Statement)
    found = {short: full for short, full in statement.acronyms if _NOUN.search(full)}
    for passage in running(statement):
        for told in _EXPLAINED.finditer(passage.text) if "(" in passage.text else ():
            words = _spelt(told["full"], told["short"])
            if words and _NOUN.search(words):
                found.setdefault(told["short"], words)
    return found


def _spelt(full: str, short: str) -> str:
    """Return the last words whose capitals spell the acronym, "" where none do."""
    words = full.split()
    for at in range(len(words)):
        capitals = "".join(word[0] for word in words[at:] if word[0].isupper())
        if capitals == short and words[at][0].isupper():
            return " ".join(words[at:])
    return ""


def counted(text: str, shorts: Mapping[str, str]) -> Iterator[tuple[str, int, tuple[int, int]]]:
    """Yield each such acronym that a text counts, with its number and place: "12th SOMN", "SOMN12", "SOMN-12"."""
    held = [short for short in shorts if short in text]
    if held:
        names = "|".join(map(re.escape, sorted(held, key=len, reverse=True)))
        first, second = rf"(?P<n>\d{{1,3}})(?:st|nd|rd|th)\s(?P<a>{names})\b", rf"(?P<b>{names})[ -]?(?P<m>\d{{1,3}})\b"
        pattern = rf"\b(?:{first}|{second}{_ENDS})"
        for found in compiled(pattern).finditer(text):
            if _OF_ANOTHER.search(text, 0, found.start()) or _TO_ANOTHER.match(text, found.end()):
                continue
            yield found["a"] or found["b"], int(found["n"] or found["m"]), found.span()
