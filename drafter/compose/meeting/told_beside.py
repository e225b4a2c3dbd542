"""What is wrong in a meeting file, beside the fact that it is told of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter import marked_yaml
from drafter.compose.asking.questions import Path
from drafter.compose.meeting import facts, view
from drafter.compose.meeting.contradictions.sheet import shown_path
from drafter.marked_yaml import Marked
from drafter.model import Place, Problem
from drafter.names import Table
from drafter.problems import DraftingError


def beside(
    text: str, file: str, names: Table, shown: Sequence[Path]
) -> tuple[Mapping[Path, tuple[Problem, ...]], tuple[Problem, ...]]:
    """Return what is told of each of the facts that are shown, and what of none of them."""
    try:
        found: Sequence[Problem] = facts.read(text, file, names).warnings
    except DraftingError as fault:
        found = fault.problems
    marked = marked_yaml.load(text, file)
    told: dict[Path, tuple[Problem, ...]] = {}
    rest = []
    for problem in found:
        path = at_fault(problem, marked, shown)
        if path:
            told[path] = (*told.get(path, ()), problem)
        else:
            rest.append(problem)
    return told, tuple(rest)


def at_fault(problem: Problem, marked: Marked, shown: Sequence[Path]) -> Path | None:
    """Return the fact that a problem is told of: the one that it names, else the first on its line."""
    if problem.where.file != marked.file or not problem.where.line:
        return None
    there = [path for path in shown if marked.line(*path) == problem.where.line]
    words = f"{problem.what} {problem.mend}"
    named = [path for path in there if shown_path(path) in words] or [path for path in there if f'"{path[-1]}' in words]
    return next(iter((*named, *there)), None)


def gap_at(printed: str, place: Place, marked: Marked, shown: Sequence[Path]) -> Path | None:
    """Return the fact that fills a gap, which is told at a place: a fact of the meeting, or a slot of the clause there.

    Where neither is shown, the fact that stands on the line of the place, or next above it.
    """
    steps = view.steps(printed[2:-2]) if printed.startswith("[[") else ()
    if steps in shown:
        return steps
    if place.file != marked.file or not place.line:
        return None
    slots = [path for path in shown if path[-2:] == ("with", printed[2:-2])]
    here = [path for path in slots if marked.line(*path[:-2]) <= place.line <= marked.line(*path)]
    if here:
        return here[-1]
    above = [path for path in shown if marked.line(*path) <= place.line]
    return max(above, key=lambda path: marked.line(*path), default=None)
