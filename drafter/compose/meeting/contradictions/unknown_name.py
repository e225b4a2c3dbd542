"""How to mend a name that no register knows: the name that was meant, or the command that makes it known."""

from __future__ import annotations

from difflib import get_close_matches

from drafter.compose.meeting.contradictions.sheet import Path
from drafter.model import NameKind, plain
from drafter.names import Table
from drafter.problems import as_typed

ADD = "add it to the register of names"
"""How the mend of a name that is not known goes on, after the name that may be meant."""


def mend(name: str, path: Path, names: Table) -> str:
    """Return what to do: the nearest name that is known, and the command that makes this one known.

    Of a country that is a State. Where organisations may stand too, how one of them is added is said as well.
    """
    forms = {form.casefold(): row.name for row in names.rows for form in (row.name, *row.aliases, row.acronym) if form}
    near = get_close_matches(plain(name).casefold(), forms, 1, 0.7)
    meant = f'did you mean "{forms[near[0]]}"? if not, ' if near else ""
    body = f"--kind {NameKind.ORGANISATION.value}"
    is_body = kind_at(path) is NameKind.ORGANISATION
    other = f' (with "{body}", if it is one)' if path[0] in ("attendance", "cochairs") and not is_body else ""
    return f"{meant}{ADD}: drafter names --add {as_typed(plain(name))}{f' {body}' if is_body else ''}{other}"


def kind_at(path: Path) -> NameKind:
    """Return what a name at a place of a meeting file most likely stands for."""
    return NameKind.ORGANISATION if "organisations" in path else NameKind.STATE
