"""New: a meeting file to fill in, empty or begun from the last meeting, with the schema that editors read."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from drafter import compose, files, library, marked_yaml
from drafter.compose import Interview, Question
from drafter.history.undertaken import Undertaken, every, undertaken
from drafter.model import DOCUMENTS, OUTCOMES, Place, Problem, Severity, Shelf, Statement
from drafter.names import Table
from drafter.problems import refusal
from drafter.workflow.archive.broken import opened
from drafter.workflow.draft import templates
from drafter.workflow.workspace import id_of, unknown

__all__ = ["Interview", "Question", "interview", "new", "save"]

SCHEMA = Path("templates", "meeting-file.schema.json")
"""Where a workspace has the schema of its meeting files."""
_NAMED = 3
"""Clauses that are named where a template has some that the shelf has not."""


def new(workspace: Path | None, kind: str, path: Path, since: str = "") -> tuple[Problem, ...]:
    """Write a commented meeting file to fill in; return what is to be told beside it.

    `since` is the last meeting: the id of its statement, or the path of its meeting file. Raises DraftingError where
    `path` exists, and where nothing bears that id.
    """
    refuse_existing(path)
    text, told = compose.skeleton(kind), tuple[Problem, ...]()
    if since:
        if workspace is None:
            what = f'"{since}" is looked for in a workspace, and this folder is in none'
            raise refusal("no-workspace", what, Place(str(path.parent)), "name one with --workspace DIR")
        text, told = _begun(workspace, kind, path, since)
    files.write(path, with_schema(workspace, path, text).encode())
    return told


def interview(workspace: Path | None, kind: str, path: Path, since: str = "") -> tuple[Interview, tuple[Problem, ...]]:
    """Return the interview over a meeting file: a new one, or the one at `path` as far as it was answered.

    Raises DraftingError for a file of another kind, and for one that cannot be read.
    """
    told = () if path.exists() else new(workspace, kind, path, since)
    names = library.load(workspace).names if workspace else ()
    asked = compose.interview(files.text(path, str(path)), str(path), Table(names))
    if asked.kind != kind:
        what = f"this meeting file is of the kind {asked.kind}, not {kind}"
        raise refusal("new-kind", what, Place(str(path), 1), f"run: drafter new {asked.kind} {path} --ask")
    return asked, told


def save(path: Path, asked: Interview) -> None:
    """Write the meeting file of an interview, whole, with every answer so far."""
    files.write(path, asked.text.encode())


def refuse_existing(path: Path) -> None:
    """Raise DraftingError where there is something at `path` already."""
    if path.exists():
        what = "there is a file of this name already; nothing was written"
        raise refusal("new-exists", what, Place(str(path)), "choose another name")


def with_schema(workspace: Path | None, path: Path, text: str) -> str:
    """Return the text of a new meeting file with the line that names its schema, which is written to the workspace.

    A file outside of any workspace, and one whose way to the schema has spaces in it, which editors do not read there,
    has no such line.
    """
    if workspace is None:
        return text
    lay_schema(workspace)
    return headed(workspace, path, text)


def lay_schema(workspace: Path) -> None:
    """Write the schema of meeting files to its place, where it is not there as it is now."""
    data = compose.schema().encode()
    held = workspace / SCHEMA
    if not held.is_file() or held.read_bytes() != data:
        files.write(held, data)


def headed(workspace: Path, path: Path, text: str) -> str:
    """Return the text of a meeting file at `path` with the line that names the workspace's schema, if it can."""
    try:
        way = Path(os.path.relpath((workspace / SCHEMA).absolute(), path.absolute().parent)).as_posix()
    except ValueError:  # another drive
        return text
    return text if any(letter.isspace() for letter in way) else compose.headed(text, way)


def _begun(workspace: Path, kind: str, path: Path, since: str) -> tuple[str, tuple[Problem, ...]]:
    left = opened(workspace, ledger=True)
    shelf = left.shelf
    if Path(since).suffix in (".yaml", ".yml"):
        text, shown = files.text(Path(since), since), _in_workspace(workspace, since)
        begun = compose.begun_from_file(kind, text, shown, shelf, partial(_promised_on, shelf))
        return begun, (*left.problems, *_of_another_kind(text, shown, kind, path))
    (named,) = left.readable([id_of(workspace, since)])
    statement = next((each for each in shelf.statements if each.id == named), None)
    if statement is None:
        raise unknown(named, [each.id for each in shelf.statements], "statement")
    before = _before(statement, shelf)
    promised = _promised(shelf, {statement.id})
    forms = templates(workspace, path)
    told = (*left.problems, *_of_another_body(compose.lacking(forms, kind, shelf), kind, statement))
    return compose.begun(kind, statement, shelf, forms, before, promised), told


def _in_workspace(workspace: Path, since: str) -> str:
    """Return the way to a meeting file as it lies in the workspace: one that is sent round tells of no machine."""
    path = Path(since)
    return path.relative_to(workspace).as_posix() if path.is_relative_to(workspace) else since


def _of_another_body(lacking: Sequence[str], kind: str, statement: Statement) -> Iterator[Problem]:
    """Yield a warning where the template of such a statement is mostly made of clauses that this workspace has not."""
    if lacking and DOCUMENTS[kind].kind is statement.kind:
        named = f"{', '.join(lacking[:_NAMED])}{' ...' if len(lacking) > _NAMED else ''}"
        what = f"this template is made for another body: most of the clauses that it names are not here ({named})"
        mend = f"to keep your own statement's form: drafter template --from {statement.id}, then copy its meeting file"
        yield Problem("template-elsewhere", Severity.WARNING, what, Place(f"templates/{kind}.md.j2"), mend)


def _of_another_kind(text: str, since: str, kind: str, path: Path) -> Iterator[Problem]:
    """Yield a warning where a file has a template of its own for another sort of agreed text, which is not taken."""
    given = marked_yaml.load(text, since).value
    own = str(given.get("kind") or "") if isinstance(given, dict) and given.get("template") else ""
    if own in DOCUMENTS and own != kind and {DOCUMENTS[own].kind, DOCUMENTS[kind].kind} <= OUTCOMES:
        what = f"this file drafts a {own}, by a template of its own; a {kind} does not take that template"
        mend = f"to draft by it, delete {path}, and run: drafter new {own} {path} --from {since}"
        yield Problem("template-elsewhere", Severity.WARNING, what, Place(since), mend)


def _promised_on(shelf: Shelf, day: date | None) -> compose.Promised:
    """Return what the meeting of a day promised."""
    return _promised(shelf, {each.id for each in shelf.statements if day and each.meeting.start == day})


def _promised(shelf: Shelf, ids: Collection[str]) -> compose.Promised:
    """Return what these statements promised, done or not, and how many promises of others are open.

    Of others, what was promised again counts once.
    """
    rows = {row.id: row for row in every(shelf)}
    own = [rows[row.id] for row in shelf.commitments if row.made and row.made.statement in ids]
    open_still = [row for row in undertaken(shelf) if not (row.made and row.made.statement in ids)]
    return [_promise(row) for row in own], len(open_still)


def _promise(row: Undertaken) -> compose.Promise:
    paragraph = f"para. {row.made.paragraph}" if row.made and row.made.paragraph else ""
    where = ", ".join(filter(None, (row.made.statement if row.made else "", paragraph)))
    return compose.Promise(row.id, row.action, where, row.who, row.due, row.status.value)


def _before(statement: Statement, shelf: Shelf) -> Sequence[Statement]:
    """Return the earlier texts of the statement's body, oldest first."""
    return [text for texts in library.compared(statement, shelf.statements) for text in texts]
