"""What a clause names: meetings, dates, places, delegations, documents, numbers.

The patterns are general (forms); what belongs to one body comes from its table of names, and from
its own texts: acronyms and short names that they define, cities that stand beside their dates, who came.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from drafter import dates, ordinals, proper, sentences
from drafter.mine.clauses import aside, came, figures, forms, hours, persons, sitting
from drafter.model import LANDS, NameKind, Statement
from drafter.names import Found, Table
from drafter.proper.patterns import BETWEEN, CAP, MET


class Entity(NamedTuple):
    """A thing named in a text; `kind` is a slot's kind (model.SLOT_KINDS).

    What is `firm` changes from meeting to meeting by its nature and is always a slot; the rest (a
    mechanism, a document, a number) is one only where clauses differ in it. `of` is what fills a slot of text: a
    "person", several "persons", a "time" of day, or a "title" in quotation marks.
    """

    kind: str
    at: tuple[int, int]
    firm: bool = False
    of: str = ""


_BODIES = (NameKind.STATE, NameKind.TERRITORY, NameKind.ORGANISATION)
_LED_BY = re.compile(
    r"(?:[Tt]he )?(?:Heads of )?(?:States? (?:and|or|/) (?:of )?)?(?:[A-Z][a-z]+s|Government) (?:of|from) (?:the )?"
)
"""People before the list of those who sent them: "the Leaders of", "Heads of State and Government of"."""
_KINDS = {"country": "country", "of": "country", "host": "organisation", "place": "place"}
"""The kind of slot of what the grammar tells (proper)."""
_IN = re.compile(r"\b(?:in|at) (?:the )?$")
_HELD_IN = re.compile(rf"\b(?i:{MET})\b{BETWEEN} (?:in|at) (?:the )?$")
_FARTHEST = 120
"""Letters between "meeting" and its place, with both."""
_AFTER_PLACE = re.compile(r"[.;:)]|,? (?:on|from|in|between|during|to)\b|$")
_OF_STATE = re.compile(rf"\ of\ (?:the\ )?(?P<name>{CAP}(?:\ {CAP}){{0,2}})", re.VERBOSE)
"""Behind a person who sent them: "Dr Lena Vaka of Nuku Bay"."""
_BODIES_OF_A_STATE = (*forms.MECHANISMS, "university", "institute", "academy", "authority")
_OF_BODY = re.compile(rf"\b(?:{'|'.join(map(str.capitalize, _BODIES_OF_A_STATE))}) of (?:the )?$")
"""Before a State within the name of a body of its own, which is the same at each meeting: "the Bank of Ruritania"."""
_LONG_WORD = 24
"""Characters before a State that the word for a body of its own fills, with "of the"."""
_MOSTLY_KNOWN = 0.6
"""Of the letters of a list, those that names known make up."""
_FIGURE = re.compile("[0-9]")
"""What every date has, and few sentences do: it is asked before the pattern, which is dear."""
_KNOWN, _LISTED = 2, 2
"""Names that are known of a list; commas of one of which no name need be."""
_SHORTENED = re.compile(r"\([A-Z][\w/&-]*[A-Z]\)")
"""An organisation's acronym behind its name."""
_IN_CODE = re.compile(r"[A-Z0-9][-/]$")
"""Before a year in a document's code, which is no date: "STC-2017-S21"."""
_NTH_MEETING = frozenset(("gathering", "which"))
"""What a text holds that tells of a meeting in small letters: "the seventh meeting"."""
_LONG_NAME = 200
"""Characters: how far before its bracket a name that is being shortened may begin."""


