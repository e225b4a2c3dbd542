"""How much of one text stands in another: the words in runs of five or more that stand anywhere in the other.

A paragraph that was moved stands, and so does a name that one text says more often than the other: it is not typed
again, nor deleted. Fewer than five words in a row are grammar ("of the Meeting in the"), not wording. Counted one to
one, each word of either text used once, both a draft and a copy share some tenth less.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.model import GAP, Statement
from drafter.patterns import compiled

LEAST = 5
_WORD = compiled(r"[^\W_]+(?:['‑-][^\W_]+)*")
_GAP_OR_WORD = compiled(rf"{GAP.pattern}|{_WORD.pattern}")
_APOSTROPHES = str.maketrans("’‘ʼ‑", "'''-")


@dataclass(frozen=True, slots=True)
class Share:
    """What two texts have in common, in words: `had` of the `real` text's by the draft, `kept` of the `draft`'s."""

    had: int
    real: int
    kept: int
    draft: int

    @property
    def coverage(self) -> float:
        """Return the share of the real text that the draft had."""
        return self.had / self.real if self.real else 0.0

    @property
    def stood(self) -> float:
        """Return the share of the draft that stood."""
        return self.kept / self.draft if self.draft else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both shares."""
        both = self.coverage + self.stood
        return 2 * self.coverage * self.stood / both if both else 0.0

    @property
    def to_type(self) -> int:
        """Return the words of the real text that are to be typed; gaps are filled by these."""
        return self.real - self.had

    @property
    def to_delete(self) -> int:
        """Return the words of the draft that are to be deleted, a gap counting as one."""
        return self.draft - self.kept


def words_of(statement: Statement) -> tuple[str, ...]:
    """Return the words of a statement as a reader sees them: title, headings, paragraphs, tables; no labels."""
    return words((*statement.title, *(block.text for block in statement.blocks)))


def words(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the words of texts without case and marks; a gap is one word, which no other text has."""
    return tuple(found[0].translate(_APOSTROPHES).casefold() for text in texts for found in _GAP_OR_WORD.finditer(text))


def share(real: Sequence[str], draft: Sequence[str]) -> Share:
    """Return what of the words of a real text a draft had, and what of the draft's stood."""
    return Share(sum(standing(real, draft)), len(real), sum(standing(draft, real)), len(draft))


def standing(one: Sequence[str], other: Sequence[str]) -> bytearray:
    """Return for each word of one text 1 where it is in a run of five or more that stands in the other, else 0."""
    runs = {tuple(other[at : at + LEAST]) for at in range(len(other) - LEAST + 1)}
    found = bytearray(len(one))
    for at in range(len(one) - LEAST + 1):
        if tuple(one[at : at + LEAST]) in runs:
            found[at : at + LEAST] = b"\1" * LEAST
    return found
