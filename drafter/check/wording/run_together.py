"""Words run together: "ofthe", "inthe", "ElboniaDate".

Told where the parts are words and the whole is none.

Passes: The Meeting noted the workplan of the stocktaking workshop in Elbonia.
Fails:  The Meeting noted the workplan ofthe workshop in ElboniaDate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter import names
from drafter.check import vocabulary
from drafter.check.prose import Prose, fault, prose, shown
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "run-together"
_LITTLE = frozenset(
    """the of in on to for and at by with from that was were is are be been an as its their this these it or which will
    would had has have also not who our all""".split()  # noqa: SIM905
)
_BEHIND = frozenset("in to on by at as is".split())  # noqa: SIM905
_ENDS = ("ed", "ing", "tion", "ment", "ties", "ries")
"""A word of two letters that was run on is told behind these endings: others are beginnings of many a name."""
_LISTED = 2  # statements that list a name: one may have run it together
_BEFORE = ("of", "to")
"""Little words that begin no word of English with another word behind them."""
_ENOUGH = 4
_LONG = 6  # letters of a word with a capital that is looked at
_CAMEL = compiled(r"(?<![\w.@/-])(?P<first>[^\W\d_]?[a-z]{2,})(?P<second>[A-Z][a-z]{2,})\b")
_BRANDS = frozenset(
    [
        "you",
        "tube",
        "linked",
        "in",
        "face",
        "book",
        "whats",
        "app",
        "power",
        "point",
        "java",
        "script",
        "word",
        "press",
        "mc",
        "mac",
        "de",
        "la",
        "le",
        "van",
        "di",
    ]
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such word."""
    table = names.table(shelf.names)
    texts = prose(statement, shelf)
    for one in texts:
        for word in one.words:
            small = word.text.lower()
            plain = word.text == small or word.start == 0
            halves = parts(small) if plain else _after_capital(word.text, texts)
            if halves and not (plain and one.is_named(word)) and one.text[word.end : word.end + 1] not in ("-", "@"):
                after = f"{word.text[: len(halves[0])]} {word.text[len(halves[0]) :]}"
                what = f'words are run together: "... {shown(one, (word.start, word.end), 1)} ..."'
                yield fault(ID, one, (word.start, word.end), what, f'write "{after}"', after=after)
        for found in humps(one.text, table):
            if _is_name(found[0], shelf):
                continue
            apart = f"{found['first']} {found['second']}"
            what = f'words are run together: "{found[0]}"'
            yield fault(ID, one, found.span(), what, f'write "{apart}"', after=apart)


def humps(text: str, table: names.Table) -> Iterator[re.Match[str]]:
    """Yield the words with a capital within that are two: "IndonesiaDate"; names of firms are none."""
    for found in _CAMEL.finditer(text):
        first = found["first"].lower()
        known = len(first) > 3 and (vocabulary.is_word(first) or bool(table.find(found["first"])))
        if known and found["second"].lower() in vocabulary.english() and first not in _BRANDS:
            yield found


def _is_name(word: str, shelf: Shelf) -> bool:
    """Return whether a word is one of a name: of the register's, or of one that several statements list as present."""
    if any(word in form.split() for row in shelf.names for form in (row.name, *row.aliases)):
        return True
    held = sum(any(word in one.printed.split() for one in other.attendance) for other in shelf.statements)
    return held >= _LISTED


def _after_capital(word: str, texts: Sequence[Prose]) -> tuple[str, str] | None:
    """Return the two words of "Ministershad", where "Ministers" stands elsewhere in the text: a name is none."""
    halves = parts(word.lower()) if word[1:].islower() and len(word) > _LONG else None
    first = word[: len(halves[0])] if halves and halves[1] in _LITTLE else ""
    return halves if first and any(first == other.text for one in texts for other in one.words) else None


@lru_cache(maxsize=1 << 14)
def parts(word: str) -> tuple[str, str] | None:
    """Return the two words that a word which is none is made of: one is a little word, or the first ends in -ly."""
    known = vocabulary.english()
    if len(word) < 5:
        halves = (word[:2], word[2:])
        return halves if len(word) == 4 and word not in known and _LITTLE.issuperset(halves) else None
    if vocabulary.is_plain(word):
        return None
    for at in range(2, len(word) - 1):
        first, second = word[:at], word[at:]
        if first in _BEFORE and len(second) > _ENOUGH and second in known:
            return first, second
        if first in _LITTLE and (second in _LITTLE or (len(second) > 3 and len(first) > 2 and second in known)):
            return first, second
        if second in _LITTLE and (len(second) > 2 or second == "of") and len(first) > 3 and first in known:
            return first, second
        if second in _BEHIND and first.endswith(_ENDS) and len(first) >= 5 and first in known:
            return first, second
        if first.endswith("ly") and len(first) > 6 and first in known and len(second) > 4 and second in known:
            return first, second
    return None
