"""Where a document tells its meeting's date and place: opening sentence, title, header, and signature at the end.

Out come the dates in the order in which they are believed, each with its lines, and the place. What a page's own
lines tell of its release counts nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drafter import dates
from drafter.dates import Span, Vague
from drafter.model import Block, BlockKind, Lines
from drafter.names import Table
from drafter.parse.facts import labelled, lasted, opening, others, parts, places, two_days, years
from drafter.parse.facts.opening import Opening
from drafter.parse.facts.places import Where
from drafter.parse.sections import Section
from drafter.received import SourceKind, SourceParagraph

_SIGNED = re.compile(
    r"^(?:done|adopted|signed|issued|given|agreed|concluded)\b.{0,60}?\b(?:at|in|on|this)\b", re.IGNORECASE
)
_OPENED = re.compile(
    r"(?:Opened|Held|Convened|Commenced|Began|Met)\s(?:(?:in|at)\s[^.;\d]{1,60}\s)?(?:on\s|from\s|between\s)?"
    r"(?:[A-Z][a-z]+day,?\s)?(?:\d|[A-Z][a-z]+\s\d)"
)
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
_DOCUMENT = re.compile(
    r"(?:(?:joint|final|press|outcome|media|official|forum|summit|(?:co-?)?chair(?:s|man|person)?[’']?s?|leaders[’']?)"
    r"\s)*(?:communiqu[eé]|statement|declaration|release|summary|report|conclusions)",
    re.IGNORECASE,
)
_FIRST = 3
_LONGEST_LINE = 100
"""So many of the first blocks, each no longer than this, may be the title's place and date."""

_ISSUED_WITHIN = 60
"""A document bears a date not more days than this after its meeting, or the two dates disagree."""

_SIGNATURE_BLOCKS = 6
"""How many of the last paragraphs, before any annex, may be the place and date of signature."""


@dataclass(frozen=True, slots=True)
class Told:
    """One place of a text that tells a date: what it says, and where."""

    span: Span
    lines: Lines


@dataclass(frozen=True, slots=True)
class Text:
    """One document, as its facts are looked for: lines of title and header, and what opens it."""

    title: tuple[SourceParagraph, ...]
    header: tuple[SourceParagraph, ...]
    blocks: tuple[Block, ...]
    opened: Opening | None
    names: Table
    released: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[SourceParagraph, ...]:
        """Return title and header lines, in the order in which they are believed."""
        return (*self.title, *self.header)


def text_of(section: Section, blocks: Iterable[Block], names: Table) -> Text:
    """Return a document without the lines that tell of its page or release."""
    title = labelled.joined(line for line in section.title if not others.is_release(line.text))
    kept = tuple(blocks)
    header = tuple(line for line in section.header if not others.is_release(line.text)) + tuple(labelled.first(kept))
    below = tuple(_place_lines(kept, names))
    header += (*below, *_subjectless(kept))
    opened = opening.find(kept, names, "\n".join(line.text for line in (*title, *below)))
    released = tuple(line.text for line in (*section.title, *section.header) if others.is_release(line.text))
    return Text(title, header, kept, opened, names, released)


def _place_lines(blocks: Sequence[Block], names: Table) -> Iterator[SourceParagraph]:
    """Yield the first blocks that are but a place, or a place and date, and that no title holds."""
    for block in blocks[:_FIRST]:
        days: Sequence[Span | Vague] = dates.find(block.text)[:1]
        days = days or [time for time in dates.find_vague(block.text) if time.kind in ("year", "month-year")][:1]
        rest = block.text[: days[0].at[0]].rstrip(" ,|–—-(") if days else block.text
        short = len(block.text) <= _LONGEST_LINE and not block.label and not block.text.endswith((".", ":", ";"))
        bare = _YEAR_ALONE.fullmatch(block.text.strip()) is not None
        if bare or (short and places.alone(rest, names) and (not days or not block.text[days[0].at[1] :].strip(" )"))):
            yield SourceParagraph(SourceKind.LINE, block.text, block.lines)


def _subjectless(blocks: Sequence[Block]) -> Iterator[SourceParagraph]:
    """Yield the first paragraphs without a number that begin with when it was: "Opened 5 May 2016 in Klow"."""
    for block in blocks[:_FIRST]:
        if not block.label and block.kind is not BlockKind.HEADING and _OPENED.match(block.text):
            yield SourceParagraph(SourceKind.LINE, block.text, block.lines)


# ── dates ────────────────────────────────────────────────────────────────────────────────────────


def days(text: Text) -> list[Told]:
    """Return the dates that opening, title and header tell, in the order in which they are believed."""
    opened = _in_opening(text)
    titled = in_lines(line for at, line in enumerate(text.title) if not (opened and _is_issue(text.title, at, opened)))
    if opened and titled and text.opened and parts.is_beginning(text.opened.own):
        opened, titled = titled, opened
    return [*opened, *titled, *in_lines(text.header)] or _in_parts(text)


def _is_issue(title: Sequence[SourceParagraph], at: int, opened: Sequence[Told]) -> bool:
    """Return whether a date alone below "Communiqué" is the day of issue: not long after the meeting's last."""
    days = dates.find(title[at].text)[:1]
    if (
        not at
        or not days
        or days[0].text != title[at].text.strip()
        or not _DOCUMENT.fullmatch(title[at - 1].text.strip())
    ):
        return False
    return 0 < (days[0].start - opened[0].span.end).days <= _ISSUED_WITHIN


