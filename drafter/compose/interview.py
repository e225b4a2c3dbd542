"""A meeting file filled in by questions, one fact each; it can be left at any question and gone on with later.

What is typed goes into the file at its key, and everything else in the file stays as it is. An answer that makes the
file faulty is not taken; what is wrong with it is told at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from drafter import dates, marked_yaml
from drafter.compose import facts
from drafter.compose.contradictions.sheet import CONFIRM
from drafter.compose.counting_on import number_in
from drafter.compose.questions import Path, Question, at, following, of_template, questions, without_empty
from drafter.compose.writing_in import written_in
from drafter.marked_yaml import Tree, Writable
from drafter.model import Place, Problem, Severity
from drafter.names import Table
from drafter.ordinals import ordinal
from drafter.problems import DraftingError, error, has_errors

_WHOLE = frozenset({"body", "meeting"})
"""Parts of which each fact is asked for, also where the first one is left empty; so is what a paper is about."""
_ABOUT = {"progress-report": "report", "strategy": "strategy", "work-plan": "strategy", "declaration": "declaration",
          "membership": "membership"}  # fmt: skip
_PLACES = ("city", "country")
_APART = re.compile(r"\s*;\s*|\s*,\s*(?:and\s+)?|\s+and\s+(?=\S+$)")
_CLAUSE = re.compile(r"[a-z]+(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")
UNNAMED = "-"
"""How a person says that an item of a list has no heading, and goes on with it."""
NONE = ("none", "nobody", "no one")
"""How a person says that a list is empty: there was none, which is no gap."""


@dataclass
class Interview:
    """The questions that are still to be put of one meeting file, and the file with what was answered."""

    text: str
    file: str
    names: Table
    questions: list[Question]
    at: int = -1
    asked: list[int] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Return what the file drafts."""
        tree = self._tree()
        return str((tree.get("kind") if isinstance(tree, dict) else None) or "statement")

    def question(self) -> Question | None:
        """Return the question that is put now, None where all have been."""
        return self.questions[self.at] if 0 <= self.at < len(self.questions) else None

    def go_on(self) -> Question | None:
        """Go to the next question whose fact the file does not give yet."""
        if 0 <= self.at < len(self.questions):
            self.asked.append(self.at)
        self.at += 1
        tree = self._tree()
        while self.at < len(self.questions) and not self._is_due(self.questions[self.at], tree):
            self.at += 1
        return self.question()

    def go_back(self) -> Question | None:
        """Go to the question before, also where it was answered."""
        tree = self._tree()
        given = [nth for nth in range(self.at) if at(tree, self.questions[nth].path) not in (None, "")]
        if self.asked:
            self.at = self.asked.pop()
        elif given:  # answered before the interview was gone on with
            self.at = given[-1]
        return self.question()

    def leave_part(self) -> Question | None:
        """Go on without the fact; without the whole part, where its first fact is left empty."""
        here = self.question()
        found = self.go_on()
        if here and here.path[-1] == "name" and self._is_left_whole(here.path[:-1]):
            while found and found.path[: len(here.path) - 1] == here.path[:-1]:
                found = self.go_on()
                self.asked.pop()
        return found

    def _is_left_whole(self, part: Path) -> bool:
        """Return whether a part whose name is left empty is not asked for further; an item of a list is."""
        whole = (*_WHOLE, _ABOUT.get(self.kind))
        return (
            bool(part) and not any(isinstance(step, int) for step in part) and (len(part) > 1 or part[0] not in whole)
        )

    def answer(self, typed: str) -> tuple[Problem, ...]:
        """Put an answer into the file; return what is to be told of it. With an error among that it is not taken."""
        here = self.question()
        assert here is not None
        if here.path[-1] in _PLACES and typed and not any(letter.isalpha() for letter in typed):
            what, mend = f'{here.name}: "{typed}" is no name of a place', "write the name, or Enter to leave it open"
            return (error("ask-answer", what, Place(self.file), mend),)
        before = set(_faults(self.text, self.file, self.names))
        text = self.text
        for path, value in _read(here, typed):
            text = _put(text, path, value, self.file)
        told = tuple(each for each in _faults(text, self.file, self.names) if each not in before)
        if not has_errors(told):
            self.text = text
            self._lead_on(here, typed)
        return told

    def _lead_on(self, here: Question, typed: str) -> None:
        """Put what an answer leads on to behind its question, each once."""
        known = {each.path for each in self.questions}
        more = following(here, typed, self.kind, self._tree())
        self.questions[self.at + 1 : self.at + 1] = [each for each in more if each.path not in known]

    def _tree(self) -> Tree:
        return marked_yaml.load(self.text, self.file).value

    def missing(self) -> tuple[str, ...]:
        """Return the facts asked for that the file does not give."""
        tree = self._tree()
        return tuple(each.name for each in self.questions if not each.is_next and self._is_due(each, tree))

    def _is_due(self, question: Question, tree: Tree) -> bool:
        if question.path[0] != "summary" and at(tree, ("summary", "of")):
            return False  # a summary of a held statement says nothing else
        if question.path[-1] == "date" and at(tree, (*question.path[:-1], "start")):
            return False
        given = at(tree, question.path)
        return not without_empty(given) if isinstance(given, dict) else given in (None, "")


