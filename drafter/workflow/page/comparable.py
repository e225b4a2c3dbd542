"""The texts that can be compared with another: past statements, and the drafts in outputs/; and two of them compared.

A text is named as a list offers it: a statement by its id, a paper by its name below outputs/. It is looked up among
what there is, and never used as a path.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter import library
from drafter.model import Change, Mark, Part, Words
from drafter.workflow.archive.broken import opened
from drafter.workflow.compare import Compared, compare
from drafter.workflow.outputs.papers import REDLINE, Paper, papers
from drafter.workflow.workspace import quiet, unknown

_READ_FIRST = (".md", ".docx", ".html", ".pdf")
"""The forms of a paper, the one that holds most of the text first."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text to choose: its name, what it is called, its day, and whether it is a past statement."""

    name: str
    called: str
    day: date | None
    is_past: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A paragraph of the one text beside that of the other; `number` is that of its change, 0 for none."""

    change: Change
    old: Words
    new: Words
    number: int = 0


def texts(workspace: Path) -> tuple[Text, ...]:
    """Return the texts: past statements, the newest first, then papers, the newest first; a redline is no text."""
    held = opened(workspace, clauses_too=True, only_shows=True).shelf.statements
    past = sorted(held, key=lambda each: (each.meeting.start or date.min, each.id), reverse=True)
    return (
        *(
            Text(each.id, each.meeting.name or " ".join(each.title) or each.id, each.meeting.start, True)
            for each in past
        ),
        *(Text(each.name, each.name, each.day, False) for each in papers(workspace) if _is_text(each)),
    )


def compare_named(workspace: Path, old: str, new: str, forms: Sequence[str] = (), out: Path | None = None) -> Compared:
    """Compare two of these texts. Raises DraftingError for a name that none has."""
    targets = {each.id: each.id for each in library.load_leniently(workspace)[0].statements}
    found = ((each.name, _file(each)) for each in papers(workspace))
    targets |= {name: str(path) for name, path in found if path and name not in targets}
    for name in (old, new):
        if name not in targets:
            raise unknown(name, targets, "statement")
    return compare(workspace, targets[old], targets[new], forms, out, quiet)


def _is_text(paper: Paper) -> bool:
    return _file(paper) is not None and not paper.name.endswith(REDLINE)


def _file(paper: Paper) -> Path | None:
    by_form = {path.suffix: path for path in paper.files}
    return next((by_form[form] for form in _READ_FIRST if form in by_form), None)


def side_by_side(compared: Compared) -> Iterator[Step]:
    """Yield the steps of a comparison, each as it stood in the old text and as it stands in the new."""
    number = 0
    for change in compared.changes.whole:
        number += change.is_change
        old = tuple(_was(part) for part in change.words if part.mark is not Mark.ADDED) if change.old else ()
        new = tuple(part for part in change.words if part.mark is not Mark.STRUCK) if change.new else ()
        yield Step(change, old, new, number if change.is_change else 0)


def _was(part: Part) -> Part:
    return Part(part.mark, part.was or part.text)
