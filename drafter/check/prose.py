"""The running English of a statement, as the rules of language read it.

In: a statement. Out: one Prose a title line or block. `text` is what is printed, with plain spaces; `open` is the same
text, of the same length, in which what the writer did not choose to spell or word himself is blanked: what others wrote
(as_written), and names of the register. Tables, and paragraphs in another language, are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from drafter import language, names
from drafter.check import as_written
from drafter.check.places import Passage, Same, around, passages
from drafter.model import BlockKind, Correction, Problem, Severity, Shelf, Statement
from drafter.numbering import RAISED
from drafter.patterns import compiled

BLANK = "\ufffc"
"""Stands in `open` for each letter that is blanked: it is no letter, no space and no mark."""

_AROUND = 120
"""Letters on either side among which the words about a place are looked for."""
_SPACES = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\n": " "})
_WORD = compiled(rf"[^\W\d_{RAISED}]+(?:['’][^\W\d_{RAISED}]+)*")
_BEGINS = compiled(r"(?:^|[.!?:;]['\"’”)\]]*\s|[(\[“‘\"–—•]\s?)['\"“‘(\[]*$")
_CAPITAL_NEXT = compiled(r"[\s-]+(?:(?:of|on|and|the|for|in|to|against|by|with|a|an)\s+){0,2}[A-Z]")


class Word(NamedTuple):
    """One word, with an apostrophe within it: "Members’" is "Members". Parts of a compound are words of their own."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Prose:
    """One title line or block, and its words; those that are blanked are none."""

    passage: Passage
    text: str
    open: str
    words: tuple[Word, ...]
    small: frozenset[str]

    @property
    def is_running(self) -> bool:
        """Return whether it is a paragraph, an item or a footnote, neither title nor heading."""
        block = self.passage.block
        return block is not None and block.kind is not BlockKind.HEADING

    @property
    def is_capitals(self) -> bool:
        """Return whether it stands in capital letters."""
        return self.text.isupper()

    def begins(self, at: int) -> bool:
        """Return whether a sentence, an item or a bracket begins at this letter."""
        return bool(_BEGINS.search(self.text[max(0, at - 12) : at])) if at else True

    def is_named(self, word: Word) -> bool:
        """Return whether a word has its capital as part of a name or title, not because a sentence begins."""
        if not word.text[0].isupper():
            return False
        return not self.begins(word.start) or bool(_CAPITAL_NEXT.match(self.text, word.end)) or word.text.isupper()


def prose(statement: Statement, shelf: Shelf) -> tuple[Prose, ...]:
    """Return title lines and blocks in reading order; called again, the same objects."""
    return _prose(Same(statement), Same(shelf))


def running(statement: Statement, shelf: Shelf) -> tuple[Prose, ...]:
    """Return the same without title and headings."""
    return tuple(one for one in prose(statement, shelf) if one.is_running)


@lru_cache(maxsize=4)
def _prose(same: Same, on: Same) -> tuple[Prose, ...]:
    statement, shelf = same.value, on.value
    assert isinstance(statement, Statement)
    assert isinstance(shelf, Shelf)
    table = names.table(shelf.names)
    return tuple(_one(passage, table) for passage in _english(statement) if passage.text)


def _english(statement: Statement) -> Iterator[Passage]:
    if statement.language not in ("en", "und"):
        return
    other = language.foreign(statement.blocks)
    for passage in passages(statement):
        if passage.block is None or (passage.block.kind is not BlockKind.TABLE and not other[passage.at]):
            yield passage


def _one(passage: Passage, table: names.Table) -> Prose:
    text = passage.text.translate(_SPACES)
    spans = [*as_written.spans(text), *(found.at for found in table.find(passage.text))]
    open_ = _blanked(text, spans)
    words = tuple(Word(found[0], *found.span()) for found in _WORD.finditer(open_))
    return Prose(passage, text, open_, words, frozenset(word.text.lower() for word in words))


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, at = list[str](), 0
    for start, end in sorted(spans):
        pieces += (text[at:start], BLANK * (end - max(at, start)))
        at = max(at, end)
    return "".join([*pieces, text[at:]])


def fault(
    rule: str,
    one: Prose,
    at: tuple[int, int],
    what: str,
    mend: str,
    *,
    after: str | None = None,
    also: tuple[Prose, ...] = (),
    severity: Severity = Severity.WARNING,
) -> Problem:
    """Return the problem of these letters; `after` is what to write in their place, where that is certain.

    `also` are the other places, of which the place itself is left out.
    """
    correction = None if after is None else Correction(one.passage.at, at, after)
    places = tuple(dict.fromkeys(other.passage.place for other in also if other.passage is not one.passage))
    return Problem(rule, severity, what, one.passage.place, mend, places, correction=correction)


def shown(one: Prose, at: tuple[int, int], words: int = 2) -> str:
    """Return the words at `at` with a few on either side."""
    start = max(0, at[0] - _AROUND)
    return around(one.text[start : at[1] + _AROUND], (at[0] - start, at[1] - start), words)
