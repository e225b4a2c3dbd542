"""A precedent's text filled with the facts of one meeting, and a look for facts left fixed in it.

Of a precedent only the fixed words of `text` and its slots' names are ever used: what stands in its
evidence are facts of other meetings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from drafter import dates
from drafter.compose.meant import meant
from drafter.model import NameKind, Place, Precedent, Problem, Severity, Shelf, Use, plain
from drafter.names import Table
from drafter.problems import error

SLOT = re.compile(r"\{\{\s*([^\W\d]\w*(?:\.\w+)*)\s*\}\}")
_ENDS_IN_ARTICLE = re.compile(r"\b(?:the|an?) $", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:[Tt]he|an?) ")  # "A Roadmap" is a title that begins so
_DELEGATIONS = {
    NameKind.STATE: "host.country",
    NameKind.TERRITORY: "host.country",
    NameKind.ORGANISATION: "supporter.name",
}
"""What can be somebody else's at the next meeting -> the slot that an official may put in its place."""


_MAY_STAND = ("supporter.name", "body.short")  # slots of organisations and mechanisms


@dataclass(frozen=True, slots=True)
class Filled:
    """A clause as it stands in a draft. Filling the precedent's text with `use.values` gives `text`."""

    text: str
    use: Use


def filled(precedent: Precedent, value_of: Callable[[str], str], said: Collection[str] = ()) -> Filled:
    """Return the clause with what `value_of` gives for each slot's name; that of the slots `said` to the letter.

    An article is not doubled ("the {{ meeting.title }}" with "the Tenth ..."), and a clause that
    begins with a slot begins with a capital. A slot that stands twice has one value.
    """
    values: dict[str, str] = {}
    for found in SLOT.finditer(plain(precedent.text)):
        name = found[1]
        if name not in values:
            value = plain(value_of(name))
            values[name] = value if name in said else _fitted(value, plain(precedent.text)[: found.start()])
    text = SLOT.sub(lambda found: values[found[1]], plain(precedent.text))
    return Filled(text, Use(precedent.id, tuple(values.items())))


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


@dataclass(frozen=True, slots=True)
class Known:
    """The facts of this meeting that a clause's own words may mention."""

    text: str  # all values of the meeting file and their printed forms, in lower case
    days: frozenset[date]
    names: frozenset[str]  # keys of the register


def fixed_facts(
    precedent: Precedent, known: Known, shelf: Shelf, names: Table, by_template: bool = False
) -> Iterator[Problem]:
    """Yield what the clause's own words say that is not this meeting's.

    A time, an ordinal, a place, a State or another body is an error, which stops a final text. An
    organisation or mechanism may well be meant: a warning.

    Mechanisms are told only of a clause that the template chose: whoever names a clause has read it.
    """
    words = SLOT.sub("\n\n", plain(precedent.text))
    where = Place(f"precedents/clauses/{precedent.id}.yaml")
    quote = plain(precedent.text)
    for body in _bodies(words, known, shelf, names):
        what = f'the clause says "{body}", another body: it is nowhere in the meeting file, and no slot changes it'
        mend = f"put the slot {{{{ body.process }}}} in its place, or do not use {precedent.id} here"
        yield error("clause-fact", what, where, mend, quote)
    mechanisms = _mechanisms(words, known, names) if by_template else ()
    for found, slot in (*_times(words, known), *_places(words, known, shelf, names), *mechanisms):
        what = f'the clause says "{found}" in words that no slot changes, and the meeting file does not'
        mend = f"put a slot such as {{{{ {slot} }}}} in its place, or do not use {precedent.id} here"
        severity = Severity.WARNING if slot in _MAY_STAND else Severity.ERROR
        yield Problem("clause-fact", severity, what, where, mend, quote=quote)


def _bodies(words: str, known: Known, shelf: Shelf, names: Table) -> Iterator[str]:
    """Yield each body of the archive in the words that is not of this meeting, under any of its names."""
    meetings = [row.meeting for row in shelf.meetings] + [statement.meeting for statement in shelf.statements]
    for body in sorted({plain(meeting.body) for meeting in meetings} - {""}):
        row = names.named(body)
        forms = {body, *((row.name, *row.aliases, row.acronym) if row else ())} - {""}
        said = next((form for form in sorted(forms) if _says(words, form)), "")
        if said and not (row and row.key in known.names) and not any(_says(known.text, form) for form in forms):
            yield said


def _says(text: str, name: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))


def _mechanisms(words: str, known: Known, names: Table) -> Iterator[tuple[str, str]]:
    for found in names.find(words):
        if found.row.kind is NameKind.MECHANISM and found.row.key not in known.names:
            yield found.text, "body.short"


def _times(words: str, known: Known) -> Iterator[tuple[str, str]]:
    for span in dates.find(words):
        if not {span.start, span.end} <= known.days:
            yield span.text, "meeting.date"
    for vague in dates.find_vague(words):
        if vague.text.casefold() not in known.text:
            yield vague.text, "meeting.date"
    for number, text, (_, end) in dates.find_ordinals(words):
        name = re.match(r"\s+[\w’'-]+(?:\s+[\w’'-]+){0,3}", words[end:])
        of_meeting = re.search(r"meeting|conference|session|summit|anniversary|forum", name[0] if name else "", re.I)
        if of_meeting and text.casefold() not in known.text and dates.ordinal_words(number) not in known.text:
            yield text, "meeting.ordinal"


def _places(words: str, known: Known, shelf: Shelf, names: Table) -> Iterator[tuple[str, str]]:
    for found in names.find(words):
        if found.row.kind in _DELEGATIONS and found.row.key not in known.names:
            yield found.text, _DELEGATIONS[found.row.kind]
    meetings = [row.meeting for row in shelf.meetings] + [statement.meeting for statement in shelf.statements]
    for city in sorted({meeting.city for meeting in meetings if meeting.city}):
        in_place = re.search(rf"\b(?:in|at|from) {re.escape(city)}\b", words)
        if in_place and city.casefold() not in known.text:
            yield city, "meeting.place"
