"""The walk through a statement's blocks: every list of names that stands there, with its role.

A sentence has its list in it, or below it ("The Meeting was attended by:"); a heading ("Participants",
"Observers") has it below. Which of the lists are this meeting's is not told here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter import sentences
from drafter.model import Block, BlockKind, Role
from drafter.names import Table
from drafter.parse.attendance import entries, rows, spoken
from drafter.parse.attendance.entries import Entry
from drafter.parse.attendance.spoken import Listing
from drafter.parse.attendance.words import VERBAL

_ATTENDANCE = re.compile(
    r"""^(?:annex\s\w+\W*|appendix\s\w+\W*)?(?:(?:provisional|final|full)\s)?(?:list\sof\s|the\s)?
    (?:participants?|participation|participating\s\w+|attendance|attendees|delegations?|delegates|those\spresent|present
       |in\sattendance|members\s(?:present|in\sattendance)|countries\s(?:present|represented)|participants?\s(?:and|&)\sobservers
       |participants?\slist|who\s(?:was\sthere|attended)|representation)(?:\slist)?\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
_PART = re.compile(
    r"""^(?:the\s)?(?:other\s|also\s)?(?:members?|participants?|observers?|apolog(?:y|ies)|absent|regrets|guests?|special\sguests|invitees|partners
    |resource\spersons|present|in\sattendance|countries|states|(?:international\s|regional\s)?organi[sz]ations|delegations
    |(?:member|participating|observer)\s(?:states?|countries|economies|organi[sz]ations|delegations))
    (?:\s(?:present|attending|and\sobservers|in\sattendance))?\s*(?:\(\d+\))?\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
_PARA_LABEL = re.compile(r"[A-Za-z][a-z]{3,}")  # "Observers", not "12", "a", "iv"
_OPEN_END = re.compile(r"(?:,|\band|\bthe|\bof)\s*$")
_ROW_WORDS = 14  # a paragraph of more words, or with a stop in it, is no row of a list


@dataclass(frozen=True, slots=True)
class Found:
    """A list where it stands: from `position` to `end`, counted in blocks that are no headings.

    `sentence` says it, or leads to it; where there is none, a heading does, and the list stands `below` it.
    """

    block: int
    position: int
    end: int
    sentence: str
    listing: Listing
    entries: tuple[Entry, ...]

    @property
    def below(self) -> bool:
        """Return whether a heading alone says what the list is."""
        return not self.sentence


def walk(blocks: Sequence[Block], names: Table, title: Sequence[str] = ()) -> list[Found]:
    """Return every list in reading order; `title` tells what the meeting is called."""
    first = next((block.text for block in blocks if block.kind is BlockKind.PARAGRAPH), "")
    walker = _Walk(names, spoken.words_of_meeting([*title, first]))
    for at, block in enumerate(blocks):
        walker.block(at, block, blocks[at + 1] if at + 1 < len(blocks) else None)
    walker.close()
    return walker.found


def _tells(heading: str) -> bool:
    """Return whether a heading has a list in it, or is a whole sentence that was taken for one."""
    sentence = heading.rstrip().endswith(".") and len(heading.split()) > _ROW_WORDS
    return sentence or spoken.is_labelled_list(heading)


@dataclass
class _Walk:
    names: Table
    own: frozenset[str]
    found: list[Found] = field(default_factory=list)
    position: int = 0
    zone: int = 0  # the level of the heading that says that attendance stands below; 0 for none
    under: Role | None = None  # the role of what stands below; None where nothing of this meeting's does
    lead: str = ""  # the sentence that it stands below
    gathered: list[Entry] = field(default_factory=list)
    since: tuple[int, int] = (0, 0)  # the block and position where that began
    kind: BlockKind = BlockKind.ITEM  # and what it stands in
    taken: str = ""  # the sentence of the next block that belongs to a list of this one

    def block(self, at: int, block: Block, following: Block | None) -> None:
        if block.kind is BlockKind.HEADING and not _tells(block.text):
            self._heading(at, block, following)
            return
        self.position += 1
        match block.kind:
            case BlockKind.TABLE if self.under:
                self._gather(at, block.kind, rows.of_table(block, self.names, None))
            case BlockKind.ITEM if self.under or self.lead or self.zone:
                self._item(at, block, following)
            case BlockKind.PARAGRAPH | BlockKind.ITEM | BlockKind.HEADING:
                self._running(at, block, following)

    # ── what stands below ────────────────────────────────────────────────────────────────────────

    def _heading(self, at: int, block: Block, following: Block | None) -> None:
        """Open or close the place below a heading; in a list, a line of it may look like one."""
        words = f"{block.label} {block.text}".strip() if block.label and not block.text else block.text
        inside = bool(self.zone or self.under)
        if _ATTENDANCE.match(words) or (inside and _PART.match(words)):
            self.close()
            self.zone = self.zone or max(block.level, 1)
            self.under = spoken.role_of(words)
        elif self.under and self._is_line(block.text, following):
            self._gather(at, block.kind, self._row(block.text))
        else:
            self.close()
            self.zone, self.under = 0, None

    def _is_line(self, text: str, following: Block | None) -> bool:
        """Return whether a heading is a line of the list it stands in: a person, names, or whose persons follow."""
        if rows.is_person(text) or (following and rows.is_person(following.text)):
            return True
        if self._is_known(text) or (not self.gathered and text.count(",") > 0 and len(self._row(text)) > 1):
            return True
        return bool(
            self.gathered and following and following.kind is BlockKind.HEADING and self._is_known(following.text)
        )

    def _is_known(self, text: str) -> bool:
        return all(map(self.names.named, (entry.printed for entry in self._row(text)))) and bool(self._row(text))

    def _item(self, at: int, block: Block, following: Block | None) -> None:
        part = block.text.strip()
        if _PART.match(part):
            self._part(part)
        elif spoken.is_labelled_list(part) or not self.under:
            self._running(at, block, following)
        else:
            self._gather(at, block.kind, rows.of_row(part, self.names))

    def _part(self, words: str) -> None:
        """Begin another part of what stands below: "Observers:"."""
        lead = self.lead
        self.close()
        self.lead = lead if self.zone else lead or words
        self.under = spoken.role_of(words)

    def _gather(self, at: int, kind: BlockKind, found: list[Entry]) -> None:
        if not self.gathered:
            self.since, self.kind = (at, self.position), kind
        self.gathered += found

    def close(self) -> None:
        """Keep what was gathered below a heading or sentence."""
        if self.gathered and self.under:
            found = tuple(self.gathered)
            self.found.append(Found(*self.since, self.position, self.lead, Listing("", self.under), found))
        self.gathered, self.lead = [], ""

    # ── what sentences say ───────────────────────────────────────────────────────────────────────

    def _running(self, at: int, block: Block, following: Block | None) -> None:
        labelled = bool(_PARA_LABEL.match(block.label)) and block.kind is BlockKind.PARAGRAPH
        heads = labelled and not block.text and (_PART.match(block.label) or _ATTENDANCE.match(block.label))
        if heads:
            self._part(block.label)
            return
        text = f"{block.label}: {block.text}" if labelled else block.text
        if (self.zone or self.lead) and _PART.match(text):
            self._part(text)
            return
        said = self._sentences(at, self._split(text, following))
        goes_on = bool(self.zone) or not self.gathered or self.kind is block.kind
        if not said and self.under and goes_on and self._is_row(text):
            self._gather(at, block.kind, self._row(text))
        elif not said and self.lead:
            self.close()
            self.under = self.under if self.zone else None

    def _split(self, text: str, following: Block | None) -> list[str]:
        """Return the sentences of a block, the last one with its end from the next block where a list is broken."""
        parts = list(sentences.split(text))
        if parts and self.taken and parts[0] == self.taken:
            parts = parts[1:]
        self.taken = ""
        goes_on = following and following.kind is BlockKind.PARAGRAPH and not following.label
        if parts and following and goes_on and _OPEN_END.search(parts[-1]):
            self.taken = next(iter(sentences.split(following.text)), "")
            parts[-1] = f"{parts[-1]} {self.taken}"
        return parts

    def _sentences(self, at: int, parts: list[str]) -> bool:
        said = False
        for text in parts:
            before = len(self.found)
            first = self.position == 1 and not self.found
            for listing in spoken.listings(text, self.own, first):
                self._add(at, text, listing)
            lead = spoken.lead(text, self.own, first) if len(self.found) == before else None
            if lead and text is parts[-1]:
                self.close()
                self.lead, self.under, said = text, lead.role, True
            said = said or len(self.found) > before
        if said and self.gathered:
            self._reorder()
        return said

    def _add(self, at: int, text: str, listing: Listing) -> None:
        read = entries.read(listing.text, self.names, listing.one)
        if any(entry.printed for entry in read):
            self.found.append(Found(at, self.position, self.position, text, listing, tuple(read)))

    def _reorder(self) -> None:
        """Keep what was gathered before a sentence in front of it."""
        said, before = self.found[-1], self.found[:-1]
        self.found = before
        self.close()
        self.found.append(said)

    def _is_row(self, text: str) -> bool:
        tells = text.endswith(".") and not re.search(r",|\sand\s", text)
        short = len(text.split()) <= _ROW_WORDS and not re.search(r"[.!?]\s", text) and not tells
        return (short or text.count(",") >= 2) and not VERBAL.search(re.sub(r"\([^()]*\)", "", text))

    def _row(self, text: str) -> list[Entry]:
        several = text.count(",") >= 2 or text.count(";") >= 2
        return entries.read(text, self.names) if several and not rows.is_person(text) else rows.of_row(text, self.names)
