"""Words as they are compared: without case, endings and accents, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:(?:[.'’\-‑/&]|(?<=\d),(?=\d{3}))[^\W_]+)*(?:[sS][’'](?!\w))?|[^\w\s]|_")

# Words that say nothing of what a clause is about. "not" and numbers are not among them.
STOP = frozenset(
    """a an the this that these those such some any all each both other others own same and or but nor as than
    of in on at to for from by with within without into onto upon over under between among through during since
    until before after about against towards toward across along up out off per via including include includes
    included is are was were be been being am do does did has have had having will would shall should can could
    may might must it its they them their theirs he she his her him we us our ours you your who whom whose which
    what when where why how if while whether because so then there here also further furthermore moreover more
    most much many very too well only just even s a.m p.m pm""".split()
)
IN_ONE_WORD = {
    "presided over": "chaired", "take place": "be held", "took place": "was held", "taken place": "been held",
    "is scheduled for": "will be held on", "is scheduled to be held": "will be held",
}  # fmt: skip
"""What any meeting's text says in several words or in one: compared, they are the same."""


class Word(NamedTuple):
    """A word, mark of punctuation or entity; `key` is what it is compared by, "<date>" for an entity."""

    key: str
    at: tuple[int, int]
    kind: str = ""

    @property
    def is_mark(self) -> bool:
        """Return whether this is punctuation."""
        return not self.kind and not self.key[:1].isalnum()

    @property
    def is_content(self) -> bool:
        """Return whether this word says what a clause is about."""
        return not self.kind and self.key not in STOP and not self.is_mark


@lru_cache(maxsize=2_000)
def words(text: str) -> tuple[Word, ...]:
    """Return the words and marks of a text in order, remembered: a clause is asked for its own again and again."""
    found: list[Word] = []
    begin = 0
    for run in text.split(" "):
        for key, start, end in _in_run(run):  # one at a time: a list for each run would take twice as long
            found.append(_NEW(Word, (key, (begin + start, begin + end), "")))
        begin += len(run) + 1
    return tuple(found)


_NEW = tuple.__new__  # what Word(...) comes to, in half the time: an archive has millions of words


@lru_cache(maxsize=100_000)
def _in_run(run: str) -> tuple[tuple[str, int, int], ...]:
    """Return the words and marks of what stands between two spaces, each with its place there."""
    return tuple((stem(found[0]), *found.span()) for found in _WORD.finditer(run))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return what a word is compared by: "Organisations'" and "organization" are one."""
    if not word.isascii():
        word = "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))
        word = word.replace("’", "'").replace("‘", "'").replace("‑", "-")
    bare = word[:-2] if word.lower().endswith("'s") else word.removesuffix("'")
    if len(bare) > 2 and bare[:-1].isupper() and bare[:-1].isalpha():  # an acronym, alone or in the plural
        return bare.lower() if bare.isupper() else bare[:-1].lower()
    plain = bare.lower()
    return _without_ending(plain) if len(plain) >= 4 and plain.isalpha() else plain


# An ending and what stands instead of it; the longer ones first, for "ments" is more than "s".
_ENDINGS = (
    ("ications", "y"), ("ication", "y"), ("ations", ""), ("ating", ""), ("ation", ""), ("ments", ""),
    ("ively", ""), ("izers", ""), ("izing", ""), ("ities", ""), ("ances", ""), ("ences", ""), ("sses", "ss"),
    ("ated", ""), ("ates", ""), ("ized", ""), ("izes", ""), ("ment", ""), ("ions", ""), ("ance", ""),
    ("ence", ""), ("ying", "y"), ("ings", ""), ("edly", ""), ("ally", ""), ("ate", ""), ("ize", ""),
    ("ion", ""), ("ity", ""), ("ive", ""), ("ies", "y"), ("ied", "y"), ("ing", ""), ("ers", ""), ("ors", ""),
    ("ed", ""), ("al", ""), ("er", ""), ("or", ""), ("es", ""), ("ly", ""), ("s", ""), ("e", ""),
)  # fmt: skip
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_AFTER_DOUBLED = ("ed", "ing", "ings", "er", "ers", "or", "ors", "al")
"""Endings before which a letter is doubled: "committed", of "commit"; "committee" is of none."""
_WITH_S = re.compile(r"is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)")
_LEAST = 4
"""Letters that stay: fewer and different words meet."""


def _without_ending(word: str) -> str:
    """Return a word without the endings of English that change its part of speech, not its matter.

    It is blunt on purpose, so that "operationalising" and "operationalization" meet.
    """
    word = _WITH_S.sub("iz", word) if len(word) > 7 else word
    for _ in range(3):
        if word.endswith("ss"):
            break
        cut = next((each for each in _ENDINGS if word.endswith(each[0]) and len(word) - len(each[0]) >= _LEAST), None)
        if cut is None:
            break
        word = word[: len(word) - len(cut[0])] + cut[1]
        if cut[0] in _AFTER_DOUBLED and len(word) > _LEAST:
            word = _DOUBLED.sub(r"\1", word)
    return word


Neighbours = dict[tuple[str, str], tuple[str, str]]
"""Pairs of words that are held already, each by itself."""


def pairs_of(tokens: Iterable[str], held: Neighbours) -> frozenset[tuple[str, str]]:
    """Return the neighbours among words, each pair held once: of an archive's readings they were half the memory."""
    return frozenset({held.setdefault(pair, pair) for pair in pairwise(tokens)})


def common_ends(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """Return how many words both begin with, and how many of the rest both end with."""
    shorter = min(len(one), len(other))
    begin = 0
    while begin < shorter and one[begin] == other[begin]:
        begin += 1
    end, most = 0, shorter - begin
    while end < most and one[-1 - end] == other[-1 - end]:
        end += 1
    return begin, end
