"""Words run together: "ofthe", "inthe", "ElboniaDate".

Told where the parts are words and the whole is none: one of them a little word, or both side by side elsewhere in the
text.

Passes: The Meeting noted the workplan of the stocktaking workshop in Elbonia.
Fails:  The Meeting noted the workplan ofthe workshop in ElboniaDate.
Fails:  The Meeting noted the training workshop in Elbonia, and the trainingworkshop in Ruritania.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter import names, verbs
from drafter.check import kinds, vocabulary
from drafter.check.prose import Prose, fault, prose, shown
from drafter.model import Problem, Shelf, Statement
from drafter.patterns import compiled

ID = "run-together"
_LITTLE = frozenset(
    """the of in on to for and at by with from that was were is are be been an as its their this these it or which will
    would had has have also not who our all""".split()
)
_BEHIND = frozenset("in to on by at as is".split())
_ENDS = ("ed", "ing", "tion", "ment", "ties", "ries")
"""A word of two letters that was run on is told behind these endings: others are beginnings of many a name."""
_DONE = ("ed", "ing")
"""No compound begins with a verb that ends so: "remainedweak"."""
_LISTED = 2  # statements that list a name: one may have run it together
_WITH_ARTICLE = frozenset(("ofa", "toa", "ina", "asa", "isa"))
_WITH_A = frozenset(f"{first}a" for first in "than from with and that into upon over under between".split())
"""Little words that an article was run on to: "thana lack"."""
_RUN_ON = frozenset("for with from that the were was which".split())
"""Little words that end no other word, so that three letters before them are enough: "aidfor"."""
_BEFORE = ("of", "to")
"""Little words that begin no word of English with another word behind them."""
_ENOUGH = 4
_SHORT = 3
_LONG = 6  # letters of a word with a capital that is looked at
_CAMEL = compiled(r"(?<![\w.@/-])(?P<first>[^\W\d_]?[a-z]{2,})(?P<second>[A-Z][a-z]{2,})\b")
_BRANDS = frozenset(
    "you tube linked in face book whats app power point java script word press mc mac de la le van di".split()
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield a warning at each such word."""
    table = names.table(shelf.names)
    texts = prose(statement, shelf)
    for one in texts:
        for word in one.words:
            small = word.text.lower()
            plain = word.text == small or word.start == 0
            halves = (parts(small) or _side_by_side(small, texts)) if plain else _after_capital(word.text, texts)
            acted = _acted(word.text)
            halves = acted or (None if plain and one.is_named(word) else halves)
            if halves and one.text[word.end : word.end + 1] not in ("-", "@"):
                after = f"{word.text[: len(halves[0])]} {word.text[len(halves[0]) :]}"
                what = f'words are run together: "... {shown(one, (word.start, word.end), 1)} ..."'
                yield fault(ID, one, (word.start, word.end), what, f'write "{after}"', after=after)
        for found in humps(one.text, table):
            if _is_name(found[0], shelf):
                continue
            apart = f"{found['first']} {found['second']}"
            stands = found["first"][0].islower() or any(apart in other.open for other in texts)
            if stands or table.find(found["first"]):
                what, may = f'words are run together: "{found[0]}"', "" if stands else ", if it is no name"
                yield fault(ID, one, found.span(), what, f'write "{apart}"{may}', after=apart if stands else None)


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


def _acted(word: str) -> tuple[str, str] | None:
    """Return a body and what it did, of "Meetingnoted" and "Ministersdirected"."""
    if len(word) < 2 * _ENOUGH or not word.istitle():
        return None
    halves = ((word[:at], word[at:]) for at in range(_ENOUGH, len(word) - _SHORT))
    return next((pair for pair in halves if pair[0].lower() in verbs.BODIES and pair[1] in verbs.BANDS), None)


def _side_by_side(word: str, texts: Sequence[Prose]) -> tuple[str, str] | None:
    """Return the two words that are run into one: the text has them side by side, or the first is a verb."""
    pairs = _content(word)
    if done := next((pair for pair in pairs if pair[0].endswith(_DONE) and kinds.mark(pair[0]) in "eG"), None):
        return done
    return next((pair for pair in pairs if any(" ".join(pair) in one.open.lower() for one in texts)), None)


@lru_cache(maxsize=1 << 14)
def _content(word: str) -> tuple[tuple[str, str], ...]:
    """Return each two words of some length that a word which no list has may be made of."""
    if len(word) < 2 * _ENOUGH or not word.isalpha() or vocabulary.is_plain(word):
        return ()
    known = vocabulary.english()
    pairs = ((word[:at], word[at:]) for at in range(_ENOUGH, len(word) - _ENOUGH + 1))
    return tuple(pair for pair in pairs if known.issuperset(pair))


@lru_cache(maxsize=1 << 14)
def parts(word: str) -> tuple[str, str] | None:
    """Return the two words that a word which is none is made of: one is a little word, or the first ends in -ly."""
    known = vocabulary.english()
    if word in _WITH_ARTICLE:
        return word[:2], word[2:]
    if word in _WITH_A:
        return word[:-1], "a"
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
        if second in _RUN_ON and len(first) == _SHORT and first in known:
            return first, second
        if second in _BEHIND and first.endswith(_ENDS) and len(first) >= 5 and first in known:
            return first, second
        if first.endswith("ly") and len(first) > 6 and first in known and len(second) > 4 and second in known:
            return first, second
    return None
