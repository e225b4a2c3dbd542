"""What the last meeting hands on to the next: names that stay, facts that become those of the previous meeting.

It is read from the statement of that meeting or from its meeting file. Nothing of its place, its dates or its host is
handed on but as the previous meeting's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from drafter import proper
from drafter.compose.asking.counting_on import counted_on, free_of, number_in
from drafter.compose.meeting.given_names import AS_GIVEN, name_of
from drafter.compose.meeting.meeting_file import MeetingFile
from drafter.model import ORGANISED, Attendee, Name, Role, Shelf, Statement, plain
from drafter.names import Table

_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_WITH_SHORT = re.compile(r"(?P<name>.+?) \((?:the )?[“\"‘']?(?P<short>[^()]+?)[”\"’']?\)$")
_MINISTERS = re.compile(r"\b(?:Ministerial|Ministers)\b", re.IGNORECASE)
_ACRONYM_BEHIND = re.compile(r" \([A-Z][\w&/-]*[A-Z]\)$")
"""What a text explains once, behind its meeting's name, and does not call it by: "Sixth Session of the Forum (LF)"."""


@dataclass(frozen=True, slots=True)
class Last:
    """The last meeting. `title` and `name` are those of the next, counted on, "" where that is not certain.

    `previous` are its own facts by their keys. `cochairs` are handed on where they are `lasting`, else only shown;
    so is the last `conference` of ministers that is held, which may not be the last there was.
    """

    of: str
    title: str = ""
    name: str = ""
    ordinal: int | None = None
    profile: str = ""
    body: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    previous: Mapping[str, str | int] = field(default_factory=dict)
    cochairs: tuple[str, ...] = ()
    lasting: bool = False
    attendance: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    conference: str = ""


def of_statement(statement: Statement, shelf: Shelf, before: Iterable[Statement] = ()) -> Last:
    """Return what a past statement hands on; `before` are the texts of its body before it, oldest first."""
    held = statement.meeting
    said = _slots_of(statement, shelf)
    body = dict(_body(statement, said))
    own = tuple(_own((held.city, held.country, held.host), Table(shelf.names)))
    titles = [*said.get("meeting.title", ()), held.name]
    number = held.ordinal or next(filter(None, map(number_in, titles)), None)
    names = [_ACRONYM_BEHIND.sub("", name) for name in (*said.get("meeting.name", ()), held.name)]
    printed = next((each for each in names if number and number_in(each) == number), held.name)
    called = next(filter(None, (_in_short(each, printed) for each in said.get("previous.name", ()))), printed)
    previous = {"name": _ARTICLE.sub("", called, count=1), "ordinal": number or "", "city": held.city,
                "country": held.country, **_days(held.start, held.end)}  # fmt: skip
    return Last(
        statement.id,
        _next(titles, number, own, body.values()),
        _next(names, number, own, body.values()),
        number + 1 if number else None,
        body=body,
        previous={key: value for key, value in previous.items() if value},
        cochairs=held.co_chairs,
        lasting=_lasting(statement, before),
        attendance=_attendance(statement.attendance),
        conference=_conference(statement, shelf.statements),
    )


def of_meeting_file(given: MeetingFile, of: str, names: Sequence[Name]) -> Last:
    """Return what a meeting file hands on."""
    held, group = given.meeting, given.body.group
    body = {("name",): given.body.name, ("short",): given.body.short, ("acronym",): given.body.acronym,
            ("group", "name"): group.name, ("group", "short"): group.short}  # fmt: skip
    kept = {key: value for key, value in body.items() if value}
    own = tuple(_own((held.city or "", held.country or "", given.host.country or ""), Table(names)))
    number = held.ordinal or number_in(held.title or held.name or "")
    called = _in_short(given.previous.name or "", held.name or "") or held.name or held.title
    previous = {"name": called, "ordinal": number, "city": held.city, "country": held.country,
                **_days(held.start, held.end), "date": held.date}  # fmt: skip
    there = given.attendance
    came = {"members": there.members, "organisations": there.organisations, "observers": there.observers,
            "others": there.others}  # fmt: skip
    if there.order == AS_GIVEN:  # "Viet Nam" of "Vietnam | Viet Nam | state": the next file has an order of its own
        came = {key: [each for each in map(_handed_on, entries) if each] for key, entries in came.items()}
    return Last(
        of,
        _next([held.title or ""], number, own, kept.values()),
        _next([held.name or ""], number, own, kept.values()),
        number + 1 if number else None,
        given.profile or "",
        kept,
        {key: value for key, value in previous.items() if value},
        tuple(given.cochairs),
        bool(given.cochairs) and not any(_in_turn(each, given) for each in given.cochairs),
        {key: tuple(values) for key, values in came.items() if values},
    )


