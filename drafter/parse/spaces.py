"""No-break spaces: words keep them in a text as printed, and whatever reads it sees plain ones.

In: what a document is read from. Out: the same with plain spaces, letter for letter; and what was read from that, with
the spaces of the text again where it stands as printed: title, blocks, who was there, what was told and not changed.
Facts (names, dates, bodies) hold plain spaces.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from drafter.model import Attendee, Block, Repair, Statement, spaced
from drafter.parse.sections import Section
from drafter.received import SourceParagraph


def section(found: Section) -> Section:
    """Return a section whose paragraphs have plain spaces."""
    title, header, body, letter = map(_lines, (found.title, found.header, found.body, found.letter))
    return Section(title, header, body, letter)


def statement(found: Statement) -> Statement:
    """Return a statement whose title and blocks have plain spaces."""
    return replace(found, title=tuple(map(spaced, found.title)), blocks=tuple(map(_block, found.blocks)))


def printed(read: Statement, text: Statement) -> Statement:
    """Return what was read from a text seen with plain spaces, with the text's own spaces."""
    if read.title == text.title and read.blocks == text.blocks:
        return read
    whole = "\n".join((*text.title, *(block.text for block in text.blocks)))
    return replace(
        read,
        title=text.title,
        blocks=text.blocks,
        attendance=tuple(_attendees(read.attendance, whole)),
        repairs=tuple(_told(repair, whole) for repair in read.repairs),
    )


def _lines(found: Iterable[SourceParagraph]) -> tuple[SourceParagraph, ...]:
    return tuple(line if (text := spaced(line.text)) is line.text else replace(line, text=text) for line in found)


def _block(block: Block) -> Block:
    text = spaced(block.text)
    return block if text is block.text else replace(block, text=text)


def _attendees(found: Iterable[Attendee], whole: str) -> Iterable[Attendee]:
    """Yield each with the spaces that it has behind the one before, or where it first stands."""
    seen, at = spaced(whole), 0
    for attendee in found:
        start = seen.find(attendee.printed, at)
        start = start if start >= 0 else seen.find(attendee.printed)
        end = start + len(attendee.printed)
        at = end if start >= 0 else at
        yield replace(attendee, printed=whole[start:end]) if start >= 0 else attendee


def _told(repair: Repair, whole: str) -> Repair:
    """Return a repair that changed nothing with the words as the text has them."""
    start = spaced(whole).find(repair.before) if repair.before == repair.after else -1
    words = whole[start : start + len(repair.before)]
    return replace(repair, before=words, after=words) if start >= 0 else repair
