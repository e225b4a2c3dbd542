"""The files that a person names: files, folders, and patterns such as *.docx.

In a folder a file is judged by what it holds, not by its name: a PDF without an ending is read, and an old
Word file is told as one that cannot be. Passed over, with a note, are what systems leave behind and what
holds no text of a statement (pictures, workbooks, films, programs).
"""

from __future__ import annotations

import glob
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import files
from drafter.ingest import encoding, kinds
from drafter.model import Place, Problem, Severity
from drafter.problems import DraftingError, error
from drafter.workflow.workspace import listed

ENDINGS = (".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".docx", ".docm", ".dotx", ".pdf")
"""Endings of what is always tried: an empty or damaged one is told as an error."""
# Texts for machines, and what no text can stand in, whatever their bytes look like.
_NO_PAPERS = frozenset(
    """.js .css .json .xml .csv .tsv .yaml .yml .log .ini .cfg .toml .py .sh .bat .svg .sql .ics .vcf .eml .msg .url
    .lnk .xlsx .xls .ods .pptx .ppt .zip .png .jpg .jpeg .gif .tif .tiff .bmp .mp3 .mp4 .mov .wav .php .map
    """.split()
)
_SYSTEM = ("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r")
_LEFT_BEHIND = (".", "~$", "~wr")  # hidden ones, and what Word leaves while a file is open
_LEFT_ENDINGS = (".tmp", ".swp", ".part", ".crdownload")
_OWN = ("precedents", "templates", "outputs")
_HEAD = 65536
_MOST_ERRORS = 100  # names of what cannot be read: a person has to mend each of them
_PATTERN = ("*", "?", "[")


@dataclass(frozen=True, slots=True)
class Gathered:
    """Files to read, each once, in the order named, folders sorted; and what was named in vain."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...]


def gather(named: Sequence[Path], workspace: Path | None = None) -> Gathered:
    """Return the files of what was named. A file that is not there stays, to be told when it is read.

    A folder around the workspace does not mean what the workspace itself holds: templates are no statements.
    """
    own = tuple(_where(workspace / name) for name in _OWN) if workspace else ()
    found: dict[Path, Path] = {}  # by where they are, so that none is read twice
    problems: list[Problem] = []
    for path in named:
        paths, told = _of(path, own)
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


def _of(path: Path, own: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    if os.path.isdir(path):
        return _in_folder(path, own)
    if os.path.exists(path) or not any(mark in str(path) for mark in _PATTERN):
        return [path], []
    found = sorted(Path(name) for name in glob.glob(str(path), recursive=True))
    found = list({_where(one): one for one in reversed(found)}.values())[::-1]  # a link to a folder above has them all
    if not found:
        return [], [error("no-match", f'no file matches "{path}"', Place(), "check the folder and the ending")]
    inside = [_of(one, own) for one in found]
    return [one for paths, _ in inside for one in paths], [fault for _, told in inside for fault in told]


def _in_folder(folder: Path, own: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """Return the files in a folder that are to be read, and notes of those that were passed over."""
    here = _where(folder)
    outside = [each for each in own if each != here and each.is_relative_to(here)]
    inside = sorted(folder.rglob("*"))
    every = [
        path for path in inside if path.is_file() and not any(_where(path).is_relative_to(each) for each in outside)
    ]
    left = dict.fromkeys(name for path in every if (name := _left_behind(path.relative_to(folder))))
    papers = [path for path in every if not _left_behind(path.relative_to(folder))]
    paths = [path for path in papers if _may_be_paper(path)]
    others = [path for path in papers if path not in set(paths)]
    problems = [_passed_over(folder, others)] if others else []
    problems += [_system(folder, list(left))] if left else []
    problems += [_dead(path) for path in inside if _is_dead(path, folder)]
    if not paths:
        mend = "name the folder in which the statements are: Word files, PDFs, web pages or plain texts"
        problems.append(error("empty-folder", "this folder holds nothing that can be read", Place(str(folder)), mend))
    return paths, problems


def _is_dead(path: Path, folder: Path) -> bool:
    """Return whether it is a link that leads to nothing, and none that a system left behind."""
    return path.is_symlink() and not path.exists() and not _left_behind(path.relative_to(folder))


def _dead(path: Path) -> Problem:
    what = f"this link leads to no file: {os.readlink(path)}"
    return error(
        "file-missing", what, Place(str(path)), "put the file where the link says that it is, or delete the link"
    )


def _left_behind(path: Path) -> str:
    """Return the name by which a file below a folder is hidden or left by a system; "" for all others."""
    for part in path.parts:
        name = part.lower()
        if name.startswith(_LEFT_BEHIND) or name in _SYSTEM or name.endswith(_LEFT_ENDINGS):
            return part
    return ""


def _may_be_paper(path: Path) -> bool:
    """Return whether a file can be a statement, by what it holds; one that cannot be opened is tried, to be told."""
    ending = path.suffix.lower()
    try:
        data = _beginning(path)
        found = kinds.refused(data)
        if found is not None:
            return found.paper
        if kinds.is_akn(data):
            return True
        if ending in _NO_PAPERS or not (data.strip() or ending in ENDINGS):
            return False
        readable = kinds.kind(data, path.name) is not kinds.FileKind.TEXT or encoding.decode(data) is not None
        return readable or ending in ENDINGS
    except (OSError, DraftingError):
        return ending not in _NO_PAPERS


def _beginning(path: Path) -> bytes:
    """Return what tells a file's kind: its beginning, or all of a zip and of a file of Office's old kind."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    return files.read(path) if len(head) == _HEAD and head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) else head


def _passed_over(folder: Path, others: Sequence[Path]) -> Problem:
    endings = Counter(path.suffix.lower() or "no ending" for path in others)
    counts = ", ".join(f"{count} {ending}" for ending, count in sorted(endings.items()))
    one = len(others) == 1
    what = "1 file is no text document, and was" if one else f"{len(others)} files are no text documents, and were"
    shown = f"{what} passed over ({counts}): {listed([path.name for path in others])}"
    mend = "if a statement stands in one of them, name that file by itself: then you are told what to do"
    return Problem("passed-over", Severity.NOTE, shown, Place(str(folder)), mend)


def _system(folder: Path, names: Sequence[str]) -> Problem:
    what = "1 hidden or system file was" if len(names) == 1 else f"{len(names)} hidden or system files were"
    return Problem("passed-over", Severity.NOTE, f"{what} passed over: {listed(names)}", Place(str(folder)))


def refused_together(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield the problems, those of files that cannot be read for the same reason as one, in the place of the first."""
    alike = Counter((problem.what, problem.mend) for problem in problems if problem.rule == "not-text")
    told: set[tuple[str, str]] = set()
    for problem in problems:
        key = (problem.what, problem.mend)
        if alike[key] < 2:
            yield problem
        elif key not in told:
            told.add(key)
            names = [each.where.file for each in problems if (each.what, each.mend) == key]
            yield _refused_all(names, problem)


def _refused_all(names: Sequence[str], problem: Problem) -> Problem:
    each = problem.what.removeprefix("this is ").removesuffix(", which cannot be read")
    folder = os.path.commonpath([os.path.dirname(name) for name in names])
    shown = listed([os.path.relpath(name, folder or ".") for name in names], _MOST_ERRORS)
    what = f"{len(names)} files cannot be read, each of them {each}: {shown}"
    return error("not-text", what, Place(folder), re.sub(r"\bit\b", "each", problem.mend, count=1))
