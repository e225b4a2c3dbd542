"""A name of the register, or of the text itself, with one word misspelt, for the rule `name_forms`: "Untied Nations".

In: a statement. Out: each place where the words of a name stand but for one, which is the name's own word with a letter
wrong, lost or too many, or with two exchanged. A word that only has another ending ("South African") is none, but for
the plural of a long name, or of one before its acronym: "International Monetary Funds (IMF)".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from drafter import misspelt
from drafter.check import vocabulary
from drafter.check.naming import phrases
from drafter.check.naming.uses import english
from drafter.check.places import Passage, Same
from drafter.model import Shelf, Statement
from drafter.patterns import compiled

_WORD = compiled(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_GAP = compiled(r" \(?|-|, ")
_ACRONYM = compiled(r" \([A-Z][\w&/-]*[A-Z]\)")
_LEAST = 5
"""Letters of a word that may be misspelt."""
_LONG = 3
"""Words of a name whose plural is a slip."""
_OWN = 3
"""Words beside small ones of a name that only the text has."""
_USED = 3
"""In so many texts a word is the house's own."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """A name with one word misspelt at passage.text[at[0]:at[1]], and the name as it is written."""

    text: str
    name: str
    passage: Passage
    at: tuple[int, int]


@dataclass(frozen=True, eq=False)
class _Names:
    """Names as printed by their words; those that others begin with; of each word, whole or cut, the names."""

    printed: dict[Words, str]
    heads: frozenset[Words]
    holding: dict[str, tuple[tuple[Words, int], ...]]
    shorter: dict[str, tuple[str, ...]]


def found(statement: Statement, shelf: Shelf) -> Iterator[Meant]:
    """Yield each such place in reading order."""
    own = (statement.meeting.body, *(full for _, full in statement.acronyms))
    told = [name for name in own if len(phrases.content(phrases.words(name))) >= _OWN and name[0].isupper()]
    for names in (_registered(Same(shelf)), _names(told)):
        for passage in english(statement):
            yield from _in(passage, names, shelf)


def _in(passage: Passage, names: _Names, shelf: Shelf) -> Iterator[Meant]:
    words = _words(passage.text)
    for at, typed in _capitals(passage.text):
        for known in _near(_folded(typed), names):
            for name, place in names.holding[known]:
                first, last = at - place, at - place + len(name)
                if first < 0 or last > len(words) or not _stands(passage.text, words[first:last], name, place):
                    continue
                if (*name[:place], _folded(typed), *name[place + 1 :]) in names.printed:
                    continue
                span = words[first][0], words[last - 1][1]
                if name in names.heads and sorted(known) != sorted(_folded(typed)):
                    continue
                if _is_slip(_folded(typed), known, len(name), passage.text, span, shelf):
                    yield Meant(passage.text[slice(*span)], names.printed[name], passage, span)


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each word stands; a text is asked twice, for the register's names and for its own."""
    return tuple(match.span() for match in _WORD.finditer(text))


@lru_cache(maxsize=512)
def _capitals(text: str) -> tuple[tuple[int, str], ...]:
    """Return the words that may be one of a name misspelt, each with its place among all words."""
    words = ((at, text[start:end]) for at, (start, end) in enumerate(_words(text)) if end - start >= _LEAST - 1)
    return tuple((at, word) for at, word in words if word[0].isupper())


@lru_cache(maxsize=4096)
def _near(typed: str, names: _Names) -> list[str]:
    """Return the words of names that a word may be misspelt for."""
    cuts = {typed, *(typed[:at] + typed[at + 1 :] for at in range(len(typed)))}
    words = {word for cut in cuts for word in names.shorter.get(cut, ())}
    long = (word for word in words - {typed} if len(word) >= _LEAST or f"{word}s" == typed)
    return sorted(word for word in long if misspelt.are_near((typed,), (word,)))


def _stands(text: str, spans: tuple[tuple[int, int], ...], name: Words, but: int) -> bool:
    """Return whether the words of a name stand there one after the other, but for one, each with its capital."""
    printed = [text[start:end] for start, end in spans]
    same = all(at == but or _folded(word) == name[at] for at, word in enumerate(printed))
    joined = all(_GAP.fullmatch(text, one[1], other[0]) for one, other in pairwise(spans))
    return same and joined and all(word[0].isupper() for word in printed if word.lower() not in phrases.SMALL)


def _is_slip(typed: str, known: str, many: int, text: str, at: tuple[int, int], shelf: Shelf) -> bool:
    beside = text[max(0, at[0] - 1) : at[0]] + text[at[1] : at[1] + 1]
    if "-" in beside or phrases.is_quoted(text, at[0]) or typed.replace("z", "s") == known.replace("z", "s"):
        return False
    if typed.startswith(known) or known.startswith(typed):
        is_plural = abs(len(typed) - len(known)) == 1 and max(typed, known, key=len).endswith("s")
        return is_plural and (many >= _LONG or bool(_ACRONYM.match(text, at[1])))
    turned = sorted(typed) == sorted(known) and typed[-2:] in ("re", "er")  # "Centre", "Center"
    return not turned and vocabulary.texts(shelf)[typed.capitalize()] < _USED


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")


@lru_cache(maxsize=2)
def _registered(same: Same) -> _Names:
    shelf = same.value
    assert isinstance(shelf, Shelf)
    return _names(form for row in shelf.names for form in (row.name, *row.aliases, *(each for _, each in row.forms)))


def _names(forms: Iterable[str]) -> _Names:
    printed: dict[Words, str] = {}
    for form in forms:
        bare = form.removeprefix("the ")
        words = tuple(map(_folded, _WORD.findall(bare)))
        if len(words) > 1:
            printed.setdefault(words, bare)
    begun = Counter(words[:2] for words in printed if len(words) > 2 and not phrases.SMALL & {*words[:2]})
    heads = {words for words, many in begun.items() if many >= _LONG and words not in printed}
    printed |= {words: " ".join(words).title() for words in heads}
    holding: dict[str, list[tuple[Words, int]]] = {}
    for words in printed:
        for at, word in enumerate(words):
            holding.setdefault(word, []).append((words, at))
    shorter: dict[str, list[str]] = {}
    for word in holding:
        for cut in dict.fromkeys((word, *(word[:at] + word[at + 1 :] for at in range(len(word))))):
            shorter.setdefault(cut, []).append(word)
    return _Names(printed, frozenset(heads), {key: tuple(each) for key, each in holding.items()},
                  {key: tuple(each) for key, each in shorter.items()})  # fmt: skip
