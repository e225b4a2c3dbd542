"""A past statement corrected as text: its file read with its version, a text checked unsaved, and saved as one types.

A save names the version that its text was made from. Where the file has changed since, or the text cannot be read as
a statement, the file stays as it is, and what was typed is kept whole in precedents/unsaved: nothing typed is lost,
and nothing that another wrote. `drafter check precedents/statements/ID.md` tells the same faults.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import unified_diff
from pathlib import Path

from drafter import check as rules, files, markup
from drafter.library import places, statements
from drafter.model import Problem, Severity, Statement
from drafter.patterns import compiled
from drafter.problems import DraftingError
from drafter.workflow.archive.broken import opened
from drafter.workflow.archive.said import Said
from drafter.workflow.page.spans import Spans
from drafter.workflow.workspace import unknown

UNSAVED = Path("precedents/unsaved")
_WINDOW = compiled(r"[0-9a-f]{1,32}")
_VERSION = compiled(r"[0-9a-f]{16,64}")
_ANY = "0"
_GRAVE = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem of a text, and the line of the text at which it stands, from 1; 0 where it stands at none."""

    problem: Problem
    line: int = 0


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A text that was typed and not saved: its window, the version it was made from, when it was typed, the text.

    Of the version only the beginning is kept; `is_of` says whether it is that of a file.
    """

    window: str
    version: str
    typed: datetime
    text: str

    def is_of(self, version: str) -> bool:
        """Return whether the text was made from this version of the file."""
        return version.startswith(self.version)


@dataclass(frozen=True, slots=True)
class Text:
    """A statement's file: its text, the version of it (its sha256), its faults, and what was typed and not saved.

    `at` is the line of the text that stands for the line of the source that was asked for, 0 for none.
    """

    id: str
    text: str
    version: str
    faults: tuple[Fault, ...] = ()
    unsaved: tuple[Unsaved, ...] = ()
    at: int = 0


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a text: the version that the file has now, the text's faults, and whether it is saved.

    Where it is not, `kept` is where it is kept, and `theirs` the text that the file has now if that is another than the
    one it was made from, else None; `differing` are then the lines that differ, of theirs ("-") and of the new ("+").
    """

    saved: bool
    version: str
    faults: tuple[Fault, ...]
    kept: Path | None = None
    theirs: str | None = None
    differing: tuple[tuple[str, str], ...] = ()


def text_of(workspace: Path, id_: str, source_line: int = 0) -> Text:
    """Return the text of a statement that is held, or whose file cannot be read. Raises DraftingError for no such."""
    path = _path(workspace, id_)
    text, version = _read(path)
    at = _at(text, path, source_line) if source_line else 0
    return Text(id_, text, version, checked(workspace, id_, text), _unsaved(workspace, id_), at)


def version_of(workspace: Path, id_: str) -> str:
    """Return the version of a statement's file."""
    return _read(_path(workspace, id_))[1]


def _at(text: str, path: Path, source_line: int) -> int:
    try:
        statement = statements.of_text(text, path)
    except DraftingError:
        return 0
    blocks = Spans(block.lines for block in statement.blocks)
    return next((_lines(text, statement).get(at, 0) for at in blocks.at(source_line)), 0)


def checked(workspace: Path, id_: str, text: str) -> tuple[Fault, ...]:
    """Return the faults of a text as that of this statement, in its order; nothing is written."""
    path = _path(workspace, id_)
    try:
        statement = statements.of_text(text, path)
    except DraftingError as fault:
        return tuple(Fault(each, each.where.line) for each in fault.problems)
    try:
        shelf = opened(workspace, clauses_too=True).shelf
    except DraftingError as fault:  # of another file, without which nothing is compared
        return tuple(map(Fault, fault.problems))
    others = tuple(each for each in shelf.statements if each.id != id_)
    lines = _lines(text, statement)
    beside = replace(shelf, statements=(*others, statement))
    found = rules.problems(statement, beside, Said(beside).before(statement))
    blocks = Spans(block.lines for block in statement.blocks)
    faults = (Fault(each, _line(each, statement, lines, blocks)) for each in found)
    return tuple(sorted(faults, key=lambda fault: (fault.line, _GRAVE[fault.problem.severity])))


