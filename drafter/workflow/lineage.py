"""Lineage: the shelf -> the history of each precedent -> a picture of all of them, as SVG and as a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter import library
from drafter.history import Chart, Lineage
from drafter.model import Place, Precedent, Problem, Severity, Shelf, Status
from drafter.names import Table
from drafter.problems import DraftingError, refusal
from drafter.workflow.archive.broken import opened
from drafter.workflow.outputs import written as outputs
from drafter.workflow.workspace import unknown

PICTURES = ("svg", "html")


@dataclass(frozen=True, slots=True)
class Pictured:
    """The histories, the files that their picture went to, and what is to be told."""

    chart: Chart
    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def of(shelf: Shelf, precedent: Precedent) -> Lineage:
    """Return the history of one precedent."""
    from drafter import mine

    named = {entry.statement for entry in precedent.attested}
    words = mine.masking([each for each in shelf.statements if each.id in named], Table(shelf.names))
    return library.lineage(precedent, shelf.statements, words)


def picture(workspace: Path, names: Sequence[str] = (), out: Path | None = None) -> Pictured:
    """Draw the precedents named by id, or by the beginning of their ids ("closing"); all without a name.

    `out` is one file, .svg or .html; without it both go to outputs/. Retired precedents are left out. Raises
    DraftingError for a name that is none, and where there is nothing to draw.
    """
    from drafter import render

    chart, told = charted(workspace, names)
    made = {"svg": render.to_svg(chart).encode(), "html": render.to_chart_page(chart).encode()}
    forms = PICTURES if out is None else (out.suffix[1:].lower(),)
    folder, name = (workspace / "outputs", "lineage") if out is None else (out.parent, out.stem)
    written, problems = outputs.write(folder, name, {form: made[form] for form in forms})
    return Pictured(chart, written, (*told, *problems))


def charted(workspace: Path, names: Sequence[str] = ()) -> tuple[Chart, tuple[Problem, ...]]:
    """Return the histories that `picture` draws, and what is to be told; nothing is written."""
    from drafter import mine

    left = opened(workspace, clauses_too=True)
    faults = [fault for name in names for fault in left.of_clause(name)]
    if faults or (left.clauses and not left.shelf.precedents):
        raise DraftingError(faults or left.problems)  # what cannot be read is there all the same
    chosen, told = _chosen(left.shelf.precedents, names)
    words = mine.masking(left.shelf.statements, Table(left.shelf.names))
    return library.chart(chosen, left.shelf.statements, words), (*left.problems, *told)


def drawn(workspace: Path, names: Sequence[str] = ()) -> bytes:
    """Return the picture as SVG, without writing it. Raises DraftingError as `picture` does."""
    from drafter import render

    return render.to_svg(charted(workspace, names)[0]).encode()


def _chosen(precedents: Sequence[Precedent], names: Sequence[str]) -> tuple[list[Precedent], list[Problem]]:
    """Return the precedents to draw, and a note of the retired ones that were named."""
    found: dict[str, Precedent] = {}
    for name in names:
        under = {each.id: each for each in precedents if each.id == name or each.id.startswith(f"{name.rstrip('/')}/")}
        if not under:
            raise unknown(name, [each.id for each in precedents], "precedent")
        found |= under
    every = [found[id_] for id_ in sorted(found)] if names else list(precedents)
    retired = [each.id for each in every if each.status is Status.RETIRED]
    drawn = [each for each in every if each.status is not Status.RETIRED]
    if not drawn:
        mend = 'propose precedents with "drafter mine"' if not retired else "name one that is approved or proposed"
        raise refusal("nothing-to-draw", "there is no precedent to draw", Place(), mend)
    what = f"retired, and left out of the picture: {', '.join(retired)}"
    return drawn, [Problem("retired", Severity.NOTE, what)] if retired and names else []
