"""Which clauses of a text say a precedent again, and in which of its own words they differ: quickly, for many texts.

A precedent's own words are those outside its slots. A clause says it again where it has most of them, in their order,
and few others that no slot could hold; drafting's fittings ("also", capitals, an acronym at its first use) do not
count. `mine.placed` finds more, at a thousand times the cost; here a doubt is silence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from drafter import acronyms, sentences
from drafter.history import Runs
from drafter.model import BlockKind, Precedent, Statement, Status

_SLOT = re.compile(r"\{\{ *[\w.]+ *\}\}(?:['’]s?\b|['’])?")
_END_MARK = re.compile(r"[;,]\s*(?:and|or)?\s*$")
_HOLE = "\ue004"
"""Stands where a precedent has a slot; no text of a meeting has this letter."""
_WORD = re.compile(rf"{_HOLE}|[^\s]+")
_EDGES = ".,;:()[]“”\"'‘’"
_FITTED = frozenset({"also", "further", "the", "a", "an"})
"""Words that drafting itself puts in or leaves out where clauses meet."""
_PERSON = frozenset({"meeting", "conference", "ministers", "we", "its", "our", "their"})
"""Words by which a paper of Ministers, or one in the first person, says what officials say of their meeting."""
_SMALL = frozenset((
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or", "that", "the", "their",
    "this", "to", "was", "were", "with",
))  # fmt: skip
LEAST = 4
"""A wording with fewer own words that say something would be found in too much."""
_KEPT, _MORE = 0.6, 0.5
"""Share of its own words that a clause has of a precedent that it says again, and how many others beside them."""
_TRIED = 5
"""So many precedents, those that share the most words with a clause, are compared with it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A clause of block `at` that says a precedent again; `words` are () where its own words are the same."""

    at: int
    text: str
    precedent: Precedent
    words: Runs = ()


@dataclass(frozen=True, slots=True)
class _Wording:
    precedent: Precedent
    words: tuple[str, ...]
    keys: tuple[str, ...]
    own: int  # words outside its slots


class Wordings:
    """The wordings of precedents, found by their words."""

    def __init__(self, precedents: Iterable[Precedent]) -> None:
        self._wordings = [made for each in precedents if (made := _wording(each))]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for at, wording in enumerate(self._wordings):
            for key in set(wording.keys) - _SMALL - {_HOLE}:
                self._holders[key].append(at)
        self._by_id = {wording.precedent.id: wording for wording in self._wordings}

    def again(self, statement: Statement, known: Mapping[str, str]) -> Iterator[Match]:
        """Yield the clauses that say a precedent again, each of the nearest, in reading order."""
        for at, block in enumerate(statement.blocks):
            if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
                continue
            for text in sentences.split(block.text):
                if found := self._nearest(_shortened(text, known)):
                    yield Match(at, text, found[0].precedent, found[1])

    def knows(self, id_: str) -> bool:
        """Return whether the wording of a precedent can be found: it has enough words of its own."""
        return id_ in self._by_id

    def compared(self, precedent: Precedent, text: str, known: Mapping[str, str]) -> Runs:
        """Return how a clause differs from the precedent that it is of; () also where it is another sentence."""
        wording = self._by_id.get(precedent.id)
        found = _differing(wording, _words(_shortened(text, known))) if wording else None
        return found[1] if found else ()

    def _nearest(self, text: str) -> tuple[_Wording, Runs] | None:
        words = _words(text)
        shared = Counter(at for key in set(map(_key, words)) - _SMALL for at in self._holders.get(key, ()))
        best: tuple[tuple[float, bool], _Wording, Runs] | None = None
        for at, count in shared.most_common(_TRIED):
            wording = self._wordings[at]
            if count * 2 >= wording.own * _KEPT / 2 and (found := _differing(wording, words)):
                share, runs = found
                rank = (share, wording.precedent.status is not Status.RETIRED)
                if best is None or rank > best[0]:
                    best = (rank, wording, runs)
        return (best[1], best[2]) if best else None


def _wording(precedent: Precedent) -> _Wording | None:
    text = _SLOT.sub(f" {_HOLE} ", precedent.text)
    words = _words(_shortened(text, dict(acronyms.find([text]))))
    keys = tuple(map(_key, words))
    own = [key for key in keys if key != _HOLE]
    if len([key for key in own if key not in _SMALL]) < LEAST:
        return None
    return _Wording(precedent, words, keys, len(own))


def _shortened(text: str, known: Mapping[str, str]) -> str:
    """Return a text with acronyms alone where it explains them."""
    for acronym, name in known.items():
        text = text.replace(f"{name} ({acronym})", acronym)
    return text


def _words(text: str) -> tuple[str, ...]:
    bare = _END_MARK.sub("", text)
    return tuple(each for each in _WORD.findall(bare) if each == _HOLE or _key(each))


def _key(word: str) -> str:
    return word if word == _HOLE else word.casefold().replace("’", "'").strip(_EDGES)


def _differing(wording: _Wording, words: Sequence[str]) -> tuple[float, Runs] | None:
    """Return the share of a wording's own words that a clause has, and how it differs; None where it is another."""
    keys = [_key(word) for word in words]
    kept, more = 0, 0
    runs: list[tuple[str, str]] = []
    for kind, a, b, c, d in SequenceMatcher(None, wording.keys, keys, autojunk=False).get_opcodes():
        if kind == "equal":
            kept += b - a
            runs.append((" ", " ".join(words[c:d])))
            continue
        has_slot = _HOLE in wording.keys[a:b]
        went = [word for word, key in zip(wording.words[a:b], wording.keys[a:b], strict=True) if key != _HOLE]
        came = [] if has_slot else list(words[c:d])
        more += len(came)
        runs += _told(went, came, words[c:d] if has_slot else ())
    share = kept / wording.own
    if share < _KEPT or more > wording.own * _MORE:
        return None
    return share, _joined(runs) if any(kind != " " for kind, _ in runs) else ()


def _joined(runs: Iterable[tuple[str, str]]) -> Runs:
    """Return the runs with those of one kind that follow each other as one."""
    return tuple((kind, " ".join(words for _, words in run)) for kind, run in groupby(runs, key=lambda run: run[0]))


def _told(went: Sequence[str], came: Sequence[str], filling: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what went and came, without what drafting fits; what fills a slot stayed."""
    if {_key(word) for word in (*went, *came)} <= _FITTED | _PERSON:
        went, came = (), ()
    if went:
        yield "-", " ".join(went)
    if came:
        yield "+", " ".join(came)
    if filling:
        yield " ", " ".join(filling)
