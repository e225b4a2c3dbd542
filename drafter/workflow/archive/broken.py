"""Past statements whose files cannot be read: left out and told, so that the work on all others goes on.

What is theirs stays theirs: their ids are given to no other text, and a file that one of them may have been
read from is not read as a new one. What a broken file still shows of itself is read from its bytes; the
evidence that mining took from it names its original too.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import files, library, same
from drafter.library import places
from drafter.model import Place, Problem, Severity, Shelf, Statement
from drafter.problems import DraftingError, refusal
from drafter.workflow.archive import broken_clauses
from drafter.workflow.workspace import listed

_SHA256 = re.compile(rb"\b[0-9a-f]{64}\b")
_ID = re.compile(rb"^id:[ \t]*[\"']?([a-z0-9/-]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Broken:
    """A statement whose file cannot be read: its place, the ids that are its own, the sha256 of what it was read from.

    No sha256 is known where the file does not show one of an original that is there, and no evidence names one.
    """

    shown: str
    ids: tuple[str, ...]
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """The shelf without its broken statements and clauses, these, and what is to be told of them first of all.

    `without` are the registers that cannot be read: what follows from them is not known. Only what shows has any.
    """

    shelf: Shelf
    broken: tuple[Broken, ...] = ()
    problems: tuple[Problem, ...] = ()
    clauses: tuple[library.Damaged, ...] = ()
    without: frozenset[str] = frozenset()

    def of_clause(self, id_: str) -> tuple[Problem, ...]:
        """Return the faults of the file of a broken clause; () where that is not broken."""
        shown = {each.shown for each in self.clauses if each.id == id_}
        return tuple(problem for problem in self.problems if problem.where.file in shown)

    def ids(self) -> frozenset[str]:
        """Return the ids that are those of broken statements."""
        return frozenset(id_ for each in self.broken for id_ in each.ids)

    def readable(self, targets: Sequence[str]) -> list[str]:
        """Return what is named without the broken statements. Raises DraftingError where nothing else is named."""
        gone = {*self.ids(), *(each.shown for each in self.broken)}
        left = [each for each in targets if each not in gone and places.shown(Path(each)) not in gone]
        if targets and not left:
            raise DraftingError(self.problems)
        return left


def opened(
    workspace: Path, clauses_too: bool = False, *, ledger: bool = False, why: str = "", only_shows: bool = False
) -> Opened:
    """Return the shelf without broken statements; without broken clauses as well where that does no harm.

    The ledger of commitments is read where it is asked for; `why` tells what was not done where a file stops it.
    `only_shows` is asked by what shows what is held, and neither judges nor writes: it goes on without a register.

    Raises DraftingError with all faults where others are among them: half a register gives wrong readings.
    """
    shelf, faults = library.load_leniently(workspace, ledger=ledger)
    folder = workspace / places.STATEMENTS
    shown = {places.shown(path): path for path in places.files_of(folder, ".md")} if faults else {}
    there = {fault.where.file for fault in faults}
    clauses = broken_clauses.find(workspace, there, {each.id for each in shelf.precedents}) if clauses_too else ()
    without = frozenset(there - {*shown, *(each.shown for each in clauses)})
    if without and not only_shows:
        raise DraftingError((*faults, *broken_clauses.stopped(there - shown.keys(), why)))
    known = _originals(workspace) if there & shown.keys() else {}
    found = tuple(_broken(shown[name], name, shelf, known) for name in sorted(there & shown.keys()))
    told = (*faults, *_told(found), *broken_clauses.told(clauses), *_without(without))
    return Opened(shelf, found, told, clauses, without)


def _originals(workspace: Path) -> dict[str, str]:
    """Return the names of the originals in precedents/sources, with their sha256."""
    folder = workspace / places.SOURCES
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def _broken(path: Path, shown: str, shelf: Shelf, originals: dict[str, str]) -> Broken:
    """Return what is known of a broken statement, by its file and by the evidence that was taken from it."""
    ids = (path.stem, *_shows(path, _ID))
    entries = (entry for precedent in shelf.precedents for entry in precedent.attested if entry.statement in ids)
    named = (originals.get(entry.source.file, "") for entry in entries)
    told = (sha256 for sha256 in _shows(path, _SHA256) if sha256 in originals.values())
    sha256 = next(filter(None, [*told, *named]), "")
    return Broken(shown, tuple(dict.fromkeys(ids)), sha256)


def _shows(path: Path, pattern: re.Pattern[bytes]) -> list[str]:
    try:
        data = files.read(path).replace(b"\0", b"")  # saved with two bytes a letter
    except (OSError, DraftingError):
        return []
    return [found.decode() for found in pattern.findall(data)]


def _told(broken: Sequence[Broken]) -> Iterator[Problem]:
    """Yield one warning of what was left out."""
    if broken:
        names, one = [each.ids[0] for each in broken], len(broken) == 1
        count = "1 statement was" if one else f"{len(broken)} statements were"
        what = f"{count} left out, for {'its file' if one else 'their files'} cannot be read: {listed(names)}"
        mend = f"mend {'the file' if one else 'the files'} as told above; nothing of what is held was changed for it"
        yield Problem("left-out", Severity.WARNING, what, Place(), mend)


def _without(registers: Collection[str]) -> Iterator[Problem]:
    """Yield one warning of what is not done until the registers can be read."""
    if registers:
        one = len(registers) == 1
        what = f"{listed(sorted(registers))} cannot be read: what is held is shown without {'it' if one else 'them'}, "
        what += "and nothing is read in, checked, mined or drafted until then"
        mend = f"open {'it' if one else 'each'} in a text editor and correct what is told above, or put back a copy"
        yield Problem("left-out", Severity.WARNING, what, Place(), mend)


def refuse_original(broken: Iterable[Broken], sha256: str, path: Path, originals: Collection[str]) -> None:
    """Raise DraftingError for a file that a broken statement was read from, or may have been.

    `originals` are the sha256 of files in precedents/sources of which no statement is held.
    """
    for each in broken:
        if each.sha256 == sha256 or (not each.sha256 and sha256 in originals):
            raise _refused(each, path, bool(each.sha256))


def refuse_like(broken: Iterable[Broken], statements: Iterable[Statement], path: Path) -> None:
    """Raise DraftingError for a file whose text has the id of a broken statement of which no original is known."""
    names = {same.without_letter(statement.id) for statement in statements}
    for each in broken:
        if not each.sha256 and names & {same.without_letter(id_) for id_ in each.ids}:
            raise _refused(each, path, False)


def _refused(broken: Broken, path: Path, sure: bool) -> DraftingError:
    held = "is held as" if sure else "may be held as"
    what = f"this file {held} {broken.ids[0]}, whose own file cannot be read; nothing was read"
    mend = f"mend {broken.shown}, or delete it, and read this file again"
    return refusal("left-out", what, Place(str(path)), mend)


def unheld(workspace: Path, held: Iterable[Statement]) -> frozenset[str]:
    """Return the sha256 of the originals in precedents/sources of which no statement is held."""
    sources = {statement.source.sha256 for statement in held if statement.source}
    return frozenset(_originals(workspace).values()) - sources