class Finder:
    """Finds entities with what the table of names and the statements' own words tell."""

    def __init__(self, statements: Iterable[Statement], names: Table) -> None:
        held = tuple(statements)
        self._names = came.with_those_who_came(names, held)
        self.found: dict[str, tuple[Entity, ...]] = {}  # a clause is asked for its entities again and again
        self.meetings = {statement.id: statement.meeting for statement in held}
        self.acronyms = dict(pair for statement in reversed(held) for pair in statement.acronyms)
        self.short_names = {full: short for statement in held for full, short in _short_names(statement)}
        gatherings = _gatherings(self.acronyms.items())
        self._meeting = forms.meeting(gatherings)
        places = {statement.meeting.city for statement in held if statement.meeting.city}
        places.update(city for statement in held for block in statement.blocks for city in _beside_dates(block.text))
        self._place = forms.place(places)
        people = sitting.people(held, self._names)
        self._people = sitting.pattern(people)
        self._signs = sentences.Signs(
            {
                "figure": _holds_a_figure,
                "name": self._names.may_begin_in,
                "gathering": sentences.sign(forms.GATHERINGS),
                "meeting": sentences.sign_of_names((*map(str.capitalize, forms.GATHERINGS), *gatherings)),
                "which": _may_tell_which,
                "place": sentences.sign(places),
                "document": sentences.sign_of_names(map(str.capitalize, forms.DOCUMENTS)),
                "ordinal": ordinals.may_hold_one,
                "person": persons.may_begin,
                "hour": hours.may_hold_one,
                "sitting": sentences.sign_of_names(name.partition(" ")[0] for name in people),
            }
        )

    def find(self, text: str) -> tuple[Entity, ...]:
        """Return the entities of a text in reading order; none overlap."""
        if text not in self.found:
            found: list[Entity] = []
            for entity in self._candidates(text):
                if not any(entity.at[0] < other.at[1] and other.at[0] < entity.at[1] for other in found):
                    found.append(entity)
            self.found[text] = tuple(sorted(found, key=attrgetter("at")))
        return self.found[text]

    def kind_at(self, text: str, start: int, end: int) -> str:
        """Return the kind of slot that holds this part of a text: of the entity it begins with, else "text"."""
        article = forms.ARTICLE.match(text, start, end)
        begin = article.end() if article else start
        for entity in self.find(text):
            if entity.at[0] in (start, begin) and entity.at[1] <= end:
                return entity.kind
        part = text[begin:end].split()
        named = bool(part) and part[0][:1].isupper() and part[-1].lower() in forms.MECHANISMS and len(part) <= 12
        return "mechanism" if text[begin:end] in self.acronyms or named else "text"

    def _candidates(self, text: str) -> Iterator[Entity]:
        """Yield what may be an entity, the surest kinds first."""
        may = self._signs.of(text)
        yield from (Entity("text", at, firm=True, of="title") for at in aside.titles(text))
        yield from _hours(text) if "hour" in may else ()
        yield from _dates(text) if "figure" in may else ()
        yield from _people(text) if "person" in may else ()
        yield from self._sitting(text) if "sitting" in may else ()
        yield from (Entity("number", at, firm=True) for at in figures.votes(text))
        names = self._names.find(text) if "name" in may else ()
        if len(names) >= _KNOWN or text.count(",") >= _LISTED or text.count("(") >= _LISTED:
            yield from self._lists(text)
        sent = (at for at in came.who_sent(text) if not self._holds_a_state(text, at))
        for start, end in sent:
            kind = "organisation" if came.are_organisations(text[start:end]) else "countries"
            yield Entity(kind, (start, end), firm=True)
        for found in self._meeting.finditer(text) if "meeting" in may or may >= _NTH_MEETING else ():
            yield Entity("meeting", found.span("name"), firm=True)
        for found in self._place.finditer(text) if "place" in may else ():
            yield Entity("place", found.span("place"), firm=True)
        yield from _named(names, text)
        yield from _unregistered(text)
        for found in forms.DOCUMENT.finditer(text) if "document" in may else ():
            yield Entity("document", found.span())
        for found in forms.SYMBOL.finditer(text) if "/" in text else ():
            yield Entity("document", found.span())
        for _, _, at in dates.find_ordinals(text) if "ordinal" in may else ():
            yield Entity("ordinal", at)
        for found in forms.NUMBER.finditer(text) if "figure" in may else ():
            yield Entity("number", found.span())

    def _holds_a_state(self, text: str, at: tuple[int, int]) -> bool:
        return any(name.row.kind is not NameKind.ORGANISATION for name in self._names.find(text[slice(*at)]))

    def _sitting(self, text: str) -> Iterator[Entity]:
        for found in self._people.finditer(text) if self._people else ():
            several = "," in found[0] or " and " in found[0]
            yield Entity("text", found.span(), firm=True, of="persons" if several else "person")

    def _lists(self, text: str) -> Iterator[Entity]:
        """Yield lists of delegations: two names that are known, or four of any kind."""
        for found in forms.LIST.finditer(text) if forms.LISTED.search(text) else ():
            held = [name for name in self._names.find(found[0]) if name.row.kind in _BODIES]
            start = found.start() + (led.end() if (led := _LED_BY.match(found[0])) else 0)
            said = sum(len(name.text) for name in held)
            known = len(held) >= _KNOWN and said >= _MOSTLY_KNOWN * (found.end() - start)
            if _HELD_IN.search(text, max(found.start() - _FARTHEST, 0), found.start()):
                yield from _places(text, found.span())
            elif not known and persons.hold_posts(found[0]):
                yield Entity("text", found.span(), firm=True, of="persons")
            elif not known and len(_SHORTENED.findall(found[0])) >= _LISTED:
                yield Entity("organisation", (start, found.end()), firm=True)
            elif known or found[0].count(",") >= _LISTED:
                states = any(name.row.kind is not NameKind.ORGANISATION for name in held)
                kind = "countries" if states or not held else "organisation"
                yield Entity(
                    "place" if not known and _IN.search(text, 0, start) else kind, (start, found.end()), firm=True
                )


