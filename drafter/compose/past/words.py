"""Words that are true of one meeting only, found in what neither a clause nor a slot of a template says.

Times, ordinals of meetings, States, cities, meetings with a number. Where a passage stays, each of
them becomes a `then`: printed for the old meeting, loud for any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter import dates, proper
from drafter.cardinals import TENS, TO_NINETEEN
from drafter.compose.past import own_number
from drafter.compose.past.pieces import Piece, then
from drafter.compose.past.slots import Slots
from drafter.compose.past.source import Source
from drafter.model import LANDS

Found = tuple[int, int, Piece]

_NUMBERED = re.compile(
    r"""\W+(?:[\w’'()-]+\W+){0,4}?(?i:meeting|conference|session|summit|anniversary|forum|congress|assembly|round
        |retreat|dialogue|workshop|symposium|council|consultation|plenary|edition|gathering|roundtable|time|year
        |term|cycle|phase|biennium|triennium|day|period|decade|quarter|half)""",
    re.VERBOSE,
)
"""What an ordinal counts, where it is an ordinal of meetings."""

_COUNT = "|".join((*TO_NINETEEN[1:], *(f"{ten}(?:-[a-z]+)?" for ten in TENS)))
_FIGURES = re.compile(
    rf"""(?<![\w.,/()\[{{<-])(?:[$€£¥]\s?)?
            (?:[0-9]{{1,3}}(?:[\ \u00a0][0-9]{{3}})+(?![0-9])|[0-9]+(?:[.,\u00a0][0-9]+)*)(?:\s?%)?
            (?![\w/)\]}}>-]|\.[0-9])
        |(?<![\w-])(?i:{_COUNT})(?![\w-])(?:\s(?:hundred|thousand|million|billion)\b)?""",
    re.VERBOSE,
)
"""How many there were of something: true when it was said."""
_DATED = re.compile(
    rf"""(?<![\w.,/-])[0-9]{{1,4}}[-/.–][0-9]{{1,2}}(?:[-/.–][0-9]{{1,4}})?(?![\w/-]|[.,][0-9])
        |\b(?:FY\s?)?(?:19|20)[0-9]{{2}}(?:[-–/](?:19|20)?[0-9]{{2}})?s?(?!\w)
        |\b(?:{"|".join(month for month in dates.MONTHS if month not in ("March", "May"))})\b
        |\b(?:on|in|of|next|last|since|until|by|late|early|mid-?)\s(?P<m>March|May)\b
        |\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b""",
    re.VERBOSE,
)
"""Days and years in forms that are no whole date: "2020-21", "FY 2021", "in March", "on Tuesday"."""
_SEASON = re.compile(
    r"\b(?i:spring|summer|autumn|fall|winter|mid-?year|year-end)(?=\s(?:[\w’'-]+\s){0,3}?"
    r"(?i:meetings?|conference|session|summit|forum|assembly|retreat|round)\b)"
)
"""Which of a year's meetings it was: "the Spring Meeting of Governors"."""
_PRESENT = re.compile(
    rf"""(?<![\w-])(?P<count>[0-9]+|(?i:{_COUNT}))\s(?:[\w-]+\s){{0,2}}?
        (?i:delegations|delegates|observers|participants|representatives|countries|economies|organi[sz]ations|parties
        |states|members|governments|ministers)\b""",
    re.VERBOSE,
)
"""How many were there."""
_REST_OF_FIGURE = re.compile("\0[ \u00a0][0-9]{3}(?![0-9])")
"""The thousands of a figure of which a slot holds the beginning: "{{ catch.number }} 000 tonnes"."""
_CITED = re.compile(
    r"(?i:\b(?:articles?|chapters?|goals?|protocols?|resolutions?|annex|appendix|part|section|pillars?|no|rev)\.?\s)$"
)
"""What stands before a number that is part of a name."""

_JOINED = re.compile(r"(?:,|\s|and|or|&|the|of)*")


def spans(
    text: str, source: Source, slots: Slots, about: bool, title: bool = False, is_cell: bool = False
) -> list[Found]:
    """Return the slots and the words of one meeting in a text, in reading order; none overlap.

    A cell of a table is read as a title is, but for a country or a city alone in it: one of many.
    """
    places = list(slots.title(text) if title and not is_cell else slots.find(text, about))
    chosen = _apart([*places, *_people(text)], [])
    chosen = _apart(_lists(text, source, slots), chosen)
    chosen = _apart(_told(text, slots, about, title), chosen)
    chosen = _apart(_others(text, source), chosen)
    chosen = _around(_strangers(text, source, title), chosen, text, source)
    return _joined(text, sorted(chosen, key=lambda found: found[0]))


