"""What stands around the text: the draft's state in words, its gaps, its origins, its properties.

Word, PDF and HTML say the same, so it is worded once, here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from drafter import numbering
from drafter.model import GAP, Block, BlockKind, Statement

NOWHEN = date(2000, 1, 1)
"""The date of a file whose meeting has none: a file's own date is never today, or no two are alike."""
SHORT = 72
"""The most characters of a running head: about as many capitals of 9 pt as one line holds."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one paragraph comes from, a precedent to each line."""

    paragraph: str
    precedent: str
    agreed: str
    slots: tuple[tuple[str, str], ...] = ()


def state(statement: Statement) -> str:
    """Return "DRAFT as at 4 March 2013, 17:00 AEST, Rev.1"; "" for a text that is no draft."""
    if statement.draft is None:
        return ""
    as_at = f"DRAFT as at {statement.draft.as_at}" if statement.draft.as_at else "DRAFT"
    return ", ".join(part for part in (as_at, statement.draft.revision) if part)


def marking(statement: Statement) -> str:
    """Return who may see it, as the drafter marked it; "" where there is no marking."""
    return statement.draft.marking if statement.draft else ""


def draft_note(statement: Statement) -> tuple[str, ...]:
    """Return the lines of the box on page one: the state in words and what is missing. () if no draft."""
    if statement.draft is None:
        return ()
    head = ". ".join(part for part in (state(statement), marking(statement)) if part)
    missing = gaps(statement)
    if not missing:
        return head, "This text is not agreed. No fact is missing."
    listed = "; ".join(f"[[{name}]] ({', '.join(places)})" for name, places in missing)
    return head, "This text is not agreed.", f"Still missing: {listed}."


def gaps(statement: Statement) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return every missing fact with the places where it is missing, in order of first place."""
    found: dict[str, list[str]] = {}
    texts = [("title", line) for line in statement.title]
    texts += list(zip(_where(statement.blocks), (block.text for block in statement.blocks), strict=True))
    for place, text in texts:
        for name in GAP.findall(text):
            places = found.setdefault(name, [])
            if place not in places:
                places.append(place)
    return tuple((name, tuple(_joined(places))) for name, places in found.items())


def _joined(places: list[str]) -> Iterator[str]:
    """Yield the places, "para" once for several paragraphs that follow each other."""
    told = False
    for place in places:
        yield place.removeprefix("para ") if told and place.startswith("para ") else place
        told = place.startswith("para ")


def _where(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield where each block stands, as officials cite it: the paragraph, else what is above it."""
    paragraph, heading = "", ""
    for block, annex in zip(blocks, numbering.annexes(blocks), strict=True):
        if block.kind is BlockKind.HEADING:
            paragraph, heading = "", f'heading "{block.text or block.label}"'
        elif block.kind is BlockKind.PARAGRAPH:
            paragraph = f"para {block.label}" if block.label else ""
        place = paragraph or (heading if block.kind is BlockKind.HEADING else heading.replace("heading", "under", 1))
        if numbering.is_annex(block):
            heading, place = "", annex
        yield f"{annex}, {place}" if annex and place and place != annex else place or annex or "opening"


def origins(statement: Statement, known: Mapping[str, str]) -> tuple[Origin, ...]:
    """Return the origin of every block that was drafted from a precedent, in reading order."""
    found = []
    for block, place in zip(statement.blocks, _where(statement.blocks), strict=True):
        exact = place.removeprefix("para ")
        if block.kind is BlockKind.ITEM:
            exact += f" {block.label}" if block.label else ", list item"
        for use in block.uses:
            found.append(Origin(exact, use.precedent, agreed(use.precedent, known), use.values))
    return tuple(found)


def agreed(precedent: str, known: Mapping[str, str]) -> str:
    """Return where the precedent was agreed, without its id, which stands beside it."""
    return known.get(precedent, "").removeprefix(precedent).removeprefix(":").strip()


def title(statement: Statement) -> str:
    """Return the title on one line, for the window of a reader and the properties of the file."""
    return (
        ", ".join(line for line in statement.title if line)
        or statement.meeting.name
        or statement.id
        or statement.kind.value
    )


def short_title(statement: Statement) -> str:
    """Return the running head: the title's first line, cut at a word where it is long."""
    first = next((line for line in statement.title if line), title(statement))
    if len(first) <= SHORT:
        return first
    return first[:SHORT].rsplit(" ", 1)[0].rstrip(",;: ") + " …"


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
