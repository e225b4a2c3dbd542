"""The words of a paragraph kept, struck and added, marked as a lawyer marks them.

Whole words, punctuation by itself: a comma that comes is a comma added, not a word changed. Sentences are paired
first, so that one that is new stands whole. Then the longest common run of words is kept, but not what is kept
between two changes by chance ("of", "and the"): see `islands`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from drafter import sentences
from drafter.model import GAP, Mark, Part, Words
from drafter.patterns import compiled
from drafter.redline import common, islands
from drafter.redline.islands import Token

_TOKEN = compiled(
    rf"""{GAP.pattern}                                                  # a fact that is missing
       | [⁰¹²³⁴-⁹]+                                                     # the mark of a footnote
       | \d+ (?: [.,:/] \d+ )+                                          # 1,500  17:00
       | [^\W⁰¹²³⁴-⁹][\u0300-\u036f]* (?: [-\u2010-\u2015'’/&]? [^\W⁰¹²³⁴-⁹] [\u0300-\u036f]* )*
         (?: (?<=s) ['’] (?!\w) )?                                      # the members’
       | (?P<sign> [^\w\s] ) (?P=sign)*""",
    re.VERBOSE,
)
_ALIKE = 0.45
"""Share of their words, in order, that two sentences have in common, for one to be the other edited."""
_TOGETHER = 3
"""Words that two sentences must have in common with one, beyond what one of them has, to be that one parted."""
_MOST_SENTENCES = 60
_NONE: Mapping[str, str] = {}


def words(old: str, new: str, old_notes: Mapping[str, str] = _NONE, new_notes: Mapping[str, str] = _NONE) -> Words:
    """Return what became of the words of `old` in `new`: kept and added they are `new`, kept and struck `old`.

    The notes tell for the mark of a footnote ("²") which footnote it is: the same one under another mark is kept.
    """
    if old == new and (old_notes == new_notes or not _marks(old, old_notes)):
        return (Part(Mark.KEPT, new),) if new else ()
    ours, theirs = tokens(old, old_notes), tokens(new, new_notes)
    kept = islands.marked(ours, theirs, _kept(old, new, ours, theirs))
    return joined(_parts(old, new, ours, theirs, kept))


def tokens(text: str, notes: Mapping[str, str] = _NONE) -> list[Token]:
    """Return the words and signs of a text, without the spaces between them."""
    return [Token(found[0], found.start(), notes.get(found[0], found[0])) for found in _TOKEN.finditer(text)]


def joined(parts: Iterator[Part] | Sequence[Part]) -> Words:
    """Return the parts with those beside each other of one mark as one, and none empty."""
    found: list[Part] = []
    for part in parts:
        if not part.text and not part.was:
            continue
        last = found[-1] if found else None
        if last and last.mark is part.mark and not last.was and not part.was:
            found[-1] = Part(part.mark, last.text + part.text)
        else:
            found.append(part)
    return tuple(found)


def _marks(text: str, notes: Mapping[str, str]) -> bool:
    return any(mark in text for mark in notes)


# ── which words are kept ─────────────────────────────────────────────────────────────────────────────


def _kept(old: str, new: str, ours: Sequence[Token], theirs: Sequence[Token]) -> list[common.Pair]:
    """Return the places of the words that both texts have, sentence by sentence."""
    here, there = _sentences(old, ours), _sentences(new, theirs)
    whole = [((0, len(here)), (0, len(there)))]
    few = 1 < max(len(here), len(there)) <= _MOST_SENTENCES
    found: list[common.Pair] = []
    for (first, last), (first_there, last_there) in _paired(ours, theirs, here, there) if few else whole:
        start, end = (here[first][0], here[last - 1][1]) if here else (0, 0)
        start_there, end_there = (there[first_there][0], there[last_there - 1][1]) if there else (0, 0)
        pairs = common.pairs(_keys(ours[start:end]), _keys(theirs[start_there:end_there]))
        found += [(start + i, start_there + j) for i, j in pairs]
    return found


def _keys(found: Sequence[Token]) -> list[str]:
    return [token.key for token in found]


def _sentences(text: str, found: Sequence[Token]) -> list[common.Pair]:
    """Return for each sentence its first token and the one after its last; one for a text that cannot be parted."""
    parts = sentences.split(text)
    if len(parts) < 2 or " ".join(parts) != text:
        return [(0, len(found))] if found else []
    spans, start, end = [], 0, 0
    for part in parts:
        end += len(part) + 1
        after = next((at for at in range(start, len(found)) if found[at].start >= end), len(found))
        spans.append((start, after))
        start = after
    return [span for span in spans if span[0] < span[1]]


_Span = tuple[int, int]


def _paired(
    ours: Sequence[Token], theirs: Sequence[Token], here: Sequence[_Span], there: Sequence[_Span]
) -> list[tuple[_Span, _Span]]:
    """Return which sentences are to be compared, in order: one with one, or one with two that it was parted into."""
    best: list[list[tuple[float, int, int]]] = [[(0.0, 0, 0)] * (len(there) + 1) for _ in range(len(here) + 1)]
    for i in range(len(here) + 1):
        for j in range(len(there) + 1):
            choices = [(best[i - 1][j][0], 1, 0)] * (i > 0) + [(best[i][j - 1][0], 0, 1)] * (j > 0)
            for a, b in ((1, 1), (2, 1), (1, 2)):
                if i >= a and j >= b:
                    gain = _gain(ours, theirs, (here[i - a][0], here[i - 1][1]), (there[j - b][0], there[j - 1][1]))
                    choices += [(best[i - a][j - b][0] + gain - _TOGETHER * (a + b - 2), a, b)] * (gain > 0)
            best[i][j] = max(choices, default=(0.0, 0, 0), key=lambda choice: choice[0])
    found, i, j = [], len(here), len(there)
    while i and j:
        _, a, b = best[i][j]
        if a and b:
            found.append(((i - a, i), (j - b, j)))
        i, j = i - a, j - b
    return found[::-1]


def _gain(ours: Sequence[Token], theirs: Sequence[Token], here: _Span, there: _Span) -> float:
    """Return how many words two sentences have in common; 0 where that is too little."""
    old, new = _keys(ours[slice(*here)]), _keys(theirs[slice(*there)])
    if old == new:
        return len(old) + 1.0
    same = common.length(old, new)
    return same if 2 * same >= _ALIKE * (len(old) + len(new)) else 0.0


# ── the words between them ───────────────────────────────────────────────────────────────────────────


def _parts(
    old: str, new: str, ours: Sequence[Token], theirs: Sequence[Token], kept: Sequence[common.Pair]
) -> Iterator[Part]:
    end, end_there = 0, 0
    for i, j in kept:
        yield from _between(old[end : ours[i].start], new[end_there : theirs[j].start])
        was, word = ours[i].text, theirs[j].text
        yield Part(Mark.KEPT, word, was if was != word else "")
        end, end_there = ours[i].end, theirs[j].end
    yield from _between(old[end:], new[end_there:])


def _between(old: str, new: str) -> Iterator[Part]:
    """Yield what stands between two words that were kept: spaces are kept where both have them."""
    if old and new and old.isspace() and new.isspace():
        yield Part(Mark.KEPT, new, old if old != new else "")
        return
    before = len(old) - len(old.lstrip())
    before = (
        before if old[:before] == new[:before] and new[before : before + 1].strip() == new[before : before + 1] else 0
    )
    yield Part(Mark.KEPT, old[:before])
    old, new = old[before:], new[before:]
    after = len(old) - len(old.rstrip())
    after = after if after and old[-after:] == new[-after:] and len(new) - len(new.rstrip()) == after else 0
    yield Part(Mark.STRUCK, old[: len(old) - after])
    yield Part(Mark.ADDED, new[: len(new) - after])
    yield Part(Mark.KEPT, old[len(old) - after :])
