"""Brackets that the draft has already: the names in them that were not sent out, and what is asked for among them.

A draft is sent out without the names of those who ask for its wordings. What comes back is compared with that, and
the names stand again in the merged text. Who adds a wording to a bracket, takes one of its wordings or wants none of
them asks for that within the same bracket: [noted / welcomed (Elbonia, Zenda) / endorsed (Ruritania)].
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafter import brackets
from drafter.brackets import Bracket, Brackets, Spot
from drafter.model import Block, BlockKind, Statement
from drafter.returned.shown import SAME

_APART = re.compile(r"[()]|\s*[,;]\s*")
Offered = list[tuple[str, Sequence[str]]]
"""The wordings of a place, each with who asks for it, the draft's own first."""


@dataclass(frozen=True, slots=True)
class Named:
    """A text as the draft has it, beside the same without the names in it, as it was sent out.

    `places` are the places in `text` of the letters that were sent; () where both are the same.
    """

    text: str
    places: tuple[int, ...] = ()
    names: frozenset[str] = frozenset()

    def within(self, start: int, end: int) -> str:
        """Return what stands there between two letters of what was sent."""
        if not self.places:
            return self.text[start:end]
        first = self.places[start - 1] + 1 if start else 0
        last = self.places[end - 1] + 1 if end else 0
        return self.text[first : last if end < len(self.places) else None]


def named(sent: str, own: str) -> Named:
    """Return the draft's own text beside what was sent; what was sent alone where more than names differs."""
    if sent == own:
        return Named(own)
    places: list[int] = []
    more = ""
    for kind, start, end, first, last in SequenceMatcher(None, sent, own.translate(SAME), autojunk=False).get_opcodes():
        if kind == "equal":
            places += range(first, last)
        elif start == end:
            more += own[first:last]
        else:
            return Named(sent)
    return Named(own, tuple(places), frozenset(filter(None, map(str.strip, _APART.split(more)))))


def read(text: str, names: Collection[str]) -> Brackets:
    """Return the brackets of one text, in which these are names."""
    return brackets.of(Statement("", blocks=(Block(BlockKind.PARAGRAPH, text),)), names.__contains__)


def joined(offered: Offered, names: Collection[str]) -> Offered:
    """Return the wordings of a bracket that the draft has, with what is asked for among them.

    What is offered stays as it is where the draft has no bracket there, or somebody takes wordings out of it.
    """
    (own, _), *others = offered
    stands = _bracket(own, names)
    if stands is None:
        return offered
    made = {each.text: list(each.by) for each in stands.alternatives}
    for words, by in others:
        asked = _asked(words, [each.text for each in stands.alternatives], names)
        if not asked:
            return offered
        for each in asked:
            made.setdefault(each, []).extend(name for name in by if name not in made[each])
    return list(made.items())


def _bracket(text: str, names: Collection[str]) -> Bracket | None:
    """Return the bracket that a text is, from its first letter to its last; None for any other text."""
    found = read(text, names).outermost
    whole = ((Spot(0, 0), Spot(0, len(text))),)
    return found[0] if len(found) == 1 and found[0].frames == whole else None


def _asked(words: str, own: Sequence[str], names: Collection[str]) -> list[str]:
    """Return what somebody asks for who has these words in place of a bracket; [] where it is no wording of it."""
    bracket = _bracket(words, names)
    if bracket is None:
        return [] if read(words, names).all else [words]
    texts = [each.text for each in bracket.alternatives]
    kept = [text for text in texts if text in own]
    return [text for text in texts if text not in own] if kept == list(own) and not bracket.by else []
