"""The facts of one meeting, read from its file: all faults at once, by line, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from drafter import marked_yaml
from drafter.compose.meant import meant
from drafter.compose.meeting import contradictions, unwritten
from drafter.compose.meeting.contradictions.sheet import Path, shown_path
from drafter.compose.meeting.meeting_file import MeetingFile
from drafter.marked_yaml import Marked
from drafter.model import Meeting, Place, Problem, Profile
from drafter.names import Table
from drafter.problems import DraftingError, error, has_errors, refusal

MAX_TEXT, MAX_FILE = 20_000, 300_000
"""Letters of one text, and of all: a statement of 25 paragraphs has 20,000."""
_STANDARD = tuple(map(Profile, ("bali", "un", "au")))
"""The profiles whose forms of names the starter's register has: where a workspace has no profiles of its own."""


@dataclass(frozen=True)
class Facts:
    """What a meeting file says, where, and what is odd about it; an error among that stops a final text alone."""

    given: MeetingFile
    marked: Marked
    text: str
    warnings: tuple[Problem, ...] = ()
    unwritten: Mapping[Path, str] = field(default_factory=dict)
    """What was typed where no fact is known yet, TBC and the like, by its key: it is a gap."""

    def line_of(self, words: str) -> int:
        """Return the first line on which these words stand, 0 where none has them."""
        return next((at for at, line in enumerate(self.text.split("\n"), start=1) if words in line), 0)


def read(text: str, file: str, names: Table, held: Sequence[Meeting] = (), profiles: Sequence[Profile] = ()) -> Facts:
    """Return the facts. Raises DraftingError with everything that is wrong, warnings among it.

    `held` are the meetings of the archive, with which the places of the file are compared;
    `profiles` the house styles that there are.
    """
    marked = marked_yaml.load(text, file)
    if marked.value is None:
        mend = "fill it in; `drafter new statement FILE.yaml` writes one that is commented"
        raise refusal("meeting-file-empty", "this meeting file is empty", Place(file, 1), mend)
    if not isinstance(marked.value, dict):
        mend = 'write "meeting:", "host:" and the other keys; `drafter new statement FILE.yaml` shows them'
        raise refusal("meeting-file", "this is not a meeting file: it has no keys", Place(file, 1), mend)
    _refuse_long(marked, text)
    marked, taken = unwritten.taken_out(marked)
    found = list(contradictions.find(marked, names))
    given = None
    try:
        given = MeetingFile.model_validate(marked.value)
    except ValidationError as invalid:
        found += [_problem(details, marked) for details in invalid.errors(include_url=False)]
    given, unknown = _with_profile(given, marked, profiles or _STANDARD, names)
    found += unknown
    cannot_be_read = given is None or has_errors(found)
    found += contradictions.unfit(marked, names, held)
    quoted = tuple(_quoting(problem, text) for problem in sorted(found, key=lambda problem: problem.where.line))
    if given is None or cannot_be_read:
        raise DraftingError(quoted)
    return Facts(given, marked, text, quoted, taken)


def _with_profile(
    given: MeetingFile | None, marked: Marked, profiles: Sequence[Profile], names: Table
) -> tuple[MeetingFile | None, list[Problem]]:
    """Return the facts with the profile's name as its register has it; an error where there is none of that name.

    One that only the register of names has, for the forms that it prints, is one too.
    """
    if given is None or not given.profile:
        return given, []
    typed = given.profile.strip()
    known = {each.name.casefold(): each.name for each in profiles}
    printed = {profile.casefold(): profile for row in names.rows for profile, _ in row.forms}
    if name := known.get(typed.casefold()) or printed.get(typed.casefold()):
        return given.model_copy(update={"profile": name}), []
    near = meant(typed.casefold(), known.values())
    mend = f"write one of {', '.join(known.values())}{'; ' if near else ''}{near}"
    where = Place(marked.file, marked.line("profile"))
    return given, [error("meeting-file", f'profile: "{typed}" is not known here', where, mend)]


