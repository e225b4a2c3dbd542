"""Learn: files -> ingest -> parse -> Statements -> the shelf; then mine -> Precedents -> the shelf."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from drafter import files, ingest, library, markup, mine as mining, parse
from drafter.model import Level, Place, Precedent, Problem, Severity, Source, Statement
from drafter.names import Table
from drafter.problems import DraftingError
from drafter.received import Tracked
from drafter.workflow import rivals
from drafter.workflow.gather import gather
from drafter.workflow.workspace import Progress, quiet

_DISAGREEMENTS = ("date disagrees", "ordinal disagrees", "place disagrees")
_OURS = re.compile(rb"(?:\xef\xbb\xbf)?---\r?\n(?:[^\n]*\n){0,4}?kind: ")


@dataclass(frozen=True, slots=True)
class Learned:
    """What reading files gave: the statements, what became of each file, and what went wrong.

    `new` are the ids of statements that were not held before, `rivals` the ids of the texts of one
    meeting among which a person may choose, `failed` the files of which nothing could be read.
    """

    statements: tuple[Statement, ...]
    new: tuple[str, ...]
    problems: tuple[Problem, ...]
    files: int = 0
    failed: tuple[Path, ...] = ()
    rivals: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its statements, and what is to be told of it."""

    statements: list[Statement]
    notes: tuple[str, ...] = ()


@dataclass
class _Learning:
    """The reading of many files: what is held as it grows, and what was found on the way."""

    workspace: Path
    names: Table
    held: list[Statement]
    aside: tuple[Statement, ...]
    dry_run: bool
    tracked: Tracked | None
    statements: list[Statement] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def file(self, path: Path) -> None:
        """Read one file, and keep what is new in it. Raises DraftingError where it cannot be read."""
        data = files.read(path)
        found = _of_file(data, [*self.held, *self.aside])
        if found:
            self.problems += _as_held(path, found, self.tracked, self.aside)
        else:
            reading = read(data, path, self.names, self.tracked)
            self.problems += [Problem("reading", Severity.NOTE, note, Place(str(path))) for note in reading.notes]
            found = self._kept(data, path, reading.statements)
            self._compare(path, found)
        self.statements += found

    def _kept(self, data: bytes, path: Path, fresh: list[Statement]) -> list[Statement]:
        if self.dry_run:
            return [library.as_held(self.workspace, statement) or statement for statement in fresh]
        return _keep(self.workspace, data, path, fresh)

    def _compare(self, path: Path, kept: list[Statement]) -> None:
        """Tell what was read of what is held: as it was, or as another text of its meeting."""
        ids = {statement.id for statement in self.held}
        new = [statement for statement in kept if statement.id not in ids]
        self.problems += [_unchanged(path, statement.id) for statement in kept if statement.id in ids]
        self.new += [statement.id for statement in new]
        self.problems += [note for statement in new for note in _strangers(path, statement, self.names)]
        self.held += new


def learn(
    workspace: Path,
    named: Sequence[Path],
    dry_run: bool = False,
    tracked: str = "",
    progress: Progress = quiet,
) -> Learned:
    """Read past statements into precedents/statements, each file's original into precedents/sources.

    `named` are files, folders and patterns; `tracked` is "final" or "original", "" where nobody said. A
    file that is held already changes nothing, and gives its statements as they are held. What cannot be
    read is a problem; the other files are read all the same.
    """
    shelf, faults = library.load_leniently(workspace)
    # What is read with half a register would be wrong, and held so for ever.
    broken = [fault for fault in faults if "/clauses/" not in fault.where.file]
    if broken:
        raise DraftingError(broken)
    aside = library.read_aside(workspace)
    policy = Tracked(tracked) if tracked else None
    learning = _Learning(workspace, Table(shelf.names), list(shelf.statements), aside, dry_run, policy)
    gathered, failed = gather(named), []
    learning.problems += [*faults, *gathered.problems]
    for at, path in enumerate(gathered.paths):
        progress(path.name, at, len(gathered.paths))
        try:
            learning.file(path)
        except DraftingError as fault:
            learning.problems += [_placed(problem, path) for problem in fault.problems]
            failed.append(path)
    texts = list(rivals.find(learning.held, learning.new))
    learning.problems += [rivals.told(beside) for beside in texts]
    learning.problems += [problem for statement in learning.statements for problem in _reported(statement)]
    if not dry_run:  # held ones too, for the register may have failed when they were read
        there = {statement.id for statement in learning.held}
        library.save_meetings(workspace, [one for one in learning.statements if one.id in there])
    return Learned(
        tuple(learning.statements),
        tuple(learning.new),
        tuple(learning.problems),
        len(gathered.paths),
        tuple(failed),
        tuple(tuple(text.id for text in beside) for beside in texts),
    )


def _placed(problem: Problem, path: Path) -> Problem:
    """Return a problem that a reader found, where its file stands; so too one with the id that a file gives itself."""
    where = problem.where
    if where.file != path.name and problem.rule != "id":
        return problem
    return replace(problem, where=replace(where, file=str(path)))


def _of_file(data: bytes, held: Iterable[Statement]) -> list[Statement]:
    """Return the statements that were read from these bytes before, in their order."""
    sha256 = hashlib.sha256(data).hexdigest()
    found = [statement for statement in held if statement.source and statement.source.sha256 == sha256]
    return sorted(found, key=lambda statement: statement.source.lines if statement.source else (0, 0))


