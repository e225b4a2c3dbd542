"""The facts of a Statement in, the YAML at the head of its Markdown out.

Short enough to be read and mended by an official: a delegation is one line, "Vietnam | Viet Nam |
state" (as printed, its name, its kind; what is left out is the name as printed, and a state).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from drafter import marked_yaml, shapes
from drafter.model import Attendee, Confidence, Meeting, NameKind, Statement

LOST = "(lost)"
"""A delegation whose name the source has lost."""
AS_GIVEN = "as given"
"""The order of a list of those present that a person asked for; no rule finds fault with it."""


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
    if statement.profile:
        facts["profile"] = statement.profile
    if whole := [allowed for allowed in statement.allows if not allowed.of_title]:
        facts["allow"] = [{"rule": allowed.rule, "reason": allowed.reason} for allowed in whole]
    if statement.acronyms:
        facts["acronyms"] = dict(statement.acronyms)
    if statement.as_given:
        facts["order"] = AS_GIVEN
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
        return LOST
    if (
        attendee.printed == LOST
        or "|" in attendee.printed + attendee.name
        or attendee.printed != attendee.printed.strip()
        or attendee.name in tuple(NameKind)  # "Elbonia | state" is what a person writes who forgets the name
    ):
        return {"printed": attendee.printed, "name": attendee.name, "kind": attendee.kind.value}
    parts = [attendee.printed]
    if attendee.name != attendee.printed or attendee.kind is not NameKind.STATE or not attendee.printed:
        parts.append(attendee.name)
    if attendee.kind is not NameKind.STATE or not attendee.printed:
        parts.append(attendee.kind.value)
    return " | ".join(parts)
