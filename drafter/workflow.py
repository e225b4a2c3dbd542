"""The journeys: learn from past statements, draft a new one, check, search, publish. Read this first.

    learn:  files -> ingest -> parse -> Statements -> library, then mine -> Precedents -> library
    draft:  meeting file + template + shelf -> compose -> Statement -> check -> render -> files

Rooms are functions of values; what they need of the disk is read here or in `library`, and written
here. Every function takes the workspace, a folder that holds precedents/ and templates/, and raises
DraftingError for what its user did wrong. Rooms are imported where they are used, so that each
command starts as fast as what it needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafter import files, markup, starter
from drafter.model import Place, Precedent, Problem, Severity, Shelf, Statement
from drafter.names import Table
from drafter.problems import DraftingError, error, refusal

if TYPE_CHECKING:
    from drafter.library import Hit, Wording

FORMS = ("docx", "pdf", "html", "md")
_DISAGREEMENTS = ("date disagrees", "ordinal disagrees", "place disagrees")

Progress = Callable[[str], None]
"""Called with the name of each thing as its turn comes, so that long work is seen to go on."""


def _quiet(_: str) -> None:
    pass


# ── the workspace ────────────────────────────────────────────────────────────────────────────────


def find(start: Path) -> Path:
    """Return the workspace that `start` is in. Raises DraftingError where there is none."""
    from drafter import library

    found = library.find_workspace(start)
    if found is None:
        raise refusal(
            "no-workspace",
            "this folder is in no workspace: none above it holds precedents/ and templates/",
            Place(str(start)),
            'make one with "drafter init DIR", or name one with --workspace DIR',
        )
    return found


def init(folder: Path) -> tuple[str, ...]:
    """Lay out a new workspace from the starter; return the files written, by their paths in it.

    Raises DraftingError where `folder` holds a workspace already: nothing there is overwritten.
    """
    if folder.exists() and not folder.is_dir():
        raise refusal("init-file", "this is a file, not a folder", Place(str(folder)), "name a new folder")
    if (folder / "precedents").exists() or (folder / "templates").exists():
        what = "there is a workspace here already; nothing was written"
        raise refusal("init-workspace", what, Place(str(folder)), "name a new folder")
    written = []
    for path, data in starter.files():
        files.write(folder / path, data)
        written.append(path)
    for empty in ("precedents/sources", "precedents/statements", "precedents/clauses", "templates", "outputs"):
        (folder / empty).mkdir(parents=True, exist_ok=True)
    return tuple(written)


# ── learn ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Learned:
    """What reading files gave: the statements, those of them that are new, and what went wrong."""

    statements: tuple[Statement, ...]
    new: tuple[str, ...]
    problems: tuple[Problem, ...]


def learn(workspace: Path, paths: Sequence[Path], dry_run: bool = False, progress: Progress = _quiet) -> Learned:
    """Read past statements into precedents/statements, each file's original into precedents/sources.

    A file that is held already changes nothing, and gives its statements as they are held. What
    cannot be read is a problem; the other files are read all the same.
    """
    from drafter import library

    shelf, faults = library.load_leniently(workspace)
    held = list(shelf.statements)
    names = Table(shelf.names)
    statements: list[Statement] = []
    new: list[str] = []
    problems = list(faults)
    for path in paths:
        progress(path.name)
        try:
            data = files.read(path)
            found = _held(data, held)
            if not found:
                read = _read(data, path, names)
                found = read if dry_run else _keep(workspace, data, path, read)
                new += [statement.id for statement in found]
                held += found
            statements += found
        except DraftingError as fault:
            problems += fault.problems
    problems += [problem for statement in statements for problem in _reported(statement)]
    if not dry_run and new:
        library.save_meetings(workspace, [statement for statement in statements if statement.id in new])
    return Learned(tuple(statements), tuple(new), tuple(problems))


def _held(data: bytes, held: Iterable[Statement]) -> list[Statement]:
    import hashlib

    sha256 = hashlib.sha256(data).hexdigest()
    found = [statement for statement in held if statement.source and statement.source.sha256 == sha256]
    return sorted(found, key=lambda statement: statement.source.lines if statement.source else (0, 0))


def _read(data: bytes, path: Path, names: Table) -> list[Statement]:
    """Return the statements of one file's bytes: Markdown that drafter wrote as it is, the rest parsed."""
    from drafter import ingest, parse

    if data.startswith(b"---\n") and b"\nkind: " in data[:2000]:
        return [_published(markup.read(files.text(path), str(path)), data, path)]
    known = [row.acronym for row in names.rows if row.acronym]
    received = ingest.read(data, path.name, known)
    return list(parse.statements(received, names))


