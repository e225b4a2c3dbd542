"""precedents/ read whole: statements, clauses and registers, and all that is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from drafter import files, marked_yaml
from drafter.library import clauses, meetings, places, profiles, rows, statements
from drafter.library.cached import precedents
from drafter.library.ledger import load_ledger
from drafter.library.memory import Memory, Ready
from drafter.model import Ledger, Name, NameKind, Place, Precedent, Problem, RegisteredMeeting, Shelf, Statement
from drafter.problems import DraftingError, refusal

P = TypeVar("P")
T = TypeVar("T")
_NO_LEDGER = Ledger()
_SHELVES: Memory[Ready[Shelf]] = Memory(8)
_NAMES: Memory[tuple[Name, ...]] = Memory(4)
_MEETINGS: Memory[tuple[RegisteredMeeting, ...]] = Memory(4)


def find_workspace(start: Path) -> Path | None:
    """Return the nearest folder, from `start` upwards, that holds precedents/ and templates/."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / "precedents").is_dir() and (folder / "templates").is_dir():
            return folder
    return None


def load(workspace: Path, *, ledger: bool = False) -> Shelf:
    """Return the shelf of a workspace; what is missing is empty. The ledger is read only where it is asked for.

    Raises DraftingError with the faults of all its files at once.
    """
    shelf, problems = load_leniently(workspace, ledger=ledger)
    if problems:
        raise DraftingError(problems)
    return shelf


def load_leniently(workspace: Path, *, ledger: bool = False) -> tuple[Shelf, tuple[Problem, ...]]:
    """Return what could be read of the shelf, and the faults of the files that could not."""
    problems: list[Problem] = []

    def kept(read: Callable[[P], T], paths: Iterable[P]) -> tuple[T, ...]:
        found = []
        for path in paths:
            try:
                found.append(read(path))
            except DraftingError as fault:
                problems.extend(fault.problems)
        return tuple(found)

    past = _statements(workspace, kept)
    shelf = Shelf(
        statements=tuple(sorted(past, key=lambda statement: statement.id)),
        precedents=_clauses(workspace, kept),
        names=_register(workspace / places.NAMES, _names, kept),
        meetings=_register(workspace / places.MEETINGS, _meetings, kept),
        profiles=_register(workspace / places.PROFILES, profiles.read, kept),
        ledger=next(iter(kept(load_ledger, [workspace] if ledger else [])), _NO_LEDGER),
    )
    return _same(shelf, str(workspace), ledger), tuple(
        sorted(problems, key=lambda each: (each.where.file, each.where.line))
    )


def _same(shelf: Shelf, workspace: str, ledger: bool) -> Shelf:
    """Return the shelf as it was loaded last, where nothing of it is new: what was worked out from it serves again."""
    parts = (shelf.statements, shelf.precedents, shelf.names, shelf.meetings, shelf.profiles, (shelf.ledger,))
    key = (workspace, "ledger" if ledger else "")
    ready = _SHELVES.get(key) or _SHELVES.keep(key, Ready())
    return ready.of(parts, lambda: shelf)


Keep = Callable[[Callable[[P], T], Iterable[P]], tuple[T, ...]]


def _statements(workspace: Path, kept: Keep[Path, Statement]) -> tuple[Statement, ...]:
    cached = statements.cached(workspace)
    with cached:
        return kept(lambda path: statements.read(path, cached), places.files_of(workspace / places.STATEMENTS, ".md"))


def _clauses(workspace: Path, kept: Keep[str, Precedent]) -> tuple[Precedent, ...]:
    folder, cached = workspace / places.CLAUSES, precedents(workspace)
    above, inside = places.shown(folder), f"{folder}/"
    shown_above = "" if above == "." else f"{above}/"

    def read(below: str) -> Precedent:
        shown = shown_above + below
        if below.endswith(".yml"):
            named = os.path.basename(below).replace(".yml", ".yaml")
            mend = f'if it is a clause, name it "{named}"; else move it out of {above}'
            raise refusal("clause-file", "a clause's file must end in .yaml", Place(shown), mend)
        id_, data = below.removesuffix(".yaml"), _bytes(inside + below, shown)
        return cached.read(id_, data, lambda: _clause(data, shown, id_))

    with cached:
        found = kept(read, places.files_below(folder, ".yaml", ".yml"))
    return tuple(sorted(found, key=lambda precedent: precedent.id))


def _clause(data: bytes, shown: str, id_: str) -> Precedent:
    """Return the precedent of a file that no opening before has kept. Raises DraftingError also for its name."""
    if not places.is_id(id_):
        raise places.bad_id(id_, Place(shown))
    return clauses.read(files.decoded(data, shown, utf_8_only=True), shown, id_)


def _bytes(path: str, shown: str) -> bytes:
    try:
        return files.read(path, shown)
    except DraftingError:
        if not os.path.islink(path) or os.path.exists(path):
            raise
        mend = "put the file where the link says that it is, or delete the link"
        raise refusal("clause-file", f"this link leads to no file: {os.readlink(path)}", Place(shown), mend) from None


def _register(path: Path, read: Callable[[Path], tuple[T, ...]], kept: Keep[Path, tuple[T, ...]]) -> tuple[T, ...]:
    found = kept(read, [path] if path.exists() else [])
    return found[0] if found else ()


def _names(path: Path) -> tuple[Name, ...]:
    shown = places.shown(path)
    data = files.read(path, shown)
    return _NAMES.read(data, (shown,), lambda: names_of(files.decoded(data, shown), shown))


def names_of(text: str, shown: str) -> tuple[Name, ...]:
    """Return the rows of a register of names, in its order. Raises DraftingError with every fault."""
    found = rows.read_rows(marked_yaml.load(text, shown), rows.NameRow)
    return tuple(_name(key, row) for key, row in found.items())


def _name(key: str, row: rows.NameRow) -> Name:
    kind = NameKind(row.kind or NameKind.STATE)
    forms, until = tuple(row.forms.items()), tuple(row.until.items())
    return Name(key, row.name, kind, row.acronym, row.aliases, forms, row.sort, until, row.general, row.bare)


def _meetings(path: Path) -> tuple[RegisteredMeeting, ...]:
    shown = places.shown(path)
    data = files.read(path, shown)
    return _MEETINGS.read(data, (shown,), lambda: meetings.read(marked_yaml.load(files.decoded(data, shown), shown)))
