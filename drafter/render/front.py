"""What stands around the text: the draft's state in words, its gaps, its origins, its properties.

Word, PDF and HTML say the same, so it is worded once, here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from drafter import citing, dates, numbering, placeholders, tracing
from drafter.citing import PARA
from drafter.model import GAP, Block, BlockKind, Kind, Statement
from drafter.render import measure

NOWHEN = date(2000, 1, 1)
"""The date of a file whose meeting has none: a file's own date is never today, or no two are alike."""
SHORT = measure.LINE / 9
"""The width of a running head, in widths of the letter M of its 9 pt: one line."""
LONGEST_TITLE = 200
"""Letters of a file's title: more are no title to who hears it read."""
AGREED = (Kind.STATEMENT, Kind.DECLARATION, Kind.STRATEGY, Kind.SUMMARY)
"""The kinds of text that a meeting agrees on: their drafts are not agreed. Nobody agrees on a brief."""


class Origin(NamedTuple):
    """Where one paragraph comes from, a precedent to each line; `precedent` is "" for new text.

    Paragraphs of new text that follow each other are one: "3 to 7, item 2".
    """

    paragraph: str
    precedent: str = ""
    agreed: str = ""
    slots: tuple[tuple[str, str], ...] = ()


def state(statement: Statement) -> str:
    """Return "DRAFT as at 4 March 2013, 17:00 AEST, Rev.1"; "" for a text that is no draft."""
    if statement.draft is None:
        return ""
    as_at = f"{tracing.DRAFT} as at {statement.draft.as_at}" if statement.draft.as_at else tracing.DRAFT
    return ", ".join(part for part in (as_at, statement.draft.revision) if part)


def marking(statement: Statement) -> str:
    """Return who may see it, as the drafter marked it; "" where there is no marking."""
    return statement.draft.marking if statement.draft else ""


def draft_note(statement: Statement) -> tuple[str, ...]:
    """Return the lines of the box on page one: the state in words and what is missing. () if no draft."""
    if statement.draft is None:
        return ()
    head = ". ".join(part for part in (state(statement), marking(statement)) if part)
    stands = tracing.STANDS[0 if statement.kind in AGREED else 1]
    missing = gaps(statement)
    if not missing:
        return head, f"{stands} {tracing.NONE_MISSING}"
    listed = "; ".join(f"{shown} ({', '.join(places)})" for shown, places in missing)
    return head, stands, f"{tracing.MISSING} {listed}."


def gaps(statement: Statement) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return every missing fact with the places where it is missing, in order of first place.

    It is told as it stands: [[host.country]], or “XX May” where a person has written that in its place.
    """
    known = placeholders.known(statement)
    found: dict[str, list[str]] = {}
    texts = [("title", line) for line in statement.title]
    texts += list(zip(_where(statement.blocks), (block.text for block in statement.blocks), strict=True))
    for place, text in texts:
        for shown in _missing(text, known):
            places = found.setdefault(shown, [])
            if place not in places:
                places.append(place)
    return tuple((name, tuple(_joined(places))) for name, places in found.items())


def _missing(text: str, known: Collection[str]) -> Iterator[str]:
    """Yield what stands in a text for a missing fact, as it is told."""
    yield from (found[0] for found in GAP.finditer(text))
    yield from (f"“{each.text}”" for each in placeholders.find(text, known) if each.sure)


def _joined(places: list[str]) -> Iterator[str]:
    """Yield the places, "para." once for several paragraphs that follow each other."""
    told = False
    for place in places:
        yield place.removeprefix(PARA) if told and place.startswith(PARA) else place
        told = place.startswith(PARA)


def _where(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield where each block stands, as officials cite it: the paragraph, else what is above it."""
    paragraph, heading = "", ""
    for block, annex in zip(blocks, numbering.annexes(blocks), strict=True):
        if block.kind is BlockKind.HEADING:
            paragraph, heading = "", f"heading “{block.text or block.label}”"
        elif block.kind is BlockKind.PARAGRAPH:
            paragraph = citing.paragraph(block.label)
        place = paragraph or (heading if block.kind is BlockKind.HEADING else heading.replace("heading", "under", 1))
        if numbering.is_annex(block):
            heading, place = "", annex
        yield f"{annex}, {place}" if annex and place and place != annex else place or annex or "opening"


