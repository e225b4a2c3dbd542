"""Workshops, conferences and other events without number that a text names with a date; and documents likewise.

"the Workshop on Harbour Lights, held in Klow on 3 March 2014" is an event, "the Strategy on Nets, adopted in 2012" a
document. Two names are of one event where their words are the same, little words and the article apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter import dates, sentences
from drafter.check import cities, periods
from drafter.check.known import REGISTER
from drafter.check.periods import Period
from drafter.check.places import TITLE, Same, place, running
from drafter.model import Place, Shelf, Statement
from drafter.patterns import compiled
from drafter.proper.patterns import CAP, LIST, NAME

_NOUN = (
    r"(?:Workshop|Round-?[Tt]able|Round\ Table|Symposium|Seminar|Conference|Forum|Meeting|Dialogue|Summit"
    r"|Consultations?|Colloquium|Retreat|Congress|Course|Exercise)"
)
_PAPER = (
    r"(?:Strategy|Declaration|Plan|Guidelines?|Convention|Agreement|Framework|Protocol|Charter|Programme"
    r"|Program|Roadmap|Policy|Principles|Guides?|Memorandum|Compact|Treaty|Office|Centre|Center"
    r"|Group|Network|Fund|Secretariat|Taskforce|Commission|Committee|Facility|Panel|Mechanism)"
)
_PLACE = (
    r"(?:Terminal|Port|Bridge|Tunnel|Station|Laboratory|Academy|Institute|School|Hub|Observatory|Museum|Hospital|Line)"
)
_TAIL = (
    rf"(?:\ (?:on|of|for|against|to)\ (?:the\ )?{CAP}"
    rf"(?:(?:\ (?:of|on|for|in|and|to|the|against|by|with|among|between)|,){{0,2}}\ {CAP})*)"
)
_WAS = r"(?:(?:which\ |that\ )?(?:was|were|had\ been|(?:will|would|shall)\ be)\ )?"
_EVENT = compiled(
    rf"""(?<![\w-])(?P<name>(?:{CAP}\ ){{0,6}}{_NOUN}\b{_TAIL}?)
        (?:\ \([A-Z][\w-]*\))?
        (?P<between>(?:,?\ (?:{_WAS}(?:(?:co-)?hosted|held|convened|organi[sz]ed)(?:\ by\ {LIST})?
              |which\ (?:it|they|{NAME})\ (?:had\ )?(?:(?:co-)?hosted|held|convened|organi[sz]ed)
              |(?:which\ |that\ )?took\ place))?
          (?: ,?\ (?:in|at)\ (?P<city>(?!{dates.ANY_MONTH}){NAME}(?:,\ {NAME})?)
            | \ \((?P<bracket>(?!{dates.ANY_MONTH}){NAME}(?:,\ {NAME})?)(?=,\ ) )?
          (?:\ \(|,?\ (?:on|in|from|of)\ |,\ )(?:from\ |the\ )?)""",
    re.VERBOSE,
)
# "the seminar on hull cleaning, held in Klow, Ruritania, on 20 June 2022": in small letters, surely only so told.
_SMALL = compiled(
    rf"""\b(?:[Tt]he|[Aa]n?)
        \ (?P<name>(?:(?!(?:the|of|an?)\b)[a-z-]+\ ){{0,3}}?(?i:{_NOUN})
          \ (?:on|for|of)\ (?:the\ )?[\w-]+(?:\ (?!(?:held|hosted|was|were|had|took|will|would)\b)[\w-]+){{0,7}}?)
        (?P<between>,?\ (?:{_WAS}(?:(?:co-)?hosted|held|convened|organi[sz]ed)(?:\ by\ {LIST})?
              |(?:which\ |that\ )?took\ place)
          ,?\ (?:in|at)\ (?P<city>(?!{dates.ANY_MONTH}){NAME}(?:,\ (?:the\ )?{NAME})?)
          (?:,?\ (?:on|from)\ |,\ )(?:the\ )?)""",
    re.VERBOSE,
)
_DOCUMENT = compiled(
    rf"""(?<![\w-])(?P<name>(?:{CAP}\ ){{0,6}}{_PAPER}\b{_TAIL}?)
        (?:\ \([A-Z][\w-]*\))?
        ,?\ \(?(?:which\ (?:was|were)\ )?
        (?P<verb>adopted|endorsed|signed|launched|established|approved|concluded|created)
        (?P<by>\ by\ [^.;:(),]{{0,60}}?)?
        (?P<between>,?\ (?:(?:at|in)\ [^.;:()]{{0,80}}?\ )??(?:in|on)\ (?:the\ )?)""",
    re.VERBOSE,
)
# "the Nets Protocol, which entered into force on 3 March 2014", "the Harbour Centre, opened in Klow on 3 May 2015"
_BEGUN = compiled(
    rf"""(?<![\w-])(?P<name>(?:{CAP}\ ){{0,6}}(?:{_PAPER}|{_PLACE})\b{_TAIL}?)
        (?:\ \([A-Z][\w-]*\))?(?:\ (?:in|at)\ {NAME})?
        (?:,?\ (?:which|that))?(?:,?\ (?:was|had\ been|has\ been|had))?,?\ (?:formally\ |officially\ )?
        (?P<verb>entered\ into\ force|opened|inaugurated)
        (?P<between>(?:,?\ (?:in|at)\ (?!{dates.ANY_MONTH})(?P<city>{NAME})(?:,\ {NAME})?,?)?\ on\ (?:the\ )?)
        (?!\d[^.;,]{{3,30}}\s(?:for|by|in|with|to)\s)                 # for each State on its own day
    """,
    re.VERBOSE,
)
# "the agreement between the Commission and the Harbour Bank (HB), signed in Klow on 3 March 2014"
_SIGNED = compiled(
    rf"""\b(?P<name>(?i:agreement|memorandum\ of\ understanding|arrangement|compact|contract)
          \ (?:between|with)\ (?:the\ )?{CAP}(?:(?:\ (?:and|of|for|the|on|in)){{0,3}}\ {CAP})*)
        (?:\ \([A-Z][\w-]*\))?
        ,?\ (?:which\ was\ )?(?P<verb>signed)
        (?P<between>,?\ (?:in|at)\ (?!{dates.ANY_MONTH})(?P<city>{NAME})(?:,\ {NAME})?,?\ on\ (?:the\ )?)""",
    re.VERBOSE,
)
_ESTABLISHED = compiled(
    rf"""(?:\d+\.\ )?(?:The\ )?(?:Ministers|Leaders|Participants|Members|Officials|Meeting|Conference|Council|Committee
          |Commission|Assembly|Forum)\ (?:also\ |further\ )?(?P<verb>established|created)
        \ (?:the|a)\ (?P<name>(?:{CAP}\ ){{0,6}}{_PAPER}\b{_TAIL}?)
        (?=\ \([A-Z]|[.,;])""",
    re.VERBOSE,
)
"""What a meeting itself establishes has its date; "the Committee established in 2012" has another."""
_GENERAL = frozenset(
    """senior officials ministerial steering working group committee annual regional technical expert experts high level
    joint special first second third meeting workshop roundtable conference forum strategy plan declaration
""".split()
)
_KINDS = _GENERAL | {"international", "national", "capacity", "building"}
"""What a shorter name leaves out."""
_LITTLE = frozenset("a an the of on in for to and against".split())
_COUNTED = compiled(
    r"\b(?:second|third|another|further|follow-up|previous|last|next|annual|new|revised|updated|amended)\s+\Z",
    re.IGNORECASE,
)
_PLANNED = compiled(r"\b(?:to|will|would|shall) be\b|\bplanned\b|\bscheduled\b|\bpropos\w+\b", re.IGNORECASE)
_IN_CITY = compiled(rf"\ in\ (?P<city>{NAME})(?:,\ (?:the\ )?(?P<land>{NAME}))?\Z")
_THEN_CITY = compiled(rf",?\ in\ (?P<city>(?!{dates.ANY_MONTH}){NAME})(?:,\ (?:the\ )?(?P<land>{NAME}))?")
"""Behind the date: "held on 3 March 2014 in Klow, Ruritania"."""
_NEAR = 60
"""Letters of its sentence before an event among which stands that it is planned."""
_MANY = 30
"""So many tellings of one event in a year are compared: more say nothing new."""


_PATTERNS = (
    (_EVENT, (" ",)),
    (_SMALL, (" held", "hosted", " convened", " organi", " took place")),
    (_DOCUMENT, ("adopted", "endorsed", "signed", "launched", "established", "approved", "concluded", "created")),
    (_BEGUN, ("into force", "opened", "inaugurated")),
    (_SIGNED, ("signed",)),
)
"""Each with words without which it finds nothing: they are asked first, for the patterns are dear."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event or a document with the time that a text gives it. `verb` is a document's, "" for an event."""

    key: tuple[frozenset[str], str]
    name: str
    period: Period
    date: str
    city: str
    where: Place
    is_planned: bool = False


def of(statement: Statement) -> Iterator[Event]:
    """Yield the events and documents that the statement names with a time, and its own meeting if without number."""
    meeting, period = statement.meeting, periods.of(statement.meeting)
    key = _key(meeting.name, meeting.body)
    if meeting.ordinal is None and period and key:
        yield Event((key, ""), meeting.name, period, dates.written(*period), meeting.city, place(statement, TITLE))
    for passage in running(statement):
        if (
            period
            and not passage.annex
            and sentences.holds_as_written(passage.text, ("established the", "created the"))
        ):
            yield from _made(passage.text, period, meeting.body, passage.place)
        for pattern, words in _PATTERNS if dates.times(passage.text) else ():
            for found in pattern.finditer(passage.text) if sentences.holds_as_written(passage.text, words) else ():
                if event := _event(found, passage.text, meeting.body, passage.place):
                    yield event


def _made(text: str, period: Period, body: str, where: Place) -> Iterator[Event]:
    """Yield what the statement's own meeting established: "The Meeting established the Working Group on Nets"."""
    for sentence in sentences.split(text):
        if (found := _ESTABLISHED.match(sentence)) and (key := _key(found["name"], body)):
            yield Event((key, found["verb"]), found["name"], period, dates.written(*period), "", where)


def _event(found: re.Match[str], text: str, body: str, where: Place) -> Event | None:
    groups = found.groupdict()
    name, city = found["name"], groups.get("city") or groups.get("bracket") or ""
    if not city and (there := _IN_CITY.search(name)) and cities.is_one(there["city"], there["land"]):
        name, city = name[: there.start()], there["city"]  # "the Workshop on Nets in Zenda on 3 March"
    key = _key(name, body)
    time = next((time for time in periods.times(text) if time[1][0] == found.end()), None)
    if time is None or not key or _COUNTED.search(text[: found.start()]) or dates.find_ordinals(found["name"]):
        return None
    if dates.find_ordinals(text[max(0, found.start() - 30) : found.start()]):
        return None
    if not city and (behind := _THEN_CITY.match(text, time[1][1])) and cities.is_one(behind["city"], behind["land"]):
        city = behind["city"]
    begin = max(0, found.start() - _NEAR, text.rfind(". ", 0, found.start()))
    planned = _PLANNED.search(text, begin, found.end())
    verb = f"{groups.get('verb') or ''}{groups.get('by') or ''}"  # a paper may be endorsed by one body after the other
    return Event((key, verb), name, time[0], text[slice(*time[1])], city.split(",")[0],
                 where, bool(planned))  # fmt: skip


def _key(name: str, body: str) -> frozenset[str]:
    """Return the words of a name; none for one that is any meeting's: "Senior Officials' Meeting", "the Workshop"."""
    words = {word for word in re.findall(r"[^\W\d_]+", re.sub(r"[’']s?\b", "", name.casefold())) if word not in _LITTLE}
    special = words - _GENERAL - set(body.casefold().split())
    return frozenset(words) if special and len(words) > 1 else frozenset()


def like(event: Event, shelf: Shelf) -> list[Event]:
    """Return the events of this name that the shelf's statements tell of, about the same year; of a document any."""
    found, year = _everywhere(Same(shelf)), event.period[0].year
    years = (year - 1, year, year + 1) if not event.key[1] else (0,)
    return [other for each in years for other in found.get((event.key, each), ())]


def are_one(one: Event, other: Event) -> bool:
    """Return whether an event is another by a shorter name, in the same city: "Workshop on Nets", "Regional ..."."""
    (words, verb), (others, _) = one.key, other.key
    is_short = words != others and (words <= others or others <= words) and (words ^ others) <= _KINDS
    return is_short and not verb and bool(one.city) and one.city.casefold() == other.city.casefold()


def renamed(event: Event, shelf: Shelf) -> list[Event]:
    """Return the events of a longer or a shorter name that the shelf's statements tell of, in that city and year."""
    there = _in_cities(Same(shelf)).get((event.city.casefold(), event.period[0].year), ()) if event.city else ()
    return [other for other in there if are_one(event, other)]


_Places = dict[tuple[tuple[frozenset[str], str], int], list[Event]]


@lru_cache(maxsize=1)
def _everywhere(same: Same) -> _Places:
    assert isinstance(same.value, Shelf)
    found: _Places = {}
    for statement in (*same.value.statements, None):
        for event in of(statement) if statement else _registered(same.value):
            there = found.setdefault((event.key, 0 if event.key[1] else event.period[0].year), [])
            if len(there) < _MANY:
                there.append(event)
    return found


def _registered(shelf: Shelf) -> Iterator[Event]:
    """Yield the meetings without number that only the register knows: no text of them is held."""
    for row in shelf.meetings:
        meeting, period = row.meeting, periods.of(row.meeting)
        key = _key(meeting.name, meeting.body)
        if meeting.ordinal is None and not row.sources and period and key:
            where = Place(REGISTER, row.line("start"), statement=row.id)
            yield Event((key, ""), meeting.name, period, dates.written(*period), meeting.city, where)


@lru_cache(maxsize=1)
def _in_cities(same: Same) -> dict[tuple[str, int], list[Event]]:
    found: dict[tuple[str, int], list[Event]] = {}
    for events in _everywhere(same).values():
        for event in events:
            if event.city and not event.key[1]:
                found.setdefault((event.city.casefold(), event.period[0].year), []).append(event)
    return found
