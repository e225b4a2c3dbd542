"""The questions of an interview: which facts a paper is asked for, in which order, and what an answer leads on to.

A list is asked for item by item: an answer leads on to what else belongs to the item, and to the next one; left
empty, the list ends. What a paper does not say is not asked for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from drafter.compose import blanks
from drafter.compose.asking.skeleton import fields_of, model_of
from drafter.compose.meeting import values
from drafter.compose.meeting.meeting_file import MeetingFile, Passage
from drafter.marked_yaml import Marked, Tree
from drafter.model import DOCUMENTS

OPTIONAL = "Only where their passages are kept"
"""What stands in a meeting file above the words of optional passages of its template."""
Path = tuple[str | int, ...]

_NOT_ASKED = frozenset({
    "kind", "template", "profile", "draft", "weekday", "position", "order", "preparatory", "keep", "choose", "acronym",
    "end", "follow_up", "commitments", "clause", "with", "then", "next_ministerial",
})  # fmt: skip
"""What has its default, follows from another answer, stands in the ledger, or is told better in the file itself."""
_OF_REPORTS = ("report.mechanisms", "report.background", "report.mandate", "report.composition", "report.coordination",
               "report.funding", "strategy.introduction", "strategy.objective", "strategy.chapters",
               "strategy.review")  # fmt: skip
_AIMS = ("meeting.purpose", "meeting.aim")
_UNSAID: dict[str, tuple[str, ...]] = {
    "statement": _OF_REPORTS,
    "statement-decisions-first": _OF_REPORTS,
    "statement-review-last": _OF_REPORTS,
    "summary": _OF_REPORTS,
    "ministerial-statement": (
        *_AIMS,
        *_OF_REPORTS,
        "report.period",
        "report.achievements",
        "report.endorsed",
        "annexes.agreed",
    ),
    "declaration": (*_AIMS, "attendance.others", "annexes.agreed"),
    "progress-report": (
        *_AIMS,
        "report.considered",
        "report.attached",
        "report.endorsed",
        "report.period",
        "report.achievements",
        "report.mechanisms",
    ),
    "strategy": (*_AIMS, "meeting.name", "strategy.endorsed", "strategy.areas", "annexes.agreed"),
    "work-plan": (
        *_AIMS,
        "meeting.name",
        "strategy.endorsed",
        "strategy.areas",
        "strategy.chapters.topics.about",
        "annexes.agreed",
    ),
    "membership": (*_AIMS, "meeting.name", "meeting.city", "meeting.country"),
    "briefing": ("ministerial",),
    "cover-note": (*_AIMS, "meeting.name", "meeting.city", "meeting.country"),
}
"""A paper -> the facts of its meeting file that it does not say, by the beginnings of their paths."""


_AS_WRITTEN = re.compile(r',? (?:one a line, )?each after (?:a dash|"- ")')
"""How a description tells what to write in the file, which nobody types here."""


@dataclass(frozen=True, slots=True)
class Question:
    """One fact to ask for: where it goes, the part of the file that it is in, what it means.

    `is_passage` is whether it is one paragraph or item of a list; `label` is what it is called, "" for its path.
    """

    path: Path
    part: str
    means: str
    is_list: bool = False
    is_day: bool = False
    is_number: bool = False
    is_passage: bool = False
    label: str = ""

    @property
    def name(self) -> str:
        """Return its path as it is shown: "membership.groups.1.heading"."""
        return dotted(self.path)

    @property
    def is_next(self) -> bool:
        """Return whether it asks for one more of a list."""
        return self.is_passage or (len(self.path) > 1 and isinstance(self.path[-2], int) and _is_first(self.path))


def dotted(path: Path) -> str:
    """Return a path with its steps counted from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def questions(kind: str, tree: Tree) -> Iterator[Question]:
    """Yield the questions of a paper, that of which statement a summary is made first of all."""
    keys = DOCUMENTS[kind].keys if kind in DOCUMENTS else DOCUMENTS["statement"].keys
    ordered = sorted((key for key in MeetingFile.model_fields if key in keys), key=lambda key: key != "summary")
    for key in ordered:
        info = MeetingFile.model_fields[key]
        yield from _of_field((key,), told(info) or key, info, kind, tree)


def of_template(marked: Marked, text: str) -> Iterator[Question]:
    """Yield the questions for words that a template of a past statement asks for, with what stood there.

    Those of optional passages are asked for where the file keeps some.
    """
    given = marked.value.get("facts") if isinstance(marked.value, dict) else None
    keeps = items(marked.value, ("keep",))
    lines = text.split("\n")
    part = told(MeetingFile.model_fields["facts"])
    for key in given if isinstance(given, dict) else ():
        at = marked.line("facts", key)
        optional = any(OPTIONAL in line for line in lines[marked.line("facts") : at - 1])
        if keeps or not optional:
            stood = lines[at - 1].partition(" # ")[2].strip() if 0 < at <= len(lines) else ""
            means = f"the last time: {stood}" if stood else ""
            yield Question(("facts", key), part, means, label=blanks.label(key, lines, marked))


