"""Everything that was found in one document, put together as a Statement with its id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from drafter import acronyms, dates
from drafter.model import Block, BlockKind, Kind, Lines, Meeting, Repair, Source, Statement
from drafter.names import Table
from drafter.parse import attendance, facts, paragraphs, sections
from drafter.parse.sections import Section
from drafter.received import Received

_KINDS = (
    (Kind.PROGRESS_REPORT, r"progress\s+report|report\s+on\s+progress"),
    (Kind.BRIEFING, r"\bbrief(?:ing)?\b"),
    (Kind.DECLARATION, r"\bdeclaration\b"),
    (Kind.STATEMENT, r"\bstatement\b|\bcommuniqu|\bconclusions\b|\bsummary\b|\bresolution\b|\bminutes\b|\brecord\b"),
    (Kind.STRATEGY, r"\bstrategy\b|\bwork\s?plan\b|\bplan\s+of\s+action\b|\baction\s+plan\b|\broadmap\b"),
)
_ABOUT_OTHER_MEETINGS = (Kind.STRATEGY, Kind.MEMBERSHIP, Kind.PROGRESS_REPORT, Kind.BRIEFING)


def statements(received: Received, names: Table) -> tuple[Statement, ...]:
    """Return the statements that a file holds, in its order; every word of it stands in one of them.

    Two that would have the same id are told apart by what they are, then by a number.
    """
    found: list[Statement] = []
    parts = sections.split(received.paragraphs)
    for at, section in enumerate(parts):
        first = section.lines[0] if at else 0
        last = parts[at + 1].lines[0] - 1 if at + 1 < len(parts) else 10**9
        taken = {statement.id for statement in found}
        found.append(_statement(section, _within(received, first, last), names, taken))
    return tuple(found)


def _within(received: Received, first: int, last: int) -> Received:
    """Return the file with only the repairs and comments of these lines."""
    repairs = tuple(repair for repair in received.repairs if first <= repair.lines[0] <= last)
    comments = tuple(comment for comment in received.comments if first <= comment.lines[0] <= last)
    return replace(received, repairs=repairs, comments=comments)


def _statement(section: Section, received: Received, names: Table, taken: set[str]) -> Statement:
    blocks = paragraphs.blocks(section.body)
    title = tuple(f"{line.label}. {line.text}" if line.label else line.text for line in section.title)
    kind = _kind(title, blocks)
    known = acronyms.find([*title, *(block.text for block in blocks)])
    about_others = kind in _ABOUT_OTHER_MEETINGS
    meeting = facts.title_meeting(section, names) if about_others else facts.meeting(section, blocks, known, names)
    dropped = [Repair("place and date", line.lines, line.text, "") for line in section.header]
    if not about_others:
        dropped += [*facts.disagreements(section, blocks), *attendance.lost(blocks)]
    return Statement(
        id=_id(kind, title, meeting, dict(known), names, taken),
        kind=kind,
        title=title,
        meeting=meeting,
        source=Source(received.file, _lines(section, received.repairs), received.sha256),
        blocks=blocks,
        attendance=() if about_others else attendance.find(blocks, names),
        repairs=tuple(sorted([*received.repairs, *dropped], key=lambda repair: repair.lines)),
        acronyms=known,
        comments=received.comments,
    )


def _lines(section: Section, repairs: Iterable[Repair]) -> Lines:
    """Return the lines of the document, those of its repairs among them."""
    every = [section.lines, *(repair.lines for repair in repairs)]
    return min(first for first, _ in every), max(last for _, last in every)


def _kind(title: tuple[str, ...], blocks: Iterable[Block]) -> Kind:
    """Return what the title calls the text; a page of tables is a membership list, the rest a summary."""
    words = " ".join(title)
    for kind, pattern in _KINDS:
        if re.search(pattern, words, re.IGNORECASE):
            return kind
    kinds = [block.kind for block in blocks if block.kind is not BlockKind.HEADING]
    listed = kinds and kinds.count(BlockKind.TABLE) > len(kinds) / 2
    members = re.search(r"\bmember|\bparticipa|\bdelegation", words, re.IGNORECASE)
    return Kind.MEMBERSHIP if listed and members else Kind.SUMMARY


# ── the id ───────────────────────────────────────────────────────────────────────────────────────


def _id(
    kind: Kind, title: tuple[str, ...], meeting: Meeting, known: dict[str, str], names: Table, taken: set[str]
) -> str:
    """Return date, series and ordinal: 2013-03-05-ahg-som-7; without a meeting, the title's words."""
    day = meeting.start.isoformat() if meeting.start else ""
    series = _series(meeting.name, known, names)
    number = str(meeting.ordinal) if meeting.ordinal and series else ""
    name = "-".join(part for part in (day, series or _slug(" ".join(title))[:60].strip("-"), number) if part)
    name = name or kind.value
    if name in taken or kind is Kind.DECLARATION:
        name = f"{name}-{kind.value}" if kind.value not in name else name
    numbered = (name, *(f"{name}-{count}" for count in range(2, 10_000)))
    return next(free for free in numbered if free not in taken)


def _series(name: str, known: dict[str, str], names: Table) -> str:
    """Return the meeting's series, shortened: "Seventh Meeting of Ad Hoc Group Senior Officials" is ahg-som."""
    for _, printed, _ in dates.find_ordinals(name)[:1]:
        name = name.replace(printed, "")
    for acronym, full in sorted(known.items(), key=lambda pair: -len(pair[1])):
        name = name.replace(full, acronym)
    for found in reversed(names.find(name)):
        if found.row.acronym and len(found.text.split()) > 1:
            name = name[: found.at[0]] + found.row.acronym + name[found.at[1] :]
    name = re.sub(r"(?i)senior officials[’']?s?(\s+meeting)?", "SOM", name)
    if not re.match(r"(?i)\s*meeting of", name):
        name = re.split(r"\s+on\s+|\s+of\s+the\s+", name.strip())[0]
    name = re.sub(r"(?i)^\s*meeting\s+of\s+(the\s+)?|\b(?:of|the|and|for)\b", " ", name)
    if "SOM" in name.split():
        name = re.sub(r"(?i)\bmeeting\b", " ", name)
    return "-".join(_slug(name).split("-")[:6])


def _slug(text: str) -> str:
    text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("’", "").replace("'", "")).strip("-")
