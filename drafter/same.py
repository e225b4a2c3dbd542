"""Texts of one meeting: which they are, and which of them was read best.

Two files may hold the statement of one meeting: a copy from another archive, a better scan. Mostly both
tell the same meeting. Where a date or a number was misread in one of them, it is the text that is the same.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache

from drafter.model import Block, BlockKind, Level, Statement

_LONG = 60
"""Letters from which on a paragraph is no formula that every statement has ("The Meeting agreed to meet again.")."""
_COPIED = 0.5
"""Share of the letters of the shorter text that stand in paragraphs which both have, letter for letter.

Of the nine texts of the Bali Process no two share one long paragraph, so that half of a text is far above what
meetings repeat; in a copy all are shared but those in which something was misread.
"""
_WHOLE = 0.9
"""The same share where facts do not tell that the meeting is the same: hardly a letter may differ."""
_MANY = 12
"""Long paragraphs from which on a text is no form that is filled in anew for each meeting: those have fewer."""


def meeting(one: Statement, other: Statement) -> bool:
    """Return whether two texts of one kind, from different files, are of the same meeting.

    Their ids differ only in the letter that parts texts of one meeting, or they tell the same day and the
    same name, or the same day, body, number and city; or they are copies of one text (see `copies`).
    """
    return told_alike(one, other) or copies(one, other)


def told_alike(one: Statement, other: Statement) -> bool:
    """Return whether two texts from different files tell the same meeting."""
    return not _of_one_file(one, other) and not set(_facts(one)).isdisjoint(_facts(other))


def copies(one: Statement, other: Statement) -> bool:
    """Return whether two texts from different files are one text, in which a date or a number may be misread.

    Two of day, number and city must be the same: successive meetings differ in two, however much of their
    wording they repeat. Texts that tell none of these must be the same nearly to the letter, and so must those
    that tell too few; they must be long too.
    """
    if one.kind != other.kind or _of_one_file(one, other):
        return False
    pairs = list(zip(_marks(one), _marks(other), strict=True))
    if sum(here == there for here, there in pairs if here and there) >= 2:
        return _share(one, other) >= _COPIED
    tells_nothing = not any(here or there for here, there in pairs)
    many = len(_paragraphs(one) & _paragraphs(other)) >= _MANY
    return (tells_nothing or many) and _share(one, other) >= _WHOLE


def keys(statement: Statement) -> Iterator[Hashable]:
    """Yield what two texts of one meeting may have in common, one of these at least: `meeting` decides."""
    yield from _facts(statement)
    day, number, city = _marks(statement)
    yield from (pair for pair in (("first", day, number), ("second", day, city), ("third", number, city)) if all(pair))
    longest = sorted(_paragraphs(statement), key=lambda text: (len(text), text))[-3:]
    if len(_paragraphs(statement)) >= _MANY or not (day or number or city):
        yield from (("text", each) for each in longest)


def _facts(statement: Statement) -> Iterator[Hashable]:
    """Yield what tells a meeting, each for itself."""
    here = statement.meeting
    if here.start is not None or statement.title:
        title = "" if here.start is not None else _letters(" ".join(statement.title))
        yield statement.kind, without_letter(statement.id), title
    if here.start is not None and here.name:
        yield statement.kind, here.start, here.name.casefold()
    if here.start is not None and here.city:
        yield statement.kind, here.start, here.body, here.ordinal, here.city


def _marks(statement: Statement) -> tuple[str, str, str]:
    """Return day, number and city, "" for what is not told."""
    here = statement.meeting
    number = f"{here.ordinal} {here.body.casefold()}" if here.ordinal else ""
    return here.start.isoformat() if here.start else "", number, here.city.casefold()


def _of_one_file(one: Statement, other: Statement) -> bool:
    return bool(one.source and other.source and one.source.sha256 == other.source.sha256)


def _share(one: Statement, other: Statement) -> float:
    """Return how much of the shorter text's long paragraphs stands in the other too, 0 to 1."""
    here, there = _paragraphs(one), _paragraphs(other)
    whole = min(sum(map(len, here)), sum(map(len, there)))
    return sum(map(len, here & there)) / whole if whole else 0.0


def _paragraphs(statement: Statement) -> frozenset[str]:
    return _long(statement.blocks)


@lru_cache(maxsize=1024)
def _long(blocks: tuple[Block, ...]) -> frozenset[str]:
    """Return the letters of each long paragraph: no spaces, no case, no figures, which are what is misread."""
    texts = (_letters(block.text) for block in blocks if block.kind is not BlockKind.HEADING)
    return frozenset(text for text in texts if len(text) >= _LONG)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text.casefold()))


def best(texts: Sequence[Statement]) -> Statement | None:
    """Return the text that is trusted more than each of the others; None where two are trusted alike."""
    level = min(map(_trust, texts), default=0)
    trusted = [text for text in texts if _trust(text) == level]
    return trusted[0] if len(trusted) == 1 else None


def _trust(statement: Statement) -> int:
    return list(Level).index(statement.confidence.level)


def without_letter(id_: str) -> str:
    """Return an id without the letter that parts the texts of one meeting: 2015-forum-3-b is 2015-forum-3."""
    head, _, letter = id_.rpartition("-")
    return head if head and len(letter) == 1 and letter.isalpha() else id_
