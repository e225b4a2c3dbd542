"""The words of English, those that Britain and America spell differently, and those of an archive.

words/english.txt and words/spellings.txt are of SCOWL (words/COPYRIGHT), made by tools/word_list.py; words/more.txt is
our own: words of meetings that SCOWL has not.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from pathlib import Path

from drafter.check.places import Same
from drafter.model import Shelf, Statement

_FOLDER = Path(__file__).with_name("words")
_PREFIXES = """un non re pre post multi inter intra sub super counter anti co over under mis dis trans socio bio cyber
    eco geo micro macro mini mega semi pro pan out up tele hydro agri aero electro neuro pluri extra bi tri mono poly
    auto thermo photo infra ultra self cross peri para meta hyper hypo""".split()
_ENDINGS = (
    ("isation", ""), ("ization", ""), ("isation", "e"), ("ization", "e"), ("isation", "y"), ("ization", "y"),
    ("ise", ""), ("ize", ""), ("ised", ""), ("ized", ""), ("ising", ""), ("izing", ""), ("ises", ""), ("izes", ""),
    ("ness", ""), ("iness", "y"), ("less", ""), ("able", ""), ("ability", "able"), ("ibility", "ible"),
    ("ship", ""), ("ships", ""), ("hood", ""), ("wide", ""), ("like", ""), ("ism", ""), ("holders", "holder"),
)  # fmt: skip
"""Endings of which words are made that no list has; plurals and tenses are none, for the list has all of them."""


def _lines(name: str) -> list[str]:
    return (_FOLDER / name).read_bytes().decode().split()


@cache
def english() -> frozenset[str]:
    """Return the words of English, in small letters: those of Britain, America, Canada, Australia, and of meetings."""
    return frozenset(_lines("english.txt") + _lines("more.txt"))


@cache
def american() -> dict[str, str]:
    """Return British spelling -> American spelling: "organise" -> "organize", "centre" -> "center"."""
    words = _lines("spellings.txt")
    return dict(zip(words[::2], words[1::2], strict=True))


@cache
def british() -> dict[str, str]:
    """Return American spelling -> British spelling."""
    return {there: here for here, there in american().items()}


@lru_cache(maxsize=1 << 15)
def is_word(word: str) -> bool:
    """Return whether a word in small letters is English, or made of English words and endings."""
    known = english()
    if word in known or len(word) < 4:
        return True
    return _has_ending(word) or _has_prefix(word) or _is_joined(word)


def _has_ending(word: str) -> bool:
    known = english()
    stems = (word[: -len(end)] + instead for end, instead in _ENDINGS if word.endswith(end))
    return any(len(stem) >= 4 and (stem in known or stem[:-1] + "e" in known) for stem in stems)


def _has_prefix(word: str) -> bool:
    known = english()
    rests = (word[len(first) :] for first in _PREFIXES if word.startswith(first))
    return any(len(rest) >= 5 and (rest in known or _has_ending(rest)) for rest in rests)


def _is_joined(word: str) -> bool:
    """Return whether a word is made of two long ones: "stocktaking"; "ofthe" is none, nor is "successfull"."""
    known = english()
    if len(word) < 10 or word.endswith("full"):
        return False
    return any(word[:at] in known and word[at:] in known for at in range(4, len(word) - 3))


_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=2)
def _of_archive(same: Same) -> tuple[Counter[str], Counter[str]]:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    times: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for statement in shelf.statements:
        words = _words(Same(statement))
        times.update(words)
        texts.update(set(words))
    return times, texts


@lru_cache(maxsize=4096)
def _words(same: Same) -> Counter[str]:
    statement = same.value
    assert isinstance(statement, Statement)
    return Counter(word for block in statement.blocks for word in _LETTERS.findall(block.text))


def times(shelf: Shelf) -> Counter[str]:
    """Return how often each word stands in the archive, as it is printed."""
    return _of_archive(Same(shelf))[0]


def texts(shelf: Shelf) -> Counter[str]:
    """Return in how many statements of the archive each word stands."""
    return _of_archive(Same(shelf))[1]


def is_listed(word: str) -> bool:
    """Return whether the list itself has a word in small letters."""
    return word in english()


def is_plain(word: str) -> bool:
    """Return whether a word stands in the list, or is made of one with a beginning or ending."""
    return word in english() or _has_ending(word) or _has_prefix(word)


def letters(text: str) -> list[str]:
    """Return the words of a text in small letters, in reading order."""
    return _LETTERS.findall(text.lower())