def save(workspace: Path, id_: str, text: str, version: str, window: str = "") -> Saved:
    """Write a text over a statement's file, if that is still of `version` and the text can be read as a statement.

    `window` names where it is typed, so that two windows keep what they cannot save apart. Raises DraftingError for a
    statement that is not held.
    """
    path = _path(workspace, id_)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    with files.alone(path.parent):
        theirs, now = _read(path)
        if theirs != text and now == version and _reads(text, path):
            files.write(path, text.encode())
            theirs, now = text, _version(text.encode())
    if theirs == text:
        drop(workspace, id_, window)
        return Saved(True, now, checked(workspace, id_, text))
    drop(workspace, id_, window)
    kept = workspace / UNSAVED / f"{id_}.{_name(window)}.{version if _VERSION.fullmatch(version) else _ANY:.16}.md"
    files.write(kept, text.encode())
    faults = checked(workspace, id_, text)
    return Saved(False, now, faults, kept, *((theirs, differing(theirs, text)) if now != version else ()))


def differing(theirs: str, text: str) -> tuple[tuple[str, str], ...]:
    """Return the lines that are only in one of two texts, "-" for the first, each run with a line on both sides."""
    found = list(unified_diff(theirs.split("\n"), text.split("\n"), lineterm="", n=1))[2:]
    return tuple((line[:1].strip(), line[1:]) if line[:2] != "@@" else ("", "...") for line in found)


def drop(workspace: Path, id_: str, window: str) -> None:
    """Take away what was typed in a window and not saved; nothing where there is none."""
    for path, name, _ in _kept(workspace, id_):
        if name == _name(window):
            path.unlink(missing_ok=True)


def _path(workspace: Path, id_: str) -> Path:
    """Return the file of a statement; an id is looked up among the files that there are, never used as a path."""
    held = {path.stem: path for path in places.files_of(workspace / places.STATEMENTS, ".md")}
    if id_ not in held:
        raise unknown(id_, held, "statement")
    return held[id_]


def _read(path: Path) -> tuple[str, str]:
    data = files.read(path, places.shown(path))
    return files.decoded(data, places.shown(path)), _version(data)


def _version(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _reads(text: str, path: Path) -> bool:
    try:
        statements.of_text(text, path)
    except DraftingError:
        return False
    return True


def _name(window: str) -> str:
    """Return a window's name as it stands in that of a file."""
    return window if _WINDOW.fullmatch(window) else _ANY


def _kept(workspace: Path, id_: str) -> Iterator[tuple[Path, str, str]]:
    """Yield the files of what was typed and not saved, each with its window and its version's beginning."""
    for path in places.files_of(workspace / UNSAVED, ".md"):
        name, _, rest = path.stem.rpartition(".")
        of, _, window = name.rpartition(".")
        if of == id_:
            yield path, window, rest


def _unsaved(workspace: Path, id_: str) -> tuple[Unsaved, ...]:
    """Return what was typed and not saved, the newest first."""
    found = []
    for path, window, version in _kept(workspace, id_):
        typed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        found.append(Unsaved(window, version, typed, files.text(path)))
    return tuple(sorted(found, key=lambda each: each.typed, reverse=True))


def _lines(text: str, statement: Statement) -> dict[int, int]:
    """Return the line of each text of a statement, from 1: a block by its place, a line of the title by -1, -2 ..."""
    stand = markup.places(text)
    count = len(statement.title)
    return {at - count if at >= count else -at - 1: first + 1 for at, (first, _) in enumerate(stand)}


def _line(problem: Problem, statement: Statement, lines: dict[int, int], blocks: Spans) -> int:
    """Return the line of the text at which a problem stands; of one that is in no block the line of its fact."""
    if problem.correction:
        return lines.get(problem.correction.block, 0)
    where = problem.where
    if where.source and where.source.lines[0]:
        own = statement.source
        if own and where.source.lines == own.lines and len(statement.blocks) > 1:
            return 0
        return next((lines.get(at, 0) for at in blocks.at(where.source.lines[0])), 0)
    return where.line if where.file and not where.source else 0
