"""Facts that a person gave and the draft does not say: no template asks for them, and no clause has a slot for them.

Most often such a fact is meant for another paper; sometimes it was meant for this one and stands at the wrong key. So
it is a note, one for each part of the meeting file, with the lines of all its facts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby

from jinja2 import TemplateError

from drafter.compose.clauses import SLOT
from drafter.compose.meeting.facts import Facts
from drafter.compose.meeting.meeting_file import Event, Passage
from drafter.compose.template import templates
from drafter.compose.template.language import Language
from drafter.compose.template.parts import Gap, Part, listed as joined
from drafter.model import DOCUMENTS, Place, Problem, Severity
from drafter.problems import error

Path = tuple[str | int, ...]

_OF_DRAFTING = frozenset({
    ("draft",), ("keep",), ("choose",), ("confirmed",), ("body",), ("meeting", "weekday"), ("attendance", "position"),
    ("attendance", "order"), ("activities", "hosts"), ("activities", "theme"), ("follow_up", "commitment"),
})  # fmt: skip
"""What is given to drafter itself, whose paper it is, and how papers list an activity: said in some, not in all."""
_SAID_BY = {
    "start": ("date", "when", "month", "last"), "end": ("date", "when", "last"), "date": ("when", "month"),
    "city": ("place",), "country": ("place",), "ordinal": ("number",), "name": ("full", "process", "called"),
    "short": ("full", "process"), "title": ("heading", "name"), "deadline": ("day", "utc"),
}  # fmt: skip
"""A key -> what a template may ask for instead of it, made of it."""
_HELD_AGAINST = ("previous",)
"""Parts that a text is held against, said or not, so that nothing of them is left in it."""
_PRESENT = ("members", "organisations", "observers", "others")
_MOST = 6  # keys named in one note


def problems(language: Language, forms: Mapping[str, str], name: str) -> Iterator[Problem]:
    """Yield a note for each part of the meeting file with facts that the draft of template `name` did not ask for.

    A part that is none of its paper is meant for another: one file holds the facts of all papers of a meeting.
    """
    own = DOCUMENTS[language.facts.given.kind or "statement"].keys
    named = asked_for(forms, name) | {
        found[1].partition(".")[0] for used in language.used.values() for found in SLOT.finditer(used.text)
    }
    meant = [key for key in language.values if key in own and (key in named or key not in _HELD_AGAINST)]
    left = [path for key in meant for path in _left(language.values[key], (key,), key in named)]
    for key, paths in groupby(left, key=lambda path: path[0]):
        yield _note(language.facts, str(key), list(paths))
    yield from _asked_by_none(language, forms)


def lost(language: Language, forms: Mapping[str, str], name: str) -> Iterator[Problem]:
    """Yield an error for those present whom a template of a past statement does not name: its lists named others."""
    then, given, marked = language.then, language.facts.given.attendance, language.facts.marked
    if not then.statement or then.holds:
        return
    here = [key for key in _PRESENT if getattr(given, key)]
    is_named = "attendance" in asked_for(forms, name)
    left = {path[-1] for path in _left(language.values["attendance"], ("attendance",), is_named)}
    missed = [key for key in here if key in left]
    if missed and len(missed) < len(here):  # a template that lists nobody loses nobody
        what = f"""nobody of {joined([f'"attendance.{key}"' for key in missed])} is in this draft"""
        mend = (
            f"name them in the template: the lists of {then.statement} have no place for them; where the text says who "
            'came in other words, take them out of "attendance:"'
        )
        yield error("attendance-lost", what, Place(marked.file, marked.line("attendance", missed[0])), mend)


def _asked_by_none(language: Language, forms: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a note for each key below "facts:" that is in no template."""
    for key in language.facts.given.facts:
        if not any(f'"{key}"' in text for text in forms.values()):
            marked = language.facts.marked
            where = Place(marked.file, marked.line("facts", key))
            what = f'"facts:" gives "{key}", and no template asks for it'
            yield Problem("fact-unused", Severity.NOTE, what, where, "correct its name, or remove it")


def taken(forms: Mapping[str, str], name: str) -> dict[str, str]:
    """Return a template and those that it takes in, by name; what cannot be read is left out."""
    return {page: forms[page] for page in pages(forms, name) if _read(forms[page]) is not templates.NOTHING}


def asked_for(forms: Mapping[str, str], name: str) -> set[str]:
    """Return the names that a template and those that it takes in ask for."""
    return {asked for page in pages(forms, name) for asked in _read(forms[page]).names}


def pages(forms: Mapping[str, str], name: str) -> tuple[str, ...]:
    """Return the template, then those that it takes in."""
    waiting, found = [name], [name]
    while waiting:
        taken = [other for other in _read(forms[waiting.pop()]).taken if other in forms and other not in found]
        found += dict.fromkeys(taken)
        waiting += taken
    return tuple(found)


def _read(text: str) -> templates.Read:
    try:
        return templates.read(text)
    except TemplateError:
        return templates.NOTHING


def _left(value: object, path: Path, is_named: bool) -> Iterator[Path]:
    """Yield the paths of the facts below `path` that nothing asked for."""
    if tuple(key for key in path if isinstance(key, str)) in _OF_DRAFTING or value is None or isinstance(value, Gap):
        return
    if isinstance(value, Part) and not isinstance(value.given, Passage):
        for key, field in type(value.given).model_fields.items():
            name = field.alias or key
            yield from _left(_given(value, key, name), (*path, name), _asked(value, name))
    elif isinstance(value, list) and any(isinstance(part, Part) for part in value):
        for part in value:
            steps = part.steps if isinstance(part, Part) else path
            yield from _left(part, steps, is_named)
    elif not is_named and (len(path) > 1 or isinstance(value, list | tuple | Part)):
        yield path


def _given(part: Part, key: str, name: str) -> object:
    """Return what the file gives at a key, None where it gives nothing: what follows from others is no fact of it."""
    return part.values[name] if getattr(part.given, key) not in (None, [], {}, "") else None


def _asked(part: Part, name: str) -> bool:
    if name in part.asked or part.asked & {*_SAID_BY.get(name, ())} or name == "ordinal":
        return True  # the number of a meeting is held against its title, said or not
    if isinstance(part.given, Event) and name in Event.model_fields:
        return bool(part.asked)  # a meeting that is named is told from others by where and when it was
    return name == "group" and "short" in part.asked


def _note(known: Facts, key: str, paths: Collection[Path]) -> Problem:
    names = list(dict.fromkeys(f'"{".".join(step for step in path if isinstance(step, str))}"' for path in paths))
    more = [f"{len(names) - _MOST} more"] if len(names) > _MOST else []
    shown = joined([*names[:_MOST], *more])
    lines = list(dict.fromkeys(known.marked.line(*path) for path in paths))
    what = f"no template and no clause of this draft says {shown}"
    it = "it" if len(names) == 1 else "them"
    mend = f'leave {it}, if meant for another paper; else correct "{key}:" or the template'
    places = [Place(known.marked.file, line) for line in lines]
    return Problem("fact-unused", Severity.NOTE, what, places[0], mend, tuple(places[1:]))
