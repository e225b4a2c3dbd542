"""What a person orders when a text is to be written: the forms, where they go, and how they are to look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from drafter.workflow.workspace import Progress, quiet


@dataclass(frozen=True, slots=True)
class Look:
    """How brackets are printed: a `clean` copy has none; `attribution` tells in a draft who asks for their text.

    With `archive` the PDF is one for an archive.
    """

    clean: bool = False
    attribution: bool = False
    archive: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """The forms of a text, written to `out`, or to outputs/ of the workspace, or to this folder where there is none.

    `kind` is a paper of DOCUMENTS that is drafted in place of the one that a meeting file names; a `final` text is
    made only without errors; `against` asks for a redline beside it: "precedents" or "previous".
    """

    workspace: Path | None
    forms: Sequence[str] = ("docx",)
    out: Path | None = None
    final: bool = False
    kind: str = ""
    look: Look = Look()
    against: str = ""
    progress: Progress = field(default=quiet, compare=False)

    @property
    def home(self) -> Path:
        """Return the workspace, of an order that cannot be without one."""
        assert self.workspace is not None
        return self.workspace

    @property
    def folder(self) -> Path:
        """Return where the files go."""
        return self.out or (self.workspace / "outputs" if self.workspace else Path())