def interview(text: str, file: str, names: Table) -> Interview:
    """Return the interview over a meeting file. Raises DraftingError where its form is broken."""
    marked = marked_yaml.load(text, file)
    tree = marked.value
    kind = str((tree.get("kind") if isinstance(tree, dict) else None) or "statement")
    return Interview(text, file, names, [*questions(kind, tree), *of_template(marked, text)])


def _put(text: str, path: Path, value: Writable, file: str) -> str:
    """Return the file's text with a value at a path; a list is written anew with it."""
    nth = next((nth for nth, step in enumerate(path) if isinstance(step, int)), len(path))
    above = tuple(str(step) for step in path[:nth])
    if nth == len(path):
        return written_in(text, above, value, file)
    held = without_empty(at(marked_yaml.load(text, file).value, above))
    return written_in(text, above, _within(held, path[nth:], value), file)


def _within(held: Any, path: Path, value: Writable) -> Any:  # noqa: ANN401 - a tree is writable, which mypy cannot see
    """Return what stands at the beginning of a path, with the value in it."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        whole = list(held) if isinstance(held, list) else []
        inner = _within(whole[step] if step < len(whole) else None, rest, value)
        return [*whole[:step], inner, *whole[step + 1 :]]
    part = dict(held) if isinstance(held, dict) else {"text": held} if isinstance(held, str) else {}
    return {**part, step: _within(part.get(step), rest, value)}


def _read(question: Question, typed: str) -> Iterator[tuple[Path, Writable]]:
    """Yield what an answer says, with its place.

    Of a day typed as people type it, the date, and the last day too; of a meeting's title, its number too.
    """
    if question.is_next and typed == UNNAMED:
        return
    if question.is_passage:
        yield question.path, {"clause": typed} if _CLAUSE.fullmatch(typed) else typed
        return
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
    if question.path == ("meeting", "title") and (counted := number_in(typed)):
        yield ("meeting", "ordinal"), str(counted)


def _faults(text: str, file: str, names: Table) -> Sequence[Problem]:
    try:
        return [_without_line(each) for each in facts.read(text, file, names).warnings]
    except DraftingError as fault:
        return [_without_line(each) for each in fault.problems]


def _without_line(problem: Problem) -> Problem:
    """Return the problem without its place: a line moves where a longer answer stands above it.

    What may be right though it looks odd is a warning here: the answer is taken, and the file can confirm it.
    """
    severity = Severity.WARNING if CONFIRM in problem.mend else problem.severity
    return Problem(problem.rule, severity, problem.what, mend=problem.mend)
