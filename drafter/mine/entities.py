"""What a clause names: meetings, dates, places, delegations, documents, numbers.

The forms are those of the trade in general ("Seventh Meeting of ...", "in X, Y on <date>", lists of
capitalised names); what belongs to one body comes from its table of names and from its own texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter import dates
from drafter.model import NameKind, Statement
from drafter.names import Table


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing named in a text; `kind` is a slot's kind (model.SLOT_KINDS).

    What is `firm` changes from meeting to meeting by its nature and is always a slot; the rest (a
    mechanism, a document, a number) is one only where clauses differ in it.
    """

    kind: str
    at: tuple[int, int]
    firm: bool = False


_GATHERINGS = [
    "meeting",
    "conference",
    "forum",
    "summit",
    "session",
    "workshop",
    "roundtable",
    "round-table",
    "symposium",
    "seminar",
    "dialogue",
    "assembly",
    "consultation",
    "retreat",
]
_DOCUMENTS = [
    "report",
    "statement",
    "declaration",
    "strategy",
    "plan",
    "agreement",
    "communiqué",
    "communique",
    "convention",
    "protocol",
    "treaty",
    "charter",
    "resolution",
    "guidelines",
    "guide",
    "guides",
    "roadmap",
    "memorandum",
    "compact",
    "manual",
    "curriculum",
    "handbook",
    "agenda",
]
_MECHANISMS = frozenset(
    [
        "group",
        "office",
        "centre",
        "center",
        "network",
        "framework",
        "program",
        "programme",
        "system",
        "mechanism",
        "committee",
        "secretariat",
        "fund",
        "council",
        "agency",
        "organization",
        "organisation",
        "commission",
        "initiative",
        "partnership",
        "process",
        "board",
        "bank",
        "union",
        "association",
        "bureau",
    ]
)
_NOT_NAMES = "The|This|That|These|Those|In|At|On|For|From|To|Of|A|An|And|As|Its?|We|Our|All|Both|Members?|Participants?|Ministers"
_CAP = rf"(?!(?:{_NOT_NAMES})\b)[A-ZÀ-Þ][\w’'‑/&-]*"
_ACRONYM = r"(?:\ \((?:the\ )?[A-Z][\w/&-]*\))"
_LINK = r"(?:,?\ (?:of|on|for|and|to|against|the|with|between|by|at)|(?<=ing)\ in|(?<=ed)\ in)"
_TAIL = rf"(?:{_CAP}{_ACRONYM}?(?:{_LINK}{{0,3}}\ {_CAP}{_ACRONYM}?|,\ {_CAP}(?=,?\ (?:and\ )?[A-Zi]))*)"
_ORDINAL = "|".join(sorted((dates.ordinal_words(n) for n in range(1, 100)), key=len, reverse=True))
_WHICH = (
    rf"(?:(?i:{_ORDINAL}|\d{{1,3}}(?:st|nd|rd|th)|next|last|previous|forthcoming|upcoming|inaugural|subsequent|preceding|annual|"
    r"special|extraordinary))"
)
_ITEM = rf"(?:[Tt]he\ )?{_CAP}(?:\ (?:of\ |on\ |for\ |and\ |the\ )*{_CAP})*(?:\ \([^()]{{1,40}}\))?"
_LIST = re.compile(rf"{_ITEM}(?:(?:,\s)+(?:and\ )?{_ITEM}|,?\ and\ {_ITEM})+", re.VERBOSE)
_PLACE = rf"{_CAP}(?:\ {_CAP})*(?:,\ {_CAP}(?:\ {_CAP})*)?"
_BEFORE_DATE = re.compile(rf"(?:\b(?:in|at)\ |\()(?P<place>{_PLACE})(?:,?\ (?:on|from|between)\ |,\ )$", re.VERBOSE)
_AFTER_DATE = re.compile(rf"^,\ (?P<place>{_PLACE})\)", re.VERBOSE)
_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?:%|\ per\ cent)?(?![\w])", re.VERBOSE)
_ARTICLE = re.compile(r"(?:the|an?|its)\s+", re.IGNORECASE)
_BODIES = (NameKind.STATE, NameKind.TERRITORY, NameKind.ORGANISATION)


