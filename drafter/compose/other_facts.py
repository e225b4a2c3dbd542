"""What a clause says in words of its own that is not this meeting's: a day, a place, another body.

Agreed words come from other meetings. What of them no slot changes, and the meeting file does not say,
is a fact of another meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from drafter import dates
from drafter.compose.clauses import SLOT
from drafter.compose.meeting.facts import Facts
from drafter.compose.meeting.view import View
from drafter.marked_yaml import Tree
from drafter.model import Meeting, NameKind, Place, Precedent, Problem, Severity, Shelf, plain, spaced
from drafter.names import Table
from drafter.problems import error

_DELEGATIONS = {
    NameKind.STATE: "host.country",
    NameKind.TERRITORY: "host.country",
    NameKind.ORGANISATION: "supporter.name",
}
"""What can be somebody else's at the next meeting -> the slot that an official may put in its place."""


_MAY_STAND = ("supporter.name", "body.short")  # slots of organisations and mechanisms


@dataclass(frozen=True, slots=True)
class Known:
    """The facts of this meeting that a clause's own words may mention."""

    text: str  # all values of the meeting file and their printed forms, in lower case
    days: frozenset[date]
    names: frozenset[str]  # keys of the register
    places: str = ""  # the same text without the names of bodies: "Bali Process" names no city
    others: tuple[tuple[str, ...], ...] = ()  # bodies of the archive that are not this one, each under all its names
    cities: tuple[str, ...] = ()  # where meetings of the archive were held, and this file does not say


def known(facts: Facts, view: View, shelf: Shelf, names: Table) -> Known:
    """Return what the meeting file says, as it was typed and as it is printed."""
    text = spaced("\n".join((*_typed(facts.marked.value), *view.texts())))
    rows = frozenset(found.row.key for found in names.find(text))
    body = facts.given.body
    own = (body.name, body.short, body.acronym, body.group.name, body.group.short)
    archived = [_named(body, names) for body in sorted({plain(meeting.body) for meeting in _meetings(shelf)} - {""})]
    places = _without(text, {*filter(None, own), *(form for forms in archived for form in forms)}).casefold()
    others = tuple(forms for forms in (*archived, *_groups(shelf, names)) if not _is_said(forms, text, rows, names))
    cities = sorted({meeting.city for meeting in _meetings(shelf) if meeting.city and not _says(places, meeting.city)})
    return Known(text.casefold(), frozenset(_days(facts.given)), rows, places, others, tuple(cities))


def _is_said(forms: Iterable[str], text: str, rows: frozenset[str], names: Table) -> bool:
    keys = {row.key for form in forms if (row := names.named(form))}
    return bool(keys & rows) or any(_says(text, form) for form in forms)


def _without(text: str, bodies: Iterable[str]) -> str:
    words = "|".join(re.escape(body) for body in sorted(bodies, key=lambda body: (-len(body), body)))
    return re.sub(rf"(?<!\w)(?:{words})(?!\w)", "", text, flags=re.IGNORECASE) if words else text


