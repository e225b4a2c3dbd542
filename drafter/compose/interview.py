"""A meeting file filled in by questions, one fact each; it can be left at any question and gone on with later.

What is typed goes into the file at its key, and everything else in the file stays as it is. An answer that makes the
file faulty is not taken; what is wrong with it is told at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from drafter import dates, marked_yaml
from drafter.compose import facts, values
from drafter.compose.meeting_file import MeetingFile, Passage
from drafter.compose.skeleton import model_of, skeleton
from drafter.compose.writing_in import written_in
from drafter.marked_yaml import Tree, Writable
from drafter.model import Problem
from drafter.names import Table
from drafter.ordinals import ordinal
from drafter.problems import DraftingError, has_errors

_NOT_ASKED = frozenset(
    {"kind", "template", "profile", "draft", "weekday", "position", "order", "preparatory", "keep", "choose"}
)
"""What has its default, or is told better in the file itself."""
_WHOLE = frozenset({"body", "meeting"})
"""Parts of which each fact is asked for, also where the first one is left empty."""
_APART = re.compile(r"\s*;\s*|\s*,\s*(?:and\s+)?|\s+and\s+(?=\S+$)")
NONE = ("none", "nobody", "no one")
"""How a person says that a list is empty: there was none, which is no gap."""


@dataclass(frozen=True, slots=True)
class Question:
    """One fact to ask for: where it goes, the part of the file that it is in, what it means."""

    path: tuple[str, ...]
    part: str
    means: str
    is_list: bool = False
    is_day: bool = False
    is_number: bool = False


@dataclass
class Interview:
    """The questions that are still to be put of one meeting file, and the file with what was answered."""

    text: str
    file: str
    names: Table
    questions: tuple[Question, ...]
    at: int = -1
    asked: list[int] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Return what the file drafts."""
        tree = marked_yaml.load(self.text, self.file).value
        return str((tree.get("kind") if isinstance(tree, dict) else None) or "statement")

    def question(self) -> Question | None:
        """Return the question that is put now, None where all have been."""
        return self.questions[self.at] if 0 <= self.at < len(self.questions) else None

    def go_on(self) -> Question | None:
        """Go to the next question whose fact the file does not give yet."""
        if 0 <= self.at < len(self.questions):
            self.asked.append(self.at)
        self.at += 1
        tree = marked_yaml.load(self.text, self.file).value
        while self.at < len(self.questions) and not self._is_due(self.questions[self.at], tree):
            self.at += 1
        return self.question()

    def go_back(self) -> Question | None:
        """Go to the question before, also where it was answered."""
        if self.asked:
            self.at = self.asked.pop()
        return self.question()

    def leave_part(self) -> Question | None:
        """Go on without the fact; without the whole part, where its first fact is left empty."""
        here = self.question()
        found = self.go_on()
        if here and len(here.path) > 1 and here.path[0] not in _WHOLE and here.path[-1] == "name":
            while found and found.path[0] == here.path[0]:
                found = self.go_on()
                self.asked.pop()
        return found

    def answer(self, typed: str) -> tuple[Problem, ...]:
        """Put an answer into the file; return what is to be told of it. With an error among that it is not taken."""
        here = self.question()
        assert here is not None
        before = set(_faults(self.text, self.file, self.names))
        text = self.text
        for path, value in _read(here, typed):
            text = written_in(text, path, value, self.file)
        told = tuple(each for each in _faults(text, self.file, self.names) if each not in before)
        if not has_errors(told):
            self.text = text
        return told

    def missing(self) -> tuple[str, ...]:
        """Return the facts asked for that the file does not give."""
        tree = marked_yaml.load(self.text, self.file).value
        return tuple(".".join(each.path) for each in self.questions if self._is_due(each, tree))

    def _is_due(self, question: Question, tree: Tree) -> bool:
        given = _get(tree, question.path)
        start = _get(tree, (*question.path[:-1], "start"))
        if question.path[-1] == "date" and start:
            return False
        if question.path[-1] == "end" and not start:
            return False
        return given in (None, "")


def interview(text: str, file: str, names: Table) -> Interview:
    """Return the interview over a meeting file. Raises DraftingError where its form is broken."""
    tree = marked_yaml.load(text, file).value
    return Interview(text, file, names, tuple(_questions(tree)))


def _questions(tree: Tree) -> Iterator[Question]:
    """Yield the questions that a file has keys for, in the order of a new one."""
    kind = tree.get("kind") if isinstance(tree, dict) else None
    has = marked_yaml.load(skeleton(str(kind or "statement")), "").value
    for key in has if isinstance(has, dict) else ():
        info = MeetingFile.model_fields[key]
        below = model_of(info)
        if key in _NOT_ASKED or below is Passage:
            continue
        if below is None:
            yield _question((key,), info.description or key, info)
        elif info.default_factory is not list:
            yield from _of_part((key,), info.description or key, below)


def _of_part(path: tuple[str, ...], part: str, model: type[BaseModel]) -> Iterator[Question]:
    ordered = sorted(model.model_fields.items(), key=lambda entry: entry[0] != "title")
    for name, info in ordered:
        below = model_of(info)
        if name in _NOT_ASKED or below is Passage:
            continue
        if below is not None:
            yield from _of_part((*path, name), info.description or part, below)
        else:
            yield _question((*path, name), part, info)


def _question(path: tuple[str, ...], part: str, info: FieldInfo) -> Question:
    readers = {each.func for each in info.metadata if isinstance(each, BeforeValidator)}
    is_list = values.items in readers
    return Question(path, part, info.description or "", is_list, values.day in readers, values.number in readers)


def _read(question: Question, typed: str) -> Iterator[tuple[tuple[str, ...], Writable]]:
    """Yield what an answer says, with its place: of a day typed as people type it, the date, and the last day too."""
    if question.is_list:
        yield question.path, [] if typed.casefold() in NONE else [name for name in _APART.split(typed) if name]
        return
    spans = dates.find(typed) if question.is_day else ()
    if len(spans) == 1 and spans[0].text.strip() == typed.strip():
        yield question.path, spans[0].start.isoformat()
        if question.path[-1] == "start" and spans[0].end != spans[0].start:
            yield (*question.path[:-1], "end"), spans[0].end.isoformat()
        return
    number = ordinal(typed) if question.is_number else None
    yield question.path, str(number) if number else typed


def _faults(text: str, file: str, names: Table) -> Sequence[Problem]:
    try:
        return [_without_line(each) for each in facts.read(text, file, names).warnings]
    except DraftingError as fault:
        return [_without_line(each) for each in fault.problems]


def _without_line(problem: Problem) -> Problem:
    """Return the problem without its place: a line moves where a longer answer stands above it."""
    return Problem(problem.rule, problem.severity, problem.what, mend=problem.mend)


def _get(tree: Tree, path: Sequence[str]) -> Tree:
    for step in path:
        tree = tree.get(step) if isinstance(tree, dict) else None
    return tree
