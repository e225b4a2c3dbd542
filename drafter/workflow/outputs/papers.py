"""The papers in outputs/: each once, with the forms that it is held in and the day of its newest file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

OUTPUTS = "outputs"
REDLINE = "-redline"
"""Ends the name of a paper that shows what another changes."""
_FORMS = (".docx", ".pdf", ".html", ".md", ".xml")
_AKN = ".akn"
"""Before the ending of a file for machines."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: its name below outputs/ without an ending, its files in the order of the forms, the newest's time.

    `names` are the files' paths below outputs/.
    """

    name: str
    files: tuple[Path, ...]
    names: tuple[str, ...]
    made: float

    @property
    def day(self) -> date:
        """Return the day on which its newest file was written, where this machine is."""
        return datetime.fromtimestamp(self.made).astimezone().date()


def files_of(workspace: Path) -> tuple[Path, ...]:
    """Return the files of papers, newest first."""
    folder = workspace / OUTPUTS
    found = (each for each in folder.rglob("*") if each.suffix in _FORMS and each.name != "README.md")
    dated = sorted((-each.stat().st_mtime, each.name, each) for each in found if each.is_file() and each.name[0] != ".")
    return tuple(path for _, _, path in dated)


def papers(workspace: Path, found: Iterable[Path] | None = None) -> tuple[Paper, ...]:
    """Return the papers, newest first; `found` are their files where they are known."""
    folder = workspace / OUTPUTS
    held: dict[str, list[Path]] = defaultdict(list)
    for path in files_of(workspace) if found is None else found:
        held[path.relative_to(folder).with_suffix("").as_posix().removesuffix(_AKN)].append(path)
    made = (_paper(folder, name, sorted(paths, key=_form)) for name, paths in held.items())
    return tuple(sorted(made, key=lambda paper: (-paper.made, paper.name)))


def _paper(folder: Path, name: str, paths: list[Path]) -> Paper:
    names = tuple(path.relative_to(folder).as_posix() for path in paths)
    return Paper(name, tuple(paths), names, max(path.stat().st_mtime for path in paths))


def _form(path: Path) -> int:
    return _FORMS.index(path.suffix)
