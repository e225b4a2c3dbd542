"""The draft of a meeting file as it stands now, written to no file: its text, its gaps, what is wrong, its outline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from drafter import compose, files, marked_yaml, shapes
from drafter.compose.asking.questions import at
from drafter.compose.meeting.told_beside import Shown
from drafter.model import GAP, Block, BlockKind, Place, Problem, Severity, Slot, Statement, plain
from drafter.workflow import draft
from drafter.workflow.outputs.orders import Order
from drafter.workflow.page import not_taken
from drafter.workflow.page.in_form import called, in_form
from drafter.workflow.page.meeting_files import FOLDER, named

Step = tuple[str | int, ...]
Piece = tuple[str, str]
"""Words, and by what the page finds the fact that fills them: "none" for a gap that none fills, "" for no gap."""
_QUOTED = re.compile(r'"([^"]{4,})"')
_ELSEWHERE = ("gap", "passages-left-out")
"""Rules whose problems stand in lists of their own, beside what mends them."""
_LONG = 40  # letters; a shorter fact is no paragraph


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact that is missing: as it is printed, the paragraph, how to fill it, its field and what that is called.

    `clause` is the precedent whose slot no fact fills: its words can be edited.
    """

    printed: str
    what: str
    mend: str
    field: str
    label: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A heading or paragraph of the draft, in pieces; the clauses it is of, and where in the form it is given.

    `others` are the clauses that the template offers beside its own.
    """

    block: Block
    cited: str
    pieces: tuple[Piece, ...]
    clauses: tuple[str, ...] = ()
    field: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A problem, and by what the page finds the field that it is told of."""

    problem: Problem
    field: str


@dataclass(frozen=True, slots=True)
class Preview:
    """A draft that is looked at while it is made; without a statement where it cannot be made yet.

    `left_out` are the passages that its template says of the last meeting only, by number, with their first words.
    """

    statement: Statement | None
    title: tuple[tuple[Piece, ...], ...]
    lines: tuple[Line, ...]
    gaps: tuple[Gap, ...]
    problems: tuple[Told, ...]
    left_out: tuple[tuple[str, str], ...] = ()

    @property
    def clauses(self) -> Mapping[str, str]:
        """Return by each gap that no field fills, as it is printed, the precedent of which it is a slot."""
        return {gap.printed: gap.clause for gap in self.gaps if gap.clause and not gap.field}

    @property
    def called(self) -> Mapping[str, str]:
        """Return by each gap of what a template asks for, as it is printed, what it is called: no key is read there."""
        asked = (gap for gap in self.gaps if gap.printed.startswith("[[facts.") and gap.label)
        return {gap.printed: f"[[{gap.label.partition(': ')[2].partition(', in “')[0]}]]" for gap in asked}

    @property
    def lacking(self) -> int:
        """Return how many clauses the template names that the shelf has not: it may be made for another body."""
        unknown = (each.problem for each in self.problems if each.problem.rule == "clause-unknown")
        return sum(problem.where.file.endswith(".j2") for problem in unknown)

    @property
    def errors(self) -> int:
        """Return how many of the problems keep the text from being final."""
        return sum(each.problem.severity is Severity.ERROR for each in self.problems)


def preview(workspace: Path, name: str) -> Preview:
    """Return the draft of a meeting file. Raises DraftingError where it cannot be made."""
    path = named(workspace, name)
    shown = f"{FOLDER.as_posix()}/{path.name}"
    order = Order(workspace)
    left = draft.shelf_of(order)
    composed, problems = draft.checked(left, path, order, shown)
    slots = {each.id: each.slots for each in left.shelf.precedents}
    text = files.text(path, shown)
    waiting = not_taken.read(path)
    groups = compose.form(text, shown, slots, waiting)
    labels = {each.id: f"{group.title}: {each.label}" for group in groups for each in group.fields()}
    paths = [each.question.path for group in groups for each in group.fields()]
    made = composed.statement
    seen = _Seen(Shown(marked_yaml.load(text, shown), paths), labels, _asking(made, slots), frozenset(waiting))
    places = seen.gaps(problems)
    cited = shapes.paragraphs(made.blocks)
    lines = tuple(
        seen.line(block, where, composed.offered, places) for block, where in zip(made.blocks, cited, strict=True)
    )
    title = tuple(tuple(_pieces(line, places)) for line in made.title)
    gaps = [each for problem in problems if problem.rule == "gap" for each in seen.told_gaps(problem)]
    said = called(groups)
    rest = tuple(Told(in_form(each, said), seen.field(each)) for each in problems if each.rule not in _ELSEWHERE)
    return Preview(made, title, lines, tuple(gaps), rest, composed.left_out)