def span(text: Text) -> Span | None:
    """Return the meeting's days: the first that are told, with what completes a day of theirs."""
    told = days(text) or signed(text.blocks)
    if not told:
        return None
    beside = text.opened.beside if text.opened else ()
    first = parts.whole(told[0].span, [*(each.span for each in told[1:]), *beside])
    began = text.opened is not None and parts.is_beginning(text.opened.own) and first.start == first.end
    return parts.until_closed(first, text.blocks) if began else first


def last_day(text: Text, span: Span) -> date | None:
    """Return a meeting's last day; None where it opened on its first, and the text does not tell when it ended."""
    if span.start != span.end:
        return span.end
    own = [text.opened.own] if text.opened else []
    dated = [line.text for line in text.lines if any(day.start == span.start for day in dates.find(line.text))]
    return lasted.last_day([*own, *dated, *parts.closings(text.blocks)], span.start)


def _in_opening(text: Text) -> list[Told]:
    opened = text.opened
    if opened and opened.vague and not opened.span:
        span = _completed(opened.vague, opened.own, text)
        return [Told(span, opened.lines)] if span else []
    return [Told(opened.span, opened.lines)] if opened and opened.span else []


def _in_parts(text: Text) -> list[Told]:
    """Return the day of a title that tells its year on another line: "MEETING 2013", "Klow, 5-6 March"."""
    days = [(time, line) for line in text.title for time in dates.times(line.text)]
    return [
        Told(span, line.lines)
        for day, line in days
        if isinstance(day, Vague) and day.kind == "day without year" and (span := _completed(day, line.text, text))
    ]


def in_lines(lines: Iterable[SourceParagraph]) -> list[Told]:
    """Return the first date of each line; of "Opened on 5 May 2015, closed on 7 May 2015" both as one."""
    found = ((line, dates.find(line.text)) for line in lines)
    return [Told(two_days.with_next(line.text, spans[0], spans[1:2]), line.lines) for line, spans in found if spans]


def _completed(day: Vague, words: str, text: Text) -> Span | None:
    """Return a day with its year, where the document leaves no doubt which; `words` are those that it stands in."""
    lines = (*(line.text for line in text.lines), *(there.span.text for there in signed(text.blocks)))
    own = text.opened.own if text.opened else ""
    return years.Years(lines, tuple(line.text for line in text.title), own, text.released).complete(day, words)


def signed(blocks: Sequence[Block]) -> list[Told]:
    """Return the dates of signature at the document's end."""
    return [Told(span, block.lines) for block in _signatures(blocks) for span in dates.find(block.text)[:1]]


def _signatures(blocks: Sequence[Block]) -> list[Block]:
    """Return the paragraphs at the end, before any annex, that are but a place and date: "Done at Klow on ..."."""
    annex = (at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING and _is_annex(block))
    last = [block for block in blocks[: next(annex, len(blocks))] if block.kind is not BlockKind.FOOTNOTE][
        -_SIGNATURE_BLOCKS:
    ]
    return [block for block in last if len(block.text) <= 240 and dates.find(block.text) and _is_signature(block.text)]


def _is_annex(block: Block) -> bool:
    return re.match(r"annex|attachment|appendix", block.label, re.IGNORECASE) is not None


def _is_signature(text: str) -> bool:
    bare = dates.find(text)[0]
    rest = (text[: bare.at[0]] + text[bare.at[1] :]).strip(" ,.()")
    return bool(_SIGNED.match(text)) or (len(rest.split()) <= 4 and all(word[:1].isupper() for word in rest.split()))


# ── place ────────────────────────────────────────────────────────────────────────────────────────


def place(text: Text) -> tuple[str, str]:
    """Return city and country: the opening's, and what lines that tell the same city add to it."""
    told = text.opened.place if text.opened else None
    city, country = (told.city, told.country) if told else ("", "")
    for line_city, line_country in _in_title(text):
        if city and line_city and not same_city(city, line_city):
            continue
        if country and line_country and not city and country.casefold() != line_country.casefold():
            continue
        city, country = city or line_city, country or line_country
    if not city and not country:
        signed = [
            where for block in _signatures(text.blocks) for where in [places.of_line(block.text, text.names)] if where
        ]
        city, country = (signed[0].city, signed[0].country) if signed else ("", "")
    return city, country


def _in_title(text: Text) -> Iterator[tuple[str, str]]:
    """Yield the places of title and header lines; one beside a line of nothing but a date may stand alone."""
    for lines in (text.title, text.header):
        for at, line in enumerate(lines):
            where = places.of_line(line.text, text.names) or place_line(text, lines, at)
            if where:
                yield where.city, where.country


def place_line(text: Text, lines: Sequence[SourceParagraph], at: int) -> Where | None:
    """Return the place of a line that is nothing else, where a date stands beside it or the opening tells its city."""
    beside = place_beside_date(lines, at, text.names)
    there = places.alone(lines[at].text, text.names) if (at or lines is text.header) and not beside else None
    opened = text.opened.place if text.opened else None
    same = opened is not None and there is not None and opened.city and there.country
    return there if same and there and opened and opened.city.casefold() == there.city.casefold() else beside


def place_beside_date(lines: Sequence[SourceParagraph], at: int, names: Table) -> Where | None:
    """Return the place of a line that is nothing else, above or below a line of nothing but a date."""
    beside = [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]
    dated = any(_is_date_alone(other.text) for other in beside)
    return places.alone(lines[at].text, names) if dated else None


def _is_date_alone(line: str) -> bool:
    times = dates.times(line)
    return bool(times) and len(line.strip(" ()")) - len(times[0].text) <= 8


def same_city(one: str, other: str) -> bool:
    """Return whether two names are one city's: "Washington" and "Washington, D.C."."""
    bare, other_bare = (re.sub(r"\W", "", city).casefold() for city in (one, other))
    return bare.startswith(other_bare) or other_bare.startswith(bare)
