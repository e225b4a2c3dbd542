"""What a template sees of the facts: `meeting.date`, `attendance.members`, `host.country`.

A fact that the meeting file leaves out is a `Gap`, which prints as [[host.country]] and is never an
empty string. Dates come written, delegations in the names of the profile and in alphabetical order.
Beside the keys of the file stand a few that follow from them (`DERIVED`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter import dates
from drafter.compose import following, joints
from drafter.compose.meeting import given_names, phrases, silence, when
from drafter.compose.meeting.meeting_file import Attendance, Body, Event, Form, Host, MeetingFile, ThisMeeting
from drafter.compose.meeting.papers import Silence
from drafter.compose.template.parts import WHOLE_LISTS, Part, Persons, Series
from drafter.model import ORGANISED, Attendee, Name, NameKind, Role
from drafter.names import Table, is_described

DERIVED = {
    "date": "start", "place": "city", "month": "start", "when": "start", "number": "ordinal", "full": "name",
    "process": "short", "heading": "title",
    "day": "deadline", "called": "name", "last": "start",
}  # fmt: skip
"""What follows from another key -> the key that an official adds where it is missing."""

_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_GOVERNMENT = re.compile(r"^(?:the )?Government(?: and (?:the )?people)? of (?=[^\W\d_])", re.IGNORECASE)
_ROLES = (
    ("members", Role.PARTICIPANT), ("organisations", Role.PARTICIPANT),
    ("observers", Role.OBSERVER), ("others", Role.ALSO_PRESENT),
)  # fmt: skip
_BRACKETED = re.compile(r"\s*\([^()]*\)")


class View:
    """The facts in the names and forms of one profile; `common` tells words that are no names."""

    def __init__(self, given: MeetingFile, names: Table, common: phrases.Common = phrases.NOTHING_COMMON) -> None:
        self._names, self._common = names, common
        self._profile = given.profile or "bali"
        self.given = given
        self._known = frozenset(known())

    def knows(self, path: str) -> bool:
        """Return whether `path` is a key of the meeting file or follows from one."""
        return path in self._known

    def root(self) -> dict[str, object]:
        """Return what stands at the top of a template: every key of a meeting file."""
        whole = self._part(self.given, ())
        return {key: whole[key] for key in whole.values}

    def texts(self) -> Iterator[str]:
        """Yield every fact as a template can print it."""
        yield from _texts(self.root())

    def heading(self) -> str:
        """Return the meeting's full name as a title has it: without article and acronyms in brackets."""
        title = self.given.meeting.title
        return _BRACKETED.sub("", _ARTICLE.sub("", title, count=1)) if title else ""

    def attendance(self) -> tuple[Attendee, ...]:
        """Return who was there, in the order in which the draft prints them."""
        given = self.given.attendance
        if given.order == given_names.AS_GIVEN:
            return self._as_given(given)
        return tuple(self._attendee(row, role) for key, role in _ROLES for row in self._rows(getattr(given, key), role))

    def _as_given(self, given: Attendance) -> tuple[Attendee, ...]:
        listed = ((entry, role) for key, role in _ROLES for entry in getattr(given, key))
        return tuple(given_names.read(entry, role, self._names) for entry, role in listed)

    def _attendee(self, row: Name, role: Role) -> Attendee:
        return Attendee(self._in_list(row), self._names.printed(row, self._profile), row.kind, role)

    # -- parts ------------------------------------------------------------------------------------

    def _part(self, given: Form, steps: tuple[str | int, ...]) -> Part:
        values: dict[str, object] = {}
        for name, field in type(given).model_fields.items():
            key = field.alias or name
            value = getattr(given, name)
            within = phrases.fitted(given, key, value, self._common) if isinstance(value, str) else value
            values[key] = self._seen(within, (*steps, key))
        return Part(given, steps, values | self._derived(given))

    def _seen(self, value: object, steps: tuple[str | int, ...]) -> object:
        match value:
            case Form():
                return self._part(value, steps)
            case [] | None:
                return None
            case [str(), *_]:
                return self.series([str(name) for name in value], Role.PARTICIPANT)
            case list():
                given = [(at, part) for at, part in enumerate(value) if part != type(part)()]
                return [self._part(part, (*steps, at)) for at, part in given] or None
            case date():
                return dates.written(value)
            case _:
                return value

    def _derived(self, given: Form) -> dict[str, object]:
        match given:
            case Body():
                short = given.group.short or given.short
                both = given.name and given.short and given.name != given.short
                full = f"{given.name} ({given.short})" if both else given.name
                return {"full": full, "short": short, "process": given.short or given.name}
            case Host():
                return {"country": self.running(given.country) if given.country else None}
            case Attendance() if given.order == given_names.AS_GIVEN:
                return {key: self._series_as_given(given, key, role) for key, role in _ROLES}
            case Attendance():
                return {
                    "members": self.series(given.members, Role.PARTICIPANT),
                    "organisations": self._or_none(given, "organisations", Role.PARTICIPANT),
                    "observers": self._or_none(given, "observers", Role.OBSERVER),
                    "others": self._or_none(given, "others", Role.ALSO_PRESENT),
                }
            case Event():
                return self._event(given)
            case Silence():
                return silence.deadline(given) | {"document": given.document or silence.document(self.given)}
            case MeetingFile():
                return {"cochairs": self._chairs(given.cochairs)}
            case _:
                return {}

    def _chairs(self, typed: list[str]) -> Series | None:
        """Return the Co-Chairs in the order of the file, each once: who hosts is named first (2009, 2013)."""
        rows = {row.key: row for row in (self._row(name) for name in typed)}
        alone = len(rows) == 1
        texts = [self._in_sentence(row, alone) for row in rows.values()]
        return Persons([self._in_list(row) for row in rows.values()], texts) if rows else None

    def _series_as_given(self, given: Attendance, key: str, role: Role) -> Series | None:
        """Return the names as they were given, in a sentence with the article of an organisation."""
        found = [given_names.read(entry, role, self._names) for entry in getattr(given, key)]
        texts = [f"the {one.printed}" if _bears_article(one) else one.printed for one in found]
        said_none = key in given.model_fields_set and key != "members"
        return Series([one.printed for one in found], texts) if found or said_none else None

    def _or_none(self, given: Attendance, key: str, role: Role) -> Series | None:
        """Return a list of those present; an empty one where the file says [], None where it says nothing."""
        return self.series(getattr(given, key), role) or (Series([]) if key in given.model_fields_set else None)

    def _event(self, given: Event) -> dict[str, object]:
        country = self.country(given.country) if given.country else None
        # A country alone would hide that the city is missing: "NEW ZEALAND, 14 MARCH 2017".
        place = ", ".join(filter(None, (given.city, country if country != given.city else None))) if given.city else ""
        held = dates.written(given.start, given.end) if given.start else None
        typed = phrases.dated(given.date) if given.date else None
        seen: dict[str, object] = {
            "ordinal": dates.ordinal_words(given.ordinal) if given.ordinal else None,
            "number": str(given.ordinal) if given.ordinal else None,
            "date": typed or held,
            "month": when.month(given),
            "when": when.placed(typed or held),
            "country": country,
            "place": place or None,
            "called": following.called(given, self.given),
        }
        if isinstance(given, ThisMeeting):
            title = given.title
            seen["heading"] = self.heading() or None
            seen["last"] = dates.written(given.end or given.start) if given.start else None
            seen["title"] = title if not title or _ARTICLE.match(title) else f"the {title}"
        return seen

    def within(self, typed: str) -> str:
        """Return a text as it stands within a sentence: what begins with no name begins small."""
        return phrases.within(typed, self._common)

    # -- names ------------------------------------------------------------------------------------

    def country(self, typed: str) -> str:
        """Return a delegation's name as the profile prints it; an unknown one as typed."""
        typed = _GOVERNMENT.sub("", typed)
        row = self._names.named(typed)
        return self._names.printed(row, self._profile) if row else typed

    def running(self, typed: str) -> str:
        """Return a delegation's name within a sentence: "the Philippines"."""
        typed = _GOVERNMENT.sub("", typed)
        row = self._names.named(typed)
        if row:
            return self._names.running(row, self._profile)
        return f"the {typed}" if is_described(typed) else typed

    def series(self, typed: list[str], role: Role = Role.PARTICIPANT) -> Series | None:
        """Return the names in order; others present stand as they were typed."""
        if not typed:
            return None
        if role is Role.ALSO_PRESENT:
            names = [joints.ended(name) for name in typed]
            return Series(names, [re.sub(r"^The (?=\S)", "the ", name) for name in names])
        rows = self._rows(typed, role)
        alone = len(rows) == 1
        return Series([self._in_list(row) for row in rows], [self._in_sentence(row, alone) for row in rows])

    def _rows(self, typed: list[str], role: Role) -> tuple[Name, ...]:
        """Return a row a name, once each: States and territories in alphabetical order, then the others."""
        unique = tuple({row.key: row for row in map(self._row, typed)}.values())
        if role is Role.ALSO_PRESENT:
            return unique
        ordered = self._names.in_order(unique, self._profile)
        return tuple(sorted(ordered, key=lambda row: row.kind in ORGANISED))

    def _row(self, typed: str) -> Name:
        # "Vietnam | Viet Nam | state" means Viet Nam also where the list has no order of its own
        meant = given_names.name_of(typed) if " | " in typed else typed
        name = joints.ended(_GOVERNMENT.sub("", meant))
        return self._names.named(name) or Name(name, name, NameKind.OTHER)

    def _in_list(self, row: Name) -> str:
        name = self._names.printed(row, self._profile)
        shows = row.kind is NameKind.ORGANISATION and row.acronym and row.acronym not in name
        return f"{name} ({row.acronym})" if shows else name

    def _in_sentence(self, row: Name, alone: bool) -> str:
        """Return an organisation's name with its article; States bear none in a list of several (OFFICIALS, 1.5)."""
        name = self._in_list(row)
        if alone and row.kind not in ORGANISED:
            return self.running(row.name)
        if row.kind is not NameKind.ORGANISATION or " " not in name or _ARTICLE.match(name):
            return name
        return f"the {name}"