def guards(text: str, source: Source) -> list[Found]:
    """Return the words of one meeting only, without any slot."""
    times = [(time.at[0], time.at[1], then(time.text)) for time in dates.times(text)]
    chosen = _apart(_others(text, source), _apart([*times, *_people(text)], []))
    chosen = _around(_strangers(text, source), chosen, text, source)
    return _joined(text, sorted(chosen, key=lambda found: found[0]))


def tells(text: str, slots: Iterable[tuple[int, int]], source: Source) -> bool:
    """Return whether words of a clause that no slot changes are true of one meeting only: a host, a person, a count."""
    found = list(_strangers(text, source))
    found += [each[:2] for each in _people(text)]
    found += [name.at for name in source.names.find(text) if name.row.kind in LANDS]
    found += [each.span("count") for each in _PRESENT.finditer(text)]
    held = list(slots)
    bare = "".join("\0" if any(a <= at < b for a, b in held) else letter for at, letter in enumerate(text))
    left = (bare[start:end].replace("\0", " ") for start, end in found)
    return _REST_OF_FIGURE.search(bare) is not None or any(
        not proper.is_generic(each) or re.search(r"[0-9]", each) for each in left if each.strip()
    )


def _apart(candidates: Iterable[Found], chosen: list[Found]) -> list[Found]:
    """Return what was chosen, and the longest of the candidates that overlap none of it."""
    found = list(chosen)
    for start, end, piece in sorted(candidates, key=lambda each: (each[0] - each[1], each[0])):
        if start < end and all(end <= other[0] or start >= other[1] for other in found):
            found.append((start, end, piece))
    return found


def _around(candidates: Iterable[tuple[int, int]], chosen: list[Found], text: str, source: Source) -> list[Found]:
    """Return what was chosen, and of the names among the candidates the parts that nothing chosen holds."""
    found = list(chosen)
    for start, end in candidates:
        held = sorted(each[:2] for each in found if each[0] < end and start < each[1])
        ends, starts = [start, *(each[1] for each in held)], [*(each[0] for each in held), end]
        for begin, stop in zip(ends, starts, strict=True):
            for a, b in proper.names(text[begin:stop]) if held else ((0, stop - begin),):
                name = text[begin + a : begin + b]
                found += [] if held and source.lasts(name) else [(begin + a, begin + b, then(name))]
    return found


def _people(text: str) -> Iterator[Found]:
    """Yield people with their titles and posts: nothing that a fact gives is told of a person by its own."""
    for named in proper.find(text):
        if named.kind == "person":
            yield *named.at, then(text[slice(*named.at)])


def _strangers(text: str, source: Source, title: bool = False) -> Iterator[tuple[int, int]]:
    """Yield where names stand that no register knows; in running text all that no other meeting names."""
    yield from (named.at for named in proper.find(text))
    bodies = [name.at for name in source.names.find(text) if name.row.kind not in LANDS]
    for start, end in () if title else proper.names(text, source.running):
        within = any(a <= start and end <= b for a, b in bodies)
        if not within and not source.lasts(text[start:end]):
            yield start, end


def _told(text: str, slots: Slots, about: bool, title: bool) -> Iterator[Found]:
    """Yield times and ordinals that are facts of the meeting file in another form, and all other times."""
    for time in dates.times(text):
        day = (time.start, time.end) if isinstance(time, dates.Span) else (None, None)
        now, fact = slots.time(time.text, day, about or title)
        if month := slots.month(time.text, about or title):
            now, fact = month, True
        yield *time.at, then(time.text, now, fact)
    for at, now in own_number.found(text, slots.view.given.meeting.ordinal):
        yield *at, then(text[slice(*at)], now)
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
    bodies = [name.at for name in names if name.row.kind not in LANDS]
    for start, end, piece in _marked(text, source):
        if not any(a <= start and end <= b for a, b in bodies) or piece.text in source.bodies:
            yield start, end, piece
    yield from ((*name.at, then(name.text)) for name in names if name.row.kind in LANDS)


def _marked(text: str, source: Source) -> Iterator[Found]:
    for kind, (start, end) in source.entities(text):
        numbered = kind == "meeting" and dates.find_ordinals(text[start:end])
        if kind in ("place", "country", "countries") or numbered:
            yield start, end, then(text[start:end])
    for name in sorted(source.places | (source.bodies - source.whole)):
        if name not in text and name.upper() not in text:
            continue
        for found in re.finditer(rf"(?<!\w)(?:{re.escape(name)}|{re.escape(name.upper())})(?!\w)", text):
            yield *found.span(), then(found[0])
    yield from ((*found.span(), then(found[0])) for found in _DATED.finditer(text))
    for figure in _FIGURES.finditer(text):
        if not _CITED.search(text, 0, figure.start()):
            yield *figure.span(), then(figure[0])
    yield from ((*found.span(), then(found[0])) for found in _SEASON.finditer(text))
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
