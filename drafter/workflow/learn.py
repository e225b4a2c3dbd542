"""Learn: files -> ingest -> parse -> Statements -> the shelf; then mine -> Precedents -> the shelf."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from drafter import files, library, mine as mining, untouched
from drafter.library import places
from drafter.model import Place, Precedent, Problem, Severity, Statement
from drafter.names import Table
from drafter.problems import DraftingError
from drafter.received import Tracked
from drafter.workflow import commitments
from drafter.workflow.archive import doubts, missing, rivals
from drafter.workflow.archive.broken import Opened, opened, refuse_like, refuse_original, unheld
from drafter.workflow.archive.gather import gather, refused_together
from drafter.workflow.archive.reading import kept_name, named_after, read, same_name
from drafter.workflow.archive.rivals import Rivals
from drafter.workflow.commitments import Followed
from drafter.workflow.shelf import drawn
from drafter.workflow.workspace import Progress, quiet


@dataclass(frozen=True, slots=True)
class Learned:
    """What reading files gave: the statements, what became of each file, and what went wrong.

    `new` are the ids of statements that were not held before, each with the file it was read from, `copies`
    the files that are the same, to the byte, as one read just before, `failed` those of which nothing
    could be read. `rivals` are the texts of one meeting among which a person may choose, `aside` the ids of
    statements that were set aside or removed before.
    """

    statements: tuple[Statement, ...]
    new: dict[str, Path]
    problems: tuple[Problem, ...]
    files: int = 0
    failed: tuple[Path, ...] = ()
    rivals: tuple[Rivals, ...] = ()
    aside: tuple[str, ...] = ()
    copies: tuple[Path, ...] = ()


@dataclass
class _Learning:
    """The reading of many files: what is held as it grows, and what was found on the way."""

    workspace: Path
    names: Table
    held: list[Statement]
    aside: tuple[Statement, ...]
    dry_run: bool
    tracked: Tracked | None
    left: Opened
    statements: dict[str, Statement] = field(default_factory=dict)
    new: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    read: dict[str, Path] = field(default_factory=dict)  # by sha256
    copies: dict[Path, Path] = field(default_factory=dict)
    names_kept: dict[str, str] = field(default_factory=dict)
    unheld: frozenset[str] = frozenset()  # originals of which nothing is held; looked for where a statement is broken

    def __post_init__(self) -> None:
        if self.left.broken:
            self.unheld = unheld(self.workspace, [*self.held, *self.aside])

    def file(self, path: Path) -> None:
        """Read one file, and keep what is new in it. Raises DraftingError where it cannot be read."""
        data = files.read(path)
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 in self.read:
            self.copies[path] = self.read[sha256]
            return
        found = _of_file(sha256, [*self.held, *self.aside])
        if found:
            self.problems += doubts.of_changes(path, found, self.tracked)
        else:
            refuse_original(self.left.broken, sha256, path, self.unheld)
            reading = read(data, path, self.names, self.tracked)
            refuse_like(self.left.broken, reading.statements, path)
            self.problems += [Problem("reading", Severity.NOTE, note, Place(str(path))) for note in reading.notes]
            found = self._kept(data, path, reading.statements)
            self._compare(path, found)
        self.read[sha256] = path
        self.statements |= {statement.id: statement for statement in found}

    def _kept(self, data: bytes, path: Path, fresh: list[Statement]) -> list[Statement]:
        """Return statements as they are held, or will be; write them and the original, unless nothing is written."""
        name = kept_name(self.workspace, path, data, self.names_kept)
        self.names_kept[same_name(name)] = hashlib.sha256(data).hexdigest()
        fresh = [named_after(name, data, statement) for statement in fresh]
        if self.dry_run:
            return [library.as_held(self.workspace, one, self.held, self.left.ids()) or one for one in fresh]
        if not (self.workspace / places.SOURCES / name).exists():
            files.write(self.workspace / places.SOURCES / name, data)
        return [library.save_statement(self.workspace, one, self.left.ids()) or one for one in fresh]

    def _compare(self, path: Path, kept: list[Statement]) -> None:
        """Tell what was read of what is held: as it was, or as another text of its meeting."""
        ids = {statement.id for statement in self.held}
        new = [statement for statement in kept if statement.id not in ids]
        self.problems += [doubts.unchanged(path, statement.id) for statement in kept if statement.id in ids]
        self.new |= {statement.id: path for statement in new}
        self.problems += [note for statement in new for note in doubts.of_names(path, statement, self.names)]
        self.held += new

    def put_aside(self) -> list[str]:
        """Return the ids of the statements read again that were removed or set aside before."""
        held = {statement.id for statement in self.held}
        return [id_ for id_ in self.statements if id_ not in held]


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
    left, aside = opened(workspace, clauses_too=True), library.read_aside(workspace)
    shelf, followed = missing.followed(workspace, left.shelf, aside, left.ids(), dry_run)
    policy = Tracked(tracked) if tracked else None
    learning = _Learning(workspace, Table(shelf.names), list(shelf.statements), aside, dry_run, policy, left)
    gathered = gather(named, workspace)
    failed = _read_all(learning, gathered.paths, progress)
    if not dry_run:  # held ones too, for the register may have failed when they were read
        library.save_meetings(workspace, [one for one in learning.statements.values() if one in learning.held])
    texts = tuple(rivals.texts(beside, learning.new) for beside in rivals.find(learning.held, learning.new))
    now = replace(shelf, statements=tuple(learning.held))
    told = (*_told(learning, texts), *missing.told(workspace, now, aside, left.ids()))
    return Learned(
        tuple(learning.statements.values()),
        learning.new,
        (*left.problems, *followed, *gathered.problems, *refused_together(learning.problems), *told),
        len(gathered.paths),
        tuple(failed),
        texts,
        tuple(learning.put_aside()),
        tuple(learning.copies),
    )


def _read_all(learning: _Learning, paths: Sequence[Path], progress: Progress) -> list[Path]:
    """Read file after file; return those of which nothing could be read."""
    failed = []
    for at, path in enumerate(paths):
        progress(path.name, at, len(paths))
        try:
            learning.file(path)
        except DraftingError as fault:
            learning.problems += [_placed(problem, path) for problem in fault.problems]
            failed.append(path)
    return failed


def _placed(problem: Problem, path: Path) -> Problem:
    """Return a problem that a reader found, where its file stands; so too one with the id that a file gives itself."""
    where = problem.where
    if where.file != path.name and problem.rule != "id":
        return problem
    return replace(problem, where=replace(where, file=str(path)))


def _of_file(sha256: str, held: Iterable[Statement]) -> list[Statement]:
    """Return the statements that were read from a file of these bytes before, in their order."""
    found = [statement for statement in held if statement.source and statement.source.sha256 == sha256]
    return sorted(found, key=lambda statement: statement.source.lines if statement.source else (0, 0))


def _told(learning: _Learning, texts: Iterable[Rivals]) -> Iterator[Problem]:
    """Yield what is to be told when all files were read."""
    aside = learning.put_aside()
    yield from doubts.of_aside(aside)
    yield from doubts.of_copies(learning.copies)
    new = [statement for id_, statement in learning.statements.items() if id_ in learning.new]
    yield from doubts.of_bodies((one for one in learning.held if one.id not in learning.new), new)
    yield from doubts.of_strangers(new, learning.names)
    yield from (rivals.told(each) for each in texts)
    for statement in learning.statements.values():
        if statement.id not in aside:
            yield from doubts.of_reading(statement, learning.new.get(statement.id))


@dataclass(frozen=True, slots=True)
class Mined:
    """The whole shelf of precedents as it stands after mining, the ids whose files changed, and what is to be told.

    `less` are those that changed only in that evidence was taken out of them, `reworded` the approved ones that
    newer statements say in other words, of which nobody decided yet. `commitments` is the ledger as it then stands,
    `joined` tells of proposals that are no more where their evidence is now, "" where nowhere, `mergings` are
    approved ones that newer statements show to be one formula, two and two.
    """

    precedents: tuple[Precedent, ...]
    changed: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    less: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()
    commitments: Followed | None = None
    joined: dict[str, str] = field(default_factory=dict)
    mergings: tuple[tuple[str, str], ...] = ()


def mine(workspace: Path, dry_run: bool = False, progress: Progress = quiet) -> Mined:
    """Propose and update precedents, and the ledger of commitments, from the statements held.

    A person's words stay as they are.
    """
    finished = () if dry_run else library.finish(workspace)
    left, aside = opened(workspace, clauses_too=True), library.read_aside(workspace)
    shelf, followed = missing.followed(workspace, left.shelf, aside, left.ids(), dry_run)
    progress(f"{len(shelf.statements)} statements: looking for what recurs", 0, 3)
    gone = {statement.id for statement in aside} - {statement.id for statement in shelf.statements} - left.ids()
    known = [untouched.without(precedent, gone) for precedent in shelf.precedents]
    before = {precedent.id: precedent for precedent in shelf.precedents}
    mined, held_back = drawn.mined(
        workspace, left.clauses, known, lambda every: mining.precedents(shelf.statements, every, Table(shelf.names))
    )
    precedents = tuple(library.remembered(precedent, before.get(precedent.id)) for precedent in mined)
    held = {precedent.id: precedent for precedent in left.shelf.precedents}
    changed = [precedent for precedent in precedents if held.get(precedent.id) != precedent]
    less = tuple(precedent.id for precedent in changed if _lost_only(precedent, held.get(precedent.id)))
    progress(f"{len(precedents)} precedents: writing", 1, 3)
    if not dry_run:
        library.save_mined(workspace, precedents, shelf.precedents)
        followed = (*followed, *doubts.of_register(library.save_meetings(workspace, shelf.statements)))
    progress("what was promised, and what became of it", 2, 3)
    promised = commitments.mine(workspace, shelf, gone, dry_run)
    told = (*finished, *left.problems, *held_back, *followed, *missing.told(workspace, shelf, aside, left.ids()))
    told = (*told, *rivals.unresolved(shelf.statements), *promised.problems)
    reworded = tuple(precedent.id for precedent in precedents if library.rewording(precedent))
    joined = drawn.joined(shelf.precedents, precedents)
    mergings = tuple((one.id, other.id) for one, other in library.merging(precedents))
    ids = tuple(precedent.id for precedent in changed)
    return Mined(precedents, ids, told, less, reworded, promised, joined, mergings)


def _lost_only(now: Precedent, before: Precedent | None) -> bool:
    """Return whether a precedent lost evidence and gained none."""
    if before is None:
        return False
    old, new = ({(one.statement, one.source, one.text) for one in each.attested} for each in (before, now))
    return new < old
