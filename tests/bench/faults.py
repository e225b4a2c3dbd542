"""How many faults marked by hand in the five documents `drafter check` tells, and how many of its reports are true.

`make report` prints it; `python tests/bench/faults.py -v` also lists what is missed and what is told wrongly.

A fault counts as told where a report of a rule stands at its lines (or at another of its places) and quotes one of its
words; where those are words of another fault too, the mark names the rules that tell it. A report is true where it
tells a marked fault, and is left out where the mark is one of taste (`sure: false`); every other one counts as false,
though a reader may find that it is true after all. Notes are advice: what only a note tells stands in a column of its
own, and no note counts for or against precision.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from drafter import check, library
from drafter.model import Place, Problem, Severity, Shelf
from drafter.problems import as_text

ROOT = Path(__file__).parents[2]
MARKS = ROOT / "tests/gold/faults.yaml"
CLASSES = ("fact", "name", "text")
WANTED = {"fact": 80, "name": 70, "text": 60}
"""Per cent of the faults of each class; of facts only those that two places prove are counted."""

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r'"([^"]+)"')
_LITTLE = frozenset("a an and as at by for from in is it of on or that the their this to was were which with".split())


@dataclass(frozen=True)
class Mark:
    """A fault, or a place that only looks like one, as a person marked it."""

    id: str
    kind: str
    sure: bool
    provable: bool
    words: str
    places: tuple[tuple[str, int, int], ...]  # statement, first and last line
    beside: tuple[str, ...]  # the words at each of them
    by: frozenset[str] | None = None  # the rules that tell it; None: any that quotes its words


@dataclass(frozen=True)
class Report:
    """A Problem, the lines of every place that it names, and the words that it quotes."""

    problem: Problem
    places: tuple[tuple[str, int, int], ...]
    words: frozenset[str]

    @property
    def is_note(self) -> bool:
        """Return whether it is advice only."""
        return self.problem.severity is Severity.NOTE


def marks() -> list[Mark]:
    """Return the faults and the silent places of tests/gold/faults.yaml."""
    held = yaml.safe_load(MARKS.read_text(encoding="utf-8"))
    return [*map(_mark, held["faults"]), *map(_mark, held["silent"])]


def _mark(one: dict[str, Any]) -> Mark:
    beside = [{"statement": one["statement"], **place} for place in one.get("also") or ()]
    proving = [place for place in one.get("against") or () if one["class"] == "fact"]
    held = [place for place in (one, *beside, *proving) if "statement" in place]
    sure, provable = (str(one.get(key, "")).lower() == "true" for key in ("sure", "rule"))
    words = tuple(place["words"] for place in held)
    by = frozenset(one["by"]) if "by" in one else None
    return Mark(one["id"], one["class"], sure, provable, one["words"], tuple(map(_place, held)), words, by)


def _place(one: dict[str, Any]) -> tuple[str, int, int]:
    first, last = one["lines"]
    return one["statement"], int(first), int(last)


def reports(shelf: Shelf) -> list[Report]:
    """Return all that is told of the archive."""
    return [_report(problem) for statement in shelf.statements for problem in check.problems(statement, shelf)]


def _report(problem: Problem) -> Report:
    places = tuple(_lines(place) for place in (problem.where, *problem.also) if place.source)
    quoted = " ".join(_QUOTED.findall(problem.what)) or problem.what
    return Report(problem, places, _words(quoted))


def _lines(place: Place) -> tuple[str, int, int]:
    assert place.source
    return place.statement, *place.source.lines


def _words(text: str) -> frozenset[str]:
    found = frozenset(word.casefold() for word in _WORD.findall(text))
    return found - _LITTLE or found


def tells(report: Report, mark: Mark) -> bool:
    """Return whether the report stands at the mark's lines and quotes one of its words, by a rule that tells it."""
    if mark.by is not None and report.problem.rule not in mark.by:
        return False
    near = any(
        one[0] == other[0] and one[1] <= other[2] and other[1] <= one[2]
        for one in report.places
        for other in mark.places
    )
    marked = " ".join(mark.beside)
    return near and (not _WORD.search(marked) or bool(report.words & _words(marked)))


@dataclass(frozen=True)
class Measure:
    """What is told of the marks of one class, and what is missed."""

    told: tuple[Mark, ...]
    noted: tuple[Mark, ...]
    missed: tuple[Mark, ...]

    def line(self, name: str) -> str:
        """Return its row of the table."""
        whole = len(self.told) + len(self.noted) + len(self.missed)
        told, noted = (100 * len(some) / max(whole, 1) for some in (self.told, self.noted))
        return f"{name:8}{whole:5}{told:9.0f} %{told + noted:14.0f} %{WANTED[name]:9} %"


def recall(found: list[Report], marked: list[Mark], kind: str) -> Measure:
    """Return the measure of the sure marks of a class; of facts, those that two places prove."""
    told, noted, missed = [], [], []
    for mark in marked:
        if mark.kind != kind or not mark.sure or (kind == "fact" and not mark.provable):
            continue
        telling = [report for report in found if tells(report, mark)]
        loud = any(not report.is_note for report in telling)
        (told if loud else noted if telling else missed).append(mark)
    return Measure(tuple(told), tuple(noted), tuple(missed))


def judged(found: list[Report], marked: list[Mark]) -> Iterator[tuple[Report, bool]]:
    """Yield the errors and warnings that count, and whether each is true."""
    faults = [mark for mark in marked if mark.kind in CLASSES]
    for report in found:
        telling = [mark for mark in faults if tells(report, mark)]
        if not report.is_note and (not telling or any(mark.sure for mark in telling)):
            yield report, bool(telling)


def main(verbose: bool) -> None:
    """Print the table; with `verbose` what is missed and what is told wrongly."""
    shelf, marked = library.load(ROOT), marks()
    found = reports(shelf)
    print(f"{'class':8}{'faults':>5}{'told':>10}{'with notes':>17}{'wanted':>10}")
    measures = {kind: recall(found, marked, kind) for kind in CLASSES}
    for kind, measure in measures.items():
        print(measure.line(kind))
    verdicts = list(judged(found, marked))
    wrong = [report for report, is_true in verdicts if not is_true]
    share = 100 * (1 - len(wrong) / max(len(verdicts), 1))
    print(f"of {len(verdicts)} errors and warnings {share:.0f} % are true (wanted: 85 %)")
    if verbose:
        _details(measures, wrong, verdicts)


def _details(measures: dict[str, Measure], wrong: list[Report], verdicts: list[tuple[Report, bool]]) -> None:
    rules: dict[str, Counter[bool]] = defaultdict(Counter)
    for report, is_true in verdicts:
        rules[report.problem.rule][is_true] += 1
    for rule, count in sorted(rules.items()):
        print(f"{rule:28}{count[True]:4} true{count[False]:4} false")
    for kind, measure in measures.items():
        print(*(f"missed {kind} {mark.id}: {mark.words}" for mark in measure.missed), sep="\n")
        print(*(f"only noted {kind} {mark.id}: {mark.words}" for mark in measure.noted), sep="\n")
    print(*(f"false: {as_text(report.problem)}" for report in wrong), sep="\n")


if __name__ == "__main__":
    main("-v" in sys.argv)
