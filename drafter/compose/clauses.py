"""A precedent's text filled with the facts of one meeting.

Of a precedent only the fixed words of `text` and its slots' names are ever used: what stands in its
evidence are facts of other meetings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from drafter.compose import joints, land
from drafter.compose.following import is_told_apart
from drafter.compose.meant import meant
from drafter.compose.one_or_several import agreeing
from drafter.model import Place, Precedent, Problem, Severity, Use, plain

SLOT = re.compile(r"\{\{\s*([^\W\d]\w*(?:\.\w+)*)\s*\}\}")
_NONE: Mapping[str, int] = {}
_OPENING = re.compile(r"^[;,.:]\s+(?=\w)")
_SHORT_BEHIND = re.compile(r"\w+ \w+ \([A-Z][A-Z&-]+\)$")
"""The last two words of a name, and its acronym: "Lake Commission (ELC)"."""
_ENDS_IN_NEXT = re.compile(r"\bnext $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Filled:
    """A clause as it stands in a draft. Filling the precedent's text with `use.values` gives `text`.

    But a date takes its own preposition, "on" or "in", and one who attends does so "as an observer".
    `parts` are its pieces in their order: agreed words, the value of a slot, agreed words ...
    """

    text: str
    use: Use
    parts: tuple[str, ...] = ()


def filled(
    precedent: Precedent,
    value_of: Callable[[str], str],
    said: Collection[str] = (),
    counts: Mapping[str, int] = _NONE,
    lands: Collection[str] = (),
) -> Filled:
    """Return the clause with what `value_of` gives for each slot's name; that of the slots `said` to the letter.

    Each is joined to the words around it (joints.py). A slot that stands twice has one value. `counts` are how many
    names the slots that are lists hold, once they were asked for: the words beside them speak of one or of several.
    `lands` are the slots that hold one delegation, once they were asked for: it bears its own article, or none.
    "The next {{ next.name }}" says "the tenth meeting" of one that is told by its number: then the words are no
    longer all that were agreed.
    """
    values: dict[str, str] = {}
    pieces = SLOT.split(plain(precedent.text))
    before = ""
    for at in range(1, len(pieces), 2):
        name, (cut, put) = pieces[at], (0, "")
        value = values.get(name)
        value = plain(value_of(name)) if value is None else value
        if name in counts:
            pieces[at - 1], pieces[at + 1] = agreeing(pieces[at - 1], pieces[at + 1], several=counts[name] > 1)
        before += pieces[at - 1]
        if name not in values:
            values[name] = value
            if name not in said:
                cut, put, values[name] = joints.fitted(before, _parted(before, value, pieces[at - 1]), pieces[at + 1])
        if name in lands and not cut:
            cut = land.article(before, value, pieces[at + 1])
        if is_told_apart(values[name]) and (next_one := _ENDS_IN_NEXT.search(pieces[at - 1])):
            cut = len(next_one[0])
        pieces[at - 1] = pieces[at - 1][: len(pieces[at - 1]) - cut] + put
        before = before[: len(before) - cut] + put + values[name]
    parts = tuple(values[piece] if at % 2 else piece for at, piece in enumerate(pieces))
    return Filled("".join(parts), Use(precedent.id, tuple(values.items())), parts)


def _parted(before: str, value: str, between: str) -> str:
    """Return a value that is parted once from the words before it: ", for her" behind a slot, "his" a space from it.

    Two slots may touch, where what filled the second began with a mark ("the Chair, {{ chair.name }}{{ for.text }}").
    """
    if not before or before.endswith((" ", "\n")):
        return _OPENING.sub("", value)
    return f" {value}" if not between and before[-1].isalnum() | (before[-1] == "]") and value[:1].isalnum() else value


def as_agreed(precedent: Precedent, slot: str, fact: str) -> str:
    """Return a place or the name of a meeting as the clause has always had it; any other fact as it is.

    The city alone where no evidence has a country behind it: "the offer of the Government of Elbonia to host it in
    Klow" names the country once. The body's acronym behind its name where all evidence has it, of two at least.
    """
    said = [value for attested in precedent.attested for name, value in attested.values if name == slot and value]
    if slot.endswith(".place"):
        return fact.partition(", ")[0] if said and not any("," in value for value in said) else fact
    ends = [_SHORT_BEHIND.search(value) for value in said] if slot.endswith(".name") else []
    behind = {end[0] if end else "" for end in ends}
    end = behind.pop() if len(set(said)) > 1 and len(behind) == 1 else ""
    return f"{fact}{end[end.index(' (') :]}" if end and fact.endswith(end[: end.index(" (")]) else fact


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
