"""Who was there: participants, observers and others, in printed order, from the blocks of a statement.

Sentences say it, or a heading or a sentence says it of what stands below. The first list of
participants is this meeting's; what stands beside it belongs to it, and farther off only what names
the meeting itself. Nothing is invented: a lost name is an empty place, a count stays a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter import acronyms
from drafter.model import Attendee, Block, BlockKind, NameKind, Repair, Role
from drafter.names import Table
from drafter.parse.attendance import counts, doubts, events, kinds, persons, sectors, unread, walk
from drafter.parse.attendance.counts import Count
from drafter.parse.attendance.found import Found

_MANY = 3  # names that make a list of who met without a register to know them
_FIRST = 20  # lists with which a later one is compared; no statement tells its participants more often
_GAP = re.compile(r",\s*,|\band\s*[.;]")


@dataclass(frozen=True, slots=True)
class _List:
    """A list as accepted: where it stands and who is on it."""

    found: Found
    attendees: tuple[Attendee, ...]


@dataclass(frozen=True, slots=True)
class Attendance:
    """The delegations in printed order, and what is wrong with their lists, as repairs of nothing."""

    attendees: tuple[Attendee, ...] = ()
    faults: tuple[Repair, ...] = ()


def read(blocks: Sequence[Block], names: Table, title: Sequence[str] = ()) -> Attendance:
    """Return who was there; nobody where no list stands. `title` tells what the meeting is called.

    A fault is a name lost between two commas, or after a list's last "and", or a count that the list
    belies: "12 countries", and 11 names; a list that was not read, and a name that may be two.
    """
    lists = _lists(blocks, names, title)
    attendees = tuple(attendee for one in lists for attendee in one.attendees)
    own = events.own(list(title), blocks[0].text if blocks else "")
    told = (*_lost(blocks, lists), *_miscounted(blocks, lists), *_doubtful(blocks, lists, names))
    left = (*unread.unread(blocks, names, attendees, own), *persons.unread(blocks, names, attendees))
    return Attendance(attendees, (*told, *dict.fromkeys(left)))


def _lost(blocks: Sequence[Block], lists: Sequence[_List]) -> Iterator[Repair]:
    listed = {one.found.block for one in lists}
    for at, block in enumerate(blocks):
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            for gap in _GAP.finditer(block.text):
                if gap[0].startswith(",") or at in listed:
                    yield Repair("lost name", block.lines, gap[0], gap[0])


def _doubtful(blocks: Sequence[Block], lists: Sequence[_List], names: Table) -> Iterator[Repair]:
    for one in lists:
        if one.found.parted:
            yield Repair("list parted", blocks[one.found.block].lines, one.found.parted, one.found.parted)
        for attendee in one.attendees:
            if doubts.doubtful(attendee, names):
                lines = blocks[one.found.block].lines
                yield Repair("name doubtful", lines, attendee.printed, attendee.printed)


def _miscounted(blocks: Sequence[Block], lists: Sequence[_List]) -> Iterator[Repair]:
    told: dict[str, list[Count]] = {}  # of each sentence, which may hold many lists
    for one in lists:
        sentence = one.found.sentence
        if sentence not in told:
            told[sentence] = list(counts.of(sentence))
        for count in told[sentence] if len(told[sentence]) == 1 else ():
            if count.figure not in _sizes(one, lists, count.what):
                yield Repair("count disagrees", blocks[one.found.block].lines, count.printed, count.printed)


def _sizes(one: _List, lists: Sequence[_List], what: str) -> set[int]:
    """Return how many names a count may mean: all that its sentence lists, or those of its kind."""
    same = [attendee for other in lists if other.found.sentence == one.found.sentence for attendee in other.attendees]
    own = [attendee for attendee in same if attendee.role is Role.PARTICIPANT]
    found = set()
    for listed in (same, own, one.attendees):
        organisations = sum(attendee.kind is NameKind.ORGANISATION for attendee in listed)
        found |= {organisations} if "rgani" in what else {len(listed), len(listed) - organisations}
    return found


# ── which lists are this meeting's ───────────────────────────────────────────────────────────────


def _lists(blocks: Sequence[Block], names: Table, title: Sequence[str]) -> list[_List]:
    """Return the lists of this meeting in reading order, their names with role and kind."""
    told = walk.walk(blocks, names, title)
    found = _with_sectors(_longer(_near([one for one in told if _is_list(one, names)])), told)
    known = dict(acronyms.find(block.text for block in blocks))
    lists: list[_List] = []
    listed: set[str] = set()
    for one in found:
        entries = [entry for entry in one.entries if not (one.listing.level_only and entry.printed in listed)]
        role = _role(one, bool(listed))
        attendees = (kinds.attendee(entry.printed, entry.role or role, names, known) for entry in entries)
        lists.append(_List(one, tuple(attendees)))
        listed |= {entry.printed for entry in entries}
    return lists


def _with_sectors(found: Sequence[Found], told: Sequence[Found]) -> list[Found]:
    """Return the lists with what stands beside them of sectors alone: "Civil society attended as an observer"."""
    kept, beside = {id(one) for one in found}, {one.position + far for one in found for far in (-1, 0, 1)}
    return [one for one in told if id(one) in kept or (one.position in beside and _is_of_sectors(one))]


def _is_of_sectors(one: Found) -> bool:
    return all(sectors.is_one(entry.printed) for entry in one.entries)


def _is_list(one: Found, names: Table) -> bool:
    """Return whether names stand there; an opening ("The Ministers of X and Y met") must have many or known ones."""
    printed = [entry.printed for entry in one.entries if entry.printed]
    if not printed or _is_of_sectors(one):
        return False
    many = len(printed) >= _MANY or (len(printed) > 1 and all(map(names.named, printed)))
    return many or not one.listing.opening


def _role(one: Found, later: bool) -> Role:
    """Return the role of a sentence's names: who "also" came, after a list of others, is no participant."""
    also = one.listing.also and later and one.listing.role is Role.PARTICIPANT
    return Role.ALSO_PRESENT if also else one.listing.role


