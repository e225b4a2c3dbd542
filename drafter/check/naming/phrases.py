"""Names as a text writes them: runs of words with capitals, joined by small ones.

In: a text, or a statement. Out: its names of bodies, meetings and papers by grammar alone, no register asked:
"Working Group on Trafficking in Persons". How two of them differ is told in words.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from drafter import dates
from drafter.check.naming import alike
from drafter.check.naming.uses import english, is_shouted
from drafter.check.places import Passage, Same, passages
from drafter.model import BlockKind, Shelf, Statement
from drafter.numbering import RAISED
from drafter.patterns import compiled

SMALL = frozenset("a an the of on for in to and against with by at from".split())
_LETTER = rf"[^\W\d_{RAISED}]"  # the mark of a footnote is no letter: "the Harbour Fund¹"
_CAPITAL = rf"[A-Z]{_LETTER}*(?:[-–/]{_LETTER}+|[’'](?!s\b){_LETTER}+)*[’']?"
_JOINED = r"(?:(?:of|on|for|in|to|and|against|with|by|at|from|the)\ ){1,2}"
_NAME = compiled(rf"\b{_CAPITAL}(?:\ (?:{_JOINED})?(?:{_CAPITAL}))+".replace("\\ ", "[ ]"))
_WORD = compiled(rf"[^\W_{RAISED}]+")
_FIRST = re.compile(r"(?:The|A|An|In|On|At|By|For|To|And|This|These|Its|Their|Also|Both|Other)[ ]")
_FIRM = SMALL - {"the", "of", "on", "for", "against", "a", "an", "and", "with"}
_SHORT, _LONG, _FEW = 5, 10, 2  # letters of a word that may be misspelt by one, by so many
_GAP = 30  # letters between two parts of a name
_RUN = compiled(rf"\b{_CAPITAL}(?:\ (?:{_JOINED})?(?:{_CAPITAL}))*".replace("\\ ", "[ ]"))
_BETWEEN = compiled(r" (?:(?:of|on|for|and|against|the) )*[a-z]{4,} ")
LEAST = 3
"""Words beside small ones that a name has which can be told from others like it."""


@dataclass(frozen=True)
class Phrase:
    """A name at passage.text[at[0]:at[1]]; `content` are its words but the small ones, as printed."""

    text: str
    passage: Passage
    at: tuple[int, int]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Return all its words."""
        return words(self.text)

    @property
    def content(self) -> tuple[str, ...]:
        """Return the words but small ones."""
        return content(self.words)


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a name; apostrophes and hyphens are no part of the comparison."""
    found = _WORD.findall(re.sub(r"[’']", "", text))
    return tuple(each for word in found for each in (("United", "Nations") if word == "UN" else (word,)))


@lru_cache(maxsize=8192)
def content(found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words but small ones."""
    return tuple(word for word in found if word.lower() not in SMALL)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return a word without what number and house spelling make of it."""
    plain = word.lower().replace("z", "s")
    return plain.removesuffix("s") if len(plain) > 3 else plain


def of(statement: Statement) -> tuple[Phrase, ...]:
    """Return the names in the running text, in tables and in headings of annexes; called again, the same objects."""
    return _of(Same(statement))


@lru_cache(maxsize=64)
def _of(same: Same) -> tuple[Phrase, ...]:
    statement = same.value
    assert isinstance(statement, Statement)
    besides = (
        passage
        for passage in passages(statement)
        if passage.block
        and (passage.block.kind is BlockKind.TABLE or (passage.block.kind is BlockKind.HEADING and passage.annex))
        and not is_shouted(passage.text)
    )
    return tuple(phrase for passage in (*english(statement), *besides) for phrase in _in(passage))


def _in(passage: Passage) -> Iterator[Phrase]:
    for found in _NAME.finditer(passage.text):
        for start, end in _parts(passage.text, *found.span()):
            text = passage.text[start:end]
            if len(content(words(text))) >= LEAST:
                yield Phrase(text, passage, (start, end))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the name without its article and ordinal, and what stands on either side of "and"."""
    while first := _FIRST.match(text, start, end):
        start = first.end()
    counted = dates.find_ordinals(text[start : start + 30])
    if counted and counted[0][2][0] == 0:
        start = min(end, start + counted[0][2][1] + 1)
    if start < end:
        yield start, end
    parts = [found.span() for found in re.finditer(r" and (?:the )?", text[start:end])]
    edges = [0, *(edge for part in parts for edge in part), end - start]
    if parts:
        yield from ((start + one, start + two) for one, two in zip(edges[::2], edges[1::2], strict=True))


def is_quoted(text: str, at: int) -> bool:
    """Return whether a place stands within quotation marks: a title keeps its own words."""
    return text.count("“", 0, at) > text.count("”", 0, at) or text.count('"', 0, at) % 2 == 1


@lru_cache(maxsize=2)
def held(same: Same) -> dict[str, set[str]]:
    """Return for each name, without its case, the ids of the shelf's statements that have it."""
    shelf = same.value
    assert isinstance(shelf, Shelf)
    found: dict[str, set[str]] = {}
    for statement in shelf.statements:
        for text in _texts(Same(statement)):
            found.setdefault(text, set()).add(statement.id)
    return found


