"""The number, the place or the body of the meeting: the title has one, the opening or the facts at the head another.

Passes: SEVENTH MEETING, ZENDA ... hosted the Seventh Meeting in Zenda, Ruritania
Fails:  SEVENTH MEETING, ZENDA ... hosted the Sixth Meeting in Streslau, Ruritania
Fails:  MEETING OF HARBOURS, ZENDA ... Members thanked Ruritania for the hospitality extended to them in Strelsau.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import dates, sentences
from drafter.check import as_read, cities, closing, own
from drafter.check.places import TITLE, Passage, passages, place, running
from drafter.letters import plain
from drafter.model import LANDS, Meeting, Problem, Severity, Shelf, Statement
from drafter.names import Table, table
from drafter.patterns import compiled
from drafter.problems import error
from drafter.proper.patterns import NAME

ID = "facts-agree"
_COUNTED = re.compile(r"(?:\s+[\w’'&()-]+){0,6}?\s+(?:meeting|conference|session|summit)\b", re.IGNORECASE)
_IT_WAS = compiled(
    r"(?:It|This) was (?:our|the|its) (?P<count>[\w-]+)(?: and last)? (?:\w+ )?(?:meeting|session|conference|summit)\b"
    r"(?! (?:on|to|in|since|held))"
)
_WORDS = {"ordinal": "number", "city": "place"}
_CITY = re.compile(r"(?:^|\b(?:in|at)\s+|,\s*)(?P<city>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,2}),\s*$")
_LAST = 6
"""So many of the last paragraphs may thank for the hospitality."""
_HOSPITALITY = compiled(rf"\bhospitality\b[^.;:]{{0,80}}?\s(?:in|at)\s(?P<city>{NAME})(?=[.;,]|$|\sand\b)", re.VERBOSE)
_COMING = compiled(
    rf"""\b(?:welcomed\s(?:(?:all|the)\s){{0,2}}
            (?:participants|delegat(?:es|ions)|members|representatives|[Mm]inisters|guests)(?:\sand\s[a-z]+)?
          |(?:assisting|helping|enabling)\s(?:[a-z]+\s){{0,3}}?(?:members|participants|delegat(?:es|ions))\sto
           \s(?:travel|come))
         \sto\s(?:[a-z]+\scity\sof\s)?(?P<city>{NAME})(?=[.;,]|$|\sand\b|\sfor\b)""",
    re.VERBOSE,
)
"""Where those who took part were welcomed to, or came to."""
_OF_ANOTHER = compiled(
    r"\b(?:next|last|previous|workshops?|seminars?|training|visit\w*|tour|offer\w*|dinner|reception)\b", re.I
)
_KNOWN = compiled(rf"\bin\s(?P<city>{NAME})$", re.VERBOSE)
# Two names before the date, the one of a city and the other of its country.
_PLACE = re.compile(
    r"(?:^|\b(?:in|at)\s+)(?P<city>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,2}),"
    r"\s+(?:the\s+)?(?P<country>[A-Z][\w’'.-]*(?:\s+(?:of\s+)?[A-Z][\w’'.-]*){0,3})$"
)


def check(statement: Statement, shelf: Shelf) -> Iterator[Problem]:
    """Yield what reading the source found and nobody has corrected, else what the head contradicts."""
    for kind, key in (("ordinal disagrees", "ordinal"), ("place disagrees", "city"), ("body disagrees", "body")):
        told = list(_as_read(statement, kind, key))
        yield from told
        if not told and key != "body":
            yield from _numbers(statement) if key == "ordinal" else _places(statement, table(shelf.names))
        if not told and key == "city":
            yield from _adopted(statement)
            yield from _thanked(statement, table(shelf.names))
            yield from _came(statement)


def _as_read(statement: Statement, kind: str, key: str) -> Iterator[Problem]:
    repairs = [repair for repair in statement.repairs if repair.kind == kind]
    left = [repair for repair in repairs if not as_read.is_settled(statement, repair)]
    said = list(dict.fromkeys(repair.before for repair in left))
    values = {dates.ordinal(text) if key == "ordinal" else text.casefold() for text in said}
    if len(values) > 1:
        quoted = " and ".join(f'"{text}"' for text in said)
        what = f"the {_WORDS.get(key, key)} of the meeting disagrees: {quoted}"
        mend = f"find out which is right; correct the text, and {own.stands(statement, key)}"
        if any(as_read.is_dropped(statement, repair) for repair in left):
            mend += f', or take out the repairs of kind "{kind}"{own.in_brackets(as_read.repairs_at(statement, left))}'
        where = place(statement, TITLE, left[0].lines)
        yield Problem(ID, Severity.ERROR if key == "ordinal" else Severity.WARNING, what, where, mend)


def _numbers(statement: Statement) -> Iterator[Problem]:
    """Yield a title, or an opening of the meeting's own date, that counts the meeting otherwise than the head."""
    number = statement.meeting.ordinal
    if number is None:
        return
    titles = [passage for passage in passages(statement) if passage.block is None]
    counted = [(passage, text) for passage in titles for text in _counts(passage.text)]
    if not any(dates.ordinal(text) == number for _, text in counted) and len(counted) == 1:
        yield _number(statement, *counted[0])
    yield from _it_was(statement, number)
    for said in _openings_of_the_day(statement):
        texts = list(_counts(said[1]))
        if len(texts) == 1 and dates.ordinal(texts[0]) != number:
            yield _number(statement, said[0], texts[0])