def origins(statement: Statement, known: Mapping[str, str]) -> tuple[Origin, ...]:
    """Return the origin of every paragraph and list item, and of what else was drafted from a precedent.

    In reading order, new text that stands together as one; () for a draft that uses no precedent at all.
    """
    if not any(block.uses for block in statement.blocks):
        return ()
    found: list[Origin] = []
    new: list[str] = []
    for block, place in zip(statement.blocks, _cited(statement.blocks), strict=True):
        is_new = not block.uses and block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        if block.uses or (is_new and new and _around(new[0]) != _around(place)):
            found += _of_new(new)
            new = []
        found += [Origin(place, use.precedent, agreed(use.precedent, known), use.values) for use in block.uses]
        new += [place] if is_new else []
    return (*found, *_of_new(new))


def _around(place: str) -> str:
    """Return what a place is told with before its number: "" of "3 (a)", "ANNEX, para. " of "ANNEX, para. 2"."""
    if place[:1].isdigit():
        return ""
    heading, closed, _ = place.rpartition("”, ")
    if closed:
        return heading + closed
    annex, told, number = place.partition(f", {PARA}")
    return annex + told if number[:1].isdigit() else f"{place.partition(', item ')[0]}, "


def _of_new(places: list[str]) -> tuple[Origin, ...]:
    """Return what is told of new text that stands together: "3", "3 to 7, item 2", "ANNEX, para. 1 and 2"."""
    if not places or places[0] == places[-1]:
        return tuple(map(Origin, places[:1]))
    joined = "and" if len(places) == 2 else "to"
    first, last = places[0], places[-1].removeprefix(_around(places[0]))
    if last.startswith("item ") and first == f"{_around(first)}item {first.rpartition(' ')[2]}":
        first, last = f"{_around(first)}items {first.rpartition(' ')[2]}", last.removeprefix("item ")
    return (Origin(f"{first} {joined} {last}"),)


def _cited(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield where each block stands, its items told apart: "22, item 3", "22 (a) (i)", "ANNEX, item 2.1".

    Items without a label are counted, on through all lists that stand in the same place.
    """
    above, counts, trail = "", list[int](), list[str]()
    for block, place in zip(blocks, _where(blocks), strict=True):
        if place != above:
            above, counts, trail = place, [], []
        trail = trail[: block.level - 1] if block.kind is BlockKind.ITEM else []
        if block.kind is BlockKind.ITEM:
            counts = [*counts, *[0] * block.level][: block.level]
            counts[-1] += not block.label
            nested = bool(trail) and trail[-1][-1].isdecimal()
            labelled = f", {block.label}" if place.endswith("”") and not trail else f" {block.label}"
            trail.append(labelled if block.label else f"{'.' if nested else ', item '}{counts[-1]}")
        yield place.removeprefix(PARA) + "".join(trail)


def agreed(precedent: str, known: Mapping[str, str]) -> str:
    """Return where the precedent was agreed, without its id and whether it was changed, which stand beside it."""
    said = known.get(precedent, "")
    return said.partition(": ")[2] or said.removeprefix(precedent).strip()


def title(statement: Statement) -> str:
    """Return the title on one line, for the window of a reader and the properties of the file.

    One of many lines is told by its last, that names the paper, and by the meeting.
    """
    lines = [line for line in statement.title if line]
    if len(", ".join(lines)) > LONGEST_TITLE:
        named = [lines[-1], statement.meeting.name] if statement.meeting.name else [lines[-1]]
        return ", ".join(named)[:LONGEST_TITLE]
    return ", ".join(lines) or statement.meeting.name or statement.id or statement.kind.value


def short_title(statement: Statement) -> str:
    """Return the running head, on one line: the meeting and its date, else a line of the title, else the id."""
    meeting = statement.meeting
    day = ""
    if meeting.start:
        day = dates.written(meeting.start, max(meeting.start, meeting.end or meeting.start))
    named = f"{meeting.name[:1].upper()}{meeting.name[1:]}"
    heads = [", ".join(part for part in (named, day) if part)] if named else []
    fitting = (line for line in (*heads, *statement.title) if line and measure.ems(line) <= SHORT)
    return next(fitting, statement.id or statement.kind.value)


def named(statement: Statement) -> str:
    """Return how a redline names a text: its id, with the state of a draft."""
    return ", ".join(part for part in (statement.id or short_title(statement), state(statement)) if part)


def author(statement: Statement) -> str:
    """Return the body that speaks; never a person."""
    return statement.meeting.body


def subject(statement: Statement) -> str:
    """Return the meeting, its place and date, as far as they are known."""
    meeting = statement.meeting
    day = meeting.start.isoformat() if meeting.start else ""
    return ", ".join(part for part in (meeting.name, meeting.city, meeting.country, day) if part)


def stamp(statement: Statement) -> str:
    """Return the date of the file, "2013-03-05T00:00:00Z": the meeting's, never the clock's."""
    return f"{(statement.meeting.start or NOWHEN).isoformat()}T00:00:00Z"
