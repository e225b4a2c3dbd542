"""The words and marks by which names are compared, and where they stand in a text.

Spaces, line ends, dashes and apostrophes of any make count as equal, and a "the" before a name as absent.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from drafter import letters
from drafter.patterns import compiled

Words = tuple[str, ...]

# A word, one mark of punctuation, or what no name runs across: a tab or an empty line.
# Raised figures are a footnote's marks, not letters of the word before.
RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_TOKEN = compiled(rf"(?:[^\W_{RAISED}]|[\u0300-\u036f])+|\t|\n[^\S\n]*\n|[^\w\s]|[_{RAISED}]")
_APOSTROPHES = "\u2019\u2018\u02bc\u00b4`\u2032"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_SAME = dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_DASHES, "-")
_MARKS = str.maketrans(_SAME)
_ARTICLE = compiled(r"\s*the\s+", re.IGNORECASE)
_MOST_RUNS = 100_000  # of which the words are remembered


@lru_cache(maxsize=_MOST_RUNS)
def in_run(run: str) -> Words:
    """Return the words and marks of what stands between two spaces, or of a text of several lines."""
    return tuple(_TOKEN.findall(run.translate(_MARKS)) if run.isascii() else map(_plain, _TOKEN.findall(run)))


@lru_cache(maxsize=_MOST_RUNS)
def _places_in_run(run: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _TOKEN.finditer(run))


def places(runs: Iterable[str], many: int) -> list[tuple[int, int]]:
    """Return where the first so many words and marks of a text stand, and few more."""
    found: list[tuple[int, int]] = []
    begin = 0
    for run in runs:
        if len(found) >= many:
            break
        found += [(begin + start, begin + end) for start, end in _places_in_run(run)]
        begin += len(run) + 1
    return found


def without_article(printed: str) -> str:
    """Return a name without the "the" before it."""
    article = _ARTICLE.match(printed)
    return printed[article.end() :] if article else printed


def words(printed: str) -> Words:
    """Return a name as the words and marks by which it is compared, without its article."""
    plain = without_article(printed)
    found: list[str] = _TOKEN.findall(plain)
    return tuple(found) if plain.isascii() else tuple(map(_plain, found))


def _plain(word: str) -> str:
    return _SAME.get(word) or (word if word.isascii() else unicodedata.normalize("NFC", word))


def bare(words: Words) -> Words:
    """Return the words without accents."""
    return words if " ".join(words).isascii() else tuple(map(letters.plain, words))


def capitals(words: Words) -> Words:
    """Return the words all in capitals."""
    return tuple(" ".join(words).upper().split(" "))


def key(words: Words) -> str:
    """Return what two forms of one name have in common: their words without accents, marks and case."""
    return " ".join([word for word in bare(words) if word.isalnum() or word in "()"]).casefold()