def _places(text: str, listed: tuple[int, int]) -> Iterator[Entity]:
    """Yield the places of a list where a meeting was held; none where the list goes on with something else."""
    if _AFTER_PLACE.match(text, listed[1]):
        yield Entity("place", listed, firm=True)
    elif several := forms.PLACES.match(text, *listed):
        yield Entity("place", several.span(), firm=True)


def _hours(text: str) -> Iterator[Entity]:
    for at in hours.find(text):
        yield Entity("text", at, firm=True, of="time")


def _people(text: str) -> Iterator[Entity]:
    for start, end, are_several in persons.find(text):
        yield Entity("text", (start, end), firm=True, of="persons" if are_several else "person")
        if not are_several and (sent := _OF_STATE.match(text, end)):
            last = sent["name"].lower().rpartition(" ")[2]
            kind = "organisation" if last in forms.MECHANISMS else "country"
            yield Entity(kind, sent.span("name"), firm=kind == "country")


def _holds_a_figure(run: str) -> bool:
    return any(map(str.isdigit, run))


def _may_tell_which(run: str) -> bool:
    return ordinals.may_hold_one(run) or sentences.holds(run, forms.NO_ORDINALS)


def _dates(text: str) -> Iterator[Entity]:
    for span in dates.find(text):
        yield Entity("date" if span.start == span.end else "dates", span.at, firm=True)
    for vague in dates.find_vague(text):
        if not _IN_CODE.search(text, 0, vague.at[0]):
            yield Entity("date", vague.at, firm=True)


def _named(names: Iterable[Found], text: str) -> Iterator[Entity]:
    for name in names:
        if name.row.kind in LANDS:
            is_place = _IN.search(text[max(0, name.at[0] - 8) : name.at[0]])
            yield Entity("place" if is_place else "country", name.at, firm=not _of_a_body(text, name.at[0]))
        elif name.row.kind is NameKind.ORGANISATION:
            yield Entity("organisation", name.at)
        elif name.row.kind is NameKind.MECHANISM:
            yield Entity("mechanism", name.at)


def _of_a_body(text: str, at: int) -> bool:
    return _OF_BODY.search(text[max(0, at - _LONG_WORD) : at]) is not None


def _unregistered(text: str) -> Iterator[Entity]:
    """Yield hosts, States and places that no register knows, told by the words around them."""
    for named in proper.places_and_hosts(text):
        yield Entity(_KINDS[named.kind], named.at, firm=not _of_a_body(text, named.at[0]))


def _gatherings(acronyms: Iterable[tuple[str, str]]) -> list[str]:
    """Return the acronyms whose full name is a kind of meeting: SOM, of "Senior Officials' Meeting"."""
    return sorted({short for short, full in acronyms if full.split()[-1:] and _is_gathering(full.split()[-1])})


def _is_gathering(word: str) -> bool:
    return word.lower().removesuffix("s") in forms.GATHERINGS


def _short_names(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield (full, short) for names that a text shortens: "Elbonia Process on Fish and Ships (Elbonia Process)"."""
    for block in statement.blocks:
        for bracket in forms.SHORT_NAME.finditer(block.text) if "(" in block.text else ():
            at = block.text.rfind(bracket["name"], max(0, bracket.start() - _LONG_NAME), bracket.start())
            full = block.text[at : bracket.start()].strip()
            if at >= 0 and full != bracket["name"] and not re.search(r"[.;:!?] ", full):
                yield full, bracket["name"]


def _beside_dates(text: str) -> Iterator[str]:
    """Yield the cities that stand right beside a date, as places of meetings do."""
    for span in dates.find(text) if _FIGURE.search(text) and forms.BY_A_DATE.search(text) else ():
        for found in (forms.BEFORE_DATE.search(text[: span.at[0]]), forms.AFTER_DATE.search(text[span.at[1] :])):
            if found:
                yield found["place"].split(",")[0]