def _near(found: Sequence[Found]) -> list[Found]:
    """Return the first list of participants, what stands beside it, and what names the meeting itself."""
    participants = [one for one in found if one.listing.role is Role.PARTICIPANT]
    homes = [one for one in participants if not one.listing.also] or participants
    found = [one for one in found if not _is_history(one, homes)]
    home = _home([one for one in homes if one in found] or found)
    if home is None:
        return []
    first, last = home.position, home.end
    kept = []
    for one in found:
        near = first - 1 <= one.position <= last + 1
        if near or (one.listing.role is not Role.PARTICIPANT and (one.listing.names_meeting or one.below)):
            last = max(last, one.end) if near else last
            kept.append(one)
    told = {one.listing.role for one in kept if not one.below}
    return [one for one in kept if not one.below or home.below or one.listing.role not in told]


def _is_history(one: Found, lists: Sequence[Found]) -> bool:
    """Return whether a sentence of who once met is not this meeting's, as another says who attended, and no fewer."""
    told = (other for other in lists if not other.listing.opening and not other.listing.level_only)
    return one.listing.opening and any(len(other.entries) >= len(one.entries) for other in told)


def _home(found: Sequence[Found]) -> Found | None:
    """Return the first list in a sentence; a list below a heading where the sentence's has but a name or two."""
    spoken = next((one for one in found if not one.below), None)
    below = next((one for one in found if one.below), None)
    if spoken is None or below is None:
        return spoken or below
    return below if len(spoken.entries) < _MANY <= len(below.entries) else spoken


def _longer(found: Sequence[Found]) -> list[Found]:
    """Return the lists without one of participants that another tells again, shorter."""
    kept: list[Found] = []
    for one in found:
        again = next((at for at, other in enumerate(kept[:_FIRST]) if _same(one, other)), None)
        if again is None:
            kept.append(one)
        elif len(one.entries) > len(kept[again].entries):
            kept[again] = one
    return kept


def _same(one: Found, other: Found) -> bool:
    """Return whether two lists of participants, in two sentences, have most of their names in common."""
    if one.sentence == other.sentence or one.listing.role is not other.listing.role or one.listing.level_only:
        return False
    names = {entry.printed for entry in one.entries}, {entry.printed for entry in other.entries}
    return len(names[0] & names[1]) * 2 > min(map(len, names))