def read(data: bytes, path: Path, names: Table, tracked: Tracked | None = None) -> Reading:
    """Return the statements of one file's bytes: Markdown that drafter wrote as it is, the rest parsed."""
    if _OURS.match(data):
        return Reading([_published(markup.read(files.decoded(data, str(path)), str(path)), data, path)])
    known = [row.acronym for row in names.rows if row.acronym]
    received = ingest.read(data, path.name, known, tracked)
    return Reading(list(parse.statements(received, names)), received.notes)


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


def _free(folder: Path, name: str, data: bytes) -> Path:
    """Return where to keep an original: under its name, or with a number where another has it."""
    stem, ending = Path(name).stem, Path(name).suffix
    for count in range(1, 10_000):
        path = folder / (name if count == 1 else f"{stem}-{count}{ending}")
        if not path.exists() or path.read_bytes() == data:
            return path
    raise ValueError(f"{folder} is full of files named {name}")


# ── what is told ─────────────────────────────────────────────────────────────────────────────────


def _strangers(path: Path, statement: Statement, names: Table) -> Iterator[Problem]:
    """Yield a note of the delegations that names.yaml does not hold, where it holds most of the list."""
    found = names.strangers(statement.attendance)
    unknown = "; ".join(one.printed for one in found if not names.near(one.printed))
    if unknown:
        what, mend = f"not in names.yaml: {unknown}", "add what is a name to precedents/names.yaml, correct what is not"
        yield Problem("names", Severity.NOTE, what, Place(str(path), statement=statement.id), mend)


def _unchanged(path: Path, id_: str) -> Problem:
    what, mend = f"{id_} is held already, and was not changed", f"correct precedents/statements/{id_}.md itself"
    return Problem("held-already", Severity.WARNING, what, Place(str(path), statement=id_), mend)


def _as_held(
    path: Path, found: Iterable[Statement], tracked: Tracked | None, aside: Iterable[Statement]
) -> Iterator[Problem]:
    """Yield what a person should know of a file that was read before: set aside, or with other changes accepted."""
    put_aside = set(map(id, aside))
    for statement in found:
        where = Place(str(path), statement=statement.id)
        if id(statement) in put_aside:
            what = f"{statement.id} was set aside, and stays so"
            mend = f"to read it as evidence again, move precedents/aside/{statement.id}.md to precedents/statements"
            yield Problem("set-aside", Severity.NOTE, what, where, mend)
        kinds = {repair.kind for repair in statement.repairs}
        if tracked is not None and kinds & ({"tracked deletion", "tracked insertion"} - {_DROPPED[tracked]}):
            other = "original" if tracked is Tracked.FINAL else "final"
            what = f"{statement.id} is held as its {other} text, and was not changed"
            mend = f"remove precedents/statements/{statement.id}.md, and read it again"
            yield Problem("held-already", Severity.WARNING, what, where, mend)


_DROPPED = {Tracked.FINAL: "tracked deletion", Tracked.ORIGINAL: "tracked insertion"}


def _reported(statement: Statement) -> Iterator[Problem]:
    """Yield a warning for each fact on which two places of one text disagree, and for a reading in doubt."""
    file = statement.source.file if statement.source else statement.id
    mend = f"correct precedents/statements/{statement.id}.md"
    for kind in _DISAGREEMENTS:
        places = [repair for repair in statement.repairs if repair.kind == kind]
        if places:
            told = "; ".join(f'"{repair.before}" (line {repair.lines[0]})' for repair in places)
            what = f"the text disagrees with itself on the {kind.split()[0]}: {told}"
            where = Place(file, places[0].lines[0], statement=statement.id)
            yield Problem(kind.replace(" ", "-"), Severity.WARNING, what, where, f"find out which is right, and {mend}")
    if statement.confidence.level is Level.LOW:
        what = f"this may be misread: {'; '.join(statement.confidence.reasons)}"
        where = Place(file, statement=statement.id)
        yield Problem("low-confidence", Severity.WARNING, what, where, f"compare it with the original, and {mend}")


@dataclass(frozen=True, slots=True)
class Mined:
    """The whole shelf of precedents as it stands after mining, and the ids whose files changed."""

    precedents: tuple[Precedent, ...]
    changed: tuple[str, ...]


def mine(workspace: Path, dry_run: bool = False, progress: Progress = quiet) -> Mined:
    """Propose and update precedents from the statements held; a person's words stay as they are."""
    shelf = library.load(workspace)
    progress(f"{len(shelf.statements)} statements")
    aside = {statement.id for statement in library.read_aside(workspace)}
    known = [_without(precedent, aside) for precedent in shelf.precedents]
    precedents = mining.precedents(shelf.statements, known, Table(shelf.names))
    before = {precedent.id: precedent for precedent in shelf.precedents}
    changed = tuple(precedent.id for precedent in precedents if before.get(precedent.id) != precedent)
    if not dry_run:
        library.save_precedents(workspace, precedents)
    return Mined(tuple(precedents), changed)


def _without(precedent: Precedent, aside: Collection[str]) -> Precedent:
    """Return the precedent without evidence from statements that were set aside."""
    kept = tuple(entry for entry in precedent.attested if entry.statement not in aside)
    return precedent if kept == precedent.attested else replace(precedent, attested=kept)