def _typed(tree: Tree) -> Iterator[str]:
    """Yield every value of the meeting file; its comments are no facts."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict | list):
        for part in tree.values() if isinstance(tree, dict) else tree:
            yield from _typed(part)


def _days(part: object) -> Iterator[date]:
    if isinstance(part, date):
        yield part
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from _days(inner)
    elif hasattr(part, "model_fields_set"):
        for name in part.model_fields_set:
            yield from _days(getattr(part, name))


def fixed_facts(precedent: Precedent, known: Known, names: Table, by_template: bool = False) -> Iterator[Problem]:
    """Yield what the clause's own words say that is not this meeting's.

    A time, an ordinal, a place, a State or another body is an error, which stops a final text. An
    organisation or mechanism may well be meant: a warning.

    Mechanisms are told only of a clause that the template chose: whoever names a clause has read it.
    """
    words = SLOT.sub("\n\n", plain(precedent.text))
    where = Place(f"precedents/clauses/{precedent.id}.yaml")
    quote = plain(precedent.text)
    for body in _bodies(words, known):
        what = f'the clause says "{body}", another body: it is nowhere in the meeting file, and no slot changes it'
        mend = f"put the slot {{{{ body.process }}}} in its place, or do not use {precedent.id} here"
        yield error("clause-fact", what, where, mend, quote)
    mechanisms = _mechanisms(words, known, names) if by_template else ()
    for found, slot in (*_times(words, known), *_places(words, known, names), *mechanisms):
        what = f'the clause says "{found}" in words that no slot changes, and the meeting file does not'
        severity = Severity.WARNING if slot in _MAY_STAND else Severity.ERROR
        yield Problem("clause-fact", severity, what, where, _mend(found, slot, precedent.id), quote=quote)


def _mend(found: str, slot: str, clause: str) -> str:
    """Return what to do: what is named may be meant as it is, where it is no day, place or host of one meeting."""
    if slot in _MAY_STAND:
        return f'if "{found}" is meant here too, leave it as it is; else do not use {clause} here'
    return f"put a slot such as {{{{ {slot} }}}} in its place, or do not use {clause} here"


def _bodies(words: str, known: Known) -> Iterator[str]:
    """Yield each body of the archive in the words, or group of one, that is not of this meeting."""
    for forms in known.others:
        said = next((form for form in forms if _says(words, form)), "")
        if said:
            yield said


def _meetings(shelf: Shelf) -> list[Meeting]:
    return [row.meeting for row in shelf.meetings] + [statement.meeting for statement in shelf.statements]


def _named(body: str, names: Table) -> tuple[str, ...]:
    row = names.named(body)
    return tuple(sorted({body, *((row.name, *row.aliases, row.acronym) if row else ())} - {""}))


def _groups(shelf: Shelf, names: Table) -> list[tuple[str, ...]]:
    """Return the names of each group that a meeting of the archive is named after: Ad Hoc Group, AHG."""
    found = (found.row for meeting in _meetings(shelf) for found in names.find(meeting.name))
    rows = {row.key: row for row in found if row.kind is NameKind.MECHANISM}
    return [_named(row.name, names) for _, row in sorted(rows.items())]


def _says(text: str, name: str) -> bool:
    """Return whether a name or number stands in the text as words of its own: "ninth" not in "thirty-ninth"."""
    return bool(re.search(rf"(?<![\w-]){re.escape(name)}(?!\w)", text, re.IGNORECASE))


def _mechanisms(words: str, known: Known, names: Table) -> Iterator[tuple[str, str]]:
    for found in names.find(words):
        if found.row.kind is NameKind.MECHANISM and found.row.key not in known.names:
            yield found.text, "body.short"


def _times(words: str, known: Known) -> Iterator[tuple[str, str]]:
    for span in dates.find(words):
        if not {span.start, span.end} <= known.days:
            yield span.text, "meeting.date"
    for vague in dates.find_vague(words):
        if not _says(known.text, spaced(vague.text)):
            yield vague.text, "meeting.date"
    for number, text, (_, end) in dates.find_ordinals(words):
        name = re.match(r"\s+[\w’'-]+(?:\s+[\w’'-]+){0,3}", words[end:])
        of_meeting = re.search(r"meeting|conference|session|summit|anniversary|forum", name[0] if name else "", re.I)
        if of_meeting and not _says(known.text, text) and not _says(known.text, dates.ordinal_words(number)):
            yield text, "meeting.ordinal"


def _places(words: str, known: Known, names: Table) -> Iterator[tuple[str, str]]:
    for found in names.find(words):
        if found.row.kind in _DELEGATIONS and found.row.key not in known.names:
            yield found.text, _DELEGATIONS[found.row.kind]
    for city in known.cities:
        if re.search(rf"\b(?:in|at|from) {re.escape(city)}\b", words):
            yield city, "meeting.place"
