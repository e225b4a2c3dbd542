"""What is wrong in a meeting file, beside the fact that it is told of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from drafter import marked_yaml
from drafter.compose.asking.questions import Path, at
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
    here = Shown(marked_yaml.load(text, file), shown)
    told: dict[Path, tuple[Problem, ...]] = {}
    rest = []
    for problem in found:
        path = here.at_fault(problem)
        if path:
            told[path] = (*told.get(path, ()), problem)
        else:
            rest.append(problem)
    return told, tuple(rest)


class Shown:
    """The facts of a meeting file that a form shows, found by the lines on which they stand."""

    def __init__(self, marked: Marked, paths: Sequence[Path]) -> None:
        """Look up each line once: a form may have ten thousand facts."""
        self.marked, self.paths = marked, paths
        self._known = frozenset(paths)
        self._on: dict[int, list[Path]] = {}
        self._first: dict[int, Path] = {}
        self._slots: dict[str, list[Path]] = {}
        for path in paths:
            line = marked.line(*path)
            self._first.setdefault(line, path)
            for each in dict.fromkeys((line, *self._items(path))):
                self._on.setdefault(each, []).append(path)
            if path[-2:-1] == ("with",):
                self._slots.setdefault(str(path[-1]), []).append(path)
        self._lines = sorted(self._first)

    def _items(self, path: Path) -> list[int]:
        """Return the lines of the items of a fact that is a list of names: each may stand on its own."""
        held = at(self.marked.value, path)
        return [self.marked.line(*path, nth) for nth in range(len(held))] if isinstance(held, list) else []

    def at_fault(self, problem: Problem) -> Path | None:
        """Return the fact that a problem is told of: the one that it names, else the first on its line."""
        if problem.where.file != self.marked.file or not problem.where.line:
            return None
        there = self._on.get(problem.where.line, [])
        words = f"{problem.what} {problem.mend}"
        named = [path for path in there if shown_path(path) in words]
        named = named or [path for path in there if f'"{path[-1]}' in words]
        return next(iter((*named, *there)), None)

    def gap_at(self, printed: str, place: Place) -> Path | None:
        """Return the fact that fills a gap, told at a place: a fact of the meeting, or a slot of the clause there.

        Where neither is shown, the fact that stands on the line of the place, or next above it.
        """
        steps = view.steps(printed[2:-2]) if printed.startswith("[[") else ()
        if steps in self._known:
            return steps
        if place.file != self.marked.file or not place.line:
            return None
        slots = self._slots.get(printed[2:-2], [])
        line = self.marked.line
        here = [path for path in slots if line(*path[:-2]) <= place.line <= line(*path)]
        if here:
            return here[-1]
        above = bisect_right(self._lines, place.line)
        return self._first[self._lines[above - 1]] if above else None
