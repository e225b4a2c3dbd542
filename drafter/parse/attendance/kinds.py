"""What a printed name stands for: the register's name and kind, or what its looks say.

A name that the register does not hold is an organisation where its words say so, else "other": it is
never called a state by guess.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.model import Attendee, Name, NameKind, Role
from drafter.names import Table
from drafter.parse.attendance import misread, sectors
from drafter.parse.attendance.words import ORGANISATION, STATELY

_BRACKET = re.compile(r"\s*\((?P<inside>[^()]+)\)\s*$")
_ACRONYM = re.compile(r"[A-Z][\w\-/&]*[A-Z][\w\-/&]*")
_OFFICIAL = re.compile(r"\b(?:of|for|on|against)\b")  # "Office of", "Centre for": within a name that has an acronym


def attendee(printed: str, role: Role, names: Table, acronyms: Mapping[str, str]) -> Attendee:
    """Return the delegation that stands in a list; `acronyms` are those that the text explains itself."""
    row = _row(printed, names) if printed else None
    if row:
        kind = _by_looks(row.name, acronyms) if row.kind is NameKind.MECHANISM else row.kind
        return Attendee(printed, row.name, kind, role)
    return Attendee(printed, _without_acronym(printed.strip("[]")), _by_looks(printed, acronyms), role)


def _row(printed: str, names: Table) -> Name | None:
    """Return the register's row; of "State (Territory)", where no row has it, the territory's."""
    row = names.named(printed.strip("[]")) or misread.known(printed.strip("[]"), names)
    bracket = _BRACKET.search(printed)
    if row or not bracket:
        return row
    if bracket["inside"].startswith("including "):  # "China (including Hong Kong SAR)"
        return names.named(printed[: bracket.start()])
    inside, before = names.named(bracket["inside"]), names.named(printed[: bracket.start()])
    if before is None and _ACRONYM.fullmatch(bracket["inside"]) and inside and not printed[: bracket.start()].strip():
        return inside  # the name was lost and its acronym was not
    if inside and before and NameKind.TERRITORY in (inside.kind, before.kind) and inside is not before:
        return inside if inside.kind is NameKind.TERRITORY else before
    return None


def _without_acronym(printed: str) -> str:
    bracket = _BRACKET.search(printed)
    short = bracket and (_ACRONYM.fullmatch(bracket["inside"]) or bracket["inside"].isupper())
    return printed[: bracket.start()].strip() or printed if bracket and short else printed


def kind_of(printed: str) -> NameKind:
    """Return what a name that no register holds stands for by its looks: an organisation, or "other"."""
    return _by_looks(printed, {})


def _by_looks(printed: str, acronyms: Mapping[str, str]) -> NameKind:
    if sectors.is_one(printed):
        return NameKind.OTHER
    full = acronyms.get(printed, "")
    if ORGANISATION.search(printed) or ORGANISATION.search(full):
        return NameKind.ORGANISATION
    bracket = _BRACKET.search(printed)
    office = bracket and _ACRONYM.fullmatch(bracket["inside"]) and _OFFICIAL.search(printed)
    if (office and not STATELY.search(printed)) or re.match(r"UN[A-Z-]", printed):
        return NameKind.ORGANISATION
    return NameKind.OTHER
