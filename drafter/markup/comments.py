"""What comments before a block tell of it: its lines, precedents, references, and what is allowed there."""

from __future__ import annotations

import json
import re

from drafter import marked_yaml
from drafter.model import NO_LINES, Allowed, Lines, Use, plain
from drafter.patterns import compiled
from drafter.problems import DraftingError

_LINES = compiled(r"lines:\s*\[\s*(\d+)\s*,\s*(\d+)\s*\]")
_REFERS = compiled(r"(?:^|[\s,])refers:\s*(\[(?:\s*\"(?:[^\"\\]|\\.)*\"\s*,?)*\s*\])")
_ALLOW = compiled(r"\s*allow:\s*(?P<rule>[\w-]+)\s*(?::\s*(?P<reason>.*))?", re.DOTALL)


def read(comment: str) -> tuple[Lines, tuple[Use, ...]]:
    """Return the lines and uses that a comment tells; nothing where it is a person's own note."""
    found = _LINES.search(comment)
    lines = (int(found[1]), int(found[2])) if found else NO_LINES
    _, mark, rest = comment.removesuffix("-->").partition("from:")
    if not mark:
        return lines, ()
    try:
        uses = marked_yaml.load(rest.strip(), "").value
    except DraftingError:
        return lines, ()
    if not isinstance(uses, dict):
        return lines, ()
    return lines, tuple(Use(str(name), _pairs(values)) for name, values in uses.items())


def refers(comment: str) -> tuple[str, ...]:
    """Return the references that a comment tells; none where it is a person's own note."""
    found = _REFERS.search(comment.partition("from:")[0])
    try:
        return tuple(str(each) for each in json.loads(found[1])) if found else ()
    except ValueError:
        return ()


def allowed(comment: str) -> tuple[Allowed, ...]:
    """Return the rule that a comment allows; none where it is a person's own note."""
    found = _ALLOW.fullmatch(comment)
    if not found:
        return ()
    reason = plain(found["reason"] or "")
    try:
        told = json.loads(reason) if reason.startswith('"') else reason
    except ValueError:
        told = reason
    return (Allowed(found["rule"], told if isinstance(told, str) else reason),)


def _pairs(values: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(values, dict):
        return ()
    return tuple((str(key), "" if value is None else str(value)) for key, value in values.items())
