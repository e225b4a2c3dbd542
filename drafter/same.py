"""Texts of one meeting: which they are, and which of them was read best.

Two files may hold the statement of one meeting: a copy from another archive, a better scan.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from drafter.model import Level, Statement


def meeting(one: Statement, other: Statement) -> bool:
    """Return whether two texts of one kind, from different files, are of the same meeting.

    Either their ids differ only in the letter that parts texts of one meeting, or they tell the same
    day and the same name, or the same day, body, number and city.
    """
    if one.source and other.source and one.source.sha256 == other.source.sha256:
        return False
    return not set(keys(one)).isdisjoint(keys(other))


def keys(statement: Statement) -> Iterator[Hashable]:
    """Yield what two texts of one meeting have in common, one of these at least."""
    here = statement.meeting
    yield statement.kind, _without_letter(statement.id)
    if here.start is not None and here.name:
        yield statement.kind, here.start, here.name.casefold()
    if here.start is not None and here.city:
        yield statement.kind, here.start, here.body, here.ordinal, here.city


def best(texts: Sequence[Statement]) -> Statement | None:
    """Return the text that is trusted more than each of the others; None where two are trusted alike."""
    level = min(map(_trust, texts), default=0)
    trusted = [text for text in texts if _trust(text) == level]
    return trusted[0] if len(trusted) == 1 else None


def _trust(statement: Statement) -> int:
    return list(Level).index(statement.confidence.level)


def _without_letter(id_: str) -> str:
    head, _, letter = id_.rpartition("-")
    return head if len(letter) == 1 and letter.isalpha() else id_
