"""Remove statements: each goes whole to precedents/aside, and the register of meetings follows.

Its original stays in precedents/sources, and reading it again does not bring the statement back; mining takes
its evidence out. A statement whose file was deleted by hand is read from its original once more, and set aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import library, same, untouched
from drafter.library import places
from drafter.model import Place, Problem, Severity, Shelf, Source, Statement
from drafter.names import Table
from drafter.problems import DraftingError, error
from drafter.workflow.archive import broken_clauses
from drafter.workflow.archive.missing import missing
from drafter.workflow.archive.reading import first_read, unheld
from drafter.workflow.workspace import id_of, unknown


@dataclass(frozen=True, slots=True)
class Removed:
    """The ids removed, where their texts are now, and what is to be told."""

    ids: tuple[str, ...]
    aside: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


def remove(workspace: Path, named: Sequence[str]) -> Removed:
    """Remove the statements of these ids or files; nothing is done where one of them is unknown."""
    shelf, aside = _whole(workspace), library.read_aside(workspace)
    held = {statement.id: statement for statement in shelf.statements}
    before = {statement.id for statement in aside} - held.keys()
    lost = missing(workspace, shelf, aside)
    ids = tuple(dict.fromkeys(id_of(workspace, each) for each in named))
    strange = [each for each in ids if each not in {*held, *lost, *before}]
    if strange:
        raise DraftingError(fault for each in strange for fault in unknown(each, list(held), "statement").problems)
    first = {id_: _originals(workspace, shelf, id_, held.get(id_)) for id_ in ids}
    facts = {id_: [one.meeting for one in (*first[id_], *([held[id_]] if id_ in held else []))] for id_ in ids}
    paths = library.set_aside(workspace, [id_ for id_ in ids if id_ in held])
    paths += tuple(
        library.put_aside(workspace, replace(first[id_][0], id=id_)) for id_ in ids if id_ in lost and first[id_]
    )
    told = [_removed_before(id_) for id_ in ids if id_ in before]
    told += [_without_original(workspace, id_) for id_ in ids if id_ in lost and not first[id_]]
    return Removed(ids, paths, (*told, *library.leave_meetings(workspace, facts)))


def aside(workspace: Path) -> tuple[Statement, ...]:
    """Return the statements that were removed or set aside, and are not held."""
    held = {path.stem for path in places.files_of(workspace / places.STATEMENTS, ".md")}
    return tuple(each for each in library.read_aside(workspace) if each.id not in held)


def put_back(workspace: Path, named: Sequence[str]) -> Removed:
    """Hold statements again that were removed or set aside, those of these ids or files, and return their ids.

    The register of meetings names them again. Raises DraftingError, and does nothing, where one of them is unknown.
    """
    aside = {statement.id for statement in library.read_aside(workspace)}
    ids = tuple(dict.fromkeys(id_of(workspace, each) for each in named))
    if strange := [each for each in ids if each not in aside]:
        raise DraftingError(_not_aside(each) for each in strange)
    back = library.put_back(workspace, ids)
    library.save_meetings(workspace, back)
    return Removed(ids, ())


def _not_aside(id_: str) -> Problem:
    what = f'no statement "{id_[:100]}" was removed or set aside; nothing was done'
    return error("not-aside", what, Place(), "see precedents/aside for those that were")


def _whole(workspace: Path) -> Shelf:
    """Return the shelf. Raises DraftingError where a file of it cannot be read: it may hold evidence of what goes."""
    shelf, faults = library.load_leniently(workspace)
    if faults:
        why = "nothing was removed, for evidence of it could be left behind"
        raise DraftingError((*faults, *broken_clauses.stopped({fault.where.file for fault in faults}, why)))
    return shelf


def _originals(workspace: Path, shelf: Shelf, id_: str, held: Statement | None) -> list[Statement]:
    """Return the statement as its original gives it: known by its lines, by those of its evidence, or by its id."""
    names = Table(shelf.names)
    if held is not None:
        found = first_read(workspace, held.source, names) if held.source else ()
        return [one for one in found if one.source and held.source and one.source.lines == held.source.lines]
    there = {(other.source.sha256, other.source.lines) for other in shelf.statements if other.source}
    entries = [entry for precedent in shelf.precedents for entry in precedent.attested if entry.statement == id_]
    for source in [entry.source for entry in entries[:1]] or unheld(workspace, {sha256 for sha256, _ in there}):
        for one in first_read(workspace, source, names):
            free = one.source is not None and (one.source.sha256, one.source.lines) not in there
            if free and (_holds(one, source) if entries else one.id in (id_, same.without_letter(id_))):
                return [one]
    return []


def _holds(statement: Statement, source: Source) -> bool:
    first, last = statement.source.lines if statement.source else (0, 0)
    return first <= source.lines[0] <= source.lines[1] <= last


def _removed_before(id_: str) -> Problem:
    what = f"{id_} was removed or set aside before"
    mend = f"to hold it again, move precedents/aside/{id_}.md back to precedents/statements"
    return Problem("set-aside", Severity.NOTE, what, Place(statement=id_), mend)


def _without_original(workspace: Path, id_: str) -> Problem:
    """Take a statement's evidence out of the clauses at once, as there is no text to set aside; return a note of it."""
    precedents = library.load(workspace).precedents
    kept = [untouched.without(precedent, {id_}) for precedent in precedents]
    library.save_precedents(workspace, kept)
    changed = sum(new != old for new, old in zip(kept, precedents, strict=True))
    what = f"{id_}: its evidence was taken out of {changed} clause{'' if changed == 1 else 's'}"
    mend = "if the file that it was read from is read again, it is new"
    return Problem("removed-evidence", Severity.NOTE, f"{what}; its original was not found", Place(statement=id_), mend)