def _published(statement: Statement, data: bytes, path: Path) -> Statement:
    """Return a statement read from Markdown as a past one, whose source is that file."""
    import hashlib

    from drafter.model import Source

    if statement.source is not None:
        return statement
    source = Source(path.name, (1, data.count(b"\n")), hashlib.sha256(data).hexdigest())
    return replace(statement, id=statement.id or path.stem, source=source, draft=None)


def _keep(workspace: Path, data: bytes, path: Path, found: list[Statement]) -> list[Statement]:
    from drafter import library

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


def mine(workspace: Path, dry_run: bool = False, progress: Progress = _quiet) -> Mined:
    """Propose and update precedents from the statements held; a person's words stay as they are."""
    from drafter import library
    from drafter import mine as mining

    shelf = library.load(workspace)
    progress(f"{len(shelf.statements)} statements")
    precedents = mining.precedents(shelf.statements, shelf.precedents, Table(shelf.names))
    before = {precedent.id: precedent for precedent in shelf.precedents}
    changed = tuple(precedent.id for precedent in precedents if before.get(precedent.id) != precedent)
    if not dry_run:
        library.save_precedents(workspace, precedents)
    return Mined(tuple(precedents), changed)


# ── look up ──────────────────────────────────────────────────────────────────────────────────────


def search(workspace: Path, words: str, limit: int = 10, **filters: str) -> tuple[Hit, ...]:
    """Return the precedents for `words`, best first; filters are function, theme, actor, verb, since."""
    from drafter import library

    return library.search(library.load(workspace).precedents, words, limit=limit, **filters)


def show(workspace: Path, name: str) -> tuple[Precedent, tuple[Wording, ...]]:
    """Return a precedent and the history of its wording. Raises DraftingError for an unknown id."""
    from drafter import library

    precedents = library.load(workspace).precedents
    found = next((precedent for precedent in precedents if precedent.id == name), None)
    if found is None:
        raise unknown(name, [precedent.id for precedent in precedents], "precedent")
    return found, library.history(found)


def unknown(name: str, ids: Iterable[str], what: str) -> DraftingError:
    """Return the refusal of an id that nothing bears, with the nearest ones."""
    from difflib import get_close_matches

    known = list(ids)
    near = get_close_matches(name, known, 3, 0.5) or [id_ for id_ in known if id_.rpartition("/")[2] == name][:3]
    mend = f"did you mean {' or '.join(near)}?" if near else 'see "drafter search" for those that there are'
    return refusal(f"unknown-{what}", f'there is no {what} "{name}"', Place(), mend)


# ── check ────────────────────────────────────────────────────────────────────────────────────────


def check(workspace: Path, targets: Sequence[str] = (), progress: Progress = _quiet) -> tuple[Problem, ...]:
    """Return the problems of the statements named, or of the whole archive, compared with each other."""
    from drafter import check as rules
    from drafter import library

    shelf = library.load(workspace)
    named = [statement_named(shelf, target) for target in targets]
    about = tuple(named) or shelf.statements
    beside = shelf if not named else replace(shelf, statements=about)
    problems: list[Problem] = []
    for statement in about:
        progress(statement.id)
        problems += rules.problems(statement, beside)
    return tuple(problems)


def statement_named(shelf: Shelf, target: str) -> Statement:
    """Return the statement that a file's path or an id names. Raises DraftingError for neither."""
    found = next((statement for statement in shelf.statements if statement.id == target), None)
    path = Path(target)
    if found is not None and not path.is_file():
        return found
    if path.suffix == ".md" and path.exists():
        statement = markup.read(files.text(path), target)
        return replace(statement, id=statement.id or path.stem)
    if path.exists():
        statements = _read(files.read(path), path, Table(shelf.names))
        return statements[0]
    if "/" in target or path.suffix:
        raise refusal("file-missing", "no such file", Place(target), "check the name and the folder")
    raise unknown(target, [statement.id for statement in shelf.statements], "statement")


__all__ = ["FORMS", "Mapping", "error"]
