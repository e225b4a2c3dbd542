"""The table of names in use: delegations, organisations and mechanisms, found, known and printed.

The rows come from precedents/names.yaml. A name is found in text as its row spells it or all in
capitals, never in small letters: "turkey" and "Jordanian" are no delegations. Spaces, line ends,
dashes and apostrophes of any make count as equal, and a "the" before a name as absent.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from drafter.model import Name, NameKind


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text; `text` is as printed and stands at text[at[0]:at[1]]."""

    row: Name
    text: str
    at: tuple[int, int]


# A word, one mark of punctuation, or what no name runs across: a tab or an empty line.
_TOKEN = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+|\t|\n[^\S\n]*\n|[^\w\s]|_")
_APOSTROPHES = "\u2019\u2018\u02bc\u00b4`\u2032"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_SAME = dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_DASHES, "-")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)

Words = tuple[str, ...]


class Table:
    """Names to look up. Where two rows claim one form, the first keeps it."""

    def __init__(self, rows: Iterable[Name]) -> None:
        self.rows = tuple(rows)
        self._by_key: dict[str, Name] = {}
        self._by_acronym: dict[str, Name] = {}
        self._spelled: dict[Words, Name] = {}
        self._longest: dict[str, int] = {}
        for row in self.rows:
            if row.acronym:
                self._by_acronym.setdefault(row.acronym, row)
        for row in self.rows:
            for form in _forms(row):
                self._add(form, row)

    def _add(self, form: str, row: Name) -> None:
        words = _words(form)
        if not words:
            return
        self._by_key.setdefault(_key(words), row)
        for spelled in {words: 0, tuple(_bare(word) for word in words): 0}:
            for cased in (spelled, tuple(word.upper() for word in spelled)):
                self._spelled.setdefault(cased, row)
                self._longest[cased[0]] = max(self._longest.get(cased[0], 0), len(cased))

    def find(self, text: str) -> tuple[Found, ...]:
        """Return every name in reading order, the longest where several begin or overlap.

        The acronym in brackets right after its name belongs to `text`, an article before does not.
        """
        marks = [(_plain(match.group()), *match.span()) for match in _TOKEN.finditer(text)]
        words = tuple(mark[0] for mark in marks)
        found = []
        at = 0
        while at < len(words):
            length, row = self._at(words, at)
            if row is not None:
                length += _bracketed(words, at + length, row)
                span = marks[at][1], marks[at + length - 1][2]
                found.append(Found(row, text[slice(*span)], span))
            at += length or 1
        return tuple(found)

    def _at(self, words: Words, at: int) -> tuple[int, Name | None]:
        for length in range(self._longest.get(words[at], 0), 0, -1):
            row = self._spelled.get(words[at : at + length])
            if row is not None:
                return length, row
        return 0, None

    def named(self, printed: str) -> Name | None:
        """Return the row that `printed` stands for, whatever its case, article and accents.

        The row's own acronym or alias in brackets after the name is ignored, as is a footnote's mark.
        """
        words = _words(printed.strip().rstrip("*†‡"))
        row = self._by_key.get(_key(words))
        if row is None and words[-1:] == (")",) and "(" in words:
            start = len(words) - 1 - words[::-1].index("(")
            row = self._by_key.get(_key(words[:start]))
            if row is not self._by_key.get(_key(words[start + 1 : -1])):
                return None
        return row

    def kind_of(self, printed: str) -> NameKind:
        """Return what `printed` stands for: OTHER where no row has it."""
        row = self.named(printed)
        return row.kind if row else NameKind.OTHER

    def with_acronym(self, acronym: str) -> Name | None:
        """Return the row of an acronym as it is written, capitals and all."""
        return self._by_acronym.get(acronym)

    def printed(self, row: Name, profile: str = "") -> str:
        """Return the row's name as `profile` prints it in a list; its plain name where it says nothing."""
        return dict(row.forms).get(profile, row.name)

    def running(self, row: Name, profile: str = "") -> str:
        """Return the name within a sentence: "the Philippines", where an alias of the row has the article."""
        name = self.printed(row, profile)
        needs = any(_ARTICLE.match(alias) for alias in row.aliases)
        return f"the {name}" if needs and name != row.acronym else name

    def in_order(self, rows: Iterable[Name], profile: str = "") -> tuple[Name, ...]:
        """Return `rows` in alphabetical order of what is printed, or of their own sort keys.

        "the", accents, capitals and punctuation are ignored.
        """
        return tuple(sorted(rows, key=lambda row: (_key(_words(row.sort or self.printed(row, profile))), row.key)))


def _forms(row: Name) -> Iterable[str]:
    return (row.name, *(form for _, form in row.forms), *row.aliases, row.acronym)


def _words(printed: str) -> Words:
    """Return a name as the words and marks that it is compared by, without its article."""
    bare = _ARTICLE.sub("", printed.strip(), count=1) if _ARTICLE.match(printed.strip()) else printed
    return tuple(_plain(match.group()) for match in _TOKEN.finditer(bare))


def _plain(word: str) -> str:
    if word.isascii():
        return word
    return _SAME.get(word) or unicodedata.normalize("NFC", word)


def _bare(word: str) -> str:
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _key(words: Words) -> str:
    return " ".join(_bare(word) for word in words if word.isalnum() or word in "()").casefold()


def _bracketed(words: Words, at: int, row: Name) -> int:
    """Return how many words the row's acronym in brackets takes up at `at`: 0 where none stands."""
    acronym = _words(row.acronym)
    long = len(acronym) + 2
    return long if acronym and words[at : at + long] == ("(", *acronym, ")") else 0
