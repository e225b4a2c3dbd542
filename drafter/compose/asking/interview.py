"""A meeting file filled in by questions, one fact each; it can be left at any question and gone on with later.

What is typed goes into the file at its key, and everything else in the file stays as it is. An answer that makes the
file faulty is not taken; what is wrong with it is told at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter import marked_yaml
from drafter.compose.asking.entering import entered
from drafter.compose.asking.questions import Path, Question, at, following, of_template, questions, without_empty
from drafter.marked_yaml import Tree
from drafter.model import Problem
from drafter.names import Table
from drafter.problems import has_errors

_WHOLE = frozenset({"body", "meeting"})
"""Parts of which each fact is asked for, also where the first one is left empty; so is what a paper is about."""
_ABOUT = {"progress-report": "report", "strategy": "strategy", "work-plan": "strategy", "declaration": "declaration",
          "membership": "membership"}  # fmt: skip


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
        text, told = entered(self.text, self.file, self.names, here, typed)
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
