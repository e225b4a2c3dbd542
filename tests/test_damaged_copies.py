"""Damaged copies of the nine documents: what a person sees through gives the same Statement.

The copies are made by code (damage.py). Each is compared with the reading of its clean copy: blocks
with kind, level, label and text, title, meeting and attendance. What nobody can undo is not
compared; there, as everywhere, no word may be lost, and the reading must tell its doubts.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import damage
import pytest
from accounting import missing, missing_from, statements_of

from drafter import ingest, library, parse
from drafter.model import NO_LINES, Statement
from drafter.names import Table
from drafter.received import Received, SourceParagraph

CHECKOUT = Path(__file__).parents[1]
TITLE_AS_WORDS = {"everything on one line", "a page a line"}  # where its lines ended is lost there

# Each cell that differs, and why: (damage, document). All are what no reader could do better.
NO_NUMBERS = "its paragraphs have no numbers: where they end on one line cannot be told"
NO_STOP = "a paragraph that fills its last line and one without a label stand on end: nothing parts them"
CAPITALS = "capitals are what tells its title from the heading below it, and one heading's level from another's"
BOLD = "its clean copy has no bold line, and no other sign where its title ends"
NO_INDENT = "a list within a list has the same bullet: it is told by its indent, which is lost"
DIFFER: dict[tuple[str, str], str] = {
    ("wrapped, no empty lines", "2011-03-09-ahg-som-4"): NO_STOP,
    ("wrapped, no empty lines", "bali-process-strategy-for-cooperation-2014-and-beyond"): NO_STOP,
    **{
        (kind, name): NO_NUMBERS
        for kind in ("everything on one line", "a page a line")
        for name in (
            "2009-07-27-ahg-som-1",
            "2011-03-09-ahg-som-4",
            "bali-process-members-and-participants",
            "bali-process-strategy-for-cooperation-2014-and-beyond",
        )
    },
    ("everything on one line", "2016-03-22-som"): NO_INDENT,
    ("a page a line", "2016-03-22-som"): NO_INDENT,
    ("tabs for indents", "2016-03-22-som"): NO_INDENT,
    ("tabs for indents", "2016-03-22-som as received"): NO_INDENT,
    ("Markdown export", "2011-03-09-ahg-som-4 as received"): BOLD,
    ("capital headings", "2011-03-09-ahg-som-4"): CAPITALS,
    ("capital headings", "bali-process-strategy-for-cooperation-2014-and-beyond"): CAPITALS,
}
UNTOLD = {
    ("cut short", "bali-process-members-and-participants"): "a list has no end that could be missed",
    ("cut short", "bali-process-members-and-participants as received"): "a list has no end that could be missed",
    ("cut short", "bali-process-strategy-for-cooperation-2014-and-beyond"): "it is cut in a line without a stop",
    ("cut short", "bali-process-strategy-for-cooperation-2014-and-beyond as received"): "so here",
    ("line ends lost", "bali-process-members-and-participants"): "its lines are short",
    ("line ends lost", "bali-process-members-and-participants as received"): "its lines are short",
}
TELLING = ("lost space", "misread letter", "lost name", "lost words")


@pytest.fixture(scope="module")
def shelf():
    return library.load(CHECKOUT)


@pytest.fixture(scope="module")
def names(shelf) -> Table:
    return Table(shelf.names)


@pytest.fixture(scope="module")
def known(shelf) -> tuple[str, ...]:
    return tuple(row.acronym for row in shelf.names if row.acronym)


@pytest.fixture(scope="module")
def copies(shelf) -> dict[str, str]:
    """The nine documents, written out afresh and, with "as received", as they stand in their sources."""
    found = {}
    for statement in shelf.statements:
        source = (CHECKOUT / "precedents" / "sources" / statement.source.file).read_text(encoding="utf-8-sig")
        first, last = statement.source.lines
        found[statement.id] = damage.fresh(statement)
        found[f"{statement.id} as received"] = "\n".join(source.split("\n")[first - 1 : last]) + "\n"
    return found


@pytest.fixture(scope="module")
def clean(copies, known):
    return {name: ingest.read(text.encode(), "a.txt", known) for name, text in copies.items()}


def as_bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def looks(received: Received) -> list[SourceParagraph]:
    """Return the paragraphs without their lines: where they are the same, so is what is made of them."""
    return [replace(part, lines=NO_LINES) for part in received.paragraphs]


def same(received: Received, clean: Received, kind: str, names: Table) -> bool:
    return seen(parse.statements(received, names), kind) == seen(parse.statements(clean, names), kind)


def seen(statements: tuple[Statement, ...], kind: str) -> list[object]:
    """Return what is compared: everything that a reader of the text would see."""
    alike = damage.alike
    return [
        (
            alike(" ".join(one.title)) if kind in TITLE_AS_WORDS else [alike(line) for line in one.title],
            [(block.kind, block.level, block.label, alike(block.text)) for block in one.blocks],
            [(alike(attendee.printed), attendee.role) for attendee in one.attendance],
            (alike(one.meeting.name), one.meeting.ordinal, alike(one.meeting.city), alike(one.meeting.country)),
            (one.meeting.start, one.meeting.end, one.meeting.mode),
        )
        for one in statements
    ]


@pytest.mark.parametrize("kind", damage.TOLD)
def test_what_a_person_sees_through_gives_the_same_statement(kind, copies, clean, names, known):
    differ = set()
    for name, text in copies.items():
        if kind in damage.LAID_ANEW and name.endswith("as received"):
            continue
        damaged = damage.TOLD[kind](text)
        received = ingest.read(as_bytes(damaged), "a.txt", known)
        assert missing_from(damaged, received) == "", name
        if looks(received) != looks(clean[name]) and not same(received, clean[name], kind, names):
            differ.add(name)

    assert differ == {name for damaged, name in DIFFER if damaged == kind}


@pytest.mark.parametrize("kind", damage.LOST)
def test_what_nobody_can_undo_loses_no_word_more_and_is_told(kind, copies, names, known):
    for name, text in copies.items():
        damaged = damage.LOST[kind](text)
        if damaged == text:
            continue
        found = statements_of(damaged, names, known)
        assert missing(damaged, found) == "", name
        told = [one.confidence.reasons for one in found if one.confidence.reasons]
        repaired = any(repair.kind in TELLING for one in found for repair in one.repairs)
        assert told or repaired or (kind, name) in UNTOLD, name


def test_a_text_on_one_line_says_that_it_is_to_be_doubted(copies):
    text = damage.one_line(copies["2013-03-05-ahg-som-7"])

    (doubt,) = ingest.read(text.encode(), "a.txt").doubts
    assert doubt.startswith("all of it stood on one line; ")


def test_there_are_many_kinds_and_each_of_them_does_damage(copies):
    text = "\n".join(copies.values())
    assert len(damage.TOLD) + len(damage.LOST) >= 25

    assert [kind for kind, made in {**damage.TOLD, **damage.LOST}.items() if made(text) == text] == []
