"""The files that a person names: files, folders, and patterns such as *.docx."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.model import Place, Problem, Severity
from drafter.problems import error

ENDINGS = (".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".docx", ".docm", ".dotx", ".pdf")
"""Endings of what is read in a folder; a file named by itself is read whatever its name."""

_PATTERN = ("*", "?", "[")


@dataclass(frozen=True, slots=True)
class Gathered:
    """Files to read, each once, in the order named, folders sorted; and what was named in vain."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...]


def gather(named: Sequence[Path]) -> Gathered:
    """Return the files of what was named. A file that is not there stays, to be told when it is read."""
    found: dict[Path, Path] = {}  # by where they are, so that none is read twice
    problems: list[Problem] = []
    for path in named:
        paths, told = _of(path)
        problems += told
        for one in paths:
            found.setdefault(_where(one), one)
    return Gathered(tuple(found.values()), tuple(problems))


def _where(path: Path) -> Path:
    """Return where a file is, whatever links lead to it; its own path where that cannot be told."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # links that lead in a circle
        return path.absolute()


def _of(path: Path) -> tuple[list[Path], list[Problem]]:
    if os.path.isdir(path):
        return _in_folder(path)
    if os.path.exists(path) or not any(mark in str(path) for mark in _PATTERN):
        return [path], []
    found = sorted(Path(name) for name in glob.glob(str(path), recursive=True))
    found = list({_where(one): one for one in reversed(found)}.values())[::-1]  # a link to a folder above has them all
    if not found:
        return [], [error("no-match", f'no file matches "{path}"', Place(), "check the folder and the ending")]
    inside = [_of(one) for one in found]
    return [one for paths, _ in inside for one in paths], [fault for _, told in inside for fault in told]


def _in_folder(folder: Path) -> tuple[list[Path], list[Problem]]:
    """Return the files in a folder that can be read, and a note of those that were passed over."""
    here = sorted(_visible(folder))
    paths = [path for path in here if path.suffix.lower() in ENDINGS]
    rest = [path for path in here if path.suffix.lower() not in ENDINGS]
    problems = [_passed_over(folder, rest)] if rest else []
    if not paths:
        mend = f"what is read in a folder ends in {', '.join(ENDINGS)}"
        problems.append(error("empty-folder", "this folder holds nothing that can be read", Place(str(folder)), mend))
    return paths, problems


def _visible(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and those below it, without hidden ones and what Word leaves while it is open."""
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith((".", "~$")) for part in parts):
            yield path


def _passed_over(folder: Path, rest: Iterable[Path]) -> Problem:
    names = [path.name for path in rest]
    shown = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
    what = f"{len(names)} {'file was' if len(names) == 1 else 'files were'} passed over: {shown}"
    return Problem(
        "passed-over", Severity.NOTE, what, Place(str(folder)), "to read one all the same, name it by itself"
    )