def _of_field(path: Path, part: str, info: FieldInfo, kind: str, tree: Tree) -> Iterator[Question]:
    name, below = str(path[-1]), model_of(info)
    if name in _NOT_ASKED or not is_said(path, kind):
        return
    if below is None:
        if name != "ordinal" or path[0] == "meeting":
            yield _question(path, part, info)
        return
    if info.default_factory is not list:
        yield from _of_model(path, told(info) or part, below, kind, tree)
        return
    held = [item for item in items(tree, path) if item]
    for nth in range(len(held) if below is not Passage else 0):
        yield from _of_model((*path, nth), told(info) or part, below, kind, tree)
    yield _next(path, len(held), info)


def is_said(path: Path, kind: str) -> bool:
    """Return whether a paper may say what stands at a path."""
    shown = ".".join(step for step in path if isinstance(step, str))
    return not any(shown == each or shown.startswith(f"{each}.") for each in _UNSAID.get(kind, ()))


def _of_model(path: Path, part: str, model: type[BaseModel], kind: str, tree: Tree) -> Iterator[Question]:
    for name, info in fields_of(model):
        yield from _of_field((*path, info.alias or name), part, info, kind, tree)


def following(question: Question, typed: str, kind: str, tree: Tree) -> Iterator[Question]:
    """Yield the questions that an answer leads on to: what else belongs to the item of a list, and its next one."""
    if not question.is_next:
        return
    if question.is_passage:
        *above, nth = question.path
        assert isinstance(nth, int)
        if typed.rstrip().endswith(":"):
            inner = (*question.path, "items")
            yield _next(inner, 0, info_at(inner))
        yield _next(tuple(above), nth + 1, info_at(tuple(above)))
        return
    path, nth = question.path[:-2], question.path[-2]
    assert isinstance(nth, int)
    model = model_of(info_at(path))
    assert model is not None
    rest = list(_of_model((*path, nth), question.part, model, kind, tree))
    yield from rest[1:]
    yield _next(path, nth + 1, info_at(path))


def _next(path: Path, nth: int, info: FieldInfo) -> Question:
    """Return the question for one more item of a list: a paragraph, or the first fact of a part."""
    below = model_of(info)
    means = told(info) or str(path[-1])
    if below is None or below is Passage:
        return Question((*path, nth), means, means, is_passage=True)
    name, first = fields_of(below)[0]
    return _question((*path, nth, name), means, first)


def _question(path: Path, part: str, info: FieldInfo) -> Question:
    readers = {each.func for each in info.metadata if isinstance(each, BeforeValidator)}
    is_list = values.items in readers
    return Question(path, part, told(info), is_list, values.day in readers, values.number in readers)


def told(info: FieldInfo) -> str:
    """Return what a key of a meeting file means, as it is asked for."""
    return _AS_WRITTEN.sub("", info.description or "")


def info_at(path: Path) -> FieldInfo:
    """Return the field of a meeting file at a path."""
    model: type[BaseModel] = MeetingFile
    info = None
    for step in path:
        if isinstance(step, str):
            info = next(each for name, each in model.model_fields.items() if step in (name, each.alias))
            model = model_of(info) or model
    assert info is not None
    return info


def _is_first(path: Path) -> bool:
    model = model_of(info_at(path[:-2]))
    return model is not None and model is not Passage and fields_of(model)[0][0] == path[-1]


def items(tree: Tree, path: Path) -> list[Tree]:
    """Return the items of a list that hold something."""
    given = at(tree, path)
    return [item for item in given if without_empty(item) not in (None, "", {})] if isinstance(given, list) else []


def at(tree: Tree, path: Sequence[str | int]) -> Tree:
    """Return what stands at a path, None where nothing does."""
    for step in path:
        if isinstance(step, int):
            tree = tree[step] if isinstance(tree, list) and step < len(tree) else None
        else:
            tree = tree.get(step) if isinstance(tree, dict) else None
    return tree


def without_empty(tree: Tree) -> Tree:
    """Return the tree without keys and items that hold nothing; a list written as [] says that there is none."""
    if isinstance(tree, dict):
        below = {key: without_empty(value) for key, value in tree.items()}
        return {key: value for key, value in below.items() if value not in (None, "", {})}
    if isinstance(tree, list) and tree:
        return [each for each in map(without_empty, tree) if each not in (None, "", {})] or None
    return tree
