"""The functions of which a template is written: clause, paragraph, bullets, and the filters of names.

Each call remembers what went wrong with it (no such clause, a slot without a value) and where it
was made: in the template, or in the meeting file where a paragraph there names a clause.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from jinja2.exceptions import TemplateRuntimeError
from markupsafe import Markup

from drafter import dates, markup
from drafter.compose.clauses import SLOT, Filled, filled, unknown_slots
from drafter.compose.environment import markdown, words
from drafter.compose.facts import Facts
from drafter.compose.meant import meant
from drafter.compose.meeting_file import Passage
from drafter.compose.parts import Gap, Part, Series, listed
from drafter.compose.then import Said, Then
from drafter.compose.values import day
from drafter.compose.view import View
from drafter.model import Place, Precedent, Problem, Severity, Shelf, Status, Use, plain
from drafter.problems import error

_STOPS = re.compile(r"[\s;,.]*(?:[;,]\s*(?:and|or)[\s;,.]*)?$")
_COMMENT = re.compile(r"(?<!\\)<!--.*?-->")
_SENTENCE = re.compile(r"[^\w\s]*[A-Z].*[.?!][”’\"')]*$")


@dataclass(frozen=True, slots=True)
class Origin:
    """Why a gap is there: where to look and how to fill it."""

    where: Place
    mend: str


@dataclass
class Language:
    """What a template may say, over the facts and the shelf of one draft."""

    facts: Facts
    view: View
    shelf: Shelf
    folder: str
    values: Mapping[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    origins: dict[str, list[Origin]] = field(default_factory=dict)
    printed_at: dict[str, Place] = field(default_factory=dict)
    used: dict[str, Precedent] = field(default_factory=dict)
    by_template: set[str] = field(default_factory=set)
    then: Then = field(init=False)

    def __post_init__(self) -> None:
        self.values = self.view.root()
        self._precedents = {precedent.id: precedent for precedent in self.shelf.precedents}
        self.then = Then(self.facts, self._template_place, self._told)

    def _told(self, gap: Gap, where: Place, mend: str) -> None:
        self.origins.setdefault(str(gap), []).append(Origin(where, mend))

    def saw(self, gap: Gap) -> None:
        """Remember where in the templates a gap was printed first."""
        self.printed_at.setdefault(str(gap), self._template_place())

    def functions(self) -> dict[str, object]:
        """Return what a template may call."""
        names = ("clause", "paragraph", "sentences", "bullets")
        return {name: getattr(self, name) for name in names} | self.then.functions()

    def filters(self) -> dict[str, Callable[..., object]]:
        """Return the filters that know dates, numbers and names; a gap stays a gap in each."""
        known: dict[str, Callable[[Any], object]] = {
            "date": lambda typed: dates.written(day(typed)),
            "ordinal": lambda typed: dates.ordinal_words(int(typed)),
            "country": lambda typed: self.view.country(words(typed)),
            "the": lambda typed: self.view.running(words(typed)),
            "names": lambda typed: self.view.series([words(name) for name in typed]),
            "listed": lambda typed: listed([words(name) for name in typed]),
        }
        return {name: _unless_gap(change) for name, change in known.items()}

    # -- functions ----------------------------------------------------------------------------------

    def clause(self, id: str, then: object = None, **values: object) -> Markup:
        """Return a precedent's text, its slots filled from `values`, `then` (see then.py) or the facts."""
        return self._clause(str(id), values | self.then.values(then), self._template_place(), None)

    def paragraph(self, passage: object, numbered: bool = True) -> Markup:
        """Return a paragraph of the meeting file with the list below it, as Markdown blocks."""
        text = self._sentences(passage)
        if not text:
            return Markup("")
        below = passage["items"] if isinstance(passage, Part) else []
        lists = self.bullets(below) if below or not _words(text).endswith(":") else self._no_list(passage)
        return Markup(f"{'1. ' if numbered else ''}{text}\n\n{lists}")

    def _no_list(self, passage: object) -> Markup:
        """Return the gap that stands where a paragraph announces a list and none follows."""
        gap = "[[items]]"
        if isinstance(passage, Part):
            where = Place(self.facts.marked.file, self.facts.marked.line(*passage.steps))
            self.origins.setdefault(gap, []).append(Origin(where, 'add "items:" to this paragraph'))
        return Markup(f"- {gap}\n")

    def sentences(self, passage: object) -> Markup:
        """Return the words of a paragraph of the meeting file, without its number and its list."""
        return self._sentences(passage)

    def bullets(self, passages: object, marks: bool | None = None) -> Markup:
        """Return a list as Markdown. `marks`: whether its items end in ";", "; and", "."; else by profile."""
        if not isinstance(passages, list | tuple | Gap):
            raise TemplateRuntimeError("bullets needs a list")
        items = list(passages)
        with_marks = self.view.given.profile in (None, "bali") if marks is None else marks
        return Markup("".join(self._list(items, 0, ".", with_marks)) + "\n")

    def _list(self, items: list[object], depth: int, end: str, marks: bool) -> Iterator[str]:
        texts = [(item, self._sentences(item)) for item in items]
        shown = [(item, text) for item, text in texts if text]
        whole = all(_SENTENCE.match(_words(text)) for _, text in shown)
        for at, (item, text) in enumerate(shown, start=1):
            below = item["items"] if isinstance(item, Part) else None
            mark = end if at == len(shown) else "; and" if at == len(shown) - 1 else ";"
            inner = below if isinstance(below, list) else []
            if marks and not whole:
                text = _ended(text, ":" if inner else mark)
            yield f"{'  ' * depth}- {text}\n"
            yield from self._list(inner, depth + 1, mark if not whole else ".", marks)

    # -- clauses ------------------------------------------------------------------------------------

    def _sentences(self, passage: object) -> Markup:
        """Return the sentences of a passage: its clause, its own words, then what follows them."""
        if not isinstance(passage, Part) or not isinstance(passage.given, Passage):
            return Markup(markdown(plain(words(passage)))) if passage else Markup("")
        given = passage.given
        pieces = []
        self._check_values(passage, given)
        if given.clause:
            where = Place(self.facts.marked.file, self.facts.marked.line(*passage.steps, "clause"))
            pieces.append(self._clause(given.clause, given.values, where, passage))
        if given.text:
            pieces.append(Markup(markdown(given.text)))
        then = passage.values["then"]
        pieces += [self._sentences(part) for part in (then if isinstance(then, list) else [])]
        return Markup(" ".join(piece for piece in pieces if piece))

    def _clause(self, name: str, values: Mapping[str, object], where: Place, passage: Part | None) -> Markup:
        precedent = self._precedents.get(name)
        if precedent is None or precedent.status is Status.RETIRED:
            return self._no_clause(name, precedent, where)
        self.used[name] = precedent
        if passage is None:
            self.by_template.add(name)
            list(map(self._problem, unknown_slots(precedent, values, where)))
        if precedent.status is Status.PROPOSED:
            mend = f"approve it in precedents/clauses/{name}.yaml (status: approved), or use another"
            what = f'the clause "{name}" is proposed, not approved yet'
            self._problem(Problem("clause-proposed", Severity.WARNING, what, where, mend))
        missing: list[str] = []
        said = {slot for slot, value in values.items() if isinstance(value, Said)}

        def value_of(slot: str) -> str:
            value = self._value(slot, values)
            if isinstance(value, Series) and not value:
                value = Gap(name=slot)  # a list given as empty fills no slot
            if isinstance(value, Gap):
                missing.append(slot)
                self._remember(value, slot, where, passage, name)
            return self._plain(value, kinds.get(slot, ""))

        kinds = {slot.name: slot.kind for slot in precedent.slots}
        done: Filled = filled(precedent, value_of, said)
        kept = tuple((slot, value) for slot, value in done.use.values if slot not in missing)
        provenance = markup.provenance((Use(name, kept),))
        return Markup(f"{markdown(done.text)}<!-- from: {provenance} -->")

    def _check_values(self, passage: Part, given: Passage) -> None:
        """Tell each key below "with:" that is no slot of the clause, or all of them where there is no clause."""
        precedent = self._precedents.get(given.clause or "")
        if given.clause and precedent is None:
            return
        slots = [found[1] for found in SLOT.finditer(precedent.text)] if precedent else []
        for name in self._typed_slots(passage):
            if name not in slots:
                where = Place(self.facts.marked.file, self.facts.marked.line(*passage.steps, "with", name))
                known = f"its slots are {', '.join(dict.fromkeys(slots))}" if slots else f'remove "{name}:"'
                of = f'of the clause "{given.clause}"' if precedent else 'here: "with:" belongs to a clause'
                self._problem(error("slot-unknown", f'"{name}" is no slot {of}', where, meant(name, slots, known)))

    def _typed_slots(self, passage: Part) -> list[str]:
        """Return the keys below "with:" as the file has them, also those without a value."""
        here = self.facts.marked.value
        for step in (*passage.steps, "with"):
            if isinstance(here, list) and isinstance(step, int):
                here = here[step]
            else:
                here = here.get(str(step)) if isinstance(here, dict) else None
        return list(here) if isinstance(here, dict) else []

    def _no_clause(self, name: str, precedent: Precedent | None, where: Place) -> Markup:
        known = [precedent.id for precedent in self.shelf.precedents if precedent.status is not Status.RETIRED]
        what = f'there is no clause "{name}"' if precedent is None else f'the clause "{name}" is retired'
        search = "`drafter search WORDS` finds the clauses of the shelf"
        mend = meant(name, known, search) if precedent is None else f"use another: {search}"
        self._problem(error("clause-unknown", what, where, mend))
        self.origins.setdefault(f"[[{name}]]", [])
        return Markup(markdown(f"[[{name}]]"))

    def _value(self, slot: str, values: Mapping[str, object]) -> object:
        """Return what fills a slot: a value of the call, of a part given to the call, or a fact."""
        if slot in values:
            return values[slot]
        first, _, rest = slot.partition(".")
        here: object = values.get(first)
        if isinstance(here, Part) or (isinstance(here, Mapping) and _walk(here, rest) is not None):
            found = _walk(here, rest)
            return Gap(obj=here, name=rest) if found is None else found
        found = _walk(self.values, slot)
        return Gap(name=slot) if found is None else found

    def _plain(self, value: object, kind: str) -> str:
        """Return a value as plain words, also where the template composed it as Markdown."""
        if isinstance(value, Markup):
            return plain(" ".join(block.text for block in markup.read(str(value)).blocks))
        if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
            return self._named(value[0], "country" if kind == "countries" else kind)
        if isinstance(value, list) and all(isinstance(name, str) for name in value):
            return listed([self._named(name, kind) for name in value])
        return self._named(value, kind) if type(value) is str else plain(words(value))

    def _named(self, typed: str, kind: str) -> str:
        """Return a name as the profile has it, where the slot is one of delegations; one alone with its article."""
        if kind == "country":
            return self.view.running(plain(typed))
        return self.view.country(plain(typed)) if kind == "countries" else plain(typed)

    def _remember(self, gap: Gap, slot: str, where: Place, passage: Part | None, clause: str) -> None:
        self.printed_at.setdefault(str(gap), where)
        if gap.path == slot and not self.view.knows(slot):
            if passage is not None:
                mend = f'add "{slot}:" below "with:" of this clause'
            else:
                part, _, key = slot.partition(".")
                mend = f'give it in the template: clause("{clause}", {part}={{"{key}": ...}})' if key else ""
            self.origins.setdefault(str(gap), []).append(Origin(where, mend))

    # -- problems -----------------------------------------------------------------------------------

    def _problem(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    def _template_place(self) -> Place:
        """Return the line of the template that is being rendered, found as the innermost frame of one."""
        frame: FrameType | None = sys._getframe()
        while frame is not None:
            template = frame.f_globals.get("__jinja_template__")
            if template is not None:
                return Place(f"{self.folder}/{template.name}", template.get_corresponding_lineno(frame.f_lineno))
            frame = frame.f_back
        return Place(self.folder)


def _unless_gap(change: Callable[[Any], object]) -> Callable[[object], object]:
    return lambda value: value if isinstance(value, Gap) else change(value)


def _walk(here: object, path: str) -> object:
    """Return what stands at a dotted path; None where nothing does, a Gap where a fact is missing."""
    for step in path.split(".") if path else ():
        if not isinstance(here, Part | Mapping):
            return None
        try:
            here = here[step]
        except KeyError:
            return None
    return here


def _words(text: Markup) -> str:
    return _COMMENT.sub("", str(text)).strip()


def _ended(text: Markup, mark: str) -> Markup:
    """Return an item with its end mark, which stands before the provenance comments."""
    at = len(text)
    for comment in reversed(list(_COMMENT.finditer(text))):
        if text[comment.end() : at].strip():
            break
        at = comment.start()
    return Markup(_STOPS.sub("", str(text[:at]).rstrip(": ")) + mark + str(text[at:]))
