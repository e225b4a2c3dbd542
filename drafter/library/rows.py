"""The form of a clause's file and of the registers' rows, checked by pydantic.

All faults of a file are told at once, each with its line and in an official's words.
"""

from __future__ import annotations

import difflib
from datetime import date
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from drafter.marked_yaml import Marked
from drafter.model import FUNCTIONS, SLOT_KINDS, NameKind, Outcome, Place, Problem, Status
from drafter.problems import DraftingError, error, refusal


def _one_of(choices: tuple[str, ...]) -> AfterValidator:
    def check(text: str) -> str:
        if text and text not in choices:
            raise PydanticCustomError("choice", "{choices}", {"choices": "|".join(choices)})
        return text

    return AfterValidator(check)


def _or(nothing: object) -> BeforeValidator:
    """Return a reader for which a key without a value stands for `nothing`."""
    return BeforeValidator(lambda value: nothing if value is None else value)


Text = Annotated[str, _or("")]


class Row(BaseModel):
    """What all files have in common: a key that is not known is a mistake of typing."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class SlotRow(Row):
    """`host.country: {kind: country}`."""

    kind: Annotated[str, _one_of(SLOT_KINDS)] = "text"


class SourceRow(Row):
    """Where an attested text stands."""

    file: str
    lines: Annotated[tuple[int, int], _or((0, 0))] = (0, 0)
    sha256: Text = ""


class AttestedRow(Row):
    """One entry below `attested:`."""

    statement: str
    paragraph: Text = ""
    source: SourceRow
    text: str
    values: Annotated[dict[str, Text], _or({})] = {}
    variant: Annotated[bool, _or(False)] = False


class AllowedRow(Row):
    """A rule of check that is silent where a draft has the clause, and why."""

    rule: str
    reason: Text = ""


class ClauseFile(Row):
    """A file of precedents/clauses."""

    id: Text = ""
    function: Annotated[Text, _one_of(FUNCTIONS)] = ""
    theme: Text = ""
    actor: Text = ""
    verb: Text = ""
    status: Annotated[str, _one_of(tuple(Status))] = Status.PROPOSED
    reviewed: Text = ""
    joins: Text = ""
    mined: Text = ""
    text: str
    slots: Annotated[dict[str, Annotated[SlotRow, _or({})]], _or({})] = {}
    attested: Annotated[tuple[AttestedRow, ...], _or(())] = ()
    allow: Annotated[tuple[AllowedRow, ...], _or(())] = ()
    notes: Text = ""


class NameRow(Row):
    """A row of names.yaml."""

    name: str
    kind: Annotated[str, _one_of(tuple(NameKind))] = NameKind.STATE
    acronym: Text = ""
    aliases: Annotated[tuple[str, ...], _or(())] = ()
    forms: Annotated[dict[str, str], _or({})] = {}
    sort: Text = ""
    until: Annotated[dict[str, date], _or({})] = {}
    general: Annotated[bool, _or(False)] = False
    bare: Annotated[bool, _or(False)] = False


class PassageRow(Row):
    """Where a commitment was made, or reported on."""

    statement: str
    paragraph: Text = ""
    source: Annotated[SourceRow | None, _or(None)] = None
    text: Text = ""
    says: Annotated[Text, _one_of(tuple(Outcome))] = ""


class CommitmentRow(Row):
    """A row of commitments.yaml."""

    who: Text = ""
    action: str
    due: Text = ""
    topic: Text = ""
    status: Annotated[Text, _one_of(tuple(Outcome))] = ""
    made: Annotated[PassageRow | None, _or(None)] = None
    reported: Annotated[tuple[PassageRow, ...], _or(())] = ()
    again: Annotated[tuple[str, ...], _or(())] = ()
    notes: Text = ""


class FoundRow(Row):
    """What mining remembers of a row that it wrote."""

    of: Text = ""
    row: Text = ""
    links: Annotated[tuple[str, ...], _or(())] = ()


class MeetingRow(Row):
    """A row of meetings.yaml."""

    body: Text = ""
    name: Text = ""
    ordinal: int | None = None
    city: Text = ""
    country: Text = ""
    start: date | None = None
    end: date | None = None
    aliases: Annotated[tuple[str, ...], _or(())] = ()
    sources: Annotated[tuple[str, ...], _or(())] = ()


class ProfileRow(Row):
    """A row of profiles.yaml."""

    spelling: Annotated[Text, _one_of(("-ise", "-ize"))] = ""
    ranges: Annotated[Text, _one_of(("dash", "to"))] = ""
    list_ends: Annotated[Text, _one_of(("semicolons", "none"))] = ""
    ordinals: Annotated[Text, _one_of(("words", "figures"))] = ""
    per_cent: Annotated[Text, _one_of(("per cent", "%"))] = ""
    words_below: Annotated[int, _or(0), Field(ge=0)] = 0
    bodies: Annotated[tuple[str, ...], _or(())] = ()


R = TypeVar("R", bound=Row)


def read(marked: Marked, form: type[R]) -> R:
    """Return the whole file as one row of this form. Raises DraftingError with every fault."""
    if not isinstance(marked.value, dict):
        where = Place(marked.file, marked.line())
        raise refusal("yaml-form", "the file must hold keys and values", where, 'write "key: value" lines')
    return _read(marked, form, marked.value, ())


def read_rows(marked: Marked, form: type[R]) -> dict[str, R]:
    """Return a register, one row a key, in the file's order. Raises DraftingError with every fault."""
    value = {} if marked.value is None else marked.value
    if not isinstance(value, dict):
        where = Place(marked.file, marked.line())
        raise refusal("yaml-form", "a register holds one row a key", where, 'write "key:" and its facts below')
    rows: dict[str, R] = {}
    problems: list[Problem] = []
    for key, part in value.items():
        try:
            rows[key] = _read(marked, form, {} if part is None else part, (key,))
        except DraftingError as fault:
            problems += fault.problems
    if problems:
        raise DraftingError(problems)
    return rows