@dataclass
class _Seen:
    """A meeting file as the page shows it: its facts by their paths."""

    shown: Shown
    labels: Mapping[str, str]
    asking: Mapping[str, str]
    waiting: frozenset[str]

    @cached_property
    def _clauses(self) -> dict[str, int]:
        """Return by each clause that the file names where among its facts it first does."""
        every = ((str(held), nth) for nth, (path, held) in enumerate(self._given) if path[-1] == "clause")
        return dict(reversed(list(every)))

    @cached_property
    def _given(self) -> list[tuple[Step, str]]:
        """Return the facts that are texts, in the order of the form."""
        every = ((path, at(self.shown.marked.value, path)) for path in self.shown.paths)
        return [(path, held) for path, held in every if isinstance(held, str)]

    @cached_property
    def _passages(self) -> list[tuple[int, str]]:
        """Return those that may be paragraphs of their own, without their end, and where among the facts each is."""
        return [(nth, plain(held).rstrip(".;")) for nth, (_, held) in enumerate(self._given) if len(held) > _LONG]

    @cached_property
    def _words(self) -> str:
        """Return all that may be quoted, one fact a line."""
        return "\n".join(_spaced(held) if path[-1] != "clause" else "" for path, held in self._given)

    def field(self, problem: Problem) -> str:
        """Return by what the page finds the fact that a problem is told of, or whose words it quotes."""
        if problem.rule == not_taken.RULE:
            typed = (each for each in self.waiting if problem.what.startswith(f"{not_taken.dotted(each)}: "))
            return next((compose.marked_as(tuple(each.split("/"))) for each in typed), "")
        path = self.shown.at_fault(problem) or self._quoted(problem)
        return compose.marked_as(path) if path else ""

    def _quoted(self, problem: Problem) -> Step | None:
        for words in map(_spaced, _QUOTED.findall(problem.what)):
            if words and (found := self._words.find(words)) >= 0:
                return self._given[self._words.count("\n", 0, found)][0]
        return None

    def told_gaps(self, problem: Problem) -> Iterator[Gap]:
        """Yield a gap once a place where it is to be filled."""
        printed, rest = _printed(problem)
        for place in self._places(problem):
            field = self._at(printed, place)
            yield Gap(printed, rest, problem.mend, field, self.labels.get(field, ""), self.asking.get(printed, ""))

    def gaps(self, problems: Sequence[Problem]) -> dict[str, list[str]]:
        """Return the fields that fill each gap, in the order in which it stands in the draft."""
        found: dict[str, list[str]] = {}
        for problem in problems:
            if problem.rule == "gap":
                printed, _ = _printed(problem)
                found.setdefault(printed, []).extend(self._at(printed, place) for place in self._places(problem))
        return found

    def _places(self, problem: Problem) -> list[Place]:
        also = [place for place in problem.also if place.file == self.shown.marked.file]
        return [problem.where, *also]

    def _at(self, printed: str, place: Place) -> str:
        path = self.shown.gap_at(printed, place)
        return compose.marked_as(path) if path else ""

    def line(self, block: Block, cited: str, offered: Sequence[Sequence[str]], places: Mapping[str, list[str]]) -> Line:
        """Return a block with its gaps as ways to their fields."""
        clauses = tuple(use.precedent for use in block.uses if use.precedent)
        beside = (each for group in offered for each in group if set(group) & {*clauses})
        others = tuple(each for each in dict.fromkeys(beside) if each not in clauses)
        return Line(block, cited, tuple(_pieces(block.text, places)), clauses, self._edited(block, clauses), others)

    def _edited(self, block: Block, clauses: Sequence[str]) -> str:
        """Return the field in which a paragraph is given: its clause, or its words as they were typed."""
        if block.kind is BlockKind.HEADING:
            return ""
        words = plain(block.text).rstrip(".;")
        found = [self._clauses[each] for each in clauses if each in self._clauses]
        found += [next((nth for nth, held in self._passages if held in words), len(self._given))]
        first = min(found)
        return compose.marked_as(self._given[first][0]) if first < len(self._given) else ""


def _asking(made: Statement, slots: Mapping[str, Sequence[Slot]]) -> dict[str, str]:
    """Return by each gap, as it is printed, the precedent in whose slot it stands."""
    found: dict[str, str] = {}
    for block in made.blocks:
        for use in block.uses:
            for slot in slots.get(use.precedent, ()):
                if (gap := f"[[{slot.name}]]") in block.text:
                    found.setdefault(gap, use.precedent)
    return found


def _spaced(text: str) -> str:
    """Return a text with plain spaces only: a draft joins days and months with others."""
    return " ".join(plain(text).split())


def _printed(problem: Problem) -> tuple[str, str]:
    """Return a gap as it is printed, and the rest of what is told of it."""
    found = GAP.search(problem.what)
    if not found:
        return problem.what, ""
    return found[0], problem.what.partition(", ")[2]


def _pieces(text: str, places: Mapping[str, list[str]]) -> Iterator[Piece]:
    """Yield a text parted at its gaps; of a gap that several fields fill, each place takes the next."""
    past = 0
    for found in GAP.finditer(text):
        yield text[past : found.start()], ""
        fields = places.get(found[0], [])
        yield found[0], (fields.pop(0) if len(fields) > 1 else fields[0] if fields else "") or "none"
        past = found.end()
    yield text[past:], ""
