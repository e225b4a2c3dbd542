"""The meeting files of a workspace as a list shows them, and each found by its name.

Home shows them too: nothing is loaded for it that only making a draft needs.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from drafter import files, marked_yaml
from drafter.model import Place
from drafter.problems import DraftingError, refusal

FOLDER, EXAMPLES = Path("meetings"), Path("templates", "meetings")


@dataclass(frozen=True, slots=True)
class MeetingFile:
    """A meeting file: its name without .yaml, what it drafts, its meeting as it is called, the day it was saved."""

    name: str
    kind: str
    title: str
    saved: date

    @property
    def called(self) -> str:
        """Return what a person calls it: its meeting, or where that has no name yet the file."""
        return self.title or self.name


def held(workspace: Path, most: int = sys.maxsize) -> tuple[MeetingFile, ...]:
    """Return the meeting files of a workspace, or the newest of them; the one saved last first."""
    found = sorted(files_of(workspace / FOLDER), key=lambda path: (-path.stat().st_mtime, path.name))
    return tuple(seen(path) for path in found[:most] if path.is_file())


def files_of(folder: Path) -> list[Path]:
    """Return the meeting files of a folder. One that may not be read is told (OSError), and is not empty."""
    try:
        return [folder / name for name in os.listdir(folder) if name.endswith(".yaml")]
    except (FileNotFoundError, NotADirectoryError):
        return []


def examples(workspace: Path) -> tuple[MeetingFile, ...]:
    """Return the examples, by name."""
    return tuple(seen(path) for path in sorted(files_of(workspace / EXAMPLES)) if path.is_file())


def named(workspace: Path, name: str) -> Path:
    """Return the meeting file of a name, looked up among those that there are; DraftingError where none bears it."""
    found = next((path for path in files_of(workspace / FOLDER) if path.stem == name and path.is_file()), None)
    if found is None:
        mend = "see the meeting files under Drafts, or begin a new one"
        raise refusal("meeting-file-missing", f'there is no meeting file "{name}"', Place(FOLDER.as_posix()), mend)
    return found


def seen(path: Path) -> MeetingFile:
    """Return what a list shows of a meeting file; of one that cannot be read only its name and its day."""
    saved = datetime.fromtimestamp(path.stat().st_mtime).date()
    try:
        tree = marked_yaml.load(files.text(path, path.name), path.name).value
    except DraftingError:
        return MeetingFile(path.stem, "", "", saved)
    tree = tree if isinstance(tree, dict) else {}
    meeting = tree.get("meeting")
    told = meeting if isinstance(meeting, dict) else {}
    title = next((str(told[key]) for key in ("title", "name") if isinstance(told.get(key), str)), "")
    return MeetingFile(path.stem, str(tree.get("kind") or "statement"), title, saved)