def _handed_on(entry: str) -> str:
    """Return the name of an entry in the words of a past list, with the acronym that was printed behind it."""
    name, printed = name_of(entry), entry.partition(" | ")[0].strip()
    return printed if name and printed.startswith(f"{name} (") else name


def _in_short(before: str, name: str) -> str:
    """Return a meeting's name as short as its text had that of the meeting before it; "" where it had none so."""
    short = counted_on(before, number_in(before)) if before else ""
    return short if short and _ARTICLE.sub("", name, count=1).startswith(f"{short} ") else ""


def _in_turn(chair: str, given: MeetingFile) -> bool:
    """Return whether a Co-Chair may be another at the next meeting: a person, and who is of the host."""
    host = given.host.country or given.meeting.country or ""
    is_person = ", " in chair or any(found.kind == "person" for found in proper.find(chair))
    return is_person or (bool(host) and host in chair)


def _slots_of(statement: Statement, shelf: Shelf) -> dict[str, list[str]]:
    """Return what stood in the slots of the clauses that a statement attests, by slot."""
    found: dict[str, list[str]] = {}
    for precedent in shelf.precedents:
        for entry in precedent.attested:
            for slot, value in entry.values if entry.statement == statement.id else ():
                found.setdefault(slot, []).append(plain(value))
    return found


def _next(names: Iterable[str], number: int | None, own: Sequence[str], body: Iterable[str]) -> str:
    """Return the first of the names that can be counted on, those that bear a number before others."""
    besides = tuple(body)
    told = [_ARTICLE.sub("", name, count=1) for name in names if name]
    for name in sorted(told, key=lambda name: number_in(name) != number or number is None):
        following = counted_on(name, number)
        if following and free_of(following, own, besides):
            return following
    return ""


def _own(places: Iterable[str], names: Table) -> Iterator[str]:
    """Yield what is of the last meeting alone, in every form that the register knows."""
    for place in filter(None, places):
        yield place
        for found in names.find(place):
            yield from (found.row.name, *found.row.aliases, *(form for _, form in found.row.forms))


def _days(start: date | None, end: date | None) -> dict[str, str]:
    days = {"start": start.isoformat() if start else ""}
    return days | {"end": end.isoformat()} if end and end != start else days


def _body(statement: Statement, said: Mapping[str, Sequence[str]]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the names of the body and of its group, each with its key, as the statement gives them."""
    full = next(filter(None, map(_WITH_SHORT.fullmatch, said.get("body.name", ()))), None)
    body = full["name"] if full else statement.meeting.body
    if body:
        yield ("name",), body
    short = full["short"] if full else statement.meeting.body
    if short and short != body:
        yield ("short",), short
    for acronym, long in statement.acronyms:
        if long.casefold() == body.casefold():
            yield ("acronym",), acronym
        elif re.search(rf"(?<!\w){re.escape(long)}(?!\w)", statement.meeting.name, re.IGNORECASE):
            yield ("group", "name"), long
            yield ("group", "short"), acronym


def _lasting(statement: Statement, before: Iterable[Statement]) -> bool:
    """Return whether the Co-Chairs stay from meeting to meeting: the meeting before, elsewhere, had them too."""
    here = statement.meeting
    others = [each.meeting for each in before if each.meeting.co_chairs]
    return bool(here.co_chairs) and bool(others) and set(others[-1].co_chairs) == set(here.co_chairs) \
        and others[-1].country != here.country  # fmt: skip


def _conference(statement: Statement, held: Iterable[Statement]) -> str:
    """Return the id and name of the last conference of the body's ministers, for their officials; "" where none is."""
    own = statement.meeting
    others = [
        each for each in held
        if _MINISTERS.search(each.meeting.name) and each.meeting.start and each.meeting.body
        and (each.meeting.body.casefold() in own.body.casefold() or own.body.casefold() in each.meeting.body.casefold())
    ]  # fmt: skip
    last = max(others, key=lambda each: (each.meeting.start or date.min, each.id), default=None)
    return f"{last.id}, {last.meeting.name}" if last and own.body and not _MINISTERS.search(own.name) else ""


def _attendance(attendance: Iterable[Attendee]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for each in attendance:
        key = {Role.OBSERVER: "observers", Role.ALSO_PRESENT: "others"}.get(each.role, "members")
        if key == "members" and each.kind in ORGANISED:
            key = "organisations"
        found[key] = (*found.get(key, ()), each.name or each.printed or "(a name that the source lost)")
    return found
