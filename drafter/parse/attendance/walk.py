"""The walk through a statement's blocks: every list of names that stands there, with its role.

A sentence has its list in it, or below it ("The Meeting was attended by:"); a heading ("Participants",
"Observers") has it below. Which of the lists are this meeting's is not told here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafter import sentences
from drafter.model import Block, BlockKind, Role
from drafter.names import Table
from drafter.parse.attendance import continued, entries, events, parts, rows, sent, spoken
from drafter.parse.attendance.entries import Entry
from drafter.parse.attendance.events import Own
from drafter.parse.attendance.found import Found
from drafter.parse.attendance.listing import Listing
from drafter.parse.attendance.posts import Posts

_PARA_LABEL = re.compile(r"[A-Za-z][a-z]{3,}")  # "Observers", not "12", "a", "iv"
_OPEN_END = re.compile(r"(?:,|\band|\bthe|\bof)\s*$")
_NAME_WORDS = 6  # of a heading that is a name in a list: most have one or two
_AHEAD = 3  # blocks that are looked at to see whether a list goes on
_PREAMBLE = re.compile(  # what never goes on a list that ended with a comma
    r"(?:(?!Steering|Working|Beijing|Meeting|Having\smet)[A-Z][a-z]+ing"
    r"|[A-Z]{3,}(?:ING|ED)|WITH|HAVE|Have|HEREBY|Hereby)\b"
)
_OF_MATTERS = re.compile(r"(?:participation|representation)\b", re.IGNORECASE)
_EARLY = 3  # paragraphs in which "Delegates from Elbonia and Lutha met in Klow" is of this meeting


def walk(blocks: Sequence[Block], names: Table, title: Sequence[str] = ()) -> list[Found]:
    """Return every list in reading order; `title` tells what the meeting is called."""
    first = next((block.text for block in blocks if block.kind is BlockKind.PARAGRAPH), "")
    senders = sent.senders(blocks, names)
    walker = _Walk(names, events.own(list(title), first), persons=sent.below(blocks, names))
    for at, block in enumerate(blocks):
        if not walker.is_legend(block):
            block = replace(block, text=senders[at]) if at in senders else block
            walker.block(at, block, blocks[at + 1 : at + 1 + _AHEAD])
    walker.close()
    return [walker.with_legends(one) for one in walker.found]


@dataclass
class _Walk:
    names: Table
    own: Own
    persons: frozenset[int] = frozenset()  # the places of lines that are persons below whom they came for
    found: list[Found] = field(default_factory=list)
    position: int = 0
    zone: int = 0  # the level of the heading that says that attendance stands below; 0 for none
    under: Role | None = None  # the role of what stands below; None where nothing of this meeting's does
    names_below: bool = True  # whether the heading is of those who came: "Participants", not "Participation"
    lead: str = ""  # the sentence that it stands below
    gathered: list[Entry] = field(default_factory=list)
    since: tuple[int, int] = (0, 0)  # the block and position where that began
    kind: BlockKind = BlockKind.ITEM  # and what it stands in
    ahead: Sequence[Block] = ()  # the blocks after this one
    taken: list[str] = field(default_factory=list)  # the sentences of them that belong to a list of this one
    posts: Posts = field(default_factory=Posts)
    legends: dict[str, Role] = field(default_factory=dict)  # what a mark after a name says

    def block(self, at: int, block: Block, ahead: Sequence[Block]) -> None:
        following, self.ahead = ahead[0] if ahead else None, ahead
        if at in self.persons or self._is_post(block, following):
            self.position += block.kind is not BlockKind.HEADING
            return
        if block.kind is BlockKind.HEADING and not self._tells(block.text):
            self._heading(at, block, ahead)
            return
        self.position += 1
        match block.kind:
            case BlockKind.TABLE if self.under:
                self._gather(at, block.kind, rows.of_table(block, self.names))
            case BlockKind.TABLE if self.found and self.found[-1].end == self.position - 1:
                self._observers(at, block)
            case BlockKind.ITEM if self.under or self.lead or self.zone:
                self._item(at, block, following)
            case BlockKind.PARAGRAPH | BlockKind.ITEM | BlockKind.HEADING:
                self._running(at, block, following)

    def _is_post(self, block: Block, following: Block | None) -> bool:
        """Return whether a line of a list only says more of a person above it."""
        if not self.under or not self.gathered or block.kind is BlockKind.TABLE:
            self.posts = Posts(block)
            return False
        return self.posts.take(block, following, self.posts.person and self._is_known(block.text))

    def _tells(self, heading: str) -> bool:
        """Return whether a heading has a list in it or below it, or is a whole sentence that was taken for one."""
        sentence = heading.rstrip().endswith(".") and len(heading.split()) > rows.ROW_WORDS
        leads = heading.rstrip().endswith(":") and spoken.lead(heading, self.own, False)
        return sentence or spoken.is_labelled_list(heading) or bool(leads)

    def is_legend(self, block: Block) -> bool:
        """Return whether a block says what a mark after names means: "* Observer"; its asterisk may be a bullet's."""
        legend = parts.LEGEND.match(f"{block.label} {block.text}".strip())
        marks = {entry.mark for one in self.found for entry in one.entries} | {entry.mark for entry in self.gathered}
        mark = (legend["mark"] or "*") if legend else ""
        if not mark or mark not in marks:
            return False
        self.legends[mark] = Role.OBSERVER
        return True

    def with_legends(self, one: Found) -> Found:
        """Return a list whose marked names have the role that the legend gives them."""
        told = (replace(entry, role=entry.role or self.legends.get(entry.mark)) for entry in one.entries)
        return replace(one, entries=tuple(told)) if self.legends else one

    # ── what stands below ────────────────────────────────────────────────────────────────────────

    def _observers(self, at: int, block: Block) -> None:
        """Read a table right after a list where its heads say that observers stand in it."""
        found = rows.of_table(block, self.names)
        if found and all(entry.role is Role.OBSERVER for entry in found):
            self.found.append(Found(at, self.position, self.position, "", Listing("", Role.OBSERVER), tuple(found)))

    def _heading(self, at: int, block: Block, ahead: Sequence[Block]) -> None:
        """Open or close the place below a heading; in a list, a line of it may look like one."""
        words = f"{block.label} {block.text}".strip() if block.label and not block.text else block.text
        inside = bool(self.zone or self.under)
        if parts.ATTENDANCE.match(words) or (inside and parts.PART.match(words)):
            self.close()
            self.zone = self.zone or max(block.level, 1)
            self.names_below = not _OF_MATTERS.match(words)
            self.under = spoken.role_of(words)
        elif self.under and self._is_line(block, ahead):
            self._gather(at, block.kind, self._row(block.text))
        else:
            self.close()
            self.zone, self.under = 0, None

    def _is_line(self, block: Block, ahead: Sequence[Block]) -> bool:
        """Return whether a heading is a line of the list it stands in: a person, names, or whose persons follow."""
        text, following = block.text, ahead[0] if ahead else None
        if rows.is_person(text) or (following and rows.is_person(following.text)):
            return True
        if self._is_known(text) or (not self.gathered and text.count(",") > 0 and len(self._row(text)) > 1):
            return True
        if self._is_one_of_many(block, ahead):
            return True
        return bool(
            self.gathered and following and following.kind is BlockKind.HEADING and self._is_known(following.text)
        )

    def _is_one_of_many(self, block: Block, ahead: Sequence[Block]) -> bool:
        """Return whether short headings of one level stand one below another, as no headings do but names."""
        if (self.gathered and self.kind is not BlockKind.HEADING) or (self.zone and not self.names_below):
            return False
        run = [block, *ahead[: 1 if self.gathered or len(ahead) < _AHEAD else _AHEAD - 1]]
        alike = all(one.kind is BlockKind.HEADING and one.level == block.level and not one.label for one in run[:-1])
        ends = run[-1].kind is BlockKind.HEADING or (len(ahead) < _AHEAD and run[-1].kind is BlockKind.PARAGRAPH)
        return alike and ends and all(len(one.text.split()) <= _NAME_WORDS and rows.is_row(one.text) for one in run)

    def _is_known(self, text: str) -> bool:
        return all(map(self.names.named, (entry.printed for entry in self._row(text)))) and bool(self._row(text))

    def _item(self, at: int, block: Block, following: Block | None) -> None:
        part = block.text.strip()
        run_on = parts.RUN_ON.search(part) if self.under else None
        if parts.PART.match(part):
            self._part(part)
        elif run_on and parts.PART.match(run_on["part"]):
            self._gather(at, block.kind, rows.of_row(part[: run_on.start()], self.names))
            self._part(run_on["part"])
        elif spoken.is_labelled_list(part) or not self.under:
            self._running(at, block, following)
        elif rows.is_told(part, self.names):
            self._after_list(at, block, following)
        else:
            self._gather(at, block.kind, rows.of_row(part, self.names))

    def _after_list(self, at: int, block: Block, following: Block | None) -> None:
        """Read an item that tells: below no heading, the list before it has ended."""
        lead = self.lead
        self._running(at, block, following)
        if not self.zone and self.lead in ("", lead):
            self.close()
            self.under = None

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
        heads = labelled and not block.text and (parts.PART.match(block.label) or parts.ATTENDANCE.match(block.label))
        if heads:
            self._part(block.label)
            return
        text = f"{block.label}: {block.text}" if labelled else block.text
        if (self.zone or self.lead) and parts.PART.match(text):
            self._part(text)
            return
        said = self._sentences(at, self._split(text, following))
        of_headings = self.kind is BlockKind.HEADING and len(text.split()) <= _NAME_WORDS  # its last, before a gap
        goes_on = bool(self.zone) or not self.gathered or self.kind is block.kind or of_headings
        if not said and self.under and goes_on and rows.is_row(text):
            self._gather(at, block.kind, self._row(text))
        elif not said and self.lead:
            self.close()
            self.under = self.under if self.zone else None

    def _split(self, text: str, following: Block | None) -> list[str]:
        """Return the sentences of a block, the last one with its end from the next block where a list is broken."""
        found = list(sentences.split(text))
        if self.taken and found[:1] == self.taken[:1]:
            found, self.taken = found[1:], self.taken[1:]
            if not found:
                return found
        self.taken = []
        opens = following and _PREAMBLE.match(following.text)
        for one in self.ahead if found else ():
            goes_on = one.kind is BlockKind.PARAGRAPH and not one.label and not _PREAMBLE.match(one.text)
            if not goes_on or not _OPEN_END.search(found[-1]):
                break
            self.taken.append(next(iter(sentences.split(one.text)), ""))
            found[-1] = f"{found[-1]} {continued.lowered(self.taken[-1])}"
        if found and opens:
            found[-1] = found[-1].rstrip(", ")  # a clause of a preamble, not a list broken off
        return continued.joined(found)

    def _sentences(self, at: int, said_here: list[str]) -> bool:
        said = beside = False
        for text in said_here:
            before = len(self.found)
            if self.found and self.found[-1].block == at and spoken.took_back(text):
                self.found.pop()
                continue
            if self._goes_on(at, text):
                continue
            first = self.position == 1 and not self.found
            beside = beside or (not first and events.is_beside(text, self.own))
            early = self.position <= _EARLY and not self.found
            for listing in spoken.listings(text, self.own, first, early):
                if not beside or listing.names_meeting:
                    self._add(at, text, listing)
            only_met = all(one.listing.opening for one in self.found[before:])  # "The Commission met, attended by:"
            lead = spoken.lead(text, self.own, first) if only_met or spoken.is_below(text) else None
            if lead and text is said_here[-1]:
                del self.found[before:]
                self.close()
                self.lead, self.under, said = text, lead.role, True
            said = said or len(self.found) > before
        if said and self.gathered:
            self._reorder()
        return said

    def _goes_on(self, at: int, text: str) -> bool:
        """Add what a sentence of names alone goes on a list with, behind a stop that was a comma: "Fiji. Samoa"."""
        last = self.found[-1] if self.found and self.found[-1].block == at else None
        more = last.with_more(text, self.names) if last else None
        if more:
            self.found[-1] = more
        return more is not None

    def _add(self, at: int, text: str, listing: Listing) -> None:
        read = entries.read(listing.text, self.names, listing.one)
        if any(entry.printed for entry in read):
            end = self.position + len(self.taken) * text.endswith(tuple(map(continued.lowered, self.taken[-1:])))
            self.found.append(Found(at, self.position, end, text, listing, tuple(read)))

    def _reorder(self) -> None:
        """Keep what was gathered before a sentence in front of it."""
        said, before = self.found[-1], self.found[:-1]
        self.found = before
        self.close()
        self.found.append(said)

    def _row(self, text: str) -> list[Entry]:
        text = rows.with_commas(text)
        several = text.count(",") >= 2 or text.count(";") >= 2
        return entries.read(text, self.names) if several and not rows.is_person(text) else rows.of_row(text, self.names)
