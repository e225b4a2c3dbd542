"""The facts of a Statement as the YAML at the head of its Markdown, and back.

Short enough to be read and mended by an official: a delegation is one line, "Vietnam | Viet Nam |
state" (as printed, its name, its kind; what is left out is the name as printed, and a state).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from drafter import marked_yaml, shapes
from drafter.marked_yaml import Marked
from drafter.model import (
    Attendee,
    Circulation,
    Comment,
    Confidence,
    Kind,
    Meeting,
    NameKind,
    Place,
    Problem,
    Repair,
    Role,
    Statement,
)  # fmt: skip
from drafter.problems import DraftingError, error

_LOST = "(lost)"
_KEYS = (
    "id", "kind", "language", "confidence", "meeting", "source", "draft", "acronyms", "attendance", "repairs",
    "comments",
)  # fmt: skip


def write(statement: Statement) -> str:
    """Return the front matter with its `---` lines, without a last newline."""
    facts: dict[str, Any] = {"id": statement.id, "kind": statement.kind.value}
    if statement.language != "en":
        facts["language"] = statement.language
    if statement.confidence != Confidence():
        facts["confidence"] = shapes.confidence_json(statement.confidence)
    if statement.meeting != Meeting():
        facts["meeting"] = _meeting(statement.meeting)
    if statement.source:
        facts["source"] = shapes.source_json(statement.source)
    if statement.draft:
        draft = statement.draft
        facts["draft"] = {"as_at": draft.as_at, "revision": draft.revision, "marking": draft.marking}
    if statement.acronyms:
        facts["acronyms"] = dict(statement.acronyms)
    if statement.attendance:
        facts["attendance"] = list(_attendance(statement.attendance))
    if statement.repairs:
        facts["repairs"] = [shapes.repair_json(repair) for repair in statement.repairs]
    if statement.comments:
        facts["comments"] = [shapes.comment_json(comment) for comment in statement.comments]
    return f"---\n{marked_yaml.dump(facts).rstrip()}\n---"


def _meeting(meeting: Meeting) -> dict[str, Any]:
    """Return the facts that a person may look for, known or not, and of the rest those that are known."""
    facts = shapes.meeting_json(meeting)
    rest = ("mode", "host", "co_chairs", "purpose")
    return {key: fact for key, fact in facts.items() if fact or key not in rest}


def _attendance(attendance: tuple[Attendee, ...]) -> Iterator[dict[str, list[Any]]]:
    for role, run in groupby(attendance, key=lambda attendee: attendee.role):
        yield {role.value: [_delegation(attendee) for attendee in run]}


def _delegation(attendee: Attendee) -> str | dict[str, str]:
    if attendee == Attendee("", "", NameKind.OTHER, attendee.role):
        return _LOST
    if (
        attendee.printed == _LOST
        or "|" in attendee.printed + attendee.name
        or attendee.printed != attendee.printed.strip()
    ):
        return {"printed": attendee.printed, "name": attendee.name, "kind": attendee.kind.value}
    parts = [attendee.printed]
    if attendee.name != attendee.printed or attendee.kind is not NameKind.STATE or not attendee.printed:
        parts.append(attendee.name)
    if attendee.kind is not NameKind.STATE or not attendee.printed:
        parts.append(attendee.kind.value)
    return " | ".join(parts)


def read(facts: str, file: str, first_line: int) -> Statement:
    """Return a Statement of these facts, without title and blocks.

    Raises DraftingError with every fault at once: a key that is not known, a date that is none.
    """
    marked = marked_yaml.load(facts, file, first_line)
    value = marked.value if isinstance(marked.value, dict) else {}
    problems = []
    if marked.value is not None and not isinstance(marked.value, dict):
        problems.append(_fault(marked, (), "these are not facts, `key: value` a line"))
    problems += [_fault(marked, (key,), f'"{key}" is no fact of a statement') for key in value if key not in _KEYS]
    found: dict[str, Any] = {}
    for key, reader in _READERS.items():
        if value.get(key) is None:
            continue
        try:
            found[key] = reader(value[key])
        except (ValueError, TypeError, KeyError, AttributeError) as fault:
            problems.append(_fault(marked, (key,), f'"{key}" cannot be understood: {fault}'))
    if problems:
        raise DraftingError(problems)
    return Statement(**{"id": "", **found})


def _fault(marked: Marked, path: tuple[str, ...], what: str) -> Problem:
    where = Place(marked.file, marked.line(*path))
    mend = f"the facts are {', '.join(_KEYS)}, in the form that drafter writes"
    return error("front-matter", what, where, mend)


def _read_draft(value: dict[str, Any]) -> Circulation:
    return Circulation(**{key: str(text) if text is not None else "" for key, text in value.items()})


def _read_acronyms(value: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((str(key), str(text or "")) for key, text in value.items())


def _read_attendance(value: list[dict[str, list[Any]]]) -> tuple[Attendee, ...]:
    runs = [(Role(role), names) for run in value for role, names in run.items()]
    return tuple(_read_delegation(role, name) for role, names in runs for name in names or ())


def _read_delegation(role: Role, value: str | dict[str, Any] | None) -> Attendee:
    if isinstance(value, dict):
        printed, name = str(value.get("printed") or ""), str(value.get("name") or "")
        return Attendee(printed, name, NameKind(value.get("kind") or "other"), role)
    if value == _LOST:
        return Attendee("", "", NameKind.OTHER, role)
    parts = [part.strip() for part in str(value or "").split("|")]
    if len(parts) > 3:
        raise ValueError(f"{value!r} has more than three parts")
    name = parts[1] if len(parts) > 1 else parts[0]
    kind = NameKind(parts[2]) if len(parts) > 2 else NameKind.STATE
    return Attendee(parts[0], name, kind, role)


def _read_repairs(value: list[dict[str, Any]]) -> tuple[Repair, ...]:
    return tuple(_read_repair(item) for item in value)


def _read_repair(value: dict[str, Any]) -> Repair:
    first, last = (int(line) for line in value["lines"])
    return Repair(str(value["kind"]), (first, last), str(value["before"] or ""), str(value["after"] or ""))


def _read_comments(value: list[dict[str, Any]]) -> tuple[Comment, ...]:
    return tuple(shapes.comment_from(item) for item in value)


_READERS: dict[str, Callable[[Any], Any]] = {
    "id": str,
    "kind": Kind,
    "meeting": shapes.meeting_from,
    "source": shapes.source_from,
    "draft": _read_draft,
    "acronyms": _read_acronyms,
    "attendance": _read_attendance,
    "repairs": _read_repairs,
    "language": str,
    "confidence": shapes.confidence_from,
    "comments": _read_comments,
}
