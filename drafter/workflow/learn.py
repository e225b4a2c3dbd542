"""Learn: files -> ingest -> parse -> Statements -> the shelf; then mine -> Precedents -> the shelf."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter import files, ingest, library, markup, parse
from drafter import mine as mining
from drafter.model import Place, Precedent, Problem, Severity, Source, Statement
from drafter.names import Table
from drafter.problems import DraftingError
from drafter.workflow.workspace import Progress, quiet

_DISAGREEMENTS = ("date disagrees", "ordinal disagrees", "place disagrees")


@dataclass(frozen=True, slots=True)
class Learned:
    """What reading files gave: the statements, those of them that are new, and what went wrong."""

    statements: tuple[Statement, ...]
    new: tuple[str, ...]
    problems: tuple[Problem, ...]


def learn(workspace: Path, paths: Sequence[Path], dry_run: bool = False, progress: Progress = quiet) -> Learned:
    """Read past statements into precedents/statements, each file's original into precedents/sources.

    A file that is held already changes nothing, and gives its statements as they are held. What
    cannot be read is a problem; the other files are read all the same.
    """
    shelf, faults = library.load_leniently(workspace)
    held = list(shelf.statements)
    names = Table(shelf.names)
    statements: list[Statement] = []
    new: list[str] = []
    problems = list(faults)
    # What is read with half a register would be wrong, and held so for ever.
    broken = [fault for fault in faults if "/clauses/" not in fault.where.file]
    if broken:
        raise DraftingError(broken)
    for path in paths:
        progress(path.name)
        try:
            data = files.read(path)
            found = _held(data, held)
            if not found:
                fresh = read(data, path, names)
                found = fresh if dry_run else _keep(workspace, data, path, fresh)
                problems += _told_of_kept(path, fresh, found, held)
                new += [statement.id for statement in found if statement.id not in {one.id for one in held}]
                held += [statement for statement in found if statement.id in new]
            statements += found
        except DraftingError as fault:
            problems += fault.problems
    problems += [problem for statement in statements for problem in _reported(statement)]
    if not dry_run:  # held ones too, for the register may have failed when they were read
        library.save_meetings(workspace, statements)
    return Learned(tuple(statements), tuple(new), tuple(problems))


def _held(data: bytes, held: Iterable[Statement]) -> list[Statement]:
    sha256 = hashlib.sha256(data).hexdigest()
    found = [statement for statement in held if statement.source and statement.source.sha256 == sha256]
    return sorted(found, key=lambda statement: statement.source.lines if statement.source else (0, 0))


def read(data: bytes, path: Path, names: Table) -> list[Statement]:
    """Return the statements of one file's bytes: Markdown that drafter wrote as it is, the rest parsed."""
    if data.startswith(b"---\n") and b"\nkind: " in data[:2000]:
        return [_published(markup.read(files.text(path), str(path)), data, path)]
    known = [row.acronym for row in names.rows if row.acronym]
    received = ingest.read(data, path.name, known)
    return list(parse.statements(received, names))


def _published(statement: Statement, data: bytes, path: Path) -> Statement:
    """Return a statement read from Markdown as a past one, whose source is that file."""
    if statement.source is not None:
        return statement
    source = Source(path.name, (1, data.count(b"\n")), hashlib.sha256(data).hexdigest())
    return replace(statement, id=statement.id or path.stem, source=source, draft=None)


def _keep(workspace: Path, data: bytes, path: Path, found: list[Statement]) -> list[Statement]:
    sources = workspace / "precedents" / "sources"
    if not path.resolve().is_relative_to(sources.resolve()):
        files.write(_free(sources, path.name, data), data)
    return [library.save_statement(workspace, statement) or statement for statement in found]


def _told_of_kept(
    path: Path, fresh: list[Statement], kept: list[Statement], held: list[Statement]
) -> Iterable[Problem]:
    """Yield a note for each statement that is held already, or beside another of the same meeting."""
    ids = {statement.id for statement in held}
    for read_as, kept_as in zip(fresh, kept, strict=True):
        where = Place(str(path), statement=kept_as.id)
        if kept_as.id in ids:
            what = f"{kept_as.id} is held already, and was not changed"
            mend = f"correct precedents/statements/{kept_as.id}.md itself"
            yield Problem("held-already", Severity.WARNING, what, where, mend)
        elif kept_as.id != read_as.id:
            what = f"another text of this meeting is held as {read_as.id}; both are kept"
            mend = "remove the one that is not to be evidence from precedents/statements"
            yield Problem("held-beside", Severity.WARNING, what, where, mend)


def _free(folder: Path, name: str, data: bytes) -> Path:
    """Return where to keep an original: under its name, or with a number where another has it."""
    stem, ending = Path(name).stem, Path(name).suffix
    for count in range(1, 10_000):
        path = folder / (name if count == 1 else f"{stem}-{count}{ending}")
        if not path.exists() or path.read_bytes() == data:
            return path
    raise ValueError(f"{folder} is full of files named {name}")


def _reported(statement: Statement) -> Iterable[Problem]:
    """Yield a warning for each fact on which two places of one text disagree."""
    for kind in _DISAGREEMENTS:
        places = [repair for repair in statement.repairs if repair.kind == kind]
        if places:
            file = statement.source.file if statement.source else statement.id
            told = "; ".join(f'"{repair.before}" (line {repair.lines[0]})' for repair in places)
            what = f"the text disagrees with itself on the {kind.split()[0]}: {told}"
            where = Place(file, places[0].lines[0], statement=statement.id)
            mend = f"find out which is right, and correct precedents/statements/{statement.id}.md"
            yield Problem(kind.replace(" ", "-"), Severity.WARNING, what, where, mend)


@dataclass(frozen=True, slots=True)
class Mined:
    """The whole shelf of precedents as it stands after mining, and the ids whose files changed."""

    precedents: tuple[Precedent, ...]
    changed: tuple[str, ...]


def mine(workspace: Path, dry_run: bool = False, progress: Progress = quiet) -> Mined:
    """Propose and update precedents from the statements held; a person's words stay as they are."""
    shelf = library.load(workspace)
    progress(f"{len(shelf.statements)} statements")
    precedents = mining.precedents(shelf.statements, shelf.precedents, Table(shelf.names))
    before = {precedent.id: precedent for precedent in shelf.precedents}
    changed = tuple(precedent.id for precedent in precedents if before.get(precedent.id) != precedent)
    if not dry_run:
        library.save_precedents(workspace, precedents)
    return Mined(tuple(precedents), changed)
