"""A text in brackets that lies in outputs/: seen with its paragraphs and its brackets, and settled by choice."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter import files
from drafter.brackets import Bracket
from drafter.model import Place
from drafter.problems import refusal
from drafter.workflow.resolving import Asked, Resolved, resolve
from drafter.workflow.round.bracketed import Listed, listed
from drafter.workflow.round.original import OUTPUTS

STRIKE, KEEP, OPEN = "strike", "keep", ""
"""What can be chosen for a bracket, besides the number of one of its wordings."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The brackets of a text, and the version of its file."""

    listed: Listed
    version: str

    def around(self, bracket: Bracket) -> str:
        """Return the paragraph in which a bracket begins."""
        statement = self.listed.statement
        return (*statement.title, *(block.text for block in statement.blocks))[bracket.frames[0].start.text]


def seen(workspace: Path, name: str) -> Seen:
    """Return a text of outputs/ with its brackets. Raises DraftingError where it cannot be read."""
    path = workspace / OUTPUTS / name
    return Seen(listed(workspace, str(path)), _version(path))


def settle(workspace: Path, name: str, version: str, choices: Mapping[str, str]) -> Resolved:
    """Settle brackets, each by its number: the number of a wording, STRIKE or KEEP; OPEN leaves it. A new file is made.

    Raises DraftingError where the text has changed since `version`: its brackets may have other numbers now.
    """
    path = workspace / OUTPUTS / name
    if _version(path) != version:
        what = f"{name} has changed since this page was loaded; nothing was settled"
        raise refusal("text-changed", what, Place(f"{OUTPUTS}/{name}"), "load the page again, and choose again")
    asked = Asked(
        tuple(f"{number}={way}" for number, way in choices.items() if way not in (STRIKE, KEEP, OPEN)),
        tuple(number for number, way in choices.items() if way == STRIKE),
        tuple(number for number, way in choices.items() if way == KEEP),
    )
    if not any((asked.take, asked.strike, asked.keep)):
        raise refusal("no-choice", "nothing was chosen: every bracket is left open", Place(), "choose for one at least")
    return resolve(workspace, str(path), asked)


def _version(path: Path) -> str:
    return hashlib.sha256(files.read(path)).hexdigest()
