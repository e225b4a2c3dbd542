"""Words that are true of one meeting only, found in what neither a clause nor a slot of a template says.

Times, ordinals of meetings, States, cities, meetings with a number. Where a passage stays, each of
them becomes a `then`: printed for the old meeting, loud for any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter import dates
from drafter.compose.past.pieces import Piece, then
from drafter.compose.past.slots import Slots
from drafter.compose.past.source import Source
from drafter.model import NameKind

Found = tuple[int, int, Piece]

_STATES = (NameKind.STATE, NameKind.TERRITORY)
_NUMBERED = re.compile(
    r"""\W+(?:[\w’'()-]+\W+){0,4}?(?i:meeting|conference|session|summit|anniversary|forum|congress|assembly|round
        |retreat|dialogue|workshop|symposium|council|consultation|plenary|edition|gathering|roundtable)""",
    re.VERBOSE,
)
"""What an ordinal counts, where it is an ordinal of meetings."""

_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_SMALL = "two three four five six seven eight nine"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_COUNT = "|".join((*_TEENS.split(), *_SMALL.split(), *(f"{ten}(?:-[a-z]+)?" for ten in _TENS.split())))
_FIGURES = re.compile(
    rf"""(?<![\w.,/()\[{{<-])(?:[$€£¥]\s?)?[0-9]+(?:[.,\u00a0][0-9]+)*(?:\s?%)?(?![\w/)\]}}>-]|\.[0-9])
        |(?<![\w-])(?i:{_COUNT})(?![\w-])(?:\s(?:hundred|thousand|million|billion)\b)?""",
    re.VERBOSE,
)
"""How many there were of something: true when it was said."""
_CITED = re.compile(
    r"(?i:\b(?:articles?|chapters?|goals?|protocols?|resolutions?|annex|appendix|part|section|pillars?|no|rev)\.?\s)$"
)
"""What stands before a number that is part of a name."""

_JOINED = re.compile(r"(?:,|\s|and|or|&|the|of)*")


def spans(text: str, source: Source, slots: Slots, about: bool, title: bool = False) -> list[Found]:
    """Return the slots and the words of one meeting in a text, in reading order; none overlap."""
    places = list(slots.title(text) if title else slots.find(text, about))
    chosen = _apart(places, [])
    chosen = _apart(_lists(text, source, slots), chosen)
    chosen = _apart(_told(text, slots, about, title), chosen)
    chosen = _apart(_others(text, source), chosen)
    return _joined(text, sorted(chosen, key=lambda found: found[0]))


def guards(text: str, source: Source) -> list[Found]:
    """Return the words of one meeting only, without any slot."""
    times = [(time.at[0], time.at[1], then(time.text)) for time in dates.times(text)]
    return _joined(text, sorted(_apart(_others(text, source), _apart(times, [])), key=lambda found: found[0]))


def _apart(candidates: Iterable[Found], chosen: list[Found]) -> list[Found]:
    """Return what was chosen, and the longest of the candidates that overlap none of it."""
    found = list(chosen)
    for start, end, piece in sorted(candidates, key=lambda each: (each[0] - each[1], each[0])):
        if start < end and all(end <= other[0] or start >= other[1] for other in found):
            found.append((start, end, piece))
    return found


def _told(text: str, slots: Slots, about: bool, title: bool) -> Iterator[Found]:
    """Yield times and ordinals that are facts of the meeting file in another form, and all other times."""
    for time in dates.times(text):
        day = (time.start, time.end) if isinstance(time, dates.Span) else (None, None)
        now, fact = slots.time(time.text, day, about or title)
        if month := slots.month(time.text, about or title):
            now, fact = month, True
        yield *time.at, then(time.text, now, fact)
    for number, said, at in dates.find_ordinals(text):
        if now := slots.ordinal(number, said, about or title):
            yield *at, then(said, now, fact=True)
        elif now := slots.other_ordinal(number, said, text[at[1] :]):
            yield *at, then(said, now)


def _lists(text: str, source: Source, slots: Slots) -> Iterator[Found]:
    """Yield the lists of those present that stand in other words, or another order, than the meeting file's."""
    for _, (start, end) in source.entities(text):
        if now := slots.attended(text[start:end], source.names):
            yield start, end, then(text[start:end], now, fact=True)


def _others(text: str, source: Source) -> Iterator[Found]:
    """Yield what else is true of one meeting only; a city within an organisation's name is not."""
    names = source.names.find(text)
    bodies = [name.at for name in names if name.row.kind not in _STATES]
    for start, end, piece in _marked(text, source):
        if not any(a <= start and end <= b for a, b in bodies) or piece.text in source.bodies:
            yield start, end, piece
    yield from ((*name.at, then(name.text)) for name in names if name.row.kind in _STATES)


def _marked(text: str, source: Source) -> Iterator[Found]:
    for kind, (start, end) in source.entities(text):
        numbered = kind == "meeting" and dates.find_ordinals(text[start:end])
        if kind in ("place", "country", "countries") or numbered:
            yield start, end, then(text[start:end])
    for name in sorted(source.places | source.bodies):
        if name not in text and name.upper() not in text:
            continue
        for found in re.finditer(rf"(?<!\w)(?:{re.escape(name)}|{re.escape(name.upper())})(?!\w)", text):
            yield *found.span(), then(found[0])
    for figure in _FIGURES.finditer(text):
        if not _CITED.search(text, 0, figure.start()):
            yield *figure.span(), then(figure[0])
    for _, said, at in dates.find_ordinals(text):
        if said[0].isdecimal() or said[0].isupper() or _NUMBERED.match(text, at[1]):
            yield *at, then(said)


def _joined(text: str, found: list[Found]) -> list[Found]:
    """Return neighbours that a comma or an "and" joins as one, where nothing is given for them now."""
    done: list[Found] = []
    for start, end, piece in found:
        if done and _bare(piece) and _bare(done[-1][2]) and _JOINED.fullmatch(text, done[-1][1], start):
            done[-1] = (done[-1][0], end, then(text[done[-1][0] : end]))
        else:
            done.append((start, end, piece))
    return done


def _bare(piece: Piece) -> bool:
    return piece == then(piece.text)
