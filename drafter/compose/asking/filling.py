"""The meeting file as a form: every fact that a paper may say, with what stands there, what it means, how it is typed.

Facts stand in groups, as they do in the file; lists of things are rows of groups, and a passage is a group too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from drafter import dates, marked_yaml
from drafter.compose.asking.entering import NONE, with_days
from drafter.compose.asking.fields import Field, Group, Rows, hashed, named
from drafter.compose.asking.questions import Path, Question, at, info_at, is_said, of_template, told
from drafter.compose.asking.skeleton import fields_of, model_of
from drafter.compose.asking.waiting import waiting
from drafter.compose.asking.writing_in import comment_at
from drafter.compose.meeting import values
from drafter.compose.meeting.meeting_file import MeetingFile, Passage
from drafter.marked_yaml import Marked, Tree
from drafter.model import DOCUMENTS, Slot, plain, spaced

_DETAILS = ("kind", "template", "profile", "choose", "keep", "confirmed")
"""What is told of the paper itself; it stands together, at the end."""
_SHORT = frozenset({
    "city", "country", "ordinal", "acronym", "short", "hour", "zone", "date", "revision", "due", "status",
    "template", "commitment", "period", "contact",
})  # fmt: skip
"""What is a word or two; all other text may be long."""
_NAMED = frozenset({"country", "organisation", "mechanism"})
_LABELS = {
    "start": "First day", "end": "Last day", "date": "Day, if not known", "ordinal": "Number", "as_at": "As at",
    "with": "In it", "of": "Of which statement", "others": "Others in the room", "follow_up": "Follow-up",
    "cochairs": "Co-Chairs", "then": "Then, in the same paragraph", "items": "List below it", "text": "Own words",
}  # fmt: skip
_COMMENTED = re.compile(r"\s*#\s+-\s+(?P<quote>[\"']?)(?P<name>.+?)(?P=quote)\s*")
_SAID_BEFORE = re.compile(r"\s*# The last time it was:\s*")


def form(text: str, file: str, slots: Mapping[str, Sequence[Slot]], typed: Mapping[str, str]) -> tuple[Group, ...]:
    """Return the parts of a meeting file as they are filled in, in its order.

    `slots` are those of each clause, `typed` what could not be taken into the file, by the names of its fields.
    Raises DraftingError where the form of the file is broken.
    """
    walk = _Walk(marked_yaml.load(text, file), text.split("\n"), slots, typed)
    return tuple(each for each in walk.parts(text) if each.parts)


def value_at(text: str, file: str, path: Path) -> Tree:
    """Return what stands at a path of a meeting file, None where nothing does."""
    return at(marked_yaml.load(text, file).value, path)


def new_item(path: Path, clause: str = "") -> dict[str, Tree]:
    """Return a row that waits to be filled in, for the list at a path; of passages one in own words, or a clause."""
    below = model_of(info_at(path))
    if below is None or below is Passage:
        return {"clause": clause} if clause else {"text": None}
    name, info = fields_of(below)[0]
    return {info.alias or name: None}


@dataclass(frozen=True, slots=True)
class _Walk:
    """A meeting file that is gone through."""

    marked: Marked
    lines: Sequence[str]
    slots: Mapping[str, Sequence[Slot]]
    typed: Mapping[str, str]
    described: frozenset[str] = field(default_factory=lambda: frozenset(_descriptions(MeetingFile)))

    def parts(self, text: str) -> Iterator[Group]:
        """Yield the parts of the file, one after the other."""
        tree = self.marked.value if isinstance(self.marked.value, dict) else {}
        kind = str(tree.get("kind") or "statement")
        keys = DOCUMENTS[kind].keys if kind in DOCUMENTS else DOCUMENTS["statement"].keys
        for key, info in MeetingFile.model_fields.items():
            if key in (*_DETAILS, "facts") or (key not in keys and _is_blank(tree.get(key))):
                continue
            made = self._of((key,), info, kind)
            parts = made.parts if isinstance(made, Group) else (made,)
            yield Group((key,), told(info), "", parts)
        asked = [
            replace(self._field(each, "facts"), label=each.label, note="") for each in of_template(self.marked, text)
        ]
        yield Group(("facts",), "What else was true of that meeting only", "", tuple(asked))
        details = [self._of((key,), MeetingFile.model_fields[key], kind) for key in _DETAILS]
        yield Group(("paper",), "What is drafted, and from which template", "", tuple(details))

    def _of(self, path: Path, info: FieldInfo, kind: str = "") -> Field | Group | Rows:
        below = model_of(info)
        if below is None:
            return self._fact(path, info)
        title, means = _titled(str(path[-1])), told(info)
        if info.default_factory is not list:
            return Group(path, title, means, self._below(path, below, kind))
        return self._rows(path, title, means, below, kind)

    def _rows(self, path: Path, title: str, means: str, model: type[BaseModel], kind: str) -> Rows:
        held = at(self.marked.value, path)
        rows = range(len(held)) if isinstance(held, list) else ()
        made = tuple(self._row((*path, nth), nth, model, kind) for nth in rows)
        again = waiting(self.lines, self.marked, path)
        return Rows(path, title, means, made, model is Passage, hashed(repr(held)), again)

    def _below(self, path: Path, model: type[BaseModel], kind: str) -> tuple[Field | Group | Rows, ...]:
        """Return what stands below a key; what the paper does not say only where the file gives it."""
        below = ((*path, info.alias or name) for name, info in fields_of(model))
        infos = [info for _, info in fields_of(model)]
        shown = zip(below, infos, strict=True)
        return tuple(
            self._of(each, info, kind)
            for each, info in shown
            if is_said(each, kind) or not _is_blank(at(self.marked.value, each))
        )

    def _row(self, path: Path, nth: int, model: type[BaseModel], kind: str) -> Group:
        title = str(nth + 1)
        return (
            self._passage(path, title) if model is Passage else Group(path, title, "", self._below(path, model, kind))
        )

    def _passage(self, path: Path, title: str) -> Group:
        """Return a passage: own words, or a clause with what fills its slots, and what follows below it."""
        held = at(self.marked.value, path)
        clause = str(held.get("clause") or "") if isinstance(held, dict) else ""
        parts: list[Field | Group | Rows] = []
        if isinstance(held, dict) and "clause" in held:
            parts += [self._fact((*path, "clause"), Passage.model_fields["clause"]), *self._slots(path, held, clause)]
        words = Question(path if isinstance(held, str) else (*path, "text"), "", told(Passage.model_fields["text"]))
        parts.append(replace(self._field(words, "text"), kind="long"))
        below = ((key, told(Passage.model_fields[key])) for key in ("then", "items"))
        parts += [self._rows((*path, key), _titled(key), means, Passage, "") for key, means in below]
        return Group(path, title, "", tuple(parts), clause)

    def _slots(self, path: Path, held: Mapping[str, Tree], clause: str) -> Iterator[Field]:
        """Yield what fills the slots of a clause; one that a fact of the meeting fills may stay empty."""
        given = held.get("with")
        kinds = {slot.name: slot.kind for slot in self.slots.get(clause, ())}
        for name in dict.fromkeys((*kinds, *(given if isinstance(given, dict) else ()))):
            kind = kinds.get(name, "text")
            means = "" if kind == "text" else "names, one a line" if kind == "countries" else kind
            asked = Question((*path, "with", name), "", means, is_list=kind == "countries")
            yield replace(self._field(asked, name), label=_titled(name.replace(".", "_")), is_name=kind in _NAMED)

    def _fact(self, path: Path, info: FieldInfo) -> Field:
        readers = {each.func for each in info.metadata if isinstance(each, BeforeValidator)}
        words = next((each.words for each in readers if hasattr(each, "words")), ())
        words = ("yes", "no") if values.answer in readers else tuple(words)
        is_list, is_day = values.items in readers, values.day in readers
        asked = Question(path, "", _hint(told(info)), is_list, is_day, values.number in readers)
        key = str(path[-1])
        made = replace(self._field(asked, key), words=words, is_name=key == "country")
        return replace(made, kind="choice") if words else replace(made, kind="clause") if key == "clause" else made

    def _field(self, asked: Question, key: str) -> Field:
        """Return a fact with what stands there, or was typed and not taken."""
        held = at(self.marked.value, asked.path)
        name = named(asked.path)
        shown = self.typed.get(name, _shown(held, asked.is_day))
        kind = "names" if asked.is_list or isinstance(held, list) else "day" if asked.is_day else ""
        kind = kind or ("number" if asked.is_number else "text" if key in _SHORT else "long")
        kind = "odd" if isinstance(held, dict) or not _is_flat(held) else kind
        asked = replace(asked, is_list=kind == "names")
        beside = comment_at(self.lines, self.marked, asked.path)
        note = "" if plain(beside) in self.described else beside
        last = self._last(asked.path, held) if kind == "names" else ()
        return Field(asked, _titled(key), kind, shown, (), note, last, is_taken=name not in self.typed)

    def _last(self, path: Path, held: Tree) -> tuple[str, ...]:
        """Return the names that stand as comments below a list: those of the last meeting."""
        found = []
        for line in self.lines[self.marked.line(*path) :]:
            name = _COMMENTED.fullmatch(line)
            if name and ":" not in name["name"]:
                found.append(name["name"])
            elif not line.lstrip().startswith("- ") and not _SAID_BEFORE.fullmatch(line):
                break
        known = held if isinstance(held, list) else []
        return tuple(each for each in found if each not in known and not each.startswith("("))


def _titled(key: str) -> str:
    return _LABELS.get(key, key.replace("_", " ").capitalize())


def _hint(means: str) -> str:
    """Return what a fact means with its example as people write it: "first day: 14 March 2017"."""
    means = means.replace("[] if", '"none" if')
    return with_days(means)


def _shown(held: Tree, is_day: bool) -> str:
    if isinstance(held, list):
        return "\n".join(str(each) for each in held if each not in (None, "")) if held else NONE[0]
    if not isinstance(held, str):
        return ""
    try:
        return spaced(dates.written(date.fromisoformat(held))) if is_day else plain(held)
    except ValueError:
        return held


def _is_flat(held: Tree) -> bool:
    return not isinstance(held, list) or all(each is None or isinstance(each, str) for each in held)


def _is_blank(held: Tree) -> bool:
    if isinstance(held, dict | list):
        return all(_is_blank(each) for each in (held.values() if isinstance(held, dict) else held))
    return held in (None, "")


def _descriptions(model: type[BaseModel]) -> Iterator[str]:
    """Yield what each key means, as a meeting file tells it in a comment."""
    for info in model.model_fields.values():
        yield plain(info.description or "")
        below = model_of(info)
        if below is not None and below is not Passage:
            yield from _descriptions(below)
