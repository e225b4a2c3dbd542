"""A meeting's facts, put together from title, a page's own header, the running text and the signature.

The running text is believed first, then the title, then the header of a web page, whose dates are
often the page's own; what stands at the end ("Done at ...") counts where nothing else tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from drafter import dates, sentences
from drafter.model import Block, BlockKind, Meeting
from drafter.names import Table
from drafter.parse.facts import (
    bodies,
    cases,
    chairs,
    conduct,
    hosts,
    labelled,
    meeting_names,
    numbered,
    others,
    title_lines,
    titled,
    told,
    whose,
)
from drafter.parse.facts.told import Text
from drafter.parse.sections import Section

_THANKS = re.compile(
    r"\b(?:hosting|participate in|convening|organi[sz]ing)\s+(?:the\s+)?(?P<meeting>[^,.;]*)", re.IGNORECASE
)
_A_WORD = re.compile(
    rf"(?:the\s|this\s)?(?:{meeting_names.NOUN.pattern}|{meeting_names.WEAK_NOUN.pattern})", re.IGNORECASE
)
"""What refers to a meeting, and is no name: "Meeting"."""

_BODY_MET = re.compile(r"\b(?<!standing\s)(?<!select\s)(?:council|committee|commission|board)\b", re.IGNORECASE)
"""Bodies that bear their meeting's number: "the Fifth Lake Council"; a parliament's and a bureau's is of its term."""

_LAST = 12
"""How many of the last paragraphs may thank for the meeting."""


def meeting(text: Text, acronyms: Mapping[str, str]) -> Meeting:
    """Return what the text says of its meeting. What it does not say is "" or None."""
    span = told.span(text)
    city, country = told.place(text)
    lines = [line.text for at, line in enumerate(text.title) if _may_name(text, at)]
    labels = [line.text for line in text.lines if labelled.begins(line.text)]
    capitals = whose.capitals(text, acronyms)
    naming = title_lines.naming(lines, capitals)
    by_title = titled.name(naming, capitals)
    plain = [cases.parts_small(line, capitals) for line in naming]
    opened = text.opened.name if text.opened else ""
    name = by_title if by_title and (not opened or _refers(opened, by_title)) else opened
    name = re.sub(r"^The\s(?=\S+\s)", "", name) if name == by_title and opened else name
    name = "" if _A_WORD.fullmatch(name) else name
    sentence, own = (text.opened.text, text.opened.own) if text.opened else ("", "")
    counted = _ordinal([name, *lines], sentence or _first_sentence(text.blocks))
    number = _thanked(name, text.blocks, acronyms) if counted is None else counted
    return Meeting(
        body=whose.body(bodies.find(sentence, name, plain, by_title), text, capitals),
        name=name,
        ordinal=number,
        city=city,
        country=country,
        start=span.start if span else None,
        end=told.last_day(text, span) if span else None,
        mode=conduct.mode([line.text for line in text.title], own, text.blocks),
        host=hosts.find(own, text.blocks, [*lines, *labels], number, text.names),
        co_chairs=chairs.find([*lines, *labels], text.blocks, text.names),
        purpose=conduct.purpose("\n".join(lines), text.blocks, sentence),
    )


def title_meeting(section: Section, names: Table) -> Meeting:
    """Return what the title alone says: a strategy or a list tells in its text of other meetings."""
    text = told.text_of(section, (), names)
    days = told.in_lines(text.title)
    if not days:
        return Meeting()
    city, country = told.place(text)
    return Meeting("", "", None, city, country, days[0].span.start, days[0].span.end)


def _refers(opened: str, titled: str) -> bool:
    """Return whether an opening but refers to the meeting that the title names: "Workshop", "inaugural meeting"."""
    counted = meeting_names.numbers(opened)
    numbers = {number for number, _, _ in dates.find_ordinals(titled)}
    same = not counted or counted[0][0] in numbers
    within = bool(numbers) and opened.casefold() in titled.casefold()
    named = meeting_names.ANY.search(opened) is not None or meeting_names.WEAK_NOUN.search(opened) is not None
    return same and bool((within and named) or meeting_names.is_bare(opened)) and len(titled) > len(opened)


def _may_name(text: Text, at: int) -> bool:
    """Return whether a title's line is more than a place, or a fact after its word."""
    line, below = text.title[at].text, at + 1
    venue = below < len(text.title) and line.startswith("The ") and not _names_meeting(line)
    if venue and told.place_line(text, text.title, below):
        return False  # "The Old Mill" above "Klow, Elbonia"
    return not labelled.begins(line) and not told.place_line(text, text.title, at)


def _ordinal(texts: Iterable[str], sentence: str) -> int | None:
    """Return the ordinal of the first of these that counts a meeting; else which time the opening says they met."""
    name, *lines = texts
    body = name if _BODY_MET.search(name) else ""  # "The Fifth Lake Council was held": a body's name that is counted
    naming = (text for text in (name, *lines) if text == body or _names_meeting(text))
    counted = (number for text in naming for number, _ in meeting_names.numbers(text))
    met = meeting_names.times_met(sentence, others.own(sentence))
    return next(counted, None) or next((number for number, _ in met), None)


def _first_sentence(blocks: Sequence[Block]) -> str:
    """Return what a text begins with, where it does not say when or where they met."""
    told = (block.text for block in blocks if block.kind is BlockKind.PARAGRAPH)
    return next(iter(sentences.split(next(told, ""))), "")


def _names_meeting(text: str) -> bool:
    named = meeting_names.ANY.search(text) is not None or any(meeting_names.acronyms(text))
    return named or numbered.find(text) is not None


def _thanked(name: str, blocks: Sequence[Block], acronyms: Mapping[str, str]) -> int | None:
    """Return the ordinal that the closing thanks give to this same meeting; None if they differ."""
    own = _kernel(name, acronyms)
    found = {
        number
        for block in blocks[-_LAST:]
        for thanks in _THANKS.finditer(block.text)
        for number, printed, _ in dates.find_ordinals(thanks["meeting"])[:1]
        if own and _kernel(thanks["meeting"].replace(printed, ""), acronyms) == own
    }
    return found.pop() if len(found) == 1 else None


def _kernel(name: str, acronyms: Mapping[str, str]) -> frozenset[str]:
    """Return the words that tell one series of meetings from another, acronyms written out."""
    for acronym, full in acronyms.items():
        name = re.sub(rf"(?<!\w){re.escape(acronym)}(?!\w)", full, name)
    words = re.findall(r"[a-z]+", name.lower().replace("’", "").replace("'", ""))
    return frozenset(words) - {"the", "of", "a", "an", "meeting", "on", "for", "and"}
