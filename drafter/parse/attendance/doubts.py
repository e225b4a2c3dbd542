"""What a reading of who was there may have missed or misread, told as repairs of nothing (before == after).

"attendance unread": a sentence that says who came, or names that stand one below another, of which none was read.
"name doubtful": a name that holds a known one, a figure or an address, and so may be two, or be misread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import groupby, pairwise

from drafter import sentences
from drafter.model import Attendee, Block, BlockKind, NameKind, Repair
from drafter.names import Table
from drafter.parse.attendance import events, frames
from drafter.parse.attendance.events import Own
from drafter.parse.attendance.words import EVENT, SMALL

_MANY = 3  # names that make a list; fewer stand together in any sentence
_ATTENDS = re.compile(
    r"""\b(?:attend(?:ed|ing|ance)|participat(?:ed|ing|ion)|participants\s(?:were|included)|took\spart|taking\spart|joined
    |(?:was|were)\s(?:also\s)?(?:present|represented)|present\s(?:were|was)|having\smet|(?:as\s)?observers|those\swho\s(?:came|were))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENING = re.compile(r"\b(?:met|gathered|convened|assembled)\b|,\smeeting\s(?:in|at|on)\b", re.IGNORECASE)
_AT_ANOTHER = re.compile(
    rf"^(?:At|During|Following|After|Since)\s(?:the|its|their)\s[^,;]*?{EVENT},?\sheld\b", re.IGNORECASE
)
_PIECES = re.compile(r"(?:,|;|\band)\s(?:and\s|the\s)*(?=[A-Z])")
_PLACED = re.compile(r"\d|https?:|www\.|@")
_KINDS_OF_LINES = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM)
_PART_OF_NAME = re.compile(r"\b(?:of|for|in|to|on|from|with)\s(?:the\s)?$|[-–—/]$|[(]$")


def unread(
    blocks: Sequence[Block], names: Table, attendees: Sequence[Attendee], own: Own
) -> Iterator[Repair]:
    """Yield the sentences and columns of names that say who was there, and of which nothing was read."""
    read = {attendee.printed for attendee in attendees} | {attendee.name for attendee in attendees}
    first = True
    for block in blocks:
        beside = False
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            for text in sentences.split(block.text):
                beside = beside or events.is_beside(text, own)
                if not beside and _attends(text, own, first and not attendees) and _is_unread(text, names, read):
                    yield Repair("attendance unread", block.lines, text, text)
                first = False
    yield from _columns(blocks, names, read)


def _attends(text: str, own: Own, opens: bool) -> bool:
    """Return whether a sentence says of this meeting that somebody came, and nobody stayed away."""
    came = any(_is_of_meeting(text, verb.end()) for verb in _ATTENDS.finditer(text))
    told = frames.ELSEWHERE.search(text) or frames.ABSENT.search(text) or _AT_ANOTHER.match(text)
    other = frames.ANOTHER.search(text) or (not frames.FIXED.search(text) and events.is_loose(text, own))
    return (came or bool(opens and _OPENING.search(text))) and not told and not (other and not opens)


def _is_of_meeting(text: str, end: int) -> bool:
    """Return whether what follows a verb is a meeting, or nothing: not "participated in the pilot phase"."""
    return not frames.IN_THE.match(text, end) or frames.OBJECT.match(text, end) is not None


def _is_unread(text: str, names: Table, read: Set[str]) -> bool:
    text = frames.EXCEPT.sub("", text)
    found = [one for one in names.find(text) if one.row.kind is not NameKind.MECHANISM]
    if any(one.text in read or one.row.name in read for one in found):
        return False
    gaps = [_is_between(text[one.at[1] : other.at[0]]) for one, other in pairwise(found)]
    if any(all(gaps[at : at + _MANY - 1]) for at in range(len(gaps) - _MANY + 2)):
        return True
    return not names.rows and len(_PIECES.findall(text)) >= _MANY - 1 and not any(one and one in text for one in read)


def _is_between(gap: str) -> bool:
    """Return whether words stand between two names of a list: ", the Net Office (NO), and"; never what is told."""
    words = re.findall(r"[^\W\d_]+", gap)
    return bool(re.search(r"[,;]|\band\b", gap)) and all(word[0].isupper() or word in SMALL for word in words)


def _columns(blocks: Sequence[Block], names: Table, read: Set[str]) -> Iterator[Repair]:
    """Yield where known names stand one below another, each alone on its line, and none was read."""
    for known, run in groupby(blocks, key=lambda block: _is_name(block, names)):
        column = list(run)
        if known and len(column) >= _MANY and not any(block.text.strip() in read for block in column):
            lines = column[0].lines[0], column[-1].lines[1]
            yield Repair("attendance unread", lines, column[0].text, column[0].text)


def _is_name(block: Block, names: Table) -> bool:
    return block.kind in _KINDS_OF_LINES and names.named(block.text.strip()) is not None


def doubtful(attendee: Attendee, names: Table) -> bool:
    """Return whether a name may be two, or be misread: "LPG members Elbonia", "Elbonia 3/5", "Nepa1".

    "Office in Elbonia" and "Ministry of Nets of Elbonia" hold a name as part of theirs.
    """
    printed = attendee.printed
    if attendee.kind not in (NameKind.OTHER, NameKind.ORGANISATION) or not printed or names.named(printed):
        return False
    if _PLACED.search(printed):
        return True
    return any(_stands_beside(printed, *one.at) for one in names.find(printed) if one.row.kind is NameKind.STATE)


def _stands_beside(printed: str, start: int, end: int) -> bool:
    """Return whether a state's name at the end of a longer one is no part of it."""
    before, after = printed[:start], printed[end:].strip()
    return bool(before.strip()) and not after and not _PART_OF_NAME.search(before)
