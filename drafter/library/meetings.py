"""The register of meetings, precedents/meetings.yaml: read, and added to without disturbing it.

A person may correct a row and put comments anywhere: a new meeting is written below the last row,
and a row that is there gains nothing but the id of one more statement that tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from drafter import files, marked_yaml, shapes
from drafter.library import places, rows
from drafter.marked_yaml import Marked
from drafter.model import Meeting, Place, RegisteredMeeting, Statement
from drafter.problems import DraftingError, refusal

_FACTS = ("body", "name", "ordinal", "city", "country", "start", "end")
"""What a row holds of a meeting: what other texts may tell of it too, and be compared with."""


def read(marked: Marked) -> tuple[RegisteredMeeting, ...]:
    """Return the rows of a register, in its order. Raises DraftingError with every fault."""
    return tuple(_row(key, row, marked) for key, row in rows.read_rows(marked, rows.MeetingRow).items())


def _row(key: str, row: rows.MeetingRow, marked: Marked) -> RegisteredMeeting:
    meeting = Meeting(row.body, row.name, row.ordinal, row.city, row.country, row.start, row.end)
    return RegisteredMeeting(key, meeting, row.aliases, row.sources, partial(marked.line, key))


def save_meetings(workspace: Path, statements: Iterable[Statement]) -> tuple[str, ...]:
    """Add to the register each meeting that a statement is of; return the ids of the rows added or extended.

    Nobody else writes to the registers meanwhile: of two who read files at once, each adds to what the other added.
    """
    path = workspace / places.MEETINGS
    with files.alone(path.parent):
        return _saved(path, statements)


def _saved(path: Path, statements: Iterable[Statement]) -> tuple[str, ...]:
    before = files.text(path, places.shown(path)) if path.exists() else ""
    text, changed = before, []
    held = list(read(marked_yaml.load(before, places.shown(path))))
    for statement in sorted(statements, key=_by_date):
        if statement.meeting == Meeting() or any(statement.id in row.sources for row in held):
            continue
        row = _same(statement, held)
        shown = places.shown(path)
        text = _appended(text, statement) if row is None else _with_source(text, row, statement.id, shown)
        held = list(read(marked_yaml.load(text, shown)))
        changed.append(statement.id if row is None else row.id)
    if text != before:
        files.write(path, text.encode())
    return tuple(dict.fromkeys(changed))


def _by_date(statement: Statement) -> tuple[str, str]:
    start = statement.meeting.start
    return (start.isoformat() if start else "9999", statement.id)


def _same(statement: Statement, held: list[RegisteredMeeting]) -> RegisteredMeeting | None:
    """Return the row of the statement's meeting: of its id, or of its day, ordinal and city."""
    meeting = statement.meeting
    for row in held:
        there = row.meeting
        if row.id == statement.id:
            return row
        named = meeting.name.casefold() in {name.casefold() for name in (there.name, *row.aliases) if name}
        counted = (meeting.body, meeting.ordinal, meeting.city) == (there.body, there.ordinal, there.city)
        if meeting.start is not None and meeting.start == there.start and (named or counted):
            return row
    return None


def _appended(text: str, statement: Statement) -> str:
    """Return the register with one more row below the last; its last line may lack its end."""
    row = row_text(statement)
    if text.strip() in ("{}", "null", "~"):
        return row
    return f"{text}{'' if text.endswith(chr(10)) or not text else chr(10)}{row}"


def row_text(statement: Statement) -> str:
    """Return the row of a statement's meeting as it is first written."""
    told = facts(statement.meeting)
    return marked_yaml.dump({statement.id: {**told, "aliases": [], "sources": [statement.id]}})


def facts(meeting: Meeting) -> shapes.Json:
    """Return what a row holds of a meeting."""
    told = shapes.meeting_json(meeting)
    return {key: told[key] for key in _FACTS if told[key] is not None}


def _with_source(text: str, row: RegisteredMeeting, id_: str, file: str) -> str:
    """Return the register with `id_` among the sources of `row`, every other character as it was.

    Raises DraftingError where the row's own form leaves no place to write it.
    """
    marked = marked_yaml.load(text, file)
    candidate = _extended(text.split("\n"), marked, row, id_)
    if _sources(candidate, row.id, file) == (*row.sources, id_):
        return candidate
    what = f'the row "{row.id}" cannot be extended as it is written'
    raise refusal("meeting-row", what, Place(file, marked.line(row.id, "sources")), f'add "{id_}" to its sources')


def _sources(text: str, row: str, file: str) -> tuple[str, ...] | None:
    try:
        return next(each.sources for each in read(marked_yaml.load(text, file)) if each.id == row)
    except DraftingError:
        return None


def _extended(lines: list[str], marked: Marked, row: RegisteredMeeting, id_: str) -> str:
    """Return the register with `id_` added, in the way in which the row's list is written."""
    head, at = marked.line(row.id) - 1, marked.line(row.id, "sources") - 1
    flow = re.fullmatch(r"(\s*sources\s*:\s*\[)(.*?)(\]\s*(?:#.*)?)", lines[at])
    below = _indent(lines[head + 1]) if head + 1 < len(lines) else ""
    if flow:
        inner = f"{flow[2]}, {id_}" if flow[2].strip() else id_
        lines[at] = f"{flow[1]}{inner}{flow[3]}"
    elif at == head:  # no such key
        lines.insert(head + 1, f"{below or '  '}sources: [{id_}]")
    elif row.sources:
        last = marked.line(row.id, "sources", len(row.sources) - 1) - 1
        lines.insert(last + 1, f"{_indent(lines[last])}- {id_}")
    else:
        lines[at] = f"{_indent(lines[at])}sources: [{id_}]"
    return "\n".join(lines)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