def gathering_acronyms(acronyms: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the acronyms whose full name is a kind of meeting: SOM, of "Senior Officials' Meeting"."""
    return tuple(sorted({short for short, full in acronyms if full.split()[-1].lower().rstrip("s") in _GATHERINGS}))


class Finder:
    """Finds entities with what the table of names and the statements' own words tell."""

    def __init__(self, statements: Iterable[Statement], names: Table) -> None:
        self._names = names
        held = tuple(statements)
        self.acronyms = dict(pair for statement in reversed(held) for pair in statement.acronyms)
        self.short_names = {full: short for statement in held for full, short in _short_names(statement)}
        self._meeting = _meeting_pattern(gathering_acronyms(self.acronyms.items()))
        places = {statement.meeting.city for statement in held if statement.meeting.city}
        for statement in held:
            for block in statement.blocks:
                places |= set(_places_beside_dates(block.text))
        self._place = _place_pattern(places)

    def find(self, text: str) -> tuple[Entity, ...]:
        """Return the entities of a text in reading order; none overlap."""
        found: list[Entity] = []
        for entity in self._candidates(text):
            if not any(entity.at[0] < other.at[1] and other.at[0] < entity.at[1] for other in found):
                found.append(entity)
        return tuple(sorted(found, key=lambda entity: entity.at))

    def kind_at(self, text: str, start: int, end: int) -> str:
        """Return the kind of slot that holds this part of a text: of the entity it begins with, else "text"."""
        found = _ARTICLE.match(text, start, end)
        begin = found.end() if found else start
        for entity in self.find(text):
            if entity.at[0] in (start, begin) and entity.at[1] <= end:
                return entity.kind
        part = text[begin:end]
        named = part[:1].isupper() and part.split()[-1].lower() in _MECHANISMS and len(part.split()) <= 12
        return "mechanism" if part in self.acronyms or named else "text"

    def _candidates(self, text: str) -> Iterator[Entity]:
        """Yield what may be an entity, the surest kinds first."""
        for span in dates.find(text):
            yield Entity("date" if span.start == span.end else "dates", span.at, firm=True)
        for vague in dates.find_vague(text):
            yield Entity("date", vague.at, firm=True)
        yield from self._lists(text)
        for found in self._meeting.finditer(text):
            yield Entity("meeting", found.span("name"), firm=True)
        for place in self._place.finditer(text) if self._place else ():
            yield Entity("place", place.span("place"), firm=True)
        for name in self._names.find(text):
            if name.row.kind in (NameKind.STATE, NameKind.TERRITORY):
                kind = "place" if re.search(r"\b(?:in|at) (?:the )?$", text[: name.at[0]]) else "country"
                yield Entity(kind, name.at, firm=True)
            else:
                yield Entity("organisation" if name.row.kind is NameKind.ORGANISATION else "mechanism", name.at)
        for found in _DOCUMENT.finditer(text):
            yield Entity("document", found.span())
        for _, _, at in dates.find_ordinals(text):
            yield Entity("ordinal", at)
        for found in _NUMBER.finditer(text):
            yield Entity("number", found.span())

    def _lists(self, text: str) -> Iterator[Entity]:
        """Yield lists of delegations: two known names or more, or three of any kind."""
        for found in _LIST.finditer(text):
            held = [name for name in self._names.find(found[0]) if name.row.kind in _BODIES]
            known = sum(len(name.text) for name in held)
            if (len(held) >= 2 and known >= 0.6 * len(found[0])) or found[0].count(",") >= 3:
                states = any(name.row.kind is not NameKind.ORGANISATION for name in held)
                yield Entity("countries" if states or not held else "organisation", found.span(), firm=True)


def _short_names(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield (full, short) for names that a text shortens: "Elbonia Process on Fish and Ships (Elbonia Process)"."""
    for block in statement.blocks:
        for bracket in _SHORT_NAME.finditer(block.text):
            at = block.text.rfind(bracket["name"], max(0, bracket.start() - 200), bracket.start())
            full = block.text[at : bracket.start()].strip()
            if at >= 0 and full != bracket["name"] and not re.search(r"[.;:!?] ", full):
                yield full, bracket["name"]


_SHORT_NAME = re.compile(rf"\((?:the\ )?[“\"]?(?P<name>{_CAP}(?:\ {_CAP}){{1,3}})[”\"]?\)", re.VERBOSE)


def _any_case(words: Iterable[str]) -> str:
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}s?" for word in words)


def _title_case(words: Iterable[str]) -> str:
    return "|".join(f"{word[0].upper()}{word[1:]}s?" for word in words)


def _meeting_pattern(acronyms: tuple[str, ...]) -> re.Pattern[str]:
    short = "".join(f"|{re.escape(acronym)}s?" for acronym in acronyms)
    return re.compile(
        rf"""\b(?P<name>
          (?: (?:{_WHICH}\ ){{1,3}} (?:{_CAP}{_ACRONYM}?(?:\ (?:and|of|on|for))?\ ){{0,8}} (?:{_any_case(_GATHERINGS)}{short})
            | (?:{_CAP}{_ACRONYM}?(?:\ (?:and|of|on|for))?\ ){{1,8}} (?:{_title_case(_GATHERINGS)}{short})
            | (?:XXX{short}) )\b
          {_ACRONYM}?
          (?:\ (?:of|on|for)(?:\ the)?\ {_TAIL})?
        )""",
        re.VERBOSE,
    )


_DOCUMENT = re.compile(
    rf"\b{_CAP}(?:\ (?:for\ |of\ |on\ )?{_CAP})*?\ (?:{_title_case(_DOCUMENTS)})\b(?:\ (?:of|on|for)\ {_TAIL})?",
    re.VERBOSE,
)


def _place_pattern(places: set[str]) -> re.Pattern[str] | None:
    if not places:
        return None
    known = "|".join(re.escape(place) for place in sorted(places, key=lambda place: (-len(place), place)))
    return re.compile(
        rf"(?:\b(?:in|at) |\(|, )(?P<place>(?:{known})(?:, {_CAP}(?: {_CAP})?(?![\w]))?)(?!\w|[ -][A-ZÀ-Þ])"
    )


def _places_beside_dates(text: str) -> Iterator[str]:
    """Yield the cities that stand right beside a date, as places of meetings do."""
    for span in dates.find(text):
        for found in (_BEFORE_DATE.search(text[: span.at[0]]), _AFTER_DATE.search(text[span.at[1] :])):
            if found:
                yield found["place"].split(",")[0]
