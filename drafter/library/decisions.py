"""A decision that touches several files, carried out as one: all of it, or nothing that cannot be finished.

What is to be done is written down first, whole, beside the shelf; then files are written, then those that go are
removed. Whatever stops that, the shelf loads: nothing goes before what takes its place is there. The next
command that decides or mines finds the note and finishes what it says, unless a person has changed one of
the files since: then that is told, and nothing is removed.
"""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter import files
from drafter.library import clauses, places, undoing
from drafter.model import Place, Precedent, Problem, Severity

NOTE = Path("precedents/.decision.json")
_BELOW = ("precedents", "templates")


@dataclass(frozen=True, slots=True)
class Change:
    """A file, by its path in the workspace, with the bytes that it is to hold; None where it is to go."""

    path: Path
    data: bytes | None


def written(workspace: Path, precedent: Precedent, was: str = "") -> Change:
    """Return the change that makes a clause file say this precedent; `was` is the id that it has had so far."""
    folder = workspace / places.CLAUSES
    path = places.within(folder, precedent.id, ".yaml")
    data = clauses.as_file(places.within(folder, was or precedent.id, ".yaml"), precedent, was)
    return Change(path.relative_to(workspace), data)


def gone(id_: str) -> Change:
    """Return the change that removes a clause file."""
    return Change(places.within(places.CLAUSES, id_, ".yaml"), None)


def put_aside(workspace: Path, id_: str) -> Change:
    """Return the change that keeps a clause file, to the byte, among what is set aside."""
    data = files.read(places.within(workspace / places.CLAUSES, id_, ".yaml"))
    for count in itertools.count(1):
        path = places.within(places.ASIDE / "clauses", id_ if count == 1 else f"{id_}-{count}", ".yaml")
        if not (workspace / path).exists() or files.read(workspace / path) == data:
            return Change(path, data)
    raise AssertionError("the names never end")


def carry_out(workspace: Path, what: str, changes: Iterable[Change], undoable: bool = True) -> int:
    """Write and remove files as one; `what` is the command, told if it must be typed again.

    Return the number under which it can be undone, 0 where it changes nothing or is not to be undone.
    """
    wanted = list(changes)
    steps = [_step(workspace, change) for change in wanted]
    number = undoing.remember(workspace, what, (_was(workspace, each) for each in wanted)) if undoable else 0
    if len(steps) > 1:
        files.write(workspace / NOTE, json.dumps({"what": what, "steps": steps}, indent=1).encode())
    _take(workspace, steps)
    (workspace / NOTE).unlink(missing_ok=True)
    return number


def _was(workspace: Path, change: Change) -> undoing.Was:
    path = workspace / change.path
    return undoing.Was(change.path, files.read(path) if path.exists() else None, change.data)


def finish(workspace: Path) -> tuple[Problem, ...]:
    """Finish a decision that was broken off; return what is to be told of it."""
    path = workspace / NOTE
    if not path.exists():
        return ()
    shown = Place(places.shown(path))
    try:
        note = json.loads(files.read(path))
        steps, what = list(map(_checked, note["steps"])), str(note["what"])
    except (ValueError, KeyError, TypeError):
        mend = "look at your last decision, and type it again if it was not carried out; then delete this file"
        return (Problem("decision", Severity.WARNING, "this note of a decision cannot be read", shown, mend),)
    changed = [step["path"] for step in steps if not _untouched(workspace, step)]
    if not changed:
        _take(workspace, steps)
    path.unlink()
    return (_told(what, changed),)


def _told(what: str, changed: list[str]) -> Problem:
    if not changed:
        said = f'"{what}" was broken off, and is finished now'
        return Problem("decision", Severity.NOTE, said)
    said = f'"{what}" was broken off, and cannot be finished: {", ".join(changed)} changed since'
    return Problem("decision", Severity.WARNING, said, Place(), "look at these files, and type the command again")


def _step(workspace: Path, change: Change) -> dict[str, Any]:
    """Return a change as it is noted: what the file was, and what it is to be."""
    path = workspace / change.path
    before = _sha256(files.read(path)) if path.exists() else None
    after = None if change.data is None else change.data.decode()
    return {"path": change.path.as_posix(), "before": before, "after": after}


def _checked(step: Mapping[str, Any]) -> dict[str, Any]:
    """Return a step as it was noted. Raises ValueError for a path outside the shelf and the templates."""
    path = Path(step["path"])
    if path.is_absolute() or ".." in path.parts or path.parts[0] not in _BELOW:
        raise ValueError(f"{path} is no file of the shelf")
    return {"path": path.as_posix(), "before": step["before"], "after": step["after"]}


def _untouched(workspace: Path, step: Mapping[str, Any]) -> bool:
    """Return whether a file is as it was before the decision, or as the decision makes it."""
    path = workspace / step["path"]
    if not path.exists():
        return step["before"] is None or step["after"] is None
    now = _sha256(files.read(path))
    return now == step["before"] or (step["after"] is not None and now == _sha256(step["after"].encode()))


def _take(workspace: Path, steps: Iterable[Mapping[str, Any]]) -> None:
    for step in _writings_first(list(steps)):
        path = workspace / step["path"]
        if step["after"] is None:
            path.unlink(missing_ok=True)
        elif not path.exists() or files.read(path) != step["after"].encode():
            files.write(path, step["after"].encode())


def _writings_first(steps: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    yield from (step for step in steps if step["after"] is not None)
    yield from (step for step in steps if step["after"] is None)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
