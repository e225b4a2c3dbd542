"""One file's bytes to its statements: Markdown that drafter wrote as it is, the rest ingested and parsed."""

from __future__ import annotations

import hashlib
import itertools
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import files, markup
from drafter.library.places import SOURCES
from drafter.model import Source, Statement
from drafter.names import Table
from drafter.problems import DraftingError
from drafter.received import Tracked

_OURS = re.compile(rb"(?:\xef\xbb\xbf)?---\r?\n(?:[^\n]*\n){0,4}?kind: ")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its statements, and what is to be told of it."""

    statements: list[Statement]
    notes: tuple[str, ...] = ()


def read(data: bytes, path: Path, names: Table, tracked: Tracked | None = None) -> Reading:
    """Return the statements of one file's bytes. Raises DraftingError for what cannot be read."""
    if _OURS.match(data):
        return Reading([_published(markup.read(files.decoded(data, str(path)), str(path)), data, path)])
    from drafter import ingest, parse  # what drafter wrote itself needs neither, and they are slow to load

    written = ingest.written(data, str(path))
    if written is not None:
        return Reading([_published(written, data, path)])
    known = [row.acronym for row in names.rows if row.acronym]
    received = ingest.read(data, path.name, known, tracked)
    return Reading(list(parse.statements(received, names)), received.notes)


def _published(statement: Statement, data: bytes, path: Path) -> Statement:
    """Return a statement read from Markdown as a past one, whose source is that file."""
    if statement.source is not None:
        return statement
    source = Source(path.name, (1, data.count(b"\n")), hashlib.sha256(data).hexdigest())
    return replace(statement, id=statement.id or path.stem, source=source, draft=None)


def kept_name(workspace: Path, path: Path, data: bytes, taken: dict[str, str]) -> str:
    """Return the name under which a file's original is kept in precedents/sources: its own, or with a number.

    Names that differ in capitals only would be one file on other systems, and are told apart as well.
    `taken` are names, in small letters, with the sha256 of what is to be kept under them.
    """
    folder = workspace / SOURCES
    if path.resolve().is_relative_to(folder.resolve()):
        return path.resolve().relative_to(folder.resolve()).as_posix()
    there = {same_name(each.name): each for each in (folder.iterdir() if folder.is_dir() else ())}
    sha256 = hashlib.sha256(data).hexdigest()
    for count in itertools.count(1):
        name = path.name if count == 1 else f"{path.stem}-{count}{path.suffix}"
        held = there.get(same_name(name))
        free = held is None or (held.is_file() and held.read_bytes() == data)
        if free and taken.get(same_name(name), sha256) == sha256:
            return held.name if held else name
    raise AssertionError("the names never end")


def same_name(name: str) -> str:
    """Return a file's name as systems compare it that know neither capitals nor composed letters."""
    return unicodedata.normalize("NFC", name).casefold()


def first_read(workspace: Path, source: Source, names: Table) -> tuple[Statement, ...]:
    """Return the statements of an original in precedents/sources, as reading gives them today; () if it is not there.

    The original is known by its sha256 where the source tells it, else by its name.
    """
    for path in sorted((workspace / SOURCES).rglob("*")):
        if not path.is_file() or not (source.sha256 or path.name == Path(source.file).name):
            continue
        try:
            data = files.read(path)
            if not source.sha256 or hashlib.sha256(data).hexdigest() == source.sha256:
                name = path.relative_to(workspace / SOURCES).as_posix()
                return tuple(named_after(name, data, each) for each in read(data, path, names).statements)
        except DraftingError:  # it could be read once; what became of it is told where it is read again
            continue
    return ()


def unheld(workspace: Path, held: Collection[str]) -> Iterator[Source]:
    """Yield the originals of which no statement is held; `held` are the sha256 of those that are."""
    for path in sorted((workspace / SOURCES).rglob("*")):
        if path.is_file() and (sha256 := hashlib.sha256(path.read_bytes()).hexdigest()) not in held:
            yield Source(path.name, sha256=sha256)


def named_after(name: str, data: bytes, statement: Statement) -> Statement:
    """Return a statement whose source bears the name under which its original is kept, if these bytes are it."""
    if statement.source is None or statement.source.sha256 != hashlib.sha256(data).hexdigest():
        return statement
    return replace(statement, source=replace(statement.source, file=name))