def _it_was(statement: Statement, number: int) -> Iterator[Problem]:
    """Yield a sentence that counts the meeting behind its opening: "It was our fourth and last meeting of the year"."""
    for said in own.openings(statement):
        after = said.passage.text.partition(said.sentence)[2].strip()
        told = _IT_WAS.match(after)
        ordinals = dates.find_ordinals(told["count"]) if told else ()
        if len(ordinals) == 1 and ordinals[0][0] != number:
            yield _number(statement, said.passage, ordinals[0][1])


def _counts(text: str) -> Iterator[str]:
    """Yield the ordinals that count a meeting."""
    return (printed for _, printed, at in dates.find_ordinals(text) if _COUNTED.match(text, at[1]))


def _openings_of_the_day(statement: Statement) -> Iterator[tuple[Passage, str]]:
    """Yield the opening that would be the meeting's own but for its number: its date is the meeting's."""
    held = statement.meeting
    for said in own.openings(statement, any_number=True):
        if held.start and own.agrees(said.span, held):
            yield said.passage, said.sentence


def _number(statement: Statement, passage: Passage, text: str) -> Problem:
    what = f'{own.named(passage)} says "{text}", the head says {statement.meeting.ordinal}'
    mend = f"find out which is right, and correct {own.named(passage)}, or {own.stands(statement, 'ordinal')}"
    return error(ID, what, passage.place, mend)


def _places(statement: Statement, names: Table) -> Iterator[Problem]:
    """Yield a title or opening that puts the meeting, on its own date, into another country or city."""
    meeting = statement.meeting
    said = [(each.passage, each.sentence, each.span.at[0]) for each in own.days(statement)
            if meeting.start and own.agrees(each.span, meeting)]  # fmt: skip
    for passage, sentence, at in said:
        before = sentence[:at].rstrip(" ,(").removesuffix(" on").removesuffix(" from").rstrip(" ,")
        found = next((found for found in names.find(before) if found.at[1] == len(before)
                      and found.row.kind in LANDS), None)  # fmt: skip
        own_row = names.named(meeting.country) if meeting.country else None
        if found and own_row and own_row.key != found.row.key and meeting.country.casefold() not in before.casefold():
            yield _elsewhere(statement, passage, found.text, "country", meeting.country)
        elif found and own_row:
            yield from _city(statement, passage, before[: found.at[0]])
        elif not found and not own_row and meeting.country:
            yield from _unknown(statement, passage, before)
        elif not found and passage.block and (city := _KNOWN.search(before)) and meeting.city:
            yield from _city_alone(statement, passage, city["city"])


