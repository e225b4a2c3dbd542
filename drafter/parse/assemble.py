"""Everything that was found in one document, put together as a Statement with its id."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from drafter import acronyms, language
from drafter.model import OUTCOMES, Block, BlockKind, Lines, Repair, Source, Statement, Use
from drafter.names import Table
from drafter.parse import attendance, ends, facts, paragraphs, sections, spaces
from drafter.parse.confidence import confidence
from drafter.parse.identity import identity, slug
from drafter.parse.kinds import kind
from drafter.parse.sections import Section
from drafter.received import Drafted, Received


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
    text = Statement(
        id="",
        title=tuple(f"{line.label}. {line.text}" if line.label else line.text for line in section.title),
        source=Source(received.file, _lines(section, received.repairs), received.sha256),
        blocks=_traced(paragraphs.blocks(section.body), received.drafted),
        repairs=(*received.repairs, *_dropped(section)),
        comments=received.comments,
    )
    found = _read(spaces.statement(text), spaces.section(section), received, names)
    id_ = _of_draft(found, received, taken) or identity(found, names, taken)
    return spaces.printed(replace(found, id=id_), text)


def _of_draft(found: Statement, received: Received, taken: Collection[str]) -> str:
    """Return the id of the text that the file was made from; "" where there is none, or it is of another day."""
    id_, day = received.drafted.statement if received.drafted else received.statement, found.meeting.start
    is_id = bool(id_) and id_ == slug(id_) and id_ not in taken
    return id_ if is_id and day and id_.startswith(day.isoformat()) else ""


def _traced(blocks: tuple[Block, ...], drafted: Drafted | None) -> tuple[Block, ...]:
    """Return the blocks with what they were drafted from, where the file is a draft's and still tells it."""
    uses: dict[int, tuple[Use, ...]] = {}
    for mark in drafted.marks if drafted else ():
        uses[mark.line] = uses.get(mark.line, ()) + mark.uses
    own = {block.lines for block in blocks if block.kind is not BlockKind.FOOTNOTE}
    return tuple(
        block  # a footnote that stands where it is referred to
        if block.kind is BlockKind.FOOTNOTE and block.lines in own
        else replace(block, uses=tuple(use for line in _each(block.lines) for use in uses.get(line, ())))
        for block in blocks
    )


def _each(lines: Lines) -> range:
    return range(lines[0], lines[1] + 1)


def _read(text: Statement, section: Section, received: Received, names: Table) -> Statement:
    """Return a text, with plain spaces, as the statement that it is."""
    title, blocks = text.title, text.blocks
    known = acronyms.find([*title, *(block.text for block in language.english(blocks))])
    statement = replace(text, kind=kind(title, blocks), acronyms=known, language=_language(title, blocks))
    told = _told(section, ends.head(section, statement))
    if told is not section:  # what may be the page's decides neither what the text is nor where it met
        statement = replace(statement, kind=kind(tuple(line.text for line in told.title), blocks))
    statement = _with_facts(statement, told, names)
    return replace(
        statement,
        repairs=tuple(sorted(statement.repairs, key=lambda repair: repair.lines)),
        confidence=confidence(statement, _doubts(statement, section, received, names), received.grave),
    )


def _told(section: Section, doubtful: Collection[str]) -> Section:
    """Return a section without the lines of its title that may be a page's; as it is where they are all of it."""
    kept = tuple(line for line in section.title if line.text not in doubtful)
    return replace(section, title=kept) if kept and kept != section.title else section


def _doubts(statement: Statement, section: Section, received: Received, names: Table) -> Iterator[str]:
    """Yield what the file's reader doubts, names that may be misspelt, and lines that may be a page's."""
    yield from received.doubts
    yield from attendance.misspelt(statement.attendance, names)
    if not any(language.foreign(statement.blocks)[-1:]):  # a last line that is not English is no page's for that
        yield from ends.find(section, statement)


def _language(title: Sequence[str], blocks: Sequence[Block]) -> str:
    """Return the language of a text: English too where the English part of one in two languages gives the whole."""
    halves = language.halves(blocks)
    return "en" if halves and halves.whole else language.told([*title, *(block.text for block in blocks)])


def _with_facts(statement: Statement, section: Section, names: Table) -> Statement:
    """Return the statement with its meeting, its attendance and where places of it disagree.

    English patterns read English alone. A strategy or a list tells in its text of other meetings than its own.
    """
    if statement.language not in ("en", "und"):
        return statement
    english = language.english(statement.blocks)
    whole, section = section, _english(section, statement.blocks)
    title = statement.title if section is whole else tuple(line.text for line in section.title)
    present = attendance.read(english, names, title)
    if statement.kind not in OUTCOMES:
        lost = (fault for fault in present.faults if fault.kind == "lost name")
        meeting = facts.title_meeting(section, names)
        return replace(statement, meeting=meeting, repairs=(*statement.repairs, *lost))
    text = facts.text_of(section, english, names)
    acronyms = dict(statement.acronyms)
    meeting = facts.meeting(text, acronyms)
    return replace(
        statement,
        meeting=meeting,
        attendance=present.attendees,
        repairs=(*statement.repairs, *facts.disagreements(text, meeting, acronyms), *present.faults),
    )


def _english(section: Section, blocks: Sequence[Block]) -> Section:
    """Return a section whose title lines are the English ones, where its text is in two languages."""
    halves = language.halves(blocks)
    if not halves:
        return section
    texts = language.english_lines([line.text for line in section.title], halves.others[0])
    title = [replace(line, text=text) for line, text in zip(section.title, texts, strict=True) if text]
    return replace(section, title=tuple(title) or section.title)


def _dropped(section: Section) -> Iterator[Repair]:
    """Yield the lines of page, release and mail that are no part of the document."""
    for line in section.letter:
        yield Repair("covering letter", line.lines, line.text, "")
    for line in section.header:
        what = "release line" if facts.is_release(line.text) else "place and date"
        yield Repair("site navigation" if facts.is_navigation(line.text) else what, line.lines, line.text, "")


def _lines(section: Section, repairs: Iterable[Repair]) -> Lines:
    """Return the lines of the document, those of its repairs among them."""
    every = [section.lines, *(repair.lines for repair in repairs)]
    return min(first for first, _ in every), max(last for _, last in every)