def _bears_article(one: Attendee) -> bool:
    return one.kind is NameKind.ORGANISATION and " " in one.printed and not _ARTICLE.match(one.printed)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, Part):
        yield from _texts(value.values)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif value is not None:
        yield str(value)


def steps(path: str) -> tuple[str | int, ...]:
    """Return the way through the meeting file to a gap's key: "activities.3.date" -> activities, 2, start."""
    path = WHOLE_LISTS.get(path, path)
    found: list[str | int] = [int(step) - 1 if step.isdecimal() else step for step in path.split(".")]
    if len(found) > 1 and isinstance(found[-1], str):
        found[-1] = DERIVED.get(found[-1], found[-1])
    return tuple(found)


def known() -> Iterator[str]:
    """Yield every dotted name that a template may ask of the facts, lists by their first item."""
    yield from _known(MeetingFile, "")
    yield from WHOLE_LISTS


def _known(model: type[Form], path: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        here = f"{path}{field.alias or name}"
        yield here
        if isinstance(field.annotation, type) and issubclass(field.annotation, Form):
            yield from _known(field.annotation, f"{here}.")
    extra = _DERIVED_OF.get(model, ()) or (_DERIVED_OF[Event] if issubclass(model, Event) else ())
    yield from (f"{path}{name}" for name in extra)


_DERIVED_OF: dict[type[Form], tuple[str, ...]] = {
    Event: ("number", "month", "place", "when", "called"),
    ThisMeeting: ("number", "month", "place", "when", "called", "heading", "last"),
    Body: ("full", "process"),
    Silence: ("day", "utc"),
}
