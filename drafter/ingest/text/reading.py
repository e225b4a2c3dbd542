"""Plain text to source paragraphs, whatever happened to it on the way.

A text goes through stages, each of them a module: bytes are read (`encoding`); what mail, tags,
Markdown and wrong encodings did to its lines is undone; what is the page's is dropped; a text on one
line is parted; one that stands twice is halved; then its lines are joined to paragraphs (`reading`).
Each stage tells what it changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from drafter.ingest import doubts, encoding, words
from drafter.ingest.text import (
    characters,
    furniture,
    lines,
    mail,
    markdown,
    navigation,
    nested,
    notes,
    parting,
    repeated,
    shape,
    signing,
    spaced,
    tags,
)
from drafter.ingest.text.lines import Told
from drafter.ingest.text.paragraphs import Reading
from drafter.model import Place, Repair
from drafter.problems import refusal
from drafter.received import Received, SourceParagraph

LONGEST = 3_000_000
"""Bytes of the longest text that is read: fifteen hundred pages, half a minute's work. A statement has a hundredth."""

_STAGES = (
    mail.undo,
    characters.mend,
    tags.undo,
    markdown.undo,
    navigation.drop,
    furniture.drop,
    notes.mend,
    spaced.part,
    parting.part,
    repeated.drop,
    signing.part,
)


def read(data: bytes, file: str, known: Collection[str] = ()) -> Received:
    """Return the paragraphs of a text file. Raises DraftingError for one that is not text, or too long."""
    if len(data) > LONGEST:
        what = f"this text is too long to be read: {len(data):,} bytes, and {LONGEST:,} are allowed"
        raise refusal("too-long", what, Place(file), "divide it into the documents that it holds, or leave it out")
    found = encoding.decode(data)
    if found is None:
        raise refusal(
            "not-text", "this is not a text file", Place(file), "save it as .docx, .pdf or plain text (UTF-8)"
        )
    return received(found, file, known)


def received(text: str, file: str = "", known: Collection[str] = (), bold: Iterable[int] = ()) -> Received:
    """Return a text as a file received; `bold` are the numbers of lines that are known to be set in bold."""
    told = Told()
    every = lines.split(text, bold)
    for stage in _STAGES:
        every = stage(every, told)
    every = shape.straight(every)
    vocabulary = words.vocabulary((line.text for line in every), known)
    form = shape.of(every)
    found = Reading(every, form, vocabulary, told).paragraphs()
    found = nested.of(found) if told.is_markdown else found
    repairs = tuple(sorted([*told.repairs, *doubts.lost(found)], key=lambda repair: repair.lines))
    why = (*told.doubts, *doubts.cut(every, form.width), *doubts.find(found, vocabulary))
    return Received(file, "", found, repairs, doubts=why)


def paragraphs(text: str, bold: Iterable[int] = ()) -> tuple[tuple[SourceParagraph, ...], tuple[Repair, ...]]:
    """Return the paragraphs of a text in reading order, and every repair in order of lines."""
    found = received(text, bold=bold)
    return found.paragraphs, found.repairs
