"""Commitments as lines of text for a terminal: a list by meeting, and one thread from promise to outcome."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from drafter import citing
from drafter.dates import written
from drafter.history import unclear
from drafter.model import Commitment, Outcome, Passage
from drafter.workflow.commitments import Listed

_WIDTH = 96
_MOST = 34
"""Words of an action in a list; the thread has it whole."""
_LONGEST_NAME = 80
_MARKS = {Outcome.DONE: "done", Outcome.UNDER_WAY: "under way", Outcome.SUPERSEDED: "superseded",
          Outcome.NOT_REPORTED: "not reported"}  # fmt: skip


def listed_lines(found: Listed) -> Iterator[str]:
    """Yield the commitments, a heading for each statement that made them, and how many there are of each status."""
    if not found.rows:
        yield "no commitments" + (" of this kind" if found.every else ' are kept: "drafter mine" finds them')
        return
    for statement, rows in groupby(sorted(found.rows, key=lambda row: _order(row, found)), key=_statement):
        yield _heading(statement, found)
        for row in rows:
            yield from _row_lines(row, found)
        yield ""
    counted = Counter(row.status for row in found.rows)
    told = ", ".join(f"{counted[status]} {_MARKS[status]}" for status in Outcome if counted[status])
    yield f"{len(found.rows)} commitment{'' if len(found.rows) == 1 else 's'}: {told}"
    ids = {row.id for row in found.rows}
    if again := sum(not ids.isdisjoint(row.again) for row in found.rows):
        yield f"{again} of them {'was' if again == 1 else 'were'} promised again, and counted each time"
    yield "next: drafter commitments ID (from promise to outcome); to correct: precedents/commitments.yaml"


def _order(row: Commitment, found: Listed) -> tuple[date, str]:
    return found.days.get(_statement(row), date.max), _statement(row)


def _statement(row: Commitment) -> str:
    return row.made.statement if row.made else ""


def _heading(statement: str, found: Listed) -> str:
    if not statement:
        return "added by hand, without a source"
    held = found.statements.get(statement)
    name = (held.meeting.name or " ".join(held.title)) if held else "not held any more"
    day = found.days.get(statement)
    return f"{statement}: {_clipped(name)}{f', {written(day)}' if day else ''}"


def _clipped(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rsplit(' ', 1)[0]} ..."


def _row_lines(row: Commitment, found: Listed) -> Iterator[str]:
    yield f"  [{_MARKS[row.status]}]  {row.id}"
    due = f"  (due {row.due})" if row.due else ""
    yield from _wrapped(f"{_whose(row)}{_short(row.action)}{due}", "      ")
    if row.made and unclear.PRONOUN.search(row.action):
        yield from _wrapped(f"said: {row.made.text}", "      ")
    if row.telling and row.status is not Outcome.NOT_REPORTED:
        yield from _wrapped(f"{row.telling.says.value}: {_place(row.telling, found)}", "      ")
    later = [found.every[id_] for id_ in row.again if id_ in found.every]
    if later and row.is_open:
        yield from _wrapped(f"promised again: {', '.join(each.id for each in later)}", "      ")
    if row.notes:
        yield from _wrapped(f"note: {row.notes}", "      ")


def _whose(row: Commitment) -> str:
    topic = f"[{row.topic}] " if row.topic else ""
    return f"{row.who}: {topic}" if row.who else topic


def _short(action: str) -> str:
    words = action.split(" ")
    return action if len(words) <= _MOST else " ".join(words[:_MOST]) + " ..."


def _place(passage: Passage, found: Listed) -> str:
    """Return where a passage stands: "22 March 2016, 2016-03-22-som, para. 4"."""
    day = found.days.get(passage.statement)
    where = f"{passage.statement}{citing.after(passage.paragraph)}"
    return f"{written(day)}, {where}" if day else where


def thread_lines(found: Listed) -> Iterator[str]:
    """Yield each commitment from its promise to what became of it, oldest first."""
    for row in found.rows:
        yield f"{row.id}  [{_MARKS[row.status]}]"
        for name, said in (("who", row.who), ("what", row.action), ("due", row.due), ("topic", row.topic)):
            yield from _wrapped(said, f"  {name + ':':6}", " " * 8) if said else ()
        for label, passage in sorted(_steps(row, found), key=lambda step: found.days.get(step[1].statement, date.max)):
            yield ""
            yield f"  {label}: {_place(passage, found)}"
            yield from _wrapped(passage.text.replace("\t", " | "), "    ")
        yield from ("", *_wrapped(f"note: {row.notes}", "  ")) if row.notes else ()
        yield ""


def _steps(row: Commitment, found: Listed) -> Iterator[tuple[str, Passage]]:
    if row.made:
        yield "promised", row.made
    for id_ in row.again:
        later = found.every.get(id_)
        if later and later.made:
            yield f"promised again ({id_})", later.made
    for each in row.reported:
        yield "reported" if each.says is Outcome.NOT_REPORTED else each.says.value, each


def _wrapped(text: str, first: str, rest: str = "") -> list[str]:
    text = text.replace("\u00a0", "\0")
    lines = textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest or first, break_on_hyphens=False)
    return [line.replace("\0", "\u00a0") for line in lines]
