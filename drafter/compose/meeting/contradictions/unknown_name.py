"""How to mend a name that no register knows: the name that was meant, or the line to write for it."""

from __future__ import annotations

import re
from difflib import get_close_matches

from drafter import letters, marked_yaml
from drafter.compose.meeting.contradictions.sheet import Path
from drafter.model import NameKind, plain
from drafter.names import Table

_REGISTER = "precedents/names.yaml"


def mend(name: str, path: Path, names: Table) -> str:
    """Return what to do: the nearest name that is known, and the line of names.yaml that makes this one known.

    Of a country that is a State. Where organisations may stand too, how one of them is written is said as well.
    """
    forms = {form.casefold(): row.name for row in names.rows for form in (row.name, *row.aliases, row.acronym) if form}
    near = get_close_matches(plain(name).casefold(), forms, 1, 0.7)
    meant = f'did you mean "{forms[near[0]]}"? if not, ' if near else ""
    kind = f"kind: {NameKind.ORGANISATION.value}"
    is_body = "organisations" in path
    line = _line(plain(name), f", {kind}" if is_body else "", names)
    other = f' ("{kind}" beside it, if it is one)' if path[0] in ("attendance", "cochairs") and not is_body else ""
    return f"{meant}add it to {_REGISTER} with this line: {line}{other}"


def _line(name: str, kind: str, names: Table) -> str:
    """Return a row of the register on one line; of a name that was typed with its article both forms."""
    listed = re.sub(r"^the (?=\S)", "", name, flags=re.IGNORECASE)
    bare = letters.plain(listed).casefold()
    key = re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "name"
    held = {row.key for row in names.rows}
    key = next(each for each in (key, *(f"{key}-{nth}" for nth in range(2, len(held) + 3))) if each not in held)
    aliases = f", aliases: [{_quoted(f'the {listed}')}]" if listed != name else ""
    return f"{key}: {{name: {_quoted(listed)}{kind}{aliases}}}"


def _quoted(name: str) -> str:
    typed = marked_yaml.dump({"k": name}).removeprefix("k:").strip()
    return typed if not re.search(r"[,\[\]{}\n]", typed) or typed[:1] in "\"'" else f'"{name}"'