def _read(marked: Marked, form: type[R], value: object, at: tuple[str, ...]) -> R:
    try:
        return form.model_validate(value)
    except ValidationError as fault:
        found = [_problem(marked, form, at, each) for each in fault.errors(include_url=False)]
        raise DraftingError(sorted(found, key=lambda problem: problem.where.line)) from None


def _problem(marked: Marked, form: type[Row], at: tuple[str, ...], fault: ErrorDetails) -> Problem:
    path = (*at, *fault["loc"])
    what, mend = _plain_words(fault, str(path[-1]) if path else "the file", form)
    return error("yaml-form", what, Place(marked.file, marked.line(*path)), mend)


def _plain_words(fault: ErrorDetails, key: str, form: type[Row]) -> tuple[str, str]:
    """Return what is wrong and how to mend it, by pydantic's kind of fault."""
    value, kind = fault.get("input"), fault["type"]
    typed = value if isinstance(value, str) else type(value).__name__
    if kind == "missing":
        return f'"{key}" is missing', f'add a line "{key}: ..."'
    if kind == "extra_forbidden":
        known = _known_keys(form)
        return f'"{key}" is not known here', f"did you mean {_nearest(key, known)}?"
    if kind == "choice":
        known = tuple(str(fault["ctx"]["choices"]).split("|"))
        return f'"{typed}" is no {key}', f"did you mean {_nearest(typed, known)}?"
    wanted = _WANTED.get(kind.split("_", 1)[0])
    if wanted:
        shown = f'"{typed}"' if isinstance(value, str) else _FORMS.get(type(value).__name__, typed)
        return f'"{key}" must be {wanted[0]}, not {shown}', wanted[1]
    return f'"{key}": {fault["msg"]}', "correct the value"


_WANTED = {
    "string": ("text", 'write "key: text"; put quotes round text with brackets or a colon'),
    "int": ("a whole number", "write it in figures"),
    "bool": ("true or false", "write true or false"),
    "date": ("a date", "write it as 2013-03-05"),
    "dict": ("keys with values", 'write "key: value" lines below it, further to the right'),
    "model": ("keys with values", 'write "key: value" lines below it, further to the right'),
    "tuple": ("a list", "write one item a line, each after a hyphen"),
    "too": ("two line numbers", "write [first, last]"),
}
_FORMS = {"dict": "keys with values", "list": "a list", "NoneType": "nothing"}


def _known_keys(form: type[Row]) -> tuple[str, ...]:
    """Return the keys of the form and of the rows inside it."""
    inner = _INSIDE.get(form, ())
    return tuple(dict.fromkeys(key for part in (form, *inner) for key in part.model_fields))


_INSIDE: dict[type[Row], tuple[type[Row], ...]] = {
    ClauseFile: (SlotRow, SourceRow, AttestedRow, AllowedRow),
    CommitmentRow: (PassageRow, SourceRow),
}


def _nearest(typed: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(typed.lower(), known, n=1, cutoff=0.6)
    return f'"{close[0]}"' if close else "one of " + ", ".join(known)
