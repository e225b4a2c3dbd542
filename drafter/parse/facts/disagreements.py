"""Where title, header and opening tell different facts of one meeting: each place is told, none is corrected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter import dates
from drafter.dates import Span
from drafter.model import BlockKind, Meeting, Repair
from drafter.parse.facts import cases, meeting_names, numbered, places, told, whose
from drafter.parse.facts.opening import Opening
from drafter.parse.facts.told import Text
from drafter.received import SourceParagraph


def find(text: Text, found: Meeting, acronyms: Mapping[str, str]) -> Iterator[Repair]:
    """Yield each place of a disagreement as a repair that changes nothing; and what may be the body, unread."""
    days = told.days(text)
    if any(not _agree(days[0].span, other.span) for other in days[1:]):
        for place in days:
            yield Repair("date disagrees", place.lines, place.span.text, place.span.text)
    yield from _impossible(text)
    yield from _ordinals_differ(text)
    yield from _places_differ(text)
    capitals = whose.capitals(text, acronyms)
    yield from whose.differ(text, capitals, acronyms)
    yield from whose.doubts(found.body, text, capitals)


def _impossible(text: Text) -> Iterator[Repair]:
    """Yield the dates that are in no calendar, each once a place: "31 June 2014", "5 March 20l3"."""
    running = [(block.lines, block.text) for block in text.blocks if block.kind is not BlockKind.TABLE]
    every = dict.fromkeys([*((line.lines, line.text) for line in text.lines), *running])
    for where, words in every:
        for time in dates.find_vague(words):
            if time.kind == "impossible date":
                yield Repair("impossible date", where, time.text, time.text)


def _ordinals_differ(text: Text) -> Iterator[Repair]:
    opened = text.opened
    found = (
        [(number, opened.lines, printed) for number, printed in meeting_names.numbers(opened.name)] if opened else []
    )
    found += [(number, line.lines, printed) for line in text.title if _counts(line.text)
              for number, printed in meeting_names.numbers(line.text)]  # fmt: skip
    if len({number for number, _, _ in found}) > 1:
        yield from (Repair("ordinal disagrees", lines, printed, printed) for _, lines, printed in found)


def _counts(line: str) -> bool:
    return meeting_names.ANY.search(line) is not None or bool(meeting_names.numbers(line) and numbered.find(line))


def _places_differ(text: Text) -> Iterator[Repair]:
    opened = text.opened
    if not opened or not opened.place or not opened.place.city:
        return
    city = opened.place.city
    for line in text.lines:
        alone = told.place_beside_date(text.title, text.title.index(line), text.names) if line in text.title else None
        there = places.of_line(line.text, text.names) or alone
        if there and there.city and not told.same_city(city, there.city) and not _both(city, there.city, line, opened):
            printed = cases.printed(there.city, line.text)
            yield Repair("place disagrees", opened.lines, city, city)
            yield Repair("place disagrees", line.lines, printed, printed)


def _both(city: str, other: str, line: SourceParagraph, opened: Opening) -> bool:
    """Return whether one of the two texts tells both: "Nusa Dua, Bali" is no other place than "Bali"."""
    return city.casefold() in line.text.casefold() or other.casefold() in opened.own.casefold()


def _agree(one: Span, other: Span) -> bool:
    """Return whether both are the same, or one is a day of the other: its opening is no contradiction."""
    if one.start != one.end and other.start != other.end:
        return (one.start, one.end) == (other.start, other.end)
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)
