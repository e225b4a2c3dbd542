"""Proposals that nobody has touched: known by a mark of what they said when mining wrote them.

A proposal is no decision: newer statements may draw it anew, join two, or give a clause to a better one. But what a
person wrote into it, or decided of what belongs to it, stands. Mining marks what it proposes; a decision takes the
mark away, and a file that was changed by hand no longer fits its mark. A proposal without a mark counts as touched.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import replace

from drafter.model import Precedent, Status

_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
"""A mark of figures could be read as a number."""
_LENGTH = 12
"""So that none of a million proposals fits its mark by chance once it was changed."""


def marked(precedent: Precedent) -> Precedent:
    """Return a proposal with the mark of what it says now."""
    return replace(precedent, mined=_mark(precedent))


def is_untouched(precedent: Precedent) -> bool:
    """Return whether this is a proposal that says what it said when it was marked."""
    return precedent.status is Status.PROPOSED and bool(precedent.mined) and precedent.mined == _mark(precedent)


def without(precedent: Precedent, statements: Collection[str]) -> Precedent:
    """Return the precedent without the evidence of these statements; what nobody has touched counts so still."""
    kept = tuple(entry for entry in precedent.attested if entry.statement not in statements)
    if len(kept) == len(precedent.attested):
        return precedent
    rest = replace(precedent, attested=kept)
    return marked(rest) if is_untouched(precedent) else rest


def frozen(precedents: Iterable[Precedent]) -> list[Precedent]:
    """Return the precedents without their marks: for a time nothing is drawn anew."""
    return [replace(each, mined="") for each in precedents]


def thawed(now: Iterable[Precedent], before: Iterable[Precedent]) -> tuple[Precedent, ...]:
    """Return the precedents with marks again, where nobody had touched them before they were frozen."""
    free = {each.id for each in before if is_untouched(each)}
    return tuple(marked(each) if each.id in free and not each.mined else each for each in now)


def _mark(precedent: Precedent) -> str:
    """Return a mark of all that a person may have changed; where evidence stands follows the statements."""
    said = (
        precedent.id, precedent.text, precedent.function, precedent.theme, precedent.actor, precedent.verb,
        precedent.notes, precedent.reviewed, [(slot.name, slot.kind) for slot in precedent.slots],
        [(each.rule, each.reason) for each in precedent.allows], sorted({entry.text for entry in precedent.attested}),
    )  # fmt: skip
    return hashlib.sha256(repr(said).encode()).hexdigest()[:_LENGTH].translate(_LETTERS)
