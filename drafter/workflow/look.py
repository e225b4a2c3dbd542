"""Look up: search the shelf, show a precedent's history, check statements against each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from drafter import check as rules
from drafter import files, library, markup
from drafter.library import Hit, Wording
from drafter.model import Place, Precedent, Problem, Shelf, Statement
from drafter.names import Table
from drafter.problems import DraftingError, refusal
from drafter.workflow.learn import read
from drafter.workflow.workspace import Progress, quiet

__all__ = ["Hit", "Wording", "check", "search", "show", "statement_named", "unknown"]


def search(workspace: Path, words: str, limit: int = 10, **filters: str) -> tuple[Hit, ...]:
    """Return the precedents for `words`, best first; filters are function, theme, actor, verb, since."""
    return library.search(library.load(workspace).precedents, words, limit=limit, **filters)


def show(workspace: Path, name: str) -> tuple[Precedent, tuple[Wording, ...]]:
    """Return a precedent and the history of its wording. Raises DraftingError for an unknown id."""
    precedents = library.load(workspace).precedents
    found = next((precedent for precedent in precedents if precedent.id == name), None)
    if found is None:
        raise unknown(name, [precedent.id for precedent in precedents], "precedent")
    return found, library.history(found)


def unknown(name: str, ids: Iterable[str], what: str) -> DraftingError:
    """Return the refusal of an id that nothing bears, with the nearest ones."""
    known = list(ids)
    near = get_close_matches(name, known, 3, 0.5) or [id_ for id_ in known if id_.rpartition("/")[2] == name][:3]
    there = {"precedent": '"drafter search" lists those that there are', "statement": "see precedents/statements"}
    mend = f"did you mean {' or '.join(near)}?" if near else there[what]
    return refusal(f"unknown-{what}", f'there is no {what} "{name}"', Place(), mend)


def check(workspace: Path, targets: Sequence[str] = (), progress: Progress = quiet) -> tuple[Problem, ...]:
    """Return the problems of the statements named, or of the whole archive, compared with each other."""
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
        statements = read(files.read(path), path, Table(shelf.names))
        return statements[0]
    if "/" in target or path.suffix:
        raise refusal("file-missing", "no such file", Place(target), "check the name and the folder")
    raise unknown(target, [statement.id for statement in shelf.statements], "statement")