def _refuse_long(marked: Marked, text: str) -> None:
    """Raise DraftingError for texts that are longer than any paper: else the template would be blamed for them."""
    texts = [(path, found) for path, found in unwritten.texts(marked.value, ())]
    found = [
        error(
            "meeting-file-large",
            f"{shown_path(path)}: this text has {len(typed):,} letters; {MAX_TEXT:,} are the most allowed",
            Place(marked.file, marked.line(*path)),
            "shorten it",
        )
        for path, typed in texts
        if len(typed) > MAX_TEXT
    ]
    if not found and len(text) > MAX_FILE and sum(len(typed) for _, typed in texts) > MAX_FILE:
        what = f"the texts of this meeting file have more than {MAX_FILE:,} letters, the most allowed"
        longest, _ = max(texts, key=lambda each: len(each[1]))
        where = Place(marked.file, marked.line(*longest))
        found = [error("meeting-file-large", what, where, "shorten them; the longest stands here")]
    if found:
        raise DraftingError(found)


def _quoting(problem: Problem, text: str) -> Problem:
    lines = text.split("\n")
    line = problem.where.line
    quote = lines[line - 1].strip()[:200] if 0 < line <= len(lines) else ""
    return Problem(problem.rule, problem.severity, problem.what, problem.where, problem.mend, problem.also, quote)


def _problem(details: ErrorDetails, marked: Marked) -> Problem:
    path = tuple(details["loc"])
    where = Place(marked.file, marked.line(*path))
    shown = shown_path(path)
    match details["type"]:
        case "fact":
            given = details["ctx"]
            return error("meeting-file", f"{shown}: {given['what']}", where, given["mend"])
        case "extra_forbidden":
            return error("fact-unknown", f'"{shown}" is no key of a meeting file', where, _meant(path))
        case "model_type":
            return error("meeting-file", f"{shown}: this must have keys of its own", where, _keys_hint(path))
        case _:  # no other type can arise from the readers in meeting_file; told as pydantic tells it
            return error("meeting-file", f"{shown}: {details['msg']}", where, "correct the value")


def is_key(path: Path) -> bool:
    """Return whether a meeting file may have a value at `path`."""
    return bool(path) and path[-1] in _keys(path[:-1]) and all(isinstance(step, int | str) for step in path)


def _meant(path: Path) -> str:
    keys = _keys(path[:-1])
    typed = str(path[-1])
    if near := meant(typed, keys):
        return near
    elsewhere = [owner for owner, model in _parts() if typed in _names(model)]
    if elsewhere:
        return f'"{typed}" belongs under "{elsewhere[0]}"' if elsewhere[0] else f'move "{typed}" to the margin'
    return f"the keys here are {', '.join(keys)}" if keys else "remove it"


def _keys_hint(path: Path) -> str:
    keys = _keys(path)
    return f'write "{keys[0]}:" and the like, indented below it; its keys are {", ".join(keys)}' if keys else ""


def _keys(path: Path) -> tuple[str, ...]:
    """Return the keys that may stand at `path`."""
    model: type[BaseModel] | None = MeetingFile
    for step in path:
        if isinstance(step, str):
            model = _model_of(model, step) if model is not None else None
    return _names(model) if model is not None else ()


def _names(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _model_of(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    """Return the model of the value of `key`, or of its items where it is a list."""
    for name, part in model.model_fields.items():
        if key == (part.alias or name):
            for candidate in (part.annotation, *get_args(part.annotation)):
                if isinstance(candidate, type) and issubclass(candidate, BaseModel):
                    return candidate
    return None


def _parts() -> Iterator[tuple[str, type[BaseModel]]]:
    """Yield the file itself as "", then each of its parts that has keys of its own."""
    yield "", MeetingFile
    for key in _names(MeetingFile):
        model = _model_of(MeetingFile, key)
        if model is not None:
            yield key, model
