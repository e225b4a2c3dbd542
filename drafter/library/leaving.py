"""The register of meetings when a statement leaves it, or bears another id: its rows changed, all else as it was.

A row that a person edited is never taken out or rewritten: that is told instead. Edited is a row with a
comment, an alias, or facts that the statement never told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from drafter import files, marked_yaml
from drafter.library import meetings, places
from drafter.marked_yaml import Marked
from drafter.model import Meeting, Place, Problem, RegisteredMeeting, Severity, Statement
from drafter.patterns import compiled
from drafter.problems import DraftingError

_LIST = compiled(r"(?P<key>\s*sources\s*:\s*\[)(?P<ids>[^\]#]*)(?P<end>\]\s*(?:#.*)?)")


def leave_meetings(workspace: Path, gone: Mapping[str, Sequence[Meeting]]) -> tuple[Problem, ...]:
    """Take statements out of the rows' sources, and rows of which no other statement tells; return what is to be told.

    `gone` are the ids that leave, each with the facts that the statement told, as it was held and as it was
    first read.
    """
    register = _Register(workspace)
    for row in register.rows():
        left = tuple(id_ for id_ in row.sources if id_ not in gone)
        if left == row.sources:
            continue
        told = [meeting for id_ in row.sources for meeting in gone.get(id_, ())]
        if not left and register.untouched(row, told):
            register.drop(row)
        elif register.name(row, left) and not left:
            why = "it was edited by hand" if told else "what it was first written from is not held"
            register.tell(
                row, f"names no statement any more, and was left, for {why}", "take it out if it is not wanted"
            )
    return register.save()


def rename_meeting(workspace: Path, old: str, now: Statement, first: Iterable[Meeting] = ()) -> tuple[Problem, ...]:
    """Have the rows that name a statement by its old id name the new one; return what is to be told.

    A row that nobody edited (its facts are those `first` read) takes the facts that the statement tells today.
    """
    register = _Register(workspace)
    for row in register.rows():
        if old not in row.sources:
            continue
        there = any(now.id in other.sources for other in register.rows())
        ids = tuple(dict.fromkeys(now.id if id_ == old else id_ for id_ in row.sources))
        if there and now.id not in row.sources:  # a second row, which another reading made
            ids = tuple(id_ for id_ in ids if id_ != now.id)
        if not ids and register.untouched(row, [*first, now.meeting]):
            register.drop(row)
        elif ids == (now.id,) and register.untouched(row, [*first, now.meeting, *_renamed_before(row, old, now)]):
            register.put(row, now)
        else:
            register.name(row, ids)
            if meetings.facts(row.meeting) != meetings.facts(now.meeting):
                register.tell(row, f"was edited by hand, and tells other facts than {now.id}", "correct the row")
    return register.save()


def _renamed_before(row: RegisteredMeeting, old: str, now: Statement) -> Iterator[Meeting]:
    """Yield what the statement told under its old id, where the row bears that id, and its day.

    So drafter itself wrote it when the statement was renamed before: nothing else remembers those days.
    """
    there, here = row.meeting, now.meeting
    if row.id != old or not there.start or not here.start or not old.startswith(there.start.isoformat()):
        return
    if (there.end or there.start) - there.start == (here.end or here.start) - here.start:
        yield replace(here, start=there.start, end=there.end)


class _Register:
    """meetings.yaml as its lines, changed row by row and read again after each change."""

    def __init__(self, workspace: Path) -> None:
        self._path = workspace / places.MEETINGS
        self._shown = places.shown(self._path)
        self._text = files.text(self._path, self._shown) if self._path.exists() else ""
        self._before = self._text
        self._told: list[Problem] = []

    def rows(self) -> tuple[RegisteredMeeting, ...]:
        return meetings.read(self._marked())

    def _marked(self) -> Marked:
        return marked_yaml.load(self._text, self._shown)

    def save(self) -> tuple[Problem, ...]:
        if self._text != self._before:
            files.write(self._path, self._text.encode())
        return tuple(self._told)

    def tell(self, row: RegisteredMeeting, what: str, mend: str) -> None:
        where = Place(self._shown, self._marked().line(row.id))
        self._told.append(Problem("meeting-row", Severity.WARNING, f'the row "{row.id}" {what}', where, mend))

    def untouched(self, row: RegisteredMeeting, told: Iterable[Meeting]) -> bool:
        """Return whether nobody edited a row: its facts are among those told, and it holds no comment and no alias."""
        facts = meetings.facts(row.meeting)
        plain = "#" not in "\n".join(self._lines()[slice(*self._part(row))])
        return plain and not row.aliases and any(meetings.facts(meeting) == facts for meeting in told)

    def drop(self, row: RegisteredMeeting) -> None:
        lines = self._lines()
        start, end = self._part(row)
        self._replace([*lines[:start], *lines[end:]], row, None)

    def put(self, row: RegisteredMeeting, statement: Statement) -> None:
        """Write the row anew, as that of a statement."""
        lines = self._lines()
        start, end = self._part(row)
        fresh = meetings.row_text(statement).rstrip("\n").split("\n")
        self._text = "\n".join([*lines[:start], *fresh, *lines[end:]])

    def name(self, row: RegisteredMeeting, ids: Sequence[str]) -> bool:
        """Have the row name these statements, in the way in which its list is written; return whether that is done."""
        return self._replace(list(self._with_sources(row, ids)), row, tuple(ids))

    def _replace(self, lines: Sequence[str], row: RegisteredMeeting, ids: tuple[str, ...] | None) -> bool:
        """Take these lines for the register if they say what is wanted: the row with these sources, None for no row."""
        rest = [each if each.id != row.id else replace(each, sources=ids or ()) for each in self.rows()]
        wanted = [each for each in rest if each.id != row.id or ids is not None]
        text = "\n".join(lines)
        try:
            if list(meetings.read(marked_yaml.load(text, self._shown))) == wanted:
                self._text = text
                return True
        except DraftingError:  # a form of YAML in which lines are no rows
            pass
        mend = f"write its sources as [{', '.join(ids)}]" if ids is not None else "take it out"
        self.tell(row, "cannot be changed as it is written", mend)
        return False

    def _lines(self) -> list[str]:
        return self._text.split("\n")

    def _part(self, row: RegisteredMeeting) -> tuple[int, int]:
        """Return the lines of a row, from its key to the comments above the next one."""
        marked, lines = self._marked(), self._lines()
        start = marked.line(row.id) - 1
        end = min((at for each in self.rows() if (at := marked.line(each.id) - 1) > start), default=len(lines))
        while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
        return start, end

    def _with_sources(self, row: RegisteredMeeting, ids: Sequence[str]) -> Iterator[str]:
        marked, lines = self._marked(), self._lines()
        at = marked.line(row.id, "sources") - 1
        flow = _LIST.fullmatch(lines[at])
        if flow:
            lines[at] = f"{flow['key']}{', '.join(ids)}{flow['end']}"
            return iter(lines)
        items = [marked.line(row.id, "sources", nth) - 1 for nth in range(len(row.sources))]
        new = [id_ for id_ in ids if id_ not in row.sources]
        for line, id_ in reversed(list(zip(items, row.sources, strict=True))):
            if id_ not in ids:
                lines[line : line + 1] = [lines[line].replace(id_, new.pop(0), 1)] if new else []
        if not ids:
            lines[at] = f"{lines[at].rstrip()} []"
        return iter(lines)
