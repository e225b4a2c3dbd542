"""Delegations that stand one below another: list items, short paragraphs and the cells of a table.

A row is a name, and perhaps who came: "Elbonia: H.E. Ms Ada Flavia, Minister of Nets". A table's header
says which column holds the delegations; without one, its looks do. Persons alone are no delegation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.model import Block, Role
from drafter.names import Table
from drafter.parse.attendance import entries, listed
from drafter.parse.attendance.entries import Entry
from drafter.parse.attendance.words import ORGANISATION, PERSON, TITLE

_NUMBERED = re.compile(r"^\(?\d{1,3}[.)]\s+")
_PARTED = re.compile(r"\s*(?::|\s[–—-]\s)\s*(?P<rest>.*)$")
_TRAIL = re.compile(r"(?:\s*[;,.]|\s+and\b)*$")
_OBSERVER = re.compile(r"\bobserver", re.IGNORECASE)
_DELEGATION = re.compile(
    r"\b(?:delegations?|countr(?:y|ies)|states?|members?|participants?|economies|economy|organi[sz]ations?|observers?|governments?|agenc(?:y|ies)|entit(?:y|ies))\b",
    re.IGNORECASE,
)
_NOT_NAMES = re.compile(
    r"\b(?:name|title|position|designation|head|role|status|email|rank|level|no|number|date)\b|#", re.IGNORECASE
)
_MOST_WORDS = 12  # of a cell or row without a comma: longer ones tell, and do not name


def of_row(text: str, names: Table) -> list[Entry]:
    """Return the names of an item or short paragraph; most have one."""
    text = _TRAIL.sub("", _NUMBERED.sub("", text.strip()))
    parted = _PARTED.search(text)
    if parted and _is_about(parted["rest"]):
        observer = _OBSERVER.match(parted["rest"])
        return [
            Entry(entry.printed, Role.OBSERVER if observer else entry.role)
            for entry in of_row(text[: parted.start()], names)
        ]
    if names.named(re.sub(r"^the\s", "", text)):
        return [Entry(listed.name(text, names))]
    if PERSON.match(text):
        last = listed.name(text.split(",")[-1], names)
        return [Entry(last)] if names.named(last) else []
    pieces = text.split(", ")
    if len(pieces) > 1 and any(_is_about(piece) for piece in pieces[1:]):
        return of_row(pieces[0], names)
    if len(pieces) == 1 and " and " in text:
        return entries.read(text, names, one=True)
    return entries.read(text, names)


def is_person(text: str) -> bool:
    """Return whether the row begins with a person."""
    return bool(PERSON.match(text) or any(PERSON.match(piece) for piece in text.split(", ")))


def _is_about(text: str) -> bool:
    """Return whether words after a name say who came or how, and name no other delegation."""
    person = PERSON.match(text) or (TITLE.search(text) and not ORGANISATION.search(text))
    return bool(person or not text or re.match(r"[a-z]", text) or _OBSERVER.match(text) or re.match(r"\d", text))


def of_table(block: Block, names: Table, role: Role | None) -> list[Entry]:
    """Return the delegations of a table in printed order, each once where several persons came for one."""
    rows = [row for row in block.rows if any(cell.strip() for cell in row)]
    header = rows[0] if rows and _is_header(rows[0], names) else ()
    body = rows[1:] if header else rows
    columns = _named_columns(header) or _looks(body, names)
    found: list[Entry] = []
    for group in _walk(columns, header, body):
        for cell, row_role in group:
            found += [
                Entry(entry.printed, entry.role or row_role or role)
                for entry in of_row(cell, names)[:1]
                if cell.strip()
            ]
    return [entry for at, entry in enumerate(found) if at == 0 or entry != found[at - 1]]


def _is_header(row: Sequence[str], names: Table) -> bool:
    words = " ".join(row)
    return (
        not any(names.named(cell) for cell in row)
        and bool(_DELEGATION.search(words) or _NOT_NAMES.search(words))
        and all(len(cell.split()) <= 5 and not ORGANISATION.search(_DELEGATION.sub("", cell)) for cell in row)
    )


def _named_columns(header: Sequence[str]) -> list[int]:
    """Return the columns whose heads say that delegations stand in them."""
    return [at for at, cell in enumerate(header) if _DELEGATION.search(cell) and not _NOT_NAMES.search(cell)]


def _looks(body: Sequence[Sequence[str]], names: Table) -> list[int]:
    """Return the columns that look like names; the first of them where the others are persons or titles."""
    width = max((len(row) for row in body), default=0)
    return [at for at in range(width) if all(_is_named([row[at] for row in body if row[at].strip()], names))]


def _is_named(cells: Sequence[str], names: Table) -> Iterator[bool]:
    yield bool(cells)
    for cell in cells:
        yield bool(names.named(cell)) or not (
            PERSON.match(cell) or TITLE.match(cell) or len(cell.split()) > _MOST_WORDS or not re.search(r"[A-Z]", cell)
        )


def _walk(
    columns: Sequence[int], header: Sequence[str], body: Sequence[Sequence[str]]
) -> Iterator[list[tuple[str, Role | None]]]:
    """Yield the cells with names: down each column where heads differ or that is alphabetical, else across."""
    status = next(
        (at for at, cell in enumerate(header) if re.search(r"\b(?:status|role|capacity)\b", cell, re.IGNORECASE)), None
    )
    roles = {at: Role.OBSERVER if header and _OBSERVER.search(header[at]) else None for at in columns}
    down = [[(row[at], roles[at] or _status(row, status)) for row in body] for at in columns]
    across = [[(row[at], roles[at] or _status(row, status)) for at in columns] for row in body]
    by_head = len({header[at] for at in columns}) > 1 if header else False
    yield from down if by_head or (_sorted(down) and not _sorted(across)) else across


def _status(row: Sequence[str], at: int | None) -> Role | None:
    return Role.OBSERVER if at is not None and _OBSERVER.search(row[at]) else None


def _sorted(groups: list[list[tuple[str, Role | None]]]) -> bool:
    listed = [_NUMBERED.sub("", cell).casefold() for group in groups for cell, _ in group if cell.strip()]
    return listed == sorted(listed)
