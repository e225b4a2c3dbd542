"""The commented meeting file that `drafter new` writes: every key, its meaning, and no value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from drafter.compose.meeting.meeting_file import Event, MeetingFile, Passage
from drafter.model import DOCUMENTS, Place
from drafter.problems import refusal

_COMMENT_AT = 28  # the column of the comments; a longer key pushes its own to the right

_ALWAYS = ("kind", "profile")

_HEAD = """\
# The facts of one meeting. `drafter draft` makes the {kind} from this file.
# Leave empty what is not known yet: the draft shows it as [[host.country]] and tells you.
# Dates are written 2017-03-14. Text that holds a colon or begins with a bracket needs "quotes".
"""

_PASSAGE = """\
# A paragraph (or a list item) is your own words,
#   - The Meeting welcomed the report of the working group.
# or a clause of the shelf, which `drafter search` finds, with what fills its slots:
#   - clause: theme/rilon-reaffirmed
#     with: {activity.hosts: [Ruritania, Elbonia]}
#     text: Your own words, after the clause.
#     then:
#       - A further sentence, or a further clause.
#     items:
#       - an item of the list below the paragraph
"""


def skeleton(kind: str) -> str:
    """Return the meeting file of that kind, to be filled in. It drafts as it is, full of gaps.

    Raises DraftingError for a kind that has no template.
    """
    if kind not in DOCUMENTS:
        mend = f"the kinds are {', '.join(DOCUMENTS)}"
        raise refusal("kind-unknown", f'there is no meeting file for "{kind}"', Place(), mend)
    keys = [name for name in MeetingFile.model_fields if name in (*_ALWAYS, *DOCUMENTS[kind].keys)]
    lines = [_HEAD.format(kind=kind.replace("-", " "))]
    explained, told = False, set[str]()
    for name in keys:
        field = MeetingFile.model_fields[name]
        if not explained and _holds_passages(field):
            lines.append(_PASSAGE)
            explained = True
        lines += _top(name, field, kind, told)
    return "\n".join(lines).rstrip() + "\n"


def _top(name: str, field: FieldInfo, kind: str, told: set[str]) -> Iterator[str]:
    value = {"kind": kind, "profile": "bali"}.get(name, "")
    below = model_of(field)
    if below is None or below is Passage:
        yield _line(f"{name}: {value}".rstrip(), field.description)
    else:
        yield f"# {field.description}"
        yield f"{name}:"
        yield from _keys(below, "  ", "- " if _is_list(field) else "", told)
    if name != "kind":
        yield ""


def _keys(model: type[BaseModel], indent: str, dash: str, told: set[str]) -> Iterator[str]:
    """Yield the keys of a part. What a key means is told where it stands first (`told`)."""
    for at, (name, field) in enumerate(fields_of(model)):
        lead = f"{indent}{dash if at == 0 else ' ' * len(dash)}"
        meaning = field.description or ""
        yield _line(f"{lead}{field.alias or name}:", "" if meaning in told else meaning)
        told.add(meaning)
        below = model_of(field)
        if below is not None and below is not Passage:
            inner = "- " if _is_list(field) else ""
            yield from _keys(below, f"{indent}{' ' * len(dash)}  ", inner, told)


def _line(key: str, description: str | None) -> str:
    return f"{key.ljust(_COMMENT_AT)} # {description}" if description else key


def fields_of(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    """Return the keys of a part in the order in which they are written: the full title of a meeting before its name."""
    first = "title" if issubclass(model, Event) else ""
    return sorted(model.model_fields.items(), key=lambda entry: entry[0] != first)


def model_of(field: FieldInfo) -> type[BaseModel] | None:
    """Return the model of the field's value, or of its items where it is a list."""
    for candidate in (field.annotation, *get_args(field.annotation)):
        if isinstance(candidate, type) and issubclass(candidate, BaseModel):
            return candidate
    return None


def _is_list(field: FieldInfo) -> bool:
    return bool(get_args(field.annotation)) and field.default_factory is list


def _holds_passages(field: FieldInfo) -> bool:
    model = model_of(field)
    if model is None or model is Passage:
        return model is Passage
    return any(_holds_passages(inner) for inner in model.model_fields.values())
