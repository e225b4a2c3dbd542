"""Everything that was found in one document, put together as a Statement with its id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from drafter import acronyms
from drafter.model import Block, BlockKind, Kind, Lines, Repair, Source, Statement
from drafter.names import Table
from drafter.parse import attendance, facts, language, paragraphs, sections
from drafter.parse.confidence import confidence
from drafter.parse.identity import identity
from drafter.parse.sections import Section
from drafter.received import Received

_KINDS = (
    (Kind.PROGRESS_REPORT, r"progress\s+report|report\s+on\s+progress"),
    (Kind.BRIEFING, r"\bbrief(?:ing)?\b"),
    (Kind.DECLARATION, r"\bdeclaration\b"),
    (Kind.STATEMENT, r"\bstatement\b|\bcommuniqu|\bconclusions\b|\bresolution\b|\bminutes\b|\brecord\b"),
    (Kind.STRATEGY, r"\bstrategy\b|\bwork\s?plan\b|\bplan\s+of\s+action\b|\baction\s+plan\b|\broadmap\b"),
)
_ABOUT_OTHER_MEETINGS = (Kind.STRATEGY, Kind.MEMBERSHIP, Kind.PROGRESS_REPORT, Kind.BRIEFING)


def statements(received: Received, names: Table) -> tuple[Statement, ...]:
    """Return the statements that a file holds, in its order; every word of it stands in one of them.

    Two that would have the same id are told apart by what they are, then by a number.
    """
    found: list[Statement] = []
    taken: set[str] = set()
    for section, part in sections.parts(received):
        found.append(_statement(section, part, names, taken))
        taken.add(found[-1].id)
    return tuple(found)


def _statement(section: Section, received: Received, names: Table, taken: Collection[str]) -> Statement:
    title = tuple(f"{line.label}. {line.text}" if line.label else line.text for line in section.title)
    blocks = paragraphs.blocks(section.body)
    known = acronyms.find([*title, *(block.text for block in blocks)])
    statement = Statement(
        id="",
        kind=_kind(title, blocks),
        title=title,
        source=Source(received.file, _lines(section, received.repairs), received.sha256),
        blocks=blocks,
        repairs=(*received.repairs, *_dropped(section)),
        acronyms=known,
        language=language.told([*title, *(block.text for block in blocks)]),
        comments=received.comments,
    )
    statement = _with_facts(statement, section, names)
    return replace(
        statement,
        id=identity(statement, names, taken),
        repairs=tuple(sorted(statement.repairs, key=lambda repair: repair.lines)),
        confidence=confidence(statement, (*received.doubts, *attendance.misspelt(statement.attendance, names))),
    )


def _with_facts(statement: Statement, section: Section, names: Table) -> Statement:
    """Return the statement with its meeting, its attendance and where places of it disagree.

    English patterns read English alone. A strategy or a list tells in its text of other meetings than its own.
    """
    if statement.language not in ("en", "und"):
        return statement
    present = attendance.read(statement.blocks, names, statement.title)
    if statement.kind in _ABOUT_OTHER_MEETINGS:
        lost = (fault for fault in present.faults if fault.kind == "lost name")
        meeting = facts.title_meeting(section, names)
        return replace(statement, meeting=meeting, repairs=(*statement.repairs, *lost))
    text = facts.text_of(section, statement.blocks, names)
    return replace(
        statement,
        meeting=facts.meeting(text, dict(statement.acronyms)),
        attendance=present.attendees,
        repairs=(*statement.repairs, *facts.disagreements(text), *present.faults),
    )


def _dropped(section: Section) -> Iterator[Repair]:
    """Yield the lines of page, release and mail that are no part of the document."""
    for line in section.letter:
        yield Repair("covering letter", line.lines, line.text, "")
    for line in section.header:
        kind = "release line" if facts.is_release(line.text) else "place and date"
        yield Repair("site navigation" if facts.is_navigation(line.text) else kind, line.lines, line.text, "")


def _lines(section: Section, repairs: Iterable[Repair]) -> Lines:
    """Return the lines of the document, those of its repairs among them."""
    every = [section.lines, *(repair.lines for repair in repairs)]
    return min(first for first, _ in every), max(last for _, last in every)


def _kind(title: tuple[str, ...], blocks: Sequence[Block]) -> Kind:
    """Return what the title calls the text, or a heading above its first paragraph.

    Where neither does, a page of tables is a membership list, the rest a summary.
    """
    words = " ".join(title)
    above = " ".join(block.text for block in takewhile(lambda block: block.kind is BlockKind.HEADING, blocks))
    for text in (words, above):
        for kind, pattern in _KINDS:
            if re.search(pattern, text, re.IGNORECASE):
                return kind
    kinds = [block.kind for block in blocks if block.kind is not BlockKind.HEADING]
    listed = kinds and kinds.count(BlockKind.TABLE) > len(kinds) / 2
    members = re.search(r"\bmember|\bparticipa|\bdelegation", words, re.IGNORECASE)
    return Kind.MEMBERSHIP if listed and members else Kind.SUMMARY