def _thanked(statement: Statement, names: Table) -> Iterator[Problem]:
    """Yield thanks for hospitality in another city than the meeting's."""
    meeting = statement.meeting
    last = [passage for passage in running(statement) if not passage.annex][-_LAST:] if meeting.city else []
    for passage in last:
        for sentence in sentences.split(passage.text):
            found = _HOSPITALITY.search(sentence) if not _OF_ANOTHER.search(sentence) else None
            if found and not _is_there(found["city"], meeting, names):
                yield _elsewhere(statement, passage, found["city"], "city", meeting.city)


def _came(statement: Statement) -> Iterator[Problem]:
    """Yield a city of the world to which those who took part were welcomed, and that is not the meeting's."""
    lands, held = cities.lands(), cities.key(statement.meeting.city)
    for passage in running(statement) if held in lands else ():
        for sentence in sentences.split(passage.text) if not passage.annex else ():
            found = _COMING.search(sentence) if " to " in sentence and not _OF_ANOTHER.search(sentence) else None
            if found and cities.key(found["city"]) in lands and cities.key(found["city"]) != held:
                yield _elsewhere(statement, passage, found["city"], "city", statement.meeting.city)


def _is_there(city: str, meeting: Meeting, names: Table) -> bool:
    """Return whether a name can be the meeting's place; a State is for the rule `hosts_agree`."""
    one, held = plain(city).casefold(), (plain(name).casefold() for name in (meeting.city, meeting.country) if name)
    return any(one in name or name in one for name in held) or bool(names.find(city))


def _adopted(statement: Statement) -> Iterator[Problem]:
    """Yield another city in which the text says that it was adopted, on a day of the meeting."""
    held = statement.meeting
    for city, said in closing.adopted(statement):
        if held.city and held.start and own.agrees(said.span, held) and city.casefold() != held.city.casefold():
            what = f'the text was adopted in "{city}", on a day of the meeting; the head says "{held.city}"'
            mend = f"find out which is right, and correct the line, or {own.stands(statement, 'city')}"
            yield Problem(ID, Severity.WARNING, what, said.passage.place, mend)


def _city(statement: Statement, passage: Passage, before: str) -> Iterator[Problem]:
    """Yield the city that stands before the country, where the head has another."""
    city, held = _CITY.search(before), statement.meeting.city
    if city and held and held.casefold() not in before.casefold():
        yield _elsewhere(statement, passage, city["city"], "city", held)


def _city_alone(statement: Statement, passage: Passage, city: str) -> Iterator[Problem]:
    """Yield a city of the world that stands before the date without its country, where the head has another."""
    lands, held = cities.lands().get(cities.key(city), ()), cities.key(statement.meeting.city)
    one = cities.key(city)
    if lands and city not in lands and one not in held and held not in one:
        yield _elsewhere(statement, passage, city, "city", statement.meeting.city)


def _unknown(statement: Statement, passage: Passage, before: str) -> Iterator[Problem]:
    """Yield a city or a country that is not the head's, where no register knows the country: told by its place."""
    meeting, found = statement.meeting, _PLACE.search(before)
    if not found or not meeting.city:
        return
    country, city = found["country"].casefold(), found["city"].casefold()
    if country in meeting.country.casefold() or meeting.country.casefold() in country:
        yield from _city(statement, passage, f"{before[: found.end('city')]}, ")
    elif city == meeting.city.casefold():
        yield _elsewhere(statement, passage, found["country"], "country", meeting.country)


def _elsewhere(statement: Statement, passage: Passage, said: str, key: str, held: str) -> Problem:
    what = f'{own.named(passage)} says "{said}", the head says "{held}"'
    mend = f"find out which is right, and correct {own.named(passage)}, or {own.stands(statement, key)}"
    return Problem(ID, Severity.ERROR if statement.draft else Severity.WARNING, what, passage.place, mend)
