"""The clauses as mining leaves them, written: those that changed, and without those that are no more.

Only proposals that nobody has touched are ever no more (untouched). Where evidence goes from one file to another, all
is written down first and done as one: so whatever stops it, no clause of a statement is in neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from drafter import files
from drafter.library import clauses, places
from drafter.library.decisions import Change, carry_out, gone, put_aside
from drafter.model import Precedent


def save_mined(workspace: Path, now: Sequence[Precedent], known: Sequence[Precedent]) -> None:
    """Write the clauses as they are `now`; `known` are all as they were when mining began.

    A file that somebody changed, made or removed since then is left alone. What a person added to the form of
    a file that goes, a comment, is kept with it in precedents/aside/clauses.
    """
    with files.alone(workspace / places.CLAUSES):
        changes = [*clauses.changes(workspace, now, known)]
        written = [Change(path.relative_to(workspace), data) for path, data in changes]
        ids = {each.id for each in now}
        left = [change for each in known if each.id not in ids for change in _gone(workspace, each)]
        if left or _moves(now, known):
            carry_out(workspace, "drafter mine", [*written, *left], undoable=False)
        else:
            for path, data in changes:
                files.write(path, data)


def _gone(workspace: Path, known: Precedent) -> Iterator[Change]:
    path = places.within(workspace / places.CLAUSES, known.id, ".yaml")
    if not clauses.still_says(path, known):
        return
    if files.read(path) != clauses.write(known).encode():
        yield put_aside(workspace, known.id)
    yield gone(known.id)


def _moves(now: Iterable[Precedent], known: Iterable[Precedent]) -> bool:
    """Return whether a clause that is still there has lost evidence."""
    was = {each.id: {(entry.statement, entry.text) for entry in each.attested} for each in known}
    return any(was.get(each.id, set()) - {(entry.statement, entry.text) for entry in each.attested} for each in now)
