"""A precedent's text filled with the facts of one meeting.

Of a precedent only the fixed words of `text` and its slots' names are ever used: what stands in its
evidence are facts of other meetings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.compose.following import is_told_apart
from drafter.compose.meant import meant
from drafter.model import Place, Precedent, Problem, Severity, Use, plain

SLOT = re.compile(r"\{\{\s*([^\W\d]\w*(?:\.\w+)*)\s*\}\}")
_ENDS_IN_ARTICLE = re.compile(r"\b(?:the|an?) $", re.IGNORECASE)
_ENDS_IN_NEXT = re.compile(r"\bnext $", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:[Tt]he|an?) ")  # "A Roadmap" is a title that begins so


@dataclass(frozen=True, slots=True)
class Filled:
    """A clause as it stands in a draft. Filling the precedent's text with `use.values` gives `text`.

    `parts` are its pieces in their order: agreed words, the value of a slot, agreed words ...
    """

    text: str
    use: Use
    parts: tuple[str, ...] = ()


def filled(precedent: Precedent, value_of: Callable[[str], str], said: Collection[str] = ()) -> Filled:
    """Return the clause with what `value_of` gives for each slot's name; that of the slots `said` to the letter.

    An article is not doubled ("the {{ meeting.title }}" with "the Tenth ..."), and a clause that
    begins with a slot begins with a capital. A slot that stands twice has one value. "The next {{ next.name }}" says
    "the tenth meeting" of one that is told by its number: then the words are no longer all that were agreed.
    """
    values: dict[str, str] = {}
    for found in SLOT.finditer(plain(precedent.text)):
        name = found[1]
        if name not in values:
            value = plain(value_of(name))
            values[name] = value if name in said else _fitted(value, plain(precedent.text)[: found.start()])
    pieces = SLOT.split(plain(precedent.text))
    parts = tuple(values[piece] if at % 2 else _before(pieces, at, values) for at, piece in enumerate(pieces))
    return Filled("".join(parts), Use(precedent.id, tuple(values.items())), parts)


def _before(pieces: Sequence[str], at: int, values: Mapping[str, str]) -> str:
    """Return agreed words, without the "next" before a meeting that is told apart by its own name."""
    value = values[pieces[at + 1]] if at + 1 < len(pieces) else ""
    return _ENDS_IN_NEXT.sub("", pieces[at]) if value and is_told_apart(value) else pieces[at]


def unknown_slots(precedent: Precedent, values: Mapping[str, object], where: Place) -> Iterator[Problem]:
    """Yield a warning for each value that a template hands to a clause by name and that none of its slots takes."""
    slots = list(dict.fromkeys(found[1] for found in SLOT.finditer(precedent.text)))
    for name, value in values.items():
        names = [f"{name}.{key}" for key in value] if isinstance(value, dict) else []
        if not isinstance(value, dict) and not any(slot.startswith(f"{name}.") for slot in slots):
            names = [name]
        for unknown in (each for each in names if each not in slots):
            what = f'"{unknown}" is no slot of the clause "{precedent.id}", and is not said'
            mend = meant(unknown, slots, f"its slots are {', '.join(slots)}" if slots else "remove it")
            yield Problem("slot-unknown", Severity.WARNING, what, where, mend)


def _fitted(value: str, before: str) -> str:
    if _ENDS_IN_ARTICLE.search(before):
        return _ARTICLE.sub("", value, count=1) if _ARTICLE.match(value) else value
    if not before and _ARTICLE.match(value):
        return value[0].upper() + value[1:]
    return value
