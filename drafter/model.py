"""The shared language: what a statement, a precedent and a register are made of.

Everything here is a frozen value. A changed statement is a new one (`dataclasses.replace`). A text
that was parsed and a text that was drafted are the same class, so that check, redline and render
serve both. "" and () stand for "nothing" wherever they can; the JSON of DESIGN.md, section 5, with
its nulls, is made from these in `shapes`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

MAX_HEADING_LEVEL = 5
"""Markdown has six; the first is the title's."""


class Kind(StrEnum):
    """What kind of text a statement is."""

    STATEMENT = "statement"
    SUMMARY = "summary"
    STRATEGY = "strategy"
    DECLARATION = "declaration"
    MEMBERSHIP = "membership"
    PROGRESS_REPORT = "progress-report"
    BRIEFING = "briefing"


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    FOOTNOTE = "footnote"


class Role(StrEnum):
    """In what capacity a delegation was there."""

    PARTICIPANT = "participant"
    OBSERVER = "observer"
    ALSO_PRESENT = "also present"


class NameKind(StrEnum):
    """What a name stands for. Never "country" by default: a delegation need not be one."""

    STATE = "state"
    TERRITORY = "territory"
    ORGANISATION = "organisation"
    MECHANISM = "mechanism"
    OTHER = "other"


class Status(StrEnum):
    """Where a precedent stands: mining proposes, a person approves or retires."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    RETIRED = "retired"


class Mode(StrEnum):
    """How those who met were together."""

    IN_PERSON = "in person"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"


class Level(StrEnum):
    """How far a reading can be trusted; a low one is to be looked at before it is used."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Severity(StrEnum):
    """An error keeps a final text from being published; a warning is to be looked at."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


Lines = tuple[int, int]
"""First and last line of the file as received, from 1; (0, 0) where there is none.

A Word file has no lines: its paragraphs are counted instead, those of tables among them. A PDF's lines are
counted through all its pages, as they stand on them.
"""

NO_LINES: Lines = (0, 0)


@dataclass(frozen=True, slots=True)
class Source:
    """Where text stands, so that a person can find it again."""

    file: str
    lines: Lines = NO_LINES
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """The facts of one meeting. What the text does not give is "", () or None, never guessed."""

    body: str = ""
    name: str = ""
    ordinal: int | None = None
    city: str = ""
    country: str = ""
    start: date | None = None
    end: date | None = None
    mode: Mode | None = None
    host: str = ""  # "the Government of Ruritania"
    co_chairs: tuple[str, ...] = ()
    purpose: str = ""  # the sentence that says why they met


@dataclass(frozen=True, slots=True)
class Use:
    """One precedent used in a block, and the words that filled its slots."""

    precedent: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table or footnote.

    `text` is plain words on one line, as printed after repair; a table's is one row a line, cells
    parted by a tab, every row of the same length. `label` is as printed without its stop ("25",
    "a", "I", "Action"), "" for bullets and for what bears none. `level` is 1 to 5 for headings, 1
    and up for items, 1 for a table whose first row is its header, else 0.
    """

    kind: BlockKind
    text: str
    level: int = 0
    label: str = ""
    lines: Lines = NO_LINES
    uses: tuple[Use, ...] = ()

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return a table's rows of cells; any other block is one cell."""
        return tuple(tuple(row.split("\t")) for row in self.text.split("\n"))


@dataclass(frozen=True, slots=True)
class Attendee:
    """One delegation of an attendance list; printed "" and name "" where the source lost it."""

    printed: str
    name: str
    kind: NameKind = NameKind.OTHER
    role: Role = Role.PARTICIPANT


