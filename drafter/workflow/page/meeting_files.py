"""The meeting files of a workspace: those in meetings/, found by their names and begun anew.

templates/meetings/ holds examples, and the files of past statements; a copy of one can be gone on with.
"""

from __future__ import annotations

import re
from pathlib import Path

from drafter import compose, files, library
from drafter.model import DOCUMENTS, Place, Problem, Shelf
from drafter.problems import refusal
from drafter.workflow import beginning
from drafter.workflow.draft import templates
from drafter.workflow.page.meeting_list import EXAMPLES, FOLDER, MeetingFile, examples, held, named, seen
from drafter.workflow.template import template
from drafter.workflow.workspace import unknown

__all__ = ["EXAMPLES", "FOLDER", "MeetingFile", "are_elsewhere", "begin", "examples", "held", "named"]

_TAKEN = "new"  # the address where a meeting file is begun
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)", re.IGNORECASE)
"""No file on Windows, whatever its ending: what is written to nul.yaml is gone. After: Naming Files, Microsoft."""
_NAME = re.compile(r"[^\W_][\w .-]{0,80}")


def are_elsewhere(workspace: Path, shelf: Shelf) -> bool:
    """Return whether the templates of statements are another body's: they name no clause that this workspace has."""
    return bool(compose.lacking(templates(workspace, workspace / FOLDER / "any"), "statement", shelf))


def begin(workspace: Path, kind: str, name: str, since: str = "") -> tuple[str, tuple[Problem, ...]]:
    """Begin a meeting file in meetings/; return its name, and what is to be told.

    `since` is the last meeting: the id of its statement, "form:" and that id, to draft by a template made of it, or
    "file:" and the name of its meeting file; with "copy:" and the name of an example, the new file is that. A copy and
    a form draft what they were made for, whatever `kind` says. Without a name it gets one.

    Raises DraftingError for a name that is taken or cannot be one.
    """
    if kind not in DOCUMENTS:
        mend = f"the kinds are {', '.join(DOCUMENTS)}"
        raise refusal("kind-unknown", f'there is no meeting file for "{kind}"', Place(), mend)
    path = workspace / FOLDER / f"{_plain(name or _free(workspace, kind))}.yaml"
    how, _, of = since.rpartition(":")
    if how == "copy":
        _copy(workspace, path, of)
        return path.stem, ()
    if not how and Path(since).suffix in (".yaml", ".yml"):  # an id is meant here, never a way to a file
        raise unknown(since, [], "statement")
    if how == "form":
        beginning.refuse_existing(path)  # before a form is made
        form = _own_form(workspace, of)
        return path.stem, beginning.new(workspace, seen(form).kind or kind, path, str(form))
    return path.stem, beginning.new(workspace, kind, path, str(named(workspace, of)) if how == "file" else since)


def _own_form(workspace: Path, id_: str) -> Path:
    """Return the meeting file of a past statement's own template, which is made where there is none yet."""
    ids = [each.id for each in library.load_leniently(workspace)[0].statements]
    if id_ not in ids:  # what is named is never the way to a file
        raise unknown(id_, ids, "statement")
    held = {path.stem: path for path in (workspace / EXAMPLES).glob("*.yaml")}
    return held.get(id_) or template(workspace, id_).meeting


def _copy(workspace: Path, path: Path, of: str) -> None:
    beginning.refuse_existing(path)
    found = next((each for each in (workspace / EXAMPLES).glob("*.yaml") if each.stem == of), None)
    if found is None:
        raise refusal(
            "meeting-file-missing", f'there is no example "{of}"', Place(EXAMPLES.as_posix()), "choose another"
        )
    text = files.text(found, found.name)
    head, _, rest = text.partition("\n")
    text = rest if head.startswith("# yaml-language-server") else text
    files.write(path, beginning.with_schema(workspace, path, text).encode())


def _free(workspace: Path, kind: str) -> str:
    """Return a name that no meeting file has: statement-1."""
    taken = {path.stem for path in (workspace / FOLDER).glob("*.yaml")}
    return next(name for nth in range(1, len(taken) + 2) if (name := f"{kind}-{nth}") not in taken)


def _plain(name: str) -> str:
    name = name.strip().removesuffix(".yaml").strip()
    if not _NAME.fullmatch(name) or name == _TAKEN or _DEVICE.match(name):
        mend = "letters, figures, spaces and hyphens, as in: ahg-som-12"
        raise refusal("meeting-file-name", f'"{name}" cannot be the name of a meeting file', Place(), mend)
    return name
