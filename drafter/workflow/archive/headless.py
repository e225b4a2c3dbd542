"""A Markdown file that a person wrote: what its text tells of its meeting, for the rules that compare with it.

In: the text of the file, which has no head, or one that neither a draft nor reading a source has left. Out: the same,
with what the head leaves out of meeting, attendance and acronyms as reading the text as one received finds them, and
where two places of it disagree. Where reading took another meeting's days for its own, the title's days hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from drafter import dates, files, markup, numbering
from drafter.model import BlockKind, Meeting, Statement
from drafter.names import Table
from drafter.problems import DraftingError
from drafter.workflow.archive import by_looks, reading

_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:.*\n)*?---[ \t]*(?:\r?\n|\Z)")


def is_by_hand(statement: Statement) -> bool:
    """Return whether a person wrote the Markdown: it has no source that was read, and no facts it was drafted with."""
    return statement.source is None and statement.draft is None


def with_facts(statement: Statement, path: Path, names: Table) -> Statement:
    """Return the text of a Markdown file written by hand with the facts that it tells itself; its head's hold."""
    try:
        read = reading.read(_below_head(files.read(path)), path, names).statements
    except DraftingError:  # what cannot be read as a statement is still a text
        return statement
    facts = read[0] if len(read) == 1 else statement
    statement = by_looks.with_looks(statement, facts)
    if statement.meeting != Meeting():
        acronyms, attendance = statement.acronyms or facts.acronyms, statement.attendance or facts.attendance
        return replace(statement, attendance=attendance, acronyms=acronyms)
    meeting = _as_titled(facts.meeting, statement.title)
    acronyms, attendance = statement.acronyms or facts.acronyms, statement.attendance or facts.attendance
    kept = meeting != Meeting()  # where another meeting's facts were read, they disagree with nothing
    told = tuple(repair for repair in facts.repairs if kept and repair.kind.endswith(" disagrees"))
    repairs = (*statement.repairs, *(repair for repair in told if repair not in statement.repairs))
    return replace(statement, meeting=meeting, attendance=attendance, acronyms=acronyms, repairs=repairs)


def _below_head(data: bytes) -> bytes:
    """Return a file's text without its head, in lines of the same numbers."""
    head = _HEAD.match(data)
    return b"\n" * head[0].count(b"\n") + data[head.end() :] if head else data


def as_typed(statement: Statement, text: str, target: str) -> Statement:
    """Return a text written by hand with its numbers as they were typed, where they were meant to run on.

    Read as a draft its numbers are counted, and a lost or doubled one is not seen. Numbers that begin at 1 again, or
    are all 1, are left to be counted.
    """
    typed = markup.read(text, target, as_printed=True)
    begun = [
        (annex, block.label)
        for annex, block in zip(numbering.annexes(typed.blocks), typed.blocks, strict=True)
        if block.kind is BlockKind.PARAGRAPH and block.label.isdecimal()
    ]
    begins = [annex for annex, label in begun if label == "1"]
    falls = sum(int(one) > int(other) for (first, one), (then, other) in pairwise(begun) if first == then)
    return typed if len(set(begins)) == len(begins) and falls <= 1 else statement


def _as_titled(meeting: Meeting, title: Sequence[str]) -> Meeting:
    """Return the facts of a meeting with the title's days, where other days were read; none, if another's were."""
    days = [span for line in title for span in dates.find(line)]
    start, end = meeting.start, meeting.end or meeting.start
    if not days or not start or not end or any(day.start <= end and start <= day.end for day in days):
        return meeting
    numbers = [number for line in title for number, _, _ in dates.find_ordinals(line)]
    is_there = bool(meeting.city) and meeting.city.casefold() in " ".join(title).casefold()
    is_same = meeting.ordinal in numbers or (meeting.ordinal is None and not numbers and is_there)
    return replace(meeting, start=days[0].start, end=days[0].end) if is_same else Meeting()
