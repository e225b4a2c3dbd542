"""Decisions as they were carried out, kept so that each can be undone to the byte.

A record stands in .drafter/decisions, one file a decision, numbered: the files that it changed as they were before,
and marks of them as it left them. What a person or mining changed since is never overwritten by undoing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter import files
from drafter.library import derived
from drafter.problems import DraftingError

_FOLDER = "decisions"
_MOST = 200
"""Decisions that are kept; the oldest go first. More than a person decides in a day."""
_BELOW = ("precedents", "templates")


@dataclass(frozen=True, slots=True)
class Was:
    """A file by its path in the workspace: its bytes before a decision and after it; None where there is no file."""

    path: Path
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True)
class Record:
    """A decision that can be undone: its number, the command, and each file's bytes before and mark after it."""

    number: int
    what: str
    before: tuple[tuple[Path, bytes | None], ...]
    after: tuple[tuple[Path, str], ...]

    def changed(self, workspace: Path) -> tuple[Path, ...]:
        """Return the files that are not as the decision left them."""
        return tuple(path for path, mark in self.after if _mark(_bytes(workspace / path)) != mark)


def remember(workspace: Path, what: str, files_were: Iterable[Was]) -> int:
    """Keep a decision; return its number, 0 where it changes nothing or nothing can be kept."""
    rows = [
        {"path": was.path.as_posix(), "before": None if was.before is None else was.before.decode(),
         "after": _mark(was.after)}
        for was in files_were if was.before != was.after
    ]  # fmt: skip
    numbers = sorted(_numbers(workspace))
    number = numbers[-1] + 1 if numbers else 1
    path = _path(workspace, number)
    derived.ignore(workspace)
    try:
        if rows:
            files.write(path, json.dumps({"what": what, "files": rows}, ensure_ascii=False, indent=1).encode())
    except DraftingError:
        return 0
    for old in numbers[: -_MOST + 1]:
        forget(workspace, old)
    return number if rows else 0


def record(workspace: Path, number: int = 0) -> Record | None:
    """Return a decision by its number, the newest without one; None where there is none, or it cannot be read."""
    number = number or max(_numbers(workspace), default=0)
    try:
        held = json.loads(files.read(_path(workspace, number)))
        before = tuple((_checked(row["path"]), _encoded(row["before"])) for row in held["files"])
        after = tuple((_checked(row["path"]), str(row["after"])) for row in held["files"])
        return Record(number, str(held["what"]), before, after)
    except (DraftingError, ValueError, KeyError, TypeError, AttributeError):
        return None


def forget(workspace: Path, number: int) -> None:
    """Take a record out."""
    _path(workspace, number).unlink(missing_ok=True)


def _path(workspace: Path, number: int) -> Path:
    return derived.path(workspace, _FOLDER) / f"{number:06}.json"


def _numbers(workspace: Path) -> Iterator[int]:
    for path in derived.path(workspace, _FOLDER).glob("*.json"):
        if path.stem.isascii() and path.stem.isdecimal():
            yield int(path.stem)


def _checked(path: str) -> Path:
    """Return a path as it was kept. Raises ValueError for one outside the shelf and the templates."""
    found = Path(path)
    if found.is_absolute() or ".." in found.parts or found.parts[:1] not in {(each,) for each in _BELOW}:
        raise ValueError(f"{path} is no file of the shelf")
    return found


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _bytes(path: Path) -> bytes | None:
    return files.read(path) if path.exists() else None


def _mark(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()