@dataclass(frozen=True, slots=True)
class Repair:
    """One change that reading made, or one fault that it left standing (before == after).

    What was dropped (a page number, a site's navigation) has `after` "".
    """

    kind: str
    lines: Lines
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the margin of a Word file; `quote` is the text that it stands beside, `made` its date as written."""

    author: str
    text: str
    lines: Lines = NO_LINES
    made: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Confidence:
    """How far the reading of a past text can be trusted, and why no further."""

    level: Level = Level.HIGH
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Circulation:
    """What every page of a draft says of it. A final text, and a past one, has none."""

    as_at: str = ""
    revision: str = ""
    marking: str = ""


def _no_line(*path: str | int) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Head:
    """Where a statement's facts stand at the head of its Markdown; nothing for one that was not read from there."""

    file: str = ""
    line: Callable[..., int] = _no_line
    """The line of a key or item, from 1: line("meeting", "start"), line("repairs", 2)."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A text of a meeting: parsed from an archive or composed from a meeting file."""

    id: str
    kind: Kind = Kind.STATEMENT
    title: tuple[str, ...] = ()
    meeting: Meeting = Meeting()
    source: Source | None = None
    blocks: tuple[Block, ...] = ()
    attendance: tuple[Attendee, ...] = ()
    repairs: tuple[Repair, ...] = ()
    acronyms: tuple[tuple[str, str], ...] = ()
    draft: Circulation | None = None
    language: str = "en"  # ISO 639, "und" where it cannot be told
    confidence: Confidence = Confidence()
    comments: tuple[Comment, ...] = ()
    head: Head = field(default=Head(), compare=False, repr=False)

    def __post_init__(self) -> None:
        """Raise ValueError where blocks stand in an order that no page can show."""
        depth = 0
        for block in self.blocks:
            if block.kind is BlockKind.ITEM:
                if not 1 <= block.level <= depth + 1:
                    raise ValueError(f"item of level {block.level} below level {depth}: {block.text!r}")
                depth = block.level
            else:
                depth = 0
            if block.kind is BlockKind.HEADING and not 1 <= block.level <= MAX_HEADING_LEVEL:
                raise ValueError(f"heading of level {block.level}: {block.text!r}")


@dataclass(frozen=True, slots=True)
class Slot:
    """What changes from meeting to meeting in a precedent. `kind` is one of SLOT_KINDS."""

    name: str
    kind: str


SLOT_KINDS = (
    "country", "countries", "organisation", "mechanism", "place", "date", "dates",
    "meeting", "ordinal", "number", "document", "text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attested:
    """One place where a precedent stands: the evidence.

    Filling the precedent's text with `values` gives `text` to the letter, or `variant` is true.
    """

    statement: str
    paragraph: str
    source: Source
    text: str
    values: tuple[tuple[str, str], ...] = ()
    variant: bool = False


@dataclass(frozen=True, slots=True)
class Precedent:
    """A clause kept: wording with slots, and every place it stands, oldest first.

    `reviewed` is the newest statement of which a person has looked at the evidence, "" where all of it was.
    """

    id: str
    text: str
    function: str = ""
    theme: str = ""
    actor: str = ""
    verb: str = ""
    status: Status = Status.PROPOSED
    slots: tuple[Slot, ...] = ()
    attested: tuple[Attested, ...] = ()
    notes: str = ""
    reviewed: str = ""


FUNCTIONS = (
    "opening", "attendance", "purpose", "proceedings", "theme",
    "decision", "recommendation", "action", "closing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """One row of names.yaml: a delegation, organisation or mechanism and the forms it takes.

    `forms` are (profile, name) pairs: ("bali", "Viet Nam"), ("au", "Vietnam"); `name` is the form
    where a profile says nothing else. `sort` is the key of alphabetical order.
    """

    key: str
    name: str
    kind: NameKind = NameKind.STATE
    acronym: str = ""
    aliases: tuple[str, ...] = ()
    forms: tuple[tuple[str, str], ...] = ()
    sort: str = ""


@dataclass(frozen=True, slots=True)
class RegisteredMeeting:
    """One row of meetings.yaml: the facts that check compares with, and where they come from."""

    id: str
    meeting: Meeting
    aliases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    line: Callable[..., int] = field(default=_no_line, compare=False, repr=False)
    """The line of the row, or of one of its facts, in the register: line(), line("start")."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All of precedents/ as read: statements and clauses in order of id, and the registers."""

    statements: tuple[Statement, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    names: tuple[Name, ...] = ()
    meetings: tuple[RegisteredMeeting, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem stands, for a reader: a file and line, or a statement and its paragraph."""

    file: str = ""
    line: int = 0
    paragraph: str = ""
    statement: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: what, where, how to mend. `quote` is the faulty line, shown below it."""

    rule: str
    severity: Severity
    what: str
    where: Place = Place()
    mend: str = ""
    also: tuple[Place, ...] = ()
    quote: str = field(default="", compare=False)


# The spaces that mean "a space". No-break spaces (U+00A0, U+202F) are words' own and stay.
_SPACES = re.compile("[\x00-\x20\x7f-\x9f\u1680\u2000-\u200a\u2028\u2029\u205f\u3000\ufeff]+")
GAP = re.compile(r"\[\[([^\[\]\n]+)\]\]")
"""A fact that is missing, as it stands in a draft: [[host.country]]."""


def plain(text: str) -> str:
    """Return `text` as a block holds it: one line, single spaces, nothing at its ends.

    No-break spaces between words are kept; at the ends they go, for no reader sees them there.
    """
    return _SPACES.sub(" ", text).strip()
