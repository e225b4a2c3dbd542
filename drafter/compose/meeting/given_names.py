r"""Names of an attendance list that stand as they were given: in their order and in their own words.

One entry is `as printed | its name | its kind | its role`, as at the head of a past statement; what
the register or the list that it stands in tells may be left out. "(lost)" is a name that the source lost.
A bar within a name is written `\\|`.
"""

from __future__ import annotations

import re

from drafter.model import Attendee, NameKind, Role
from drafter.names import Table

LOST = "(lost)"
AS_GIVEN = "as given"
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ESCAPED = re.compile(r"\\([\\|])")


def read(entry: str, role: Role, names: Table) -> Attendee:
    """Return the delegation that an entry of the list `role` names."""
    if entry.strip() == LOST:
        return Attendee("", "", NameKind.OTHER, role)
    printed, *rest = _parts(entry)
    row = names.named(printed) if printed else None
    name = rest[0] if rest else row.name if row else printed
    kinds = [part for part in rest[1:2] if part in tuple(NameKind)]
    roles = [part for part in rest[2:3] if part in tuple(Role)]
    kind = NameKind(kinds[0]) if kinds else row.kind if row else NameKind.OTHER
    return Attendee(printed, name, kind, Role(roles[0]) if roles else role)


def written(attendee: Attendee, role: Role, names: Table) -> str:
    """Return the shortest entry of the list `role` from which `read` gives the delegation."""
    if attendee == Attendee("", "", NameKind.OTHER, role):
        return LOST
    parts = [attendee.printed, attendee.name, attendee.kind.value, attendee.role.value]
    entries = [" | ".join(map(_escaped, parts[:count])).strip() for count in range(1, 5)]
    return next((entry for entry in entries if entry and read(entry, role, names) == attendee), entries[-1])


def name_of(entry: str) -> str:
    """Return whom an entry means, by name; "" where the name was lost."""
    parts = _parts(entry)
    return "" if entry.strip() == LOST else parts[1] if len(parts) > 1 else parts[0]


def _parts(entry: str) -> list[str]:
    return [_ESCAPED.sub(r"\1", part).strip() for part in _BAR.sub("\\1\n", entry).split("\n")]


def _escaped(part: str) -> str:
    return re.sub(r"[\\|]", r"\\\g<0>", part)