def besides(ids: Collection[str], own: str) -> int:
    """Return how many statements these are without the one that is looked at."""
    return len(ids) - (own in ids)


@lru_cache(maxsize=4096)
def _texts(same: Same) -> frozenset[str]:
    statement = same.value
    assert isinstance(statement, Statement)
    return frozenset(each for phrase in of(statement) for each in tails(phrase.text))


def tails(text: str) -> Iterator[str]:
    """Yield a name, and what of it begins at each later capital and is long enough to be told from others."""
    yield text
    for capital in re.finditer(r" (?=[A-Z])", text):
        tail = text[capital.end() :]
        if len(content(words(tail))) >= LEAST:
            yield tail


def differ(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return how a name differs from one that it may be meant for; "" where they are one, or two things.

    "the", "small word", "number", "spelling", "meaning", "word", "order", "joined" ("Taskforce") or "capitals".
    """
    if one == other:
        return ""
    if _low(one) == _low(other):
        return "capitals"
    if letters(one) == letters(other):
        return "joined"
    mine, theirs = content(one), content(other)
    if len(mine) < LEAST or len(theirs) < LEAST:
        return ""
    if _low(mine) == _low(theirs):
        return _in_small_words(_low(one), _low(other))
    stems, others = tuple(map(stem, mine)), tuple(map(stem, theirs))
    if stems == others:
        return _in_endings(one, other)
    if tuple(map(alike.meaning, stems)) == tuple(map(alike.meaning, others)):
        return "meaning"
    if sorted(stems) == sorted(others):
        return "order" if _is_turned(_low(one), _low(other)) or _is_turned(_low(other), _low(one)) else ""
    return _in_a_word(stems, others, one, other)


def letters(found: tuple[str, ...]) -> str:
    """Return the letters of a name in a row: what "Task Force" and "Taskforce" have in common."""
    return "".join(found).lower()


@lru_cache(maxsize=8192)
def _low(found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.lower() for word in found)


def _in_small_words(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return how two names differ in their small words; those of place and time belong to the sentence."""
    firm = [[word for word in found if word in _FIRM] for found in (one, other)]
    if one[0] != other[0] or one[-1] != other[-1] or firm[0] != firm[1]:
        return ""
    bare = [[word for word in found if word != "the"] for found in (one, other)]
    return "the" if bare[0] == bare[1] else "small word" if len(bare[0]) == len(bare[1]) else ""


def _in_endings(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return how names differ in endings of words: a head in the plural is several of the thing."""
    mine, theirs = content(one), content(other)
    if all(a.replace("z", "s") == b.replace("z", "s") for a, b in zip(_low(mine), _low(theirs), strict=True)):
        return "spelling"
    head = min(len(content(found[: head_of(found)])) for found in (one, other)) - 1
    return "number" if head >= 0 and mine[head].lower() == theirs[head].lower() else ""


def _is_turned(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether the one is "Working Group on X" and the other "X Working Group"."""
    head = head_of(one)
    return one[head : head + 1] in (("on",), ("for",), ("against",)) and one[head + 1 :] + one[:head] == other


def head_of(found: tuple[str, ...]) -> int:
    """Return how many words stand before the first small word."""
    return next((n for n, word in enumerate(found) if word.lower() in SMALL and n), len(found))


def _in_a_word(stems: tuple[str, ...], others: tuple[str, ...], one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return "spelling" where one word is another by a letter or two, "word" where one before the head is lost."""
    if len(stems) == len(others):
        apart = [(a, b) for a, b in zip(stems, others, strict=True) if a != b]
        return "spelling" if len(apart) == 1 and is_misspelt(*apart[0]) else ""
    tails = _low(one[head_of(one) - 1 :]), _low(other[head_of(other) - 1 :])
    if tails[0] != tails[1] or len(tails[0]) == 1 or stems[0] != others[0]:
        return ""
    short, long = sorted((stems, others), key=len)
    lost = len(long) == len(short) + 1 and any(long[:n] + long[n + 1 :] == short for n in range(1, len(long)))
    return "word" if lost else ""


def is_misspelt(one: str, other: str) -> bool:
    """Return whether two words are one but for a slip: a letter or two of a long word."""
    short, long = sorted((one, other), key=len)
    if short == long:
        return False
    if len(short) >= _SHORT - 1 and long.startswith(short) and len(long) - len(short) <= _FEW:
        return True  # Asia and Asian, Program and Programme
    if len(short) < _SHORT:
        return False
    blocks = difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    lost = max(len(one), len(other)) - sum(block.size for block in blocks)
    return 0 < lost <= (1 if len(short) < _LONG else _FEW)


def uneven(passage: Passage) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield two names with one word in small letters between them, which may be one name: "Rain and related Floods"."""
    runs = [found.span() for found in _RUN.finditer(passage.text)]
    for (start, end), (later, last) in pairwise(runs):
        if later - end <= _GAP and _BETWEEN.fullmatch(passage.text, end, later):
            article = _FIRST.match(passage.text, start)
            begins = article.end() if article else start
            yield passage.text[begins:last], (begins, last)
