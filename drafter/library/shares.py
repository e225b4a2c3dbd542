"""How much of one text stands in another: runs of five words or more, each word of either text used once.

The runs are found the longest first ("greedy string tiling", Wise 1993), so that a paragraph that was moved still
stands, and a name that a draft says ten times does not count ten times where the other text says it twice. Fewer than
five words in a row are grammar ("of the Meeting in the"), not wording.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.model import GAP, Statement
from drafter.patterns import compiled

LEAST = 5
_WORD = compiled(r"[^\W_]+(?:['‑-][^\W_]+)*")
_GAP_OR_WORD = compiled(rf"{GAP.pattern}|{_WORD.pattern}")
_APOSTROPHES = str.maketrans("’‘ʼ‑", "'''-")
_Run = tuple[int, int, int]  # where it begins in the one text, where in the other, and its words


@dataclass(frozen=True, slots=True)
class Share:
    """What two texts have in common, in words: `shared` of the `real` text's, and of the `draft`'s."""

    shared: int
    real: int
    draft: int

    @property
    def coverage(self) -> float:
        """Return the share of the real text that the draft had."""
        return self.shared / self.real if self.real else 0.0

    @property
    def stood(self) -> float:
        """Return the share of the draft that stood."""
        return self.shared / self.draft if self.draft else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both shares."""
        both = self.real + self.draft
        return 2 * self.shared / both if both else 0.0

    @property
    def to_type(self) -> int:
        """Return the words of the real text that are to be typed; gaps are filled by these."""
        return self.real - self.shared

    @property
    def to_delete(self) -> int:
        """Return the words of the draft that are to be deleted, a gap counting as one."""
        return self.draft - self.shared


def words_of(statement: Statement) -> tuple[str, ...]:
    """Return the words of a statement as a reader sees them: title, headings, paragraphs, tables; no labels."""
    return words((*statement.title, *(block.text for block in statement.blocks)))


def words(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the words of texts without case and marks; a gap is one word, which no other text has."""
    return tuple(found[0].translate(_APOSTROPHES).casefold() for text in texts for found in _GAP_OR_WORD.finditer(text))


def share(real: Sequence[str], draft: Sequence[str]) -> Share:
    """Return what of the words of a real text a draft had."""
    return Share(sum(size for _, _, size in runs(real, draft)), len(real), len(draft))


def runs(one: Sequence[str], other: Sequence[str]) -> tuple[_Run, ...]:
    """Return the runs of words that stand in both texts, in the order of the one; each word is in one run at most."""
    taken_one, taken_other = bytearray(len(one)), bytearray(len(other))
    waiting = [(-size, at, there) for at, there, size in _longest(one, other)]
    heapq.heapify(waiting)
    found: list[_Run] = []
    while waiting:
        size, at, there = heapq.heappop(waiting)
        free = [not (taken_one[at + n] or taken_other[there + n]) for n in range(-size)]
        if all(free):
            found.append((at, there, -size))
            taken_one[at : at - size] = taken_other[there : there - size] = b"\1" * -size
        else:
            for start, end in _stretches(free):
                heapq.heappush(waiting, (start - end, at + start, there + start))
    return tuple(sorted(found))


def _longest(one: Sequence[str], other: Sequence[str]) -> Iterator[_Run]:
    """Yield every run that goes on neither before nor after, wherever it stands."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for there in range(len(other) - LEAST + 1):
        places[tuple(other[there : there + LEAST])].append(there)
    for at in range(len(one) - LEAST + 1):
        for there in places.get(tuple(one[at : at + LEAST]), ()):
            if at and there and one[at - 1] == other[there - 1]:
                continue
            size = LEAST
            while at + size < len(one) and there + size < len(other) and one[at + size] == other[there + size]:
                size += 1
            yield at, there, size


def _stretches(free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where words are free, five or more in a row."""
    start = 0
    for at, is_free in enumerate((*free, False)):
        if not is_free:
            if at - start >= LEAST:
                yield start, at
            start = at + 1
