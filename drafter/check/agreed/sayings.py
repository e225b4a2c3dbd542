"""Sentences as they are held against those of other meetings: what is fixed in them, and what each meeting has its own.

In: a statement. Out: its sentences outside annexes, each with its words in small letters. A name, a number or a date is
a hole, whatever it holds: "thanked the Government of Elbonia for the Third Meeting" and "thanked the Government of
Ruritania for the 4th Meeting" are one wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, groupby

from drafter import dates, sentences, verbs
from drafter.cardinals import TENS, TO_NINETEEN
from drafter.check.places import running
from drafter.model import BlockKind, Place, Statement
from drafter.patterns import compiled

HOLE = "\ue004"
"""Stands for what a name, a number or a date fills; no text of a meeting has this letter."""

_PRINTED = compiled(r"\S+")
_EDGES = ".,;:()[]“”\"'‘’–—-"
_ARTICLES = frozenset(("the", "a", "an"))
_FITTED = _ARTICLES | {"also", "further"}
"""What drafting puts in or leaves out where clauses meet."""
_LINKS = frozenset(("of", "and", "for", "on", "in", "at", "from", "to", "by", "between", "during", "as", "or", "with"))
"""What stands between the parts of one name, and before a place or a date."""
_BEFORE = frozenset(("on", "in", "at", "from", "during", "between"))
_SMALL = _LINKS | _FITTED | frozenset((
    "into", "is", "its", "that", "their", "this", "was", "were", "which", "it", "be", "been", "had", "has", "have",
    "would", "will", "should", "they", "them", "these", "those", "our", "we", "all", "such", "any", "other",
))  # fmt: skip
_NUMBERS = frozenset((*TO_NINETEEN, *TENS))
_BODY = frozenset(word for body in (*verbs.BODIES, "senior", "heads") for word in body.split())
ACTS = frozenset(word for verb in verbs.BANDS for word in verb.split())
_Z = compiled(r"(?<=[iy])z(?=[aei])")
_STEM = 5
"""Letters that two forms of one word share: "preparing" and "preparation"."""


Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of block `at`. `keys` are its words as they are compared, `words` as printed, one a key.

    `names` are the words that fill its holes without figures, `matter` the stems of what it is about: neither who
    acts, nor how.
    """

    text: str
    at: int
    where: Place
    is_item: bool
    keys: Keys
    words: tuple[str, ...]
    names: frozenset[str]
    matter: frozenset[str]


def sayings(statement: Statement) -> Iterator[Saying]:
    """Yield the sentences of paragraphs and items in reading order, annexes left out."""
    for passage in running(statement):
        if passage.annex or passage.block is None or passage.block.kind is BlockKind.FOOTNOTE:
            continue
        is_item = passage.block.kind is BlockKind.ITEM
        for text in sentences.split(passage.text):
            keys, words, names = _read(text)
            matter = frozenset(stem(key) for key in keys if key not in _NO_MATTER)
            yield Saying(text, passage.at, passage.place, is_item, keys, words, names, matter)


def names(text: str) -> frozenset[str]:
    """Return the words of a sentence that are of names."""
    return _read(text)[2]


def stem(key: str) -> str:
    """Return what the forms of a word have in common; a hole as it is."""
    return key[:_STEM]


_NO_MATTER = frozenset((HOLE, *_SMALL, *ACTS, *_BODY))
LITTLE = _SMALL | _BODY
"""Words whose change is told by rules of grammar, or is of who speaks: "the Session", "Participants"."""


def _read(text: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """Return the words of a sentence as they are compared, as printed, and those that are names."""
    printed = list(_PRINTED.finditer(text))
    bare = [found[0].strip(_EDGES) for found in printed]
    figures = _figures(text, printed, bare)
    names = _names(bare, figures)
    keys: list[str] = []
    words: list[str] = []
    left: list[str] = []  # little words whose place is with what follows them
    for at, (word, own) in enumerate(zip(printed, bare, strict=True)):
        key = HOLE if figures[at] or names[at] else _Z.sub("s", own.casefold().replace("’", "'"))
        left.append(word[0])
        if not key or key in _FITTED:
            continue
        if key == HOLE:
            _take_back(keys, words, left)
        keys.append(key)
        words.append(" ".join(left))
        left = []
    if left and words:
        words[-1] = " ".join((words[-1], *left))
    return tuple(keys), tuple(words), frozenset(compress(bare, names))


def _take_back(keys: list[str], words: list[str], left: list[str]) -> None:
    """Take back what is one with the hole that follows: the hole before it and links between, or "on" before a date."""
    count = next((nth for nth, key in enumerate(reversed(keys), 1) if key not in _LINKS), len(keys) + 1)
    is_one = count <= len(keys) and keys[-count] == HOLE
    count = count if is_one else int(bool(keys) and keys[-1] in _BEFORE)
    if count:
        left[:0] = words[-count:]
        del keys[-count:], words[-count:]


def _figures(text: str, printed: list[re.Match[str]], bare: list[str]) -> list[bool]:
    """Return of each word whether it is part of a number, an ordinal or a date."""
    held = bytearray(len(text))  # of each letter whether it is within a time or an ordinal
    for start, end in (*(time.at for time in dates.times(text)), *(at for _, _, at in dates.find_ordinals(text))):
        held[start:end] = b"\1" * (end - start)
    return [
        1 in held[word.start() : word.end()] or any(map(str.isdigit, own)) or own.casefold() in _NUMBERS
        for word, own in zip(printed, bare, strict=True)
    ]


def _names(bare: list[str], figures: list[bool]) -> list[bool]:
    """Return of each word whether it is part of a name: its capital is neither the sentence's nor an acting body's."""
    found = [
        own[:1].isupper() and own.casefold() not in _ARTICLES and not is_figure
        for own, is_figure in zip(bare, figures, strict=True)
    ]
    at = 0
    for is_capital, run in groupby(found):
        end = at + len(list(run))
        is_first = at == 0 and end == 1 and not bare[0].isupper() and not _is_listed(bare)
        if is_capital and (is_first or all(own.casefold() in _BODY for own in bare[at:end])):
            found[at:end] = [False] * (end - at)
        at = end
    return found


def _is_listed(bare: list[str]) -> bool:
    """Return whether the first word is one of several names: "Elbonia and Ruritania attended"."""
    return len(bare) > 2 and bare[1] in _LINKS and bare[2][:1].isupper()
